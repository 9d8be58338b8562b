import NIOCore
import TesseraProtobuf
import Testing

@Suite struct ProtobufWriterTests {
  @Test func zerosAreNotWrittenAndOptionalZerosAre() {
    #expect(Sample().wire == [])
    #expect(Sample(present: 0).wire == [0x88, 0x01, 0])
  }

  @Test func aNegativeZeroIsNoZero() {
    #expect(Sample(float: -0.0).wire == [0x55, 0, 0, 0, 0x80])
    #expect(Sample(double: -0.0).wire == [0x59, 0, 0, 0, 0, 0, 0, 0, 0x80])
  }

  @Test func everyTypeIsWrittenAsTheSpecificationHasIt() {
    #expect(Sample(uint64: 150).wire == [0x08, 0x96, 0x01])
    #expect(
      Sample(int32: -1).wire == [0x20] + [UInt8](repeating: 0xFF, count: 9) + [0x01])
    #expect(Sample(sint64: -2).wire == [0x28, 3])
    #expect(Sample(sint32: .min).wire == [0x30, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F])
    #expect(Sample(bool: true).wire == [0x38, 1])
    #expect(Sample(fixed32: 1).wire == [0x4D, 1, 0, 0, 0])
    #expect(Sample(string: "testing").wire == [0x62, 7] + Array("testing".utf8))
    #expect(Sample(inner: Sample.Inner(a: 150)).wire == [0x7A, 3, 0x08, 0x96, 0x01])
    #expect(Sample(numbers: [3, 270, 86942]).wire == [0x82, 1, 6, 3, 0x8E, 2, 0x9E, 0xA7, 5])
  }

  @Test(arguments: [0, 1, 125, 126, 127, 128, 16_380, 16_383, 16_384, 2_097_148, 2_097_152])
  func aMessageOfAnyLengthGetsItsLength(count: Int) throws {
    let inner = Sample(string: String(repeating: "x", count: count))
    let message = Sample(child: [inner, Sample(uint64: 1)])
    #expect(try Sample(wire: message.wire) == message)
  }

  @Test(arguments: [0, 1, 200, 247, 248, 249, 250, 251, 252, 260, 5_000])
  func aMessageIsWrittenIntoMemoryIfItHasRoom(length: Int) {
    let message = Sample(string: String(repeating: "x", count: length))
    var room = [UInt8](repeating: 0xAA, count: 256)
    let (count, overflow) = room.withUnsafeMutableBytes { room in
      room[0] = 1
      return unsafe message.encode(into: room, after: 5)
    }
    let all = overflow.map { Array($0.readableBytesView) } ?? Array(room.prefix(count))
    #expect(all.count == count && all[0] == 1)
    #expect(Array(all.dropFirst(5)) == message.wire)
    if length <= 200 { #expect(overflow == nil) }
    if count > 256 { #expect(overflow != nil) }
  }

  /// How long a length is is guessed from the one before it, and every guess may be wrong.
  @Test func aLengthIsRightWhateverStoodBeforeIt() throws {
    let counts = [0, 1, 127, 128, 5, 16_383, 16_384, 0, 2_097_152, 200, 0, 70_000, 100, 3_000_000]
    let small = counts.filter { $0 < 20_000 }
    for first in small {
      for second in small {
        let message = Sample(
          child: [first, second, first].map { Sample(string: String(repeating: "x", count: $0)) })
        let alone = message.child.flatMap { Sample(child: [$0]).wire }
        try #require(message.wire == alone, "\(first), \(second)")
      }
    }
    let message = Sample(child: counts.map { Sample(bytes: ByteBuffer(repeating: 7, count: $0)) })
    #expect(try Sample(wire: message.wire) == message)
  }

  @Test(arguments: [0, 1, 16, 17, 100, 5000])
  func bytesBeyondTheHintAreWrittenAll(count: Int) throws {
    // The sample has no hint, so nothing but the least room is there in the beginning.
    let message = Sample(string: String(repeating: "x", count: count), child: [Sample(uint64: 1)])
    #expect(message.encodedBytes() == message.wire)
  }

  @Test func lengthsWithinLengthsAreRight() throws {
    var message = Sample(string: String(repeating: "x", count: 100))
    for number in 0..<60 {
      message = Sample(uint64: UInt64(number), child: [message, message.leaf])
    }
    #expect(try Sample(wire: message.wire) == message)
  }

  @Test func aMessageIsAppendedToWhatTheBufferHolds() {
    var buffer = ByteBuffer(string: "head")
    let other = buffer
    Sample(uint64: 1).encode(into: &buffer)
    #expect(Array(buffer.readableBytesView) == Array("head".utf8) + [0x08, 1])
    #expect(String(buffer: other) == "head")
  }

  @Test func aBufferThatIsSharedIsNotWrittenThrough() {
    var first = ByteBuffer()
    first.reserveCapacity(1024)
    first.writeString("ab")
    var second = first
    Sample(uint64: 1).encode(into: &first)
    Sample(uint64: 2).encode(into: &second)
    #expect(Array(first.readableBytesView) == [0x61, 0x62, 0x08, 1])
    #expect(Array(second.readableBytesView) == [0x61, 0x62, 0x08, 2])
  }

  @Test func writingIntoABufferWithRoomDoesNotMoveIt() {
    var buffer = ByteBuffer()
    buffer.reserveCapacity(4096)
    let before = buffer.withUnsafeMutableWritableBytes { UInt(bitPattern: $0.baseAddress) }
    for _ in 0..<20 { Sample(uint64: 1, string: "hello").encode(into: &buffer) }
    let after = buffer.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) }
    #expect(before == after)
  }
}

extension Sample {
  /// The message without those in it.
  fileprivate var leaf: Sample {
    var leaf = self
    leaf.child = []
    return leaf
  }
}
