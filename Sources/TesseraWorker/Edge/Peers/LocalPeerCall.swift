internal import NIOCore
internal import TesseraCore
internal import TesseraProto

/// A stream to another loop of the same process: the frames are handed over as they are, where
/// ``RemotePeerCall`` writes them to a socket.
///
/// It breaks as that one does, and nobody can tell the two apart: frames come in order, those before
/// the end included; whoever does not keep up with them loses the stream; an end that is closed is
/// reported at the other.
final class LocalPeerCall: PeerCall {
  private typealias Handoff = LoopHandoff<StreamEvent>

  private let there: LoopHandoff<StreamEvent>

  /// Opens a stream to a loop of this process. What comes of it is reported on the own loop, and
  /// never before this returns.
  ///
  /// - Parameter report: on the caller's event loop.
  init(
    to id: WorkerID, _ acceptor: NIOLoopBound<any PeerStreamAcceptor>,
    from eventLoop: any EventLoop,
    report: @escaping @Sendable (PeerConnections.Report) -> Void
  ) {
    let back = Handoff(to: eventLoop, limit: Self.limit, batch: PeerStreamLimits.batch) { event in
      switch event {
      case .opened: report(.connected(id))
      case .frame(let frame): report(.answered(frame, id))
      case .ended: report(.closed(id, reason: "the other loop ended it"))
      }
    }
    let accepted = NIOLoopBoundBox<PeerStreamID?>.makeEmptyBox(
      valueType: PeerStreamID.self, eventLoop: acceptor.eventLoop)
    there = Handoff(
      to: acceptor.eventLoop, limit: Self.limit, batch: PeerStreamLimits.batch
    ) { event in
      switch event {
      case .opened:
        accepted.value = acceptor.value.openedPeerStream(LocalPeerAnswers(back: back))
      case .frame(let frame):
        if let id = accepted.value { acceptor.value.received(frame, onPeerStream: id) }
      case .ended:
        if let id = accepted.value { acceptor.value.closedPeerStream(id) }
        accepted.value = nil
      }
    }
    _ = there.send(.opened)
    _ = back.send(.opened)
  }

  func send(_ frame: PeerFrame) -> Bool { there.send(.frame(frame)) }

  func close() { there.finish(with: .ended) }

  var ending: Task<Void, Never>? { nil }

  /// The opening waits with the frames.
  private static let limit = PeerStreamLimits.queuedFrames + 1
}

private enum StreamEvent: Sendable {
  case opened
  case frame(PeerFrame)
  case ended
}

private struct LocalPeerAnswers: PeerAnswers {
  let back: LoopHandoff<StreamEvent>

  func send(_ frame: PeerFrame) -> Bool { back.send(.frame(frame)) }

  func finish() { back.finish(with: .ended) }
}
