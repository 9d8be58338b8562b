/// Where the entries of a large map stand, by the hashes of their keys.
///
/// Open addressing with linear probing, at most half full. The hashes are `Hasher`'s, which differ from
/// run to run, so that nobody outside can make them meet.
@usableFromInline
struct ProtobufMapIndex: Sendable {
  /// An entry's position and one, or zero; a power of two in number, or none at all.
  @usableFromInline var slots: [UInt32] = []

  @usableFromInline
  init() {}

  /// Whether there is no index, since the map is small.
  @inlinable
  var isEmpty: Bool { slots.isEmpty }

  /// How many entries fit before it has to be built anew.
  @inlinable
  var capacity: Int { slots.count / 2 }

  /// Forgets all, and makes room.
  @usableFromInline
  mutating func reset(capacity: Int) {
    precondition(capacity < Int(UInt32.max) / 4, "a map has less than 2^30 entries")
    var count = 16
    while count < 2 * capacity { count *= 2 }
    slots = [UInt32](repeating: 0, count: count)
  }

  /// The slot of the entry that matches, or the free one where it would be.
  @inlinable
  func slot(of hash: Int, _ matches: (_ position: Int) -> Bool) -> (slot: Int, position: Int?) {
    let mask = slots.count &- 1
    var slot = hash & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return (slot, nil) }
      let position = Int(entry) &- 1
      if matches(position) { return (slot, position) }
      slot = (slot &+ 1) & mask
    }
  }

  /// An entry's position in a slot that was free or had the same entry.
  @inlinable
  mutating func set(_ slot: Int, to position: Int) {
    slots[slot] = UInt32(truncatingIfNeeded: position &+ 1)
  }

  /// Makes a slot free, and moves those behind that would not be found any more.
  @inlinable
  mutating func free(_ slot: Int, hashOf: (_ position: Int) -> Int) {
    let mask = slots.count &- 1
    var hole = slot
    var next = (slot &+ 1) & mask
    while slots[next] != 0 {
      let home = hashOf(Int(slots[next]) &- 1) & mask
      // An entry may move up to its home and no farther.
      if (next &- home) & mask >= (next &- hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next &+ 1) & mask
    }
    slots[hole] = 0
  }
}
