import TesseraProtobuf
import TesseraProtobufJSON
import TesseraProtobufWellKnownTypes
import Testing

@Suite struct WellKnownFormTests {
  private func roundTrips<Message: ProtobufDescribed>(
    _ type: Message.Type, _ text: String, options: ProtobufJSONOptions = .defaults
  ) throws {
    let message = try Message(json: text, options: options)
    #expect(try message.json(options: options) == text)
    // The form is that of the same bytes, not only of the same text.
    let again = try Message(protobuf: message.encoded(deterministic: true))
    #expect(try again.json(options: options) == text)
  }

  @Test(arguments: [
    "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z",
    "2000-02-29T12:30:45.120Z", "2024-12-31T23:59:59.000001Z", "9999-12-31T23:59:59.999999999Z",
  ])
  func aTimeIsRFC3339(text: String) throws {
    try roundTrips(ProtobufTimestamp.self, "\"\(text)\"")
  }

  @Test func aTimeWithAnOffsetIsTheSameMomentInUTC() throws {
    let time = try ProtobufTimestamp(json: "\"1970-01-01T01:00:00.5+01:00\"")
    #expect(time.seconds == 0)
    #expect(time.nanos == 500_000_000)
    let before = try ProtobufTimestamp(json: "\"1969-12-31T23:59:59.25Z\"")
    #expect(before.seconds == -1)
    #expect(before.nanos == 250_000_000)
  }

  @Test(arguments: [
    "2023-02-29T00:00:00Z", "0000-01-01T00:00:00Z", "1970-01-01T24:00:00Z", "1970-01-01T00:00:00",
    "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00.1234567890Z", "1970-01-01t00:00:00Z",
    "9999-12-31T23:59:59-01:00", "1970-01-01 00:00:00Z", "1970-1-1T00:00:00Z", "",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(throws: ProtobufJSONError.self) { try ProtobufTimestamp(json: "\"\(text)\"") }
  }

  @Test(arguments: ["0s", "1.500s", "-0.500s", "-3.000000001s", "315576000000s", "0.000001s"])
  func aDurationIsSeconds(text: String) throws {
    try roundTrips(ProtobufDuration.self, "\"\(text)\"")
  }

  @Test(arguments: ["1", "s", "1.s", ".5s", "315576000001s", "+1s", "1.0000000001s", "--1s", "1 s"])
  func whatIsNoDurationIsRefused(text: String) {
    #expect(throws: ProtobufJSONError.self) { try ProtobufDuration(json: "\"\(text)\"") }
  }

  @Test func aTimeOutOfRangeHasNoForm() {
    #expect(throws: ProtobufJSONError.self) {
      try ProtobufTimestamp(seconds: 253_402_300_800).json()
    }
    #expect(throws: ProtobufJSONError.self) { try ProtobufTimestamp(nanos: -1).json() }
    #expect(throws: ProtobufJSONError.self) { try ProtobufDuration(seconds: 1, nanos: -1).json() }
  }

  @Test func aStructIsAnObject() throws {
    try roundTrips(
      ProtobufStruct.self,
      #"{"a":null,"b":true,"c":[1.5,"two",{"three":[]}],"d":{}}"#)
    let value = try ProtobufStruct(json: #"{"n":null}"#)
    #expect(value.fields["n"]?.kind == .nullValue(ProtobufNullValue(rawValue: 0)))
  }

  @Test func aNumberWithoutFormInJSONHasNone() {
    #expect(throws: ProtobufJSONError.self) {
      try ProtobufValue(kind: .numberValue(.infinity)).json()
    }
  }

  @Test func wrappersAreTheirValues() throws {
    try roundTrips(ProtobufInt64Value.self, "\"-9223372036854775808\"")
    try roundTrips(ProtobufUInt64Value.self, "\"18446744073709551615\"")
    try roundTrips(ProtobufInt32Value.self, "-2147483648")
    try roundTrips(ProtobufBoolValue.self, "true")
    try roundTrips(ProtobufStringValue.self, #""a\"\\\nü😀""#)
    try roundTrips(ProtobufBytesValue.self, "\"/+8=\"")
    try roundTrips(ProtobufDoubleValue.self, "\"-Infinity\"")
    #expect(try ProtobufBytesValue(json: "\"_-8\"").value == [0xFF, 0xEF])
  }

  @Test func aFieldMaskIsNamesInCamelCase() throws {
    try roundTrips(ProtobufFieldMask.self, "\"fooBar,baz.quxQuux\"")
    let mask = try ProtobufFieldMask(json: "\"fooBar,baz.quxQuux\"")
    #expect(mask.paths == ["foo_bar", "baz.qux_quux"])
    #expect(throws: ProtobufJSONError.self) { try ProtobufFieldMask(json: "\"foo_bar\"") }
    #expect(throws: ProtobufJSONError.self) { try ProtobufFieldMask(paths: ["fooBar"]).json() }
  }

  @Test func anAnyHoldsWhatIsKnown() throws {
    var options = ProtobufJSONOptions.defaults
    options.types = [ProtobufDuration.protobufFile]
    try roundTrips(
      ProtobufAny.self,
      #"{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1.500s"}"#,
      options: options)
    let unknown = #"{"@type":"type.googleapis.com/no.such.Type"}"#
    #expect(throws: ProtobufJSONError.self) { try ProtobufAny(json: unknown, options: options) }
  }
}
