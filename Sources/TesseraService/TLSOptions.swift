package import ArgumentParser

/// The PEM files of a program's own certificate and key.
package struct TLSIdentityFiles: Hashable, Sendable {
  package var certificate: String
  package var key: String
}

/// How a server program is told to speak TLS: `--tls-cert`, `--tls-key` and `--tls-client-ca`, or the
/// variables `TESSERA_TLS_CERT`, `TESSERA_TLS_KEY` and `TESSERA_TLS_CLIENT_CA`.
package struct ServerTLSOptions: ParsableArguments {
  /// The files of a server that speaks TLS.
  package struct Files: Hashable, Sendable {
    package var identity: TLSIdentityFiles
    /// The authorities of clients, all of which then have to show a certificate.
    package var clientAuthorities: String?
  }

  @Option(
    name: .customLong("tls-cert"),
    help: "PEM file with the certificate chain; TLS is spoken then. (TESSERA_TLS_CERT)")
  package var certificate: String?

  @Option(
    name: .customLong("tls-key"), help: "PEM file with the certificate's key. (TESSERA_TLS_KEY)")
  package var key: String?

  @Option(
    name: .customLong("tls-client-ca"),
    help:
      "PEM file with the authorities of clients, who have to show a certificate then. (TESSERA_TLS_CLIENT_CA)"
  )
  package var clientAuthorities: String?

  package init() {}

  /// The files, or `nil` for cleartext.
  ///
  /// - Throws: ``SettingError`` if only a part of them is set.
  package func resolve(_ environment: Environment) throws(SettingError) -> Files? {
    let authorities = try TLSSettings.clientAuthorities.resolve(
      flag: clientAuthorities, named: "--tls-client-ca", environment: environment)
    let identity = try TLSSettings.identity(certificate, key, environment)
    guard let identity else {
      guard authorities == nil else {
        throw SettingError(
          message: "--tls-client-ca (TESSERA_TLS_CLIENT_CA) needs --tls-cert and --tls-key")
      }
      return nil
    }
    return Files(identity: identity, clientAuthorities: authorities)
  }
}

/// How a program is told to speak TLS with the orchestrator: `--tls-ca`, `--tls-name`, `--tls-cert` and
/// `--tls-key`, or the variables `TESSERA_TLS_CA`, `TESSERA_TLS_NAME`, `TESSERA_TLS_CERT` and
/// `TESSERA_TLS_KEY`.
package struct OrchestratorTLSOptions: ParsableArguments {
  /// The files of a client that speaks TLS.
  package struct Files: Hashable, Sendable {
    /// `nil` for the authorities that the system trusts.
    package var authorities: String?
    /// The name in the orchestrator's certificate, if not the host that is connected to.
    package var serverName: String?
    package var identity: TLSIdentityFiles?
  }

  @Option(
    name: .customLong("tls-ca"),
    help:
      "PEM file with the authorities of the orchestrator, or system for those of the system; TLS is spoken with it then. (TESSERA_TLS_CA)"
  )
  package var authorities: String?

  @Option(
    name: .customLong("tls-name"),
    help: "Name in the orchestrator's certificate, if not its host. (TESSERA_TLS_NAME)")
  package var serverName: String?

  @Option(
    name: .customLong("tls-cert"),
    help: "PEM file with the certificate to show to the orchestrator. (TESSERA_TLS_CERT)")
  package var certificate: String?

  @Option(
    name: .customLong("tls-key"), help: "PEM file with the certificate's key. (TESSERA_TLS_KEY)")
  package var key: String?

  package init() {}

  /// The files, or `nil` for cleartext.
  ///
  /// - Throws: ``SettingError`` if only a part of them is set.
  package func resolve(_ environment: Environment) throws(SettingError) -> Files? {
    let authorities = try TLSSettings.orchestratorAuthorities.resolve(
      flag: authorities, named: "--tls-ca", environment: environment)
    let name = try TLSSettings.orchestratorName.resolve(
      flag: serverName, named: "--tls-name", environment: environment)
    let identity = try TLSSettings.identity(certificate, key, environment)
    guard let authorities else {
      guard identity == nil, name == nil else {
        throw SettingError(
          message: "TLS with the orchestrator needs its authorities: --tls-ca (TESSERA_TLS_CA)")
      }
      return nil
    }
    return Files(
      authorities: authorities == "system" ? nil : authorities, serverName: name,
      identity: identity)
  }
}

private enum TLSSettings {
  static let certificate = Setting<String>.text("TESSERA_TLS_CERT")
  static let key = Setting<String>.text("TESSERA_TLS_KEY")
  static let clientAuthorities = Setting<String>.text("TESSERA_TLS_CLIENT_CA")
  static let orchestratorAuthorities = Setting<String>.text("TESSERA_TLS_CA")
  static let orchestratorName = Setting<String>.text("TESSERA_TLS_NAME")

  static func identity(
    _ certificateFlag: String?, _ keyFlag: String?, _ environment: Environment
  ) throws(SettingError) -> TLSIdentityFiles? {
    let certificate = try certificate.resolve(
      flag: certificateFlag, named: "--tls-cert", environment: environment)
    let key = try key.resolve(flag: keyFlag, named: "--tls-key", environment: environment)
    switch (certificate, key) {
    case (let certificate?, let key?): return TLSIdentityFiles(certificate: certificate, key: key)
    case (nil, nil): return nil
    default:
      throw SettingError(
        message: "--tls-cert (TESSERA_TLS_CERT) and --tls-key (TESSERA_TLS_KEY) go together")
    }
  }
}
