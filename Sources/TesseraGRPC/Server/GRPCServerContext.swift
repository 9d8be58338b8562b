public import NIOCore
internal import Synchronization
public import TesseraProtobuf

/// What a handler may know about the call it answers, and say besides its messages.
public struct GRPCServerContext: Sendable {
  @usableFromInline let call: ServerCall

  /// The method, as `/package.Service/Method`.
  public var method: String { call.method }

  /// The metadata that came with the request, without what the protocol uses itself.
  public var metadata: GRPCMetadata { call.metadata }

  /// When the caller stops waiting; `nil` if it waits for ever. The server ends the call with
  /// DEADLINE_EXCEEDED then and cancels the handler's task.
  public var deadline: ContinuousClock.Instant? { call.deadline }

  /// Who calls, for a log: the remote address.
  public var peer: String { call.info.peer }

  /// Where the caller is; `nil` where the channel has no address.
  public var remoteAddress: SocketAddress? { call.info.remoteAddress }

  /// The address that the caller connected to.
  public var localAddress: SocketAddress? { call.info.localAddress }

  /// The certificate that the caller showed in the TLS handshake, where it was asked for one; empty
  /// without. It was checked against the trust roots.
  public var peerCertificates: [GRPCPeerCertificate] { call.info.peerCertificates }

  /// Whether nobody waits for the answer any more: the caller cancelled or went away, or the
  /// deadline passed. The handler's task is cancelled then, too.
  public var isCancelled: Bool { call.isCancelled }

  /// The event loop of the connection, on which the handler was started.
  public var eventLoop: any EventLoop { call.eventLoop }

  /// How the caller said that it compresses its messages; `nil` if it does not.
  public var requestCompression: GRPCCompression? { call.requestCompression }

  /// Whether the message that the handler was given last came compressed: the request of a call with
  /// one, otherwise what was read last from its stream. Within a call with a
  /// ``requestCompression`` the caller decides that for each message.
  public var isRequestCompressed: Bool { call.hasCompressedRequest.load(ordering: .relaxed) }

  /// How messages are compressed that the handler sends; `nil`, which it is at first, if they are
  /// not. A compression that the caller does not accept is not used. To be set before the first
  /// message is written; too late once it was.
  public var responseCompression: GRPCCompression? {
    get { call.responseCompression }
    nonmutating set { call.setResponseCompression(newValue) }
  }

  /// Adds metadata that is sent before the first message; too late once that was written or
  /// ``sendInitialMetadata()`` called.
  public func addInitialMetadata(_ metadata: GRPCMetadata) {
    call.addInitialMetadata(metadata)
  }

  /// Sends the initial metadata now and not with the first message; a second time does nothing.
  public func sendInitialMetadata() {
    call.sendInitialMetadata()
  }

  /// Adds metadata that is sent with the status.
  public func addTrailingMetadata(_ metadata: GRPCMetadata) {
    call.addTrailingMetadata(metadata)
  }
}

// MARK: The answer's frame, made where the type of the answer is known

extension GRPCServerContext {
  /// Ends a call with its answer, if that is short and nothing else is to be said, or puts it into its
  /// frame, which is to be sent.
  @inlinable
  func answer(_ message: some ProtobufMessage) throws(GRPCError) -> ByteBuffer? {
    guard let room = call.roomForShortAnswer() else { return try frame(message) }
    // The room is there until something else is told to the connection, and encoding does not.
    let (count, overflow) = unsafe message.encode(into: room, after: ServerCall.framePrefix)
    guard var overflow else {
      try call.finish(shortOf: count)
      return nil
    }
    try call.closeFrame(&overflow)
    return overflow
  }

  /// Puts the answer of a call into its frame, compressed if the handler wants that.
  @inlinable
  func frame(_ message: some ProtobufMessage) throws(GRPCError) -> ByteBuffer {
    guard var bytes = call.emptyFrame() else { return try call.compressedFrame(message) }
    message.encode(into: &bytes)
    try call.closeFrame(&bytes)
    return bytes
  }
}
