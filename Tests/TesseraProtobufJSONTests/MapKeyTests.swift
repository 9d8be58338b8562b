import NIOCore
import TesseraProtobuf
import TesseraProtobufJSON
import TesseraProtobufWellKnownTypes
import Testing

/// Keys that Swift's strings hold for the same text, and that are other bytes.
@Suite struct MapKeyTests {
  private static let composed = "\u{E9}"
  private static let decomposed = "e\u{301}"

  /// The bytes of `google.protobuf.Struct` with these entries, in this order.
  private func structBytes(_ entries: [(String, Double)]) -> [UInt8] {
    entries.flatMap { ProtobufStruct(fields: [$0.0: number($0.1)]).encodedBytes() }
  }

  private func number(_ value: Double) -> ProtobufValue { ProtobufValue(kind: .numberValue(value)) }

  private func entries(of message: ProtobufStruct) throws -> [[UInt8]: ProtobufValue] {
    var found: [[UInt8]: ProtobufValue] = [:]
    var reader = try ProtobufReader(ByteBuffer(bytes: message.encodedBytes()))
    while try reader.nextTag() != nil {
      var key: [UInt8] = []
      var value = ProtobufValue()
      try reader.readMessage { reader throws(ProtobufError) in
        while let tag = try reader.nextTag() {
          if tag.fieldNumber == 1 {
            key = try reader.readByteArray()
          } else {
            value = try reader.readMessage()
          }
        }
      }
      found[key] = value
    }
    return found
  }

  @Test(arguments: [(composed, decomposed), (decomposed, composed), ("K", "\u{212A}")])
  func keysOfOneTextInOtherBytesAreBothKept(first: String, second: String) throws {
    #expect(first == second)
    let message = try ProtobufStruct(protobuf: structBytes([(first, 1), (second, 2), ("x", 3)]))
    #expect(message.fields == [first: number(1), second: number(2), "x": number(3)])
    #expect(message.fields[first] == number(1))
    #expect(message.fields[second] == number(2))
    #expect(
      try entries(of: message) == [
        Array(first.utf8): number(1), Array(second.utf8): number(2), Array("x".utf8): number(3),
      ])
    let again = try ProtobufStruct(protobuf: message.encodedBytes())
    #expect(again == message)
  }

  @Test func theLastValueOfEachKeyCounts() throws {
    let (first, second) = (Self.composed, Self.decomposed)
    let message = try ProtobufStruct(
      protobuf: structBytes([(first, 1), (second, 2), (second, 3), (first, 4)]))
    #expect(
      try entries(of: message) == [
        Array(first.utf8): number(4), Array(second.utf8): number(3),
      ])
    #expect(message.fields[first] == number(4))
    #expect(message.fields[second] == number(3))
  }

  @Test func bothAreInJSONOnceAndComeBack() throws {
    let (first, second) = (Self.composed, Self.decomposed)
    let message = try ProtobufStruct(
      protobuf: structBytes([(first, 1), (second, 2), (second, 3)]))
    let json = try message.json()
    // In the order of the bytes.
    #expect(Array(json.utf8) == Array("{\"\(second)\":3,\"\(first)\":1}".utf8))
    let again = try ProtobufStruct(json: json)
    #expect(try entries(of: again) == entries(of: message))
    #expect(throws: ProtobufJSONError.self) {
      try ProtobufStruct(json: "{\"\(first)\":1,\"\(first)\":2}")
    }
  }

  @Test func aDeterministicWriterHasTheOrderOfTheBytes() throws {
    // As text U+FF5E comes before U+1F600, in UTF-16 behind it; "e" with an accent is behind "f" as text.
    let keys = ["f", "\u{1F600}", "\u{FF5E}", Self.decomposed, "Z", ""]
    let message = ProtobufStruct(
      fields: ProtobufMap(keys.map { ($0, number(0)) }))
    let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(message.encodedBytes(deterministic: true) == structBytes(sorted.map { ($0, 0) }))
    #expect(
      sorted.map { Array($0.utf8) } == [
        [], [0x5A], [0x65, 0xCC, 0x81], [0x66],
        [0xEF, 0xBD, 0x9E], [0xF0, 0x9F, 0x98, 0x80],
      ])
  }
}
