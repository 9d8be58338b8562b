internal import NIOCore
public import TesseraProtobuf
internal import TesseraProtobufSchema

extension ProtobufDescribed {
  /// A message from its canonical JSON form.
  ///
  /// - Throws: ``ProtobufJSONError`` if the text is no such form.
  public init(
    json text: String, options: ProtobufJSONOptions = .defaults
  ) throws(ProtobufJSONError) {
    guard text.utf8.count <= options.maximumSize else {
      throw ProtobufJSONError(
        "\(text.utf8.count) bytes, and at most \(options.maximumSize) are taken")
    }
    var parser = JSONParser(Array(text.utf8), maximumDepth: options.maximumDepth)
    let value = try parser.document()
    let reader = JSONMessageReader(
      schemas: SchemaPool.pool(for: Self.protobufFile, options.types),
      ignoresUnknown: options.ignoresUnknownFields)
    let bytes = try reader.message(value, named: Self.protobufName)
    do throws(ProtobufError) {
      try self.init(
        protobuf: bytes,
        limits: ProtobufLimits(maximumSize: .max, maximumDepth: options.maximumDepth))
    } catch {
      throw ProtobufJSONError(error.description)
    }
  }

  /// The canonical JSON form, without spaces, fields in the order of their numbers.
  ///
  /// - Throws: ``ProtobufJSONError`` if there is none: a time out of range, an `Any` of a type that
  ///   is not known.
  public func json(
    options: ProtobufJSONOptions = .defaults
  ) throws(ProtobufJSONError) -> String {
    var printer = JSONMessagePrinter(
      schemas: SchemaPool.pool(for: Self.protobufFile, options.types),
      maximumDepth: options.maximumDepth)
    do {
      try printer.message(encoded(deterministic: true), named: Self.protobufName)
    } catch let error as ProtobufJSONError {
      throw error
    } catch {
      throw ProtobufJSONError("\(error)")
    }
    return printer.text
  }
}
