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
  private let stall: StallSwitch?
  private let onProgress: @Sendable (SimulationProgress) -> Void

  /// - Parameters:
  ///   - stall: where it is told that a server is stopped on purpose.
  ///   - onProgress: called about once a second while the bots walk.
  package init(
    plan: SimulationPlan, threads: Int = System.coreCount, stall: StallSwitch? = nil,
    onProgress: @escaping @Sendable (SimulationProgress) -> Void = { _ in }
  ) {
    self.plan = plan
    self.stall = stall
    // Who roams is known in one place.
    self.threads = plan.isRoaming ? 1 : max(1, min(threads, plan.connections))
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
    for address in plan.addresses {
      do {
        _ = try SocketAddress.makeAddressResolvingHost(address.host, port: Int(address.port))
      } catch {
        throw SimulationError(.connectFailed, "cannot connect to \(address): no such host")
      }
    }
  }

  private func run(on group: MultiThreadedEventLoopGroup) async throws -> SimulationReport {
    if plan.isRoaming { return try await roam(on: group.next()) }
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
      show(state, elapsed, &seconds)
    }
    let elapsed = MonotonicClock.now() - start
    try await connections.stop()
    return SimulationReport(
      plan: plan, tally: state.tally, roundTrips: state.roundTrips, elapsed: elapsed)
  }

  private func roam(on eventLoop: any EventLoop) async throws -> SimulationReport {
    let roaming = try await RoamingConnections.connect(plan, on: eventLoop)
    let start = MonotonicClock.now()
    try await roaming.begin(at: start)
    stall?.connect(to: roaming)
    var state = try await roaming.state()
    var seconds = 0
    while !state.isFinished {
      try await Task.sleep(for: Self.look)
      state = try await roaming.state()
      show(state, MonotonicClock.now() - start, &seconds)
    }
    let elapsed = MonotonicClock.now() - start
    let found = try await roaming.stop()
    var report = SimulationReport(
      plan: plan, tally: state.tally, roundTrips: state.roundTrips, elapsed: elapsed)
    report.crossings = found.crossings
    if plan.views { report.views = found.views }
    return report
  }

  private func show(_ state: LoopDriver.State, _ elapsed: Duration, _ seconds: inout Int) {
    guard elapsed >= .seconds(seconds + 1) else { return }
    seconds = Int(elapsed / .seconds(1))
    onProgress(
      SimulationProgress(
        elapsed: elapsed, planned: plan.ramp + plan.duration, tally: state.tally,
        roundTrips: state.roundTrips))
  }
}
