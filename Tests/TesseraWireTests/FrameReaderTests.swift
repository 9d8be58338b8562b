import NIOCore
import TesseraCore
import TesseraWire
import Testing

@Suite struct FrameReaderTests {
  private func stream(_ payloads: [[UInt8]]) -> [UInt8] {
    payloads.flatMap { payload in
      withUnsafeBytes(of: UInt32(payload.count).bigEndian, Array.init) + payload
    }
  }

  private func drain(_ reader: inout FrameReader) throws(WireError) -> [[UInt8]] {
    var frames: [[UInt8]] = []
    while let frame = try reader.nextFrame() { frames.append(Array(frame.readableBytesView)) }
    return frames
  }

  @Test func aWholeBatchComesOutOfOneRead() throws {
    let payloads = (1...100).map { [UInt8](repeating: UInt8($0), count: $0) }
    var reader = FrameReader()
    reader.append(ByteBuffer(bytes: stream(payloads)))
    #expect(try drain(&reader) == payloads)
    #expect(!reader.isMidFrame)
    #expect(reader.bufferedByteCount == 0)
  }

  @Test func aFrameWithinOneBufferIsASliceOfIt() throws {
    let buffer = ByteBuffer(bytes: stream([[1, 2, 3], [4, 5]]))
    let start = buffer.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) }
    var reader = FrameReader()
    reader.append(buffer)
    for offset in [4, 11] as [UInt] {
      let frame = try #require(try reader.nextFrame())
      let place = frame.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) }
      #expect(place == start + offset)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func howTheBytesAreCutMakesNoDifference(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let payloads = (0..<60).map { _ in
      (0..<Int.random(in: 1...300, using: &random)).map { _ in
        UInt8(truncatingIfNeeded: random.next())
      }
    }
    let bytes = stream(payloads)
    var reader = FrameReader(maximumLength: 300)
    var frames: [[UInt8]] = []
    var position = 0
    while position < bytes.count {
      let next = min(bytes.count, position + Int.random(in: 1...Int(seed * 40), using: &random))
      reader.append(ByteBuffer(bytes: bytes[position..<next]))
      position = next
      // Several appends between two drains, now and then.
      if Bool.random(using: &random) { frames += try drain(&reader) }
    }
    frames += try drain(&reader)
    #expect(frames == payloads)
    #expect(reader.bufferedByteCount == 0)
  }

  @Test func framesThatWereTakenStayWhatTheyAre() throws {
    var reader = FrameReader()
    var frames: [ByteBuffer] = []
    let payloads = (0..<50).map { number in [UInt8](repeating: UInt8(number), count: 40) }
    for byte in stream(payloads) {
      reader.append(ByteBuffer(bytes: [byte]))
      while let frame = try reader.nextFrame() { frames.append(frame) }
    }
    #expect(frames.map { Array($0.readableBytesView) } == payloads)
  }

  @Test func aLongFrameMayComeByteByByte() throws {
    let payload = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    var reader = FrameReader()
    var frames = 0
    for byte in stream([payload]) {
      reader.append(ByteBuffer(bytes: [byte]))
      if let frame = try reader.nextFrame() {
        frames += 1
        #expect(Array(frame.readableBytesView) == payload)
      } else {
        #expect(reader.isMidFrame)
      }
    }
    #expect(frames == 1)
  }

  @Test func aManyBytesLongQueueOfSingleBytesIsReadInOneGo() throws {
    let payload = [UInt8](repeating: 7, count: 50_000)
    var reader = FrameReader()
    for byte in stream([payload, [1]]) { reader.append(ByteBuffer(bytes: [byte])) }
    #expect(try drain(&reader) == [payload, [1]])
  }

  @Test func whatIsLeftOfAFrameDoesNotKeepTheBufferItCameIn() throws {
    var reader = FrameReader()
    var big = ByteBuffer()
    big.writeRepeatingByte(0, count: 1 << 20)
    big.clear()
    big.writeBytes(stream([[1, 2]]) + [0, 0])
    reader.append(big)
    _ = try drain(&reader)
    // With no other owner left, writing does not copy, so the storage stays where it is.
    let before = big.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) }
    big.writeInteger(UInt8(1))
    let after = big.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) }
    #expect(before == after)
    #expect(reader.bufferedByteCount == 2)
    #expect(reader.isMidFrame)
  }

  @Test func aLengthOf0IsMalformed() throws {
    var reader = FrameReader()
    reader.append(ByteBuffer(bytes: stream([[1]]) + [0, 0, 0, 0]))
    #expect(try reader.nextFrame() != nil)
    #expect(#expect(throws: WireError.self) { try reader.nextFrame() }?.code == .malformedFrame)
  }

  @Test(
    arguments: [
      [0, 0, 0, 11], [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], Array("PRI ".utf8),
    ] as [[UInt8]])
  func aLengthAboveTheLimitIsRefusedBeforeThePayloadComes(prefix: [UInt8]) {
    var reader = FrameReader(maximumLength: 10)
    reader.append(ByteBuffer(bytes: prefix))
    #expect(#expect(throws: WireError.self) { try reader.nextFrame() }?.code == .frameTooLarge)
    // The stream is broken for good, and keeps nothing.
    reader.append(ByteBuffer(bytes: stream([[1]])))
    #expect(throws: WireError.self) { try reader.nextFrame() }
  }

  @Test func aFrameOfTheLimitPasses() throws {
    var reader = FrameReader(maximumLength: 10)
    reader.append(ByteBuffer(bytes: stream([[UInt8](repeating: 1, count: 10)])))
    #expect(try drain(&reader).map(\.count) == [10])
  }
}
