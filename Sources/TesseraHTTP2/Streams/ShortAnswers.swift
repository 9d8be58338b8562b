/// The bytes of short answers that wait to be sent, one behind the other in one piece of memory: they are
/// written where they stand until they go to the socket, and cost no buffer of their own.
///
/// Whoever has one calls ``deallocate()`` when it is done with it, once.
@safe
struct ShortAnswers {
  private var base: UnsafeMutableRawPointer?
  private var capacity = 0
  private var used = 0
  /// Answers that are not done with. Only when there are none is their memory used again, so it is
  /// bounded: what comes while it is full goes into buffers.
  private var count = 0

  /// The longest answer there is always room for, and the shortest piece of room that is given.
  static let maximumLength = 1024
  private static let firstCapacity = 8 * 1024
  private static let maximumCapacity = 256 * 1024
  private static let keptCapacity = 64 * 1024

  /// To be called once, by the owner.
  func deallocate() { unsafe base?.deallocate() }

  /// Room for one answer, until the next call of any method; `nil` if there is none now.
  mutating func room() -> UnsafeMutableRawBufferPointer? {
    if capacity - used < Self.maximumLength, !grow() { return nil }
    guard let base = unsafe base else { return nil }
    return unsafe UnsafeMutableRawBufferPointer(start: base + used, count: capacity - used)
  }

  /// The first bytes of the room that was given are an answer.
  ///
  /// - Returns: where it stands.
  mutating func add(_ length: Int) -> Int {
    precondition(length >= 0 && length <= capacity - used, "more was written than there is room")
    let start = used
    used += length
    count += 1
    return start
  }

  /// Bytes of an answer that is not done with.
  func bytes(at start: Int, count: Int) -> UnsafeRawBufferPointer {
    precondition(start >= 0 && count >= 0 && start + count <= used, "no answer stands there")
    return unsafe UnsafeRawBufferPointer(start: base.map { unsafe $0 + start }, count: count)
  }

  /// An answer is done with.
  mutating func remove() {
    precondition(count > 0, "an answer is done with twice")
    count -= 1
    guard count == 0 else { return }
    used = 0
    if capacity > Self.keptCapacity {
      unsafe base?.deallocate()
      unsafe base = nil
      capacity = 0
    }
  }

  private mutating func grow() -> Bool {
    let newCapacity = max(Self.firstCapacity, capacity * 2)
    guard newCapacity <= Self.maximumCapacity else { return false }
    let other = UnsafeMutableRawPointer.allocate(byteCount: newCapacity, alignment: 16)
    if let base = unsafe base {
      unsafe other.copyMemory(from: base, byteCount: used)
      unsafe base.deallocate()
    }
    unsafe base = other
    capacity = newCapacity
    return true
  }
}
