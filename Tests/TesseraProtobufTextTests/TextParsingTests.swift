import TesseraProtobuf
import TesseraProtobufText
import TesseraProtobufWellKnownTypes
import Testing

@Suite struct TextParsingTests {
  @Test func whatPeopleWriteIsTaken() throws {
    let text = """
      # A type, as nobody would print it.
      name: "a" 'b'
        "c",
      oneofs: ["x", 'y']; oneofs: "z"
      fields { kind: TYPE_INT32 cardinality: 1 number: 0x10, name: "n" packed: t };
      fields: < number: 010 json_name: "\\x41\\102\\u00e9\\U0001F600\\n" >
      fields [{ number: 3 }, < number: 4 >]
      syntax: SYNTAX_PROTO3
      """
    let type = try ProtobufType(text: text)
    #expect(type.name == "abc")
    #expect(type.oneofs == ["x", "y", "z"])
    #expect(type.fields.map(\.number) == [16, 8, 3, 4])
    #expect(type.fields[0].packed)
    #expect(type.fields[1].jsonName == "AB\u{e9}😀\n")
    #expect(type.syntax == .proto3)
    #expect(try ProtobufType(text: type.text()) == type)
  }

  @Test(arguments: [
    ("1", 1), ("-1", -1), ("- 1", -1), ("1.", 1), (".5", 0.5), ("1e3", 1000), ("1.5E-3f", 0.0015),
    ("2f", 2), ("-.5F", -0.5), ("18446744073709551616", 18_446_744_073_709_551_616), ("0", 0),
    ("inf", Double.infinity), ("-Infinity", -Double.infinity), ("1e999", .infinity), ("1e-999", 0),
    ("0.1 # comment", 0.1), ("1;", 1),
  ])
  func numbersComeInAllForms(text: String, value: Double) throws {
    #expect(try ProtobufDoubleValue(text: "value:\(text)").value == value)
  }

  @Test(arguments: [
    "value: 01", "value: 0x1", "value: 1e", "value: 1.2.3", "value: --1", "value: +1",
    "value: infin", "value: \"1\"", "value: 08", "value", "value 1", "value: ", "value: [1]",
    "value: 1 value: 2", "value: 1,,", "value: 1 }", "{value: 1}", "[value]: 1", "1: 1",
    "value: 1 other: 2", "value: \u{1}", "value: 1 \u{e9}",
  ])
  func whatIsNoDoubleIsRefused(text: String) {
    #expect(throws: ProtobufTextError.self) { try ProtobufDoubleValue(text: text) }
  }

  @Test(arguments: ["2147483648", "-2147483649", "1.0", "1f", "true", "0x80000000", "040000000000"])
  func whatIsNoInt32IsRefused(text: String) {
    #expect(throws: ProtobufTextError.self) { try ProtobufInt32Value(text: "value: \(text)") }
  }

