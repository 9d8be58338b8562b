internal import TesseraProtobufSchema

/// Turns a JSON value into the bytes of a message.
struct JSONMessageReader {
  let schemas: SchemaPool
  let ignoresUnknown: Bool

  func message(_ value: JSONValue, named name: String) throws(ProtobufJSONError) -> [UInt8] {
    if let known = try wellKnown(value, named: name) { return known }
    guard case .object(let members) = value else {
      throw ProtobufJSONError("\(name) is an object and not \(value.kind)")
    }
    return try fields(members, of: name)
  }

  private func fields(
    _ members: [JSONMember], of name: String, skippingType: Bool = false
  ) throws(ProtobufJSONError) -> [UInt8] {
    guard let schema = schemas.messages[name] else {
      throw ProtobufJSONError("the type \(name) is not known here")
    }
    var builder = WireBuilder()
    var seen: Set<UInt32> = []
    var oneofs: Set<Int32> = []
    for member in members {
      let (key, value) = (member.key, member.value)
      if skippingType, key == "@type" { continue }
      guard let number = schema.numbers[key], let field = schema.fields[number] else {
        if ignoresUnknown { continue }
        throw ProtobufJSONError("\(name) has no field \"\(key)\"")
      }
      guard seen.insert(number).inserted else {
        throw ProtobufJSONError("\"\(key)\" of \(name) is there twice")
      }
      if case .null = value, !takesNull(field) { continue }
      if let oneof = field.oneof, !oneofs.insert(oneof).inserted {
        throw ProtobufJSONError(
          "two fields of one oneof of \(name) are set: \"\(key)\" is the second")
      }
      if schema.isMessageSet {
        builder.member(number, bytes: try message(value, named: field.typeName))
      } else {
        try put(value, field, &builder)
      }
    }
    return builder.bytes
  }

  /// For these `null` is a value; for everything else it is a field that is not there.
  private func takesNull(_ field: FieldSchema) -> Bool {
    !field.isRepeated
      && (field.typeName == "google.protobuf.Value"
        || field.typeName == "google.protobuf.NullValue")
  }

  private func put(
    _ value: JSONValue, _ field: FieldSchema, _ builder: inout WireBuilder
  ) throws(ProtobufJSONError) {
    guard field.isRepeated else { return try putOne(value, field, &builder) }
    if let entry = schemas.messages[field.typeName], entry.isMapEntry, field.type == 11 {
      return try putMap(value, field, entry, &builder)
    }
    guard case .array(let elements) = value else {
      throw ProtobufJSONError("\(field.name) is an array and not \(value.kind)")
    }
    for element in elements {
      if case .null = element, field.typeName != "google.protobuf.Value",
        field.typeName != "google.protobuf.NullValue"
      {
        throw ProtobufJSONError("an element of \(field.name) is null")
      }
      try putOne(element, field, &builder)
    }
  }

  private func putMap(
    _ value: JSONValue, _ field: FieldSchema, _ entry: MessageSchema, _ builder: inout WireBuilder
  ) throws(ProtobufJSONError) {
    guard case .object(let members) = value, let keyField = entry.fields[1],
      let valueField = entry.fields[2]
    else { throw ProtobufJSONError("\(field.name) is an object and not \(value.kind)") }
    // Strings that are the same text in other bytes are two keys.
    var seen: Set<[UInt8]> = []
    for member in members {
      let (key, value) = (member.key, member.value)
      guard seen.insert(Array(key.utf8)).inserted else {
        throw ProtobufJSONError("the key \"\(key)\" of \(field.name) is there twice")
      }
      if case .null = value, !takesNull(valueField) {
        throw ProtobufJSONError("the value of \"\(key)\" in \(field.name) is null")
      }
      var inner = WireBuilder()
      if keyField.type == 8 {
        guard key == "true" || key == "false" else {
          throw ProtobufJSONError("\"\(key)\" is no boolean")
        }
        inner.field(1, varint: key == "true" ? 1 : 0)
      } else {
        try putOne(.string(key), keyField, &inner)
      }
      let before = inner.bytes.count
      try putOne(value, valueField, &inner)
      // The name of an enum's value that is not known: the entry goes with it.
      if inner.bytes.count == before { continue }
      builder.field(field.number, bytes: inner.bytes)
    }
  }

