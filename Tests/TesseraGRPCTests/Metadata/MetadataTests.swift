import Testing

@testable import TesseraGRPC

@Suite struct MetadataTests {
  @Test func entriesKeepTheirOrderAndNamesAreLowered() throws {
    var metadata = GRPCMetadata()
    try metadata.append("X-Trace", "a")
    try metadata.append("other", "b")
    try metadata.append("x-trace", "c")
    try metadata.append("key-bin", binary: [0, 255])
    #expect(metadata["x-trace"] == "a")
    #expect(metadata.values(of: "x-trace") == ["a", "c"])
    #expect(metadata.binaryValues(of: "key-bin") == [[0, 255]])
    #expect(metadata["key-bin"] == nil)
    #expect(metadata.entries.map(\.name) == ["x-trace", "other", "x-trace", "key-bin"])
  }

  @Test(arguments: [
    "grpc-timeout", "Grpc-Status", "content-type", "TE", "user-agent", "connection", ":path",
    "with space", "ümlaut", "", "a:b",
  ])
  func reservedAndMalformedNamesAreRefused(name: String) {
    var metadata = GRPCMetadata()
    let error = #expect(throws: GRPCError.self) { try metadata.append(name, "v") }
    #expect(error?.code == .invalidArgument)
    #expect(metadata.isEmpty)
  }

  @Test func aLongMessageIsCutBeforeACharacterThatDoesNotFit() {
    #expect(PercentEncoding.encode("ab\u{FFFD}c", limit: 11) == Array("ab%EF%BF%BD".utf8))
    #expect(PercentEncoding.encode("ab\u{FFFD}c", limit: 10) == Array("ab".utf8))
    #expect(PercentEncoding.encode("abc", limit: 3) == Array("abc".utf8))
  }

  @Test func valuesMustFitTheirNames() {
    var metadata = GRPCMetadata()
    #expect(throws: GRPCError.self) { try metadata.append("key", "line\nbreak") }
    #expect(throws: GRPCError.self) { try metadata.append("key", "ü") }
    #expect(throws: GRPCError.self) { try metadata.append("key-bin", "text") }
    #expect(throws: GRPCError.self) { try metadata.append("key", binary: [1]) }
    #expect(metadata.isEmpty)
  }

  @Test func joinedBinaryValuesAreTakenApart() {
    var metadata = GRPCMetadata()
    let isRead = metadata.appendReceived(
      name: Array("a-bin".utf8)[...], value: Array("AQ==, Ag,".utf8)[...])
    #expect(isRead)
    #expect(metadata.binaryValues(of: "a-bin") == [[1], [2], []])
  }

  @Test func aReceivedBinaryValueThatIsNotBase64IsToldApart() {
    var metadata = GRPCMetadata()
    let isRead = metadata.appendReceived(
      name: Array("a-bin".utf8)[...], value: Array("*".utf8)[...])
    #expect(!isRead)
  }
}

@Suite struct Base64Tests {
  @Test(arguments: 0..<64)
  func whatIsEncodedIsDecodedPaddedOrNot(count: Int) {
    var generator = SplitMix(state: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = Base64.encode(bytes)
    #expect(Base64.decode(text[...]) == bytes)
    let padded = text + [UInt8](repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4)
    #expect(Base64.decode(padded[...]) == bytes)
  }

  @Test func theKnownVectorsHold() {
    // RFC 4648, section 10, without padding.
    #expect(Base64.encode(Array("foobar".utf8)) == Array("Zm9vYmFy".utf8))
    #expect(Base64.encode(Array("fooba".utf8)) == Array("Zm9vYmE".utf8))
    #expect(Base64.encode(Array("f".utf8)) == Array("Zg".utf8))
  }

  @Test(arguments: ["A", "A===", "AB=", "AB===", "A*BC", "AB=C", "="])
  func whatIsNotBase64IsRefused(text: String) {
    #expect(Base64.decode(Array(text.utf8)[...]) == nil)
  }
}

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("100%", "100%25"), ("a\nb\t", "a%0Ab%09"),
    ("grüße ☺", "gr%C3%BC%C3%9Fe %E2%98%BA"), ("", ""),
  ])
  func everythingOutsideOfPrintableASCIIIsEscaped(text: String, encoded: String) {
    #expect(String(decoding: PercentEncoding.encode(text), as: UTF8.self) == encoded)
    #expect(PercentEncoding.decode(Array(encoded.utf8)[...]) == text)
  }

  @Test(arguments: ["%", "%4", "50% off", "%zz", "%%41"])
  func badEscapesAreKept(text: String) {
    let decoded = PercentEncoding.decode(Array(text.utf8)[...])
    #expect(decoded == (text == "%%41" ? "%A" : text))
  }

  @Test func bytesThatAreNotUnicodeAreReplaced() {
    #expect(PercentEncoding.decode(Array("%FF!".utf8)[...]) == "\u{FFFD}!")
  }
}

@Suite struct TimeoutTests {
  @Test(arguments: [
    ("1H", Duration.seconds(3_600)), ("2M", .seconds(120)), ("30S", .seconds(30)),
    ("250m", .milliseconds(250)), ("7u", .microseconds(7)), ("99999999n", .nanoseconds(99_999_999)),
    ("0n", .zero), ("00000001S", .seconds(1)),
  ])
  func everyUnitIsRead(field: String, timeout: Duration) {
    #expect(GRPCTimeout.parse(Array(field.utf8)[...]) == timeout)
  }

  @Test(arguments: ["", "1", "S", "-1S", "1.5S", "123456789S", "1s", "1 S", "1SS", "+1S"])
  func whatIsMalformedIsRefused(field: String) {
    #expect(GRPCTimeout.parse(Array(field.utf8)[...]) == nil)
  }

  @Test func theLongestTimeDoesNotOverflow() {
    #expect(GRPCTimeout.parse(Array("99999999H".utf8)[...]) == .nanoseconds(Int64.max))
  }

  @Test(arguments: [
    (Duration.nanoseconds(5), "5n"), (.milliseconds(1), "1000000n"), (.seconds(1), "1000000u"),
    (.nanoseconds(100_000_001), "100001u"), (.seconds(100), "100000m"),
    (.seconds(1_000_000), "1000000S"), (.seconds(200_000_000), "3333334M"), (.zero, "0n"),
    (.seconds(-1), "0n"),
  ])
  func aTimeIsSentInTheFinestUnitThatHoldsIt(timeout: Duration, field: String) {
    #expect(GRPCTimeout.encode(timeout) == field)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func whatIsSentIsNeverShorterThanWhatWasMeant(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let bits = UInt64.random(in: 0..<62, using: &generator)
    let timeout = Duration.nanoseconds(Int64.random(in: 0...(1 << bits), using: &generator))
    let field = GRPCTimeout.encode(timeout)
    #expect(field.utf8.count <= 9)
    #expect(try #require(GRPCTimeout.parse(Array(field.utf8)[...])) >= timeout)
  }
}
