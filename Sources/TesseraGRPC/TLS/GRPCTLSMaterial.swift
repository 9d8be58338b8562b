/// Certificates or a private key, as PEM.
public enum GRPCTLSMaterial: Hashable, Sendable {
  /// A file, which is read again when a server is told to reload.
  case file(String)
  /// The text itself.
  case pem([UInt8])
}

/// The oldest TLS that is spoken.
public enum GRPCTLSVersion: Hashable, Sendable {
  /// TLS 1.2, the oldest that HTTP/2 may be spoken over (RFC 9113, section 9.2).
  case v12
  /// TLS 1.3.
  case v13
}

/// Whom a side trusts.
public enum GRPCTrustRoots: Hashable, Sendable {
  /// The authorities that the system trusts.
  case system
  /// These authorities alone.
  case certificates(GRPCTLSMaterial)
}
