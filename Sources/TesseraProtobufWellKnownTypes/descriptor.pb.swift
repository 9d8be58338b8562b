// swift-format-ignore-file
// Generated from google/protobuf/descriptor.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// The full set of known editions.
public enum ProtobufEdition: Int32, ProtobufEnumeration, CaseIterable {
  /// A placeholder for an unknown edition value.
  case unknown = 0
  /// A placeholder edition for specifying default behaviors *before* a feature
  /// was first introduced.  This is effectively an "infinite past".
  case legacy = 900
  /// Legacy syntax "editions".  These pre-date editions, but behave much like
  /// distinct editions.  These can't be used to specify the edition of proto
  /// files, but feature definitions must supply proto2/proto3 defaults for
  /// backwards compatibility.
  case proto2 = 998
  /// `EDITION_PROTO3`, 999.
  case proto3 = 999
  /// Editions that have been released.  The specific values are arbitrary and
  /// should not be depended on, but they will always be time-ordered for easy
  /// comparison.
  case edition2023 = 1000
  /// `EDITION_2024`, 1001.
  case edition2024 = 1001
  /// `EDITION_2026`, 1002.
  case edition2026 = 1002
  /// A placeholder edition for developing and testing unscheduled features.
  case unstable = 9999
  /// Placeholder editions for testing feature resolution.  These should not be
  /// used or relied on outside of tests.
  case edition1TestOnly = 1
  /// `EDITION_2_TEST_ONLY`, 2.
  case edition2TestOnly = 2
  /// `EDITION_99997_TEST_ONLY`, 99997.
  case edition99997TestOnly = 99997
  /// `EDITION_99998_TEST_ONLY`, 99998.
  case edition99998TestOnly = 99998
  /// `EDITION_99999_TEST_ONLY`, 99999.
  case edition99999TestOnly = 99999
  /// Placeholder for specifying unbounded edition support.  This should only
  /// ever be used by plugins that can expect to never require any changes to
  /// support a new edition.
  case max = 2147483647

  /// What a field has that is not there.
  public static var defaultValue: Self { .unknown }
}

/// Describes the 'visibility' of a symbol with respect to the proto import
/// system. Symbols can only be imported when the visibility rules do not prevent
/// it (ex: local symbols cannot be imported).  Visibility modifiers can only set
/// on `message` and `enum` as they are the only types available to be referenced
/// from other files.
public enum ProtobufSymbolVisibility: Int32, ProtobufEnumeration, CaseIterable {
  /// `VISIBILITY_UNSET`, 0.
  case visibilityUnset = 0
  /// `VISIBILITY_LOCAL`, 1.
  case visibilityLocal = 1
  /// `VISIBILITY_EXPORT`, 2.
  case visibilityExport = 2

  /// What a field has that is not there.
  public static var defaultValue: Self { .visibilityUnset }
}

/// The protocol compiler can output a FileDescriptorSet containing the .proto
/// files it parses.
public struct ProtobufFileDescriptorSet: Hashable, Sendable {
  /// The field `file`, number 1.
  public var file: [ProtobufFileDescriptorProto] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    file: [ProtobufFileDescriptorProto] = []
  ) {
    self.file = file
  }
}

/// Describes a complete .proto file.
public struct ProtobufFileDescriptorProto: Hashable, Sendable {
  /// file name, relative to root of source tree
  public var name: String? = nil
  /// e.g. "foo", "foo.bar", etc.
  public var `package`: String? = nil
  /// Names of files imported by this file.
  public var dependency: [String] = []
  /// Indexes of the public imported files in the dependency list above.
  public var publicDependency: [Int32] = []
  /// Indexes of the weak imported files in the dependency list.
  /// For Google-internal migration only. Do not use.
  public var weakDependency: [Int32] = []
  /// Names of files imported by this file purely for the purpose of providing
  /// option extensions. These are excluded from the dependency list above.
  public var optionDependency: [String] = []
  /// All top-level definitions in this file.
  public var messageType: [ProtobufDescriptorProto] = []
  /// The field `enum_type`, number 5.
  public var enumType: [ProtobufEnumDescriptorProto] = []
  /// The field `service`, number 6.
  public var service: [ProtobufServiceDescriptorProto] = []
  /// The field `extension`, number 7.
  public var `extension`: [ProtobufFieldDescriptorProto] = []
  /// The field `options`, number 8.
  @ProtobufBoxed public var options: ProtobufFileOptions? = nil
  /// This field contains optional information about the original source code.
  /// You may safely remove this entire field without harming runtime
  /// functionality of the descriptors -- the information is needed only by
  /// development tools.
  public var sourceCodeInfo: ProtobufSourceCodeInfo? = nil
  /// The syntax of the proto file.
  /// The supported values are "proto2", "proto3", and "editions".
  ///
  /// If `edition` is present, this value must be "editions".
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  public var syntax: String? = nil
  /// The edition of the proto file.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  public var edition: ProtobufEdition? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    `package`: String? = nil,
    dependency: [String] = [],
    publicDependency: [Int32] = [],
    weakDependency: [Int32] = [],
    optionDependency: [String] = [],
    messageType: [ProtobufDescriptorProto] = [],
    enumType: [ProtobufEnumDescriptorProto] = [],
    service: [ProtobufServiceDescriptorProto] = [],
    `extension`: [ProtobufFieldDescriptorProto] = [],
    options: ProtobufFileOptions? = nil,
    sourceCodeInfo: ProtobufSourceCodeInfo? = nil,
    syntax: String? = nil,
    edition: ProtobufEdition? = nil
  ) {
    self.name = name
    self.`package` = `package`
    self.dependency = dependency
    self.publicDependency = publicDependency
    self.weakDependency = weakDependency
    self.optionDependency = optionDependency
    self.messageType = messageType
    self.enumType = enumType
    self.service = service
    self.`extension` = `extension`
    self.options = options
    self.sourceCodeInfo = sourceCodeInfo
    self.syntax = syntax
    self.edition = edition
  }
}

/// Describes a message type.
public struct ProtobufDescriptorProto: Hashable, Sendable {
  /// The field `name`, number 1.
  public var name: String? = nil
  /// The field `field`, number 2.
  public var field: [ProtobufFieldDescriptorProto] = []
  /// The field `extension`, number 6.
  public var `extension`: [ProtobufFieldDescriptorProto] = []
  /// The field `nested_type`, number 3.
  public var nestedType: [ProtobufDescriptorProto] = []
  /// The field `enum_type`, number 4.
  public var enumType: [ProtobufEnumDescriptorProto] = []
  /// The field `extension_range`, number 5.
  public var extensionRange: [ProtobufDescriptorProto.ExtensionRange] = []
  /// The field `oneof_decl`, number 8.
  public var oneofDecl: [ProtobufOneofDescriptorProto] = []
  /// The field `options`, number 7.
  public var options: ProtobufMessageOptions? = nil
  /// The field `reserved_range`, number 9.
  public var reservedRange: [ProtobufDescriptorProto.ReservedRange] = []
  /// Reserved field names, which may not be used by fields in the same message.
  /// A given name may only be reserved once.
  public var reservedName: [String] = []
  /// Support for `export` and `local` keywords on enums.
  public var visibility: ProtobufSymbolVisibility? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    field: [ProtobufFieldDescriptorProto] = [],
    `extension`: [ProtobufFieldDescriptorProto] = [],
    nestedType: [ProtobufDescriptorProto] = [],
    enumType: [ProtobufEnumDescriptorProto] = [],
    extensionRange: [ProtobufDescriptorProto.ExtensionRange] = [],
    oneofDecl: [ProtobufOneofDescriptorProto] = [],
    options: ProtobufMessageOptions? = nil,
    reservedRange: [ProtobufDescriptorProto.ReservedRange] = [],
    reservedName: [String] = [],
    visibility: ProtobufSymbolVisibility? = nil
  ) {
    self.name = name
    self.field = field
    self.`extension` = `extension`
    self.nestedType = nestedType
    self.enumType = enumType
    self.extensionRange = extensionRange
    self.oneofDecl = oneofDecl
    self.options = options
    self.reservedRange = reservedRange
    self.reservedName = reservedName
    self.visibility = visibility
  }

  /// The message `google.protobuf.DescriptorProto.ExtensionRange`.
  public struct ExtensionRange: Hashable, Sendable {
    /// Inclusive.
    public var start: Int32? = nil
    /// Exclusive.
    public var end: Int32? = nil
    /// The field `options`, number 3.
    @ProtobufBoxed public var options: ProtobufExtensionRangeOptions? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      start: Int32? = nil,
      end: Int32? = nil,
      options: ProtobufExtensionRangeOptions? = nil
    ) {
      self.start = start
      self.end = end
      self.options = options
    }
  }

  /// Range of reserved tag numbers. Reserved tag numbers may not be used by
  /// fields or extension ranges in the same message. Reserved ranges may
  /// not overlap.
  public struct ReservedRange: Hashable, Sendable {
    /// Inclusive.
    public var start: Int32? = nil
    /// Exclusive.
    public var end: Int32? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      start: Int32? = nil,
      end: Int32? = nil
    ) {
      self.start = start
      self.end = end
    }
  }
}

/// The message `google.protobuf.ExtensionRangeOptions`.
public struct ProtobufExtensionRangeOptions: Hashable, Sendable {
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// For external users: DO NOT USE. We are in the process of open sourcing
  /// extension declaration and executing internal cleanups before it can be
  /// used externally.
  public var declaration: [ProtobufExtensionRangeOptions.Declaration] = []
  /// Any features defined in the specific edition.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// The verification state of the range.
  /// TODO: flip the default to DECLARATION once all empty ranges
  /// are marked as UNVERIFIED.
  public var verification: ProtobufExtensionRangeOptions.VerificationState? = nil
  /// `verification`, or what the .proto file says it is while it is not set.
  public var verificationOrDefault: ProtobufExtensionRangeOptions.VerificationState { self.verification ?? .unverified }
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    uninterpretedOption: [ProtobufUninterpretedOption] = [],
    declaration: [ProtobufExtensionRangeOptions.Declaration] = [],
    features: ProtobufFeatureSet? = nil,
    verification: ProtobufExtensionRangeOptions.VerificationState? = nil
  ) {
    self.uninterpretedOption = uninterpretedOption
    self.declaration = declaration
    self.features = features
    self.verification = verification
  }

  /// The verification state of the extension range.
  public enum VerificationState: Int32, ProtobufEnumeration, CaseIterable {
    /// All the extensions of the range must be declared.
    case declaration = 0
    /// `UNVERIFIED`, 1.
    case unverified = 1

    /// What a field has that is not there.
    public static var defaultValue: Self { .declaration }
  }

  /// The message `google.protobuf.ExtensionRangeOptions.Declaration`.
  public struct Declaration: Hashable, Sendable {
    /// The extension number declared within the extension range.
    public var number: Int32? = nil
    /// The fully-qualified name of the extension field. There must be a leading
    /// dot in front of the full name.
    public var fullName: String? = nil
    /// The fully-qualified type name of the extension field. Unlike
    /// Metadata.type, Declaration.type must have a leading dot for messages
    /// and enums.
    public var type: String? = nil
    /// If true, indicates that the number is reserved in the extension range,
    /// and any extension field with the number will fail to compile. Set this
    /// when a declared extension field is deleted.
    public var reserved: Bool? = nil
    /// If true, indicates that the extension must be defined as repeated.
    /// Otherwise the extension must be defined as optional.
    public var repeated: Bool? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      number: Int32? = nil,
      fullName: String? = nil,
      type: String? = nil,
      reserved: Bool? = nil,
      repeated: Bool? = nil
    ) {
      self.number = number
      self.fullName = fullName
      self.type = type
      self.reserved = reserved
      self.repeated = repeated
    }
  }
}

