/// Where a server listens.
public enum GRPCTarget: Hashable, Sendable {
  /// A name or an address, and a port. A name with several addresses is one target: whichever answers
  /// first is used.
  case tcp(host: String, port: Int)
  /// The path of a Unix socket.
  case unix(path: String)
}

extension GRPCTarget: CustomStringConvertible {
  /// `host:port` (IPv6 addresses in brackets), or `unix:path`.
  public var description: String {
    switch self {
    case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }

  /// The host of a TCP target.
  var host: String? { if case .tcp(let host, _) = self { host } else { nil } }

  /// What a request's `:authority` says unless it is set.
  var authority: String {
    switch self {
    case .tcp: description
    case .unix: "localhost"
    }
  }
}

/// How a client with several targets spreads its calls.
public enum GRPCBalancingPolicy: Hashable, Sendable {
  /// All calls go to one target: the first in the list that can be reached.
  case pickFirst
  /// Calls go to every target that can be reached, in turn.
  case roundRobin
}
