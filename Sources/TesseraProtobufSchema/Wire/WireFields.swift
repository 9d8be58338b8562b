package import NIOCore
package import TesseraProtobuf

/// One occurrence of a field: its tag, and its value as it stands there.
package struct WireValue {
  package var tag: ProtobufTag
  package var bytes: ByteBuffer

  package init(tag: ProtobufTag, bytes: ByteBuffer) {
    self.tag = tag
    self.bytes = bytes
  }

  /// What a field holds whose value is left out.
  package static func empty(_ field: FieldSchema) -> WireValue {
    let wireType = wireType(field.type)
    let count = wireType == .fixed64 ? 8 : wireType == .fixed32 ? 4 : 1
    return WireValue(
      tag: ProtobufTag(fieldNumber: field.number, wireType: wireType),
      bytes: ByteBuffer(repeating: 0, count: count))
  }

  package static func wireType(_ type: Int32) -> ProtobufWireType {
    switch type {
    case 1, 6, 16: .fixed64
    case 2, 7, 15: .fixed32
    case 9, 11, 12: .lengthDelimited
    case 10: .startGroup
    default: .varint
    }
  }

  /// The values in it: one, several if it is packed, none if it is not what the field holds.
  package func values(of field: FieldSchema) throws -> [WireValue] {
    let wanted = Self.wireType(field.type)
    if tag.wireType == wanted { return [self] }
    guard tag.wireType == .lengthDelimited, field.isRepeated, wanted != .startGroup else {
      return []
    }
    let all = try content()
    var reader = try ProtobufReader(all, limits: .none)
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
  package func content() throws(ProtobufError) -> ByteBuffer {
    guard tag.wireType == .startGroup else {
      var reader = try ProtobufReader(bytes, limits: .none)
      return try reader.readBytes()
    }
    let endTag = (UInt64(tag.fieldNumber) << 3 | 4)
    let endCount = max(1, (64 - endTag.leadingZeroBitCount + 6) / 7)
    return bytes.getSlice(at: bytes.readerIndex, length: bytes.readableBytes - endCount)
      ?? ByteBuffer()
  }
}

/// The fields of a message, in the order they came and by their numbers.
package struct WireFields {
  package private(set) var inOrder: [WireValue] = []
  package private(set) var byNumber: [UInt32: [WireValue]] = [:]

  package init(_ bytes: ByteBuffer) throws(ProtobufError) {
    var reader = try ProtobufReader(bytes, limits: .none)
    while let tag = try reader.nextTag() {
      let start = reader.byteOffset
      try reader.skipField(tag)
      let slice = bytes.getSlice(at: bytes.readerIndex + start, length: reader.byteOffset - start)
      append(WireValue(tag: tag, bytes: slice ?? ByteBuffer()))
    }
  }

  package mutating func append(_ value: WireValue) {
    inOrder.append(value)
    byNumber[value.tag.fieldNumber, default: []].append(value)
  }
}

extension ProtobufLimits {
  /// For bytes that are known to be short enough: the parts of a message that was taken in.
  fileprivate static var none: ProtobufLimits { ProtobufLimits(maximumSize: .max) }
}
