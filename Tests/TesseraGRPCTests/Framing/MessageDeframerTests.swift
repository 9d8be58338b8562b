import NIOCore
import Testing

@testable import TesseraGRPC

@Suite struct MessageDeframerTests {
  private func frame(_ payload: [UInt8], flag: UInt8 = 0) -> ByteBuffer {
    var bytes = ByteBuffer()
    bytes.writeInteger(flag)
    bytes.writeInteger(UInt32(payload.count))
    bytes.writeBytes(payload)
    return bytes
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func messagesComeOutWholeHoweverTheyAreCut(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let messages = (0..<Int.random(in: 1...20, using: &generator)).map { index in
      [UInt8](
        repeating: UInt8(index), count: Int.random(in: 0...300, using: &generator))
    }
    var stream = ByteBuffer()
    for message in messages {
      var bytes = frame(message)
      stream.writeBuffer(&bytes)
    }
    var deframer = MessageDeframer(maximumLength: 300)
    var received: [[UInt8]] = []
    while stream.readableBytes > 0 {
      let count = min(stream.readableBytes, Int.random(in: 1...120, using: &generator))
      deframer.append(stream.readSlice(length: count) ?? ByteBuffer())
      if Bool.random(using: &generator) { continue }
      while let message = try deframer.next() {
        received.append(Array(message.readableBytesView))
      }
      #expect(!deframer.hasMessage)
    }
    while let message = try deframer.next() { received.append(Array(message.readableBytesView)) }
    #expect(received == messages)
    #expect(deframer.bufferedByteCount == 0)
  }

  @Test func aLengthAboveTheLimitIsRefusedWhenThePrefixIsRead() throws {
    var deframer = MessageDeframer(maximumLength: 100)
    deframer.append(ByteBuffer(bytes: [0, 0, 0, 0]))
    #expect(try deframer.next() == nil)
    deframer.append(ByteBuffer(bytes: [101]))
    #expect(deframer.hasMessage)
    let error = #expect(throws: GRPCError.self) { try deframer.next() }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.message == "a message of 101 bytes is longer than the limit of 100")
  }

  @Test(arguments: [1, 2, 255] as [UInt8])
  func aMessageMarkedAsCompressedIsRefused(flag: UInt8) {
    var deframer = MessageDeframer(maximumLength: 100)
    deframer.append(frame([1, 2], flag: flag))
    let error = #expect(throws: GRPCError.self) { try deframer.next() }
    #expect(error?.code == .internal)
  }

  @Test func aMessageInOnePieceIsNotCopied() throws {
    let bytes = frame([1, 2, 3])
    var deframer = MessageDeframer(maximumLength: 100)
    deframer.append(bytes)
    let next = try deframer.next()
    let message = try #require(next)
    let address = { (buffer: ByteBuffer) in
      buffer.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) }
    }
    #expect(address(message) == address(bytes) + 5)
  }
}
