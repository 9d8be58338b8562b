/// What a soak does, and for how long.
package struct SoakConfiguration: Sendable {
  /// How long calls are made in all.
  package var duration: Duration
  /// What every draw follows from. Which calls meet on the wire depends on the machine all the same.
  package var seed: UInt64
  /// Tasks that make calls at the same time.
  package var taskCount: Int
  /// Rounds after each of which everything is put away and looked at.
  package var roundCount: Int
  /// Bytes by which the memory of the process may be larger after the last round than after the second.
  package var memoryAllowance: Int
  /// Bytes by which what is allocated and not freed may be more after the last round than after the
  /// second.
  package var liveAllowance: Int

  package init(
    duration: Duration, seed: UInt64, taskCount: Int = 24, roundCount: Int = 6,
    memoryAllowance: Int = 64 << 20, liveAllowance: Int = 4 << 20
  ) {
    self.duration = duration
    self.seed = seed
    self.taskCount = max(1, taskCount)
    self.roundCount = max(3, roundCount)
    self.memoryAllowance = memoryAllowance
    self.liveAllowance = liveAllowance
  }
}

/// What came of a soak.
package struct SoakReport: Sendable {
  /// Calls that were made.
  package internal(set) var callCount = 0
  /// How many ended how, by the kind of call and its status.
  package internal(set) var outcomes: [String: Int] = [:]
  /// What was not as it has to be; the first hundred.
  package internal(set) var failures: [String] = []
  /// What the process held after each round.
  package internal(set) var usage: [ProcessUsage] = []

  package var hasPassed: Bool { failures.isEmpty && callCount > 0 }

  mutating func fail(_ words: String) {
    if failures.count < 100 { failures.append(words) }
  }

  /// Adds what another task has seen.
  mutating func add(_ other: SoakReport) {
    callCount += other.callCount
    outcomes.merge(other.outcomes, uniquingKeysWith: +)
    for failure in other.failures { fail(failure) }
  }
}
