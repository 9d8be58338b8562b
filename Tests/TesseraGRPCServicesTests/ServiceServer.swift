import Logging
import NIOCore
import NIOPosix
import TesseraGRPC

/// A server on a free port of this machine, and a client of it, on a loop of their own. Its thread has ended
/// when this returns: whatever then is left of a connection is lost, and LeakSanitizer says so. On a shared
/// loop it may just not have come to an end yet.
func withServer(
  _ router: GRPCRouter, _ body: (GRPCClient) async throws -> Void
) async throws {
  let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  let server = GRPCServer(
    configuration: .defaults, router: router, group: group, logger: logger)
  let port = try await server.start()
  let client = GRPCClient(host: "127.0.0.1", port: port, group: group, logger: logger)
  do {
    try await body(client)
  } catch {
    await client.shutdown()
    await server.shutdown(grace: .zero)
    try await group.shutdownGracefully()
    throw error
  }
  await client.shutdown()
  await server.shutdown(grace: .zero)
  try await group.shutdownGracefully()
}
