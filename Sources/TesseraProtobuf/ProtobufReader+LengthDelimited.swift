public import NIOCore

extension ProtobufReader {
  /// A length that the message has bytes for.
  @inlinable
  @inline(__always)
  mutating func readLength() throws(ProtobufError) -> Int {
    let length = try readVarint()
    guard length <= UInt64(end &- offset) else { throw truncated(length) }
    return Int(truncatingIfNeeded: length)
  }

  /// - Throws: ``ProtobufError``, also if the bytes are not UTF-8.
  public mutating func readString() throws(ProtobufError) -> String {
    let length = try readLength()
    if length <= ShortString.capacity, let text = unsafe ShortString.string(base + offset, length) {
      offset &+= length
      return text
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: base + offset, count: length)
    let validation = unsafe UTF8Validation(bytes)
    let isASCII = validation.isASCII
    guard isASCII || validation.isValid else {
      throw error(.invalidUTF8, "a string that is not UTF-8")
    }
    offset &+= length
    // Checked just now, so the standard library need not do it again.
    let units = unsafe bytes.bindMemory(to: UInt8.self)
    return unsafe String(copying: UTF8Span(unchecked: units.span, isKnownASCII: isASCII))
  }

  /// A slice of the buffer that is decoded, not a copy.
  public mutating func readBytes() throws(ProtobufError) -> ByteBuffer {
    let length = try readLength()
    guard let slice = source.getSlice(at: source.readerIndex + offset, length: length) else {
      throw truncated(UInt64(length))
    }
    offset &+= length
    return slice
  }

  /// Where the bytes stand in the buffer that is read, counted as its indices are.
  package mutating func readBytesRange() throws(ProtobufError) -> Range<Int> {
    let length = try readLength()
    let start = source.readerIndex + offset
    offset &+= length
    return start..<start + length
  }

  /// A copy of the bytes.
  public mutating func readByteArray() throws(ProtobufError) -> [UInt8] {
    let length = try readLength()
    let bytes = unsafe UnsafeRawBufferPointer(start: base + offset, count: length)
    offset &+= length
    return unsafe [UInt8](bytes)
  }

  /// Merges a field that is a message into the one there is.
  @inlinable
  @inline(__always)
  public mutating func readMessage(
    into message: inout some ProtobufMergeableMessage
  ) throws(ProtobufError) {
    let outerEnd = try enterMessage()
    try message.merge(from: &self)
    leaveMessage(outerEnd)
  }

  /// Merges a field that is a message into the one there is, or into an empty one.
  @inlinable
  @inline(__always)
  public mutating func readMessage<Message: ProtobufMergeableMessage>(
    into message: inout Message?
  ) throws(ProtobufError) {
    let outerEnd = try enterMessage()
    if message == nil {
      message = try Message(from: &self)
    } else {
      try message?.merge(from: &self)
    }
    leaveMessage(outerEnd)
  }

  /// Merges a field that is a group into the one there is, or into an empty one.
  ///
  /// - Parameter field: The number of the tag that began it.
  @inlinable
  public mutating func readGroup<Message: ProtobufMergeableMessage>(
    into message: inout Message?, field: UInt32
  ) throws(ProtobufError) {
    if message == nil {
      message = try readGroup(field: field)
      return
    }
    let outer = try enterGroup(field)
    try message?.merge(from: &self)
    leaveGroup(outer)
  }

  /// A field that is a group, by itself: one occurrence of a repeated field.
  ///
  /// - Parameter field: The number of the tag that began it.
  @inlinable
  public mutating func readGroup<Message: ProtobufMessage>(
    _ type: Message.Type = Message.self, field: UInt32
  ) throws(ProtobufError) -> Message {
    let outer = try enterGroup(field)
    let message = try Message(from: &self)
    leaveGroup(outer)
    return message
  }

  @usableFromInline
  mutating func enterGroup(_ field: UInt32) throws(ProtobufError) -> OuterGroup {
    guard depthLeft > 0 else {
      throw error(.depthLimitExceeded, "groups within messages beyond the limit")
    }
    let outer = OuterGroup(field: openGroup, depth: groupDepth)
    depthLeft &-= 1
    openGroup = field
    groupDepth = depthLeft
    return outer
  }

  @usableFromInline
  mutating func leaveGroup(_ outer: OuterGroup) {
    depthLeft &+= 1
    openGroup = outer.field
    groupDepth = outer.depth
  }

  @usableFromInline
  struct OuterGroup {
    var field: UInt32
    var depth: Int
  }

  /// A field that is a message, by itself: one occurrence of a repeated field.
  @inlinable
  @inline(__always)
  public mutating func readMessage<Message: ProtobufMessage>(
    _ type: Message.Type = Message.self
  ) throws(ProtobufError) -> Message {
    let outerEnd = try enterMessage()
    let message = try Message(from: &self)
    leaveMessage(outerEnd)
    return message
  }

  /// A field that is a message, read by a closure, which has to read it to its end.
  @inlinable
  @inline(__always)
  public mutating func readMessage(
    _ read: (inout ProtobufReader) throws(ProtobufError) -> Void
  ) throws(ProtobufError) {
    let outerEnd = try enterMessage()
    try read(&self)
    leaveMessage(outerEnd)
  }

  /// A packed field: the closure reads one value, as often as there is one.
  @inlinable
  public mutating func readPacked(
    _ readValue: (inout ProtobufReader) throws(ProtobufError) -> Void
  ) throws(ProtobufError) {
    let length = try readLength()
    let outerEnd = end
    end = offset &+ length
    while offset < end { try readValue(&self) }
    end = outerEnd
  }

  @inlinable
  @inline(__always)
  mutating func leaveMessage(_ outerEnd: Int) {
    depthLeft &+= 1
    end = outerEnd
  }

  /// Makes the field's end the reader's, and gives the one before. A reader that failed is not read
  /// from again, so only success leaves a message.
  @inlinable
  @inline(__always)
  mutating func enterMessage() throws(ProtobufError) -> Int {
    let length = try readLength()
    guard depthLeft > 0 else {
      throw error(.depthLimitExceeded, "messages within messages beyond the limit")
    }
    depthLeft &-= 1
    let outerEnd = end
    end = offset &+ length
    return outerEnd
  }
}
