internal import NIOCore

/// The messages of a request that may have to be sent (again): the frames as they were written.
struct RequestBuffer {
  /// Most calls have one message; it needs no array.
  private var first: ByteBuffer?
  private var rest: [ByteBuffer] = []
  private(set) var byteCount = 0
  /// Whether every message is still here.
  private(set) var isWhole = true

  init(_ frame: ByteBuffer? = nil) {
    first = frame
    byteCount = frame?.readableBytes ?? 0
  }

  mutating func append(_ frame: ByteBuffer) {
    guard isWhole else { return }
    byteCount += frame.readableBytes
    if first == nil { first = frame } else { rest.append(frame) }
  }

  /// Lets go of everything: the call is not repeated any more.
  mutating func drop() {
    isWhole = false
    byteCount = 0
    first = nil
    if !rest.isEmpty { rest = [] }
  }

  func forEach(_ body: (ByteBuffer) -> Void) {
    guard let first else { return }
    body(first)
    for frame in rest { body(frame) }
  }
}
