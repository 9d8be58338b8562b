internal import NIOCore

/// What handlers may know about a connection; one for all of its calls.
final class ConnectionInfo: Sendable {
  /// Where the caller is, for logs.
  let peer: String
  let remoteAddress: SocketAddress?
  let localAddress: SocketAddress?
  let peerCertificates: [GRPCPeerCertificate]

  init(_ channel: any Channel, peerCertificates: [GRPCPeerCertificate] = []) {
    remoteAddress = channel.remoteAddress
    localAddress = channel.localAddress
    peer = Self.words(of: remoteAddress, local: localAddress)
    self.peerCertificates = peerCertificates
  }

  /// host:port of the caller, or the socket that it came through.
  static func peer(of channel: any Channel) -> String {
    words(of: channel.remoteAddress, local: channel.localAddress)
  }

  private static func words(of address: SocketAddress?, local: SocketAddress?) -> String {
    guard let address else { return "unknown" }
    guard let host = address.ipAddress, let port = address.port else {
      return "unix:\(local?.pathname ?? "")"
    }
    return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
