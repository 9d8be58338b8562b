import SwiftProtobuf

/// swift-protobuf, used as its guide says, from bytes to bytes.
public enum SwiftProtobufMessages {
  /// What decodes and what encodes a message, each so many times; sums of what came out.
  public typealias Pair = (decode: (Int) throws -> Int, encode: (Int) throws -> Int)

  /// By number: 0 snapshot, 1 listing, 2 envelope, 3 tree.
  public static func pair(_ message: Int, _ bytes: [UInt8]) throws -> Pair {
    switch message {
    case 0: try pair(Tessera_Orch_V1_AssignmentSnapshot.self, bytes)
    case 1: try pair(Tessera_Orch_V1_AssignmentListing.self, bytes)
    case 2: try pair(Tessera_Data_V1_Envelope.self, bytes)
    default: try pair(Tessera_Bench_V1_Tree.self, bytes)
    }
  }

  @inline(__always)
  private static func pair<Message: SwiftProtobuf.Message>(
    _ type: Message.Type, _ bytes: [UInt8]
  ) throws -> Pair {
    let message = try Message(serializedBytes: bytes)
    return (
      { times in
        for _ in 0..<times { keep(try Message(serializedBytes: bytes)) }
        return times
      },
      { times in
        var sum = 0
        for _ in 0..<times {
          let encoded: [UInt8] = try message.serializedBytes()
          sum += encoded.count
        }
        return sum
      }
    )
  }

  /// So that the compiler leaves out nothing.
  @inline(never)
  private static func keep<Message>(_ message: borrowing Message) {}
}
