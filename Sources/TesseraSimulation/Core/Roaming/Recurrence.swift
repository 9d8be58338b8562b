/// Something that happens now and then.
struct Recurrence: Sendable {
  private let interval: Duration
  private var next: Duration

  /// - Parameter perMinute: on average; 0 for never.
  init(perMinute: Double, from start: Duration, using random: inout SeededGenerator) {
    interval = perMinute > 0 ? .seconds(60 / perMinute) : .zero
    next = start
    if perMinute > 0 { next += interval * Double.random(in: 0.1...1.5, using: &random) }
  }

  /// Whether it is to happen now; then it is due again later.
  mutating func isDue(now: Duration, using random: inout SeededGenerator) -> Bool {
    guard interval > .zero, now >= next else { return false }
    next = now + interval * Double.random(in: 0.5...1.5, using: &random)
    return true
  }
}

/// When a bot does not read what comes.
struct ReadingPauses: Sendable {
  private let pauses: [Range<Duration>]

  /// - Parameter until: from here on it reads.
  init(
    isSlow: Bool, from start: Duration, until end: Duration, using random: inout SeededGenerator
  ) {
    guard isSlow else {
      pauses = []
      return
    }
    var found: [Range<Duration>] = []
    var time = start
    while true {
      time += .seconds(Double.random(in: 1...6, using: &random))
      let pause = time..<(time + .seconds(Double.random(in: 2...6, using: &random)))
      guard pause.upperBound < end else { break }
      found.append(pause)
      time = pause.upperBound
    }
    pauses = found
  }

  func isPaused(at time: Duration) -> Bool { pauses.contains { $0.contains(time) } }
}
