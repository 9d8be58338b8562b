internal import NIOCore
internal import NIOSSL

/// Reads certificates and keys, and makes of them what the handlers need.
enum TLSContext {
  static func make(_ tls: GRPCServerTLS) throws(GRPCError) -> NIOSSLContext {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try chain(tls.certificateChain), privateKey: try key(tls.privateKey))
    switch tls.clients {
    case .unverified:
      configuration.certificateVerification = .none
    case .optional(let roots):
      configuration.certificateVerification = .optionalVerification
      configuration.trustRoots = try trust(roots)
      configuration.sendCANameList = true
    case .required(let roots):
      configuration.certificateVerification = .noHostnameVerification
      configuration.trustRoots = try trust(roots)
      configuration.sendCANameList = true
    }
    return try make(&configuration, tls.minimumVersion)
  }

  static func make(_ tls: GRPCClientTLS) throws(GRPCError) -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = try trust(tls.trustRoots)
    if let identity = tls.identity {
      configuration.certificateChain = try chain(identity.certificateChain)
      configuration.privateKey = try key(identity.privateKey)
    }
    return try make(&configuration, tls.minimumVersion)
  }

  private static func make(
    _ configuration: inout TLSConfiguration, _ minimum: GRPCTLSVersion
  ) throws(GRPCError) -> NIOSSLContext {
    configuration.applicationProtocols = ["h2"]
    configuration.minimumTLSVersion = minimum == .v13 ? .tlsv13 : .tlsv12
    // The other side's part of the goodbye is not waited for long.
    configuration.shutdownTimeout = .seconds(1)
    do {
      return try NIOSSLContext(configuration: configuration)
    } catch {
      throw GRPCError(
        .invalidArgument, "the certificate and the key do not make a TLS configuration: \(error)")
    }
  }

  private static func chain(
    _ material: GRPCTLSMaterial
  ) throws(GRPCError) -> [NIOSSLCertificateSource] {
    try certificates(material).map { .certificate($0) }
  }

  private static func certificates(
    _ material: GRPCTLSMaterial
  ) throws(GRPCError) -> [NIOSSLCertificate] {
    let found: [NIOSSLCertificate]
    do {
      switch material {
      case .file(let path): found = try NIOSSLCertificate.fromPEMFile(path)
      case .pem(let bytes): found = try NIOSSLCertificate.fromPEMBytes(bytes)
      }
    } catch {
      if let unreadable = unreadable(material) { throw unreadable }
      throw GRPCError(.invalidArgument, "\(material) has no certificates: \(error)")
    }
    guard !found.isEmpty else {
      throw GRPCError(.invalidArgument, "\(material) has no certificates")
    }
    return found
  }

  private static func key(_ material: GRPCTLSMaterial) throws(GRPCError) -> NIOSSLPrivateKeySource {
    do {
      switch material {
      case .file(let path): return .privateKey(try NIOSSLPrivateKey(file: path, format: .pem))
      case .pem(let bytes): return .privateKey(try NIOSSLPrivateKey(bytes: bytes, format: .pem))
      }
    } catch {
      if let unreadable = unreadable(material) { throw unreadable }
      throw GRPCError(.invalidArgument, "\(material) has no private key: \(error)")
    }
  }

  /// Why a file cannot be opened; `nil` if it can be, or there is none.
  ///
  /// NIOSSL says of a PEM file only that it failed, and of a DER file what the system said.
  private static func unreadable(_ material: GRPCTLSMaterial) -> GRPCError? {
    guard case .file(let path) = material else { return nil }
    do {
      _ = try NIOSSLCertificate.fromDERFile(path)
    } catch let error as IOError {
      let told = IOError(errnoCode: error.errnoCode, reason: "\(path) cannot be read").description
      // NIO closes a bracket there that it has not opened.
      return GRPCError(.invalidArgument, told.replacing(") (errno", with: " (errno"))
    } catch {
      // It can be opened.
    }
    return nil
  }

  private static func trust(_ roots: GRPCTrustRoots) throws(GRPCError) -> NIOSSLTrustRoots {
    switch roots {
    case .system: .default
    case .certificates(let material): .certificates(try certificates(material))
    }
  }
}

extension GRPCTLSMaterial: CustomStringConvertible {
  /// The path of the file; never what is in it.
  public var description: String {
    switch self {
    case .file(let path): path
    case .pem: "the PEM text"
    }
  }
}
