/// Values of a fixed width as they stand in a message: one behind the other, at any address.
///
/// An array that takes them in copies them as memory. (An array that is made for so many values asks the
/// standard library for room without saying which type it is of, which costs more than 50 values.)
@usableFromInline
@safe
struct PackedValues<Value: BitwiseCopyable>: Sequence, IteratorProtocol {
  @usableFromInline var rest: UnsafeRawBufferPointer

  /// - Parameter bytes: As many as some values take.
  @inlinable
  init(_ bytes: UnsafeRawBufferPointer) { unsafe rest = bytes }

  @inlinable var underestimatedCount: Int { unsafe rest.count / MemoryLayout<Value>.size }

  @inlinable
  mutating func next() -> Value? {
    guard underestimatedCount > 0 else { return nil }
    let value = unsafe rest.loadUnaligned(as: Value.self)
    unsafe rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(MemoryLayout<Value>.size))
    return value
  }

  /// What `Array.append(contentsOf:)` calls.
  @inlinable
  func _copyContents(
    initializing room: UnsafeMutableBufferPointer<Value>
  ) -> (PackedValues, Int) {
    let count = Swift.min(room.count, underestimatedCount)
    let size = count * MemoryLayout<Value>.size
    unsafe UnsafeMutableRawBufferPointer(room).copyMemory(
      from: UnsafeRawBufferPointer(rebasing: rest.prefix(size)))
    return unsafe (
      PackedValues(UnsafeRawBufferPointer(rebasing: rest.dropFirst(size))), count
    )
  }
}
