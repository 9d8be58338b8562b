internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// Options as protoc of editions writes them: read as the messages that their descriptors say they are,
/// and written again. Fields stand in the order of their numbers, the parts of a message are one
/// message, and what is packed is packed. (protoc before editions left them in the order of the file.)
struct CanonicalOptions {
  /// Where messages are found that a message does not know the fields of: features, for options whose
  /// descriptors are older.
  let fallback: (LinkedMessage) -> LinkedMessage?

  /// - Returns: `nil` if the bytes are none of the message.
  func bytes(_ bytes: [UInt8], of type: LinkedMessage) -> [UInt8]? {
    guard let fields = try? TesseraProtobufSchema.WireFields(ByteBuffer(bytes: bytes)) else {
      return nil
    }
    var builder = WireBuilder()
    for (number, values) in fields.byNumber.sorted(by: { $0.key < $1.key }) {
      guard let field = self.field(number, of: type) else {
        for value in values { Self.append(value, to: &builder) }
        continue
      }
      if field.isMessage, let inner = field.messageType {
        var contents: [[UInt8]] = []
        for value in values {
          guard let content = try? value.content() else { return nil }
          contents.append(Array(content.readableBytesView))
        }
        if !field.isRepeated { contents = [Array(contents.joined())] }
        for content in contents {
          guard let content = self.bytes(content, of: inner) else { return nil }
          if field.type == .group {
            builder.field(number, group: content)
          } else {
            builder.field(number, bytes: content)
          }
        }
      } else if field.isPacked {
        var elements: [UInt8] = []
        for value in values {
          let part = value.tag.wireType == .lengthDelimited ? try? value.content() : value.bytes
          elements += (part ?? ByteBuffer()).readableBytesView
        }
        builder.field(number, bytes: elements)
      } else {
        for value in field.isRepeated ? values[...] : values.suffix(1) {
          Self.append(value, to: &builder)
        }
      }
    }
    return builder.bytes
  }

  private func field(_ number: UInt32, of type: LinkedMessage) -> LinkedField? {
    let number = Int32(bitPattern: number)
    return type.fieldsByNumber[number] ?? type.extensionsByNumber[number]
      ?? fallback(type)?.fieldsByNumber[number]
  }

  private static func append(
    _ value: TesseraProtobufSchema.WireValue, to builder: inout WireBuilder
  ) {
    builder.tag(value.tag.fieldNumber, UInt64(value.tag.wireType.rawValue))
    builder.append(Array(value.bytes.readableBytesView))
  }
}
