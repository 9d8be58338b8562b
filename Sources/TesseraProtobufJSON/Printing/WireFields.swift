internal import NIOCore
internal import TesseraProtobuf

/// One occurrence of a field: its tag, and its value as it stands there.
struct WireValue {
  var tag: ProtobufTag
  var bytes: ByteBuffer

  /// What a field holds whose value is left out.
  static func empty(_ field: FieldSchema) -> WireValue {
    let wireType = wireType(field.type)
    let count = wireType == .fixed64 ? 8 : wireType == .fixed32 ? 4 : 1
    return WireValue(
      tag: ProtobufTag(fieldNumber: field.number, wireType: wireType),
      bytes: ByteBuffer(repeating: 0, count: count))
  }

  static func wireType(_ type: Int32) -> ProtobufWireType {
    switch type {
    case 1, 6, 16: .fixed64
    case 2, 7, 15: .fixed32
    case 9, 11, 12: .lengthDelimited
    case 10: .startGroup
    default: .varint
    }
  }

  /// The values in it: one, several if it is packed, none if it is not what the field holds.
  func values(of field: FieldSchema) throws -> [WireValue] {
    let wanted = Self.wireType(field.type)
    if tag.wireType == wanted { return [self] }
    guard tag.wireType == .lengthDelimited, field.isRepeated, wanted != .startGroup else {
      return []
    }
    let all = try content()
    var reader = try ProtobufReader(all)
    var values: [WireValue] = []
    while reader.byteOffset < all.readableBytes {
      let start = reader.byteOffset
      let element = ProtobufTag(fieldNumber: tag.fieldNumber, wireType: wanted)
      try reader.skipField(element)
      let slice = all.getSlice(
        at: all.readerIndex + start, length: reader.byteOffset - start)
      values.append(WireValue(tag: element, bytes: slice ?? ByteBuffer()))
    }
    return values
  }

  /// The bytes of a message, without its length or the tag that ends a group.
  func content() throws -> ByteBuffer {
    guard tag.wireType == .startGroup else {
      var reader = try ProtobufReader(bytes)
      return try reader.readBytes()
    }
    let endTag = (UInt64(tag.fieldNumber) << 3 | 4)
    let endCount = max(1, (64 - endTag.leadingZeroBitCount + 6) / 7)
    return bytes.getSlice(at: bytes.readerIndex, length: bytes.readableBytes - endCount)
      ?? ByteBuffer()
  }
}

/// The fields of a message by their numbers.
struct WireFields {
  var byNumber: [UInt32: [WireValue]] = [:]

  init(_ bytes: ByteBuffer) throws {
    var reader = try ProtobufReader(bytes)
    while let tag = try reader.nextTag() {
      let start = reader.byteOffset
      try reader.skipField(tag)
      let slice = bytes.getSlice(at: bytes.readerIndex + start, length: reader.byteOffset - start)
      byNumber[tag.fieldNumber, default: []].append(
        WireValue(tag: tag, bytes: slice ?? ByteBuffer()))
    }
  }
}