/// Describes a field within a message.
public struct ProtobufFieldDescriptorProto: Hashable, Sendable {
  /// The field `name`, number 1.
  public var name: String? = nil
  /// The field `number`, number 3.
  public var number: Int32? = nil
  /// The field `label`, number 4.
  public var label: ProtobufFieldDescriptorProto.Label? = nil
  /// If type_name is set, this need not be set.  If both this and type_name
  /// are set, this must be one of TYPE_ENUM, TYPE_MESSAGE or TYPE_GROUP.
  public var type: ProtobufFieldDescriptorProto.TypeEnum? = nil
  /// For message and enum types, this is the name of the type.  If the name
  /// starts with a '.', it is fully-qualified.  Otherwise, C++-like scoping
  /// rules are used to find the type (i.e. first the nested types within this
  /// message are searched, then within the parent, on up to the root
  /// namespace).
  public var typeName: String? = nil
  /// For extensions, this is the name of the type being extended.  It is
  /// resolved in the same manner as type_name.
  public var extendee: String? = nil
  /// For numeric types, contains the original text representation of the value.
  /// For booleans, "true" or "false".
  /// For strings, contains the default text contents (not escaped in any way).
  /// For bytes, contains the C escaped value.  All bytes >= 128 are escaped.
  public var defaultValueField: String? = nil
  /// If set, gives the index of a oneof in the containing type's oneof_decl
  /// list.  This field is a member of that oneof.
  public var oneofIndex: Int32? = nil
  /// JSON name of this field. The value is set by protocol compiler. If the
  /// user has set a "json_name" option on this field, that option's value
  /// will be used. Otherwise, it's deduced from the field's name by converting
  /// it to camelCase.
  public var jsonName: String? = nil
  /// The field `options`, number 8.
  @ProtobufBoxed public var options: ProtobufFieldOptions? = nil
  /// If true, this is a proto3 "optional". When a proto3 field is optional, it
  /// tracks presence regardless of field type.
  ///
  /// When proto3_optional is true, this field must belong to a oneof to signal
  /// to old proto3 clients that presence is tracked for this field. This oneof
  /// is known as a "synthetic" oneof, and this field must be its sole member
  /// (each proto3 optional field gets its own synthetic oneof). Synthetic oneofs
  /// exist in the descriptor only, and do not generate any API. Synthetic oneofs
  /// must be ordered after all "real" oneofs.
  ///
  /// For message fields, proto3_optional doesn't create any semantic change,
  /// since non-repeated message fields always track presence. However it still
  /// indicates the semantic detail of whether the user wrote "optional" or not.
  /// This can be useful for round-tripping the .proto file. For consistency we
  /// give message fields a synthetic oneof also, even though it is not required
  /// to track presence. This is especially important because the parser can't
  /// tell if a field is a message or an enum, so it must always create a
  /// synthetic oneof.
  ///
  /// Proto2 optional fields do not set this flag, because they already indicate
  /// optional with `LABEL_OPTIONAL`.
  public var proto3Optional: Bool? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    number: Int32? = nil,
    label: ProtobufFieldDescriptorProto.Label? = nil,
    type: ProtobufFieldDescriptorProto.TypeEnum? = nil,
    typeName: String? = nil,
    extendee: String? = nil,
    defaultValueField: String? = nil,
    oneofIndex: Int32? = nil,
    jsonName: String? = nil,
    options: ProtobufFieldOptions? = nil,
    proto3Optional: Bool? = nil
  ) {
    self.name = name
    self.number = number
    self.label = label
    self.type = type
    self.typeName = typeName
    self.extendee = extendee
    self.defaultValueField = defaultValueField
    self.oneofIndex = oneofIndex
    self.jsonName = jsonName
    self.options = options
    self.proto3Optional = proto3Optional
  }

  /// The enum `google.protobuf.FieldDescriptorProto.Type`.
  public enum TypeEnum: Int32, ProtobufEnumeration, CaseIterable {
    /// 0 is reserved for errors.
    /// Order is weird for historical reasons.
    case double = 1
    /// `TYPE_FLOAT`, 2.
    case float = 2
    /// Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT64 if
    /// negative values are likely.
    case int64 = 3
    /// `TYPE_UINT64`, 4.
    case uint64 = 4
    /// Not ZigZag encoded.  Negative numbers take 10 bytes.  Use TYPE_SINT32 if
    /// negative values are likely.
    case int32 = 5
    /// `TYPE_FIXED64`, 6.
    case fixed64 = 6
    /// `TYPE_FIXED32`, 7.
    case fixed32 = 7
    /// `TYPE_BOOL`, 8.
    case bool = 8
    /// `TYPE_STRING`, 9.
    case string = 9
    /// Tag-delimited aggregate.
    /// Group type is deprecated and not supported after google.protobuf. However, Proto3
    /// implementations should still be able to parse the group wire format and
    /// treat group fields as unknown fields.  In Editions, the group wire format
    /// can be enabled via the `message_encoding` feature.
    case group = 10
    /// Length-delimited aggregate.
    case message = 11
    /// New in version 2.
    case bytes = 12
    /// `TYPE_UINT32`, 13.
    case uint32 = 13
    /// `TYPE_ENUM`, 14.
    case `enum` = 14
    /// `TYPE_SFIXED32`, 15.
    case sfixed32 = 15
    /// `TYPE_SFIXED64`, 16.
    case sfixed64 = 16
    /// Uses ZigZag encoding.
    case sint32 = 17
    /// Uses ZigZag encoding.
    case sint64 = 18

    /// What a field has that is not there.
    public static var defaultValue: Self { .double }
  }

  /// The enum `google.protobuf.FieldDescriptorProto.Label`.
  public enum Label: Int32, ProtobufEnumeration, CaseIterable {
    /// 0 is reserved for errors
    case `optional` = 1
    /// `LABEL_REPEATED`, 3.
    case repeated = 3
    /// The required label is only allowed in google.protobuf.  In proto3 and Editions
    /// it's explicitly prohibited.  In Editions, the `field_presence` feature
    /// can be used to get this behavior.
    case `required` = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .`optional` }
  }
}

/// Describes a oneof.
public struct ProtobufOneofDescriptorProto: Hashable, Sendable {
  /// The field `name`, number 1.
  public var name: String? = nil
  /// The field `options`, number 2.
  public var options: ProtobufOneofOptions? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    options: ProtobufOneofOptions? = nil
  ) {
    self.name = name
    self.options = options
  }
}

/// Describes an enum type.
public struct ProtobufEnumDescriptorProto: Hashable, Sendable {
  /// The field `name`, number 1.
  public var name: String? = nil
  /// The field `value`, number 2.
  public var value: [ProtobufEnumValueDescriptorProto] = []
  /// The field `options`, number 3.
  public var options: ProtobufEnumOptions? = nil
  /// Range of reserved numeric values. Reserved numeric values may not be used
  /// by enum values in the same enum declaration. Reserved ranges may not
  /// overlap.
  public var reservedRange: [ProtobufEnumDescriptorProto.EnumReservedRange] = []
  /// Reserved enum value names, which may not be reused. A given name may only
  /// be reserved once.
  public var reservedName: [String] = []
  /// Support for `export` and `local` keywords on enums.
  public var visibility: ProtobufSymbolVisibility? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    value: [ProtobufEnumValueDescriptorProto] = [],
    options: ProtobufEnumOptions? = nil,
    reservedRange: [ProtobufEnumDescriptorProto.EnumReservedRange] = [],
    reservedName: [String] = [],
    visibility: ProtobufSymbolVisibility? = nil
  ) {
    self.name = name
    self.value = value
    self.options = options
    self.reservedRange = reservedRange
    self.reservedName = reservedName
    self.visibility = visibility
  }

  /// Range of reserved numeric values. Reserved values may not be used by
  /// entries in the same enum. Reserved ranges may not overlap.
  ///
  /// Note that this is distinct from DescriptorProto.ReservedRange in that it
  /// is inclusive such that it can appropriately represent the entire int32
  /// domain.
  public struct EnumReservedRange: Hashable, Sendable {
    /// Inclusive.
    public var start: Int32? = nil
    /// Inclusive.
    public var end: Int32? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      start: Int32? = nil,
      end: Int32? = nil
    ) {
      self.start = start
      self.end = end
    }
  }
}

/// Describes a value within an enum.
public struct ProtobufEnumValueDescriptorProto: Hashable, Sendable {
  /// The field `name`, number 1.
  public var name: String? = nil
  /// The field `number`, number 2.
  public var number: Int32? = nil
  /// The field `options`, number 3.
  public var options: ProtobufEnumValueOptions? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    number: Int32? = nil,
    options: ProtobufEnumValueOptions? = nil
  ) {
    self.name = name
    self.number = number
    self.options = options
  }
}

/// Describes a service.
public struct ProtobufServiceDescriptorProto: Hashable, Sendable {
  /// The field `name`, number 1.
  public var name: String? = nil
  /// The field `method`, number 2.
  public var method: [ProtobufMethodDescriptorProto] = []
  /// The field `options`, number 3.
  public var options: ProtobufServiceOptions? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    method: [ProtobufMethodDescriptorProto] = [],
    options: ProtobufServiceOptions? = nil
  ) {
    self.name = name
    self.method = method
    self.options = options
  }
}

/// Describes a method of a service.
public struct ProtobufMethodDescriptorProto: Hashable, Sendable {
  /// The field `name`, number 1.
  public var name: String? = nil
  /// Input and output type names.  These are resolved in the same way as
  /// FieldDescriptorProto.type_name, but must refer to a message type.
  public var inputType: String? = nil
  /// The field `output_type`, number 3.
  public var outputType: String? = nil
  /// The field `options`, number 4.
  public var options: ProtobufMethodOptions? = nil
  /// Identifies if client streams multiple client messages
  public var clientStreaming: Bool? = nil
  /// `clientStreaming`, or what the .proto file says it is while it is not set.
  public var clientStreamingOrDefault: Bool { self.clientStreaming ?? false }
  /// Identifies if server streams multiple server messages
  public var serverStreaming: Bool? = nil
  /// `serverStreaming`, or what the .proto file says it is while it is not set.
  public var serverStreamingOrDefault: Bool { self.serverStreaming ?? false }
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: String? = nil,
    inputType: String? = nil,
    outputType: String? = nil,
    options: ProtobufMethodOptions? = nil,
    clientStreaming: Bool? = nil,
    serverStreaming: Bool? = nil
  ) {
    self.name = name
    self.inputType = inputType
    self.outputType = outputType
    self.options = options
    self.clientStreaming = clientStreaming
    self.serverStreaming = serverStreaming
  }
}

