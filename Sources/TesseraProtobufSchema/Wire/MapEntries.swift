internal import NIOCore
internal import TesseraProtobuf

/// The entries of a map, each key once with the value that came last, in the order of the keys. Keys are
/// told apart by their bytes.
package struct MapEntries {
  package private(set) var sorted: [(key: WireValue, value: WireValue)] = []

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

  package init(_ values: [WireValue], _ keyField: FieldSchema, _ valueField: FieldSchema) {
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
