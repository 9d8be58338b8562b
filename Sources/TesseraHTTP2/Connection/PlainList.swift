/// A list of plain values in memory of its own, filled and emptied once a turn: nothing in it is
/// counted, and neither an addition nor emptying it asks an array who else holds it.
///
/// Whoever has one calls ``deallocate()`` when it is done with it, once.
@safe
struct PlainList<Element: BitwiseCopyable> {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// What is kept when the list is emptied, in elements.
  private static var keptCapacity: Int { 512 }
  private static var firstCapacity: Int { 16 }

  init() {
    capacity = Self.firstCapacity
    unsafe base = .allocate(capacity: capacity)
  }

  /// To be called once, by the owner.
  func deallocate() { unsafe base.deallocate() }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { move(to: capacity * 2) }
    unsafe (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  mutating func removeAll() {
    count = 0
    if capacity > Self.keptCapacity { move(to: Self.firstCapacity) }
  }

  /// Leaves the first so many.
  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "a list does not grow by being cut")
    count = newCount
  }

  /// Takes the first so many out; what comes after them moves up.
  mutating func removeFirst(_ removed: Int) {
    precondition(removed >= 0 && removed <= count, "more taken out than there is")
    unsafe base.update(from: base + removed, count: count - removed)
    count -= removed
  }

  @inline(__always)
  subscript(_ index: Int) -> Element {
    precondition(index >= 0 && index < count, "a place beyond the end of a list")
    return unsafe base[index]
  }

  @inline(never)
  private mutating func move(to newCapacity: Int) {
    let other = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    unsafe other.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = other
    capacity = newCapacity
  }
}
