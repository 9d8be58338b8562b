/// A map field: values by their keys, used as a `Dictionary` is.
///
/// ```swift
/// var message = Inventory(items: ["sword": 1])
/// message.items["shield"] = 2
/// message.items["arrow", default: 0] += 20
/// for (name, count) in message.items { print(name, count) }
/// ```
///
/// It differs from a dictionary in three things: keys that are strings are told apart by their bytes, as
/// protobuf does; the entries stand in the order in which they came, which removing one may change; and
/// most maps of messages have few entries, which are found here without a hash.
public struct ProtobufMap<Key: ProtobufKey, Value> {
  /// A key and its value.
  public typealias Element = (key: Key, value: Value)

  @usableFromInline var entries: ContiguousArray<Element> = []
  @usableFromInline var index = ProtobufMapIndex()

  /// So many entries are found by looking at each.
  @inlinable static var fewEntries: Int { 8 }

  /// A map without entries.
  @inlinable
  public init() {}

  /// The entries of a dictionary.
  @inlinable
  public init(_ dictionary: [Key: Value]) {
    reserveCapacity(dictionary.count)
    for (key, value) in dictionary { setValue(value, for: key) }
  }

  /// Pairs of keys and values; of those with one key the last remains.
  @inlinable
  public init(_ pairs: some Sequence<(Key, Value)>) {
    reserveCapacity(pairs.underestimatedCount)
    for (key, value) in pairs { setValue(value, for: key) }
  }

  // MARK: Reading

  /// A key's value; setting it to `nil` removes the entry.
  @inlinable
  public subscript(key: Key) -> Value? {
    get { position(of: key).map { entries[$0].value } }
    set {
      if let newValue {
        setValue(newValue, for: key)
      } else {
        removeValue(forKey: key)
      }
    }
    _modify {
      guard let position = position(of: key) else {
        var value: Value?
        defer { if let value { setValue(value, for: key) } }
        yield &value
        return
      }
      // The value leaves the map meanwhile, so that it has one owner.
      let last = entries.count - 1
      entries.swapAt(position, last)
      var entry = Self.opened(entries.removeLast())
      defer {
        if let value = entry.value {
          entries.append((entry.key, value))
          entries.swapAt(position, last)
        } else {
          unindex(entry.key, at: position, last: last)
        }
      }
      yield &entry.value
    }
  }

  /// A key's value, or the default if it has none; a change of the default becomes an entry.
  @inlinable
  public subscript(
    key: Key, default defaultValue: @autoclosure () -> Value
  ) -> Value {
    get { position(of: key).map { entries[$0].value } ?? defaultValue() }
    _modify {
      if position(of: key) == nil { setValue(defaultValue(), for: key) }
      let position = position(of: key) ?? 0
      yield &entries[position].value
    }
  }

  /// The keys, in the order of the entries.
  @inlinable
  public var keys: some RandomAccessCollection<Key> { entries.lazy.map { $0.key } }

  /// The values, in the order of the entries.
  @inlinable
  public var values: some RandomAccessCollection<Value> { entries.lazy.map { $0.value } }

  /// The same keys with other values.
  @inlinable
  public func mapValues<NewValue>(
    _ transform: (Value) throws -> NewValue
  ) rethrows -> ProtobufMap<Key, NewValue> {
    var result = ProtobufMap<Key, NewValue>()
    result.index = index
    result.entries.reserveCapacity(entries.count)
    for (key, value) in entries { result.entries.append((key, try transform(value))) }
    return result
  }

  // MARK: Changing

  /// Sets a key's value, whether it had one or not.
  ///
  /// - Returns: The value before.
  @inlinable
  @discardableResult
  public mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
    let before = self[key]
    setValue(value, for: key)
    return before
  }

  /// Removes an entry; the last one takes its place.
  ///
  /// - Returns: The value, if there was one.
  @inlinable
  @discardableResult
  public mutating func removeValue(forKey key: Key) -> Value? {
    guard let position = position(of: key) else { return nil }
    let last = entries.count - 1
    entries.swapAt(position, last)
    let entry = entries.removeLast()
    unindex(entry.key, at: position, last: last)
    return entry.value
  }

  /// Removes all entries.
  @inlinable
  public mutating func removeAll() { self = ProtobufMap() }

  /// Makes room for so many entries.
  @inlinable
  public mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    if count > Self.fewEntries, count > index.capacity { buildIndex(capacity: count) }
  }
}

extension ProtobufMap: Sendable where Value: Sendable {}

// MARK: - Finding

extension ProtobufMap {
  @inlinable
  func position(of key: Key) -> Int? {
    index.isEmpty ? positionAmongFew(key) : slot(of: key).position
  }

  @inlinable
  func positionAmongFew(_ key: Key) -> Int? {
    unsafe entries.withUnsafeBufferPointer { entries in
      guard let first = entries.baseAddress else { return nil }
      for position in 0..<entries.count {
        let isFound = unsafe withBorrowed(first + position) { Key.areSame($0.key, key) }
        if isFound { return position }
      }
      return nil
    }
  }

  @inlinable
  mutating func setValue(_ value: consuming Value, for key: consuming Key) {
    if !index.isEmpty || entries.count >= Self.fewEntries {
      setIndexed(value, for: key)
    } else if let position = positionAmongFew(key) {
      entries[position].value = value
    } else {
      entries.append((key, value))
    }
  }

  @inlinable
  @inline(never)
  mutating func setIndexed(_ value: consuming Value, for key: consuming Key) {
    if entries.count >= index.capacity { buildIndex(capacity: 2 * entries.count) }
    let (slot, position) = slot(of: key)
    if let position {
      entries[position].value = value
    } else {
      index.set(slot, to: entries.count)
      entries.append((key, value))
    }
  }

  @inlinable
  static func opened(_ entry: Element) -> (key: Key, value: Value?) { (entry.key, entry.value) }

  @inlinable
  func slot(of key: Key) -> (slot: Int, position: Int?) {
    index.slot(of: Self.hash(key)) { Key.areSame(entries[$0].key, key) }
  }

  @inlinable
  static func hash(_ key: Key) -> Int {
    var hasher = Hasher()
    key.hashKey(into: &hasher)
    return hasher.finalize()
  }

  @inlinable
  mutating func buildIndex(capacity: Int) {
    index.reset(capacity: capacity)
    for position in entries.indices {
      let slot = index.slot(of: Self.hash(entries[position].key)) { _ in false }.slot
      index.set(slot, to: position)
    }
  }

  /// After an entry left and what was the last one took its place.
  @inlinable
  mutating func unindex(_ key: Key, at position: Int, last: Int) {
    guard !index.isEmpty else { return }
    let freed = index.slot(of: Self.hash(key)) { $0 == position }.slot
    if position == last {
      index.free(freed) { Self.hash(entries[$0].key) }
      return
    }
    let moved = index.slot(of: Self.hash(entries[position].key)) { $0 == last }.slot
    index.set(moved, to: position)
    index.free(freed) { Self.hash(entries[$0].key) }
  }
}
