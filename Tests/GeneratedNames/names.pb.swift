// swift-format-ignore-file
// Generated from tessera/test/names.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// The enum `tessera.test.Case`.
public struct Case: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  public var rawValue: Swift.Int32

  /// A value by its number.
  public init(rawValue: Swift.Int32) { self.rawValue = rawValue }

  /// `nil`, 0.
  public static let `nil` = Self(rawValue: 0)
  /// `true`, 1.
  public static let `true` = Self(rawValue: 1)
  /// `self`, 2.
  public static let selfValue = Self(rawValue: 2)
  /// `init`, 3.
  public static let initValue = Self(rawValue: 3)
  /// `some`, 4.
  public static let `some` = Self(rawValue: 4)
  /// `none`, 5.
  public static let none = Self(rawValue: 5)
  /// `rawValue`, 6.
  public static let rawValueValue = Self(rawValue: 6)
  /// `default`, 7.
  public static let `default` = Self(rawValue: 7)
  /// `allCases`, 8.
  public static let allCasesValue = Self(rawValue: 8)

  /// What a field has that is not there.
  public static var defaultValue: Self { .`nil` }

  /// The values that have a name, without second names.
  public static var allCases: [Self] {
    [.`nil`, .`true`, .selfValue, .initValue, .`some`, .none, .rawValueValue, .`default`, .allCasesValue]
  }
}

/// The message `tessera.test.Words`.
public struct Words: Hashable, Sendable {
  /// The field `self`, number 1.
  public var selfField: Swift.String = ""
  /// The field `init`, number 2.
  public var initField: Swift.String = ""
  /// The field `class`, number 3.
  public var `class`: Swift.Int32 = 0
  /// The field `func`, number 4.
  public var `func`: Swift.Int32 = 0
  /// The field `default`, number 5.
  public var `default`: Swift.Int32 = 0
  /// The field `type`, number 6.
  public var type: Swift.Int32 = 0
  /// The field `protocol`, number 7.
  public var `protocol`: Swift.Int32 = 0
  /// The field `in`, number 8.
  public var `in`: Swift.Int32 = 0
  /// The field `description`, number 9.
  public var description: Swift.Int32 = 0
  /// The field `hash_value`, number 10.
  public var hashValueField: Swift.Int32 = 0
  /// The field `unknown_fields`, number 11.
  public var unknownFieldsField: Swift.Int32 = 0
  /// The field `merge`, number 12.
  public var mergeField: Swift.Int32 = 0
  /// The field `write`, number 13.
  public var writeField: Swift.Int32 = 0
  /// The field `encoded`, number 14.
  public var encodedField: Swift.Int32 = 0
  /// The field `reader`, number 15.
  public var reader: Swift.Int32 = 0
  /// The field `writer`, number 16.
  public var writer: Swift.Int32 = 0
  /// The field `tag`, number 17.
  public var tag: Swift.Int32 = 0
  /// The field `value`, number 18.
  public var value: Swift.Int32 = 0
  /// The field `count`, number 19.
  public var count: Swift.Int32 = 0
  /// The field `Any`, number 20.
  public var any: Swift.Int32 = 0
  /// The field `_leading`, number 21.
  public var leading: Swift.Int32 = 0
  /// The field `trailing_`, number 22.
  public var trailing: Swift.Int32 = 0
  /// The field `a1b2`, number 23.
  public var a1b2: Swift.Int32 = 0
  /// The field `HTTPServer`, number 24.
  public var httpServer: Swift.Int32 = 0
  /// The field `user_id`, number 25.
  public var userID: Swift.Int32 = 0
  /// The field `UserIds`, number 26.
  public var userIDs: Swift.Int32 = 0
  /// The field `await`, number 27.
  public var `await`: Swift.Int32 = 0
  /// The field `throws`, number 28.
  public var `throws`: Swift.Int32 = 0
  /// Which field of `some` is set.
  public var `some`: Words.Some?
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    selfField: Swift.String = "",
    initField: Swift.String = "",
    `class`: Swift.Int32 = 0,
    `func`: Swift.Int32 = 0,
    `default`: Swift.Int32 = 0,
    type: Swift.Int32 = 0,
    `protocol`: Swift.Int32 = 0,
    `in`: Swift.Int32 = 0,
    description: Swift.Int32 = 0,
    hashValueField: Swift.Int32 = 0,
    unknownFieldsField: Swift.Int32 = 0,
    mergeField: Swift.Int32 = 0,
    writeField: Swift.Int32 = 0,
    encodedField: Swift.Int32 = 0,
    reader: Swift.Int32 = 0,
    writer: Swift.Int32 = 0,
    tag: Swift.Int32 = 0,
    value: Swift.Int32 = 0,
    count: Swift.Int32 = 0,
    any: Swift.Int32 = 0,
    leading: Swift.Int32 = 0,
    trailing: Swift.Int32 = 0,
    a1b2: Swift.Int32 = 0,
    httpServer: Swift.Int32 = 0,
    userID: Swift.Int32 = 0,
    userIDs: Swift.Int32 = 0,
    `await`: Swift.Int32 = 0,
    `throws`: Swift.Int32 = 0,
    `some`: Words.Some? = nil
  ) {
    self.selfField = selfField
    self.initField = initField
    self.`class` = `class`
    self.`func` = `func`
    self.`default` = `default`
    self.type = type
    self.`protocol` = `protocol`
    self.`in` = `in`
    self.description = description
    self.hashValueField = hashValueField
    self.unknownFieldsField = unknownFieldsField
    self.mergeField = mergeField
    self.writeField = writeField
    self.encodedField = encodedField
    self.reader = reader
    self.writer = writer
    self.tag = tag
    self.value = value
    self.count = count
    self.any = any
    self.leading = leading
    self.trailing = trailing
    self.a1b2 = a1b2
    self.httpServer = httpServer
    self.userID = userID
    self.userIDs = userIDs
    self.`await` = `await`
    self.`throws` = `throws`
    self.`some` = `some`
  }

  /// The fields of the oneof `some`.
  public enum Some: Hashable, Sendable {
    /// The field `none`, number 30.
    case noneField(Swift.String)
    /// The field `nil`, number 31.
    case `nil`(Swift.String)
    /// The field `true`, number 32.
    indirect case `true`(Words)
  }
}

