/// What the looks at all bots' views have found.
package struct ViewTally: Sendable {
  /// Pairs of one bot in another's range, looked at.
  package var looks: UInt64 = 0
  /// Faults that were there for longer than the bound, by kind; each is counted once.
  package var wrong: [ViewFault: UInt64] = [:]
  /// What was not exact when all had been at rest for the bound's time; ``wrongAtRest`` did not get
  /// right later either.
  package var lateAtRest: UInt64 = 0
  /// What never got exact though all had come to rest.
  package var wrongAtRest: UInt64 = 0
  /// Views that were looked at at rest.
  package var viewsAtRest = 0
  /// Updates that showed an older place than the one before.
  package var steppedBack: UInt64 = 0
  /// How long each place that was shown had been left when the next one came.
  package var delays = RoundTripRecord()
  /// The longest that anything was wrong.
  package var longest: Duration = .zero
  /// The longest bound that was applied.
  package var longestBound: Duration = .zero
  /// The longest that anything was wrong of those a stopped server had, that stop included.
  package var longestInStall: Duration = .zero
  /// The first faults in words.
  package var examples: [String] = []

  package init() {}

  package var wrongCount: UInt64 { wrong.values.reduce(0, +) + max(lateAtRest, wrongAtRest) }

  mutating func note(_ example: @autoclosure () -> String) {
    guard examples.count < 10 else { return }
    let example = example()
    if !examples.contains(example) { examples.append(example) }
  }
}
