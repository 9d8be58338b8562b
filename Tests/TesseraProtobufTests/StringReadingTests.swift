import NIOCore
import TesseraProtobuf
import Testing

/// Strings of all lengths, of which short ones are made without the standard library.
@Suite struct StringReadingTests {
  private func read(_ text: [UInt8]) throws(ProtobufError) -> String {
    // What follows is not the string's.
    var reader = try ProtobufReader(ByteBuffer(bytes: [UInt8(text.count)] + text + [0x41, 0xFF]))
    let result = try reader.readString()
    guard reader.byteOffset == text.count + 1 else {
      throw reader.error(.truncated, "what was read is not the string")
    }
    return result
  }

  @Test func shortStringsAreLaidOutHereAsTheyAreMade() {
    #if _pointerBitWidth(_64) && _endian(little)
      #expect(ShortString.isKnownLayout)
    #endif
  }

  @Test(arguments: 0...40)
  func aStringOfASCIIIsWhatSwiftMakesOfIt(length: Int) throws {
    for first: UInt8 in [0, 0x20, 0x61, 0x7F] {
      let bytes = (0..<length).map { (first &+ UInt8($0) &* 7) & 0x7F }
      let text = try read(bytes)
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(text == expected)
      #expect(text.hashValue == expected.hashValue)
      #expect(Array(text.utf8) == bytes)
      #expect(text.count == expected.count)
      #expect(text + "é" + text == expected + "é" + expected)
      var changed = text
      changed.append("z")
      #expect(Array(changed.utf8) == bytes + [0x7A])
      #expect(Array(text.utf8) == bytes)
    }
  }

  @Test(arguments: 1...24)
  func aStringThatIsNotASCIIIsReadOrRefusedWhereverItIsNot(length: Int) throws {
    for position in 0..<length {
      var bytes = (0..<length).map { 0x61 + UInt8($0) }
      bytes[position] = 0xFF
      #expect(throws: ProtobufError.self) { try read(bytes) }
      bytes[position] = 0x80
      #expect(throws: ProtobufError.self) { try read(bytes) }
      for character in ["é", "€", "😀"] {
        bytes.replaceSubrange(position..<min(length, position + 1), with: Array(character.utf8))
        #expect(try read(bytes) == String(validating: bytes, as: UTF8.self))
        #expect(throws: ProtobufError.self) { try read(Array(bytes[...position])) }
        bytes.replaceSubrange(position..<position + character.utf8.count, with: [0x7A])
      }
    }
  }

  @Test func manyStringsHaveNothingInCommon() throws {
    let texts = try (0..<1000).map { try read(Array("\($0)".utf8)) }
    #expect(Set(texts).count == 1000)
    #expect(texts.sorted() == (0..<1000).map { "\($0)" }.sorted())
  }
}
