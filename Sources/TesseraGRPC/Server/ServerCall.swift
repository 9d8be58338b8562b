internal import NIOCore
internal import TesseraProtobuf

/// One call that a handler answers.
final class ServerCall: Sendable {
  let method = ""
  let metadata = GRPCMetadata()
  let deadline: ContinuousClock.Instant? = nil
  let peer = ""
  let isCancelled = false
  let eventLoop: any EventLoop
  init(eventLoop: any EventLoop) { self.eventLoop = eventLoop }
  func addInitialMetadata(_ metadata: GRPCMetadata) {}
  func addTrailingMetadata(_ metadata: GRPCMetadata) {}
  func finish() {}
  func finish(answer: some ProtobufMessage) {}
  func finish(error: GRPCError) {}
  func write(_ message: some ProtobufMessage) async throws(GRPCError) {}
  func write(encoded: ByteBuffer) async throws(GRPCError) {}
}
