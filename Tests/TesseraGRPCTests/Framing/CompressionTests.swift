import NIOCore
import Testing

@testable import TesseraGRPC

@Suite struct CompressionTests {
  static let formats: [GRPCCompression] = [.gzip, .deflate]

  /// `printf 'hello hello hello hello' | gzip -9n`, and Python's `zlib.compress` of the same.
  private static let helloGzip: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x57,
    0xc8, 0x40, 0x27, 0x01, 0xe3, 0x51, 0x3d, 0x8d, 0x17, 0x00, 0x00, 0x00,
  ]
  private static let helloZlib: [UInt8] = [
    0x78, 0x9c, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x57, 0xc8, 0x40, 0x27, 0x01, 0x68, 0x03, 0x08, 0xb1,
  ]

  private func marked(_ payload: some Sequence<UInt8>, flag: UInt8 = 1) -> ByteBuffer {
    let payload = Array(payload)
    var bytes = ByteBuffer()
    bytes.writeInteger(flag)
    bytes.writeInteger(UInt32(payload.count))
    bytes.writeBytes(payload)
    return bytes
  }

  private func inflate(
    _ frame: ByteBuffer, _ encoding: GRPCCompression?, limit: Int = 1_000
  ) throws(GRPCError) -> [UInt8]? {
    var deframer = MessageDeframer(maximumLength: limit, encoding: encoding)
    deframer.append(frame)
    return try deframer.next().map { Array($0.readableBytesView) }
  }

  private func error(
    _ frame: ByteBuffer, _ encoding: GRPCCompression?, limit: Int = 1_000
  ) -> GRPCError? {
    do throws(GRPCError) {
      _ = try inflate(frame, encoding, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func whatIsCompressedComesBackAsItWas(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let format = Self.formats[Int(seed % 2)]
    var count = Int.random(in: 0...8_000, using: &generator)
    let kinds = UInt8.random(in: 0...255, using: &generator)
    var plain = ByteBuffer()
    while count > 0 {
      plain.writeInteger(UInt8.random(in: 0...kinds, using: &generator))
      count -= 1
    }
    let frame = MessageFrame.frame(plain, compression: format)
    // What does not compress grows a little; the limit also holds for what is sent.
    let limit = max(plain.readableBytes, frame.readableBytes - MessageDeframer.prefixLength)
    let received = try inflate(frame, format, limit: limit)
    #expect(received == Array(plain.readableBytesView))
    if plain.readableBytes > 0 {
      #expect(
        error(frame, format, limit: plain.readableBytes - 1)?.code == .resourceExhausted)
    }
  }

  @Test func streamsOfOtherProgramsAreRead() throws {
    let hello = Array("hello hello hello hello".utf8)
    #expect(try inflate(marked(Self.helloGzip), .gzip) == hello)
    #expect(try inflate(marked(Self.helloZlib), .deflate) == hello)
  }

  @Test func plainAndCompressedMessagesMayAlternate() throws {
    var deframer = MessageDeframer(maximumLength: 100, encoding: .gzip)
    deframer.append(marked([1, 2], flag: 0))
    deframer.append(marked(Self.helloGzip))
    deframer.append(marked([3], flag: 0))
    deframer.append(marked([]))
    #expect(try deframer.next() == ByteBuffer(bytes: [1, 2]))
    #expect(try deframer.next() == ByteBuffer(string: "hello hello hello hello"))
    #expect(try deframer.next() == ByteBuffer(bytes: [3]))
    #expect(try deframer.next() == ByteBuffer())
    #expect(try deframer.next() == nil)
  }

  @Test func aMarkedMessageNeedsAnEncoding() {
    #expect(error(marked(Self.helloGzip), nil)?.code == .internal)
    #expect(error(marked(Self.helloGzip), .identity)?.code == .internal)
    #expect(error(marked(Self.helloGzip, flag: 2), .gzip)?.code == .internal)
  }

  @Test func whatIsNotOneWholeStreamIsInternal() {
    #expect(error(marked(Self.helloGzip), .deflate)?.code == .internal)
    #expect(error(marked(Self.helloZlib), .gzip)?.code == .internal)
    #expect(error(marked("not compressed at all".utf8), .gzip)?.code == .internal)
    for count in 1..<Self.helloGzip.count {
      #expect(error(marked(Self.helloGzip.prefix(count)), .gzip)?.code == .internal)
    }
    #expect(error(marked(Self.helloGzip + [0]), .gzip)?.code == .internal)
    #expect(error(marked(Self.helloGzip + Self.helloGzip), .gzip)?.code == .internal)
    var wrongSum = Self.helloGzip
    wrongSum[20] ^= 1
    #expect(error(marked(wrongSum), .gzip)?.code == .internal)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func damagedStreamsAreRefusedAndLeaveTheNextOneAlone(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    var damaged = Self.helloGzip
    let index = Int.random(in: 0..<damaged.count, using: &generator)
    damaged[index] ^= UInt8.random(in: 1...255, using: &generator)
    // Some header bytes (the time, the system) may be anything.
    do throws(GRPCError) {
      let read = try inflate(marked(damaged), .gzip, limit: 64)
      #expect(read == Array("hello hello hello hello".utf8))
      #expect((3...9).contains(index))
    } catch {
      #expect(error.code == .internal || error.code == .resourceExhausted)
    }
    #expect(try inflate(marked(Self.helloGzip), .gzip)?.count == 23)
  }

  /// A gzip stream that holds so many MiB of zeros.
  private static func bomb(mebibytes: Int, _ format: GRPCCompression) throws -> ByteBuffer {
    let zeros = ByteBuffer(repeating: 0, count: mebibytes * 1024 * 1024)
    let deflater = try #require(Deflater(format))
    var bytes = ByteBuffer()
    try #require(deflater.compress(zeros, into: &bytes))
    return bytes
  }

  @Test func aBombOfAGigabyteIsStoppedAtTheLimit() throws {
    let bomb = try Self.bomb(mebibytes: 1_024, .gzip)
    #expect(bomb.readableBytes < 1_100_000)
    let limit = 4 * 1024 * 1024
    let inflater = try #require(Inflater(.gzip))
    let thrown = #expect(throws: GRPCError.self) {
      try inflater.decompress(bomb, limit: limit)
    }
    #expect(thrown?.code == .resourceExhausted)
    #expect(inflater.outputByteCount == limit + 1)
    // The same object goes on as if nothing had been.
    let hello = try inflater.decompress(ByteBuffer(bytes: Self.helloGzip), limit: 23)
    #expect(hello == ByteBuffer(string: "hello hello hello hello"))
  }

  @Test func aMessageOfExactlyTheLimitIsTaken() throws {
    let bomb = try Self.bomb(mebibytes: 1, .deflate)
    let inflater = try #require(Inflater(.deflate))
    let size = 1024 * 1024
    #expect(try inflater.decompress(bomb, limit: size).readableBytes == size)
    #expect(throws: GRPCError.self) { try inflater.decompress(bomb, limit: size - 1) }
  }

  @Test func streamsAreUsedAgainUpToTheCapacityOfThePool() throws {
    let pool = ZlibPool(capacity: 2)
    let plain = ByteBuffer(string: "hello")
    for format in Self.formats + Self.formats {
      var bytes = ByteBuffer()
      #expect(pool.compress(plain, format, into: &bytes))
      #expect(try pool.decompress(bytes, format, limit: 5) == plain)
    }
    #expect(pool.idleCount == 4)
    #expect(try pool.decompress(plain, .identity, limit: 5) == plain)
    var bytes = ByteBuffer()
    #expect(!pool.compress(plain, .identity, into: &bytes))
    #expect(bytes.readableBytes == 0)
  }

  @Test func headerValuesNameCompressions() {
    let list = GRPCCompression.list(header: ArraySlice("gzip, br ,deflate,identity".utf8))
    #expect(list == [.gzip, .deflate, .identity])
    #expect(GRPCCompression(header: ArraySlice("GZIP".utf8)) == nil)
    #expect(GRPCCompression.list(header: ArraySlice(GRPCCompression.acceptHeader.utf8)).count == 3)
  }
}
