package import TesseraCore
package import TesseraGRPC

/// How a worker is set up.
package struct WorkerConfiguration: Hashable, Sendable {
  /// Where it listens. 127.0.0.1:5001 by default.
  package var address: HostPort = HostPort(host: "127.0.0.1", port: 5001)
  /// What it tells the orchestrator and so the gateways; `nil`, the default, for the address it is
  /// bound to. To be set where that is not how others reach it.
  package var advertisedAddress: HostPort?
  /// Its name in the assignment table. `worker-local` by default.
  package var workerID = WorkerID("worker-local")
  /// Event loops, each a worker of its own to everybody else: see ``share(ofLoop:)``. 1 by default.
  package var loops = 1
  /// 127.0.0.1:6000 by default.
  package var orchestrator: HostPort = HostPort(host: "127.0.0.1", port: 6000)
  /// TLS with the orchestrator, and whom to trust; `nil`, the default, is cleartext.
  package var orchestratorTLS: GRPCClientTLS?
  /// How long the start waits for the orchestrator. 2 s by default.
  package var registrationTimeout: Duration = .seconds(2)
  /// Ticks a second, 1 to 1,000. 20 by default.
  package var tickRate = 20
  /// How long an actor outlives its session. 30 s by default.
  package var linger: Duration = .seconds(30)
  /// The longest payload of a client's frame in bytes. 1,000,000 by default.
  package var frameLimit = 1_000_000
  /// Where cells lie: the side of a depth-0 cell is 256 by default.
  package var geometry = CellGeometry()
  package var limits = WorkerCoreConfiguration.Limits.defaults
  /// Who sees what, and for how many bytes a tick.
  package var interest = InterestConfiguration()
  /// Of players and of what rules move, in world units a second: so far beyond a border more is shown.
  package var largestSpeed = 20.0
  package var connections = Connections()
  package var neighbours = NeighbourConfiguration.defaults

  /// Bounds of connections.
  package struct Connections: Hashable, Sendable {
    /// More are closed as they come. 10,000 by default.
    package var maximumCount = 10_000
    /// How long a begun frame may go without another byte. 10 s by default.
    package var frameTimeout: Duration = .seconds(10)
    /// How long a client whose connection ends may take to read its last answers. 2 s by default.
    package var farewellTime: Duration = .seconds(2)
    /// Bytes of frames that have begun and are not complete, of all connections; one that adds to
    /// more is disconnected. 256 MiB by default.
    package var unfinishedInputLimit = 256 << 20
    /// Bytes that wait for a client to read; one with more is disconnected. 1 MiB by default.
    package var clientOutboundLimit = 1 << 20
    /// Bytes that wait for a gateway to read; one with more is disconnected. 8 MiB by default.
    package var linkOutboundLimit = 8 << 20

    package init() {}
  }

  package init() {}
}

extension WorkerConfiguration {
  /// How one of several loops is set up. The first has the worker's name and addresses, so that a worker
  /// that gets more loops keeps what it has; those after it count on: `worker-local.2` on the next port,
  /// `worker-local.3` on the one after that. A port of 0 is any free one for each.
  ///
  /// Limits of connections, sessions and actors are those of each loop.
  ///
  /// - Parameter number: from 1 to ``loops``.
  package func share(ofLoop number: Int) -> WorkerConfiguration {
    precondition((1...max(1, loops)).contains(number))
    var share = self
    share.loops = 1
    guard number > 1 else { return share }
    share.workerID = WorkerID("\(workerID).\(number)")
    if address.port != 0 { share.address.port += UInt16(number - 1) }
    share.advertisedAddress?.port += UInt16(number - 1)
    return share
  }

  /// Why the loops cannot be told apart; `nil` if they can.
  package var loopsMistake: String? {
    let highest = max(address.port, advertisedAddress?.port ?? 0)
    guard Int(highest) + loops - 1 <= Int(UInt16.max) else {
      return "\(loops) loops need \(loops) ports from \(highest) up"
    }
    let longest = "\(workerID).\(loops)".utf8.count
    guard loops == 1 || longest <= Self.longestName else {
      return "the name of a worker with \(loops) loops must leave room for the number of the loop"
    }
    return nil
  }

  /// In bytes: what the orchestrator takes.
  private static let longestName = 256
}
