// swift-format-ignore-file
// Generated from google/protobuf/type.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// The syntax in which a protocol buffer element is defined.
public struct ProtobufSyntax: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  public var rawValue: Int32

  /// A value by its number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Syntax `proto2`.
  public static let proto2 = Self(rawValue: 0)
  /// Syntax `proto3`.
  public static let proto3 = Self(rawValue: 1)
  /// Syntax `editions`.
  public static let editions = Self(rawValue: 2)

  /// What a field has that is not there.
  public static var defaultValue: Self { .proto2 }

  /// The values that have a name, without second names.
  public static var allCases: [Self] {
    [.proto2, .proto3, .editions]
  }
}

/// A protocol buffer message type.
///
/// New usages of this message as an alternative to DescriptorProto are strongly
/// discouraged. This message does not reliability preserve all information
/// necessary to model the schema and preserve semantics. Instead make use of
/// FileDescriptorSet which preserves the necessary information.
public struct ProtobufType: Hashable, Sendable {
  /// The fully qualified message name.
  public var name: String = ""
  /// The list of fields.
  public var fields: [ProtobufField] = []
  /// The list of types appearing in `oneof` definitions in this type.
  public var oneofs: [String] = []
  /// The protocol buffer options.
  public var options: [ProtobufOption] = []
  /// The source context.
  public var sourceContext: ProtobufSourceContext? = nil
  /// The source syntax.
  public var syntax: ProtobufSyntax = .proto2
  /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
  public var edition: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String = "",
    fields: [ProtobufField] = [],
    oneofs: [String] = [],
    options: [ProtobufOption] = [],
    sourceContext: ProtobufSourceContext? = nil,
    syntax: ProtobufSyntax = .proto2,
    edition: String = ""
  ) {
    self.name = name
    self.fields = fields
    self.oneofs = oneofs
    self.options = options
    self.sourceContext = sourceContext
    self.syntax = syntax
    self.edition = edition
  }
}

/// A single field of a message type.
///
/// New usages of this message as an alternative to FieldDescriptorProto are
/// strongly discouraged. This message does not reliability preserve all
/// information necessary to model the schema and preserve semantics. Instead
/// make use of FileDescriptorSet which preserves the necessary information.
public struct ProtobufField: Hashable, Sendable {
  /// The field type.
  public var kind: ProtobufField.Kind = .typeUnknown
  /// The field cardinality.
  public var cardinality: ProtobufField.Cardinality = .unknown
  /// The field number.
  public var number: Int32 = 0
  /// The field name.
  public var name: String = ""
  /// The field type URL, without the scheme, for message or enumeration
  /// types. Example: `"type.googleapis.com/google.protobuf.Timestamp"`.
  public var typeURL: String = ""
  /// The index of the field type in `Type.oneofs`, for message or enumeration
  /// types. The first type has index 1; zero means the type is not in the list.
  public var oneofIndex: Int32 = 0
  /// Whether to use alternative packed wire representation.
  public var packed: Bool = false
  /// The protocol buffer options.
  public var options: [ProtobufOption] = []
  /// The field JSON name.
  public var jsonName: String = ""
  /// The string value of the default value of this field. Proto2 syntax only.
  public var defaultValueField: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    kind: ProtobufField.Kind = .typeUnknown,
    cardinality: ProtobufField.Cardinality = .unknown,
    number: Int32 = 0,
    name: String = "",
    typeURL: String = "",
    oneofIndex: Int32 = 0,
    packed: Bool = false,
    options: [ProtobufOption] = [],
    jsonName: String = "",
    defaultValueField: String = ""
  ) {
    self.kind = kind
    self.cardinality = cardinality
    self.number = number
    self.name = name
    self.typeURL = typeURL
    self.oneofIndex = oneofIndex
    self.packed = packed
    self.options = options
    self.jsonName = jsonName
    self.defaultValueField = defaultValueField
  }

  /// Basic field types.
  public struct Kind: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    public var rawValue: Int32

    /// A value by its number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Field type unknown.
    public static let typeUnknown = Self(rawValue: 0)
    /// Field type double.
    public static let typeDouble = Self(rawValue: 1)
    /// Field type float.
    public static let typeFloat = Self(rawValue: 2)
    /// Field type int64.
    public static let typeInt64 = Self(rawValue: 3)
    /// Field type uint64.
    public static let typeUint64 = Self(rawValue: 4)
    /// Field type int32.
    public static let typeInt32 = Self(rawValue: 5)
    /// Field type fixed64.
    public static let typeFixed64 = Self(rawValue: 6)
    /// Field type fixed32.
    public static let typeFixed32 = Self(rawValue: 7)
    /// Field type bool.
    public static let typeBool = Self(rawValue: 8)
    /// Field type string.
    public static let typeString = Self(rawValue: 9)
    /// Field type group. Proto2 syntax only, and deprecated.
    public static let typeGroup = Self(rawValue: 10)
    /// Field type message.
    public static let typeMessage = Self(rawValue: 11)
    /// Field type bytes.
    public static let typeBytes = Self(rawValue: 12)
    /// Field type uint32.
    public static let typeUint32 = Self(rawValue: 13)
    /// Field type enum.
    public static let typeEnum = Self(rawValue: 14)
    /// Field type sfixed32.
    public static let typeSfixed32 = Self(rawValue: 15)
    /// Field type sfixed64.
    public static let typeSfixed64 = Self(rawValue: 16)
    /// Field type sint32.
    public static let typeSint32 = Self(rawValue: 17)
    /// Field type sint64.
    public static let typeSint64 = Self(rawValue: 18)

    /// What a field has that is not there.
    public static var defaultValue: Self { .typeUnknown }

    /// The values that have a name, without second names.
    public static var allCases: [Self] {
      [.typeUnknown, .typeDouble, .typeFloat, .typeInt64, .typeUint64, .typeInt32, .typeFixed64, .typeFixed32, .typeBool, .typeString, .typeGroup, .typeMessage, .typeBytes, .typeUint32, .typeEnum, .typeSfixed32, .typeSfixed64, .typeSint32, .typeSint64]
    }
  }

  /// Whether a field is optional, required, or repeated.
  public struct Cardinality: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    public var rawValue: Int32

    /// A value by its number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// For fields with unknown cardinality.
    public static let unknown = Self(rawValue: 0)
    /// For optional fields.
    public static let `optional` = Self(rawValue: 1)
    /// For required fields. Proto2 syntax only.
    public static let `required` = Self(rawValue: 2)
    /// For repeated fields.
    public static let repeated = Self(rawValue: 3)

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }

    /// The values that have a name, without second names.
    public static var allCases: [Self] {
      [.unknown, .`optional`, .`required`, .repeated]
    }
  }
}

