/// How an envelope is written down.
public enum FrameEncoding: Hashable, Sendable, CaseIterable {
  case protobuf
  case json
}
