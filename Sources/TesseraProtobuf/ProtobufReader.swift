public import NIOCore

/// Reads a message's fields from a buffer, one after the other.
///
/// A loop over ``nextTag()`` ends with the message that is being read, which for a message within
/// another is where its length says. Nothing is believed before it is checked: no length is
/// reserved, only bytes that are there are taken.
@safe
public struct ProtobufReader: ~Copyable {
  /// Keeps the bytes alive and in place (nothing changes a buffer that two own), and is what slices
  /// are cut from.
  @usableFromInline let source: ByteBuffer
  @usableFromInline let base: UnsafeRawPointer
  @usableFromInline var offset: Int
  /// Where the message ends that is being read.
  @usableFromInline var end: Int
  @usableFromInline var depthLeft: Int
  /// The group that is being read, and the depth left within it; a group ends with a tag.
  @usableFromInline var openGroup: UInt32 = 0
  @usableFromInline var groupDepth = -1

  /// Begins with the first readable byte and ends with the last.
  ///
  /// - Throws: ``ProtobufError`` with ``ProtobufError/Code/sizeLimitExceeded``.
  @inlinable
  public init(_ bytes: ByteBuffer, limits: ProtobufLimits = .defaults) throws(ProtobufError) {
    source = bytes
    offset = 0
    end = bytes.readableBytes
    depthLeft = limits.maximumDepth
    // An empty buffer has an address too; it is never read from.
    unsafe base = source.withUnsafeReadableBytes { region in
      unsafe region.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    }
    if end > limits.maximumSize {
      throw ProtobufError(
        code: .sizeLimitExceeded,
        message: "\(end) bytes, and at most \(limits.maximumSize) are taken", byteOffset: 0)
    }
  }

  /// The next field's tag, or `nil` at the end of the message.
  ///
  /// - Throws: ``ProtobufError`` if it is none, or ends a group that has not begun.
  @inlinable
  @inline(__always)
  public mutating func nextTag() throws(ProtobufError) -> ProtobufTag? {
    guard offset < end else {
      if depthLeft == groupDepth { throw error(.unmatchedGroup, "a group does not end") }
      return nil
    }
    // One and two bytes reach field 2,047, which is as good as every field there is.
    let first = unsafe UInt64(base.load(fromByteOffset: offset, as: UInt8.self))
    let raw: UInt64
    if first < 0x80 {
      offset &+= 1
      raw = first
    } else if end &- offset >= 2,
      case let second = unsafe UInt64(base.load(fromByteOffset: offset &+ 1, as: UInt8.self)),
      second < 0x80
    {
      offset &+= 2
      raw = first & 0x7F | second &<< 7
    } else {
      raw = try readLongTag()
    }
    guard raw >= 8, raw <= UInt32.max, raw & 7 <= 5, raw & 7 != 4 else {
      if raw == UInt64(openGroup) << 3 | 4, depthLeft == groupDepth { return nil }
      throw invalidTag(raw)
    }
    return ProtobufTag(unchecked: UInt32(truncatingIfNeeded: raw))
  }

  /// Where the reader is, in bytes from the start of what is decoded.
  @inlinable
  public var byteOffset: Int { offset }

  /// Five bytes hold every tag. A longer form, whatever its value, is no tag to any protobuf.
  @usableFromInline
  mutating func readLongTag() throws(ProtobufError) -> UInt64 {
    let start = offset
    let raw = try readLongVarint()
    if offset &- start > 5 {
      offset = start
      throw error(.invalidTag, "a tag has more than five bytes")
    }
    return raw
  }

  @usableFromInline
  @inline(never)
  func invalidTag(_ raw: UInt64) -> ProtobufError {
    if raw & 7 == 4, raw >= 8, raw <= UInt32.max {
      return error(.unmatchedGroup, "a group ends that has not begun")
    }
    return error(.invalidTag, "\(raw) is no tag of a field")
  }

  /// An error at this place, for a message that finds a value it cannot have.
  @inline(never)
  public func error(_ code: ProtobufError.Code, _ message: String) -> ProtobufError {
    ProtobufError(code: code, message: message, byteOffset: offset)
  }

