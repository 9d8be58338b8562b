/// A column in which nearly every row holds the same: it takes a byte, and only the others take room.
struct RareColumn<Value: Equatable & Sendable>: Sendable {
  let usual: Value
  private var isOther: [Bool] = []
  private var others: [Int32: Value] = [:]

  /// - Parameter usual: what nearly every row holds.
  init(usual: Value) { self.usual = usual }

  subscript(row: Int) -> Value {
    @inline(__always)
    get { isOther[row] ? other(row) : usual }
    set {
      let isOther = newValue != usual
      guard isOther || self.isOther[row] else { return }
      self.isOther[row] = isOther
      others[Int32(row)] = isOther ? newValue : nil
    }
  }

  private func other(_ row: Int) -> Value { others[Int32(row)] ?? usual }

  /// The rows that hold something else, in no particular order.
  var otherRows: some Sequence<Int> { others.keys.lazy.map(Int.init) }

  mutating func append(_ value: Value) {
    isOther.appendSparingly(false)
    self[isOther.count - 1] = value
  }

  mutating func removeLast() {
    self[isOther.count - 1] = usual
    isOther.removeLast()
  }
}
