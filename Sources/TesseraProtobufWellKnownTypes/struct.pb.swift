// swift-format-ignore-file
// Generated from google/protobuf/struct.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// Represents a JSON `null`.
///
/// `NullValue` is a sentinel, using an enum with only one value to represent
/// the null value for the `Value` type union.
///
/// A field of type `NullValue` with any value other than `0` is considered
/// invalid. Most ProtoJSON serializers will emit a Value with a `null_value` set
/// as a JSON `null` regardless of the integer value, and so will round trip to
/// a `0` value.
public struct ProtobufNullValue: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  public var rawValue: Int32

  /// A value by its number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Null value.
  public static let nullValue = Self(rawValue: 0)

  /// What a field has that is not there.
  public static var defaultValue: Self { .nullValue }

  /// The values that have a name, without second names.
  public static var allCases: [Self] {
    [.nullValue]
  }
}

/// Represents a JSON object.
///
/// An unordered key-value map, intending to perfectly capture the semantics of a
/// JSON object. This enables parsing any arbitrary JSON payload as a message
/// field in ProtoJSON format.
///
/// This follows RFC 8259 guidelines for interoperable JSON: notably this type
/// cannot represent large Int64 values or `NaN`/`Infinity` numbers,
/// since the JSON format generally does not support those values in its number
/// type.
///
/// If you do not intend to parse arbitrary JSON into your message, a custom
/// typed message should be preferred instead of using this type.
public struct ProtobufStruct: Hashable, Sendable {
  /// Unordered map of dynamically typed values.
  public var fields: ProtobufMap<String, ProtobufValue> = [:]
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    fields: ProtobufMap<String, ProtobufValue> = [:]
  ) {
    self.fields = fields
  }
}

/// Represents a JSON value.
///
/// `Value` represents a dynamically typed value which can be either
/// null, a number, a string, a boolean, a recursive struct value, or a
/// list of values. A producer of value is expected to set one of these
/// variants. Absence of any variant is an invalid state.
public struct ProtobufValue: Hashable, Sendable {
  /// The kind of value.
  public var kind: ProtobufValue.Kind?
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    kind: ProtobufValue.Kind? = nil
  ) {
    self.kind = kind
  }

  /// The fields of the oneof `kind`.
  public enum Kind: Hashable, Sendable {
    /// Represents a JSON `null`.
    case nullValue(ProtobufNullValue)
    /// Represents a JSON number. Must not be `NaN`, `Infinity` or
    /// `-Infinity`, since those are not supported in JSON. This also cannot
    /// represent large Int64 values, since JSON format generally does not
    /// support them in its number type.
    case numberValue(Double)
    /// Represents a JSON string.
    case stringValue(String)
    /// Represents a JSON boolean (`true` or `false` literal in JSON).
    case boolValue(Bool)
    /// Represents a JSON object.
    case structValue(ProtobufStruct)
    /// Represents a JSON array.
    case listValue(ProtobufListValue)
  }
}

/// Represents a JSON array.
public struct ProtobufListValue: Hashable, Sendable {
  /// Repeated field of dynamically typed values.
  public var values: [ProtobufValue] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    values: [ProtobufValue] = []
  ) {
    self.values = values
  }
}

extension ProtobufStruct: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        try reader.readMapEntries(
          into: &self.fields, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<ProtobufValue>.self, field: 1, unknownFields: &self.unknownFields)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMap(
      self.fields, field: 1, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<ProtobufValue>.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.fields.count * 15
    for (key, value) in self.fields { count += key.utf8.count + value.encodedByteCountHint }
    return count
  }
}

extension ProtobufValue: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.kind = .nullValue(ProtobufNullValue(rawValue: try reader.readInt32()))
      case 17: self.kind = .numberValue(try reader.readDouble())
      case 26: self.kind = .stringValue(try reader.readString())
      case 32: self.kind = .boolValue(try reader.readBool())
      case 42:
        var message: ProtobufStruct?
        if case .structValue(let value)? = self.kind { message = value }
        self.kind = nil
        try reader.readMessage(into: &message)
        if let message { self.kind = .structValue(message) }
      case 50:
        var message: ProtobufListValue?
        if case .listValue(let value)? = self.kind { message = value }
        self.kind = nil
        try reader.readMessage(into: &message)
        if let message { self.kind = .listValue(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    switch self.kind {
    case .nullValue(let value)?: writer.writeOptionalInt32(value.rawValue, field: 1)
    case .numberValue(let value)?: writer.writeOptionalDouble(value, field: 2)
    case .stringValue(let value)?: writer.writeOptionalString(value, field: 3)
    case .boolValue(let value)?: writer.writeOptionalBool(value, field: 4)
    case .structValue(let value)?: writer.writeMessage(value, field: 5)
    case .listValue(let value)?: writer.writeMessage(value, field: 6)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    switch self.kind {
    case .stringValue(let value)?: count += value.utf8.count
    case .structValue(let value)?: count += value.encodedByteCountHint
    case .listValue(let value)?: count += value.encodedByteCountHint
    default: break
    }
    return count
  }
}

extension ProtobufListValue: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.values, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.values, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.values.count * 6
    count += ProtobufSizeHint.sum(of: self.values)
    return count
  }
}
