internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

extension TextPrinter {
  /// Prints a field that nobody knows the name of, by what its wire type tells.
  mutating func putUnknown(_ value: WireValue, depthLeft: Int) {
    let number = "\(value.tag.fieldNumber)"
    if value.tag.wireType == .startGroup {
      guard let content = try? value.content(), let fields = try? WireFields(content) else {
        return
      }
      return putUnknown(fields, number, depthLeft)
    }
    if value.tag.wireType == .lengthDelimited, depthLeft > 0, let content = try? value.content(),
      content.readableBytes > 0, let fields = try? WireFields(content)
    {
      return putUnknown(fields, number, depthLeft)
    }
    do throws(ProtobufError) {
      var reader = try ProtobufReader(value.bytes, limits: ProtobufLimits(maximumSize: .max))
      begin(number)
      put(": ")
      switch value.tag.wireType {
      case .varint: put("\(try reader.readUInt64())")
      case .fixed64: put(hexadecimal(try reader.readFixed64(), digits: 16))
      case .fixed32: put(hexadecimal(UInt64(try reader.readFixed32()), digits: 8))
      case .lengthDelimited: putQuoted(try reader.readByteArray(), isText: false)
      case .startGroup, .endGroup: break
      }
    } catch {
      // A value that was cut out of a message by its own length is as long as it has to be.
      put("0")
    }
    end()
  }

  private mutating func putUnknown(_ fields: WireFields, _ number: String, _ depthLeft: Int) {
    // Groups can stand in one another as deep as the reader lets them; then they are left out.
    guard depthLeft > -Self.maximumUnknownDepth else { return }
    open(number)
    for field in fields.inOrder { putUnknown(field, depthLeft: depthLeft - 1) }
    close()
  }

  private func hexadecimal(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
