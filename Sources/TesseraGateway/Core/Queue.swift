/// First in, first out. Taking from the front costs nothing until half of the room is free; then the
/// rest moves to the front.
struct Queue<Element> {
  private var elements: [Element?] = []
  private var head = 0

  var count: Int { elements.count - head }
  var isEmpty: Bool { head == elements.count }
  var first: Element? { isEmpty ? nil : elements[head] }

  /// The element at a distance from the front; `nil` behind the end.
  subscript(offset: Int) -> Element? {
    let index = head + offset
    return index < elements.count ? elements[index] : nil
  }

  /// Something about the first one, which stays where it is.
  @inline(__always)
  func ofFirst<Value>(_ read: (borrowing Element) -> Value) -> Value? {
    guard head < elements.count else { return nil }
    return elements[head].map { read($0) }
  }

  mutating func append(_ element: Element) { elements.append(element) }

  @discardableResult
  mutating func popFirst() -> Element? {
    guard let first else { return nil }
    dropFirst()
    return first
  }

  /// The queue must not be empty.
  mutating func dropFirst() {
    elements[head] = nil
    head += 1
    if head == elements.count {
      elements.removeAll(keepingCapacity: head <= 256)
      head = 0
    } else if head > 64, head * 2 > elements.count {
      elements.removeFirst(head)
      head = 0
    }
  }

  /// Takes time proportional to the length.
  mutating func removeAll(where isUnwanted: (Element) -> Bool) {
    elements = elements[head...].filter { $0.map { !isUnwanted($0) } ?? false }
    head = 0
  }

  mutating func removeAll() {
    elements = []
    head = 0
  }
}
