package import NIOCore
package import TesseraCore
package import TesseraProto

/// What the edge must do.
package enum WorkerEffect: Sendable {
  /// Frames for a gateway, in order.
  case sendLinkFrames([LinkFrame], to: LinkID)
  /// The answer to a link's hello.
  case welcome(LinkWelcome, to: LinkID)
  /// Ready frames, prefixes included, for a client that speaks to the worker directly.
  case sendFrames(ByteBuffer, to: ClientID)
  /// To be done after everything that was to be sent.
  case closeClient(ClientID, reason: String)
  case closeLink(LinkID, reason: String)
  /// The client is ahead of the ticks: read no more from it until told so.
  case pauseReading(ClientID)
  case resumeReading(ClientID)
  /// For the log: a peer sent something that is not of this protocol. At most once per connection.
  case clientSentGarbage(ClientID, message: String)
  case linkSentGarbage(LinkID, message: String)

  // Other workers. Of each there is one stream that this worker opens and at most one that the other
  // has opened.

  /// Open a stream: at once after no failures, else after a wait that grows with them. What came of it
  /// goes to ``WorkerCore/peerConnected(_:)`` or ``WorkerCore/peerClosed(_:)``.
  case connectPeer(WorkerID, HostPort, failures: Int)
  /// Close it, or stop trying to open one. Nothing may be reported of it any more.
  case closePeer(WorkerID)
  case sendPeerFrame(PeerFrame, to: WorkerID)
  /// On the stream that the other has opened.
  case answerPeer(PeerFrame, on: PeerStreamID)
  /// End it. Nothing may be reported of it any more.
  case closePeerStream(PeerStreamID, reason: String)
}
