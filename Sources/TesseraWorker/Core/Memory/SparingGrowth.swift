/// Columns whose elements stay, so that room which is not used stays, too.
extension Array {
  /// Appends; where there is no room left, a quarter more is made, not as much again.
  @inline(__always)
  mutating func appendSparingly(_ element: Element) {
    if count == capacity { growSparingly() }
    append(element)
  }

  private mutating func growSparingly() { reserveCapacity(count + count / 4 + 8) }

  /// Makes it at least this long, with room for an eighth more if there is too little.
  mutating func grow(to length: Int, with value: Element) {
    guard count < length else { return }
    if capacity < length { reserveCapacity(length + length / 8) }
    append(contentsOf: repeatElement(value, count: length - count))
  }
}