/// The message `google.protobuf.FileOptions`.
public struct ProtobufFileOptions: Hashable, Sendable {
  /// Sets the Java package where classes generated from this .proto will be
  /// placed.  By default, the proto package is used, but this is often
  /// inappropriate because proto packages do not normally start with backwards
  /// domain names.
  public var javaPackage: String? = nil
  /// Controls the name of the wrapper Java class generated for the .proto file.
  /// That class will always contain the .proto file's getDescriptor() method as
  /// well as any top-level extensions defined in the .proto file.
  /// If java_multiple_files is disabled, then all the other classes from the
  /// .proto file will be nested inside the single wrapper outer class.
  public var javaOuterClassname: String? = nil
  /// If enabled, then the Java code generator will generate a separate .java
  /// file for each top-level message, enum, and service defined in the .proto
  /// file.  Thus, these types will *not* be nested inside the wrapper class
  /// named by java_outer_classname.  However, the wrapper class will still be
  /// generated to contain the file's getDescriptor() method as well as any
  /// top-level extensions defined in the file.
  public var javaMultipleFiles: Bool? = nil
  /// `javaMultipleFiles`, or what the .proto file says it is while it is not set.
  public var javaMultipleFilesOrDefault: Bool { self.javaMultipleFiles ?? false }
  /// This option does nothing.
  public var javaGenerateEqualsAndHash: Bool? = nil
  /// A proto2 file can set this to true to opt in to UTF-8 checking for Java,
  /// which will throw an exception if invalid UTF-8 is parsed from the wire or
  /// assigned to a string field.
  ///
  /// TODO: clarify exactly what kinds of field types this option
  /// applies to, and update these docs accordingly.
  ///
  /// Proto3 files already perform these checks. Setting the option explicitly to
  /// false has no effect: it cannot be used to opt proto3 files out of UTF-8
  /// checks.
  public var javaStringCheckUtf8: Bool? = nil
  /// `javaStringCheckUtf8`, or what the .proto file says it is while it is not set.
  public var javaStringCheckUtf8OrDefault: Bool { self.javaStringCheckUtf8 ?? false }
  /// The field `optimize_for`, number 9.
  public var optimizeFor: ProtobufFileOptions.OptimizeMode? = nil
  /// `optimizeFor`, or what the .proto file says it is while it is not set.
  public var optimizeForOrDefault: ProtobufFileOptions.OptimizeMode { self.optimizeFor ?? .speed }
  /// Sets the Go package where structs generated from this .proto will be
  /// placed. If omitted, the Go package will be derived from the following:
  ///   - The basename of the package import path, if provided.
  ///   - Otherwise, the package statement in the .proto file, if present.
  ///   - Otherwise, the basename of the .proto file, without extension.
  public var goPackage: String? = nil
  /// Should generic services be generated in each language?  "Generic" services
  /// are not specific to any particular RPC system.  They are generated by the
  /// main code generators in each language (without additional plugins).
  /// Generic services were the only kind of service generation supported by
  /// early versions of google.protobuf.
  ///
  /// Generic services are now considered deprecated in favor of using plugins
  /// that generate code specific to your particular RPC system.  Therefore,
  /// these default to false.  Old code which depends on generic services should
  /// explicitly set them to true.
  public var ccGenericServices: Bool? = nil
  /// `ccGenericServices`, or what the .proto file says it is while it is not set.
  public var ccGenericServicesOrDefault: Bool { self.ccGenericServices ?? false }
  /// The field `java_generic_services`, number 17.
  public var javaGenericServices: Bool? = nil
  /// `javaGenericServices`, or what the .proto file says it is while it is not set.
  public var javaGenericServicesOrDefault: Bool { self.javaGenericServices ?? false }
  /// The field `py_generic_services`, number 18.
  public var pyGenericServices: Bool? = nil
  /// `pyGenericServices`, or what the .proto file says it is while it is not set.
  public var pyGenericServicesOrDefault: Bool { self.pyGenericServices ?? false }
  /// Is this file deprecated?
  /// Depending on the target platform, this can emit Deprecated annotations
  /// for everything in the file, or it will be completely ignored; in the very
  /// least, this is a formalization for deprecating files.
  public var deprecated: Bool? = nil
  /// `deprecated`, or what the .proto file says it is while it is not set.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  /// Enables the use of arenas for the proto messages in this file. This applies
  /// only to generated classes for C++.
  public var ccEnableArenas: Bool? = nil
  /// `ccEnableArenas`, or what the .proto file says it is while it is not set.
  public var ccEnableArenasOrDefault: Bool { self.ccEnableArenas ?? true }
  /// Sets the objective c class prefix which is prepended to all objective c
  /// generated classes from this .proto. There is no default.
  public var objcClassPrefix: String? = nil
  /// Namespace for generated classes; defaults to the package.
  public var csharpNamespace: String? = nil
  /// By default Swift generators will take the proto package and CamelCase it
  /// replacing '.' with underscore and use that to prefix the types/symbols
  /// defined. When this options is provided, they will use this value instead
  /// to prefix the types/symbols defined.
  public var swiftPrefix: String? = nil
  /// Sets the php class prefix which is prepended to all php generated classes
  /// from this .proto. Default is empty.
  public var phpClassPrefix: String? = nil
  /// Use this option to change the namespace of php generated classes. Default
  /// is empty. When this option is empty, the package name will be used for
  /// determining the namespace.
  public var phpNamespace: String? = nil
  /// Use this option to change the namespace of php generated metadata classes.
  /// Default is empty. When this option is empty, the proto file name will be
  /// used for determining the namespace.
  public var phpMetadataNamespace: String? = nil
  /// Use this option to change the package of ruby generated classes. Default
  /// is empty. When this option is not set, the package name will be used for
  /// determining the ruby package.
  public var rubyPackage: String? = nil
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// The parser stores options it doesn't recognize here.
  /// See the documentation for the "Options" section above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    javaPackage: String? = nil,
    javaOuterClassname: String? = nil,
    javaMultipleFiles: Bool? = nil,
    javaGenerateEqualsAndHash: Bool? = nil,
    javaStringCheckUtf8: Bool? = nil,
    optimizeFor: ProtobufFileOptions.OptimizeMode? = nil,
    goPackage: String? = nil,
    ccGenericServices: Bool? = nil,
    javaGenericServices: Bool? = nil,
    pyGenericServices: Bool? = nil,
    deprecated: Bool? = nil,
    ccEnableArenas: Bool? = nil,
    objcClassPrefix: String? = nil,
    csharpNamespace: String? = nil,
    swiftPrefix: String? = nil,
    phpClassPrefix: String? = nil,
    phpNamespace: String? = nil,
    phpMetadataNamespace: String? = nil,
    rubyPackage: String? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.javaPackage = javaPackage
    self.javaOuterClassname = javaOuterClassname
    self.javaMultipleFiles = javaMultipleFiles
    self.javaGenerateEqualsAndHash = javaGenerateEqualsAndHash
    self.javaStringCheckUtf8 = javaStringCheckUtf8
    self.optimizeFor = optimizeFor
    self.goPackage = goPackage
    self.ccGenericServices = ccGenericServices
    self.javaGenericServices = javaGenericServices
    self.pyGenericServices = pyGenericServices
    self.deprecated = deprecated
    self.ccEnableArenas = ccEnableArenas
    self.objcClassPrefix = objcClassPrefix
    self.csharpNamespace = csharpNamespace
    self.swiftPrefix = swiftPrefix
    self.phpClassPrefix = phpClassPrefix
    self.phpNamespace = phpNamespace
    self.phpMetadataNamespace = phpMetadataNamespace
    self.rubyPackage = rubyPackage
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }

  /// Generated classes can be optimized for speed or code size.
  public enum OptimizeMode: Int32, ProtobufEnumeration, CaseIterable {
    /// Generate complete code for parsing, serialization,
    case speed = 1
    /// etc.
    case codeSize = 2
    /// Generate code using MessageLite and the lite runtime.
    case liteRuntime = 3

    /// What a field has that is not there.
    public static var defaultValue: Self { .speed }
  }
}

/// The message `google.protobuf.MessageOptions`.
public struct ProtobufMessageOptions: Hashable, Sendable {
  /// Set true to use the old proto1 MessageSet wire format for extensions.
  /// This is provided for backwards-compatibility with the MessageSet wire
  /// format.  You should not use this for any other reason:  It's less
  /// efficient, has fewer features, and is more complicated.
  ///
  /// The message must be defined exactly as follows:
  ///   message Foo {
  ///     option message_set_wire_format = true;
  ///     extensions 4 to max;
  ///   }
  /// Note that the message cannot have any defined fields; MessageSets only
  /// have extensions.
  ///
  /// All extensions of your type must be singular messages; e.g. they cannot
  /// be int32s, enums, or repeated messages.
  ///
  /// Because this is an option, the above two restrictions are not enforced by
  /// the protocol compiler.
  public var messageSetWireFormat: Bool? = nil
  /// `messageSetWireFormat`, or what the .proto file says it is while it is not set.
  public var messageSetWireFormatOrDefault: Bool { self.messageSetWireFormat ?? false }
  /// Disables the generation of the standard "descriptor()" accessor, which can
  /// conflict with a field of the same name.  This is meant to make migration
  /// from proto1 easier; new code should avoid fields named "descriptor".
  public var noStandardDescriptorAccessor: Bool? = nil
  /// `noStandardDescriptorAccessor`, or what the .proto file says it is while it is not set.
  public var noStandardDescriptorAccessorOrDefault: Bool { self.noStandardDescriptorAccessor ?? false }
  /// Is this message deprecated?
  /// Depending on the target platform, this can emit Deprecated annotations
  /// for the message, or it will be completely ignored; in the very least,
  /// this is a formalization for deprecating messages.
  public var deprecated: Bool? = nil
  /// `deprecated`, or what the .proto file says it is while it is not set.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  /// Whether the message is an automatically generated map entry type for the
  /// maps field.
  ///
  /// For maps fields:
  ///     map<KeyType, ValueType> map_field = 1;
  /// The parsed descriptor looks like:
  ///     message MapFieldEntry {
  ///         option map_entry = true;
  ///         optional KeyType key = 1;
  ///         optional ValueType value = 2;
  ///     }
  ///     repeated MapFieldEntry map_field = 1;
  ///
  /// Implementations may choose not to generate the map_entry=true message, but
  /// use a native map in the target language to hold the keys and values.
  /// The reflection APIs in such implementations still need to work as
  /// if the field is a repeated message field.
  ///
  /// NOTE: Do not set the option in .proto files. Always use the maps syntax
  /// instead. The option should only be implicitly set by the proto compiler
  /// parser.
  public var mapEntry: Bool? = nil
  /// Enable the legacy handling of JSON field name conflicts.  This lowercases
  /// and strips underscored from the fields before comparison in proto3 only.
  /// The new behavior takes `json_name` into account and applies to proto2 as
  /// well.
  ///
  /// This should only be used as a temporary measure against broken builds due
  /// to the change in behavior for JSON field name conflicts.
  ///
  /// TODO This is legacy behavior we plan to remove once downstream
  /// teams have had time to migrate.
  public var deprecatedLegacyJSONFieldConflicts: Bool? = nil
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    messageSetWireFormat: Bool? = nil,
    noStandardDescriptorAccessor: Bool? = nil,
    deprecated: Bool? = nil,
    mapEntry: Bool? = nil,
    deprecatedLegacyJSONFieldConflicts: Bool? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.messageSetWireFormat = messageSetWireFormat
    self.noStandardDescriptorAccessor = noStandardDescriptorAccessor
    self.deprecated = deprecated
    self.mapEntry = mapEntry
    self.deprecatedLegacyJSONFieldConflicts = deprecatedLegacyJSONFieldConflicts
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }
}

