/// Who a ``Delivery`` is for: most often one session, which is kept without asking for memory.
public struct Recipients: Hashable, Sendable {
  private var first: Recipient?
  /// Those behind it; none without it.
  private var others: [Recipient] = []

  /// Nobody.
  public init() {}
}

extension Recipients: RandomAccessCollection, MutableCollection {
  /// Always 0.
  public var startIndex: Int { 0 }

  /// How many they are.
  public var endIndex: Int { first == nil ? 0 : 1 + others.count }

  /// One of them, in the order in which they were added.
  public subscript(index: Int) -> Recipient {
    get {
      if index == 0, let first { return first }
      return others[index - 1]
    }
    set {
      if index == 0, first != nil { first = newValue } else { others[index - 1] = newValue }
    }
  }
}

extension Recipients: RangeReplaceableCollection {
  /// Adds one behind the others.
  public mutating func append(_ recipient: Recipient) {
    if first == nil { first = recipient } else { others.append(recipient) }
  }

  /// Replaces a part of them.
  public mutating func replaceSubrange(
    _ range: Range<Int>, with replacement: some Collection<Recipient>
  ) {
    var all = Array(self)
    all.replaceSubrange(range, with: replacement)
    first = all.first
    others = Array(all.dropFirst())
  }
}

extension Recipients: ExpressibleByArrayLiteral {
  /// These, in order.
  public init(arrayLiteral recipients: Recipient...) { self.init(recipients) }
}
