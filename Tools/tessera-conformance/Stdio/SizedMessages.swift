import Foundation
import NIOCore
import Synchronization
import TesseraProtobuf

/// Messages on standard input and output, each after its length as four big-endian bytes.
enum SizedMessages {
  /// A length that only a caller could have sent who speaks something else.
  private static let maximumLength = 256 * 1024 * 1024
  private static let output = Mutex<Void>(())

  /// The next message of standard input; `nil` at its end. Blocks.
  ///
  /// - Throws: ``StdioError`` if the input ends within a message or is none.
  static func read<Message: ProtobufMessage>(
    _ type: Message.Type = Message.self
  ) throws -> Message? {
    guard let prefix = try readBytes(4) else { return nil }
    let length = prefix.reduce(0) { $0 << 8 | Int($1) }
    guard length <= maximumLength else {
      throw StdioError(description: "a message of \(length) bytes")
    }
    guard let bytes = try readBytes(length) else {
      throw StdioError(description: "the input ends before its message")
    }
    return try Message(protobuf: ByteBuffer(bytes: bytes))
  }

  /// Writes one message; from any thread, never mixed with another.
  static func write(_ message: some ProtobufMessage) throws {
    let bytes = message.encoded()
    var frame = ByteBuffer()
    frame.writeInteger(UInt32(bytes.readableBytes))
    frame.writeImmutableBuffer(bytes)
    try output.withLock { _ in
      try FileHandle.standardOutput.write(contentsOf: Data(frame.readableBytesView))
    }
  }

  /// - Returns: `nil` if the input ends before the first byte.
  private static func readBytes(_ count: Int) throws -> Data? {
    var data = Data()
    while data.count < count {
      guard let more = try FileHandle.standardInput.read(upToCount: count - data.count),
        !more.isEmpty
      else {
        if data.isEmpty { return nil }
        throw StdioError(description: "the input ends within a message")
      }
      data += more
    }
    return data
  }
}

/// What is wrong with the input.
struct StdioError: Swift.Error, CustomStringConvertible {
  var description: String
}
