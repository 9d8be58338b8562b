import TesseraProtobufJSON
import TesseraProtobufWellKnownTypes
import Testing

@Suite struct HostileTextTests {
  @Test(arguments: [
    #"{"name":"a","name":"b"}"#, #"{"options":[],"options":[]}"#,
  ])
  func aFieldThatIsThereTwiceIsRefused(text: String) {
    #expect(throws: ProtobufJSONError.self) { try ProtobufType(json: text) }
  }

  @Test func bothNamesOfOneFieldAreOneField() throws {
    #expect(
      try ProtobufSourceContext(json: #"{"file_name":"a"}"#).fileName == "a")
    #expect(throws: ProtobufJSONError.self) {
      try ProtobufSourceContext(json: #"{"file_name":"a","fileName":"b"}"#)
    }
  }

  @Test func aKeyOfAMapThatIsThereTwiceIsRefused() {
    #expect(throws: ProtobufJSONError.self) { try ProtobufStruct(json: #"{"a":1,"a":2}"#) }
  }

  @Test func aFieldThatIsNotKnownIsRefusedUnlessPassedOver() throws {
    let text = #"{"nope":[{"x":1}],"fileName":"a"}"#
    #expect(throws: ProtobufJSONError.self) { try ProtobufSourceContext(json: text) }
    var options = ProtobufJSONOptions.defaults
    options.ignoresUnknownFields = true
    #expect(try ProtobufSourceContext(json: text, options: options).fileName == "a")
  }

  @Test(arguments: [
    "01", "+1", "1.", ".5", "1e", "0x10", "- 1", "NaN", "1.5", "2147483648", "-2147483649", "1e10",
    "\"\"", "\" 1\"", "\"1x\"", "true", "[1]", "{}",
  ])
  func whatIsNoInt32IsRefused(text: String) {
    #expect(throws: ProtobufJSONError.self) { try ProtobufInt32Value(json: text) }
  }

  @Test(arguments: [("1e5", 100_000), ("1.0", 1), ("\"7\"", 7), ("-0", 0), ("2147483647", .max)])
  func anIntegerMayBeWrittenInOtherWays(text: String, value: Int32) throws {
    #expect(try ProtobufInt32Value(json: text).value == value)
  }

  @Test(arguments: [
    #""\ud800""#, #""\ud800x""#, #""\ud800\ud800""#, #""\udc00""#, #""\u12""#, #""\u+123""#,
    #""\x41""#, "\"\u{1}\"", "\"a", "\"\\",
  ])
  func aStringThatIsNoTextIsRefused(text: String) {
    #expect(throws: ProtobufJSONError.self) { try ProtobufStringValue(json: text) }
  }

  @Test func aPairOfSurrogatesIsOneCharacter() throws {
    #expect(try ProtobufStringValue(json: #""\ud83d\ude00""#).value == "😀")
  }

  @Test func valuesStandInOneAnotherUpToTheLimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    var options = ProtobufJSONOptions.defaults
    options.maximumDepth = 8
    #expect(throws: ProtobufJSONError.self) {
      try ProtobufListValue(json: nested(9), options: options)
    }
    #expect(try ProtobufListValue(json: nested(4), options: options).values.count == 1)
    // Far beyond any stack.
    #expect(throws: ProtobufJSONError.self) { try ProtobufListValue(json: nested(1_000_000)) }
  }

  @Test func aTextBeyondTheLimitIsRefused() {
    var options = ProtobufJSONOptions.defaults
    options.maximumSize = 4
    #expect(throws: ProtobufJSONError.self) {
      try ProtobufStringValue(json: "\"abc\"", options: options)
    }
  }

  @Test(arguments: [
    "", " ", "{", "{}}", "{,}", "{\"a\"}", "{\"a\":}", "[1,]", "{}x", "nul", "//{}",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: ProtobufJSONError.self) { try ProtobufStruct(json: text) }
  }

  @Test func noPrefixIsTaken() {
    let text = #"{"a":[1,"\u00e9",true,null,{"b":-1.5e3}]}"#
    for count in 0..<text.count {
      #expect(throws: ProtobufJSONError.self, "\(count)") {
        try ProtobufStruct(json: String(text.prefix(count)))
      }
    }
  }
}
