internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// Turns the bytes of a message into text.
struct TextPrinter {
  let schemas: SchemaPool
  let options: ProtobufTextOptions
  private var output: [UInt8] = []
  private var indentation = 0
  private var depthLeft: Int

  /// How far into bytes that are not known messages are looked for: as protobuf does.
  static let maximumUnknownDepth = 10

  init(schemas: SchemaPool, options: ProtobufTextOptions) {
    self.schemas = schemas
    self.options = options
    depthLeft = options.maximumDepth
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  mutating func document(_ bytes: ByteBuffer, named name: String) throws(ProtobufTextError) {
    guard let schema = schemas.messages[name], let fields = try? WireFields(bytes) else {
      throw ProtobufTextError("the type \(name) is not known here")
    }
    try put(fields, of: schema)
    // On one line a space stands between fields, and none after the last.
    if options.isSingleLine, output.last == UInt8(ascii: " ") { output.removeLast() }
  }

  // MARK: - Lines

  mutating func put(_ part: String) { output.append(contentsOf: part.utf8) }

  mutating func begin(_ name: String) {
    if !options.isSingleLine {
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    }
    put(name)
  }

  mutating func end() {
    output.append(options.isSingleLine ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
  }

  mutating func open(_ name: String) {
    begin(name)
    put(" {")
    end()
    indentation += 2
  }

  mutating func close() {
    indentation -= 2
    begin("}")
    end()
  }

  // MARK: - Messages

  /// Prints what stands between the braces.
  mutating func put(
    _ fields: WireFields, of schema: MessageSchema
  ) throws(ProtobufTextError) {
    guard depthLeft > 0 else {
      throw ProtobufTextError("messages within messages beyond the limit")
    }
    depthLeft -= 1
    defer { depthLeft += 1 }
    if try putAny(fields, of: schema) { return }
    let sorted = SortedFields(fields, of: schema, schemas)
    for (field, values) in sorted.known {
      if field.isRepeated {
        if let entry = schemas.messages[field.typeName], entry.isMapEntry, field.type == 11 {
          try putMap(values, field, entry)
        } else {
          for value in values { try putOne(value, field) }
        }
      } else if let last = values.last {
        try putOne(field.isMessage ? .merging(last, values) : last, field)
      }
    }
    if options.printsUnknownFields {
      for value in sorted.unknown { putUnknown(value, depthLeft: Self.maximumUnknownDepth) }
    }
  }

  private mutating func putOne(
    _ value: WireValue, _ field: FieldSchema
  ) throws(ProtobufTextError) {
    guard field.isMessage else {
      begin(field.textName)
      put(": ")
      putScalar(value, field)
      end()
      return
    }
    // An extension's bytes stay as they came, so they may be no message.
    guard let schema = schemas.messages[field.typeName], let content = try? value.content(),
      let fields = try? WireFields(content)
    else {
      if options.printsUnknownFields {
        putUnknown(value, depthLeft: Self.maximumUnknownDepth)
      }
      return
    }
    open(field.textName)
    try put(fields, of: schema)
    close()
  }

  private mutating func putMap(
    _ values: [WireValue], _ field: FieldSchema, _ entry: MessageSchema
  ) throws(ProtobufTextError) {
    guard let keyField = entry.fields[1], let valueField = entry.fields[2] else { return }
    for pair in MapEntries(values, keyField, valueField).sorted {
      open(field.textName)
      try putOne(pair.key, keyField)
      try putOne(pair.value, valueField)
      close()
    }
  }

  // MARK: - google.protobuf.Any

  /// Prints the content of an `Any` under its type; false if it is none, or nobody knows its type.
  private mutating func putAny(
    _ fields: WireFields, of schema: MessageSchema
  ) throws(ProtobufTextError) -> Bool {
    guard schema.name == "google.protobuf.Any", options.expandsAny,
      let urlBytes = try? fields.byNumber[1]?.last?.content(),
      let url = TextTypeName(String(decoding: urlBytes.readableBytesView, as: UTF8.self)),
      url.isURL, let inner = schemas.messages[url.name],
      let content = try? fields.byNumber[2]?.last?.content() ?? ByteBuffer(),
      let innerFields = try? WireFields(content)
    else { return false }
    open("[\(url.text)]")
    try put(innerFields, of: inner)
    close()
    return true
  }

  // MARK: - Scalars

  private mutating func putScalar(_ value: WireValue, _ field: FieldSchema) {
    do throws(ProtobufError) {
      var reader = try ProtobufReader(value.bytes, limits: ProtobufLimits(maximumSize: .max))
      switch field.type {
      case 1: put(NumberText.double(try reader.readDouble()))
      case 2: put(NumberText.float(try reader.readFloat()))
      case 3: put("\(try reader.readInt64())")
      case 4: put("\(try reader.readUInt64())")
      case 5: put("\(try reader.readInt32())")
      case 6: put("\(try reader.readFixed64())")
      case 7: put("\(try reader.readFixed32())")
      case 8: put(try reader.readBool() ? "true" : "false")
      case 9: putQuoted(try reader.readByteArray(), isText: true)
      case 12: putQuoted(try reader.readByteArray(), isText: false)
      case 13: put("\(try reader.readUInt32())")
      case 14:
        let number = try reader.readInt32()
        put(schemas.enums[field.typeName]?.names[number] ?? "\(number)")
      case 15: put("\(try reader.readSFixed32())")
      case 16: put("\(try reader.readSFixed64())")
      case 17: put("\(try reader.readSInt32())")
      default: put("\(try reader.readSInt64())")
      }
    } catch {
      // A value that was cut out of a message by its own length is as long as it has to be.
      put("0")
    }
  }

  mutating func putQuoted(_ bytes: [UInt8], isText: Bool) {
    put("\"")
    if isText, !options.escapesNonASCII, let text = String(validating: bytes, as: UTF8.self) {
      for character in text.unicodeScalars {
        if character.isASCII {
          put(NumberText.escaped([UInt8(ascii: character)]))
        } else {
          output.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
        }
      }
    } else {
      put(NumberText.escaped(bytes))
    }
    put("\"")
  }
}
