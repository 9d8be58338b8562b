/// Finds by their keys what stands in a column elsewhere: it keeps the places only, four bytes for each
/// of its buckets, where a dictionary would keep every key once more.
///
/// Who asks says what key stands at a place. Keys are hashed with the seed of the process, as those of
/// dictionaries are: many that meet in one bucket cannot be made up.
struct PlaceIndex<Key: Hashable & Sendable>: Sendable {
  /// A power of two of them, or none; -1 where there is nothing.
  private var buckets: [Int32] = []
  private(set) var count = 0

  private static var fewest: Int { 16 }

  /// Whether so many buckets are too few for so many places: more than five of eight would be taken.
  private static func isTight(_ buckets: Int, for count: Int) -> Bool { count * 8 > buckets * 5 }

  /// Where a key stands; `nil` if nowhere.
  @inline(__always)
  func find(_ key: Key, _ keyAt: (Int) -> Key?) -> Int? {
    guard let bucket = bucket(of: key, keyAt) else { return nil }
    return Int(buckets[bucket])
  }

  /// - Precondition: the key stands there and nowhere else.
  mutating func insert(_ place: Int, of key: Key, _ keyAt: (Int) -> Key?) {
    count += 1
    if Self.isTight(buckets.count, for: count) { grow(keyAt) }
    put(Int32(place), key)
  }

  /// To be called while the key still stands there.
  mutating func remove(_ key: Key, _ keyAt: (Int) -> Key?) {
    guard var hole = bucket(of: key, keyAt) else { return }
    count -= 1
    let mask = buckets.count - 1
    var next = (hole + 1) & mask
    while buckets[next] >= 0 {
      // What comes behind the hole moves into it, unless its own bucket lies between the two.
      if let other = keyAt(Int(buckets[next])) {
        let home = other.hashValue & mask
        if (next - home) & mask >= (next - hole) & mask {
          buckets[hole] = buckets[next]
          hole = next
        }
      }
      next = (next + 1) & mask
    }
    buckets[hole] = -1
  }

  private func bucket(of key: Key, _ keyAt: (Int) -> Key?) -> Int? {
    guard !buckets.isEmpty else { return nil }
    let mask = buckets.count - 1
    var bucket = key.hashValue & mask
    while buckets[bucket] >= 0 {
      if keyAt(Int(buckets[bucket])) == key { return bucket }
      bucket = (bucket + 1) & mask
    }
    return nil
  }

  private mutating func put(_ place: Int32, _ key: Key) {
    let mask = buckets.count - 1
    var bucket = key.hashValue & mask
    while buckets[bucket] >= 0 { bucket = (bucket + 1) & mask }
    buckets[bucket] = place
  }

  private mutating func grow(_ keyAt: (Int) -> Key?) {
    let former = buckets
    buckets = Array(repeating: -1, count: max(Self.fewest, former.count * 2))
    for place in former where place >= 0 {
      if let key = keyAt(Int(place)) { put(place, key) }
    }
  }
}