/// The message `google.protobuf.FieldOptions`.
public struct ProtobufFieldOptions: Hashable, Sendable {
  /// NOTE: ctype is deprecated. Use `features.(pb.cpp).string_type` instead.
  /// The ctype option instructs the C++ code generator to use a different
  /// representation of the field than it normally would.  See the specific
  /// options below.  This option is only implemented to support use of
  /// [ctype=CORD] and [ctype=STRING] (the default) on non-repeated fields of
  /// type "bytes" in the open source release.
  /// TODO: make ctype actually deprecated.
  public var ctype: ProtobufFieldOptions.CType? = nil
  /// `ctype`, or what the .proto file says it is while it is not set.
  public var ctypeOrDefault: ProtobufFieldOptions.CType { self.ctype ?? .string }
  /// The packed option can be enabled for repeated primitive fields to enable
  /// a more efficient representation on the wire. Rather than repeatedly
  /// writing the tag and type for each element, the entire array is encoded as
  /// a single length-delimited blob. In proto3, only explicit setting it to
  /// false will avoid using packed encoding.  This option is prohibited in
  /// Editions, but the `repeated_field_encoding` feature can be used to control
  /// the behavior.
  public var packed: Bool? = nil
  /// The jstype option determines the JavaScript type used for values of the
  /// field.  The option is permitted only for 64 bit integral and fixed types
  /// (int64, uint64, sint64, fixed64, sfixed64).  A field with jstype JS_STRING
  /// is represented as JavaScript string, which avoids loss of precision that
  /// can happen when a large value is converted to a floating point JavaScript.
  /// Specifying JS_NUMBER for the jstype causes the generated JavaScript code to
  /// use the JavaScript "number" type.  The behavior of the default option
  /// JS_NORMAL is implementation dependent.
  ///
  /// This option is an enum to permit additional types to be added, e.g.
  /// goog.math.Integer.
  public var jstype: ProtobufFieldOptions.JSType? = nil
  /// `jstype`, or what the .proto file says it is while it is not set.
  public var jstypeOrDefault: ProtobufFieldOptions.JSType { self.jstype ?? .jsNormal }
  /// Should this field be parsed lazily?  Lazy applies only to message-type
  /// fields.  It means that when the outer message is initially parsed, the
  /// inner message's contents will not be parsed but instead stored in encoded
  /// form.  The inner message will actually be parsed when it is first accessed.
  ///
  /// This is only a hint.  Implementations are free to choose whether to use
  /// eager or lazy parsing regardless of the value of this option.  However,
  /// setting this option true suggests that the protocol author believes that
  /// using lazy parsing on this field is worth the additional bookkeeping
  /// overhead typically needed to implement it.
  ///
  /// This option does not affect the public interface of any generated code;
  /// all method signatures remain the same.  Furthermore, thread-safety of the
  /// interface is not affected by this option; const methods remain safe to
  /// call from multiple threads concurrently, while non-const methods continue
  /// to require exclusive access.
  ///
  /// Note that lazy message fields are still eagerly verified to check
  /// ill-formed wireformat or missing required fields. Calling IsInitialized()
  /// on the outer message would fail if the inner message has missing required
  /// fields. Failed verification would result in parsing failure (except when
  /// uninitialized messages are acceptable).
  public var `lazy`: Bool? = nil
  /// `lazy`, or what the .proto file says it is while it is not set.
  public var lazyOrDefault: Bool { self.`lazy` ?? false }
  /// unverified_lazy does no correctness checks on the byte stream. This should
  /// only be used where lazy with verification is prohibitive for performance
  /// reasons.
  public var unverifiedLazy: Bool? = nil
  /// `unverifiedLazy`, or what the .proto file says it is while it is not set.
  public var unverifiedLazyOrDefault: Bool { self.unverifiedLazy ?? false }
  /// Is this field deprecated?
  /// Depending on the target platform, this can emit Deprecated annotations
  /// for accessors, or it will be completely ignored; in the very least, this
  /// is a formalization for deprecating fields.
  public var deprecated: Bool? = nil
  /// `deprecated`, or what the .proto file says it is while it is not set.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  /// DEPRECATED. DO NOT USE!
  /// For Google-internal migration only. Do not use.
  public var `weak`: Bool? = nil
  /// `weak`, or what the .proto file says it is while it is not set.
  public var weakOrDefault: Bool { self.`weak` ?? false }
  /// Indicate that the field value should not be printed out when using debug
  /// formats, e.g. when the field contains sensitive credentials.
  public var debugRedact: Bool? = nil
  /// `debugRedact`, or what the .proto file says it is while it is not set.
  public var debugRedactOrDefault: Bool { self.debugRedact ?? false }
  /// The field `retention`, number 17.
  public var retention: ProtobufFieldOptions.OptionRetention? = nil
  /// The field `targets`, number 19.
  public var targets: [ProtobufFieldOptions.OptionTargetType] = []
  /// The field `edition_defaults`, number 20.
  public var editionDefaults: [ProtobufFieldOptions.EditionDefault] = []
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// The field `feature_support`, number 22.
  @ProtobufBoxed public var featureSupport: ProtobufFieldOptions.FeatureSupport? = nil
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    ctype: ProtobufFieldOptions.CType? = nil,
    packed: Bool? = nil,
    jstype: ProtobufFieldOptions.JSType? = nil,
    `lazy`: Bool? = nil,
    unverifiedLazy: Bool? = nil,
    deprecated: Bool? = nil,
    `weak`: Bool? = nil,
    debugRedact: Bool? = nil,
    retention: ProtobufFieldOptions.OptionRetention? = nil,
    targets: [ProtobufFieldOptions.OptionTargetType] = [],
    editionDefaults: [ProtobufFieldOptions.EditionDefault] = [],
    features: ProtobufFeatureSet? = nil,
    featureSupport: ProtobufFieldOptions.FeatureSupport? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.ctype = ctype
    self.packed = packed
    self.jstype = jstype
    self.`lazy` = `lazy`
    self.unverifiedLazy = unverifiedLazy
    self.deprecated = deprecated
    self.`weak` = `weak`
    self.debugRedact = debugRedact
    self.retention = retention
    self.targets = targets
    self.editionDefaults = editionDefaults
    self.features = features
    self.featureSupport = featureSupport
    self.uninterpretedOption = uninterpretedOption
  }

  /// The enum `google.protobuf.FieldOptions.CType`.
  public enum CType: Int32, ProtobufEnumeration, CaseIterable {
    /// Default mode.
    case string = 0
    /// The option [ctype=CORD] may be applied to a non-repeated field of type
    /// "bytes". It indicates that in C++, the data should be stored in a Cord
    /// instead of a string.  For very large strings, this may reduce memory
    /// fragmentation. It may also allow better performance when parsing from a
    /// Cord, or when parsing with aliasing enabled, as the parsed Cord may then
    /// alias the original buffer.
    case cord = 1
    /// `STRING_PIECE`, 2.
    case stringPiece = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .string }
  }

  /// The enum `google.protobuf.FieldOptions.JSType`.
  public enum JSType: Int32, ProtobufEnumeration, CaseIterable {
    /// Use the default type.
    case jsNormal = 0
    /// Use JavaScript strings.
    case jsString = 1
    /// Use JavaScript numbers.
    case jsNumber = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .jsNormal }
  }

  /// If set to RETENTION_SOURCE, the option will be omitted from the binary.
  public enum OptionRetention: Int32, ProtobufEnumeration, CaseIterable {
    /// `RETENTION_UNKNOWN`, 0.
    case retentionUnknown = 0
    /// `RETENTION_RUNTIME`, 1.
    case retentionRuntime = 1
    /// `RETENTION_SOURCE`, 2.
    case retentionSource = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .retentionUnknown }
  }

  /// This indicates the types of entities that the field may apply to when used
  /// as an option. If it is unset, then the field may be freely used as an
  /// option on any kind of entity.
  public enum OptionTargetType: Int32, ProtobufEnumeration, CaseIterable {
    /// `TARGET_TYPE_UNKNOWN`, 0.
    case targetTypeUnknown = 0
    /// `TARGET_TYPE_FILE`, 1.
    case targetTypeFile = 1
    /// `TARGET_TYPE_EXTENSION_RANGE`, 2.
    case targetTypeExtensionRange = 2
    /// `TARGET_TYPE_MESSAGE`, 3.
    case targetTypeMessage = 3
    /// `TARGET_TYPE_FIELD`, 4.
    case targetTypeField = 4
    /// `TARGET_TYPE_ONEOF`, 5.
    case targetTypeOneof = 5
    /// `TARGET_TYPE_ENUM`, 6.
    case targetTypeEnum = 6
    /// `TARGET_TYPE_ENUM_ENTRY`, 7.
    case targetTypeEnumEntry = 7
    /// `TARGET_TYPE_SERVICE`, 8.
    case targetTypeService = 8
    /// `TARGET_TYPE_METHOD`, 9.
    case targetTypeMethod = 9

    /// What a field has that is not there.
    public static var defaultValue: Self { .targetTypeUnknown }
  }

  /// The message `google.protobuf.FieldOptions.EditionDefault`.
  public struct EditionDefault: Hashable, Sendable {
    /// The field `edition`, number 3.
    public var edition: ProtobufEdition? = nil
    /// Textproto value.
    public var value: String? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      edition: ProtobufEdition? = nil,
      value: String? = nil
    ) {
      self.edition = edition
      self.value = value
    }
  }

  /// Information about the support window of a feature.
  public struct FeatureSupport: Hashable, Sendable {
    /// The edition that this feature was first available in.  In editions
    /// earlier than this one, the default assigned to EDITION_LEGACY will be
    /// used, and proto files will not be able to override it.
    public var editionIntroduced: ProtobufEdition? = nil
    /// The edition this feature becomes deprecated in.  Using this after this
    /// edition may trigger warnings.
    public var editionDeprecated: ProtobufEdition? = nil
    /// The deprecation warning text if this feature is used after the edition it
    /// was marked deprecated in.
    public var deprecationWarning: String? = nil
    /// The edition this feature is no longer available in.  In editions after
    /// this one, the last default assigned will be used, and proto files will
    /// not be able to override it.
    public var editionRemoved: ProtobufEdition? = nil
    /// The removal error text if this feature is used after the edition it was
    /// removed in.
    public var removalError: String? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      editionIntroduced: ProtobufEdition? = nil,
      editionDeprecated: ProtobufEdition? = nil,
      deprecationWarning: String? = nil,
      editionRemoved: ProtobufEdition? = nil,
      removalError: String? = nil
    ) {
      self.editionIntroduced = editionIntroduced
      self.editionDeprecated = editionDeprecated
      self.deprecationWarning = deprecationWarning
      self.editionRemoved = editionRemoved
      self.removalError = removalError
    }
  }
}

/// The message `google.protobuf.OneofOptions`.
public struct ProtobufOneofOptions: Hashable, Sendable {
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }
}

/// The message `google.protobuf.EnumOptions`.
public struct ProtobufEnumOptions: Hashable, Sendable {
  /// Set this option to true to allow mapping different tag names to the same
  /// value.
  public var allowAlias: Bool? = nil
  /// Is this enum deprecated?
  /// Depending on the target platform, this can emit Deprecated annotations
  /// for the enum, or it will be completely ignored; in the very least, this
  /// is a formalization for deprecating enums.
  public var deprecated: Bool? = nil
  /// `deprecated`, or what the .proto file says it is while it is not set.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  /// Enable the legacy handling of JSON field name conflicts.  This lowercases
  /// and strips underscored from the fields before comparison in proto3 only.
  /// The new behavior takes `json_name` into account and applies to proto2 as
  /// well.
  /// TODO Remove this legacy behavior once downstream teams have
  /// had time to migrate.
  public var deprecatedLegacyJSONFieldConflicts: Bool? = nil
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    allowAlias: Bool? = nil,
    deprecated: Bool? = nil,
    deprecatedLegacyJSONFieldConflicts: Bool? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.allowAlias = allowAlias
    self.deprecated = deprecated
    self.deprecatedLegacyJSONFieldConflicts = deprecatedLegacyJSONFieldConflicts
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }
}

/// The message `google.protobuf.EnumValueOptions`.
public struct ProtobufEnumValueOptions: Hashable, Sendable {
  /// Is this enum value deprecated?
  /// Depending on the target platform, this can emit Deprecated annotations
  /// for the enum value, or it will be completely ignored; in the very least,
  /// this is a formalization for deprecating enum values.
  public var deprecated: Bool? = nil
  /// `deprecated`, or what the .proto file says it is while it is not set.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// Indicate that fields annotated with this enum value should not be printed
  /// out when using debug formats, e.g. when the field contains sensitive
  /// credentials.
  public var debugRedact: Bool? = nil
  /// `debugRedact`, or what the .proto file says it is while it is not set.
  public var debugRedactOrDefault: Bool { self.debugRedact ?? false }
  /// Information about the support window of a feature value.
  @ProtobufBoxed public var featureSupport: ProtobufFieldOptions.FeatureSupport? = nil
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    deprecated: Bool? = nil,
    features: ProtobufFeatureSet? = nil,
    debugRedact: Bool? = nil,
    featureSupport: ProtobufFieldOptions.FeatureSupport? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.deprecated = deprecated
    self.features = features
    self.debugRedact = debugRedact
    self.featureSupport = featureSupport
    self.uninterpretedOption = uninterpretedOption
  }
}

/// The message `google.protobuf.ServiceOptions`.
public struct ProtobufServiceOptions: Hashable, Sendable {
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// Is this service deprecated?
  /// Depending on the target platform, this can emit Deprecated annotations
  /// for the service, or it will be completely ignored; in the very least,
  /// this is a formalization for deprecating services.
  public var deprecated: Bool? = nil
  /// `deprecated`, or what the .proto file says it is while it is not set.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    features: ProtobufFeatureSet? = nil,
    deprecated: Bool? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.features = features
    self.deprecated = deprecated
    self.uninterpretedOption = uninterpretedOption
  }
}

/// The message `google.protobuf.MethodOptions`.
public struct ProtobufMethodOptions: Hashable, Sendable {
  /// Is this method deprecated?
  /// Depending on the target platform, this can emit Deprecated annotations
  /// for the method, or it will be completely ignored; in the very least,
  /// this is a formalization for deprecating methods.
  public var deprecated: Bool? = nil
  /// `deprecated`, or what the .proto file says it is while it is not set.
  public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  /// The field `idempotency_level`, number 34.
  public var idempotencyLevel: ProtobufMethodOptions.IdempotencyLevel? = nil
  /// `idempotencyLevel`, or what the .proto file says it is while it is not set.
  public var idempotencyLevelOrDefault: ProtobufMethodOptions.IdempotencyLevel { self.idempotencyLevel ?? .idempotencyUnknown }
  /// Any features defined in the specific edition.
  /// WARNING: This field should only be used by protobuf plugins or special
  /// cases like the proto compiler. Other uses are discouraged and
  /// developers should rely on the protoreflect APIs for their client language.
  @ProtobufBoxed public var features: ProtobufFeatureSet? = nil
  /// The parser stores options it doesn't recognize here. See above.
  public var uninterpretedOption: [ProtobufUninterpretedOption] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    deprecated: Bool? = nil,
    idempotencyLevel: ProtobufMethodOptions.IdempotencyLevel? = nil,
    features: ProtobufFeatureSet? = nil,
    uninterpretedOption: [ProtobufUninterpretedOption] = []
  ) {
    self.deprecated = deprecated
    self.idempotencyLevel = idempotencyLevel
    self.features = features
    self.uninterpretedOption = uninterpretedOption
  }

  /// Is this method side-effect-free (or safe in HTTP parlance), or idempotent,
  /// or neither? HTTP based RPC implementation may choose GET verb for safe
  /// methods, and PUT verb for idempotent methods instead of the default POST.
  public enum IdempotencyLevel: Int32, ProtobufEnumeration, CaseIterable {
    /// `IDEMPOTENCY_UNKNOWN`, 0.
    case idempotencyUnknown = 0
    /// implies idempotent
    case noSideEffects = 1
    /// idempotent, but may have side effects
    case idempotent = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .idempotencyUnknown }
  }
}