  @Test(arguments: [("-0x80000000", Int32.min), ("0x7fffffff", .max), ("017", 15), ("-017", -15)])
  func wholeNumbersComeInThreeBases(text: String, value: Int32) throws {
    #expect(try ProtobufInt32Value(text: "value: \(text)").value == value)
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("t", true), ("1", true), ("0x1", true), ("false", false),
    ("False", false), ("f", false), ("0", false),
  ])
  func aBoolHasManyNames(text: String, value: Bool) throws {
    #expect(try ProtobufBoolValue(text: "value: \(text)").value == value)
  }

  @Test(arguments: ["TRUE", "2", "-1", "\"true\"", "yes"])
  func whatIsNoBoolIsRefused(text: String) {
    #expect(throws: ProtobufTextError.self) { try ProtobufBoolValue(text: "value: \(text)") }
  }

  @Test(arguments: [
    #"'\ud800'"#, #"'\ud83d\ude00'"#, #"'\U00110000'"#, #"'\q'"#, #"'\x'"#, #"'\u12'"#, "'a\nb'",
    "'a", #"'\"#, #"'\300'"#, "'a' 1", "a", "'\u{0}'",
  ])
  func whatIsNoStringIsRefused(text: String) {
    #expect(throws: ProtobufTextError.self) { try ProtobufStringValue(text: "value: \(text)") }
  }

  @Test func bytesAreWhateverTheEscapesSay() throws {
    let value = try ProtobufBytesValue(text: #"value: "\300\xff\0\1\x1g\777" '\a\?'"#).value
    #expect(value == [0xC0, 0xFF, 0, 1, 1, 0x67, 0xFF, 7, 0x3F])
  }

  @Test(arguments: [
    ("value: 1\nother: 2", 2, 1), ("\n\n  value: x", 3, 10), ("value: 'a\n", 1, 10),
    ("\tvalue: \"", 1, 17), ("value: 2147483648", 1, 8), ("value", 1, 6),
  ])
  func aMistakeIsToldWithItsPlace(text: String, line: Int, column: Int) {
    let error = #expect(throws: ProtobufTextError.self) { try ProtobufInt32Value(text: text) }
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.description.hasPrefix("\(line):\(column): ") == true)
  }

  @Test func aOneofHoldsOneField() throws {
    #expect(
      try ProtobufValue(text: "string_value: 'a'").kind == .stringValue("a"))
    #expect(throws: ProtobufTextError.self) {
      try ProtobufValue(text: "string_value: 'a' bool_value: true")
    }
  }

  @Test func aMapIsItsEntries() throws {
    let text = """
      fields { key: "b" value { number_value: 1 } }
      fields { value { bool_value: true } }
      fields { key: "a" }
      fields { key: "b" value { number_value: 2 } }
      """
    let message = try ProtobufStruct(text: text)
    #expect(message.fields.count == 3)
    #expect(message.fields["b"]?.kind == .numberValue(2))
    #expect(message.fields[""]?.kind == .boolValue(true))
    #expect(message.fields["a"]?.kind == nil)
  }

  @Test func aRequiredFieldIsRequired() throws {
    #expect(throws: ProtobufTextError.self) {
      try ProtobufUninterpretedOption(text: "name { name_part: 'a' }")
    }
    let option = try ProtobufUninterpretedOption(
      text: "name { name_part: 'a' is_extension: false }")
    #expect(option.name.count == 1)
  }

  @Test func anAnyIsTheMessageItHolds() throws {
    var options = ProtobufTextOptions.defaults
    let text = "[type.googleapis.com/google.protobuf.Duration] { seconds: 0 nanos: 5 }"
    #expect(throws: ProtobufTextError.self) { try ProtobufAny(text: text) }
    options.types = [ProtobufDuration.protobufFile]
    let any = try ProtobufAny(text: text, options: options)
    #expect(any.typeURL == "type.googleapis.com/google.protobuf.Duration")
    // As protobuf writes it: what is zero is not there.
    #expect(any.value == [0x10, 5])
    #expect(
      try any.text(options: options)
        == "[type.googleapis.com/google.protobuf.Duration] {\n  nanos: 5\n}\n")
    #expect(
      try any.text()
        == "type_url: \"type.googleapis.com/google.protobuf.Duration\"\nvalue: \"\\020\\005\"\n")
    #expect(throws: ProtobufTextError.self) {
      try ProtobufDuration(text: text, options: options)
    }
    #expect(throws: ProtobufTextError.self) {
      try ProtobufAny(text: text + text, options: options)
    }
  }

  @Test(arguments: [
    ("type.googleapis.com", "type.google # where\n  apis\t. com"), ("a-b.c", "a-b.c"), ("1", "1"),
    ("non.default.domain/sub-path_0/~!$&()*+,;=", "non.default.domain/sub-path_0/~!$&()*+,;="),
    ("x/%2F", "x/%2F"), ("x/", "x/"),
  ])
  func anAnyIsNamedByAnURLWithSpacesAndCommentsAnywhere(prefix: String, written: String) throws {
    var options = ProtobufTextOptions.defaults
    options.types = [ProtobufDuration.protobufFile]
    let text = "[ \(written)/ google . proto buf.Dura#\ntion ] { nanos: 5 }"
    let any = try ProtobufAny(text: text, options: options)
    #expect(any.typeURL == prefix + "/google.protobuf.Duration")
    let again = try any.text(options: options)
    #expect(again == "[\(prefix)/google.protobuf.Duration] {\n  nanos: 5\n}\n")
    #expect(try ProtobufAny(text: again, options: options) == any)
  }

  @Test(arguments: [
    "/google.protobuf.Duration", "a%2/google.protobuf.Duration", "a%ZZ/google.protobuf.Duration",
    "a:1/google.protobuf.Duration", "a'/google.protobuf.Duration", "a/google..protobuf.Duration",
    "a/google.protobuf.Dura-tion", "a/.google.protobuf.Duration", "a/1google.protobuf.Duration",
    "a/", "", "/", "é/google.protobuf.Duration",
  ])
  func whatIsNoURLOfATypeNamesNoAny(url: String) throws {
    var options = ProtobufTextOptions.defaults
    options.types = [ProtobufDuration.protobufFile]
    #expect(throws: ProtobufTextError.self) {
      try ProtobufAny(text: "[\(url)] { nanos: 5 }", options: options)
    }
    options.ignoresUnknownFields = true
    #expect(throws: ProtobufTextError.self) {
      try ProtobufDuration(text: "unknown { [\(url)] { nanos: 5 } }", options: options)
    }
    let any = ProtobufAny(typeURL: url, value: [0x10, 5])
    #expect(try any.text(options: options).hasPrefix(url.isEmpty ? "value:" : "type_url:"))
  }

  @Test func whatIsNotKnownIsPassedOverIfAskedFor() throws {
    let text = """
      nope: 1 nope: "a" 'b' nope { x: [1, -inf, {}] [a.b]: < y: -1.5 > [c.d/e.F] {} }
      [no.such]: [1, "x"], file_name: "a" more: BLUE
      """
    #expect(throws: ProtobufTextError.self) { try ProtobufSourceContext(text: text) }
    var options = ProtobufTextOptions.defaults
    options.ignoresUnknownFields = true
    #expect(try ProtobufSourceContext(text: text, options: options).fileName == "a")
    for wrong in ["nope {", "nope: ", "nope: [1", "nope: - x", "nope", "nope { 1: 2 }", "nope: <}"]
    {
      #expect(throws: ProtobufTextError.self, "\(wrong)") {
        try ProtobufSourceContext(text: wrong, options: options)
      }
    }
  }

  @Test func aFieldMayBeCalledByItsNumberIfAskedFor() throws {
    #expect(throws: ProtobufTextError.self) { try ProtobufSourceContext(text: "1: 'a'") }
    var options = ProtobufTextOptions.defaults
    options.takesFieldNumbers = true
    #expect(try ProtobufSourceContext(text: "1: 'a'", options: options).fileName == "a")
  }

  @Test func messagesStandInOneAnotherUpToTheLimit() throws {
    func nested(_ steps: Int) -> String {
      String(repeating: "values { list_value { ", count: steps)
        + String(repeating: "} } ", count: steps)
    }
    #expect(try ProtobufListValue(text: nested(50)).values.count == 1)
    // Far beyond any stack.
    for steps in [51, 1_000_000] {
      #expect(throws: ProtobufTextError.self) { try ProtobufListValue(text: nested(steps)) }
    }
    var options = ProtobufTextOptions.defaults
    options.maximumDepth = 4
    #expect(throws: ProtobufTextError.self) {
      try ProtobufListValue(text: nested(3), options: options)
    }
    options.maximumSize = 3
    #expect(throws: ProtobufTextError.self) {
      try ProtobufListValue(text: "    ", options: options)
    }
  }

  @Test func noPrefixAndNoChangedByteCrashesTheParser() throws {
    let text = try ProtobufType.sample.text()
    let bytes = Array(text.utf8)
    for count in bytes.indices {
      _ = try? ProtobufType(text: String(decoding: bytes[..<count], as: UTF8.self))
    }
    var taken = 0
    for index in bytes.indices {
      for byte in [0, 0x22, 0x27, 0x5C, 0x7B, 0x7D, 0x5B, 0x3A, 0x2D, 0x30, 0x61, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = byte
        let text = String(decoding: changed, as: UTF8.self)
        guard let type = try? ProtobufType(text: text) else { continue }
        taken += 1
        #expect(try ProtobufType(text: type.text()) == type)
      }
    }
    #expect(taken > 0)
  }
}

extension ProtobufType {
  /// A bit of everything.
  static var sample: ProtobufType {
    var field = ProtobufField()
    field.kind = .typeGroup
    field.number = -7
    field.packed = true
    field.defaultValueField = "\"\u{e9}\\\t😀"
    var option = ProtobufOption()
    option.name = "o"
    option.value = ProtobufAny(typeURL: "a/b", value: [0, 0xFF, 0x41])
    field.options = [option]
    var type = ProtobufType()
    type.name = "x.Y"
    type.fields = [field, ProtobufField()]
    type.oneofs = ["", "z"]
    type.sourceContext = ProtobufSourceContext(fileName: "f")
    type.syntax = ProtobufSyntax(rawValue: 99)
    return type
  }
}
