/// How a server speaks TLS. The peer has to offer `h2` (ALPN, RFC 7301).
///
/// ```swift
/// configuration.tls = GRPCServerTLS(
///   certificateChain: .file("server.pem"), privateKey: .file("server.key"),
///   clients: .required(.certificates(.file("clients-ca.pem"))))
/// ```
public struct GRPCServerTLS: Hashable, Sendable {
  /// Which clients have to show a certificate.
  public enum Clients: Hashable, Sendable {
    /// None is asked for one.
    case unverified
    /// A certificate that is shown has to be good; none is fine.
    case optional(GRPCTrustRoots)
    /// Whoever has no good certificate is turned away (mutual TLS).
    case required(GRPCTrustRoots)
  }

  /// The server's certificate, then those that lead to the authority.
  public var certificateChain: GRPCTLSMaterial
  /// The key of the first certificate.
  public var privateKey: GRPCTLSMaterial
  /// Which clients have to show a certificate.
  public var clients: Clients
  /// The oldest TLS that is spoken.
  public var minimumVersion: GRPCTLSVersion
  /// How long a handshake may take.
  public var handshakeTimeout: Duration

  /// What is given; otherwise clients without certificates, TLS 1.2, 10 s for the handshake.
  public init(
    certificateChain: GRPCTLSMaterial, privateKey: GRPCTLSMaterial, clients: Clients = .unverified,
    minimumVersion: GRPCTLSVersion = .v12, handshakeTimeout: Duration = .seconds(10)
  ) {
    self.certificateChain = certificateChain
    self.privateKey = privateKey
    self.clients = clients
    self.minimumVersion = minimumVersion
    self.handshakeTimeout = handshakeTimeout
  }
}
