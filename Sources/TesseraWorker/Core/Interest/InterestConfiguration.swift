/// Who sees whom, how often, and for how many bytes.
package struct InterestConfiguration: Hashable, Sendable {
  /// What comes this near comes into view; world units.
  package var radius: Float
  /// What is in view stays so until it is farther than the radius by this much; world units.
  package var hysteresis: Float
  /// The most that a session is shown at a time; who is above it is left out by priority.
  package var cap: Int
  /// How often what is how far away is told, from the inside out, four rings at most. Beyond the last, as in the
  /// last.
  package var rings: [Ring]
  /// Rings are for sessions that are shown more than this; who sees fewer is told all at once.
  package var crowd: Int
  /// Bytes of updates per tick and session, counted as in protobuf; 0 for no bound. Despawns, errors
  /// and answers are free.
  package var bytesPerTick: Int
  /// How many ticks' bytes a session that was told little may be told at once.
  package var burst: Int

  /// A part of what is in view, by distance.
  package struct Ring: Hashable, Sendable {
    /// Its outer edge as a part of the radius.
    package var reach: Float
    /// It is told at most once in this many ticks; 1,280 at most count.
    package var interval: Int

    package init(reach: Float, interval: Int) {
      self.reach = reach
      self.interval = interval
    }
  }

  /// - Parameters:
  ///   - radius: finite and above 0.
  ///   - hysteresis: by default 5 % of the radius, and at least 1.
  ///   - bitsPerSecond: of updates to a session; 0 for no bound.
  ///   - tickRate: ticks a second.
  package init(
    radius: Float = 64, hysteresis: Float? = nil, cap: Int = 128, rings: [Ring] = Self.defaultRings,
    crowd: Int = 48, bitsPerSecond: Int = Self.defaultBitsPerSecond, tickRate: Int = 20,
    burst: Int = 2
  ) {
    self.radius = radius
    self.hysteresis = hysteresis ?? max(radius * 0.05, 1)
    self.cap = max(cap, 1)
    self.rings = Array(rings.sorted { $0.reach < $1.reach }.prefix(4))
    self.crowd = crowd
    bytesPerTick =
      bitsPerSecond <= 0 ? 0 : max(bitsPerSecond / 8 / max(tickRate, 1), Self.leastBytesPerTick)
    self.burst = max(burst, 1)
  }

  /// Every tick within half the radius, every second one within four fifths, every fourth beyond.
  package static let defaultRings = [
    Ring(reach: 0.5, interval: 1), Ring(reach: 0.8, interval: 2), Ring(reach: 1, interval: 4),
  ]

  /// 64 kbit/s, which is 400 bytes a tick: twenty updates in protobuf.
  package static let defaultBitsPerSecond = 64_000

  /// The longest update fits, so that no session waits for ever.
  private static let leastBytesPerTick = 96

  /// Where what is in view goes out of it.
  package var leaveRadius: Float { radius + hysteresis }
}
