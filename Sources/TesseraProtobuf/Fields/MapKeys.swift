// A protobuf map tells keys apart by their bytes, a `Dictionary` by `==`, and Swift's strings are equal
// if they are the same text: "é" is one key as one scalar (C3 A9) and as two (65 CC 81). A map with both
// is legal, whatever sense it makes, and no message may lose what it took in. So the dictionary has the
// one that came first, and an entry whose key is the same text in other bytes stays with the unknown
// fields as it came: it is written again, and shown in JSON and text, which are made from the bytes.
//
// A dictionary of our own, or a key that wraps a string, would have both, and every user would write
// `map["gold"]` differently, or be slower, for texts that nobody tells apart on a screen.

extension ProtobufMapKey {
  /// The order of the numbers.
  @inlinable
  public static func precedes(_ first: Value, _ second: Value) -> Bool { first < second }
}

extension ProtobufKind.String {
  /// The order of the bytes, as in other languages.
  @inlinable
  public static func precedes(_ first: Swift.String, _ second: Swift.String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}

extension Dictionary {
  /// Sets the value of a key, unless an equal key is there that is other bytes.
  ///
  /// - Returns: whether the value is in.
  @inlinable
  mutating func take(_ value: Value, for key: Key) -> Bool {
    var isNew = false
    func newValue() -> Value {
      isNew = true
      return value
    }
    // One look-up, and unlike `updateValue` it leaves the key that is there alone.
    let earlier = Self.exchange(&self[key, default: newValue()], for: value)
    if isNew || Key.self != String.self { return true }
    guard let index = index(forKey: key), !Self.areSameBytes(keys[index], key) else { return true }
    values[index] = earlier
    return false
  }

  @inlinable
  static func exchange(_ place: inout Value, for value: Value) -> Value {
    let earlier = place
    place = value
    return earlier
  }

  @inlinable
  static func areSameBytes(_ first: Key, _ second: Key) -> Bool {
    guard let first = first as? String, let second = second as? String else { return true }
    return first.utf8.elementsEqual(second.utf8)
  }
}
