/// Makes a story that fails as small as it gets: leaves out steps and bots as long as the same
/// invariant is violated.
package struct StoryShrinker {
  /// How many runs it may take.
  package var budget = 160

  package init() {}

  package mutating func shrink(
    _ story: ClusterStory, _ violation: ClusterViolation
  ) -> (story: ClusterStory, violation: ClusterViolation) {
    var smallest = (story: story, violation: violation)
    // What comes after the violation has no part in it, unless it is about how all ends.
    let end = Double(violation.milliseconds) / 1000
    if end < story.plan.seconds {
      var shorter = story
      shorter.plan.seconds = (end * 10).rounded(.up) / 10 + 0.1
      shorter.steps.removeAll { Double($0.at) / 1000 > end }
      attempt(shorter, &smallest)
    }
    leaveOutSteps(&smallest)
    for bot in stride(from: story.plan.bots, through: 1, by: -1) where budget > 0 {
      guard smallest.story.absentBots.count + 1 < story.plan.bots else { break }
      var fewer = smallest.story
      fewer.absentBots.insert(bot)
      attempt(fewer, &smallest)
    }
    leaveOutSteps(&smallest)
    return smallest
  }

  /// Halves first, then quarters, down to single steps.
  private mutating func leaveOutSteps(
    _ smallest: inout (story: ClusterStory, violation: ClusterViolation)
  ) {
    var size = max(1, smallest.story.steps.count / 2)
    while budget > 0, !smallest.story.steps.isEmpty {
      var start = 0
      while start < smallest.story.steps.count, budget > 0 {
        var fewer = smallest.story
        fewer.steps.removeSubrange(start..<min(start + size, fewer.steps.count))
        if !attempt(fewer, &smallest) { start += size }
      }
      if size == 1 { return }
      size /= 2
    }
  }

  @discardableResult
  private mutating func attempt(
    _ story: ClusterStory, _ smallest: inout (story: ClusterStory, violation: ClusterViolation)
  ) -> Bool {
    guard budget > 0, let cluster = try? Cluster(story) else { return false }
    budget -= 1
    guard let violation = cluster.run().violation,
      violation.invariant == smallest.violation.invariant
    else { return false }
    smallest = (story, violation)
    return true
  }
}