  @usableFromInline
  @inline(never)
  func truncated(_ needed: UInt64) -> ProtobufError {
    error(.truncated, "\(needed) bytes are needed and \(end - offset) are left")
  }
}

// MARK: - Varints

extension ProtobufReader {
  /// Up to 64 bits in up to ten bytes.
  @inlinable
  @inline(__always)
  mutating func readVarint() throws(ProtobufError) -> UInt64 {
    if offset < end {
      let byte = unsafe base.load(fromByteOffset: offset, as: UInt8.self)
      if byte < 0x80 {
        offset &+= 1
        return UInt64(byte)
      }
    }
    return try readLongVarint()
  }

  @usableFromInline
  mutating func readLongVarint() throws(ProtobufError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var position = offset
    while position < end {
      let byte = unsafe base.load(fromByteOffset: position, as: UInt8.self)
      position &+= 1
      if shift == 63, byte > 1 {
        throw error(.overlongVarint, "a varint has more than 64 bits")
      }
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 {
        offset = position
        return value
      }
      shift &+= 7
    }
    throw error(.truncated, "a varint does not end")
  }

  /// A `uint64`.
  @inlinable
  @inline(__always)
  public mutating func readUInt64() throws(ProtobufError) -> UInt64 { try readVarint() }

  /// The low 32 bits, as protobuf has it.
  @inlinable
  @inline(__always)
  public mutating func readUInt32() throws(ProtobufError) -> UInt32 {
    UInt32(truncatingIfNeeded: try readVarint())
  }

  /// An `int64`.
  @inlinable
  @inline(__always)
  public mutating func readInt64() throws(ProtobufError) -> Int64 {
    Int64(bitPattern: try readVarint())
  }

  /// The low 32 bits, as protobuf has it; for an `enum` too.
  @inlinable
  @inline(__always)
  public mutating func readInt32() throws(ProtobufError) -> Int32 {
    Int32(truncatingIfNeeded: try readVarint())
  }

  /// An `sint64`.
  @inlinable
  @inline(__always)
  public mutating func readSInt64() throws(ProtobufError) -> Int64 {
    let raw = try readVarint()
    return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
  }

  /// An `sint32`; the low 32 bits, as protobuf has it.
  @inlinable
  @inline(__always)
  public mutating func readSInt32() throws(ProtobufError) -> Int32 {
    let raw = UInt32(truncatingIfNeeded: try readVarint())
    return Int32(bitPattern: raw >> 1) ^ -Int32(bitPattern: raw & 1)
  }

  /// A `bool`: anything but zero is true.
  @inlinable
  @inline(__always)
  public mutating func readBool() throws(ProtobufError) -> Bool { try readVarint() != 0 }
}

// MARK: - Fixed width

extension ProtobufReader {
  /// A `fixed32`.
  @inlinable
  @inline(__always)
  public mutating func readFixed32() throws(ProtobufError) -> UInt32 {
    guard end &- offset >= 4 else { throw truncated(4) }
    let value = unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    offset &+= 4
    return UInt32(littleEndian: value)
  }

  /// A `fixed64`.
  @inlinable
  @inline(__always)
  public mutating func readFixed64() throws(ProtobufError) -> UInt64 {
    guard end &- offset >= 8 else { throw truncated(8) }
    let value = unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    offset &+= 8
    return UInt64(littleEndian: value)
  }

  /// An `sfixed32`.
  @inlinable
  @inline(__always)
  public mutating func readSFixed32() throws(ProtobufError) -> Int32 {
    Int32(bitPattern: try readFixed32())
  }

  /// An `sfixed64`.
  @inlinable
  @inline(__always)
  public mutating func readSFixed64() throws(ProtobufError) -> Int64 {
    Int64(bitPattern: try readFixed64())
  }

  /// A `float`.
  @inlinable
  @inline(__always)
  public mutating func readFloat() throws(ProtobufError) -> Float {
    Float(bitPattern: try readFixed32())
  }

  /// A `double`.
  @inlinable
  @inline(__always)
  public mutating func readDouble() throws(ProtobufError) -> Double {
    Double(bitPattern: try readFixed64())
  }
}
