/// Which of what a viewer could be told goes out now, when not all of it can.
///
/// What waits counts for more with every tick: its importance times the ticks since it was told last. What has
/// waited for longer than ages are told apart is overdue: it comes before all else, and those that are take
/// turns. So the order is by what matters, and nothing waits for ever, however little it matters.
struct UpdateChoice: Sendable {
  /// Those that are ready, as (priority, entry), in no order; there may be room behind them.
  private var keys: [UInt64] = []
  /// Where they are parted into.
  private var parted: [UInt64] = []
  private(set) var count = 0

  /// So few are put in order instead of being parted further.
  private static let few = 8

  /// - Parameter priority: not negative.
  @inline(__always)
  static func key(_ entry: Int32, priority: Float) -> UInt64 {
    UInt64(priority.bitPattern) &<< 32 | UInt64(UInt32(bitPattern: entry))
  }

  /// The key of one that comes before all that have a priority.
  ///
  /// - Parameters:
  ///   - slot: of what the entry is of.
  ///   - tick: in each they have another order among themselves.
  static func overdueKey(_ entry: Int32, slot: Int, tick: Int32) -> UInt64 {
    var turn = UInt32(truncatingIfNeeded: slot) &* 0x9E37_79B1
    turn ^= UInt32(bitPattern: tick) &* 0x85EB_CA6B
    // The second half of MurmurHash3's mixing: every bit depends on all.
    turn ^= turn &>> 13
    turn &*= 0xC2B2_AE35
    turn ^= turn &>> 16
    return 1 &<< 63 | UInt64(turn &>> 1) &<< 32 | UInt64(UInt32(bitPattern: entry))
  }

  @inline(__always)
  private static func entry(_ key: UInt64) -> Int32 { Int32(truncatingIfNeeded: key) }

  /// Has the keys of those that are ready written.
  ///
  /// - Parameters:
  ///   - most: for how many there is to be room.
  ///   - write: writes them, and gives how many they are.
  @inline(__always)
  mutating func fill(_ most: Int, _ write: (UnsafeMutableBufferPointer<UInt64>) -> Int) {
    keys.grow(to: most, with: 0)
    count = keys.withUnsafeMutableBufferPointer { write($0) }
  }

  /// Calls `body` with each of them.
  @inline(__always)
  func forEach(_ body: (Int32) -> Void) {
    for index in 0..<count { body(Self.entry(keys[index])) }
  }

  /// Takes those that count most, one after the other, until one does not fit.
  ///
  /// They need not be put in order for that: as long as there are many, they are parted into those that count
  /// more and those that count less, and what is needed to know is whether the former fit all together.
  ///
  /// - Parameters:
  ///   - bytes: what there is room for; less by those that were taken, afterwards.
  ///   - length: how many bytes an entry takes.
  ///   - take: called with those that are taken, in no order.
  /// - Returns: how many are not taken. Which ones these are is not known afterwards.
  @inline(__always)
  mutating func take(
    fitting bytes: inout Int, length: (Int32) -> Int, _ take: (Int32) -> Void
  ) -> Int {
    parted.grow(to: count, with: 0)
    var remaining = 0..<count
    var taken = 0
    while remaining.count > Self.few {
      let middle = part(remaining)
      var cost = 0
      for index in remaining.lowerBound..<middle { cost &+= length(Self.entry(keys[index])) }
      if cost <= bytes {
        bytes &-= cost
        for index in remaining.lowerBound..<middle { take(Self.entry(keys[index])) }
        taken &+= middle &- remaining.lowerBound
        remaining = middle..<remaining.upperBound
      } else {
        remaining = remaining.lowerBound..<middle
      }
    }
    while let first = takeLargest(&remaining) {
      let cost = length(Self.entry(first))
      guard cost <= bytes else { break }
      bytes &-= cost
      take(Self.entry(first))
      taken &+= 1
    }
    defer { count = 0 }
    return count - taken
  }

  /// Parts some of them into larger ones and, behind these, smaller ones; some of each, since no two are the same.
  ///
  /// - Returns: where the smaller ones begin.
  @inline(__always)
  private mutating func part(_ range: Range<Int>) -> Int {
    let pivot = median(
      keys[range.lowerBound], keys[(range.lowerBound + range.upperBound) / 2],
      keys[range.upperBound - 1])
    var (larger, smaller) = (range.lowerBound, range.upperBound &- 1)
    keys.withUnsafeBufferPointer { keys in
      parted.withUnsafeMutableBufferPointer { parted in
        // Which it is cannot be foreseen, so nothing is made to depend on it.
        for index in range {
          let key = keys[index]
          parted[larger] = key
          parted[smaller] = key
          let isLarger = key >= pivot ? 1 : 0
          larger &+= isLarger
          smaller &-= 1 &- isLarger
        }
      }
    }
    swap(&keys, &parted)
    return larger
  }

  private func median(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    max(min(a, b), min(max(a, b), c))
  }

  /// The largest of a few, which goes out of the range.
  @inline(__always)
  private mutating func takeLargest(_ range: inout Range<Int>) -> UInt64? {
    guard !range.isEmpty else { return nil }
    var place = range.lowerBound
    for index in range where keys[index] > keys[place] { place = index }
    keys.swapAt(place, range.lowerBound)
    defer { range = range.lowerBound + 1..<range.upperBound }
    return keys[range.lowerBound]
  }
}
