import Foundation
import Logging
import NIOPosix
import TesseraControlPlane
import TesseraCore
import TesseraGRPC
import TesseraProto
import Testing

@testable import TesseraOrchestrator

let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// A file that an orchestrator reads its configuration from.
final class ConfigurationFile: Sendable {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("tessera-orch-\(UUID().uuidString).json").path

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func write(_ workers: (String, Int, [CellID])...) throws {
    try write(text: configurationText(workers))
  }
}

/// An orchestrator on a free port, with its file.
struct Orchestrator: Sendable {
  let server: OrchestratorServer
  let address: HostPort
  let file: ConfigurationFile

  init(_ file: ConfigurationFile, port: UInt16 = 0) async throws {
    var configuration = OrchestratorConfiguration.defaults
    configuration.address.port = port
    configuration.source = .file(file.path)
    configuration.shutdownGrace = .milliseconds(200)
    self.file = file
    server = OrchestratorServer(configuration: configuration, logger: silent)
    address = try await server.start()
  }

  func client(_ change: (inout GRPCClient.Configuration) -> Void = { _ in }) -> GRPCClient {
    var configuration = GRPCClient.Configuration.defaults
    change(&configuration)
    return GRPCClient(
      host: address.host, port: Int(address.port), configuration: configuration,
      group: MultiThreadedEventLoopGroup.singleton, logger: silent)
  }
}

/// Runs a body against an orchestrator with the given workers; stops it whatever happens.
func withOrchestrator(
  _ workers: (String, Int, [CellID])...,
  body: (Orchestrator, OrchestratorClient) async throws -> Void
) async throws {
  let file = ConfigurationFile()
  try file.write(text: configurationText(workers))
  let orchestrator = try await Orchestrator(file)
  let client = orchestrator.client()
  do {
    try await body(orchestrator, OrchestratorClient(client))
  } catch {
    await client.shutdown()
    await orchestrator.server.shutdown()
    throw error
  }
  await client.shutdown()
  await orchestrator.server.shutdown()
}

func configurationText(_ workers: [(String, Int, [CellID])]) -> String {
  let entries = workers.map { id, port, cells in
    let list = cells.map {
      #"{"world":\#($0.world),"cx":\#($0.cx),"cy":\#($0.cy),"depth":\#($0.depth),"sub":\#($0.sub)}"#
    }
    return
      #"{"id":"\#(id)","addr":"127.0.0.1:\#(port)","cells":[\#(list.joined(separator: ","))]}"#
  }
  return #"{"workers":[\#(entries.joined(separator: ","))]}"#
}
