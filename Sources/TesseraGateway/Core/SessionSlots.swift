import TesseraCore

/// Which slot each session of an event loop has, looked up several times for every message.
///
/// The numbers are the gateway's own, so that nobody can choose them to collide: one multiplication
/// spreads them, where a dictionary hashes with a secret.
struct SessionSlots {
  /// 0 stands for a free place: no session has that number.
  private var keys: [UInt64]
  private var slots: [Int]
  private(set) var count = 0
  /// 64 less the logarithm of the number of places.
  private var shift: UInt64

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let leastBits: UInt64 = 6

  init() {
    shift = 64 - Self.leastBits
    keys = Array(repeating: 0, count: 1 << Self.leastBits)
    slots = Array(repeating: 0, count: 1 << Self.leastBits)
  }

  /// `nil` for a session that is not there, and to take one out.
  subscript(session: SessionID) -> Int? {
    get { place(of: session.rawValue).map { slots[$0] } }
    set {
      if let newValue {
        insert(session.rawValue, newValue)
      } else {
        remove(session.rawValue)
      }
    }
  }

  private func home(of key: UInt64) -> Int { Int((key &* Self.multiplier) &>> shift) }

  private func place(of key: UInt64) -> Int? {
    guard key != 0 else { return nil }
    let mask = keys.count &- 1
    var place = home(of: key)
    while true {
      let found = keys[place]
      if found == key { return place }
      if found == 0 { return nil }
      place = (place &+ 1) & mask
    }
  }

  private mutating func insert(_ key: UInt64, _ slot: Int) {
    precondition(key != 0, "no session has the number 0")
    if let place = place(of: key) {
      slots[place] = slot
      return
    }
    // At most half full, so that a search is short.
    if (count + 1) * 2 > keys.count { grow() }
    put(key, slot)
    count += 1
  }

  private mutating func put(_ key: UInt64, _ slot: Int) {
    var place = home(of: key)
    while keys[place] != 0 { place = (place &+ 1) & (keys.count &- 1) }
    keys[place] = key
    slots[place] = slot
  }

  private mutating func grow() {
    let (formerKeys, formerSlots) = (keys, slots)
    keys = Array(repeating: 0, count: formerKeys.count * 2)
    slots = Array(repeating: 0, count: formerKeys.count * 2)
    shift -= 1
    for (key, slot) in zip(formerKeys, formerSlots) where key != 0 { put(key, slot) }
  }

  /// Those behind it that would not be found any more move up.
  private mutating func remove(_ key: UInt64) {
    guard var gap = place(of: key) else { return }
    count -= 1
    let mask = keys.count &- 1
    var next = (gap &+ 1) & mask
    while keys[next] != 0 {
      let distance = (next &- home(of: keys[next])) & mask
      if distance >= (next &- gap) & mask {
        keys[gap] = keys[next]
        slots[gap] = slots[next]
        gap = next
      }
      next = (next &+ 1) & mask
    }
    keys[gap] = 0
  }
}
