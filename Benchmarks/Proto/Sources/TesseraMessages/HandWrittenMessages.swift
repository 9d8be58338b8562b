import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraWire

/// The messages of the control plane and the data plane that stay hand-written.
public enum HandWrittenMessages {
  /// By number: 0 snapshot, 1 listing, 2 envelope; nothing for what is only generated.
  public static func pair(_ message: Int, _ bytes: [UInt8]) throws -> GeneratedMessages.Pair? {
    switch message {
    case 0: try GeneratedMessages.pair(AssignmentSnapshot.self, bytes)
    case 1: try GeneratedMessages.pair(AssignmentListing.self, bytes)
    case 2: try GeneratedMessages.pair(Envelope.self, bytes)
    default: nil
    }
  }

  /// The JSON form of an envelope, and what decodes and encodes it. Frames are appended to a buffer
  /// that is used again, as a connection does it.
  public static func json(_ bytes: [UInt8]) throws -> (text: [UInt8], pair: GeneratedMessages.Pair)
  {
    let envelope = try Envelope(protobuf: bytes)
    return try frames(envelope, as: .json)
  }

  /// The same in protobuf.
  public static func frames(
    _ bytes: [UInt8]
  ) throws -> (text: [UInt8], pair: GeneratedMessages.Pair) {
    try frames(try Envelope(protobuf: bytes), as: .protobuf)
  }

  private static func frames(
    _ envelope: Envelope, as encoding: FrameEncoding
  ) throws -> (text: [UInt8], pair: GeneratedMessages.Pair) {
    var frame = ByteBuffer()
    EnvelopeCodec.encode(envelope, as: encoding, into: &frame)
    let text = frame
    return (
      Array(text.readableBytesView),
      (
        { times in
          for _ in 0..<times { GeneratedMessages.keep(try EnvelopeCodec.decode(text)) }
          return times
        },
        { times in
          var sum = 0
          var buffer = ByteBufferAllocator().buffer(capacity: 1024)
          for _ in 0..<times {
            buffer.clear()
            EnvelopeCodec.encode(envelope, as: encoding, into: &buffer)
            sum += buffer.readableBytes
          }
          return sum
        }
      )
    )
  }
}
