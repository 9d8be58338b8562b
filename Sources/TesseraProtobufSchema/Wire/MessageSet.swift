internal import NIOCore
internal import TesseraProtobuf

/// A message set writes each extension as a group 1 of its number and its bytes.
extension WireFields {
  /// The extensions of a set, as other messages would have them; what is none of the set is left out.
  ///
  /// Of several numbers or messages in one item the first counts. An extension that was written by
  /// somebody who did not know that it is a set's is one all the same.
  package var membersOfSet: WireFields {
    var builder = WireBuilder()
    for value in inOrder {
      if value.tag.fieldNumber > 3, value.tag.wireType == .lengthDelimited,
        let bytes = try? value.content()
      {
        builder.field(value.tag.fieldNumber, bytes: bytes.readableBytesView)
        continue
      }
      guard value.tag.fieldNumber == 1, value.tag.wireType == .startGroup,
        let content = try? value.content(), let item = try? WireFields(content),
        let number = item.byNumber[2]?.first, number.tag.wireType == .varint,
        let member = item.byNumber[3]?.first, member.tag.wireType == .lengthDelimited,
        let bytes = try? member.content(), let field = try? number.fieldNumber()
      else { continue }
      builder.field(field, bytes: bytes.readableBytesView)
    }
    return (try? WireFields(ByteBuffer(bytes: builder.bytes))) ?? self
  }
}

extension WireBuilder {
  /// Appends an extension of a message set.
  package mutating func member(_ number: UInt32, bytes content: [UInt8]) {
    var item = WireBuilder()
    item.field(2, varint: UInt64(number))
    item.field(3, bytes: content)
    field(1, group: item.bytes)
  }
}

extension WireValue {
  fileprivate func fieldNumber() throws(ProtobufError) -> UInt32? {
    var reader = try ProtobufReader(bytes)
    let number = try reader.readUInt32()
    return number > 0 && number <= ProtobufTag.maximumFieldNumber ? number : nil
  }
}
