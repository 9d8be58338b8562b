internal import TesseraProtobufSchema

/// The messages of `google/protobuf/` that have a JSON form of their own.
enum WellKnownJSON {
  static let names: Set<String> = Set(
    wrappers.keys.map { "google.protobuf.\($0)" } + [
      "google.protobuf.Any", "google.protobuf.Duration", "google.protobuf.FieldMask",
      "google.protobuf.ListValue", "google.protobuf.Struct", "google.protobuf.Timestamp",
      "google.protobuf.Value",
    ])

  /// The type of the one field of a wrapper.
  static let wrappers: [String: Int32] = [
    "BoolValue": 8, "BytesValue": 12, "DoubleValue": 1, "FloatValue": 2, "Int32Value": 5,
    "Int64Value": 3, "StringValue": 9, "UInt32Value": 13, "UInt64Value": 4,
  ]

  static func wrapped(_ name: String) -> FieldSchema? {
    guard name.hasPrefix("google.protobuf."),
      let type = wrappers[String(name.dropFirst("google.protobuf.".count))]
    else { return nil }
    return FieldSchema(number: 1, name: "value", jsonName: "value", type: type)
  }
}

extension JSONMessageReader {
  /// The bytes of a message with a form of its own; `nil` for all others.
  func wellKnown(_ value: JSONValue, named name: String) throws(ProtobufJSONError) -> [UInt8]? {
    guard name.hasPrefix("google.protobuf.") else { return nil }
    var builder = WireBuilder()
    switch name {
    case "google.protobuf.Any": return try any(value)
    case "google.protobuf.Timestamp":
      guard case .string(let text) = value, let time = JSONTime.timestamp(text) else {
        throw ProtobufJSONError("no time as RFC 3339 has it, from the year 1 to 9999")
      }
      builder.field(1, varint: UInt64(bitPattern: time.seconds))
      builder.field(2, varint: UInt64(time.nanos))
    case "google.protobuf.Duration":
      guard case .string(let text) = value, let time = JSONTime.duration(text) else {
        throw ProtobufJSONError("no duration: seconds with at most nine decimals and an s")
      }
      builder.field(1, varint: UInt64(bitPattern: time.seconds))
      builder.field(2, varint: UInt64(bitPattern: time.nanos))
    case "google.protobuf.FieldMask":
      guard case .string(let text) = value, !text.contains("_") else {
        throw ProtobufJSONError("no field mask: names in camel case with commas between them")
      }
      for path in text.split(separator: ",") {
        builder.field(1, bytes: CamelCase.snake(String(path)).utf8)
      }
    case "google.protobuf.Struct": try putStruct(value, &builder)
    case "google.protobuf.ListValue": try putList(value, &builder)
    case "google.protobuf.Value": try putValue(value, &builder)
    default:
      guard let field = WellKnownJSON.wrapped(name) else { return nil }
      try putOne(value, field, &builder)
    }
    return builder.bytes
  }

  private func putStruct(
    _ value: JSONValue, _ builder: inout WireBuilder
  ) throws(ProtobufJSONError) {
    guard case .object(let members) = value else {
      throw ProtobufJSONError("google.protobuf.Struct is an object and not \(value.kind)")
    }
    var seen: Set<[UInt8]> = []
    for member in members {
      let (key, value) = (member.key, member.value)
      guard seen.insert(Array(key.utf8)).inserted else {
        throw ProtobufJSONError("the key \"\(key)\" of google.protobuf.Struct is there twice")
      }
      var entry = WireBuilder()
      entry.field(1, bytes: key.utf8)
      var inner = WireBuilder()
      try putValue(value, &inner)
      entry.field(2, bytes: inner.bytes)
      builder.field(1, bytes: entry.bytes)
    }
  }

  private func putList(
    _ value: JSONValue, _ builder: inout WireBuilder
  ) throws(ProtobufJSONError) {
    guard case .array(let elements) = value else {
      throw ProtobufJSONError("google.protobuf.ListValue is an array and not \(value.kind)")
    }
    for element in elements {
      var inner = WireBuilder()
      try putValue(element, &inner)
      builder.field(1, bytes: inner.bytes)
    }
  }

  private func putValue(
    _ value: JSONValue, _ builder: inout WireBuilder
  ) throws(ProtobufJSONError) {
    switch value {
    case .null: builder.field(1, varint: 0)
    case .number(let text):
      guard let double = Double(text), double.isFinite else {
        throw ProtobufJSONError("\(text) is too large")
      }
      builder.tag(2, 1)
      builder.fixed(double.bitPattern)
    case .string(let text): builder.field(3, bytes: text.utf8)
    case .bool(let truth): builder.field(4, varint: truth ? 1 : 0)
    case .object:
      var inner = WireBuilder()
      try putStruct(value, &inner)
      builder.field(5, bytes: inner.bytes)
    case .array:
      var inner = WireBuilder()
      try putList(value, &inner)
      builder.field(6, bytes: inner.bytes)
    }
  }
}
