/// The slots of a viewer's actors, in the order in which they came. Most viewers have one, which asks for no
/// memory of its own.
struct ViewerActors: Sendable, Hashable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private var others: [Int32] = []
  /// -1 for none.
  private var leading: Int32 = -1

  init(arrayLiteral elements: Int32...) { for slot in elements { append(slot) } }

  var startIndex: Int { 0 }
  var endIndex: Int { leading < 0 ? 0 : others.count + 1 }

  subscript(index: Int) -> Int32 {
    precondition(indices.contains(index), "there is no actor \(index)")
    return index == 0 ? leading : others[index - 1]
  }

  /// - Parameter slot: not negative.
  mutating func append(_ slot: Int32) {
    if leading < 0 { leading = slot } else { others.append(slot) }
  }

  mutating func remove(_ slot: Int32) {
    others.removeAll { $0 == slot }
    if leading == slot { leading = others.isEmpty ? -1 : others.removeFirst() }
  }
}
