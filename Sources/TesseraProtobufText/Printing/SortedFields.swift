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

/// The entries of a map, each key once with the value that came last, in the order of the keys.
struct MapEntries {
  private(set) var sorted: [(key: WireValue, value: WireValue)] = []

  private enum Key: Hashable, Comparable {
    case signed(Int64)
    case unsigned(UInt64)
    case text([UInt8])

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.signed(let left), .signed(let right)): left < right
      case (.unsigned(let left), .unsigned(let right)): left < right
      case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
      default: false
      }
    }
  }

  init(_ values: [WireValue], _ keyField: FieldSchema, _ valueField: FieldSchema) {
    var entries: [Key: (key: WireValue, value: WireValue)] = [:]
    for value in values {
      guard let content = try? value.content(), let fields = try? WireFields(content) else {
        continue
      }
      let keyValue = fields.byNumber[1]?.last ?? WireValue.empty(keyField)
      guard let key = try? Self.key(keyValue, keyField) else { continue }
      entries[key] = (keyValue, fields.byNumber[2]?.last ?? WireValue.empty(valueField))
    }
    sorted = entries.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func key(_ value: WireValue, _ field: FieldSchema) throws(ProtobufError) -> Key {
    var reader = try ProtobufReader(value.bytes, limits: ProtobufLimits(maximumSize: .max))
    switch field.type {
    case 3: return .signed(try reader.readInt64())
    case 4: return .unsigned(try reader.readUInt64())
    case 5: return .signed(Int64(try reader.readInt32()))
    case 6: return .unsigned(try reader.readFixed64())
    case 7: return .unsigned(UInt64(try reader.readFixed32()))
    case 8: return .unsigned(try reader.readBool() ? 1 : 0)
    case 13: return .unsigned(UInt64(try reader.readUInt32()))
    case 15: return .signed(Int64(try reader.readSFixed32()))
    case 16: return .signed(try reader.readSFixed64())
    case 17: return .signed(Int64(try reader.readSInt32()))
    case 18: return .signed(try reader.readSInt64())
    default: return .text(try reader.readByteArray())
    }
  }
}
