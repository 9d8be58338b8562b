import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@Suite struct JSONNumberTests {
  /// A number as it is written in an envelope.
  private func written(_ value: Float) -> String {
    var buffer = ByteBuffer()
    EnvelopeCodec.encodePayload(
      .move(actor: EntityID(0), dx: value, dy: 0), as: .json, into: &buffer)
    let text = String(buffer: buffer).dropFirst(#"{"type":"move","actor":0,"dx":"#.count)
    return String(text.prefix { $0 != "," })
  }

  /// What a number in an envelope is read as.
  private func read(_ text: String) throws -> Float {
    let payload = frame(payload: #"{"type":"move","actor":0,"dx":\#(text),"dy":0}"#)
    guard case .move(_, let dx, _) = try decode(payload).payload else { return .nan }
    return dx
  }

  @Test(
    arguments: [
      (0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (0.5, "0.5"), (-2.125, "-2.125"), (100, "100.0"),
      (0.1, "0.1"), (1e-5, "0.00001"), (1.5e-7, "0.00000015"), (16_777_215, "16777215.0"),
      (16_777_216, "16777216.0"), (1e10, "10000000000.0"), (1.2345678e9, "1234567800.0"),
      (3.1415927, "3.1415927"), (1_048_576.1, "1048576.1"),
      (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 44) + "1"),
      (.greatestFiniteMagnitude, "34028235" + String(repeating: "0", count: 31) + ".0"),
    ] as [(Float, String)])
  func aNumberIsWrittenAsTheShortestDecimalWithAFraction(value: Float, text: String) throws {
    #expect(written(value) == text)
    #expect(try read(text).bitPattern == value.bitPattern)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyNumberReadsBackTheSameAndHasNoMoreDigitsThanItNeeds(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<4000 {
      let value = random.float()
      let text = written(value)
      try #require(Float(text)?.bitPattern == value.bitPattern, "\(value): \(text)")
      try #require(try read(text).bitPattern == value.bitPattern, "\(value): \(text)")
      try #require(!text.contains("e") && text.contains("."))
      // Swift's own description is the shortest; only where the point stands differs.
      try #require(digits(text) == digits(value.description), "\(value): \(text)")
    }
  }

  /// The significant digits.
  private func digits(_ text: String) -> Substring {
    let mantissa = text.prefix { $0 != "e" }.filter(\.isNumber)
    var digits = mantissa.drop { $0 == "0" }
    while digits.last == "0" { digits.removeLast() }
    return digits
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyDecimalIsReadAsTheNearestNumber(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<4000 {
      var text = Bool.random(using: &random) ? "-" : ""
      text += String(random.integer() as UInt32)
      if Bool.random(using: &random) { text += ".\(random.integer() as UInt64)" }
      if Bool.random(using: &random) { text += "e\(Int.random(in: -50...45, using: &random))" }
      // The library function that reads a whole string is the judge.
      try #require(try read(text).bitPattern == Float(text)?.bitPattern, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("1e400", Float.infinity), ("-1e400", -.infinity), ("1E39", .infinity), ("1e-400", 0),
      ("1e99999999999999999999", .infinity), ("1e-99999999999999999999", 0), ("0e999999", 0),
      ("123456789012345678901234567890", 0x1.8ee91p96),
      // Halfway between 2^24 and its upper neighbour, and a little above.
      ("16777217", 16_777_216), ("16777217.0000000000000000000001", 16_777_218),
      ("1e10", 1e10), ("1e11", 1e11), ("16777215e10", 16_777_215e10), ("0.1e-9", 1e-10),
      ("5", 5), ("-0", -0.0), ("8e-46", .leastNonzeroMagnitude), ("7e-46", 0),
    ] as [(String, Float)])
  func numbersAtTheEdgesAreReadRight(text: String, value: Float) throws {
    #expect(try read(text).bitPattern == value.bitPattern)
  }

  @Test func aVeryLongNumberIsReadInLinearTime() throws {
    #expect(try read("0." + String(repeating: "3", count: 200_000)) == Float(0.33333333))
    #expect(try read("1" + String(repeating: "0", count: 200_000)) == .infinity)
  }

  @Test func whatJSONHasNoWordForIsWrittenSoThatItIsRefusedOrReadsTheSame() throws {
    #expect(written(.infinity) == "1e400")
    #expect(written(-.infinity) == "-1e400")
    #expect(written(.nan) == "null")
    #expect(failure(of: frame(payload: #"{"type":"move","actor":0,"dx":null,"dy":0}"#)) != nil)
  }
}
