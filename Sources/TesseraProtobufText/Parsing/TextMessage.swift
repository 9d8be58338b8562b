internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// A message read from text, on its way to bytes.
struct TextMessage {
  let schema: MessageSchema
  /// In the order they came, each as it stands on the wire behind its tag, a message without length.
  private var values: [(number: UInt32, bytes: [UInt8])] = []
  private var present: Set<UInt32> = []
  /// The name of the field of each oneof that is set.
  private var oneofs: [Int32: String] = [:]

  init(_ schema: MessageSchema) { self.schema = schema }

  func has(_ number: UInt32) -> Bool { present.contains(number) }

  /// The other field of its oneof that is set, if one is.
  func other(than field: FieldSchema) -> String? { field.oneof.flatMap { oneofs[$0] } }

  mutating func note(_ field: FieldSchema) {
    present.insert(field.number)
    if let oneof = field.oneof { oneofs[oneof] = field.textName }
  }

  mutating func add(_ bytes: [UInt8], to number: UInt32) {
    present.insert(number)
    values.append((number, bytes))
  }

  var missing: [String] {
    schema.required.filter { !present.contains($0) }.compactMap { schema.fields[$0]?.textName }
  }

  /// In the order of the numbers, as protobuf writes them.
  func encoded() -> [UInt8] {
    var builder = WireBuilder()
    var sorted = values.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }.map(\.element)[...]
    while let number = sorted.first?.number, let field = schema.fields[number] {
      let same = sorted.prefix { $0.number == number }
      sorted = sorted.dropFirst(same.count)
      if field.isPacked {
        builder.field(number, bytes: same.flatMap(\.bytes))
        continue
      }
      for (_, bytes) in same { put(bytes, field, &builder) }
    }
    return builder.bytes
  }

  private func put(_ bytes: [UInt8], _ field: FieldSchema, _ builder: inout WireBuilder) {
    if schema.isMessageSet {
      return builder.member(field.number, bytes: bytes)
    }
    switch WireValue.wireType(field.type) {
    case .startGroup: builder.field(field.number, group: bytes)
    case .lengthDelimited:
      if field.isRepeated || field.hasPresence || !bytes.isEmpty {
        builder.field(field.number, bytes: bytes)
      }
    case .varint, .fixed32, .fixed64, .endGroup:
      let isImplied = !field.isRepeated && !field.hasPresence && bytes.allSatisfy { $0 == 0 }
      if !isImplied {
        builder.tag(field.number, UInt64(WireValue.wireType(field.type).rawValue))
        builder.append(bytes)
      }
    }
  }
}