/// The message `tessera.test.Type`.
public struct TypeMessage: Hashable, Sendable {
  /// The field `type`, number 1.
  public var type: TypeMessage.TypeMessage_? = nil
  /// The field `outer`, number 2.
  @ProtobufBoxed public var outer: TypeMessage? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    type: TypeMessage.TypeMessage_? = nil,
    outer: TypeMessage? = nil
  ) {
    self.type = type
    self.outer = outer
  }

  /// The message `tessera.test.Type.Type`.
  public struct TypeMessage_: Hashable, Sendable {
    /// The field `self`, number 1.
    public var selfField: ProtocolMessage.SelfMessage? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      selfField: ProtocolMessage.SelfMessage? = nil
    ) {
      self.selfField = selfField
    }
  }
}

/// The message `tessera.test.Protocol`.
public struct ProtocolMessage: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// The message `tessera.test.Protocol.Self`.
  public struct SelfMessage: Hashable, Sendable {
    /// The field `any`, number 1.
    @ProtobufBoxed public var any: ProtocolMessage.AnyMessage? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      any: ProtocolMessage.AnyMessage? = nil
    ) {
      self.any = any
    }
  }

  /// The message `tessera.test.Protocol.Any`.
  public struct AnyMessage: Hashable, Sendable {
    /// The field `self`, number 1.
    @ProtobufBoxed public var selfField: ProtocolMessage.SelfMessage? = nil
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}

    /// A message of these fields; what is left out is not set.
    public init(
      selfField: ProtocolMessage.SelfMessage? = nil
    ) {
      self.selfField = selfField
    }
  }
}

/// Types of the standard library.
public struct String: Hashable, Sendable {
  /// The field `string`, number 1.
  public var string: Swift.String = ""
  /// The field `int32`, number 2.
  public var int32: Swift.Int32 = 0
  /// The field `bool`, number 3.
  public var bool: Bool? = nil
  /// The field `optional`, number 4.
  public var `optional`: Optional? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    string: Swift.String = "",
    int32: Swift.Int32 = 0,
    bool: Bool? = nil,
    `optional`: Optional? = nil
  ) {
    self.string = string
    self.int32 = int32
    self.bool = bool
    self.`optional` = `optional`
  }
}

