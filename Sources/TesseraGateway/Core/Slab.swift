/// Values in numbered slots. A slot keeps its number while it is in use and is used again later, so
/// that a number can stand for a value without a dictionary.
struct Slab<Element> {
  private var slots: [Element] = []
  private var isUsed: [Bool] = []
  private var free: [Int] = []
  /// What stands in a free slot, so that values can be changed in place.
  private let blank: Element

  init(blank: Element) { self.blank = blank }

  var count: Int { slots.count - free.count }

  /// One above the highest slot ever used.
  var end: Int { slots.count }

  mutating func insert(_ element: Element) -> Int {
    if let slot = free.popLast() {
      slots[slot] = element
      isUsed[slot] = true
      return slot
    }
    slots.append(element)
    isUsed.append(true)
    return slots.count - 1
  }

  mutating func remove(_ slot: Int) {
    guard contains(slot) else { return }
    slots[slot] = blank
    isUsed[slot] = false
    free.append(slot)
  }

  func contains(_ slot: Int) -> Bool { isUsed.indices.contains(slot) && isUsed[slot] }

  /// The slot must be in use.
  subscript(slot: Int) -> Element {
    _read { yield slots[slot] }
    _modify {
      assert(isUsed[slot], "slot \(slot) is not in use")
      yield &slots[slot]
    }
  }
}
