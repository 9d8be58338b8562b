/// A kind of field that a map may have as its key.
public protocol ProtobufMapKey: ProtobufFieldKind where Value: Comparable {
  /// The order in which a deterministic writer has the keys.
  static func precedes(_ first: Value, _ second: Value) -> Bool
}

extension ProtobufKind.UInt64: ProtobufMapKey {}
extension ProtobufKind.UInt32: ProtobufMapKey {}
extension ProtobufKind.Int64: ProtobufMapKey {}
extension ProtobufKind.Int32: ProtobufMapKey {}
extension ProtobufKind.SInt64: ProtobufMapKey {}
extension ProtobufKind.SInt32: ProtobufMapKey {}
extension ProtobufKind.Fixed64: ProtobufMapKey {}
extension ProtobufKind.Fixed32: ProtobufMapKey {}
extension ProtobufKind.SFixed64: ProtobufMapKey {}
extension ProtobufKind.SFixed32: ProtobufMapKey {}
extension ProtobufKind.String: ProtobufMapKey {}

extension ProtobufReader {
  /// Takes entries of a map in: one, and those that follow it.
  ///
  /// - Parameter field: The number of the map's field, whose tag has just been read.
  @inlinable
  public mutating func readMapEntries<Key: ProtobufFieldKind, Value: ProtobufFieldKind>(
    into map: inout [Key.Value: Value.Value], key: Key.Type, value: Value.Type, field: UInt32,
    unknownFields: inout UnknownFields
  ) throws(ProtobufError) {
    let tag = ProtobufTag(fieldNumber: field, wireType: .lengthDelimited)
    if map.isEmpty, map.capacity == 0 {
      // Entries without a key of their own are shorter, and make the map no larger.
      let count = countRun(of: tag, leastLength: 2)
      if count > 1 { map.reserveCapacity(count) }
    }
    repeat {
      try readMapEntry(
        into: &map, key: key, value: value, field: field, unknownFields: &unknownFields)
    } while skipTag(tag)
  }

  /// Takes one entry of a map in; a key that is there gets the new value.
  ///
  /// An entry whose value is a number that a closed enum does not have becomes an unknown field, and so
  /// does one whose key is equal to another's as a `String`, but not the same bytes.
  ///
  /// - Parameter field: The number of the map's field.
  @inlinable
  public mutating func readMapEntry<Key: ProtobufFieldKind, Value: ProtobufFieldKind>(
    into map: inout [Key.Value: Value.Value], key: Key.Type, value: Value.Type, field: UInt32,
    unknownFields: inout UnknownFields
  ) throws(ProtobufError) {
    let entryStart = offset
    let outerEnd = try enterMessage()
    var entryKey: Key.Value?
    var entryValue: Value.Value?
    var hasUnknownNumber = false
    let keyTag = 1 << 3 | UInt32(Key.wireType.rawValue)
    let valueTag = 2 << 3 | UInt32(Value.wireType.rawValue)
    while let tag = try nextTag() {
      if tag.rawValue == keyTag {
        try Key.merge(into: &entryKey, from: &self, field: 1)
      } else if tag.rawValue == valueTag {
        let valueStart = offset
        try Value.merge(into: &entryValue, from: &self, field: 2)
        hasUnknownNumber = entryValue == nil && offset > valueStart
      } else {
        try skipField(tag)
      }
    }
    leaveMessage(outerEnd)
    let isTaken =
      !hasUnknownNumber
      && map.take(entryValue ?? Value.emptyValue, for: entryKey ?? Key.emptyValue)
    if !isTaken {
      let entryEnd = offset
      offset = entryStart
      try skipField(
        ProtobufTag(fieldNumber: field, wireType: .lengthDelimited), into: &unknownFields)
      offset = entryEnd
    }
  }
}

extension ProtobufWriter {
  /// Each entry as one field, in the order of the keys if the writer is deterministic.
  @inlinable
  public mutating func writeMap<Key: ProtobufMapKey, Value: ProtobufFieldKind>(
    _ map: [Key.Value: Value.Value], field: UInt32, key: Key.Type, value: Value.Type
  ) {
    if isDeterministic {
      for (entryKey, entryValue) in map.sorted(by: { Key.precedes($0.key, $1.key) }) {
        writeEntry(entryKey, entryValue, field: field, key: key, value: value)
      }
    } else {
      for (entryKey, entryValue) in map {
        writeEntry(entryKey, entryValue, field: field, key: key, value: value)
      }
    }
  }

  /// Each entry as one field, `false` first if the writer is deterministic.
  @inlinable
  public mutating func writeMap<Value: ProtobufFieldKind>(
    _ map: [Bool: Value.Value], field: UInt32, key: ProtobufKind.Bool.Type, value: Value.Type
  ) {
    for entryKey in [false, true] {
      guard let entryValue = map[entryKey] else { continue }
      writeEntry(entryKey, entryValue, field: field, key: key, value: value)
    }
  }

  @inlinable
  mutating func writeEntry<Key: ProtobufFieldKind, Value: ProtobufFieldKind>(
    _ entryKey: Key.Value, _ entryValue: Value.Value, field: UInt32, key: Key.Type,
    value: Value.Type
  ) {
    writeMessage(field: field) { writer in
      Key.write(entryKey, field: 1, to: &writer)
      Value.write(entryValue, field: 2, to: &writer)
    }
  }
}