  func putOne(
    _ value: JSONValue, _ field: FieldSchema, _ builder: inout WireBuilder
  ) throws(ProtobufJSONError) {
    let number = field.number
    switch field.type {
    case 1:
      let double = try JSONScalar.double(value, field)
      builder.tag(number, 1)
      builder.fixed(double.bitPattern)
    case 2:
      let float = try JSONScalar.float(value, field)
      builder.tag(number, 5)
      builder.fixed(float.bitPattern)
    case 3:
      builder.field(
        number, varint: UInt64(bitPattern: try JSONScalar.integer(value, field, Int64.self)))
    case 4: builder.field(number, varint: try JSONScalar.integer(value, field, UInt64.self))
    case 5:
      let integer = Int64(try JSONScalar.integer(value, field, Int32.self))
      builder.field(number, varint: UInt64(bitPattern: integer))
    case 6:
      let integer = try JSONScalar.integer(value, field, UInt64.self)
      builder.tag(number, 1)
      builder.fixed(integer)
    case 7:
      let integer = try JSONScalar.integer(value, field, UInt32.self)
      builder.tag(number, 5)
      builder.fixed(integer)
    case 8:
      guard case .bool(let truth) = value else { throw JSONScalar.wrong(value, field) }
      builder.field(number, varint: truth ? 1 : 0)
    case 9:
      guard case .string(let text) = value else { throw JSONScalar.wrong(value, field) }
      builder.field(number, bytes: text.utf8)
    case 10: builder.field(number, group: try message(value, named: field.typeName))
    case 11: builder.field(number, bytes: try message(value, named: field.typeName))
    case 12:
      guard case .string(let text) = value, let bytes = JSONBase64.decode(text) else {
        throw JSONScalar.wrong(value, field)
      }
      builder.field(number, bytes: bytes)
    case 13:
      builder.field(number, varint: UInt64(try JSONScalar.integer(value, field, UInt32.self)))
    case 14:
      if let value = try enumeration(value, field) {
        builder.field(number, varint: UInt64(bitPattern: Int64(value)))
      }
    case 15:
      let integer = try JSONScalar.integer(value, field, Int32.self)
      builder.tag(number, 5)
      builder.fixed(integer)
    case 16:
      let integer = try JSONScalar.integer(value, field, Int64.self)
      builder.tag(number, 1)
      builder.fixed(integer)
    case 17:
      let integer = try JSONScalar.integer(value, field, Int32.self)
      builder.field(number, varint: UInt64(UInt32(bitPattern: integer << 1 ^ integer >> 31)))
    default:
      let integer = try JSONScalar.integer(value, field, Int64.self)
      builder.field(number, varint: UInt64(bitPattern: integer << 1 ^ integer >> 63))
    }
  }

  private func enumeration(
    _ value: JSONValue, _ field: FieldSchema
  ) throws(ProtobufJSONError) -> Int32? {
    switch value {
    case .null where field.typeName == "google.protobuf.NullValue": return 0
    case .number:
      let number = try JSONScalar.integer(value, field, Int32.self)
      guard let schema = schemas.enums[field.typeName], schema.isClosed,
        schema.names[number] == nil
      else { return number }
      // On the wire it would be an unknown field, which has no JSON to come back by.
      if ignoresUnknown { return nil }
      throw ProtobufJSONError("\(field.typeName), a closed enum, has no value \(number)")
    case .string(let name):
      if let number = schemas.enums[field.typeName]?.numbers[name] { return number }
      if ignoresUnknown { return nil }
      throw ProtobufJSONError("\(field.typeName) has no value \"\(name)\"")
    default: throw JSONScalar.wrong(value, field)
    }
  }

  // MARK: google.protobuf.Any

  func any(_ value: JSONValue) throws(ProtobufJSONError) -> [UInt8] {
    guard case .object(let members) = value else {
      throw ProtobufJSONError("google.protobuf.Any is an object and not \(value.kind)")
    }
    if members.isEmpty { return [] }
    let types = members.filter { $0.key == "@type" }
    guard types.count == 1, case .string(let url) = types[0].value,
      let slash = url.lastIndex(of: "/")
    else { throw ProtobufJSONError("google.protobuf.Any needs one \"@type\" with a slash") }
    let name = String(url[url.index(after: slash)...])
    let content: [UInt8]
    if WellKnownJSON.names.contains(name) {
      let values = members.filter { $0.key == "value" }
      guard values.count == 1, members.count == 2 || ignoresUnknown else {
        throw ProtobufJSONError("google.protobuf.Any of \(name) has \"@type\" and \"value\"")
      }
      content = try message(values[0].value, named: name)
    } else {
      content = try fields(members, of: name, skippingType: true)
    }
    var builder = WireBuilder()
    builder.field(1, bytes: url.utf8)
    builder.field(2, bytes: content)
    return builder.bytes
  }
}
