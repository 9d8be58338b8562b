extension ProtobufReader {
  /// Appends the values of a packed field.
  @inlinable
  public mutating func readPacked<Kind: ProtobufPackableKind>(
    into values: inout [Kind.Value], of kind: Kind.Type
  ) throws(ProtobufError) {
    let length = try readLength()
    let outerEnd = end
    end = offset &+ length
    while offset < end {
      if let value = try Kind.read(from: &self) { values.append(value) }
    }
    end = outerEnd
  }

  /// Appends the values of a packed field, which are moved as memory.
  @inlinable
  public mutating func readPacked<Kind: ProtobufFixedWidthKind>(
    into values: inout [Kind.Value], of kind: Kind.Type
  ) throws(ProtobufError) {
    let length = try readLength()
    let width = MemoryLayout<Kind.Value>.size
    guard length % width == 0 else { throw truncated(UInt64(width)) }
    #if _endian(little)
      if values.isEmpty {
        let source = unsafe UnsafeRawBufferPointer(start: base + offset, count: length)
        values = unsafe [Kind.Value](unsafeUninitializedCapacity: length / width) { room, count in
          unsafe UnsafeMutableRawBufferPointer(room).copyMemory(from: source)
          count = length / width
        }
        offset &+= length
        return
      }
    #endif
    values.reserveCapacity(values.count + length / width)
    let last = offset &+ length
    while offset < last {
      if let value = try Kind.read(from: &self) { values.append(value) }
    }
  }

  /// Appends the values of a packed field of a closed enum; numbers it does not have become unknown
  /// fields.
  @inlinable
  public mutating func readPackedClosed<Value: ProtobufEnumeration>(
    into values: inout [Value], field: UInt32, unknownFields: inout UnknownFields
  ) throws(ProtobufError) {
    let length = try readLength()
    let outerEnd = end
    end = offset &+ length
    while offset < end {
      if let value: Value = try readClosed(field: field, unknownFields: &unknownFields) {
        values.append(value)
      }
    }
    end = outerEnd
  }

  /// A value of a closed enum; a number it does not have becomes an unknown field.
  @inlinable
  public mutating func readClosed<Value: ProtobufEnumeration>(
    field: UInt32, unknownFields: inout UnknownFields
  ) throws(ProtobufError) -> Value? {
    let raw = try readUInt64()
    if let value = Value(rawValue: Int32(truncatingIfNeeded: raw)) { return value }
    unknownFields.append(varint: raw, field: field)
    return nil
  }
}

extension ProtobufWriter {
  /// Each value as one field.
  @inlinable
  public mutating func writeRepeated<Kind: ProtobufFieldKind>(
    _ values: [Kind.Value], field: UInt32, as kind: Kind.Type
  ) {
    for value in values { Kind.write(value, field: field, to: &self) }
  }

  /// All values in one field; none at all leaves the field out.
  @inlinable
  public mutating func writePacked<Kind: ProtobufPackableKind>(
    _ values: [Kind.Value], field: UInt32, as kind: Kind.Type
  ) {
    guard !values.isEmpty else { return }
    region.reserve(Self.tagRoom + 1)
    putReservedTag(field, .lengthDelimited)
    let lengthOffset = region.count
    region.putReserved(0)
    for value in values { Kind.put(value, to: &self) }
    patchLength(at: lengthOffset)
  }

  /// All values in one field, moved as memory; none at all leaves the field out.
  @inlinable
  public mutating func writePacked<Kind: ProtobufFixedWidthKind>(
    _ values: [Kind.Value], field: UInt32, as kind: Kind.Type
  ) {
    guard !values.isEmpty else { return }
    #if _endian(little)
      unsafe values.withUnsafeBytes { unsafe write($0, always: field) }
    #else
      region.reserve(Self.tagRoom + Self.varintRoom)
      putReservedTag(field, .lengthDelimited)
      region.putReservedVarint(UInt64(values.count * MemoryLayout<Kind.Value>.size))
      for value in values { Kind.put(value, to: &self) }
    #endif
  }
}
