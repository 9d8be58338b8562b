internal import CZlib
internal import NIOCore

/// Decompresses one message after the other, each up to a limit and not a byte further.
///
/// `@unchecked Sendable`: it belongs to one user at a time, as ``ZlibPool`` hands it out.
final class Inflater: @unchecked Sendable {
  let format: GRPCCompression
  /// Owned by this object. zlib remembers the address, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// `nil` for `identity`, which needs none, and if there is no memory.
  init?(_ format: GRPCCompression) {
    guard let windowBits = format.windowBits else { return nil }
    self.format = format
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard tessera_inflate_init(stream, windowBits) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Bytes that the last message came to before it ended or was given up.
  var outputByteCount: Int { Int(stream.pointee.total_out) }

  /// The plain form of a message.
  ///
  /// - Parameter limit: in bytes of the result.
  /// - Throws: ``GRPCStatusCode/resourceExhausted`` as soon as the result grows beyond the limit;
  ///   ``GRPCStatusCode/internal`` for what is not one whole compressed stream and nothing else.
  func decompress(_ bytes: ByteBuffer, limit: Int) throws(GRPCError) -> ByteBuffer {
    guard bytes.readableBytes <= Int(UInt32.max), inflateReset(stream) == Z_OK else {
      throw GRPCError(.internal, "a compressed message cannot be read")
    }
    var output = ByteBuffer()
    // Most text shrinks to a quarter or so; what shrank more makes the buffer grow.
    output.reserveCapacity(min(max(bytes.readableBytes * 4, 256), max(limit, 1)))
    var result = Z_OK
    bytes.withUnsafeReadableBytes { input in
      stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_in = UInt32(input.count)
      while result == Z_OK, output.readableBytes <= limit {
        inflateSome(into: &output, limit: limit, result: &result)
      }
      stream.pointee.next_in = nil
      stream.pointee.next_out = nil
    }
    guard output.readableBytes <= limit else {
      throw GRPCError(
        .resourceExhausted,
        "a compressed message holds more than the limit of \(limit) bytes")
    }
    guard result == Z_STREAM_END else {
      throw GRPCError(.internal, "a compressed message is not a whole \(format.rawValue) stream")
    }
    guard stream.pointee.avail_in == 0 else {
      throw GRPCError(.internal, "a compressed message goes on after its \(format.rawValue) stream")
    }
    return output
  }

  /// One call of zlib, with room for at most one byte beyond the limit.
  private func inflateSome(into output: inout ByteBuffer, limit: Int, result: inout Int32) {
    // One byte more than the limit tells a message that is too long from one that just fits.
    let allowed = limit - output.readableBytes + (limit < Int.max ? 1 : 0)
    if output.writableBytes == 0 {
      output.reserveCapacity(minimumWritableBytes: min(max(output.readableBytes, 256), allowed))
    }
    let before = output.readableBytes
    output.writeWithUnsafeMutableBytes(minimumWritableBytes: 1) { room in
      let count = UInt32(clamping: min(room.count, allowed))
      stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = count
      result = inflate(stream, Z_NO_FLUSH)
      return Int(count - stream.pointee.avail_out)
    }
    // Without progress there is none to come: the input ended in the middle.
    if result == Z_OK, output.readableBytes == before, stream.pointee.avail_in == 0 {
      result = Z_BUF_ERROR
    }
  }
}
