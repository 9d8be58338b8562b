/// When bots do what. Times are durations since the same start as every `now`.
package struct BotSchedule: Hashable, Sendable {
  /// Between two moves of one bot.
  package var moveInterval: Duration
  /// No move is sent from here on.
  package var walkingEnds: Duration
  /// How long after the end of walking (or after being sent, whichever is later) an input may go
  /// without an answer before it counts as lost.
  package var grace: Duration
  /// How long a bot waits after its last acknowledgement before it leaves, so that a move applied
  /// twice still shows.
  package var settling: Duration = .milliseconds(300)
  /// How long a bot that was put out of the world waits before it joins again.
  package var rejoinDelay: Duration = .milliseconds(500)

  package init(moveInterval: Duration, walkingEnds: Duration, grace: Duration) {
    self.moveInterval = moveInterval
    self.walkingEnds = walkingEnds
    self.grace = grace
  }
}
