internal import TesseraProto

/// A payload that is encoded, as a range of the bytes that it was made in with others.
struct EncodedFrame: Sendable {
  var start: Int
  var length: Int
  var encoding: FrameEncoding
}

/// Who is told some payloads, as places among those that were made.
struct FramesPost: Sendable {
  var session: SessionSlot
  var frames: Range<Int>
}
