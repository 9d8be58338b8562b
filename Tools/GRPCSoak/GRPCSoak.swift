internal import NIOCore
internal import NIOPosix

/// Calls of every kind over every transport for a while, with cancellations, deadlines and broken
/// connections; every answer is checked, and after each round that nothing is left behind.
package enum GRPCSoak {
  /// - Parameter progress: told in a line what each round came to.
  package static func run(
    _ configuration: SoakConfiguration,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws -> SoakReport {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let servers = try await SoakServers(group: group)
    var report = SoakReport()
    var random = SplitMix(state: configuration.seed)
    for round in 1...configuration.roundCount {
      let time = configuration.duration / configuration.roundCount
      await self.round(
        configuration.taskCount, until: .now + time, servers, group, &random, &report)
      try await settle(servers, &report)
      let usage = ProcessUsage.current
      report.usage.append(usage)
      progress(
        "round \(round) of \(configuration.roundCount): \(report.callCount) calls,"
          + " \(report.failures.count) failures, \(usage.memory >> 20) MiB resident,"
          + " \(usage.live.map { "\($0 >> 10) KiB" } ?? "unknown") live,"
          + " \(usage.fileCount) files")
      if !report.failures.isEmpty { break }
    }
    await servers.shutdown()
    try await group.shutdownGracefully()
    judgeGrowth(&report, configuration)
    return report
  }

  private static func round(
    _ taskCount: Int, until end: ContinuousClock.Instant, _ servers: SoakServers,
    _ group: any EventLoopGroup, _ random: inout SplitMix, _ report: inout SoakReport
  ) async {
    let clients = SoakClients(servers, group: group)
    let seeds = (0..<taskCount).map { _ in random.next() }
    var breaker = SplitMix(state: random.next())
    var vandal = SoakVandal(
      random: SplitMix(state: random.next()), ports: servers.ports, group: group)
    await withTaskGroup(of: SoakReport.self) { tasks in
      for seed in seeds {
        tasks.addTask {
          var caller = SoakCaller(seed: seed, clients: clients)
          await caller.makeCalls(until: end)
          return caller.report
        }
      }
      tasks.addTask { [breaker] in
        var breaker = breaker
        while ContinuousClock.now < end {
          try? await Task.sleep(for: .milliseconds(20 + breaker.below(300)))
          await clients.replaceOne(&breaker)
        }
        return SoakReport()
      }
      tasks.addTask { [vandal] in
        var vandal = vandal
        await vandal.vandalise(until: end)
        return SoakReport()
      }
      for await part in tasks { report.add(part) }
    }
    _ = (breaker.next(), vandal.random.next())
    await clients.shutdown()
  }

  /// Waits until nothing is left of a round.
  private static func settle(_ servers: SoakServers, _ report: inout SoakReport) async throws {
    for _ in 0..<3_000 {
      if servers.openConnectionCount == 0, servers.service.runningCount == 0 { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    report.fail(
      "\(servers.openConnectionCount) connections and \(servers.service.runningCount) handlers are"
        + " left 30 s after the last call")
  }

  /// The first round fills caches and pools.
  private static func judgeGrowth(
    _ report: inout SoakReport, _ configuration: SoakConfiguration
  ) {
    guard report.usage.count == configuration.roundCount, let last = report.usage.last else {
      return
    }
    let before = report.usage[1]
    if last.memory > before.memory + configuration.memoryAllowance {
      report.fail(
        "memory has grown from \(before.memory >> 20) MiB after the second round to"
          + " \(last.memory >> 20) MiB")
    }
    if let live = last.live, let liveBefore = before.live,
      live > liveBefore + configuration.liveAllowance
    {
      report.fail(
        "what is allocated has grown from \(liveBefore >> 10) KiB after the second round to"
          + " \(live >> 10) KiB")
    }
    if last.fileCount > before.fileCount {
      report.fail("open files have grown from \(before.fileCount) to \(last.fileCount)")
    }
  }
}