/// Enum type definition.
///
/// New usages of this message as an alternative to EnumDescriptorProto are
/// strongly discouraged. This message does not reliability preserve all
/// information necessary to model the schema and preserve semantics. Instead
/// make use of FileDescriptorSet which preserves the necessary information.
public struct ProtobufEnum: Hashable, Sendable {
  /// Enum type name.
  public var name: String = ""
  /// Enum value definitions.
  public var enumvalue: [ProtobufEnumValue] = []
  /// Protocol buffer options.
  public var options: [ProtobufOption] = []
  /// The source context.
  public var sourceContext: ProtobufSourceContext? = nil
  /// The source syntax.
  public var syntax: ProtobufSyntax = .proto2
  /// The source edition string, only valid when syntax is SYNTAX_EDITIONS.
  public var edition: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String = "",
    enumvalue: [ProtobufEnumValue] = [],
    options: [ProtobufOption] = [],
    sourceContext: ProtobufSourceContext? = nil,
    syntax: ProtobufSyntax = .proto2,
    edition: String = ""
  ) {
    self.name = name
    self.enumvalue = enumvalue
    self.options = options
    self.sourceContext = sourceContext
    self.syntax = syntax
    self.edition = edition
  }
}

/// Enum value definition.
///
/// New usages of this message as an alternative to EnumValueDescriptorProto are
/// strongly discouraged. This message does not reliability preserve all
/// information necessary to model the schema and preserve semantics. Instead
/// make use of FileDescriptorSet which preserves the necessary information.
public struct ProtobufEnumValue: Hashable, Sendable {
  /// Enum value name.
  public var name: String = ""
  /// Enum value number.
  public var number: Int32 = 0
  /// Protocol buffer options.
  public var options: [ProtobufOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String = "",
    number: Int32 = 0,
    options: [ProtobufOption] = []
  ) {
    self.name = name
    self.number = number
    self.options = options
  }
}

/// A protocol buffer option, which can be attached to a message, field,
/// enumeration, etc.
///
/// New usages of this message as an alternative to FileOptions, MessageOptions,
/// FieldOptions, EnumOptions, EnumValueOptions, ServiceOptions, or MethodOptions
/// are strongly discouraged.
public struct ProtobufOption: Hashable, Sendable {
  /// The option's name. For protobuf built-in options (options defined in
  /// descriptor.proto), this is the short name. For example, `"map_entry"`.
  /// For custom options, it should be the fully-qualified name. For example,
  /// `"google.api.http"`.
  public var name: String = ""
  /// The option's value packed in an Any message. If the value is a primitive,
  /// the corresponding wrapper type defined in google/protobuf/wrappers.proto
  /// should be used. If the value is an enum, it should be stored as an int32
  /// value using the google.protobuf.Int32Value type.
  public var value: ProtobufAny? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String = "",
    value: ProtobufAny? = nil
  ) {
    self.name = name
    self.value = value
  }
}

