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
  }

  /// Appends the message's bytes.
  @inlinable
  public func encode(into buffer: inout ByteBuffer) {
    var writer = ProtobufWriter(appendingTo: consume buffer)
    write(to: &writer)
    buffer = writer.finish()
  }

  /// The message's bytes in a buffer of their own.
  @inlinable
  public func encoded() -> ByteBuffer {
    var writer = ProtobufWriter(appendingTo: ByteBuffer())
    write(to: &writer)
    return writer.finish()
  }
}
