internal import NIOCore
internal import TesseraProtobuf

/// Fields to and from plain bytes.
enum FieldBytes {
  static func encode(_ write: (inout ProtobufWriter) -> Void) -> [UInt8] {
    var writer = ProtobufWriter(appendingTo: ByteBufferAllocator().buffer(capacity: 64))
    write(&writer)
    return [UInt8](writer.finish().readableBytesView)
  }

  static func reader(_ bytes: [UInt8]) throws(ProtobufError) -> ProtobufReader {
    try ProtobufReader(ByteBuffer(bytes: bytes))
  }
}
