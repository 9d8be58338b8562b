internal import NIOCore

/// The bytes of one turn on their way to the socket, written through one pointer.
///
/// The buffer is used again for the next turn, unless whoever took it still holds it.
@safe
struct OutputBuffer {
  private var buffer = ByteBuffer()
  private var base: UnsafeMutableRawPointer?
  private(set) var count = 0
  private var capacity = 0
  /// Whether somebody else may hold the buffer.
  private var wasTaken = false

  private static let initialCapacity = 16 * 1024
  private static let keptCapacity = 1024 * 1024

  /// Forgets what was taken.
  mutating func begin() {
    if !wasTaken, capacity <= Self.keptCapacity {
      count = 0
      return
    }
    wasTaken = false
    if buffer.capacity > Self.keptCapacity {
      buffer = ByteBuffer()
    } else {
      buffer.clear()
    }
    count = 0
    capacity = 0
    unsafe base = nil
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    if capacity &- count < bytes.count { grow(bytes.count) }
    guard let base = unsafe base else { return }
    unsafe (base + count).copyMemory(from: source, byteCount: bytes.count)
    count &+= bytes.count
  }

  /// Where everything since ``begin()`` is, until the next change.
  var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: base, count: count)
  }

  /// Everything since ``begin()``; `nil` if that is nothing.
  mutating func take() -> ByteBuffer? {
    guard count > 0 else { return nil }
    wasTaken = true
    buffer.moveWriterIndex(forwardBy: count)
    unsafe base = nil
    count = 0
    capacity = 0
    return buffer
  }

  private mutating func grow(_ byteCount: Int) {
    // What was put has to count as written to survive the move.
    buffer.moveWriterIndex(forwardBy: count)
    buffer.reserveCapacity(
      minimumWritableBytes: max(byteCount, Self.initialCapacity - count))
    buffer.moveWriterIndex(to: buffer.writerIndex - count)
    let room = unsafe buffer.withUnsafeMutableWritableBytes { unsafe $0 }
    unsafe base = room.baseAddress
    capacity = room.count
  }
}
