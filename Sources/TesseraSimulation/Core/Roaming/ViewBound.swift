package import TesseraWorker

/// How late what a bot sees may be, derived from what the servers promise.
///
/// Counted in ticks from the moment when the mover has its acknowledgement:
/// - one, because that and the update need not leave in the same tick's frame;
/// - two across a border: a ghost is sent at a tick's end and taken in at the neighbour's next one;
/// - two while the observer itself goes into another cell, and two while the mover does;
/// - two for gateway, network and this program;
/// - where more are seen than the crowd's number, the interval of the outermost ring;
/// - where more are seen than a tick's bytes hold (25 are the longest update), as many ticks as
///   everyone's turn takes, times 9: what is at the radius counts a ninth of what is near.
package struct ViewBound: Hashable, Sendable {
  package var interest: InterestConfiguration
  package var tickRate: Int

  private static let basicTicks = 1 + 2 + 2 + 2 + 2
  private static let longestUpdate = 25
  private static let farthestShare = 9

  package init(interest: InterestConfiguration = InterestConfiguration(), tickRate: Int = 20) {
    self.interest = interest
    self.tickRate = tickRate
  }

  /// - Parameter shown: how many others an observer has in range; above the cap it is shown no more.
  package func ticks(shown: Int) -> Int {
    let shown = min(shown, interest.cap)
    var ticks = Self.basicTicks
    if shown > interest.crowd { ticks += interest.rings.last?.interval ?? 0 }
    let bytes = shown * Self.longestUpdate
    if interest.bytesPerTick > 0, bytes > interest.bytesPerTick {
      ticks += (Self.farthestShare * bytes + interest.bytesPerTick - 1) / interest.bytesPerTick
    }
    return ticks
  }

  package func time(shown: Int) -> Duration { .seconds(1) * ticks(shown: shown) / tickRate }

  /// How far from where the fleet knows it one may be for the servers, in world units: each of two
  /// walks on during the two ticks that a ghost is behind.
  package var blur: Double { 2 * 2 * Itinerary.speed / Double(tickRate) }
}
