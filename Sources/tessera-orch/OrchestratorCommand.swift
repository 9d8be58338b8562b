import ArgumentParser
import NIOPosix
import TesseraCore
import TesseraGRPC
import TesseraOrchestrator
import TesseraService

/// `tessera-orch`: who owns which cell.
@main
struct OrchestratorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-orch",
    abstract: "Decides which worker owns which cell, and tells everybody.",
    discussion: """
      SIGHUP reads the configuration file again and commits the difference as one revision; a bad file \
      is refused with a line in the log, and the old table stays. Certificates are read again, too.

      Without a configuration, worker-local owns the cell at the origin.

      Examples:
        tessera-orch --config cells.json
        TESSERA_ORCH_CONFIG_JSON='{"workers": [{"id": "a", "addr": "127.0.0.1:5001",
          "cells": [{"world": 0, "cx": 0, "cy": 0}]}]}' tessera-orch
      """,
    version: TesseraVersion.current)

  @Option(
    name: .customLong("addr"),
    help: "Where to listen. (TESSERA_ORCH_ADDR; default: 127.0.0.1:6000)")
  var address: String?

  @Option(help: "File with workers and their cells. (TESSERA_ORCH_CONFIG)")
  var config: String?

  @Option(
    name: .customLong("config-json"),
    help: "The same as JSON text; a file wins. (TESSERA_ORCH_CONFIG_JSON)")
  var configJSON: String?

  @OptionGroup var tls: ServerTLSOptions
  @OptionGroup var logging: LoggingOptions

  func run() async throws {
    let environment = Environment.process
    let (orchestrator, logger) = try readingSettings {
      var configuration = OrchestratorConfiguration.defaults
      if let address = try StandardSettings.orchestratorAddress.resolve(
        flag: address, named: "--addr", environment: environment)
      {
        configuration.address = address
      }
      configuration.source = try source(environment)
      configuration.tls = try tls.resolve(environment).map(GRPCServerTLS.init)
      return (configuration, try logging.makeLogger(label: "orch", environment: environment))
    }
    let server = OrchestratorServer(
      configuration: orchestrator, logger: logger,
      group: MultiThreadedEventLoopGroup(numberOfThreads: Processors.usableCount))
    try await ServerProcess(
      logger: logger, address: orchestrator.address, start: { _ = try await server.start() },
      reload: { await server.reload() }, shutdown: { await server.shutdown() }
    ).run()
  }

  /// Flags before the environment; within each, a file before a text.
  private func source(_ environment: Environment) throws -> ConfigurationSource {
    if config != nil || configJSON != nil {
      return ConfigurationSource(path: config, text: configJSON, textName: "--config-json")
    }
    return ConfigurationSource(
      path: try StandardSettings.orchestratorConfig.resolve(
        flag: nil, named: "--config", environment: environment),
      text: try StandardSettings.orchestratorConfigJSON.resolve(
        flag: nil, named: "--config-json", environment: environment))
  }
}

extension GRPCServerTLS {
  fileprivate init(_ files: ServerTLSOptions.Files) {
    self.init(
      certificateChain: .file(files.identity.certificate), privateKey: .file(files.identity.key),
      clients: files.clientAuthorities.map { .required(.certificates(.file($0))) } ?? .unverified)
  }
}
