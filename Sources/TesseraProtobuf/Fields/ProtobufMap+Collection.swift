extension ProtobufMap: Collection {
  /// A place among the entries; a type of its own, since keys may be integers.
  public struct Index: Comparable, Sendable {
    @usableFromInline var position: Int

    @inlinable
    init(_ position: Int) { self.position = position }

    /// Whether the first place is before the second.
    @inlinable
    public static func < (left: Index, right: Index) -> Bool { left.position < right.position }
  }

  /// The place of the first entry.
  @inlinable
  public var startIndex: Index { Index(0) }

  /// The place behind the last entry.
  @inlinable
  public var endIndex: Index { Index(entries.count) }

  /// The next place.
  @inlinable
  public func index(after index: Index) -> Index { Index(index.position + 1) }

  /// How many entries there are.
  @inlinable
  public var count: Int { entries.count }

  /// Whether there are none.
  @inlinable
  public var isEmpty: Bool { entries.isEmpty }

  /// The entry at a place.
  @inlinable
  public subscript(place: Index) -> Element { entries[place.position] }

  /// The entries one after the other.
  @inlinable
  public func makeIterator() -> IndexingIterator<ContiguousArray<Element>> {
    entries.makeIterator()
  }
}

extension ProtobufMap: ExpressibleByDictionaryLiteral {
  /// The entries as they are written; of those with one key the last remains.
  @inlinable
  public init(dictionaryLiteral elements: (Key, Value)...) { self.init(elements) }
}

extension ProtobufMap: Equatable where Value: Equatable {
  /// Whether both have the same keys with equal values, in whatever order.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    guard left.count == right.count else { return false }
    for (place, entry) in left.entries.enumerated() {
      // Copies of one map have one order.
      if Key.areSame(right.entries[place].key, entry.key) {
        guard right.entries[place].value == entry.value else { return false }
      } else {
        guard let position = right.position(of: entry.key),
          right.entries[position].value == entry.value
        else { return false }
      }
    }
    return true
  }
}

extension ProtobufMap: Hashable where Value: Hashable {
  /// Hashes the entries, whose order does not count.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for (key, value) in entries {
      var own = Hasher()
      key.hashKey(into: &own)
      own.combine(value)
      sum ^= own.finalize()
    }
    hasher.combine(sum)
  }
}

extension ProtobufMap: CustomStringConvertible {
  /// As a dictionary shows itself.
  public var description: String {
    if isEmpty { return "[:]" }
    let parts = map { "\(String(reflecting: $0.key)): \(String(reflecting: $0.value))" }
    return "[\(parts.joined(separator: ", "))]"
  }
}

extension Dictionary where Key: ProtobufKey {
  /// The entries of a map; of keys that are equal strings in other bytes the last remains.
  @inlinable
  public init(_ map: ProtobufMap<Key, Value>) {
    self.init(map.map { ($0.key, $0.value) }) { $1 }
  }
}
