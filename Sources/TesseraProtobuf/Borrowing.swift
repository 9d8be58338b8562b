// A message in an array or a box is a value of many words, and every way to it through a pointer copies
// it, which retains whatever it refers to and releases it again: that would be half of the time in which
// a tree of messages is written.

/// Calls with a value that stays where it is, and that somebody keeps meanwhile: nothing is retained.
///
/// - Parameter place: An initialized value that nobody changes during the call.
@inlinable
@inline(__always)
func withBorrowed<Value, Result>(
  _ place: UnsafePointer<Value>, _ body: (Value) -> Result
) -> Result {
  unsafe withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { room in
    // Room for one has an address.
    let alias = unsafe room.baseAddress.unsafelyUnwrapped
    unsafe UnsafeMutableRawPointer(alias).copyMemory(
      from: place, byteCount: MemoryLayout<Value>.size)
    // The alias owns nothing: what is moved out of it is moved back, and not destroyed.
    let value = unsafe alias.move()
    let result = body(value)
    unsafe alias.initialize(to: consume value)
    return result
  }
}

extension Array {
  /// Calls with each element in turn, as ``withBorrowed(_:_:)`` does.
  @inlinable
  @inline(__always)
  func forEachBorrowed(_ body: (Element) -> Void) {
    unsafe withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      for position in 0..<elements.count { unsafe withBorrowed(first + position, body) }
    }
  }
}

extension ContiguousArray {
  /// Calls with each element in turn, as ``withBorrowed(_:_:)`` does.
  @inlinable
  @inline(__always)
  func forEachBorrowed(_ body: (Element) -> Void) {
    unsafe withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      for position in 0..<elements.count { unsafe withBorrowed(first + position, body) }
    }
  }
}

extension String {
  /// Calls with the bytes in UTF-8.
  @inlinable
  @inline(__always)
  func withUTF8Bytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    let isDone: Void? = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      unsafe body(UnsafeRawBufferPointer(bytes))
    }
    if isDone != nil { return }
    var own = self
    own.withUTF8 { unsafe body(UnsafeRawBufferPointer($0)) }
  }
}