/// A message representing a option the parser does not recognize. This only
/// appears in options protos created by the compiler::Parser class.
/// DescriptorPool resolves these when building Descriptor objects. Therefore,
/// options protos in descriptor objects (e.g. returned by Descriptor::options(),
/// or produced by Descriptor::CopyTo()) will never have UninterpretedOptions
/// in them.
public struct ProtobufUninterpretedOption: Hashable, Sendable {
  /// The field `name`, number 2.
  public var name: [ProtobufUninterpretedOption.NamePart] = []
  /// The value of the uninterpreted option, in whatever type the tokenizer
  /// identified it as during parsing. Exactly one of these should be set.
  public var identifierValue: String? = nil
  /// The field `positive_int_value`, number 4.
  public var positiveIntValue: UInt64? = nil
  /// The field `negative_int_value`, number 5.
  public var negativeIntValue: Int64? = nil
  /// The field `double_value`, number 6.
  public var doubleValue: Double? = nil
  /// The field `string_value`, number 7.
  public var stringValue: [UInt8]? = nil
  /// The field `aggregate_value`, number 8.
  public var aggregateValue: String? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    name: [ProtobufUninterpretedOption.NamePart] = [],
    identifierValue: String? = nil,
    positiveIntValue: UInt64? = nil,
    negativeIntValue: Int64? = nil,
    doubleValue: Double? = nil,
    stringValue: [UInt8]? = nil,
    aggregateValue: String? = nil
  ) {
    self.name = name
    self.identifierValue = identifierValue
    self.positiveIntValue = positiveIntValue
    self.negativeIntValue = negativeIntValue
    self.doubleValue = doubleValue
    self.stringValue = stringValue
    self.aggregateValue = aggregateValue
  }

  /// The name of the uninterpreted option.  Each string represents a segment in
  /// a dot-separated name.  is_extension is true iff a segment represents an
  /// extension (denoted with parentheses in options specs in .proto files).
  /// E.g.,{ ["foo", false], ["bar.baz", true], ["moo", false] } represents
  /// "foo.(bar.baz).moo".
  public struct NamePart: Hashable, Sendable {
    /// The field `name_part`, number 1.
    public var namePart: String? = nil
    /// The field `is_extension`, number 2.
    public var isExtension: Bool? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      namePart: String? = nil,
      isExtension: Bool? = nil
    ) {
      self.namePart = namePart
      self.isExtension = isExtension
    }
  }
}

/// TODO Enums in C++ gencode (and potentially other languages) are
/// not well scoped.  This means that each of the feature enums below can clash
/// with each other.  The short names we've chosen maximize call-site
/// readability, but leave us very open to this scenario.  A future feature will
/// be designed and implemented to handle this, hopefully before we ever hit a
/// conflict here.
public struct ProtobufFeatureSet: Hashable, Sendable {
  /// The field `field_presence`, number 1.
  public var fieldPresence: ProtobufFeatureSet.FieldPresence? = nil
  /// The field `enum_type`, number 2.
  public var enumType: ProtobufFeatureSet.EnumType? = nil
  /// The field `repeated_field_encoding`, number 3.
  public var repeatedFieldEncoding: ProtobufFeatureSet.RepeatedFieldEncoding? = nil
  /// The field `utf8_validation`, number 4.
  public var utf8Validation: ProtobufFeatureSet.Utf8Validation? = nil
  /// The field `message_encoding`, number 5.
  public var messageEncoding: ProtobufFeatureSet.MessageEncoding? = nil
  /// The field `json_format`, number 6.
  public var jsonFormat: ProtobufFeatureSet.JsonFormat? = nil
  /// The field `enforce_naming_style`, number 7.
  public var enforceNamingStyle: ProtobufFeatureSet.EnforceNamingStyle? = nil
  /// The field `default_symbol_visibility`, number 8.
  public var defaultSymbolVisibility: ProtobufFeatureSet.VisibilityFeature.DefaultSymbolVisibility? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    fieldPresence: ProtobufFeatureSet.FieldPresence? = nil,
    enumType: ProtobufFeatureSet.EnumType? = nil,
    repeatedFieldEncoding: ProtobufFeatureSet.RepeatedFieldEncoding? = nil,
    utf8Validation: ProtobufFeatureSet.Utf8Validation? = nil,
    messageEncoding: ProtobufFeatureSet.MessageEncoding? = nil,
    jsonFormat: ProtobufFeatureSet.JsonFormat? = nil,
    enforceNamingStyle: ProtobufFeatureSet.EnforceNamingStyle? = nil,
    defaultSymbolVisibility: ProtobufFeatureSet.VisibilityFeature.DefaultSymbolVisibility? = nil
  ) {
    self.fieldPresence = fieldPresence
    self.enumType = enumType
    self.repeatedFieldEncoding = repeatedFieldEncoding
    self.utf8Validation = utf8Validation
    self.messageEncoding = messageEncoding
    self.jsonFormat = jsonFormat
    self.enforceNamingStyle = enforceNamingStyle
    self.defaultSymbolVisibility = defaultSymbolVisibility
  }

  /// The enum `google.protobuf.FeatureSet.FieldPresence`.
  public enum FieldPresence: Int32, ProtobufEnumeration, CaseIterable {
    /// `FIELD_PRESENCE_UNKNOWN`, 0.
    case unknown = 0
    /// `EXPLICIT`, 1.
    case explicit = 1
    /// `IMPLICIT`, 2.
    case implicit = 2
    /// `LEGACY_REQUIRED`, 3.
    case legacyRequired = 3

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }
  }

  /// The enum `google.protobuf.FeatureSet.EnumType`.
  public enum EnumType: Int32, ProtobufEnumeration, CaseIterable {
    /// `ENUM_TYPE_UNKNOWN`, 0.
    case unknown = 0
    /// `OPEN`, 1.
    case `open` = 1
    /// `CLOSED`, 2.
    case closed = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }
  }

  /// The enum `google.protobuf.FeatureSet.RepeatedFieldEncoding`.
  public enum RepeatedFieldEncoding: Int32, ProtobufEnumeration, CaseIterable {
    /// `REPEATED_FIELD_ENCODING_UNKNOWN`, 0.
    case unknown = 0
    /// `PACKED`, 1.
    case packed = 1
    /// `EXPANDED`, 2.
    case expanded = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }
  }

  /// The enum `google.protobuf.FeatureSet.Utf8Validation`.
  public enum Utf8Validation: Int32, ProtobufEnumeration, CaseIterable {
    /// `UTF8_VALIDATION_UNKNOWN`, 0.
    case unknown = 0
    /// `VERIFY`, 2.
    case verify = 2
    /// `NONE`, 3.
    case none = 3

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }
  }

  /// The enum `google.protobuf.FeatureSet.MessageEncoding`.
  public enum MessageEncoding: Int32, ProtobufEnumeration, CaseIterable {
    /// `MESSAGE_ENCODING_UNKNOWN`, 0.
    case unknown = 0
    /// `LENGTH_PREFIXED`, 1.
    case lengthPrefixed = 1
    /// `DELIMITED`, 2.
    case delimited = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }
  }

  /// The enum `google.protobuf.FeatureSet.JsonFormat`.
  public enum JsonFormat: Int32, ProtobufEnumeration, CaseIterable {
    /// `JSON_FORMAT_UNKNOWN`, 0.
    case unknown = 0
    /// `ALLOW`, 1.
    case allow = 1
    /// `LEGACY_BEST_EFFORT`, 2.
    case legacyBestEffort = 2

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }
  }

  /// The enum `google.protobuf.FeatureSet.EnforceNamingStyle`.
  public enum EnforceNamingStyle: Int32, ProtobufEnumeration, CaseIterable {
    /// `ENFORCE_NAMING_STYLE_UNKNOWN`, 0.
    case unknown = 0
    /// `STYLE2024`, 1.
    case style2024 = 1
    /// `STYLE_LEGACY`, 2.
    case styleLegacy = 2
    /// `STYLE2026`, 3.
    case style2026 = 3

    /// What a field has that is not there.
    public static var defaultValue: Self { .unknown }
  }

  /// The message `google.protobuf.FeatureSet.VisibilityFeature`.
  public struct VisibilityFeature: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// The enum `google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility`.
    public enum DefaultSymbolVisibility: Int32, ProtobufEnumeration, CaseIterable {
      /// `DEFAULT_SYMBOL_VISIBILITY_UNKNOWN`, 0.
      case unknown = 0
      /// Default pre-EDITION_2024, all UNSET visibility are export.
      case exportAll = 1
      /// All top-level symbols default to export, nested default to local.
      case exportTopLevel = 2
      /// All symbols default to local.
      case localAll = 3
      /// All symbols local by default. Nested types cannot be exported.
      /// With special case caveat for message { enum {} reserved 1 to max; }
      /// This is the recommended setting for new protos.
      case strict = 4

      /// What a field has that is not there.
      public static var defaultValue: Self { .unknown }
    }
  }
}

/// A compiled specification for the defaults of a set of features.  These
/// messages are generated from FeatureSet extensions and can be used to seed
/// feature resolution. The resolution with this object becomes a simple search
/// for the closest matching edition, followed by proto merges.
public struct ProtobufFeatureSetDefaults: Hashable, Sendable {
  /// The field `defaults`, number 1.
  public var defaults: [ProtobufFeatureSetDefaults.FeatureSetEditionDefault] = []
  /// The minimum supported edition (inclusive) when this was constructed.
  /// Editions before this will not have defaults.
  public var minimumEdition: ProtobufEdition? = nil
  /// The maximum known edition (inclusive) when this was constructed. Editions
  /// after this will not have reliable defaults.
  public var maximumEdition: ProtobufEdition? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    defaults: [ProtobufFeatureSetDefaults.FeatureSetEditionDefault] = [],
    minimumEdition: ProtobufEdition? = nil,
    maximumEdition: ProtobufEdition? = nil
  ) {
    self.defaults = defaults
    self.minimumEdition = minimumEdition
    self.maximumEdition = maximumEdition
  }

  /// A map from every known edition with a unique set of defaults to its
  /// defaults. Not all editions may be contained here.  For a given edition,
  /// the defaults at the closest matching edition ordered at or before it should
  /// be used.  This field must be in strict ascending order by edition.
  public struct FeatureSetEditionDefault: Hashable, Sendable {
    /// The field `edition`, number 3.
    public var edition: ProtobufEdition? = nil
    /// Defaults of features that can be overridden in this edition.
    @ProtobufBoxed public var overridableFeatures: ProtobufFeatureSet? = nil
    /// Defaults of features that can't be overridden in this edition.
    @ProtobufBoxed public var fixedFeatures: ProtobufFeatureSet? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      edition: ProtobufEdition? = nil,
      overridableFeatures: ProtobufFeatureSet? = nil,
      fixedFeatures: ProtobufFeatureSet? = nil
    ) {
      self.edition = edition
      self.overridableFeatures = overridableFeatures
      self.fixedFeatures = fixedFeatures
    }
  }
}

