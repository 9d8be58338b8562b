import Logging
import NIOPosix
import TesseraGRPC

/// A server on a free port of this machine, and a client of it.
func withServer(
  _ router: GRPCRouter, _ body: (GRPCClient) async throws -> Void
) async throws {
  let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  let group = MultiThreadedEventLoopGroup.singleton
  let server = GRPCServer(
    configuration: .defaults, router: router, group: group, logger: logger)
  let port = try await server.start()
  let client = GRPCClient(host: "127.0.0.1", port: port, group: group, logger: logger)
  do {
    try await body(client)
  } catch {
    await client.shutdown()
    await server.shutdown(grace: .zero)
    throw error
  }
  await client.shutdown()
  await server.shutdown(grace: .zero)
}
