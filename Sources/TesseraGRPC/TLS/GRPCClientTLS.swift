/// How a client speaks TLS. The server has to choose `h2` (ALPN, RFC 7301).
public struct GRPCClientTLS: Hashable, Sendable {
  /// The client's own certificate, where a server wants one.
  public struct Identity: Hashable, Sendable {
    /// The certificate, then those that lead to the authority.
    public var certificateChain: GRPCTLSMaterial
    /// The key of the first certificate.
    public var privateKey: GRPCTLSMaterial

    /// A certificate and its key.
    public init(certificateChain: GRPCTLSMaterial, privateKey: GRPCTLSMaterial) {
      self.certificateChain = certificateChain
      self.privateKey = privateKey
    }
  }

  /// Which servers are trusted.
  public var trustRoots: GRPCTrustRoots
  /// What is shown to a server that asks.
  public var identity: Identity?
  /// The name that the server's certificate has to have; `nil` for the host that is connected to.
  public var serverName: String?
  /// The oldest TLS that is spoken.
  public var minimumVersion: GRPCTLSVersion

  /// What is given; otherwise the authorities of the system, no certificate, the name of the host.
  public init(
    trustRoots: GRPCTrustRoots = .system, identity: Identity? = nil, serverName: String? = nil,
    minimumVersion: GRPCTLSVersion = .v12
  ) {
    self.trustRoots = trustRoots
    self.identity = identity
    self.serverName = serverName
    self.minimumVersion = minimumVersion
  }
}