/// The message `tessera.test.Bool`.
public struct Bool: Hashable, Sendable {
  /// The field `bool`, number 1.
  public var bool: Swift.Bool = false
  /// The field `bools`, number 2.
  public var bools: [Swift.Bool] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    bool: Swift.Bool = false,
    bools: [Swift.Bool] = []
  ) {
    self.bool = bool
    self.bools = bools
  }
}

/// The message `tessera.test.Optional`.
public struct Optional: Hashable, Sendable {
  /// The field `value`, number 1.
  public var value: Swift.Int32? = nil
  /// The field `arrays`, number 2.
  public var arrays: ProtobufMap<Swift.String, Array> = [:]
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    value: Swift.Int32? = nil,
    arrays: ProtobufMap<Swift.String, Array> = [:]
  ) {
    self.value = value
    self.arrays = arrays
  }
}

/// The message `tessera.test.Array`.
public struct Array: Hashable, Sendable {
  /// The field `values`, number 1.
  public var values: [Int32] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    values: [Int32] = []
  ) {
    self.values = values
  }
}

/// The message `tessera.test.Int32`.
public struct Int32: Hashable, Sendable {
  /// The field `int32`, number 1.
  public var int32: Swift.Int32 = 0
  /// The field `bytes`, number 2.
  public var bytes: [UInt8] = []
  /// The field `double`, number 3.
  public var double: Double = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    int32: Swift.Int32 = 0,
    bytes: [UInt8] = [],
    double: Double = 0
  ) {
    self.int32 = int32
    self.bytes = bytes
    self.double = double
  }
}

/// The message `tessera.test.Dictionary`.
public struct Dictionary: Hashable, Sendable {
  /// The field `entries`, number 1.
  public var entries: ProtobufMap<Swift.Int32, Swift.String> = [:]
  /// The field `error`, number 2.
  public var error: Error? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    entries: ProtobufMap<Swift.Int32, Swift.String> = [:],
    error: Error? = nil
  ) {
    self.entries = entries
    self.error = error
  }
}

/// The message `tessera.test.Error`.
public struct Error: Hashable, Sendable {
  /// The field `result`, number 1.
  public var result: Result? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    result: Result? = nil
  ) {
    self.result = result
  }
}

/// The message `tessera.test.Result`.
public struct Result: Hashable, Sendable {
  /// The field `set`, number 1.
  public var `set`: Set? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    `set`: Set? = nil
  ) {
    self.`set` = `set`
  }
}

/// The message `tessera.test.Set`.
public struct Set: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}
}

/// Types of the runtime.
public struct UnknownFieldsMessage: Hashable, Sendable {
  /// The field `reader`, number 1.
  @ProtobufBoxed public var reader: ProtobufReaderMessage? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    reader: ProtobufReaderMessage? = nil
  ) {
    self.reader = reader
  }
}

/// The message `tessera.test.ProtobufReader`.
public struct ProtobufReaderMessage: Hashable, Sendable {
  /// The field `kind`, number 1.
  public var kind: ProtobufReaderMessage.ProtobufKindEnum = .zero
  /// The field `fields`, number 2.
  @ProtobufBoxed public var fields: UnknownFieldsMessage? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    kind: ProtobufReaderMessage.ProtobufKindEnum = .zero,
    fields: UnknownFieldsMessage? = nil
  ) {
    self.kind = kind
    self.fields = fields
  }

  /// The enum `tessera.test.ProtobufReader.ProtobufKind`.
  public struct ProtobufKindEnum: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    public var rawValue: Swift.Int32

    /// A value by its number.
    public init(rawValue: Swift.Int32) { self.rawValue = rawValue }

    /// `ZERO`, 0.
    public static let zero = Self(rawValue: 0)

    /// What a field has that is not there.
    public static var defaultValue: Self { .zero }

    /// The values that have a name, without second names.
    public static var allCases: [Self] {
      [.zero]
    }
  }
}

/// The message `tessera.test.ProtobufError`.
public struct ProtobufErrorMessage: Hashable, Sendable {
  /// The field `writer`, number 1.
  public var writer: ProtobufErrorMessage.ProtobufWriterMessage? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    writer: ProtobufErrorMessage.ProtobufWriterMessage? = nil
  ) {
    self.writer = writer
  }

  /// The message `tessera.test.ProtobufError.ProtobufWriter`.
  public struct ProtobufWriterMessage: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    public var unknownFields = UnknownFields()

    /// A message without any field.
    public init() {}
  }
}

