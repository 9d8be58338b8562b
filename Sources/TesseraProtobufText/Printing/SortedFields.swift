internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// The fields of a message as its reader would have them: known ones by their numbers, without what a
/// later one of the same oneof replaces, and the others in the order they came.
struct SortedFields {
  private(set) var known: [(field: FieldSchema, values: [WireValue])] = []
  private(set) var unknown: [WireValue] = []

  init(_ fields: WireFields, of schema: MessageSchema, _ schemas: SchemaPool) {
    let fields = schema.isMessageSet ? fields.membersOfSet : fields
    var values: [UInt32: [WireValue]] = [:]
    var lastOfOneof: [Int32: UInt32] = [:]
    for value in fields.inOrder {
      guard let field = schema.fields[value.tag.fieldNumber] else {
        unknown.append(value)
        continue
      }
      let parts = schemas.split(value, of: field)
      unknown += parts.unknown
      guard !parts.known.isEmpty else { continue }
      values[field.number, default: []] += parts.known
      if let oneof = field.oneof { lastOfOneof[oneof] = field.number }
    }
    for (number, values) in values.sorted(by: { $0.key < $1.key }) {
      guard let field = schema.fields[number] else { continue }
      if let oneof = field.oneof, lastOfOneof[oneof] != number { continue }
      if !field.isRepeated, !field.hasPresence, values.last?.isZero == true { continue }
      known.append((field, values))
    }
  }
}

extension WireValue {
  /// A message in several pieces is one after the other.
  static func merging(_ first: WireValue, _ values: [WireValue]) -> WireValue {
    guard values.count > 1 else { return first }
    var whole: [UInt8] = []
    for value in values {
      guard let piece = try? value.content() else { continue }
      whole.append(contentsOf: piece.readableBytesView)
    }
    var builder = WireBuilder()
    builder.varint(UInt64(whole.count))
    let tag = ProtobufTag(fieldNumber: first.tag.fieldNumber, wireType: .lengthDelimited)
    return WireValue(tag: tag, bytes: ByteBuffer(bytes: builder.bytes + whole))
  }

  /// Whether it is what a field without presence is when it is not there.
  var isZero: Bool {
    switch tag.wireType {
    // A varint of zero may be longer than it needs to be.
    case .varint: bytes.readableBytesView.allSatisfy { $0 & 0x7F == 0 }
    case .lengthDelimited: (try? content())?.readableBytes == 0
    case .fixed32, .fixed64: bytes.readableBytesView.allSatisfy { $0 == 0 }
    case .startGroup, .endGroup: false
    }
  }
}
