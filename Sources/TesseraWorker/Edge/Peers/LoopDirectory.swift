internal import NIOConcurrencyHelpers
internal import NIOCore
internal import TesseraCore

/// The loops of one process: who is found here is spoken to without a socket.
final class LoopDirectory: Sendable {
  private struct Entry {
    var address: HostPort
    var acceptor: NIOLoopBound<any PeerStreamAcceptor>
  }

  private let entries = NIOLockedValueBox<[WorkerID: Entry]>([:])

  /// A loop takes streams from now on.
  ///
  /// - Parameters:
  ///   - id: its name in the assignment table.
  ///   - address: where others reach it.
  func enter(_ id: WorkerID, at address: HostPort, _ acceptor: NIOLoopBound<any PeerStreamAcceptor>)
  {
    entries.withLockedValue { $0[id] = Entry(address: address, acceptor: acceptor) }
  }

  /// A loop takes no more.
  func leave(_ id: WorkerID) { entries.withLockedValue { $0[id] = nil } }

  /// The loop that has this name and this address; `nil` if that is none of this process. One that is
  /// said to be elsewhere is looked for there.
  func acceptor(of id: WorkerID, at address: HostPort) -> NIOLoopBound<any PeerStreamAcceptor>? {
    entries.withLockedValue { entries in
      entries[id].flatMap { $0.address == address ? $0.acceptor : nil }
    }
  }
}