extension ProtobufType: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessages(into: &self.fields, tag: tag)
      case 26:
        try reader.readRepeated(into: &self.oneofs, of: ProtobufKind.String.self, tag: tag)
      case 34: try reader.readMessages(into: &self.options, tag: tag)
      case 42: try reader.readMessage(into: &self.sourceContext)
      case 48: self.syntax = ProtobufSyntax(rawValue: try reader.readInt32())
      case 58: self.edition = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeMessages(self.fields, field: 2)
    writer.writeRepeated(self.oneofs, field: 3, as: ProtobufKind.String.self)
    writer.writeMessages(self.options, field: 4)
    writer.writeOptionalMessage(self.sourceContext, field: 5)
    writer.writeInt32(self.syntax.rawValue, field: 6)
    writer.writeString(self.edition, field: 7)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 23
    count += self.name.utf8.count
    count += self.fields.count * 6
    count += ProtobufSizeHint.sum(of: self.fields)
    count += self.oneofs.count * 6
    for value in self.oneofs { count += value.utf8.count }
    count += self.options.count * 6
    count += ProtobufSizeHint.sum(of: self.options)
    if let value = self.sourceContext { count += value.encodedByteCountHint + 6 }
    count += self.edition.utf8.count
    return count
  }
}

extension ProtobufField: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.kind = ProtobufField.Kind(rawValue: try reader.readInt32())
      case 16: self.cardinality = ProtobufField.Cardinality(rawValue: try reader.readInt32())
      case 24: self.number = try reader.readInt32()
      case 34: self.name = try reader.readString()
      case 50: self.typeURL = try reader.readString()
      case 56: self.oneofIndex = try reader.readInt32()
      case 64: self.packed = try reader.readBool()
      case 74: try reader.readMessages(into: &self.options, tag: tag)
      case 82: self.jsonName = try reader.readString()
      case 90: self.defaultValueField = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.kind.rawValue, field: 1)
    writer.writeInt32(self.cardinality.rawValue, field: 2)
    writer.writeInt32(self.number, field: 3)
    writer.writeString(self.name, field: 4)
    writer.writeString(self.typeURL, field: 6)
    writer.writeInt32(self.oneofIndex, field: 7)
    writer.writeBool(self.packed, field: 8)
    writer.writeMessages(self.options, field: 9)
    writer.writeString(self.jsonName, field: 10)
    writer.writeString(self.defaultValueField, field: 11)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 70
    count += self.name.utf8.count
    count += self.typeURL.utf8.count
    count += self.options.count * 6
    count += ProtobufSizeHint.sum(of: self.options)
    count += self.jsonName.utf8.count
    count += self.defaultValueField.utf8.count
    return count
  }
}

extension ProtobufEnum: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessages(into: &self.enumvalue, tag: tag)
      case 26: try reader.readMessages(into: &self.options, tag: tag)
      case 34: try reader.readMessage(into: &self.sourceContext)
      case 40: self.syntax = ProtobufSyntax(rawValue: try reader.readInt32())
      case 50: self.edition = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeMessages(self.enumvalue, field: 2)
    writer.writeMessages(self.options, field: 3)
    writer.writeOptionalMessage(self.sourceContext, field: 4)
    writer.writeInt32(self.syntax.rawValue, field: 5)
    writer.writeString(self.edition, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 23
    count += self.name.utf8.count
    count += self.enumvalue.count * 6
    count += ProtobufSizeHint.sum(of: self.enumvalue)
    count += self.options.count * 6
    count += ProtobufSizeHint.sum(of: self.options)
    if let value = self.sourceContext { count += value.encodedByteCountHint + 6 }
    count += self.edition.utf8.count
    return count
  }
}

extension ProtobufEnumValue: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 16: self.number = try reader.readInt32()
      case 26: try reader.readMessages(into: &self.options, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeInt32(self.number, field: 2)
    writer.writeMessages(self.options, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 17
    count += self.name.utf8.count
    count += self.options.count * 6
    count += ProtobufSizeHint.sum(of: self.options)
    return count
  }
}

extension ProtobufOption: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(into: &self.value)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeOptionalMessage(self.value, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 6
    count += self.name.utf8.count
    if let value = self.value { count += value.encodedByteCountHint + 6 }
    return count
  }
}
