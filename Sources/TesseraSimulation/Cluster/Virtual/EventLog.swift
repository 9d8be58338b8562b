internal import NIOCore

/// What happened, as one number: two runs with the same one told the same story. And, when asked for,
/// as lines.
package struct EventLog {
  /// A hash (FNV-1a by words) over everything noted so far.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var lines: [String] = []
  let detail: Detail

  /// How much is kept as lines.
  package enum Detail: Comparable, Sendable {
    case nothing
    /// What befalls nodes and connections.
    case events
    /// Also what every packet holds.
    case frames
  }

  init(_ detail: Detail) { self.detail = detail }

  mutating func mix(_ number: UInt64) {
    hash = (hash ^ number) &* 0x100_0000_01B3
    hash ^= hash >> 29
  }

  /// Eight bytes at a time: this sees everything that ever goes over the network.
  mutating func mix(_ bytes: ByteBuffer) {
    mix(UInt64(bytes.readableBytes))
    bytes.withUnsafeReadableBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
        offset += 8
      }
      while offset < bytes.count {
        mix(UInt64(bytes[offset]))
        offset += 1
      }
    }
  }

  mutating func note(at time: Int64, _ line: @autoclosure () -> String) {
    guard detail >= .events else { return }
    lines.append("\(time / 1000).\(String(1000 + time % 1000).dropFirst()) \(line())")
  }
}
