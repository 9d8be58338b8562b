extension ProtobufReader {
  /// Appends the values of a packed field.
  @inlinable
  public mutating func readPacked<Kind: ProtobufPackableKind>(
    into values: inout [Kind.Value], of kind: Kind.Type
  ) throws(ProtobufError) {
    let length = try readLength()
    let outerEnd = end
    end = offset &+ length
    if values.isEmpty { values.reserveCapacity(countVarints()) }
    while offset < end {
      if let value = try Kind.read(from: &self) { values.append(value) }
    }
    end = outerEnd
  }

  /// How many varints end before the message does.
  @usableFromInline
  func countVarints() -> Int {
    var count = 0
    for position in offset..<end {
      let byte = unsafe base.load(fromByteOffset: position, as: UInt8.self)
      count &+= Int(truncatingIfNeeded: 1 &- byte >> 7)
    }
    return count
  }

  /// Appends strings or bytes: one, and those that follow it in fields of the same tag.
  ///
  /// - Parameter tag: What ``nextTag()`` gave just now.
  @inlinable
  public mutating func readRepeated<Kind: ProtobufFieldKind>(
    into values: inout [Kind.Value], of kind: Kind.Type, tag: ProtobufTag
  ) throws(ProtobufError) {
    if values.isEmpty, values.capacity == 0 {
      let count = countRun(of: tag, leastLength: 0)
      if count > 1 { values.reserveCapacity(count) }
    }
    repeat {
      if let value = try Kind.read(from: &self) { values.append(value) }
    } while skipTag(tag)
  }

  /// Appends messages: one, and those that follow it in fields of the same tag.
  ///
  /// - Parameter tag: What ``nextTag()`` gave just now.
  @inlinable
  public mutating func readMessages<Message: ProtobufMessage>(
    into messages: inout [Message], tag: ProtobufTag
  ) throws(ProtobufError) {
    // Only the first run is counted ahead, so that time stays linear however they are scattered.
    if messages.isEmpty, messages.capacity == 0 {
      let count = countRun(of: tag, leastLength: 0)
      if count > 1 { messages.reserveCapacity(count) }
    }
    repeat { messages.append(try readMessage()) } while skipTag(tag)
  }

  /// How many fields of the tag follow one another, the one among them whose length is next; those
  /// that are shorter are not counted.
  @usableFromInline
  func countRun(of tag: ProtobufTag, leastLength: Int) -> Int {
    guard tag.rawValue < 0x4000 else { return 1 }
    var count = 0
    var position = offset
    while position < end {
      var length = Int(unsafe base.load(fromByteOffset: position, as: UInt8.self))
      position &+= 1
      if length >= 0x80 {
        var shift = 7
        length &= 0x7F
        while true {
          guard position < end, shift < 35 else { return count }
          let byte = Int(unsafe base.load(fromByteOffset: position, as: UInt8.self))
          position &+= 1
          length |= (byte & 0x7F) &<< shift
          shift &+= 7
          if byte < 0x80 { break }
        }
      }
      if length >= leastLength { count &+= 1 }
      guard length < end &- position else { return count }
      position &+= length
      guard let width = tagWidth(tag, at: position) else { return count }
      position &+= width
    }
    return count
  }

  /// How many bytes a tag takes if it stands there; `nil` if it does not.
  @inlinable
  @inline(__always)
  func tagWidth(_ tag: ProtobufTag, at position: Int) -> Int? {
    let raw = tag.rawValue
    guard position < end else { return nil }
    let first = UInt32(unsafe base.load(fromByteOffset: position, as: UInt8.self))
    if raw < 0x80 { return first == raw ? 1 : nil }
    guard raw < 0x4000, first == raw & 0x7F | 0x80, end &- position > 1 else { return nil }
    let second = UInt32(unsafe base.load(fromByteOffset: position &+ 1, as: UInt8.self))
    return second == raw >> 7 ? 2 : nil
  }

  /// Passes over the tag if it is the next one.
  @inlinable
  @inline(__always)
  mutating func skipTag(_ tag: ProtobufTag) -> Bool {
    guard let width = tagWidth(tag, at: offset) else { return false }
    offset &+= width
    return true
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
      let source = unsafe UnsafeRawBufferPointer(start: base + offset, count: length)
      unsafe values.append(contentsOf: PackedValues(source))
      offset &+= length
    #else
      values.reserveCapacity(values.count + length / width)
      let last = offset &+ length
      while offset < last {
        if let value = try Kind.read(from: &self) { values.append(value) }
      }
    #endif
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
    values.forEachBorrowed { Kind.write($0, field: field, to: &self) }
  }

  /// All values in one field; none at all leaves the field out.
  @inlinable
  public mutating func writePacked<Kind: ProtobufPackableKind>(
    _ values: [Kind.Value], field: UInt32, as kind: Kind.Type
  ) {
    guard !values.isEmpty else { return }
    region.reserve(Self.tagRoom + Self.varintRoom)
    putReservedTag(field, .lengthDelimited)
    let lengthOffset = region.count
    // No value takes less than a byte.
    let width = values.count < 0x80 ? 1 : values.count < 0x4000 ? 2 : 3
    let widthOfMessages = lengthWidth
    region.advanceReserved(by: width)
    for value in values { Kind.put(value, to: &self) }
    patchLength(at: lengthOffset, width: width)
    lengthWidth = widthOfMessages
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
