/// Stores. Those named `put…Reserved` rely on a `reserve` before them; debug builds check it.
extension OutputRegion {
  @inlinable
  @inline(__always)
  package mutating func putReserved(_ byte: UInt8) {
    assert(count < capacity)
    unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  /// Least significant byte first.
  @inlinable
  @inline(__always)
  package mutating func putReservedLittleEndian(_ value: some FixedWidthInteger) {
    assert(count + value.bitWidth / 8 <= capacity)
    unsafe base.storeBytes(of: value.littleEndian, toByteOffset: count, as: type(of: value))
    count &+= value.bitWidth / 8
  }

  /// At most ten bytes, seven bits each, least significant first.
  @inlinable
  @inline(__always)
  package mutating func putReservedVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      putReserved(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    putReserved(UInt8(truncatingIfNeeded: rest))
  }

  /// Counts bytes as put that `replace` is going to fill.
  @inlinable
  @inline(__always)
  package mutating func advanceReserved(by byteCount: Int) {
    assert(count + byteCount <= capacity)
    count &+= byteCount
  }

  @inlinable
  @inline(__always)
  package mutating func put(_ byte: UInt8) {
    reserve(1)
    putReserved(byte)
  }

  @inlinable
  package mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    let length = bytes.count
    reserve(length)
    unsafe (base + count).copyMemory(from: source, byteCount: length)
    count &+= length
  }

  @inlinable
  @inline(__always)
  package mutating func putLiteral(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe (base + count).copyMemory(from: text.utf8Start, byteCount: length)
    count &+= length
  }

  /// Leaves a gap in front of what was put since `start`.
  @inlinable
  package mutating func openGap(at start: Int, byteCount: Int) {
    reserve(byteCount)
    unsafe (base + start + byteCount).copyMemory(from: base + start, byteCount: count - start)
    count &+= byteCount
  }

  /// Takes bytes out in front of what was put since `start`.
  @usableFromInline
  mutating func closeGap(at start: Int, byteCount: Int) {
    unsafe (base + start - byteCount).copyMemory(from: base + start, byteCount: count - start)
    count &-= byteCount
  }

  @inlinable
  @inline(__always)
  package mutating func replace(at offset: Int, with byte: UInt8) {
    assert(offset < count)
    unsafe base.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
  }
}
