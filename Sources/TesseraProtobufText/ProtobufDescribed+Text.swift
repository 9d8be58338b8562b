internal import NIOCore
public import TesseraProtobuf
internal import TesseraProtobufSchema

extension ProtobufDescribed {
  /// A message from its text form, as people write it.
  ///
  /// ```swift
  /// let move = try Move(text: "actor: 7  to { x: 1.5 y: 2 }  # east")
  /// ```
  ///
  /// - Throws: ``ProtobufTextError`` with the place if the text is no such form.
  public init(
    text: String, options: ProtobufTextOptions = .defaults
  ) throws(ProtobufTextError) {
    guard text.utf8.count <= options.maximumSize else {
      throw ProtobufTextError(
        "\(text.utf8.count) bytes, and at most \(options.maximumSize) are taken")
    }
    var parser = TextParser(
      Array(text.utf8), schemas: SchemaPool.pool(for: Self.protobufFile, options.types),
      options: options)
    let bytes = try parser.document(Self.protobufName)
    do throws(ProtobufError) {
      try self.init(
        protobuf: bytes,
        limits: ProtobufLimits(maximumSize: .max, maximumDepth: options.maximumDepth))
    } catch {
      throw ProtobufTextError(error.description)
    }
  }

  /// The text form, byte for byte as protobuf's C++ library prints it: fields in the order of their
  /// numbers, entries of maps in the order of their keys.
  ///
  /// - Throws: ``ProtobufTextError`` if messages stand in one another beyond the limit.
  public func text(
    options: ProtobufTextOptions = .defaults
  ) throws(ProtobufTextError) -> String {
    var printer = TextPrinter(
      schemas: SchemaPool.pool(for: Self.protobufFile, options.types), options: options)
    try printer.document(encoded(), named: Self.protobufName)
    return printer.text
  }
}
