import ArgumentParser
import TesseraGRPC
import TesseraService

/// What the interop tests say about the connection of a client.
struct ClientTransportOptions: ParsableArguments {
  @Option(name: .customLong("use_tls"), help: "Speak TLS and not clear text.")
  var usesTLS = false

  @Option(
    name: .customLong("use_test_ca"),
    help: "Trust the authority of gRPC's test certificates and not those of the system.")
  var usesTestAuthority = false

  @Option(
    name: .customLong("ca_file"), help: "PEM file with the authorities to trust instead of those.")
  var authorities: String?

  @OptionGroup var identity: IdentityOptions

  func validate() throws {
    guard !usesTLS, usesTestAuthority || authorities != nil || identity.isGiven else { return }
    throw ValidationError("authorities and certificates are for --use_tls")
  }

  /// What to speak TLS with; `nil` for clear text.
  func credentials(serverName: String?) throws -> GRPCClientCredentials? {
    guard usesTLS else { return nil }
    let name = serverName.map { name in
      name.split(separator: ":", omittingEmptySubsequences: false).count == 2
        ? String(name.prefix { $0 != ":" }) : name
    }
    do {
      return try GRPCClientCredentials(
        GRPCClientTLS(
          trustRoots: trustRoots, identity: identity.client, serverName: name))
    } catch {
      ServerProcess.printError(error.message)
      throw ExitCode.failure
    }
  }

  private var trustRoots: GRPCTrustRoots {
    if let authorities { return .certificates(.file(authorities)) }
    return usesTestAuthority ? .certificates(TestCredentials.authorities) : .system
  }
}

/// What the interop tests say about the connections of a server.
struct ServerTransportOptions: ParsableArguments {
  @Option(name: .customLong("use_tls"), help: "Speak TLS and not clear text.")
  var usesTLS = false

  @OptionGroup var identity: IdentityOptions

  @Option(
    name: .customLong("ca_file"),
    help: "PEM file with the authorities of clients, who have to show a certificate then.")
  var authorities: String?

  func validate() throws {
    guard !usesTLS, authorities != nil || identity.isGiven else { return }
    throw ValidationError("authorities and certificates are for --use_tls")
  }

  var tls: GRPCServerTLS? {
    guard usesTLS else { return nil }
    let own = identity.client ?? TestCredentials.server
    return GRPCServerTLS(
      certificateChain: own.certificateChain, privateKey: own.privateKey,
      clients: authorities.map { .required(.certificates(.file($0))) } ?? .unverified)
  }
}

/// A certificate of one's own.
struct IdentityOptions: ParsableArguments {
  @Option(
    name: .customLong("tls_cert_file"),
    help: "PEM file with a certificate chain. (server: default a certificate for tests)")
  var certificate: String?

  @Option(name: .customLong("tls_key_file"), help: "PEM file with the certificate's key.")
  var key: String?

  var isGiven: Bool { certificate != nil }

  func validate() throws {
    guard (certificate == nil) == (key == nil) else {
      throw ValidationError("--tls_cert_file and --tls_key_file go together")
    }
  }

  var client: GRPCClientTLS.Identity? {
    guard let certificate, let key else { return nil }
    return .init(certificateChain: .file(certificate), privateKey: .file(key))
  }
}
