internal import CNGHTTP2

/// What was found out about fields that a peer sends again and again.
///
/// A field that stands in HPACK's tables arrives as the same two objects each time, whose bytes never
/// change; so it need not be looked at again. The memo holds both objects, so that no other field can
/// come to stand in their place. Which one comes next is known from the last time, mostly.
@safe
struct FieldMemo {
  struct Entry: BitwiseCopyable {
    var field: ReceivedField
    var finding: RequestRules.Finding
    /// The batch in which it was met last.
    var batch: UInt64
  }

  private let entries: UnsafeMutablePointer<Entry>
  private var count = 0
  /// Where the next entry goes when all places are taken.
  private var oldest = 0
  /// The place that is looked at first.
  private var expected = 0
  private var batch: UInt64 = 1

  private static let capacity = 16
  /// Longer ones are not worth their memory.
  private static let maximumLength = 256

  init() {
    unsafe entries = .allocate(capacity: Self.capacity)
  }

  /// To be called once, by the owner, while libnghttp2's memory is there.
  func deallocate() {
    for index in 0..<count { unsafe entries[index].field.release() }
    unsafe entries.deallocate()
  }

  /// Finds a field that was met before; the entry stays as it is until the batch is done with.
  @inline(__always)
  mutating func find(
    name: OpaquePointer, value: OpaquePointer
  ) -> UnsafePointer<Entry>? {
    var index = expected
    if index >= count || !(unsafe matches(index, name, value)) {
      guard let other = unsafe search(name, value) else { return nil }
      index = other
    }
    expected = index &+ 1
    unsafe entries[index].batch = batch
    return unsafe UnsafePointer(entries + index)
  }

  @inline(__always)
  private func matches(_ index: Int, _ name: OpaquePointer, _ value: OpaquePointer) -> Bool {
    unsafe entries[index].field.valueOwner == value && entries[index].field.nameOwner == name
  }

  private func search(_ name: OpaquePointer, _ value: OpaquePointer) -> Int? {
    for index in 0..<count {
      if unsafe matches(index, name, value) { return index }
    }
    return nil
  }

  /// Notes a field that was not found, unless it is one that is new each time.
  ///
  /// - Returns: Whether it is held here for the rest of the batch.
  mutating func note(
    _ field: ReceivedField, _ finding: RequestRules.Finding, _ arena: inout HTTP2HeaderArena
  ) -> Bool {
    switch field.known {
    case .path, .contentLength, .grpcTimeout, .grpcStatus, .grpcMessage: return false
    default: break
    }
    guard
      field.nameLength <= Self.maximumLength && field.valueLength <= Self.maximumLength
    else { return false }
    let index: Int
    if count < Self.capacity {
      index = count
      count += 1
    } else {
      index = oldest
      oldest = (oldest + 1) % Self.capacity
      let old = unsafe entries[index]
      // Blocks of this batch may speak of it.
      if old.batch == batch {
        arena.takeOver(old.field)
      } else {
        old.field.release()
      }
    }
    field.retain()
    unsafe (entries + index).initialize(
      to: Entry(field: field, finding: finding, batch: batch))
    expected = index + 1
    return true
  }

  /// The blocks of the batch are done with.
  mutating func beginBatch() { batch &+= 1 }
}
