package import NIOCore

/// A burst, and then so many a second: the measure of everything that a peer may do now and then and
/// not all the time.
package struct TokenBucket: Hashable, Sendable {
  private let capacity: Int64
  /// Nanoseconds that bring one token back.
  private let interval: Int64
  private var tokens: Int64
  private var refilledAt = NIODeadline.uptimeNanoseconds(0)

  /// A full bucket.
  package init(_ rate: HTTP2Rate) {
    capacity = Int64(max(rate.burst, 0))
    interval = rate.perSecond > 0 ? max(1, 1_000_000_000 / Int64(rate.perSecond)) : .max
    tokens = capacity
  }

  /// Takes a token; `false` if there is none.
  package mutating func take(now: NIODeadline) -> Bool {
    refill(now)
    guard tokens > 0 else { return false }
    tokens -= 1
    return true
  }

  /// Puts tokens back that were earned; what does not fit is lost.
  package mutating func give(_ count: Int) {
    tokens += min(Int64(count), capacity - tokens)
  }

  private mutating func refill(_ now: NIODeadline) {
    let elapsed = (now - refilledAt).nanoseconds
    guard elapsed >= interval else { return }
    let count = elapsed / interval
    tokens += min(count, capacity - tokens)
    refilledAt = refilledAt + .nanoseconds(count * interval)
  }
}

/// So many at once, and then so many a second.
package struct HTTP2Rate: Hashable, Sendable {
  package var burst: Int
  package var perSecond: Int

  package init(burst: Int, perSecond: Int) {
    self.burst = burst
    self.perSecond = perSecond
  }
}
