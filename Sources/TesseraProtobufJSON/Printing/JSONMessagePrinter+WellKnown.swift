internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

extension JSONMessagePrinter {
  /// Prints a message with a form of its own; `false` for all others.
  mutating func wellKnown(_ bytes: ByteBuffer, named name: String) throws -> Bool {
    guard name.hasPrefix("google.protobuf.") else { return false }
    switch name {
    case "google.protobuf.Any": try putAny(bytes)
    case "google.protobuf.Timestamp", "google.protobuf.Duration":
      let fields = try WireFields(bytes)
      var seconds: Int64 = 0
      var nanos: Int32 = 0
      if let value = fields.byNumber[1]?.last {
        var reader = try ProtobufReader(value.bytes)
        seconds = try reader.readInt64()
      }
      if let value = fields.byNumber[2]?.last {
        var reader = try ProtobufReader(value.bytes)
        nanos = try reader.readInt32()
      }
      let text =
        name.hasSuffix("Timestamp")
        ? JSONTime.text(seconds: seconds, nanos: nanos)
        : JSONTime.text(durationSeconds: seconds, nanos: nanos)
      guard let text else { throw ProtobufJSONError("\(name) is out of range") }
      putString(text)
    case "google.protobuf.FieldMask": try putMask(bytes)
    case "google.protobuf.Struct": try putStruct(bytes)
    case "google.protobuf.ListValue": try putList(bytes)
    case "google.protobuf.Value": try putValue(bytes)
    default:
      guard let field = WellKnownJSON.wrapped(name) else { return false }
      try putOne(try WireFields(bytes).byNumber[1]?.last ?? WireValue.empty(field), field)
    }
    return true
  }

  private mutating func putMask(_ bytes: ByteBuffer) throws {
    var paths: [String] = []
    for value in try WireFields(bytes).byNumber[1] ?? [] {
      var reader = try ProtobufReader(value.bytes)
      let path = try reader.readString()
      let camel = CamelCase.lower(path)
      guard CamelCase.snake(camel) == path else {
        throw ProtobufJSONError("the path \"\(path)\" has no form in JSON")
      }
      paths.append(camel)
    }
    putString(paths.joined(separator: ","))
  }

  private mutating func putStruct(_ bytes: ByteBuffer) throws {
    let keyField = FieldSchema(number: 1, name: "key", jsonName: "key", type: 9)
    let valueField = FieldSchema(number: 2, name: "value", jsonName: "value", type: 11)
    let entries = MapEntries(try WireFields(bytes).byNumber[1] ?? [], keyField, valueField)
    put("{")
    for (index, (key, value)) in entries.sorted.enumerated() {
      if index > 0 { put(",") }
      try putOne(key, keyField)
      put(":")
      try message(try value.content(), named: "google.protobuf.Value")
    }
    put("}")
  }

  private mutating func putList(_ bytes: ByteBuffer) throws {
    put("[")
    for (index, value) in (try WireFields(bytes).byNumber[1] ?? []).enumerated() {
      if index > 0 { put(",") }
      try message(try value.content(), named: "google.protobuf.Value")
    }
    put("]")
  }

  private mutating func putValue(_ bytes: ByteBuffer) throws {
    // What comes last counts, as in any oneof.
    var reader = try ProtobufReader(bytes)
    var last: WireValue?
    while let tag = try reader.nextTag() {
      let start = reader.byteOffset
      try reader.skipField(tag)
      let slice = bytes.getSlice(at: bytes.readerIndex + start, length: reader.byteOffset - start)
      last = WireValue(tag: tag, bytes: slice ?? ByteBuffer())
    }
    guard let last else { throw ProtobufJSONError("a google.protobuf.Value without a value") }
    var value = try ProtobufReader(last.bytes)
    switch last.tag.fieldNumber {
    case 1: put("null")
    case 2:
      let number = try value.readDouble()
      guard number.isFinite else {
        throw ProtobufJSONError("a google.protobuf.Value cannot be \(number)")
      }
      putDouble(number)
    case 3: putString(try value.readString())
    case 4: put(try value.readBool() ? "true" : "false")
    case 5: try message(try last.content(), named: "google.protobuf.Struct")
    case 6: try message(try last.content(), named: "google.protobuf.ListValue")
    default: throw ProtobufJSONError("a google.protobuf.Value of an unknown kind")
    }
  }

  private mutating func putAny(_ bytes: ByteBuffer) throws {
    let fields = try WireFields(bytes)
    guard let urlValue = fields.byNumber[1]?.last else {
      put("{}")
      return
    }
    var reader = try ProtobufReader(urlValue.bytes)
    let url = try reader.readString()
    guard let slash = url.lastIndex(of: "/") else {
      throw ProtobufJSONError("the type \"\(url)\" of a google.protobuf.Any has no slash")
    }
    let name = String(url[url.index(after: slash)...])
    let content = try fields.byNumber[2]?.last?.content() ?? ByteBuffer()
    put("{\"@type\":")
    putString(url)
    if WellKnownJSON.names.contains(name) {
      put(",\"value\":")
      try message(content, named: name)
    } else {
      let before = text.utf8.count
      put(",")
      try members(content, of: name, isFirst: true)
      if text.utf8.count == before + 1 { dropLast() }
    }
    put("}")
  }
}
