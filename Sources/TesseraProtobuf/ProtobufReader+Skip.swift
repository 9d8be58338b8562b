extension ProtobufReader {
  /// Passes over a field's value.
  ///
  /// - Parameter tag: what ``nextTag()`` gave just now.
  public mutating func skipField(_ tag: ProtobufTag) throws(ProtobufError) {
    switch tag.wireType {
    case .varint: _ = try readVarint()
    case .fixed64: _ = try readFixed64()
    case .fixed32: _ = try readFixed32()
    case .lengthDelimited: offset &+= try readLength()
    case .startGroup: try skipGroup(tag.fieldNumber)
    case .endGroup: throw error(.unmatchedGroup, "a group ends that has not begun")
    }
  }

  /// Passes over a field's value and keeps the field, tag included.
  ///
  /// - Parameter tag: what ``nextTag()`` gave just now.
  public mutating func skipField(
    _ tag: ProtobufTag, into unknownFields: inout UnknownFields
  ) throws(ProtobufError) {
    let valueStart = offset
    try skipField(tag)
    // The tag is written anew, since it may have come in a longer form than it needs.
    unknownFields.append(tag: tag)
    let value = unsafe UnsafeRawBufferPointer(start: base + valueStart, count: offset - valueStart)
    unsafe unknownFields.bytes.append(contentsOf: value)
  }

  /// Groups are protobuf's first kind of message within a message: fields between two tags.
  private mutating func skipGroup(_ fieldNumber: UInt32) throws(ProtobufError) {
    // A peer decides how many groups stand in one another, so the open ones are counted against the
    // limit and kept here, not on the stack.
    guard depthLeft > 0 else {
      throw error(.depthLimitExceeded, "groups within messages beyond the limit")
    }
    var open = [fieldNumber]
    while let innermost = open.last {
      guard offset < end else { throw error(.unmatchedGroup, "a group does not end") }
      let raw = try readLongTag()
      guard raw >= 8, raw <= UInt32.max, raw & 7 <= 5 else { throw invalidTag(raw) }
      let tag = ProtobufTag(unchecked: UInt32(truncatingIfNeeded: raw))
      switch tag.wireType {
      case .startGroup:
        guard open.count < depthLeft else {
          throw error(.depthLimitExceeded, "groups within groups beyond the limit")
        }
        open.append(tag.fieldNumber)
      case .endGroup:
        guard tag.fieldNumber == innermost else {
          throw error(
            .unmatchedGroup, "group \(innermost) is open and group \(tag.fieldNumber) ends")
        }
        open.removeLast()
      case .varint, .fixed64, .fixed32, .lengthDelimited: try skipField(tag)
      }
    }
  }
}

extension UnknownFields {
  mutating func append(tag: ProtobufTag) {
    var rest = tag.rawValue
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
