package import TesseraCore

/// The settings that several programs share. The README's table lists them all.
package enum StandardSettings {
  /// Where players connect.
  package static let gatewayAddress = Setting<HostPort>.address("TESSERA_GW_ADDR")
  /// Where players connect when nothing else is said.
  package static let defaultGatewayAddress = HostPort(host: "127.0.0.1", port: 4000)

  /// Where a client is to connect: by option, by `TESSERA_GW_ADDR`, or the default.
  ///
  /// - Throws: ``SettingError`` for a variable that is not host:port.
  package static func clientAddress(
    flag: HostPort?, environment: Environment
  ) throws(SettingError) -> HostPort {
    if let flag { return flag }
    let set = try gatewayAddress.resolve(flag: nil, named: "--addr", environment: environment)
    return set ?? defaultGatewayAddress
  }

  /// Where a worker listens.
  package static let workerAddress = Setting<HostPort>.address("TESSERA_WORKER_ADDR")
  /// The name the orchestrator knows a worker by.
  package static let workerID = Setting<String>.name("TESSERA_WORKER_ID")
  /// How many event loops a worker has.
  package static let workerLoops = Setting<Int>(
    "TESSERA_WORKER_LOOPS", expectation: "a number of event loops, 1 to 256"
  ) { text in
    Int(text).flatMap { (1...256).contains($0) ? $0 : nil }
  }
  /// Where the orchestrator is.
  package static let orchestratorAddress = Setting<HostPort>.address("TESSERA_ORCH_ADDR")
  /// The path of the orchestrator's configuration.
  package static let orchestratorConfig = Setting<String>.text("TESSERA_ORCH_CONFIG")
  /// The orchestrator's configuration itself.
  package static let orchestratorConfigJSON = Setting<String>.text("TESSERA_ORCH_CONFIG_JSON")
}
