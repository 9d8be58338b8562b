internal import CZlib
internal import NIOCore

/// Compresses one message after the other.
///
/// `@unchecked Sendable`: it belongs to one user at a time, as ``ZlibPool`` hands it out.
final class Deflater: @unchecked Sendable {
  let format: GRPCCompression
  /// Owned by this object. zlib remembers the address, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// `nil` for `identity`, which needs none, and if there is no memory.
  init?(_ format: GRPCCompression) {
    guard let windowBits = format.windowBits else { return nil }
    self.format = format
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard tessera_deflate_init(stream, Z_DEFAULT_COMPRESSION, windowBits) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Appends the compressed form of all of `bytes`.
  ///
  /// - Returns: Whether that worked; if not, `output` is as it was.
  func compress(_ bytes: ByteBuffer, into output: inout ByteBuffer) -> Bool {
    guard bytes.readableBytes <= Int(UInt32.max), deflateReset(stream) == Z_OK else { return false }
    let bound = Int(deflateBound(stream, UInt(bytes.readableBytes)))
    let start = output.writerIndex
    var result = Z_OK
    bytes.withUnsafeReadableBytes { input in
      stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_in = UInt32(input.count)
      _ = output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { room in
        stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(clamping: room.count)
        let before = stream.pointee.avail_out
        result = deflate(stream, Z_FINISH)
        return Int(before - stream.pointee.avail_out)
      }
    }
    if result != Z_STREAM_END { output.moveWriterIndex(to: start) }
    stream.pointee.next_in = nil
    stream.pointee.next_out = nil
    return result == Z_STREAM_END
  }
}
