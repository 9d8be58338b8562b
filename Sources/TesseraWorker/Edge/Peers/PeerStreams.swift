internal import NIOCore
internal import TesseraProto

/// The bounds of a stream between two workers, by whatever way it goes.
enum PeerStreamLimits {
  /// Frames that wait to be written; a stream with more is broken off, and begins anew.
  static let queuedFrames = 256
  /// Frames of another loop that are taken in before the loop does something else.
  static let batch = 32
  /// The largest frame that is taken from another process, in bytes.
  static let frameLength = 16 << 20
}

/// The caller's end of a stream to another worker.
protocol PeerCall {
  /// - Returns: `false` if more waits than the other reads: the frame is lost, and the stream is to be
  ///   closed.
  func send(_ frame: PeerFrame) -> Bool

  /// Ends the stream. The other is told; nothing more is reported here.
  func close()

  /// Ends when nothing more is done for the stream on any event loop; `nil` if that is so as soon as it is
  /// closed.
  var ending: Task<Void, Never>? { get }
}

/// The way back on a stream that another worker has opened.
protocol PeerAnswers {
  /// - Returns: `false` if more waits than the other reads: the frame is lost, and the stream is to be
  ///   ended.
  func send(_ frame: PeerFrame) -> Bool

  /// Ends the stream when what was sent has gone out.
  func finish()
}

/// Who takes the streams of other workers. Called on its event loop.
protocol PeerStreamAcceptor: AnyObject {
  func openedPeerStream(_ answers: any PeerAnswers) -> PeerStreamID
  func received(_ frame: PeerFrame, onPeerStream id: PeerStreamID)
  /// The stream is over, for whatever reason; called once for each that was opened, except those that
  /// the acceptor ended itself, for which it may be left out.
  func closedPeerStream(_ id: PeerStreamID)
}
