internal import Foundation
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import TesseraGRPC

/// One service behind cleartext, mutual TLS and a Unix socket.
struct SoakServers {
  let service = SoakService()
  private let servers: [GRPCServer]
  private let socketPath: String
  let targets: [(name: String, target: GRPCTarget, tls: GRPCClientTLS?)]
  let ports: [Int]

  init(group: any EventLoopGroup) async throws {
    var router = GRPCRouter()
    router.register(service)
    socketPath =
      FileManager.default.temporaryDirectory.appending(
        path: "tessera-soak-\(UUID().uuidString.prefix(8)).sock"
      ).path
    let authority = GRPCTrustRoots.certificates(SoakCertificates.authority)
    let tls = GRPCServerTLS(
      certificateChain: SoakCertificates.certificate, privateKey: SoakCertificates.key,
      clients: .required(authority))
    var connection = GRPCConnectionConfiguration.defaults
    // Connections come to their end all the time, and cost no call.
    connection.maximumAge = .milliseconds(700)
    func start(
      _ address: GRPCServerAddress, _ tls: GRPCServerTLS? = nil
    ) async throws -> (GRPCServer, Int) {
      let server = GRPCServer(
        configuration: .init(address: address, tls: tls, connection: connection), router: router,
        group: group, logger: Logger(label: "soak") { _ in SwiftLogNoOpLogHandler() })
      return (server, try await server.start())
    }
    let (plain, plainPort) = try await start(.tcp(host: "127.0.0.1", port: 0))
    let (secure, securePort) = try await start(.tcp(host: "127.0.0.1", port: 0), tls)
    let (local, _) = try await start(.unix(path: socketPath))
    servers = [plain, secure, local]
    ports = [plainPort, securePort]
    targets = [
      ("clear text", .tcp(host: "127.0.0.1", port: plainPort), nil),
      (
        "TLS", .tcp(host: "127.0.0.1", port: securePort),
        GRPCClientTLS(
          trustRoots: authority,
          identity: .init(
            certificateChain: SoakCertificates.certificate, privateKey: SoakCertificates.key))
      ),
      ("Unix socket", .unix(path: socketPath), nil),
    ]
  }

  var openConnectionCount: Int { servers.reduce(0) { $0 + $1.counters.openConnections } }

  func shutdown() async {
    for server in servers { await server.shutdown(grace: .zero) }
  }
}
