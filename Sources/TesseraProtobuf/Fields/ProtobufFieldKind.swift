/// How values of one type of field are read and written.
///
/// Maps, packed fields and extensions are generic over it, so that each is compiled for its type and
/// nothing is looked up while it runs.
public protocol ProtobufFieldKind: Sendable {
  /// What such a field holds in Swift.
  associatedtype Value: Hashable & Sendable

  /// How a value is laid out when it is not packed.
  static var wireType: ProtobufWireType { get }

  /// What a map's entry without a value has.
  static var emptyValue: Value { get }

  /// Reads a value; `nil` for a number that a closed enum does not have.
  static func read(from reader: inout ProtobufReader) throws(ProtobufError) -> Value?

  /// Takes one more occurrence of a field in: a message is merged, anything else replaced.
  static func merge(
    into value: inout Value?, from reader: inout ProtobufReader, field: Swift.UInt32
  ) throws(ProtobufError)

  /// Writes a value without its tag.
  static func put(_ value: Value, to writer: inout ProtobufWriter)

  /// Writes a value with its tag, whatever it is.
  static func write(_ value: Value, field: Swift.UInt32, to writer: inout ProtobufWriter)

  /// The path to a required field that a value lacks; only messages have such fields.
  static func missingRequiredField(in value: Value) -> Swift.String?
}

/// A kind whose values may be packed: several in one field.
public protocol ProtobufPackableKind: ProtobufFieldKind {}

/// A kind whose values in memory, least significant byte first, are what stands on the wire.
public protocol ProtobufFixedWidthKind: ProtobufPackableKind where Value: BitwiseCopyable {}

extension ProtobufFieldKind {
  /// Replaces the value, if it is one.
  @inlinable
  public static func merge(
    into value: inout Value?, from reader: inout ProtobufReader, field: Swift.UInt32
  ) throws(ProtobufError) {
    if let read = try read(from: &reader) { value = read }
  }

  /// Nothing is missing.
  @inlinable
  public static func missingRequiredField(in value: Value) -> Swift.String? { nil }

  /// Writes the tag, then the value.
  @inlinable
  @inline(__always)
  public static func write(
    _ value: Value, field: Swift.UInt32, to writer: inout ProtobufWriter
  ) {
    writer.region.reserve(ProtobufWriter.tagRoom)
    writer.putReservedTag(field, wireType)
    put(value, to: &writer)
  }
}

extension ProtobufKind {
  /// The type `string`.
  public enum String: ProtobufFieldKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .lengthDelimited }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Swift.String { "" }

    /// Reads a value.
    @inlinable
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Swift.String? { try reader.readString() }

    /// Writes a value without its tag.
    @inlinable
    public static func put(_ value: Swift.String, to writer: inout ProtobufWriter) {
      unsafe value.withUTF8Bytes { unsafe writer.put($0) }
    }
  }

  /// The type `bytes`.
  public enum Bytes: ProtobufFieldKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .lengthDelimited }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: [UInt8] { [] }

    /// Reads a value.
    @inlinable
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> [UInt8]? { try reader.readByteArray() }

    /// Writes a value without its tag.
    @inlinable
    public static func put(_ value: [UInt8], to writer: inout ProtobufWriter) {
      unsafe value.withUnsafeBytes { unsafe writer.put($0) }
    }
  }

  /// An enum, open or closed.
  public enum Enum<Value: ProtobufEnumeration>: ProtobufPackableKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .varint }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Value { Value.defaultValue }

    /// Reads a value.
    @inlinable
    @inline(__always)
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Value? { Value(rawValue: try reader.readInt32()) }

    /// Writes a value without its tag.
    @inlinable
    @inline(__always)
    public static func put(_ value: Value, to writer: inout ProtobufWriter) {
      Int32.put(value.rawValue, to: &writer)
    }
  }

  /// A message.
  public enum Message<Value: ProtobufMergeableMessage & Hashable>: ProtobufFieldKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .lengthDelimited }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Value { Value() }

    /// Reads a value.
    @inlinable
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Value? { try reader.readMessage() }

    /// Takes one more occurrence in.
    @inlinable
    public static func merge(
      into value: inout Value?, from reader: inout ProtobufReader, field: Swift.UInt32
    ) throws(ProtobufError) { try reader.readMessage(into: &value) }

    /// Writes a value without its tag.
    @inlinable
    public static func put(_ value: Value, to writer: inout ProtobufWriter) {
      writer.region.reserve(ProtobufWriter.varintRoom)
      writer.putMessage(value)
    }

    /// The path to a required field that is not set.
    @inlinable
    public static func missingRequiredField(in value: Value) -> Swift.String? {
      value.missingRequiredField
    }
  }

  /// A group.
  public enum Group<Value: ProtobufMergeableMessage & Hashable>: ProtobufFieldKind {
    /// How a value is laid out.
    @inlinable public static var wireType: ProtobufWireType { .startGroup }
    /// What a map's entry without a value has.
    @inlinable public static var emptyValue: Value { Value() }

    // A group ends with its number, which only `merge` is told.
    /// Reads a value.
    @inlinable
    public static func read(
      from reader: inout ProtobufReader
    ) throws(ProtobufError) -> Value? { nil }

    /// Takes one more occurrence in.
    @inlinable
    public static func merge(
      into value: inout Value?, from reader: inout ProtobufReader, field: Swift.UInt32
    ) throws(ProtobufError) { try reader.readGroup(into: &value, field: field) }

    /// Writes a value without its tag.
    @inlinable
    public static func put(_ value: Value, to writer: inout ProtobufWriter) {
      value.write(to: &writer)
    }

    /// Writes a value with its tag.
    @inlinable
    public static func write(
      _ value: Value, field: Swift.UInt32, to writer: inout ProtobufWriter
    ) { writer.writeGroup(value, field: field) }

    /// The path to a required field that is not set.
    @inlinable
    public static func missingRequiredField(in value: Value) -> Swift.String? {
      value.missingRequiredField
    }
  }
}

extension ProtobufWriter {
  /// Bytes behind their length.
  @inlinable
  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    region.reserve(Self.varintRoom)
    region.putReservedVarint(UInt64(bytes.count))
    unsafe region.put(bytes)
  }
}
