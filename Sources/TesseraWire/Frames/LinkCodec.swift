public import NIOCore
internal import TesseraCore
public import TesseraProto
public import TesseraProtobuf

/// The frames of the link between a gateway and a worker: always protobuf.
public enum LinkCodec {
  /// Appends a message with its length in front.
  public static func encodeFrame(_ message: some ProtobufMessage, into buffer: inout ByteBuffer) {
    let start = buffer.beginFrame()
    message.encode(into: &buffer)
    buffer.endFrame(start)
  }

  /// Whether the first frame of a connection opens a link: its first byte is one with which neither
  /// an envelope in JSON nor one in protobuf begins.
  public static func isHello(_ frame: ByteBuffer) -> Bool {
    frame.getInteger(at: frame.readerIndex, as: UInt8.self) == 0x09
  }

  /// - Throws: ``WireError`` with `malformed_frame`.
  public static func decodeHello(_ frame: ByteBuffer) throws(WireError) -> LinkHello {
    try decode(frame)
  }

  /// - Throws: ``WireError`` with `malformed_frame`.
  public static func decodeWelcome(_ frame: ByteBuffer) throws(WireError) -> LinkWelcome {
    try decode(frame)
  }

  /// Decodes a link's third and every later frame. The envelopes and payloads in it are slices of
  /// the frame.
  ///
  /// - Throws: ``WireError`` with `malformed_frame`.
  public static func decodeFrame(_ frame: ByteBuffer) throws(WireError) -> LinkFrame {
    try decode(frame)
  }

  /// Reads what ``decodeFrame(_:)`` decodes, as a gateway wants it, into room that is used again.
  ///
  /// - Throws: ``WireError`` with `malformed_frame`.
  package static func decodeDownward(
    _ frame: ByteBuffer, into message: inout DownwardFrame
  ) throws(WireError) {
    do throws(ProtobufError) {
      try message.read(frame)
    } catch {
      throw WireError(error)
    }
  }

  private static func decode<Message: ProtobufMessage>(
    _ frame: ByteBuffer
  ) throws(WireError) -> Message {
    do throws(ProtobufError) {
      return try Message(protobuf: frame)
    } catch {
      throw WireError(error)
    }
  }
}
