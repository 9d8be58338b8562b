/// A queue in memory of its own, for what waits on an event loop. A short call passes through several,
/// and an array asks who else holds it each time, and moves what is left when its first is taken out.
///
/// Whoever has one calls ``deallocate()`` when it is done with it, once.
struct LoopQueue<Element> {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private var head = 0
  private var tail = 0

  private static var firstCapacity: Int { 16 }
  /// What is kept when the queue becomes empty, in elements.
  private static var keptCapacity: Int { 4_096 }

  init() {
    capacity = Self.firstCapacity
    base = .allocate(capacity: capacity)
  }

  /// To be called once, by the owner.
  func deallocate() {
    (base + head).deinitialize(count: tail - head)
    base.deallocate()
  }

  var count: Int { tail &- head }

  var isEmpty: Bool { head == tail }

  @inline(__always)
  mutating func append(_ element: Element) {
    if tail == capacity { makeRoom() }
    (base + tail).initialize(to: element)
    tail &+= 1
  }

  @inline(__always)
  mutating func popFirst() -> Element? {
    guard head != tail else { return nil }
    let element = (base + head).move()
    head &+= 1
    if head == tail { becameEmpty() }
    return element
  }

  @inline(__always)
  private mutating func becameEmpty() {
    head = 0
    tail = 0
    if capacity > Self.keptCapacity { move(to: Self.firstCapacity) }
  }

  /// What has been taken out makes room, if that is half of it or more.
  @inline(never)
  private mutating func makeRoom() {
    move(to: head >= capacity / 2 ? capacity : capacity * 2)
  }

  private mutating func move(to newCapacity: Int) {
    let count = tail - head
    let other = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    other.moveInitialize(from: base + head, count: count)
    base.deallocate()
    base = other
    capacity = newCapacity
    head = 0
    tail = count
  }
}
