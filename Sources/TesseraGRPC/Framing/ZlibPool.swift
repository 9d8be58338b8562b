internal import NIOConcurrencyHelpers
internal import NIOCore

/// Compressors and decompressors that wait to be used again: making one costs more than most
/// messages (256 KiB for a compressor, 40 KiB for a decompressor).
///
/// Shared by all threads. Compressing takes many times longer than the lock.
struct ZlibPool: Sendable {
  static let shared = ZlibPool(capacity: 16)

  private struct Idle {
    var deflaters: [Deflater] = []
    var inflaters: [Inflater] = []
  }

  /// Of each kind; what comes back beyond that is freed.
  private let capacity: Int
  private let idle = NIOLockedValueBox(Idle())

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// As ``Deflater/compress(_:into:)``; `false` also for `identity`.
  func compress(
    _ bytes: ByteBuffer, _ format: GRPCCompression, into output: inout ByteBuffer
  ) -> Bool {
    let kept = idle.withLockedValue { idle in
      Self.take(&idle.deflaters) { $0.format == format }
    }
    guard let deflater = kept ?? Deflater(format) else { return false }
    defer { idle.withLockedValue { put(deflater, into: &$0.deflaters) } }
    return deflater.compress(bytes, into: &output)
  }

  /// As ``Inflater/decompress(_:limit:)``; a message of `identity` is its own plain form.
  func decompress(
    _ bytes: ByteBuffer, _ format: GRPCCompression, limit: Int
  ) throws(GRPCError) -> ByteBuffer {
    if format == .identity { return bytes }
    let kept = idle.withLockedValue { idle in
      Self.take(&idle.inflaters) { $0.format == format }
    }
    guard let inflater = kept ?? Inflater(format) else {
      throw GRPCError(.resourceExhausted, "there is no memory to decompress a message")
    }
    defer { idle.withLockedValue { put(inflater, into: &$0.inflaters) } }
    return try inflater.decompress(bytes, limit: limit)
  }

  var idleCount: Int { idle.withLockedValue { $0.deflaters.count + $0.inflaters.count } }

  private static func take<Stream>(
    _ streams: inout [Stream], where isFit: (Stream) -> Bool
  ) -> Stream? {
    streams.lastIndex(where: isFit).map { streams.remove(at: $0) }
  }

  private func put<Stream>(_ stream: Stream, into streams: inout [Stream]) {
    // The one that waited longest makes way: a format that nobody uses any more does not stay.
    if streams.count >= capacity { streams.removeFirst() }
    streams.append(stream)
  }
}
