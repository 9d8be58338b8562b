package import NIOCore
package import TesseraCore
package import TesseraProto

/// What the edge has to do, in this order. Clients and links are named by their slots.
package enum GatewayEffect: Hashable, Sendable {
  /// Write to a client and flush.
  case send(FrameBytes, toClient: Int)
  /// Stop reading a client's socket.
  case pauseReading(Int)
  /// Read it again.
  case resumeReading(Int)
  /// Disconnect a client after what was written to it; ``GatewayCore/clientClosed(_:)`` must follow.
  case closeClient(Int)
  /// Disconnect a client at once, whatever was written; ``GatewayCore/clientClosed(_:)`` must follow.
  case dropClient(Int)
  /// Connect to a worker: at once after no failures, else after a wait that grows with them.
  case connect(link: Int, address: HostPort, failures: Int)
  /// Write to a worker and flush.
  case sendLink(ByteBuffer, link: Int)
  /// Close the connection, or stop trying to make one. Nothing may be reported of it any more.
  case closeLink(Int)
  /// Something for the log.
  case note(GatewayNote)
}

/// Something that an operator may want to read in the log.
package enum GatewayNote: Hashable, Sendable {
  /// A client's first refused frame, or what it was disconnected for.
  case badClient(SessionID, code: RefusalCode, message: String)
  /// A client did not read what was sent to it.
  case slowClient(SessionID, backlog: Int)
  case linkUp(HostPort, worker: String, incarnation: Incarnation, isNewLife: Bool, resent: Int)
  case linkBroken(HostPort, reason: String)
  /// The first of several failed attempts.
  case linkDown(HostPort, reason: String, lost: Int)
  case linkClosed(HostPort)
  case routes(revision: Revision, incarnation: Incarnation, cells: Int, workers: Int)
}
