internal import NIOCore
internal import NIOPosix
internal import TesseraClient
internal import TesseraCore

/// Runs a plan against a real deployment.
package struct Simulation: Sendable {
  /// Between two looks at whether everybody has finished.
  private static let look: Duration = .milliseconds(100)

  private let plan: SimulationPlan
  private let threads: Int
  private let onProgress: @Sendable (SimulationProgress) -> Void

  /// - Parameter onProgress: called about once a second while the bots walk.
  package init(
    plan: SimulationPlan, threads: Int = System.coreCount,
    onProgress: @escaping @Sendable (SimulationProgress) -> Void = { _ in }
  ) {
    self.plan = plan
    self.threads = max(1, min(threads, plan.connections))
    self.onProgress = onProgress
  }

  /// - Throws: ``SimulationError`` if the plan is not valid or a connection cannot be made.
  package func run() async throws(SimulationError) -> SimulationReport {
    try plan.validate()
    try checkHost()
    let group = MultiThreadedEventLoopGroup(numberOfThreads: threads)
    let result: Result<SimulationReport, SimulationError>
    do {
      result = .success(try await run(on: group))
    } catch let error as SimulationError {
      result = .failure(error)
    } catch let error as ClientError {
      result = .failure(SimulationError(.connectFailed, error.message))
    } catch {
      result = .failure(SimulationError(.interrupted, "the simulation was interrupted: \(error)"))
    }
    do {
      try await group.shutdownGracefully()
    } catch {
      throw SimulationError(.interrupted, "the event loops did not end: \(error)")
    }
    return try result.get()
  }

  /// Once for all connections, before there are loops to end again.
  private func checkHost() throws(SimulationError) {
    let address = plan.address
    do {
      _ = try SocketAddress.makeAddressResolvingHost(address.host, port: Int(address.port))
    } catch {
      throw SimulationError(.connectFailed, "cannot connect to \(address): no such host")
    }
  }

  private func run(on group: MultiThreadedEventLoopGroup) async throws -> SimulationReport {
    let connections = try await BotConnections.connect(
      plan, on: group.makeIterator().map { $0 })
    let start = MonotonicClock.now()
    try await connections.begin(try plan.makeFleets(start: start))
    var state = try await connections.state()
    var seconds = 0
    while !state.isFinished {
      try await Task.sleep(for: Self.look)
      state = try await connections.state()
      let elapsed = MonotonicClock.now() - start
      if elapsed >= .seconds(seconds + 1) {
        seconds = Int(elapsed / .seconds(1))
        onProgress(
          SimulationProgress(
            elapsed: elapsed, planned: plan.ramp + plan.duration, tally: state.tally,
            roundTrips: state.roundTrips))
      }
    }
    let elapsed = MonotonicClock.now() - start
    try await connections.stop()
    return SimulationReport(
      plan: plan, tally: state.tally, roundTrips: state.roundTrips, elapsed: elapsed)
  }
}
