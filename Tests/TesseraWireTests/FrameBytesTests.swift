import NIOCore
import TesseraProto
import Testing

@Suite struct FrameBytesTests {
  @Test func whatIsAppendedStandsBehindTheRest() {
    var random = SeededRandom(seed: 4)
    var bytes = FrameBytes()
    var expected: [UInt8] = []
    for step in 0..<2_000 {
      let more = [UInt8](
        repeating: UInt8(truncatingIfNeeded: step), count: Int.random(in: 0...40, using: &random))
      switch step % 3 {
      case 0: more.withUnsafeBytes { bytes.append($0) }
      case 1: bytes.append(ByteBuffer(bytes: more))
      default:
        bytes.reserve(more.count)
        #expect(bytes.capacity >= bytes.count + more.count)
        more.withUnsafeBytes { bytes.append($0) }
      }
      expected += more
      if step % 100 == 0 {
        bytes.skipLength()
        expected += [0, 0, 0, 0]
      }
      #expect(bytes.count == expected.count)
      if step % 500 == 499 {
        #expect(bytes.buffer == ByteBuffer(bytes: expected))
        #expect(bytes.buffer(3..<90) == ByteBuffer(bytes: expected[3..<90]))
        #expect(bytes.withUnsafeBytes { Array($0) } == expected)
        bytes.removeAll(keepingUpTo: step < 1_000 ? .max : 10)
        #expect(bytes.isEmpty)
        #expect((bytes.capacity > 0) == (step < 1_000))
        expected = []
      }
    }
  }

  @Test func copiesAreApartAndTheRoomBehindDoesNotCount() {
    var one = FrameBytes()
    one.append(ByteBuffer(bytes: [1, 2, 3]))
    var other = one
    other.reserve(100)
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    other.append(ByteBuffer(bytes: [4]))
    #expect(one != other)
    one.removeAll(keepingUpTo: .max)
    one.append(ByteBuffer(bytes: [7]))
    #expect(other.buffer == ByteBuffer(bytes: [1, 2, 3, 4]))
  }
}
