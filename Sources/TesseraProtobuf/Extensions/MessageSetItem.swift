internal import NIOCore

/// One field of a MessageSet, as it stands on the wire: a group with the number of the extension and
/// its message, in any order. Of several the first counts, as in other libraries.
///
/// ```proto
/// repeated group Item = 1 { required int32 type_id = 2; required bytes message = 3; }
/// ```
struct MessageSetItem {
  static let startTag: UInt32 = 1 << 3 | 3

  /// Zero if the item has none.
  private(set) var number: UInt32 = 0
  /// The message behind its length.
  private(set) var lengthAndContent: [UInt8] = [0]

  /// Reads an item whose first tag has just been read.
  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    let outer = try reader.enterGroup(1)
    var (hasNumber, hasContent) = (false, false)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 2 << 3 where !hasNumber:
        number = try reader.readUInt32()
        hasNumber = true
      case 3 << 3 | 2 where !hasContent:
        hasContent = true
        var content = UnknownFields()
        try reader.skipField(tag, into: &content)
        lengthAndContent = Array(content.bytes.dropFirst())
      default: try reader.skipField(tag)
      }
    }
    reader.leaveGroup(outer)
  }

  static func write<Kind: ProtobufFieldKind>(
    _ value: Kind.Value, of kind: Kind.Type, number: UInt32, to writer: inout ProtobufWriter
  ) {
    writer.region.reserve(3 * ProtobufWriter.tagRoom + ProtobufWriter.varintRoom)
    writer.putReservedTag(1, .startGroup)
    writer.putReservedTag(2, .varint)
    writer.region.putReservedVarint(UInt64(number))
    Kind.write(value, field: 3, to: &writer)
    writer.region.reserve(ProtobufWriter.tagRoom)
    writer.putReservedTag(1, .endGroup)
  }
}

extension UnknownFields {
  /// Takes every item of a number out.
  mutating func removeItem(_ number: UInt32) {
    guard !isEmpty else { return }
    var kept = UnknownFields()
    do {
      var reader = try ProtobufReader(ByteBuffer(bytes: bytes))
      while let tag = try reader.nextTag() {
        let start = reader.byteOffset
        var field = UnknownFields()
        if tag.rawValue == MessageSetItem.startTag,
          try MessageSetItem(from: &reader).number == number
        {
          continue
        }
        reader.offset = start
        try reader.skipField(tag, into: &field)
        kept.bytes += field.bytes
      }
    } catch {
      // Fields that were read once can be read again.
      return
    }
    self = kept
  }
}