extension Words: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.selfField = try reader.readString()
      case 18: self.initField = try reader.readString()
      case 24: self.`class` = try reader.readInt32()
      case 32: self.`func` = try reader.readInt32()
      case 40: self.`default` = try reader.readInt32()
      case 48: self.type = try reader.readInt32()
      case 56: self.`protocol` = try reader.readInt32()
      case 64: self.`in` = try reader.readInt32()
      case 72: self.description = try reader.readInt32()
      case 80: self.hashValueField = try reader.readInt32()
      case 88: self.unknownFieldsField = try reader.readInt32()
      case 96: self.mergeField = try reader.readInt32()
      case 104: self.writeField = try reader.readInt32()
      case 112: self.encodedField = try reader.readInt32()
      case 120: self.reader = try reader.readInt32()
      case 128: self.writer = try reader.readInt32()
      case 136: self.tag = try reader.readInt32()
      case 144: self.value = try reader.readInt32()
      case 152: self.count = try reader.readInt32()
      case 160: self.any = try reader.readInt32()
      case 168: self.leading = try reader.readInt32()
      case 176: self.trailing = try reader.readInt32()
      case 184: self.a1b2 = try reader.readInt32()
      case 192: self.httpServer = try reader.readInt32()
      case 200: self.userID = try reader.readInt32()
      case 208: self.userIDs = try reader.readInt32()
      case 216: self.`await` = try reader.readInt32()
      case 224: self.`throws` = try reader.readInt32()
      case 242: self.`some` = .noneField(try reader.readString())
      case 250: self.`some` = .`nil`(try reader.readString())
      case 258:
        var message: Words?
        if case .`true`(let value)? = self.`some` { message = value }
        self.`some` = nil
        try reader.readMessage(into: &message)
        if let message { self.`some` = .`true`(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.selfField, field: 1)
    writer.writeString(self.initField, field: 2)
    writer.writeInt32(self.`class`, field: 3)
    writer.writeInt32(self.`func`, field: 4)
    writer.writeInt32(self.`default`, field: 5)
    writer.writeInt32(self.type, field: 6)
    writer.writeInt32(self.`protocol`, field: 7)
    writer.writeInt32(self.`in`, field: 8)
    writer.writeInt32(self.description, field: 9)
    writer.writeInt32(self.hashValueField, field: 10)
    writer.writeInt32(self.unknownFieldsField, field: 11)
    writer.writeInt32(self.mergeField, field: 12)
    writer.writeInt32(self.writeField, field: 13)
    writer.writeInt32(self.encodedField, field: 14)
    writer.writeInt32(self.reader, field: 15)
    writer.writeInt32(self.writer, field: 16)
    writer.writeInt32(self.tag, field: 17)
    writer.writeInt32(self.value, field: 18)
    writer.writeInt32(self.count, field: 19)
    writer.writeInt32(self.any, field: 20)
    writer.writeInt32(self.leading, field: 21)
    writer.writeInt32(self.trailing, field: 22)
    writer.writeInt32(self.a1b2, field: 23)
    writer.writeInt32(self.httpServer, field: 24)
    writer.writeInt32(self.userID, field: 25)
    writer.writeInt32(self.userIDs, field: 26)
    writer.writeInt32(self.`await`, field: 27)
    writer.writeInt32(self.`throws`, field: 28)
    switch self.`some` {
    case .noneField(let value)?: writer.writeOptionalString(value, field: 30)
    case .`nil`(let value)?: writer.writeOptionalString(value, field: 31)
    case .`true`(let value)?: writer.writeMessage(value, field: 32)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 318
    count += self.selfField.utf8.count
    count += self.initField.utf8.count
    switch self.`some` {
    case .noneField(let value)?: count += value.utf8.count
    case .`nil`(let value)?: count += value.utf8.count
    case .`true`(let value)?: count += value.encodedByteCountHint
    case nil: break
    }
    return count
  }
}

extension TypeMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.type)
      case 18: try reader.readMessage(into: &self._outer)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.type, field: 1)
    writer.writeOptionalMessage(self._outer, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    if let value = self.type { count += value.encodedByteCountHint + 6 }
    count += ProtobufSizeHint.of(self._outer, overhead: 6)
    return count
  }
}

