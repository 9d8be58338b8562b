/// What a worker shows its neighbours, and when its entities go on to them.
package struct NeighbourConfiguration: Hashable, Sendable {
  /// How far from a border something is shown to the other side, in world units.
  package var reach: Double
  /// Beyond the reach by so much it is not shown any more.
  package var hysteresis: Double
  /// What is shown stays so for at least as long.
  package var minimumAge: Duration
  /// An entity goes on when it is past the border by this part of its cell's side…
  package var marginRatio: Double
  /// …but by no more than so many world units.
  package var marginLimit: Double
  /// An entity does not go back to where it came from before so long is over.
  package var rest: Duration
  /// An offer without an answer is taken back after so long.
  package var offerTimeout: Duration
  /// A neighbour that says nothing for so long is lost, and with it its ghosts.
  package var silence: Duration
  /// Something is said at least as often.
  package var heartbeat: Duration
  /// A ghost whose cell has handed it over waits so long for its new cell to show it.
  package var orphanTime: Duration
  package var limits: Limits

  /// The bounds of what neighbours can make grow.
  package struct Limits: Hashable, Sendable {
    /// Inputs that wait for one entity on its way; more are refused as `overloaded`.
    package var parkedInputs: Int
    /// Inputs passed on to one worker that are not done; more are refused as `overloaded`.
    package var forwardedInputs: Int
    /// Hand-overs to one worker that are not over; more wait in their cells.
    package var openHandovers: Int
    /// Streams of other workers at a time; further ones are closed.
    package var streams: Int

    package init(parkedInputs: Int, forwardedInputs: Int, openHandovers: Int, streams: Int) {
      self.parkedInputs = parkedInputs
      self.forwardedInputs = forwardedInputs
      self.openHandovers = openHandovers
      self.streams = streams
    }

    /// 256 inputs for one entity, 16,384 inputs and 4,096 hand-overs to one worker, 1,024 streams.
    package static var defaults: Limits {
      Limits(parkedInputs: 256, forwardedInputs: 16_384, openHandovers: 4_096, streams: 1_024)
    }
  }

  /// A reach for an interest radius of 64 units and players of 20 units a second: see
  /// ``reach(interestRadius:hysteresis:largestSpeed:rest:)``. Hysteresis 3.2 units, minimum age 0.5 s; margin
  /// 2 % of the side and at most 4 units; 1 s of rest; offers 1 s, silence 2 s, heartbeat 0.25 s,
  /// orphans 1 s.
  package static var defaults: NeighbourConfiguration {
    NeighbourConfiguration(
      reach: reach(interestRadius: 64, hysteresis: 3.2, largestSpeed: 20, rest: .seconds(1)),
      hysteresis: 3.2,
      minimumAge: .milliseconds(500), marginRatio: 0.02, marginLimit: 4, rest: .seconds(1),
      offerTimeout: .seconds(1), silence: .seconds(2), heartbeat: .milliseconds(250),
      orphanTime: .seconds(1), limits: .defaults)
  }

  /// How far something must be shown so that nobody misses it: what an observer at the border sees, and
  /// how far one comes before its ghost does and while it crosses (0.25 s together), which it may not do
  /// before it has rested.
  package static func reach(
    interestRadius: Double, hysteresis: Double, largestSpeed: Double, rest: Duration
  ) -> Double {
    interestRadius + largestSpeed * (0.25 + rest / .seconds(1)) + hysteresis
  }

  /// What those who see so far must be shown across borders: never less than this.
  ///
  /// - Parameter largestSpeed: of players and of what rules move, in world units a second.
  package func reaching(_ interest: InterestConfiguration, largestSpeed: Double = 20) -> Self {
    var settings = self
    settings.hysteresis = max(hysteresis, Double(interest.hysteresis))
    settings.reach = max(
      reach,
      Self.reach(
        interestRadius: Double(interest.radius), hysteresis: settings.hysteresis,
        largestSpeed: largestSpeed, rest: rest))
    return settings
  }

  /// How far past the border of a cell of this side an entity goes on.
  package func margin(side: Double) -> Double { min(side * marginRatio, marginLimit) }

  var ghostReach: GhostPublisher.Reach {
    GhostPublisher.Reach(distance: reach, hysteresis: hysteresis, minimumAge: minimumAge)
  }
}
