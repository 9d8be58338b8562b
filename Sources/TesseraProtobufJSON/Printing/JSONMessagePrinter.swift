internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// Turns the bytes of a message into JSON.
struct JSONMessagePrinter {
  let schemas: SchemaPool
  private var depthLeft: Int
  private(set) var text = ""

  init(schemas: SchemaPool, maximumDepth: Int) {
    self.schemas = schemas
    depthLeft = maximumDepth
  }

  mutating func put(_ part: String) { text += part }

  mutating func dropLast() { text.removeLast() }

  mutating func message(_ bytes: ByteBuffer, named name: String) throws {
    guard depthLeft > 0 else {
      throw ProtobufJSONError("messages within messages beyond the limit")
    }
    depthLeft -= 1
    defer { depthLeft += 1 }
    if try wellKnown(bytes, named: name) { return }
    put("{")
    try members(bytes, of: name, isFirst: true)
    put("}")
  }

  mutating func members(_ bytes: ByteBuffer, of name: String, isFirst: Bool) throws {
    guard let schema = schemas.messages[name] else {
      throw ProtobufJSONError("the type \(name) is not known here")
    }
    var isFirst = isFirst
    let all = try WireFields(bytes)
    let fields = schema.isMessageSet ? all.membersOfSet : all
    for (number, values) in fields.byNumber.sorted(by: { $0.key < $1.key }) {
      guard let field = schema.fields[number] else { continue }
      let usable = values.flatMap { schemas.split($0, of: field).known }
      guard !usable.isEmpty else { continue }
      if !isFirst { put(",") }
      isFirst = false
      putString(field.jsonName)
      put(":")
      try put(usable, field)
    }
  }

  private mutating func put(_ values: [WireValue], _ field: FieldSchema) throws {
    guard field.isRepeated else {
      guard field.type == 10 || field.type == 11 else {
        if let last = values.last { try putOne(last, field) }
        return
      }
      // A message in several pieces is one after the other.
      var whole = ByteBuffer()
      for value in values {
        var piece = try value.content()
        whole.writeBuffer(&piece)
      }
      try message(whole, named: field.typeName)
      return
    }
    if field.type == 11, let entry = schemas.messages[field.typeName], entry.isMapEntry {
      return try putMap(values, entry)
    }
    put("[")
    for (index, value) in values.enumerated() {
      if index > 0 { put(",") }
      try putOne(value, field)
    }
    put("]")
  }

  private mutating func putMap(_ values: [WireValue], _ entry: MessageSchema) throws {
    guard let keyField = entry.fields[1], let valueField = entry.fields[2] else { return }
    put("{")
    let entries = MapEntries(values, keyField, valueField)
    for (index, (key, value)) in entries.sorted.enumerated() {
      if index > 0 { put(",") }
      var keyPrinter = JSONMessagePrinter(schemas: schemas, maximumDepth: depthLeft)
      try keyPrinter.putOne(key, keyField)
      put(keyPrinter.text.first == "\"" ? keyPrinter.text : "\"\(keyPrinter.text)\"")
      put(":")
      try putOne(value, valueField)
    }
    put("}")
  }

  mutating func putOne(_ value: WireValue, _ field: FieldSchema) throws {
    var reader = try ProtobufReader(value.bytes)
    switch field.type {
    case 1: putDouble(try reader.readDouble())
    case 2: putFloat(try reader.readFloat())
    case 3: put("\"\(try reader.readInt64())\"")
    case 4: put("\"\(try reader.readUInt64())\"")
    case 5: put("\(try reader.readInt32())")
    case 6: put("\"\(try reader.readFixed64())\"")
    case 7: put("\(try reader.readFixed32())")
    case 8: put(try reader.readBool() ? "true" : "false")
    case 9: putString(try reader.readString())
    case 10, 11: try message(try value.content(), named: field.typeName)
    case 12: put("\"\(JSONBase64.encode(try reader.readByteArray()))\"")
    case 13: put("\(try reader.readUInt32())")
    case 14:
      let number = try reader.readInt32()
      if field.typeName == "google.protobuf.NullValue" {
        put("null")
      } else if let name = schemas.enums[field.typeName]?.names[number] {
        putString(name)
      } else {
        put("\(number)")
      }
    case 15: put("\(try reader.readSFixed32())")
    case 16: put("\"\(try reader.readSFixed64())\"")
    case 17: put("\(try reader.readSInt32())")
    default: put("\"\(try reader.readSInt64())\"")
    }
  }

  // MARK: Scalars

  mutating func putDouble(_ value: Double) {
    if value.isNaN {
      put("\"NaN\"")
    } else if value.isInfinite {
      put(value < 0 ? "\"-Infinity\"" : "\"Infinity\"")
    } else {
      put(Self.short(value.description))
    }
  }

  private mutating func putFloat(_ value: Float) {
    if value.isFinite { put(Self.short(value.description)) } else { putDouble(Double(value)) }
  }

  private static func short(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  mutating func putString(_ value: String) {
    put("\"")
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": put("\\\"")
      case "\\": put("\\\\")
      case "\n": put("\\n")
      case "\r": put("\\r")
      case "\t": put("\\t")
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        put("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: text.unicodeScalars.append(scalar)
      }
    }
    put("\"")
  }
}
