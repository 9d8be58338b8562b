internal import NIOConcurrencyHelpers
internal import Synchronization
internal import TesseraHTTP2

/// How often a limit was reached, since the server was made.
final class ServerCounters: Sendable {
  /// Connections that were closed at once because there were too many.
  let connectionsRefused = Atomic(0)
  /// Connections that ended because the peer does not speak HTTP/2, or broke it.
  let connectionsFailed = Atomic(0)
  /// Calls ended because a connection held too many bytes of unfinished requests or unread answers.
  let callsOverMemory = Atomic(0)
  private let limits = NIOLockedValueBox<[GRPCLimit: Int]>([:])

  func count(_ limit: GRPCLimit) {
    limits.withLockedValue { $0[limit, default: 0] += 1 }
  }

  var reached: [GRPCLimit: Int] { limits.withLockedValue { $0 } }
}

extension GRPCServer {
  /// How often a limit was reached, since the server was made.
  public struct Counters: Hashable, Sendable {
    /// Connections that were closed at once because there were too many.
    public var connectionsRefused: Int
    /// Connections that ended because the peer does not speak HTTP/2, broke it, or went over a limit.
    public var connectionsFailed: Int
    /// Calls ended because a connection held too many bytes of unfinished requests or unread answers.
    public var callsOverMemory: Int
    /// Connections that each limit ended or refused; none for a limit that was never reached.
    public var limits: [GRPCLimit: Int]
    /// Connections that are open now.
    public var openConnections: Int
  }
}
