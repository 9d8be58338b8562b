public import NIOCore

/// A value that has a protobuf form.
///
/// A message reads itself from a reader and writes itself to a writer, field by field; there is no
/// reflection and no intermediate form:
///
/// ```swift
/// extension Greeting: ProtobufMergeableMessage {
///   mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
///     while let tag = try reader.nextTag() {
///       switch tag.rawValue {
///       case 1 << 3 | 2: name = try reader.readString()
///       case 2 << 3 | 0: count = try reader.readUInt64()
///       default: try reader.skipField(tag)
///       }
///     }
///   }
///
///   func write(to writer: inout ProtobufWriter) {
///     writer.writeString(name, field: 1)
///     writer.writeUInt64(count, field: 2)
///   }
/// }
/// ```
public protocol ProtobufMessage: Sendable {
  /// Reads fields until the reader is at the end of the message.
  ///
  /// - Throws: ``ProtobufError`` if the bytes are not such a message.
  init(from reader: inout ProtobufReader) throws(ProtobufError)

  /// Writes the fields in the order of their numbers, then the unknown ones.
  func write(to writer: inout ProtobufWriter)

  /// How much room an encoder begins with, so that it need not ask again: at least what the known
  /// fields take. Zero if nobody knows, which costs some moves of the bytes.
  var encodedByteCountHint: Int { get }

  /// Whether the known fields take less than 128 bytes whatever they are. It is a guess at how long the
  /// length in front of the message is, and a wrong one costs a move of the bytes.
  static var isAlwaysShort: Bool { get }

  /// The name of a `required` field of proto2 that is not set, here or in a message within, by the
  /// path to it; `nil` if nothing is missing.
  var missingRequiredField: String? { get }
}

extension ProtobufMessage {
  /// Nobody knows.
  @inlinable
  public var encodedByteCountHint: Int { 0 }

  /// Nobody knows.
  @inlinable
  public static var isAlwaysShort: Bool { false }

  /// Nothing is missing: a message without `required` fields.
  @inlinable
  public var missingRequiredField: String? { nil }
}

/// A message that can begin empty and take in more fields, which is what a message as a field of
/// another has to do: if the field stands there twice, the second is merged into the first.
public protocol ProtobufMergeableMessage: ProtobufMessage {
  /// The message without any field.
  init()

  /// Reads fields until the reader is at the end of the message. A scalar replaces the one before,
  /// a message is merged, what is repeated is appended.
  ///
  /// - Throws: ``ProtobufError`` if the bytes are not such a message.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError)
}

extension ProtobufMergeableMessage {
  /// Reads the fields of a message.
  @inlinable
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    try merge(from: &reader)
  }
}

extension ProtobufMessage {
  /// Decodes all readable bytes.
  ///
  /// Time and memory are linear in their number, whatever they hold. Fields of type `bytes` are
  /// slices of the buffer, not copies.
  ///
  /// - Throws: ``ProtobufError`` if the bytes are not such a message or go beyond the limits.
  @inlinable
  public init(
    protobuf bytes: ByteBuffer, limits: ProtobufLimits = .defaults
  ) throws(ProtobufError) {
    var reader = try ProtobufReader(bytes, limits: limits)
    try self.init(from: &reader)
    if let field = missingRequiredField {
      throw ProtobufError(
        code: .missingField, message: "the required field \(field) is not there",
        byteOffset: bytes.readableBytes)
    }
  }

  /// Decodes all the bytes; see ``init(protobuf:limits:)-(ByteBuffer,_)``.
  @inlinable
  public init(
    protobuf bytes: [UInt8], limits: ProtobufLimits = .defaults
  ) throws(ProtobufError) {
    try self.init(protobuf: ByteBuffer(bytes: bytes), limits: limits)
  }