extension TypeMessage.TypeMessage_: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.selfField)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.selfField, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    if let value = self.selfField { count += value.encodedByteCountHint + 6 }
    return count
  }
}

extension ProtocolMessage: ProtobufExtendable {
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
  public static var isAlwaysShort: Swift.Bool { true }
}

extension ProtocolMessage.SelfMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._any)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._any, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += ProtobufSizeHint.of(self._any, overhead: 6)
    return count
  }
}

extension ProtocolMessage.AnyMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._selfField)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._selfField, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += ProtobufSizeHint.of(self._selfField, overhead: 6)
    return count
  }
}

extension String: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.string = try reader.readString()
      case 16: self.int32 = try reader.readInt32()
      case 26: try reader.readMessage(into: &self.bool)
      case 34: try reader.readMessage(into: &self.`optional`)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.string, field: 1)
    writer.writeInt32(self.int32, field: 2)
    writer.writeOptionalMessage(self.bool, field: 3)
    writer.writeOptionalMessage(self.`optional`, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 17
    count += self.string.utf8.count
    if let value = self.bool { count += value.encodedByteCountHint + 6 }
    if let value = self.`optional` { count += value.encodedByteCountHint + 6 }
    return count
  }
}

extension Bool: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.bool = try reader.readBool()
      case 16: self.bools.append(try reader.readBool())
      case 18: try reader.readPacked(into: &self.bools, of: ProtobufKind.Bool.self)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeBool(self.bool, field: 1)
    writer.writePacked(self.bools, field: 2, as: ProtobufKind.Bool.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 8
    count += self.bools.count * 1
    return count
  }
}

extension Optional: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.value = try reader.readInt32()
      case 18:
        try reader.readMapEntries(
          into: &self.arrays, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<Array>.self, field: 2, unknownFields: &self.unknownFields)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.value, field: 1)
    writer.writeMap(
      self.arrays, field: 2, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<Array>.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    count += self.arrays.count * 15
    for (key, value) in self.arrays { count += key.utf8.count + value.encodedByteCountHint }
    return count
  }
}

extension Array: ProtobufExtendable {
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

extension Int32: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.int32 = try reader.readInt32()
      case 18: self.bytes = try reader.readByteArray()
      case 25: self.double = try reader.readDouble()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.int32, field: 1)
    writer.writeBytes(self.bytes, field: 2)
    writer.writeDouble(self.double, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 26
    count += self.bytes.count
    return count
  }
}

extension Dictionary: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        try reader.readMapEntries(
          into: &self.entries, key: ProtobufKind.Int32.self,
          value: ProtobufKind.String.self, field: 1, unknownFields: &self.unknownFields)
      case 18: try reader.readMessage(into: &self.error)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMap(
      self.entries, field: 1, key: ProtobufKind.Int32.self,
      value: ProtobufKind.String.self)
    writer.writeOptionalMessage(self.error, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += self.entries.count * 20
    for (_, value) in self.entries { count += value.utf8.count }
    if case _? = self.error { count += 14 }
    return count
  }
}

extension Error: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.result)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.result, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 8 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Swift.Bool { true }
}

extension Result: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.`set`)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.`set`, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 4 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Swift.Bool { true }
}

extension Set: ProtobufExtendable {
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
  public static var isAlwaysShort: Swift.Bool { true }
}

extension UnknownFieldsMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._reader)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._reader, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 0
    count += ProtobufSizeHint.of(self._reader, overhead: 6)
    return count
  }
}

extension ProtobufReaderMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.kind = ProtobufReaderMessage.ProtobufKindEnum(rawValue: try reader.readInt32())
      case 18: try reader.readMessage(into: &self._fields)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.kind.rawValue, field: 1)
    writer.writeOptionalMessage(self._fields, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 11
    count += ProtobufSizeHint.of(self._fields, overhead: 6)
    return count
  }
}

extension ProtobufErrorMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.writer)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.writer, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 4 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Swift.Bool { true }
}

extension ProtobufErrorMessage.ProtobufWriterMessage: ProtobufExtendable {
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
  public static var isAlwaysShort: Swift.Bool { true }
}
