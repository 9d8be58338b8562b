internal import Synchronization
internal import TesseraCore

/// Runs of one plan with many seeds.
package struct SeedSweep: Sendable {
  package var plan: ClusterPlan
  /// Every so many seeds tell the story of ``ClusterPlan/restless`` too, every other of these without delays;
  /// 0 for none.
  package var restlessEvery: UInt64 = 0
  package var first: UInt64
  package var count: UInt64

  package init(plan: ClusterPlan, first: UInt64 = 1, count: UInt64) {
    self.plan = plan
    self.first = first
    self.count = count
  }

  /// What came of one story, with the violation shrunk if there is one.
  ///
  /// - Parameter command: what repeats it; `nil` for the plan's own command.
  package static func run(
    _ story: ClusterStory, command: String? = nil, shrinks: Bool = true
  ) throws(SimulationError) -> ClusterReport {
    let ended = try Cluster(story).run()
    var report = ended.report
    guard let violation = ended.violation else { return report }
    var shrinker = StoryShrinker()
    let smallest = shrinks ? shrinker.shrink(story, violation).story : story
    report.violation = ClusterReport.Violation(
      invariant: violation.invariant.rawValue, tick: violation.milliseconds / 50,
      milliseconds: violation.milliseconds, expected: violation.expected, seen: violation.seen,
      story: "\(smallest)", command: command ?? story.plan.command)
    return report
  }

  /// What is told of a seed.
  func plans(of seed: UInt64) -> [ClusterPlan] {
    var own = plan
    own.seed = seed
    guard restlessEvery > 0, seed.isMultiple(of: restlessEvery) else { return [own] }
    var restless = own.restless
    if seed.isMultiple(of: restlessEvery * 2) { restless.faults = [] }
    return [own, restless]
  }

  /// What came of the first of its stories that failed, or of the last.
  private func run(_ seed: UInt64) throws(SimulationError) -> ClusterReport {
    let plans = plans(of: seed)
    for plan in plans.dropLast() {
      let report = try Self.run(StoryTeller.story(of: plan))
      guard report.isClean else { return report }
    }
    return try Self.run(StoryTeller.story(of: plans[plans.count - 1]))
  }

  /// Runs the seeds on so many threads until one fails.
  ///
  /// - Parameter onProgress: called now and then with how many have passed.
  /// - Returns: The report of the lowest seed that failed; `nil` if all passed.
  package func run(
    threads: Int, onProgress: @escaping @Sendable (UInt64) -> Void = { _ in }
  ) async throws -> ClusterReport? {
    try plan.validate()
    let tally = Tally(next: first, end: first + count)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, threads) {
        group.addTask {
          while let seed = tally.nextSeed() {
            try Task.checkCancellation()
            onProgress(tally.ended(try self.run(seed)))
          }
        }
      }
      try await group.waitForAll()
    }
    return tally.failed
  }
}

/// What the threads of a sweep share.
private final class Tally: Sendable {
  private struct State {
    var next: UInt64
    var passed: UInt64 = 0
    var failed: ClusterReport?
  }

  private let state: Mutex<State>
  private let end: UInt64

  init(next: UInt64, end: UInt64) {
    state = Mutex(State(next: next))
    self.end = end
  }

  var failed: ClusterReport? { state.withLock { $0.failed } }

  /// `nil` when there is none, or one has failed.
  func nextSeed() -> UInt64? {
    state.withLock { state in
      guard state.failed == nil, state.next < end else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// Returns how many have passed.
  func ended(_ report: ClusterReport) -> UInt64 {
    state.withLock { state in
      if report.isClean {
        state.passed += 1
      } else if state.failed.map({ report.seed < $0.seed }) ?? true {
        state.failed = report
      }
      return state.passed
    }
  }
}