  /// Appends the message's bytes.
  ///
  /// - Parameter deterministic: Whether messages with the same content give the same bytes: maps are then
  ///   written in the order of their keys, which takes a sort. Strings are equal in Swift if they are
  ///   the same text, and are written as they are: of "é" as one scalar and as two the bytes differ.
  @inlinable
  public func encode(into buffer: inout ByteBuffer, deterministic: Bool = false) {
    let hint = encodedByteCountHint
    if hint > buffer.writableBytes {
      buffer.reserveCapacity(minimumWritableBytes: hint + OutputRegion.slack)
    }
    var writer = ProtobufWriter(appendingTo: consume buffer, deterministic: deterministic)
    write(to: &writer)
    buffer = writer.finish()
  }

  /// Writes the message into memory of the caller's, behind bytes that are left as they are, if it has
  /// room there.
  ///
  /// ```swift
  /// let (count, overflow) = unsafe message.encode(into: room, after: 5)
  /// ```
  ///
  /// - Parameters:
  ///   - room: Where to write: at least 256 bytes, and more than `prefixLength`.
  ///   - prefixLength: Bytes at the beginning that the caller fills.
  /// - Returns: How many bytes are used, the prefix included. If that is more than there are, they are in
  ///   `overflow` instead, the prefix as it was when that happened.
  @unsafe
  @inlinable
  public func encode(
    into room: UnsafeMutableRawBufferPointer, after prefixLength: Int
  ) -> (count: Int, overflow: ByteBuffer?) {
    precondition(prefixLength >= 0 && room.count >= max(prefixLength, 256), "too little room")
    var writer = unsafe ProtobufWriter(borrowing: room, deterministic: false)
    writer.region.advanceReserved(by: prefixLength)
    write(to: &writer)
    let count = writer.region.count
    return writer.region.isBorrowed ? (count, nil) : (count, writer.finish())
  }

  /// The message's bytes in a buffer of their own.
  ///
  /// - Parameter deterministic: Whether messages with the same content give the same bytes: maps are then
  ///   written in the order of their keys, which takes a sort. Strings are equal in Swift if they are
  ///   the same text, and are written as they are: of "é" as one scalar and as two the bytes differ.
  @inlinable
  public func encoded(deterministic: Bool = false) -> ByteBuffer {
    let hint = encodedByteCountHint
    let room = max(hint + OutputRegion.slack, OutputRegion.initialRoom)
    var writer = ProtobufWriter(
      appendingTo: ByteBufferAllocator().buffer(capacity: room), deterministic: deterministic)
    write(to: &writer)
    return writer.finish()
  }

  /// The message's bytes as an array; see ``encoded(deterministic:)``. They are written where they
  /// stay, in one allocation, if ``encodedByteCountHint`` is right.
  @inlinable
  public func encodedBytes(deterministic: Bool = false) -> [UInt8] {
    let hint = encodedByteCountHint
    if hint <= OutputRegion.stackRoom - OutputRegion.slack {
      return fewEncodedBytes(deterministic: deterministic)
    }
    var overflow: ByteBuffer?
    let capacity = hint + OutputRegion.slack
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      var writer = unsafe ProtobufWriter(
        borrowing: UnsafeMutableRawBufferPointer(room), deterministic: deterministic)
      write(to: &writer)
      if writer.region.isBorrowed {
        count = writer.region.count
      } else {
        count = 0
        overflow = writer.finish()
      }
    }
    if let overflow { return [UInt8](overflow.readableBytesView) }
    return bytes
  }

  /// Written on the stack first, where most messages have room: so the array is as long as it needs to
  /// be, and those who give no hint are served too.
  @inlinable
  func fewEncodedBytes(deterministic: Bool) -> [UInt8] {
    unsafe withUnsafeTemporaryAllocation(byteCount: OutputRegion.stackRoom, alignment: 1) { room in
      var writer = unsafe ProtobufWriter(borrowing: room, deterministic: deterministic)
      write(to: &writer)
      guard writer.region.isBorrowed else { return [UInt8](writer.finish().readableBytesView) }
      return unsafe [UInt8](UnsafeRawBufferPointer(rebasing: room[..<writer.region.count]))
    }
  }
}