/// Encapsulates information about the original source file from which a
/// FileDescriptorProto was generated.
public struct ProtobufSourceCodeInfo: Hashable, Sendable {
  /// A Location identifies a piece of source code in a .proto file which
  /// corresponds to a particular definition.  This information is intended
  /// to be useful to IDEs, code indexers, documentation generators, and similar
  /// tools.
  ///
  /// For example, say we have a file like:
  ///   message Foo {
  ///     optional string foo = 1;
  ///   }
  /// Let's look at just the field definition:
  ///   optional string foo = 1;
  ///   ^       ^^     ^^  ^  ^^^
  ///   a       bc     de  f  ghi
  /// We have the following locations:
  ///   span   path               represents
  ///   [a,i)  [ 4, 0, 2, 0 ]     The whole field definition.
  ///   [a,b)  [ 4, 0, 2, 0, 4 ]  The label (optional).
  ///   [c,d)  [ 4, 0, 2, 0, 5 ]  The type (string).
  ///   [e,f)  [ 4, 0, 2, 0, 1 ]  The name (foo).
  ///   [g,h)  [ 4, 0, 2, 0, 3 ]  The number (1).
  ///
  /// Notes:
  /// - A location may refer to a repeated field itself (i.e. not to any
  ///   particular index within it).  This is used whenever a set of elements are
  ///   logically enclosed in a single code segment.  For example, an entire
  ///   extend block (possibly containing multiple extension definitions) will
  ///   have an outer location whose path refers to the "extensions" repeated
  ///   field without an index.
  /// - Multiple locations may have the same path.  This happens when a single
  ///   logical declaration is spread out across multiple places.  The most
  ///   obvious example is the "extend" block again -- there may be multiple
  ///   extend blocks in the same scope, each of which will have the same path.
  /// - A location's span is not always a subset of its parent's span.  For
  ///   example, the "extendee" of an extension declaration appears at the
  ///   beginning of the "extend" block and is shared by all extensions within
  ///   the block.
  /// - Just because a location's span is a subset of some other location's span
  ///   does not mean that it is a descendant.  For example, a "group" defines
  ///   both a type and a field in a single declaration.  Thus, the locations
  ///   corresponding to the type and field and their components will overlap.
  /// - Code which tries to interpret locations should probably be designed to
  ///   ignore those that it doesn't understand, as more types of locations could
  ///   be recorded in the future.
  public var location: [ProtobufSourceCodeInfo.Location] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    location: [ProtobufSourceCodeInfo.Location] = []
  ) {
    self.location = location
  }

  /// The message `google.protobuf.SourceCodeInfo.Location`.
  public struct Location: Hashable, Sendable {
    /// Identifies which part of the FileDescriptorProto was defined at this
    /// location.
    ///
    /// Each element is a field number or an index.  They form a path from
    /// the root FileDescriptorProto to the place where the definition appears.
    /// For example, this path:
    ///   [ 4, 3, 2, 7, 1 ]
    /// refers to:
    ///   file.message_type(3)  // 4, 3
    ///       .field(7)         // 2, 7
    ///       .name()           // 1
    /// This is because FileDescriptorProto.message_type has field number 4:
    ///   repeated DescriptorProto message_type = 4;
    /// and DescriptorProto.field has field number 2:
    ///   repeated FieldDescriptorProto field = 2;
    /// and FieldDescriptorProto.name has field number 1:
    ///   optional string name = 1;
    ///
    /// Thus, the above path gives the location of a field name.  If we removed
    /// the last element:
    ///   [ 4, 3, 2, 7 ]
    /// this path refers to the whole field declaration (from the beginning
    /// of the label to the terminating semicolon).
    public var path: [Int32] = []
    /// Always has exactly three or four elements: start line, start column,
    /// end line (optional, otherwise assumed same as start line), end column.
    /// These are packed into a single field for efficiency.  Note that line
    /// and column numbers are zero-based -- typically you will want to add
    /// 1 to each before displaying to a user.
    public var span: [Int32] = []
    /// If this SourceCodeInfo represents a complete declaration, these are any
    /// comments appearing before and after the declaration which appear to be
    /// attached to the declaration.
    ///
    /// A series of line comments appearing on consecutive lines, with no other
    /// tokens appearing on those lines, will be treated as a single comment.
    ///
    /// leading_detached_comments will keep paragraphs of comments that appear
    /// before (but not connected to) the current element. Each paragraph,
    /// separated by empty lines, will be one comment element in the repeated
    /// field.
    ///
    /// Only the comment content is provided; comment markers (e.g. //) are
    /// stripped out.  For block comments, leading whitespace and an asterisk
    /// will be stripped from the beginning of each line other than the first.
    /// Newlines are included in the output.
    ///
    /// Examples:
    ///
    ///   optional int32 foo = 1;  // Comment attached to foo.
    ///   // Comment attached to bar.
    ///   optional int32 bar = 2;
    ///
    ///   optional string baz = 3;
    ///   // Comment attached to baz.
    ///   // Another line attached to baz.
    ///
    ///   // Comment attached to moo.
    ///   //
    ///   // Another line attached to moo.
    ///   optional double moo = 4;
    ///
    ///   // Detached comment for corge. This is not leading or trailing comments
    ///   // to moo or corge because there are blank lines separating it from
    ///   // both.
    ///
    ///   // Detached comment for corge paragraph 2.
    ///
    ///   optional string corge = 5;
    ///   /* Block comment attached
    ///    * to corge.  Leading asterisks
    ///    * will be removed. */
    ///   /* Block comment attached to
    ///    * grault. */
    ///   optional int32 grault = 6;
    ///
    ///   // ignored detached comments.
    public var leadingComments: String? = nil
    /// The field `trailing_comments`, number 4.
    public var trailingComments: String? = nil
    /// The field `leading_detached_comments`, number 6.
    public var leadingDetachedComments: [String] = []
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      path: [Int32] = [],
      span: [Int32] = [],
      leadingComments: String? = nil,
      trailingComments: String? = nil,
      leadingDetachedComments: [String] = []
    ) {
      self.path = path
      self.span = span
      self.leadingComments = leadingComments
      self.trailingComments = trailingComments
      self.leadingDetachedComments = leadingDetachedComments
    }
  }
}

/// Describes the relationship between generated code and its original source
/// file. A GeneratedCodeInfo message is associated with only one generated
/// source file, but may contain references to different source .proto files.
public struct ProtobufGeneratedCodeInfo: Hashable, Sendable {
  /// An Annotation connects some span of text in generated code to an element
  /// of its generating .proto file.
  public var annotation: [ProtobufGeneratedCodeInfo.Annotation] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    annotation: [ProtobufGeneratedCodeInfo.Annotation] = []
  ) {
    self.annotation = annotation
  }

  /// The message `google.protobuf.GeneratedCodeInfo.Annotation`.
  public struct Annotation: Hashable, Sendable {
    /// Identifies the element in the original source .proto file. This field
    /// is formatted the same as SourceCodeInfo.Location.path.
    public var path: [Int32] = []
    /// Identifies the filesystem path to the original source .proto.
    public var sourceFile: String? = nil
    /// Identifies the starting offset in bytes in the generated code
    /// that relates to the identified object.
    public var begin: Int32? = nil
    /// Identifies the ending offset in bytes in the generated code that
    /// relates to the identified object. The end offset should be one past
    /// the last relevant byte (so the length of the text = end - begin).
    public var end: Int32? = nil
    /// The field `semantic`, number 5.
    public var semantic: ProtobufGeneratedCodeInfo.Annotation.Semantic? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      path: [Int32] = [],
      sourceFile: String? = nil,
      begin: Int32? = nil,
      end: Int32? = nil,
      semantic: ProtobufGeneratedCodeInfo.Annotation.Semantic? = nil
    ) {
      self.path = path
      self.sourceFile = sourceFile
      self.begin = begin
      self.end = end
      self.semantic = semantic
    }

    /// Represents the identified object's effect on the element in the original
    /// .proto file.
    public enum Semantic: Int32, ProtobufEnumeration, CaseIterable {
      /// There is no effect or the effect is indescribable.
      case none = 0
      /// The element is set or otherwise mutated.
      case `set` = 1
      /// An alias to the element is returned.
      case alias = 2

      /// What a field has that is not there.
      public static var defaultValue: Self { .none }
    }
  }
}

extension ProtobufFileDescriptorSet: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.file, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.file, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.file.count * 6
    count += ProtobufSizeHint.sum(of: self.file)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.file {
      if let field = value.missingRequiredField { return "file.\(field)" }
    }
    return nil
  }
}

extension ProtobufFileDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: self.`package` = try reader.readString()
      case 26:
        try reader.readRepeated(into: &self.dependency, of: ProtobufKind.String.self, tag: tag)
      case 80: self.publicDependency.append(try reader.readInt32())
      case 82: try reader.readPacked(into: &self.publicDependency, of: ProtobufKind.Int32.self)
      case 88: self.weakDependency.append(try reader.readInt32())
      case 90: try reader.readPacked(into: &self.weakDependency, of: ProtobufKind.Int32.self)
      case 122:
        try reader.readRepeated(into: &self.optionDependency, of: ProtobufKind.String.self, tag: tag)
      case 34: try reader.readMessages(into: &self.messageType, tag: tag)
      case 42: try reader.readMessages(into: &self.enumType, tag: tag)
      case 50: try reader.readMessages(into: &self.service, tag: tag)
      case 58: try reader.readMessages(into: &self.`extension`, tag: tag)
      case 66: try reader.readMessage(into: &self._options)
      case 74: try reader.readMessage(into: &self.sourceCodeInfo)
      case 98: self.syntax = try reader.readString()
      case 112:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 14, unknownFields: &self.unknownFields)
        { self.edition = value }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeOptionalString(self.`package`, field: 2)
    writer.writeRepeated(self.dependency, field: 3, as: ProtobufKind.String.self)
    writer.writeMessages(self.messageType, field: 4)
    writer.writeMessages(self.enumType, field: 5)
    writer.writeMessages(self.service, field: 6)
    writer.writeMessages(self.`extension`, field: 7)
    writer.writeOptionalMessage(self._options, field: 8)
    writer.writeOptionalMessage(self.sourceCodeInfo, field: 9)
    writer.writeRepeated(self.publicDependency, field: 10, as: ProtobufKind.Int32.self)
    writer.writeRepeated(self.weakDependency, field: 11, as: ProtobufKind.Int32.self)
    writer.writeOptionalString(self.syntax, field: 12)
    writer.writeOptionalInt32(self.edition?.rawValue, field: 14)
    writer.writeRepeated(self.optionDependency, field: 15, as: ProtobufKind.String.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    if let value = self.name { count += value.utf8.count + 6 }
    if let value = self.`package` { count += value.utf8.count + 6 }
    count += self.dependency.count * 6
    for value in self.dependency { count += value.utf8.count }
    count += self.publicDependency.count * 11
    count += self.weakDependency.count * 11
    count += self.optionDependency.count * 6
    for value in self.optionDependency { count += value.utf8.count }
    count += self.messageType.count * 6
    count += ProtobufSizeHint.sum(of: self.messageType)
    count += self.enumType.count * 6
    count += ProtobufSizeHint.sum(of: self.enumType)
    count += self.service.count * 6
    count += ProtobufSizeHint.sum(of: self.service)
    count += self.`extension`.count * 6
    count += ProtobufSizeHint.sum(of: self.`extension`)
    count += ProtobufSizeHint.of(self._options, overhead: 6)
    if let value = self.sourceCodeInfo { count += value.encodedByteCountHint + 6 }
    if let value = self.syntax { count += value.utf8.count + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.messageType {
      if let field = value.missingRequiredField { return "message_type.\(field)" }
    }
    for value in self.enumType {
      if let field = value.missingRequiredField { return "enum_type.\(field)" }
    }
    for value in self.service {
      if let field = value.missingRequiredField { return "service.\(field)" }
    }
    for value in self.`extension` {
      if let field = value.missingRequiredField { return "extension.\(field)" }
    }
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessages(into: &self.field, tag: tag)
      case 50: try reader.readMessages(into: &self.`extension`, tag: tag)
      case 26: try reader.readMessages(into: &self.nestedType, tag: tag)
      case 34: try reader.readMessages(into: &self.enumType, tag: tag)
      case 42: try reader.readMessages(into: &self.extensionRange, tag: tag)
      case 66: try reader.readMessages(into: &self.oneofDecl, tag: tag)
      case 58: try reader.readMessage(into: &self.options)
      case 74: try reader.readMessages(into: &self.reservedRange, tag: tag)
      case 82:
        try reader.readRepeated(into: &self.reservedName, of: ProtobufKind.String.self, tag: tag)
      case 88:
        if let value: ProtobufSymbolVisibility = try reader.readClosed(
          field: 11, unknownFields: &self.unknownFields)
        { self.visibility = value }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeMessages(self.field, field: 2)
    writer.writeMessages(self.nestedType, field: 3)
    writer.writeMessages(self.enumType, field: 4)
    writer.writeMessages(self.extensionRange, field: 5)
    writer.writeMessages(self.`extension`, field: 6)
    writer.writeOptionalMessage(self.options, field: 7)
    writer.writeMessages(self.oneofDecl, field: 8)
    writer.writeMessages(self.reservedRange, field: 9)
    writer.writeRepeated(self.reservedName, field: 10, as: ProtobufKind.String.self)
    writer.writeOptionalInt32(self.visibility?.rawValue, field: 11)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    if let value = self.name { count += value.utf8.count + 6 }
    count += self.field.count * 6
    count += ProtobufSizeHint.sum(of: self.field)
    count += self.`extension`.count * 6
    count += ProtobufSizeHint.sum(of: self.`extension`)
    count += self.nestedType.count * 6
    count += ProtobufSizeHint.sum(of: self.nestedType)
    count += self.enumType.count * 6
    count += ProtobufSizeHint.sum(of: self.enumType)
    count += self.extensionRange.count * 6
    count += ProtobufSizeHint.sum(of: self.extensionRange)
    count += self.oneofDecl.count * 6
    count += ProtobufSizeHint.sum(of: self.oneofDecl)
    if let value = self.options { count += value.encodedByteCountHint + 6 }
    count += self.reservedRange.count * 28
    count += self.reservedName.count * 6
    for value in self.reservedName { count += value.utf8.count }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.field {
      if let field = value.missingRequiredField { return "field.\(field)" }
    }
    for value in self.`extension` {
      if let field = value.missingRequiredField { return "extension.\(field)" }
    }
    for value in self.nestedType {
      if let field = value.missingRequiredField { return "nested_type.\(field)" }
    }
    for value in self.enumType {
      if let field = value.missingRequiredField { return "enum_type.\(field)" }
    }
    for value in self.extensionRange {
      if let field = value.missingRequiredField { return "extension_range.\(field)" }
    }
    for value in self.oneofDecl {
      if let field = value.missingRequiredField { return "oneof_decl.\(field)" }
    }
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufDescriptorProto.ExtensionRange: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.start = try reader.readInt32()
      case 16: self.end = try reader.readInt32()
      case 26: try reader.readMessage(into: &self._options)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.start, field: 1)
    writer.writeOptionalInt32(self.end, field: 2)
    writer.writeOptionalMessage(self._options, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 22
    count += ProtobufSizeHint.of(self._options, overhead: 6)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufDescriptorProto.ReservedRange: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.start = try reader.readInt32()
      case 16: self.end = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.start, field: 1)
    writer.writeOptionalInt32(self.end, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 22 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension ProtobufExtensionRangeOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      case 18: try reader.readMessages(into: &self.declaration, tag: tag)
      case 402: try reader.readMessage(into: &self._features)
      case 24:
        if let value: ProtobufExtensionRangeOptions.VerificationState = try reader.readClosed(
          field: 3, unknownFields: &self.unknownFields)
        { self.verification = value }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.declaration, field: 2)
    writer.writeOptionalInt32(self.verification?.rawValue, field: 3)
    writer.writeOptionalMessage(self._features, field: 50)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    count += self.declaration.count * 6
    count += ProtobufSizeHint.sum(of: self.declaration)
    if case _? = self.features { count += 95 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufExtensionRangeOptions.Declaration: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readInt32()
      case 18: self.fullName = try reader.readString()
      case 26: self.type = try reader.readString()
      case 40: self.reserved = try reader.readBool()
      case 48: self.repeated = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.number, field: 1)
    writer.writeOptionalString(self.fullName, field: 2)
    writer.writeOptionalString(self.type, field: 3)
    writer.writeOptionalBool(self.reserved, field: 5)
    writer.writeOptionalBool(self.repeated, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 15
    if let value = self.fullName { count += value.utf8.count + 6 }
    if let value = self.type { count += value.utf8.count + 6 }
    return count
  }
}

