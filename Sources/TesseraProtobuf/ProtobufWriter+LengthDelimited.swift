public import NIOCore

extension ProtobufWriter {
  /// A `string`.
  @inlinable
  public mutating func writeString(_ value: String, field: UInt32) {
    guard !value.isEmpty else { return }
    unsafe value.withUTF8Bytes { unsafe write($0, always: field) }
  }

  /// The readable bytes, copied once.
  @inlinable
  public mutating func writeBytes(_ value: ByteBuffer, field: UInt32) {
    guard value.readableBytes > 0 else { return }
    unsafe value.withUnsafeReadableBytes { unsafe write($0, always: field) }
  }

  /// The bytes, copied once.
  @inlinable
  public mutating func writeBytes(_ value: [UInt8], field: UInt32) {
    guard !value.isEmpty else { return }
    unsafe value.withUnsafeBytes { unsafe write($0, always: field) }
  }

  @inlinable
  mutating func write(_ bytes: UnsafeRawBufferPointer, always field: UInt32) {
    let length = bytes.count
    region.reserve(Self.tagRoom + Self.varintRoom)
    putReservedTag(field, .lengthDelimited)
    region.putReservedVarint(UInt64(length))
    unsafe region.put(bytes)
  }

  /// A message as a field; it is written even if it is empty, since its presence is explicit.
  @inlinable
  @inline(__always)
  public mutating func writeMessage<Message: ProtobufMessage>(_ message: Message, field: UInt32) {
    region.reserve(Self.tagRoom + Self.varintRoom)
    putReservedTag(field, .lengthDelimited)
    putMessage(message)
  }

  /// A message behind its length. For that, as much room is left as will likely do.
  @inlinable
  @inline(__always)
  mutating func putMessage<Message: ProtobufMessage>(_ message: Message) {
    let lengthOffset = region.count
    if Message.isAlwaysShort {
      region.putReserved(0)
      message.write(to: &self)
      patchLength(at: lengthOffset)
    } else {
      let width = lengthWidth
      region.advanceReserved(by: width)
      message.write(to: &self)
      patchLength(at: lengthOffset, width: width)
    }
  }

  /// A message as a field, written by a closure.
  @inlinable
  @inline(__always)
  public mutating func writeMessage(
    field: UInt32, _ write: (inout ProtobufWriter) -> Void
  ) {
    region.reserve(Self.tagRoom + 1)
    putReservedTag(field, .lengthDelimited)
    let lengthOffset = region.count
    region.putReserved(0)
    write(&self)
    patchLength(at: lengthOffset)
  }

  /// A message as a group: its fields between two tags, which is how proto2 began.
  @inlinable
  public mutating func writeGroup(_ message: some ProtobufMessage, field: UInt32) {
    region.reserve(Self.tagRoom)
    putReservedTag(field, .startGroup)
    message.write(to: &self)
    region.reserve(Self.tagRoom)
    putReservedTag(field, .endGroup)
  }

  /// Each message as one occurrence of the field.
  @inlinable
  public mutating func writeMessages(_ messages: [some ProtobufMessage], field: UInt32) {
    messages.forEachBorrowed { writeMessage($0, field: field) }
  }

  /// Unsigned numbers in one packed field; none at all leaves the field out.
  @inlinable
  public mutating func writePacked(_ values: some Sequence<UInt64>, field: UInt32) {
    var isEmpty = true
    var lengthOffset = 0
    for value in values {
      if isEmpty {
        isEmpty = false
        region.reserve(Self.tagRoom + 1)
        putReservedTag(field, .lengthDelimited)
        lengthOffset = region.count
        region.putReserved(0)
      }
      region.reserve(Self.varintRoom)
      region.putReservedVarint(value)
    }
    if !isEmpty { patchLength(at: lengthOffset) }
  }

  /// Bytes that are fields already, tags included.
  @inlinable
  public mutating func writeEncodedFields(_ fields: ByteBuffer) {
    unsafe fields.withUnsafeReadableBytes { unsafe region.put($0) }
  }

  /// What a reader did not know, as it stood there.
  @inlinable
  @inline(__always)
  public mutating func writeUnknownFields(_ fields: UnknownFields) {
    if !fields.isEmpty { putUnknownFields(fields) }
  }

  @usableFromInline
  @inline(never)
  mutating func putUnknownFields(_ fields: UnknownFields) {
    unsafe fields.bytes.withUnsafeBytes { unsafe region.put($0) }
  }

  /// So many bytes were left for the length; if it takes others, the message moves.
  @inlinable
  @inline(__always)
  mutating func patchLength(at offset: Int, width: Int) {
    let length = region.count &- offset &- width
    if length < 0x80, width == 1 {
      region.replace(at: offset, with: UInt8(truncatingIfNeeded: length))
    } else {
      patchLongLength(length, at: offset, width: width)
    }
  }

  /// One byte was left for the length, which is enough below 128; a longer message moves up.
  @inlinable
  @inline(__always)
  mutating func patchLength(at offset: Int) {
    let length = region.count &- offset &- 1
    if length < 0x80 {
      region.replace(at: offset, with: UInt8(truncatingIfNeeded: length))
    } else {
      patchLongLength(length, at: offset, width: 1)
    }
  }

  @usableFromInline
  @inline(never)
  mutating func patchLongLength(_ length: Int, at offset: Int, width: Int) {
    let byteCount = length == 0 ? 1 : (Int.bitWidth - length.leadingZeroBitCount + 6) / 7
    if byteCount > width {
      region.openGap(at: offset + width, byteCount: byteCount - width)
    } else if byteCount < width {
      region.closeGap(at: offset + width, byteCount: width - byteCount)
    }
    lengthWidth = byteCount
    var rest = length
    for index in 0..<byteCount {
      let more: UInt8 = index < byteCount - 1 ? 0x80 : 0
      region.replace(at: offset + index, with: UInt8(truncatingIfNeeded: rest & 0x7F) | more)
      rest >>= 7
    }
  }
}
