import NIOCore
import TesseraProtobuf

/// What tessera-protoc generates, from bytes to bytes.
public enum GeneratedMessages {
  /// What decodes and what encodes a message, each so many times; sums of what came out.
  public typealias Pair = (decode: (Int) throws -> Int, encode: (Int) throws -> Int)

  /// By number: 0 snapshot, 1 listing, 2 envelope, 3 tree.
  public static func pair(_ message: Int, _ bytes: [UInt8]) throws -> Pair {
    switch message {
    case 0: try pair(TesseraOrchV1AssignmentSnapshot.self, bytes)
    case 1: try pair(TesseraOrchV1AssignmentListing.self, bytes)
    case 2: try pair(TesseraDataV1Envelope.self, bytes)
    default: try pair(TesseraBenchV1Tree.self, bytes)
    }
  }

  @inline(__always)
  static func pair<Message: ProtobufMessage>(
    _ type: Message.Type, _ bytes: [UInt8]
  ) throws -> Pair {
    let buffer = ByteBuffer(bytes: bytes)
    let message = try Message(protobuf: buffer)
    return (
      { times in
        for _ in 0..<times { keep(try Message(protobuf: buffer)) }
        return times
      },
      { times in
        var sum = 0
        for _ in 0..<times { sum += message.encodedBytes().count }
        return sum
      }
    )
  }

  /// So that the compiler leaves out nothing.
  @inline(never)
  static func keep<Message>(_ message: borrowing Message) {}
}
