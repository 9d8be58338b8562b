internal import Logging
internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraProto

/// The streams that a loop opens to other workers: one each, opened again after a wait when one breaks.
///
/// Another loop of the same process is a worker like any other, only that the stream to it needs no
/// socket. Touched on the event loop only; what happens on a stream is reported there.
final class PeerConnections {
  private struct Connection {
    var attempt: UInt64
    /// `nil` while the attempt waits for its time, and when it is over.
    var call: (any PeerCall)?
    var waiting: Scheduled<Void>?
    var backoff = RetryBackoff(initial: .milliseconds(50), maximum: .seconds(2))

    /// The attempt is over.
    mutating func end() {
      attempt = 0
      waiting?.cancel()
      waiting = nil
      call?.close()
      call = nil
    }
  }

  /// What comes of a stream.
  enum Report: Sendable {
    case connected(WorkerID)
    case answered(PeerFrame, WorkerID)
    case closed(WorkerID, reason: String)
  }

  private let eventLoop: any EventLoop
  private let loops: LoopDirectory
  private let logger: Logger
  private var connections: [WorkerID: Connection] = [:]
  private var attempts: UInt64 = 0
  private var random = SystemRandomNumberGenerator()
  /// Set once, before the first connection.
  var onReport: (Report) -> Void = { _ in }

  /// - Parameter loops: those of this process.
  init(eventLoop: any EventLoop, loops: LoopDirectory, logger: Logger) {
    self.eventLoop = eventLoop
    self.loops = loops
    self.logger = logger
  }

  func connect(_ id: WorkerID, _ address: HostPort, failures: Int) {
    var connection = connections[id] ?? Connection(attempt: 0)
    connection.end()
    attempts += 1
    let attempt = attempts
    connection.attempt = attempt
    if failures > 0 {
      let wait = connection.backoff.next(using: &random)
      connection.waiting = eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(wait)) {
        self.open(id, address, attempt)
      }
    } else {
      connection.backoff.reset()
    }
    connections[id] = connection
    if failures == 0 { open(id, address, attempt) }
  }

  private func open(_ id: WorkerID, _ address: HostPort, _ attempt: UInt64) {
    guard connections[id]?.attempt == attempt else { return }
    connections[id]?.waiting = nil
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    if let acceptor = loops.acceptor(of: id, at: address) {
      connections[id]?.call = LocalPeerCall(to: id, acceptor, from: eventLoop) { report in
        bound.value.take(report, of: attempt)
      }
    } else {
      connections[id]?.call = RemotePeerCall(
        to: id, at: address, on: eventLoop, logger: logger
      ) { report in
        bound.eventLoop.execute { bound.value.take(report, of: attempt) }
      }
    }
  }

  /// Reports of an attempt that is over are dropped.
  private func take(_ report: Report, of attempt: UInt64) {
    switch report {
    case .connected(let id), .answered(_, let id):
      guard connections[id]?.attempt == attempt else { return }
    case .closed(let id, _):
      guard connections[id]?.attempt == attempt else { return }
      connections[id]?.end()
    }
    onReport(report)
  }

  func send(_ frame: PeerFrame, to id: WorkerID) {
    guard let call = connections[id]?.call, !call.send(frame) else { return }
    close(id)
    onReport(.closed(id, reason: "more waits for it than it reads"))
  }

  func close(_ id: WorkerID) { connections[id]?.end() }

  /// - Returns: what has to end before the event loop may.
  func closeAll() -> [Task<Void, Never>] {
    let ending = connections.values.compactMap { $0.call?.ending }
    for id in connections.keys { close(id) }
    connections = [:]
    return ending
  }
}
