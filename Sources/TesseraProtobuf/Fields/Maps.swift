/// A kind of field that a map may have as its key.
public protocol ProtobufMapKey: ProtobufFieldKind where Value: ProtobufKey {}

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
extension ProtobufKind.Bool: ProtobufMapKey {}
extension ProtobufKind.String: ProtobufMapKey {}

extension ProtobufReader {
  /// Takes entries of a map in: one, and those that follow it. A key that is there gets the new value.
  ///
  /// An entry whose value is a number that a closed enum does not have becomes an unknown field.
  ///
  /// - Parameter field: The number of the map's field, whose tag has just been read.
  @inlinable
  public mutating func readMapEntries<Key: ProtobufMapKey, Value: ProtobufFieldKind>(
    into map: inout ProtobufMap<Key.Value, Value.Value>, key: Key.Type, value: Value.Type,
    field: UInt32, unknownFields: inout UnknownFields
  ) throws(ProtobufError) {
    let tag = ProtobufTag(fieldNumber: field, wireType: .lengthDelimited)
    if map.isEmpty {
      // Entries without a key of their own are shorter, and make the map no larger. Of a great many the
      // keys may be the same, so that no room is kept for them before they are seen.
      let count = countRun(of: tag, leastLength: 2)
      if count > 1 { map.reserveCapacity(min(count, 1 << 16)) }
    }
    repeat {
      try readMapEntry(
        into: &map, key: key, value: value, field: field, unknownFields: &unknownFields)
    } while skipTag(tag)
  }

  @inlinable
  mutating func readMapEntry<Key: ProtobufMapKey, Value: ProtobufFieldKind>(
    into map: inout ProtobufMap<Key.Value, Value.Value>, key: Key.Type, value: Value.Type,
    field: UInt32, unknownFields: inout UnknownFields
  ) throws(ProtobufError) {
    let entryStart = offset
    let outerEnd = try enterMessage()
    var entryKey: Key.Value?
    var entryValue: Value.Value?
    var hasUnknownNumber = false
    // Almost every entry is a key and a value, in this order.
    if skipTag(ProtobufTag(fieldNumber: 1, wireType: Key.wireType)) {
      entryKey = try Key.read(from: &self)
    }
    if skipTag(ProtobufTag(fieldNumber: 2, wireType: Value.wireType)) {
      try Value.merge(into: &entryValue, from: &self, field: 2)
      hasUnknownNumber = entryValue == nil
    }
    if offset < end {
      try readEntryFields(
        key: key, into: &entryKey, value: value, into: &entryValue, &hasUnknownNumber)
    }
    leaveMessage(outerEnd)
    if hasUnknownNumber {
      let entryEnd = offset
      offset = entryStart
      try skipField(
        ProtobufTag(fieldNumber: field, wireType: .lengthDelimited), into: &unknownFields)
      offset = entryEnd
    } else {
      map.setValue(
        entryValue.take() ?? Value.emptyValue, for: entryKey.take() ?? Key.emptyValue)
    }
  }

  /// The fields of an entry in any order and as often as they stand there.
  @inlinable
  @inline(never)
  mutating func readEntryFields<Key: ProtobufMapKey, Value: ProtobufFieldKind>(
    key: Key.Type, into entryKey: inout Key.Value?, value: Value.Type,
    into entryValue: inout Value.Value?, _ hasUnknownNumber: inout Bool
  ) throws(ProtobufError) {
    let keyTag = ProtobufTag(fieldNumber: 1, wireType: Key.wireType)
    let valueTag = ProtobufTag(fieldNumber: 2, wireType: Value.wireType)
    while let tag = try nextTag() {
      if tag == valueTag {
        let valueStart = offset
        try Value.merge(into: &entryValue, from: &self, field: 2)
        hasUnknownNumber = entryValue == nil && offset > valueStart
      } else if tag == keyTag {
        entryKey = try Key.read(from: &self)
      } else {
        try skipField(tag)
      }
    }
  }
}

extension ProtobufWriter {
  /// Each entry as one field, in the order of the keys if the writer is deterministic.
  @inlinable
  public mutating func writeMap<Key: ProtobufMapKey, Value: ProtobufFieldKind>(
    _ map: ProtobufMap<Key.Value, Value.Value>, field: UInt32, key: Key.Type, value: Value.Type
  ) {
    if isDeterministic {
      let sorted = map.entries.sorted { Key.Value.precedes($0.key, $1.key) }
      for (entryKey, entryValue) in sorted {
        writeEntry(entryKey, entryValue, field: field, key: key, value: value)
      }
    } else {
      map.entries.forEachBorrowed { entry in
        writeEntry(entry.key, entry.value, field: field, key: key, value: value)
      }
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
