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
    /// What it counts in a header list.
    var size: Int
    /// The batch in which it was met last.
    var batch: UInt64
  }

  private let entries: UnsafeMutablePointer<Entry>
  private var count = 0
  /// How often an entry was replaced. While this stays the same, so does what a place stands for.
  private(set) var generation: UInt32 = 0
  /// The names of the last two fields that are never remembered, which need not be searched for.
  private var passingNames: (OpaquePointer?, OpaquePointer?) = (nil, nil)
  /// Where the next entry goes when all places are taken.
  private var oldest = 0
  /// The place that is looked at first.
  private var expected = 0
  private var batch: UInt64 = 1

  /// As many as ``HTTP2HeaderPattern`` can tell apart.
  static let capacity = 14
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

  /// Finds the place of a field that was met before; its entry stays as it is until the batch is done
  /// with.
  @inline(__always)
  mutating func find(name: OpaquePointer, value: OpaquePointer) -> Int? {
    var index = expected
    if index >= count || !(unsafe matches(index, name, value)) {
      guard let other = unsafe search(name, value) else { return nil }
      index = other
    }
    expected = index &+ 1
    unsafe entries[index].batch = batch
    return index
  }

  /// What stands at a place that ``find(name:value:)`` gave.
  @inline(__always)
  func entry(at index: Int) -> UnsafePointer<Entry> {
    precondition(index >= 0 && index < count, "a place where nothing is remembered")
    return unsafe UnsafePointer(entries + index)
  }

  @inline(__always)
  private func matches(_ index: Int, _ name: OpaquePointer, _ value: OpaquePointer) -> Bool {
    // As numbers: neither of the two is a null pointer.
    unsafe UInt(bitPattern: entries[index].field.valueOwner) == UInt(bitPattern: value)
      && UInt(bitPattern: entries[index].field.nameOwner) == UInt(bitPattern: name)
  }

  private func search(_ name: OpaquePointer, _ value: OpaquePointer) -> Int? {
    if unsafe name == passingNames.0 || name == passingNames.1 { return nil }
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
    case .path, .contentLength, .grpcTimeout, .grpcStatus, .grpcMessage:
      if unsafe field.nameOwner != passingNames.0, unsafe field.nameOwner != passingNames.1 {
        unsafe passingNames = (field.nameOwner, passingNames.0)
      }
      return false
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
      generation &+= 1
      oldest = (oldest + 1) % Self.capacity
      let old = unsafe entries[index]
      // Blocks of this batch may speak of it.
      if old.batch == batch {
        arena.takeOver(old.field)
      } else {
        old.field.release()
      }
    }
    if unsafe field.nameOwner == passingNames.0 || field.nameOwner == passingNames.1 {
      // The object of another name stood here before.
      unsafe passingNames = (nil, nil)
    }
    field.retain()
    unsafe (entries + index).initialize(
      to: Entry(
        field: field, finding: finding,
        size: HeaderListLimit.size(
          nameLength: Int(field.nameLength), valueLength: Int(field.valueLength)), batch: batch))
    expected = index + 1
    return true
  }

  /// The blocks of the batch are done with.
  mutating func beginBatch() { batch &+= 1 }
}
