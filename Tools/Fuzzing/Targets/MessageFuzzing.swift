internal import TesseraProtobuf
internal import TesseraProtobufJSON
internal import TesseraProtobufText
internal import TesseraProtobufWellKnownTypes

/// Messages that come in by one of their three forms. The first byte tells which message.
enum MessageFuzzing {
  private static let types: [any ProtobufDescribed.Type] = [
    Modern.self, Legacy.self, ProtobufFileDescriptorProto.self, ProtobufStruct.self,
  ]
  private static let files = [Legacy.protobufFile, ProtobufFileDescriptorProto.protobufFile]

  private static var json: ProtobufJSONOptions {
    var options = ProtobufJSONOptions.defaults
    options.types = files
    return options
  }

  private static var text: ProtobufTextOptions {
    var options = ProtobufTextOptions.defaults
    options.types = files
    return options
  }

  private static func split(_ bytes: [UInt8]) -> (any ProtobufDescribed.Type, [UInt8])? {
    guard let first = bytes.first else { return nil }
    return (types[Int(first) % types.count], Array(bytes.dropFirst()))
  }

  static func decode(_ bytes: [UInt8]) throws(FuzzFinding) {
    guard let (type, rest) = split(bytes) else { return }
    try decode(rest, type)
  }

  private static func decode<Message: ProtobufDescribed>(
    _ bytes: [UInt8], _ type: Message.Type
  ) throws(FuzzFinding) {
    guard let message = try? Message(protobuf: bytes) else { return }
    let written = message.encodedBytes(deterministic: true)
    guard let again = try? Message(protobuf: written),
      again.encodedBytes(deterministic: true) == written
    else { throw FuzzFinding("what was decoded is another message after it was encoded") }
    // It has the other forms, or a reason why not; unknown fields are printed too.
    _ = try? message.json(options: json)
    var options = text
    options.printsUnknownFields = true
    _ = try? message.text(options: options)
  }

  static func parseJSON(_ bytes: [UInt8]) throws(FuzzFinding) {
    guard let (type, rest) = split(bytes) else { return }
    try parseJSON(String(decoding: rest, as: UTF8.self), type)
  }

  private static func parseJSON<Message: ProtobufDescribed>(
    _ text: String, _ type: Message.Type
  ) throws(FuzzFinding) {
    var lenient = json
    lenient.ignoresUnknownFields = true
    _ = try? Message(json: text, options: lenient)
    guard let message = try? Message(json: text, options: json) else { return }
    // An Any of JSON that is none of its type has no JSON, and numbers of enums come as they are.
    guard let printed = try? message.json(options: json) else { return }
    guard let again = try? Message(json: printed, options: json),
      again.encodedBytes(deterministic: true) == message.encodedBytes(deterministic: true)
    else { throw FuzzFinding("what was read is another message after it was printed: \(printed)") }
  }

  static func parseText(_ bytes: [UInt8]) throws(FuzzFinding) {
    guard let (type, rest) = split(bytes) else { return }
    try parseText(String(decoding: rest, as: UTF8.self), type)
  }

  private static func parseText<Message: ProtobufDescribed>(
    _ text: String, _ type: Message.Type
  ) throws(FuzzFinding) {
    var lenient = self.text
    lenient.ignoresUnknownFields = true
    lenient.takesFieldNumbers = true
    _ = try? Message(text: text, options: lenient)
    guard let message = try? Message(text: text, options: self.text) else { return }
    for isSingleLine in [false, true] {
      var options = self.text
      options.isSingleLine = isSingleLine
      options.escapesNonASCII = isSingleLine
      guard let printed = try? message.text(options: options) else {
        throw FuzzFinding("what was read cannot be printed")
      }
      guard let again = try? Message(text: printed, options: options),
        (try? again.text(options: options)) == printed
      else {
        throw FuzzFinding("what was read is another message after it was printed: \(printed)")
      }
    }
  }
}