extension ProtobufFieldDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 24: self.number = try reader.readInt32()
      case 32:
        if let value: ProtobufFieldDescriptorProto.Label = try reader.readClosed(
          field: 4, unknownFields: &self.unknownFields)
        { self.label = value }
      case 40:
        if let value: ProtobufFieldDescriptorProto.TypeEnum = try reader.readClosed(
          field: 5, unknownFields: &self.unknownFields)
        { self.type = value }
      case 50: self.typeName = try reader.readString()
      case 18: self.extendee = try reader.readString()
      case 58: self.defaultValueField = try reader.readString()
      case 72: self.oneofIndex = try reader.readInt32()
      case 82: self.jsonName = try reader.readString()
      case 66: try reader.readMessage(into: &self._options)
      case 136: self.proto3Optional = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeOptionalString(self.extendee, field: 2)
    writer.writeOptionalInt32(self.number, field: 3)
    writer.writeOptionalInt32(self.label?.rawValue, field: 4)
    writer.writeOptionalInt32(self.type?.rawValue, field: 5)
    writer.writeOptionalString(self.typeName, field: 6)
    writer.writeOptionalString(self.defaultValueField, field: 7)
    writer.writeOptionalMessage(self._options, field: 8)
    writer.writeOptionalInt32(self.oneofIndex, field: 9)
    writer.writeOptionalString(self.jsonName, field: 10)
    writer.writeOptionalBool(self.proto3Optional, field: 17)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 47
    if let value = self.name { count += value.utf8.count + 6 }
    if let value = self.typeName { count += value.utf8.count + 6 }
    if let value = self.extendee { count += value.utf8.count + 6 }
    if let value = self.defaultValueField { count += value.utf8.count + 6 }
    if let value = self.jsonName { count += value.utf8.count + 6 }
    count += ProtobufSizeHint.of(self._options, overhead: 6)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufOneofDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(into: &self.options)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeOptionalMessage(self.options, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    if let value = self.name { count += value.utf8.count + 6 }
    if let value = self.options { count += value.encodedByteCountHint + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufEnumDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessages(into: &self.value, tag: tag)
      case 26: try reader.readMessage(into: &self.options)
      case 34: try reader.readMessages(into: &self.reservedRange, tag: tag)
      case 42:
        try reader.readRepeated(into: &self.reservedName, of: ProtobufKind.String.self, tag: tag)
      case 48:
        if let value: ProtobufSymbolVisibility = try reader.readClosed(
          field: 6, unknownFields: &self.unknownFields)
        { self.visibility = value }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeMessages(self.value, field: 2)
    writer.writeOptionalMessage(self.options, field: 3)
    writer.writeMessages(self.reservedRange, field: 4)
    writer.writeRepeated(self.reservedName, field: 5, as: ProtobufKind.String.self)
    writer.writeOptionalInt32(self.visibility?.rawValue, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    if let value = self.name { count += value.utf8.count + 6 }
    count += self.value.count * 6
    count += ProtobufSizeHint.sum(of: self.value)
    if let value = self.options { count += value.encodedByteCountHint + 6 }
    count += self.reservedRange.count * 28
    count += self.reservedName.count * 6
    for value in self.reservedName { count += value.utf8.count }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.value {
      if let field = value.missingRequiredField { return "value.\(field)" }
    }
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufEnumDescriptorProto.EnumReservedRange: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.start = try reader.readInt32()
      case 16: self.end = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.start, field: 1)
    writer.writeOptionalInt32(self.end, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 22 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension ProtobufEnumValueDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 16: self.number = try reader.readInt32()
      case 26: try reader.readMessage(into: &self.options)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeOptionalInt32(self.number, field: 2)
    writer.writeOptionalMessage(self.options, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    if let value = self.name { count += value.utf8.count + 6 }
    if let value = self.options { count += value.encodedByteCountHint + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufServiceDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessages(into: &self.method, tag: tag)
      case 26: try reader.readMessage(into: &self.options)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeMessages(self.method, field: 2)
    writer.writeOptionalMessage(self.options, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    if let value = self.name { count += value.utf8.count + 6 }
    count += self.method.count * 6
    count += ProtobufSizeHint.sum(of: self.method)
    if let value = self.options { count += value.encodedByteCountHint + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.method {
      if let field = value.missingRequiredField { return "method.\(field)" }
    }
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufMethodDescriptorProto: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: self.inputType = try reader.readString()
      case 26: self.outputType = try reader.readString()
      case 34: try reader.readMessage(into: &self.options)
      case 40: self.clientStreaming = try reader.readBool()
      case 48: self.serverStreaming = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.name, field: 1)
    writer.writeOptionalString(self.inputType, field: 2)
    writer.writeOptionalString(self.outputType, field: 3)
    writer.writeOptionalMessage(self.options, field: 4)
    writer.writeOptionalBool(self.clientStreaming, field: 5)
    writer.writeOptionalBool(self.serverStreaming, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 4
    if let value = self.name { count += value.utf8.count + 6 }
    if let value = self.inputType { count += value.utf8.count + 6 }
    if let value = self.outputType { count += value.utf8.count + 6 }
    if let value = self.options { count += value.encodedByteCountHint + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    if let field = self.options?.missingRequiredField { return "options.\(field)" }
    return nil
  }
}

extension ProtobufFileOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.javaPackage = try reader.readString()
      case 66: self.javaOuterClassname = try reader.readString()
      case 80: self.javaMultipleFiles = try reader.readBool()
      case 160: self.javaGenerateEqualsAndHash = try reader.readBool()
      case 216: self.javaStringCheckUtf8 = try reader.readBool()
      case 72:
        if let value: ProtobufFileOptions.OptimizeMode = try reader.readClosed(
          field: 9, unknownFields: &self.unknownFields)
        { self.optimizeFor = value }
      case 90: self.goPackage = try reader.readString()
      case 128: self.ccGenericServices = try reader.readBool()
      case 136: self.javaGenericServices = try reader.readBool()
      case 144: self.pyGenericServices = try reader.readBool()
      case 184: self.deprecated = try reader.readBool()
      case 248: self.ccEnableArenas = try reader.readBool()
      case 290: self.objcClassPrefix = try reader.readString()
      case 298: self.csharpNamespace = try reader.readString()
      case 314: self.swiftPrefix = try reader.readString()
      case 322: self.phpClassPrefix = try reader.readString()
      case 330: self.phpNamespace = try reader.readString()
      case 354: self.phpMetadataNamespace = try reader.readString()
      case 362: self.rubyPackage = try reader.readString()
      case 402: try reader.readMessage(into: &self._features)
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.javaPackage, field: 1)
    writer.writeOptionalString(self.javaOuterClassname, field: 8)
    writer.writeOptionalInt32(self.optimizeFor?.rawValue, field: 9)
    writer.writeOptionalBool(self.javaMultipleFiles, field: 10)
    writer.writeOptionalString(self.goPackage, field: 11)
    writer.writeOptionalBool(self.ccGenericServices, field: 16)
    writer.writeOptionalBool(self.javaGenericServices, field: 17)
    writer.writeOptionalBool(self.pyGenericServices, field: 18)
    writer.writeOptionalBool(self.javaGenerateEqualsAndHash, field: 20)
    writer.writeOptionalBool(self.deprecated, field: 23)
    writer.writeOptionalBool(self.javaStringCheckUtf8, field: 27)
    writer.writeOptionalBool(self.ccEnableArenas, field: 31)
    writer.writeOptionalString(self.objcClassPrefix, field: 36)
    writer.writeOptionalString(self.csharpNamespace, field: 37)
    writer.writeOptionalString(self.swiftPrefix, field: 39)
    writer.writeOptionalString(self.phpClassPrefix, field: 40)
    writer.writeOptionalString(self.phpNamespace, field: 41)
    writer.writeOptionalString(self.phpMetadataNamespace, field: 44)
    writer.writeOptionalString(self.rubyPackage, field: 45)
    writer.writeOptionalMessage(self._features, field: 50)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 34
    if let value = self.javaPackage { count += value.utf8.count + 6 }
    if let value = self.javaOuterClassname { count += value.utf8.count + 6 }
    if let value = self.goPackage { count += value.utf8.count + 6 }
    if let value = self.objcClassPrefix { count += value.utf8.count + 7 }
    if let value = self.csharpNamespace { count += value.utf8.count + 7 }
    if let value = self.swiftPrefix { count += value.utf8.count + 7 }
    if let value = self.phpClassPrefix { count += value.utf8.count + 7 }
    if let value = self.phpNamespace { count += value.utf8.count + 7 }
    if let value = self.phpMetadataNamespace { count += value.utf8.count + 7 }
    if let value = self.rubyPackage { count += value.utf8.count + 7 }
    if case _? = self.features { count += 95 }
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufMessageOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.messageSetWireFormat = try reader.readBool()
      case 16: self.noStandardDescriptorAccessor = try reader.readBool()
      case 24: self.deprecated = try reader.readBool()
      case 56: self.mapEntry = try reader.readBool()
      case 88: self.deprecatedLegacyJSONFieldConflicts = try reader.readBool()
      case 98: try reader.readMessage(into: &self._features)
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalBool(self.messageSetWireFormat, field: 1)
    writer.writeOptionalBool(self.noStandardDescriptorAccessor, field: 2)
    writer.writeOptionalBool(self.deprecated, field: 3)
    writer.writeOptionalBool(self.mapEntry, field: 7)
    writer.writeOptionalBool(self.deprecatedLegacyJSONFieldConflicts, field: 11)
    writer.writeOptionalMessage(self._features, field: 12)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 10
    if case _? = self.features { count += 94 }
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufFieldOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8:
        if let value: ProtobufFieldOptions.CType = try reader.readClosed(
          field: 1, unknownFields: &self.unknownFields)
        { self.ctype = value }
      case 16: self.packed = try reader.readBool()
      case 48:
        if let value: ProtobufFieldOptions.JSType = try reader.readClosed(
          field: 6, unknownFields: &self.unknownFields)
        { self.jstype = value }
      case 40: self.`lazy` = try reader.readBool()
      case 120: self.unverifiedLazy = try reader.readBool()
      case 24: self.deprecated = try reader.readBool()
      case 80: self.`weak` = try reader.readBool()
      case 128: self.debugRedact = try reader.readBool()
      case 136:
        if let value: ProtobufFieldOptions.OptionRetention = try reader.readClosed(
          field: 17, unknownFields: &self.unknownFields)
        { self.retention = value }
      case 152:
        if let value: ProtobufFieldOptions.OptionTargetType = try reader.readClosed(
          field: 19, unknownFields: &self.unknownFields)
        { self.targets.append(value) }
      case 154:
        try reader.readPackedClosed(
          into: &self.targets, field: 19, unknownFields: &self.unknownFields)
      case 162: try reader.readMessages(into: &self.editionDefaults, tag: tag)
      case 170: try reader.readMessage(into: &self._features)
      case 178: try reader.readMessage(into: &self._featureSupport)
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.ctype?.rawValue, field: 1)
    writer.writeOptionalBool(self.packed, field: 2)
    writer.writeOptionalBool(self.deprecated, field: 3)
    writer.writeOptionalBool(self.`lazy`, field: 5)
    writer.writeOptionalInt32(self.jstype?.rawValue, field: 6)
    writer.writeOptionalBool(self.`weak`, field: 10)
    writer.writeOptionalBool(self.unverifiedLazy, field: 15)
    writer.writeOptionalBool(self.debugRedact, field: 16)
    writer.writeOptionalInt32(self.retention?.rawValue, field: 17)
    writer.writeRepeated(self.targets, field: 19, as: ProtobufKind.Enum<ProtobufFieldOptions.OptionTargetType>.self)
    writer.writeMessages(self.editionDefaults, field: 20)
    writer.writeOptionalMessage(self._features, field: 21)
    writer.writeOptionalMessage(self._featureSupport, field: 22)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 47
    count += self.targets.count * 12
    count += self.editionDefaults.count * 7
    count += ProtobufSizeHint.sum(of: self.editionDefaults)
    if case _? = self.features { count += 95 }
    count += ProtobufSizeHint.of(self._featureSupport, overhead: 7)
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufFieldOptions.EditionDefault: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 24:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 3, unknownFields: &self.unknownFields)
        { self.edition = value }
      case 18: self.value = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.value, field: 2)
    writer.writeOptionalInt32(self.edition?.rawValue, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    if let value = self.value { count += value.utf8.count + 6 }
    return count
  }
}

extension ProtobufFieldOptions.FeatureSupport: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 1, unknownFields: &self.unknownFields)
        { self.editionIntroduced = value }
      case 16:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 2, unknownFields: &self.unknownFields)
        { self.editionDeprecated = value }
      case 26: self.deprecationWarning = try reader.readString()
      case 32:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 4, unknownFields: &self.unknownFields)
        { self.editionRemoved = value }
      case 42: self.removalError = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.editionIntroduced?.rawValue, field: 1)
    writer.writeOptionalInt32(self.editionDeprecated?.rawValue, field: 2)
    writer.writeOptionalString(self.deprecationWarning, field: 3)
    writer.writeOptionalInt32(self.editionRemoved?.rawValue, field: 4)
    writer.writeOptionalString(self.removalError, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 33
    if let value = self.deprecationWarning { count += value.utf8.count + 6 }
    if let value = self.removalError { count += value.utf8.count + 6 }
    return count
  }
}

