/// A message read from text, on its way to bytes.
struct TextMessage {
  let type: LinkedMessage
  /// By number, each with its values in the order they came.
  private var values: [Int32: (field: LinkedField, values: [WireValue])] = [:]

  init(_ type: LinkedMessage) { self.type = type }

  func has(_ field: LinkedField) -> Bool { values[field.number] != nil }

  /// The field of a oneof that is set, if one is.
  func field(inOneof index: Int32) -> LinkedField? {
    values.values.first { $0.field.oneofIndex == index && !$0.field.isExtension }?.field
  }

  mutating func add(_ value: WireValue, to field: LinkedField) {
    values[field.number, default: (field, [])].values.append(value)
  }

  /// Required fields that are not there.
  var missing: [String] {
    type.fields.filter { $0.isRequired && !has($0) }.map(\.name)
  }

  /// In the order of the numbers, as protobuf writes them.
  func encoded() -> [UInt8] {
    var fields = WireFields()
    var values = values
    if type.isMapEntry {
      // An entry has both parts, be they zero.
      for part in type.fields where values[part.number] == nil {
        values[part.number] = (part, [Self.zero(part)])
      }
    }
    for (number, entry) in values.sorted(by: { $0.key < $1.key }) {
      if entry.field.isPacked {
        fields.putPacked(number, entry.values)
        continue
      }
      for value in entry.values {
        let isImplied =
          !entry.field.isRepeated && !entry.field.hasPresence && !type.isMapEntry && value.isZero
        if !isImplied { fields.put(number, value) }
      }
    }
    return fields.bytes
  }

  private static func zero(_ field: LinkedField) -> WireValue {
    switch field.type {
    case .double, .fixed64, .sfixed64: .fixed64(0)
    case .float, .fixed32, .sfixed32: .fixed32(0)
    case .string, .bytes, .message: .delimited([])
    case .group: .group([])
    case .enum: .varint(UInt64(bitPattern: Int64(field.enumType?.values.first?.number ?? 0)))
    default: .varint(0)
    }
  }
}

/// Why a text is not the message it should be.
struct TextFormatError: Error {
  var message: String
}
