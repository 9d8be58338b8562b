package import TesseraCore
package import TesseraGRPC

/// What a gateway is told at its start.
package struct GatewayConfiguration: Hashable, Sendable {
  /// Where clients connect.
  package var address: HostPort
  /// Where everything goes until the first listing came.
  package var workerAddress: HostPort
  /// Who tells which worker owns which cell; `nil`: nobody, everything goes to ``workerAddress``.
  package var orchestratorAddress: HostPort?
  /// TLS with the orchestrator, and whom to trust; `nil`, the default, is cleartext.
  package var orchestratorTLS: GRPCClientTLS?
  /// The name of this node in the logs of others; `nil` makes one.
  package var nodeID: String?
  /// How many event loops serve clients, 1 to 256; `nil`: one for each core.
  package var loops: Int?
  /// How many clients may be connected. More are answered `overloaded` and disconnected.
  package var maximumClients: Int
  /// How long the start waits for a first listing before clients are let in.
  package var firstListingTime: Duration
  /// How long a connection attempt to a worker may take.
  package var connectTime: Duration
  /// How long a disconnected client has to read what was written to it.
  package var lingerTime: Duration
  /// How long a shutdown waits for workers to answer what was forwarded to them.
  package var shutdownTime: Duration
  package var limits: GatewayLimits
  /// When a loop reads its sockets itself, and not their channels. On Linux only; elsewhere it never does.
  package var reading = ReadingMode.Limits.defaults

  /// Clients at 127.0.0.1:4000, the worker at 127.0.0.1:5001, the orchestrator at 127.0.0.1:6000, a
  /// loop for each core, 50,000 clients; first listing 2 s, connect 2 s, linger 2 s, shutdown 2 s.
  package static var defaults: GatewayConfiguration {
    GatewayConfiguration(
      address: HostPort(host: "127.0.0.1", port: 4000),
      workerAddress: HostPort(host: "127.0.0.1", port: 5001),
      orchestratorAddress: HostPort(host: "127.0.0.1", port: 6000))
  }

  package init(
    address: HostPort, workerAddress: HostPort, orchestratorAddress: HostPort?,
    nodeID: String? = nil, loops: Int? = nil, maximumClients: Int = 50_000,
    firstListingTime: Duration = .seconds(2), connectTime: Duration = .seconds(2),
    lingerTime: Duration = .seconds(2), shutdownTime: Duration = .seconds(2),
    limits: GatewayLimits = .defaults
  ) {
    self.address = address
    self.workerAddress = workerAddress
    self.orchestratorAddress = orchestratorAddress
    self.nodeID = nodeID
    self.loops = loops
    self.maximumClients = maximumClients
    self.firstListingTime = firstListingTime
    self.connectTime = connectTime
    self.lingerTime = lingerTime
    self.shutdownTime = shutdownTime
    self.limits = limits
  }
}