extension ProtobufOneofOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._features)
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._features, field: 1)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    if case _? = self.features { count += 94 }
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufEnumOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 16: self.allowAlias = try reader.readBool()
      case 24: self.deprecated = try reader.readBool()
      case 48: self.deprecatedLegacyJSONFieldConflicts = try reader.readBool()
      case 58: try reader.readMessage(into: &self._features)
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalBool(self.allowAlias, field: 2)
    writer.writeOptionalBool(self.deprecated, field: 3)
    writer.writeOptionalBool(self.deprecatedLegacyJSONFieldConflicts, field: 6)
    writer.writeOptionalMessage(self._features, field: 7)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 6
    if case _? = self.features { count += 94 }
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufEnumValueOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.deprecated = try reader.readBool()
      case 18: try reader.readMessage(into: &self._features)
      case 24: self.debugRedact = try reader.readBool()
      case 34: try reader.readMessage(into: &self._featureSupport)
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalBool(self.deprecated, field: 1)
    writer.writeOptionalMessage(self._features, field: 2)
    writer.writeOptionalBool(self.debugRedact, field: 3)
    writer.writeOptionalMessage(self._featureSupport, field: 4)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 4
    if case _? = self.features { count += 94 }
    count += ProtobufSizeHint.of(self._featureSupport, overhead: 6)
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufServiceOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 274: try reader.readMessage(into: &self._features)
      case 264: self.deprecated = try reader.readBool()
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalBool(self.deprecated, field: 33)
    writer.writeOptionalMessage(self._features, field: 34)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 3
    if case _? = self.features { count += 95 }
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufMethodOptions: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 264: self.deprecated = try reader.readBool()
      case 272:
        if let value: ProtobufMethodOptions.IdempotencyLevel = try reader.readClosed(
          field: 34, unknownFields: &self.unknownFields)
        { self.idempotencyLevel = value }
      case 282: try reader.readMessage(into: &self._features)
      case 7994: try reader.readMessages(into: &self.uninterpretedOption, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalBool(self.deprecated, field: 33)
    writer.writeOptionalInt32(self.idempotencyLevel?.rawValue, field: 34)
    writer.writeOptionalMessage(self._features, field: 35)
    writer.writeMessages(self.uninterpretedOption, field: 999)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 15
    if case _? = self.features { count += 95 }
    count += self.uninterpretedOption.count * 7
    count += ProtobufSizeHint.sum(of: self.uninterpretedOption)
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let field = value.missingRequiredField { return "uninterpreted_option.\(field)" }
    }
    return nil
  }
}

extension ProtobufUninterpretedOption: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 18: try reader.readMessages(into: &self.name, tag: tag)
      case 26: self.identifierValue = try reader.readString()
      case 32: self.positiveIntValue = try reader.readUInt64()
      case 40: self.negativeIntValue = try reader.readInt64()
      case 49: self.doubleValue = try reader.readDouble()
      case 58: self.stringValue = try reader.readByteArray()
      case 66: self.aggregateValue = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.name, field: 2)
    writer.writeOptionalString(self.identifierValue, field: 3)
    writer.writeOptionalUInt64(self.positiveIntValue, field: 4)
    writer.writeOptionalInt64(self.negativeIntValue, field: 5)
    writer.writeOptionalDouble(self.doubleValue, field: 6)
    writer.writeOptionalBytes(self.stringValue, field: 7)
    writer.writeOptionalString(self.aggregateValue, field: 8)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 31
    count += self.name.count * 6
    count += ProtobufSizeHint.sum(of: self.name)
    if let value = self.identifierValue { count += value.utf8.count + 6 }
    if let value = self.stringValue { count += value.count + 6 }
    if let value = self.aggregateValue { count += value.utf8.count + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    for value in self.name {
      if let field = value.missingRequiredField { return "name.\(field)" }
    }
    return nil
  }
}

extension ProtobufUninterpretedOption.NamePart: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.namePart = try reader.readString()
      case 16: self.isExtension = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.namePart, field: 1)
    writer.writeOptionalBool(self.isExtension, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 2
    if let value = self.namePart { count += value.utf8.count + 6 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  public var missingRequiredField: String? {
    if self.namePart == nil { return "name_part" }
    if self.isExtension == nil { return "is_extension" }
    return nil
  }
}

extension ProtobufFeatureSet: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8:
        if let value: ProtobufFeatureSet.FieldPresence = try reader.readClosed(
          field: 1, unknownFields: &self.unknownFields)
        { self.fieldPresence = value }
      case 16:
        if let value: ProtobufFeatureSet.EnumType = try reader.readClosed(
          field: 2, unknownFields: &self.unknownFields)
        { self.enumType = value }
      case 24:
        if let value: ProtobufFeatureSet.RepeatedFieldEncoding = try reader.readClosed(
          field: 3, unknownFields: &self.unknownFields)
        { self.repeatedFieldEncoding = value }
      case 32:
        if let value: ProtobufFeatureSet.Utf8Validation = try reader.readClosed(
          field: 4, unknownFields: &self.unknownFields)
        { self.utf8Validation = value }
      case 40:
        if let value: ProtobufFeatureSet.MessageEncoding = try reader.readClosed(
          field: 5, unknownFields: &self.unknownFields)
        { self.messageEncoding = value }
      case 48:
        if let value: ProtobufFeatureSet.JsonFormat = try reader.readClosed(
          field: 6, unknownFields: &self.unknownFields)
        { self.jsonFormat = value }
      case 56:
        if let value: ProtobufFeatureSet.EnforceNamingStyle = try reader.readClosed(
          field: 7, unknownFields: &self.unknownFields)
        { self.enforceNamingStyle = value }
      case 64:
        if let value: ProtobufFeatureSet.VisibilityFeature.DefaultSymbolVisibility = try reader.readClosed(
          field: 8, unknownFields: &self.unknownFields)
        { self.defaultSymbolVisibility = value }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.fieldPresence?.rawValue, field: 1)
    writer.writeOptionalInt32(self.enumType?.rawValue, field: 2)
    writer.writeOptionalInt32(self.repeatedFieldEncoding?.rawValue, field: 3)
    writer.writeOptionalInt32(self.utf8Validation?.rawValue, field: 4)
    writer.writeOptionalInt32(self.messageEncoding?.rawValue, field: 5)
    writer.writeOptionalInt32(self.jsonFormat?.rawValue, field: 6)
    writer.writeOptionalInt32(self.enforceNamingStyle?.rawValue, field: 7)
    writer.writeOptionalInt32(self.defaultSymbolVisibility?.rawValue, field: 8)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 88 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension ProtobufFeatureSet.VisibilityFeature: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension ProtobufFeatureSetDefaults: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.defaults, tag: tag)
      case 32:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 4, unknownFields: &self.unknownFields)
        { self.minimumEdition = value }
      case 40:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 5, unknownFields: &self.unknownFields)
        { self.maximumEdition = value }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.defaults, field: 1)
    writer.writeOptionalInt32(self.minimumEdition?.rawValue, field: 4)
    writer.writeOptionalInt32(self.maximumEdition?.rawValue, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 22
    count += self.defaults.count * 201
    return count
  }
}

extension ProtobufFeatureSetDefaults.FeatureSetEditionDefault: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 24:
        if let value: ProtobufEdition = try reader.readClosed(
          field: 3, unknownFields: &self.unknownFields)
        { self.edition = value }
      case 34: try reader.readMessage(into: &self._overridableFeatures)
      case 42: try reader.readMessage(into: &self._fixedFeatures)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.edition?.rawValue, field: 3)
    writer.writeOptionalMessage(self._overridableFeatures, field: 4)
    writer.writeOptionalMessage(self._fixedFeatures, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 195 }
}

extension ProtobufSourceCodeInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.location, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.location, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.location.count * 6
    count += ProtobufSizeHint.sum(of: self.location)
    return count
  }
}

extension ProtobufSourceCodeInfo.Location: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.path.append(try reader.readInt32())
      case 10: try reader.readPacked(into: &self.path, of: ProtobufKind.Int32.self)
      case 16: self.span.append(try reader.readInt32())
      case 18: try reader.readPacked(into: &self.span, of: ProtobufKind.Int32.self)
      case 26: self.leadingComments = try reader.readString()
      case 34: self.trailingComments = try reader.readString()
      case 50:
        try reader.readRepeated(into: &self.leadingDetachedComments, of: ProtobufKind.String.self, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writePacked(self.path, field: 1, as: ProtobufKind.Int32.self)
    writer.writePacked(self.span, field: 2, as: ProtobufKind.Int32.self)
    writer.writeOptionalString(self.leadingComments, field: 3)
    writer.writeOptionalString(self.trailingComments, field: 4)
    writer.writeRepeated(self.leadingDetachedComments, field: 6, as: ProtobufKind.String.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 12
    count += self.path.count * 10
    count += self.span.count * 10
    if let value = self.leadingComments { count += value.utf8.count + 6 }
    if let value = self.trailingComments { count += value.utf8.count + 6 }
    count += self.leadingDetachedComments.count * 6
    for value in self.leadingDetachedComments { count += value.utf8.count }
    return count
  }
}

extension ProtobufGeneratedCodeInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.annotation, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.annotation, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.annotation.count * 6
    count += ProtobufSizeHint.sum(of: self.annotation)
    return count
  }
}

extension ProtobufGeneratedCodeInfo.Annotation: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.path.append(try reader.readInt32())
      case 10: try reader.readPacked(into: &self.path, of: ProtobufKind.Int32.self)
      case 18: self.sourceFile = try reader.readString()
      case 24: self.begin = try reader.readInt32()
      case 32: self.end = try reader.readInt32()
      case 40:
        if let value: ProtobufGeneratedCodeInfo.Annotation.Semantic = try reader.readClosed(
          field: 5, unknownFields: &self.unknownFields)
        { self.semantic = value }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writePacked(self.path, field: 1, as: ProtobufKind.Int32.self)
    writer.writeOptionalString(self.sourceFile, field: 2)
    writer.writeOptionalInt32(self.begin, field: 3)
    writer.writeOptionalInt32(self.end, field: 4)
    writer.writeOptionalInt32(self.semantic?.rawValue, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 39
    count += self.path.count * 10
    if let value = self.sourceFile { count += value.utf8.count + 6 }
    return count
  }
}
