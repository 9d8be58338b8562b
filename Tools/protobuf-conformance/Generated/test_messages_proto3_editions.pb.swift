// swift-format-ignore-file
// Generated from editions/test_messages_proto3_editions.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// The enum `protobuf_test_messages.editions.proto3.ForeignEnum`.
struct ProtobufTestMessagesEditionsProto3ForeignEnum: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `FOREIGN_FOO`, 0.
  static let foreignFoo = Self(rawValue: 0)
  /// `FOREIGN_BAR`, 1.
  static let foreignBar = Self(rawValue: 1)
  /// `FOREIGN_BAZ`, 2.
  static let foreignBaz = Self(rawValue: 2)

  /// What a field has that is not there.
  static var defaultValue: Self { .foreignFoo }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.foreignFoo, .foreignBar, .foreignBaz]
  }
}

/// The enum `protobuf_test_messages.editions.proto3.DeprecatedEnum`.
struct ProtobufTestMessagesEditionsProto3DeprecatedEnum: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `DEPRECATED_ENUM_UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `DEPRECATED_ENUM_VALUE1`, 1.
  static let value1 = Self(rawValue: 1)
  /// `DEPRECATED_ENUM_VALUE2`, 2.
  static let value2 = Self(rawValue: 2)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .value1, .value2]
  }
}

/// This proto includes every type of field in both singular and repeated
/// forms.
///
/// Also, crucially, all messages and enums in this file are eventually
/// submessages of this message.  So for example, a fuzz test of TestAllTypes
/// could trigger bugs that occur in any message type in this file.  We verify
/// this stays true in a unit test.
struct ProtobufTestMessagesEditionsProto3TestAllTypesProto3: Hashable, Sendable {
  /// Singular
  /// test [kotlin] comment
  var optionalInt32: Int32 = 0
  /// The field `optional_int64`, number 2.
  var optionalInt64: Int64 = 0
  /// The field `optional_uint32`, number 3.
  var optionalUint32: UInt32 = 0
  /// The field `optional_uint64`, number 4.
  var optionalUint64: UInt64 = 0
  /// The field `optional_sint32`, number 5.
  var optionalSint32: Int32 = 0
  /// The field `optional_sint64`, number 6.
  var optionalSint64: Int64 = 0
  /// The field `optional_fixed32`, number 7.
  var optionalFixed32: UInt32 = 0
  /// The field `optional_fixed64`, number 8.
  var optionalFixed64: UInt64 = 0
  /// The field `optional_sfixed32`, number 9.
  var optionalSfixed32: Int32 = 0
  /// The field `optional_sfixed64`, number 10.
  var optionalSfixed64: Int64 = 0
  /// The field `optional_float`, number 11.
  var optionalFloat: Float = 0
  /// The field `optional_double`, number 12.
  var optionalDouble: Double = 0
  /// The field `optional_bool`, number 13.
  var optionalBool: Swift.Bool = false
  /// The field `optional_string`, number 14.
  var optionalString: String = ""
  /// The field `optional_bytes`, number 15.
  var optionalBytes: [UInt8] = []
  /// The field `optional_nested_message`, number 18.
  @ProtobufBoxed var optionalNestedMessage: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage? = nil
  /// The field `optional_foreign_message`, number 19.
  var optionalForeignMessage: ProtobufTestMessagesEditionsProto3ForeignMessage? = nil
  /// The field `optional_nested_enum`, number 21.
  var optionalNestedEnum: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum = .foo
  /// The field `optional_foreign_enum`, number 22.
  var optionalForeignEnum: ProtobufTestMessagesEditionsProto3ForeignEnum = .foreignFoo
  /// The field `optional_aliased_enum`, number 23.
  var optionalAliasedEnum: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.AliasedEnum = .aliasFoo
  /// The field `optional_string_piece`, number 24.
  var optionalStringPiece: String = ""
  /// The field `optional_cord`, number 25.
  var optionalCord: String = ""
  /// The field `recursive_message`, number 27.
  @ProtobufBoxed var recursiveMessage: ProtobufTestMessagesEditionsProto3TestAllTypesProto3? = nil
  /// Repeated
  var repeatedInt32: [Int32] = []
  /// The field `repeated_int64`, number 32.
  var repeatedInt64: [Int64] = []
  /// The field `repeated_uint32`, number 33.
  var repeatedUint32: [UInt32] = []
  /// The field `repeated_uint64`, number 34.
  var repeatedUint64: [UInt64] = []
  /// The field `repeated_sint32`, number 35.
  var repeatedSint32: [Int32] = []
  /// The field `repeated_sint64`, number 36.
  var repeatedSint64: [Int64] = []
  /// The field `repeated_fixed32`, number 37.
  var repeatedFixed32: [UInt32] = []
  /// The field `repeated_fixed64`, number 38.
  var repeatedFixed64: [UInt64] = []
  /// The field `repeated_sfixed32`, number 39.
  var repeatedSfixed32: [Int32] = []
  /// The field `repeated_sfixed64`, number 40.
  var repeatedSfixed64: [Int64] = []
  /// The field `repeated_float`, number 41.
  var repeatedFloat: [Float] = []
  /// The field `repeated_double`, number 42.
  var repeatedDouble: [Double] = []
  /// The field `repeated_bool`, number 43.
  var repeatedBool: [Swift.Bool] = []
  /// The field `repeated_string`, number 44.
  var repeatedString: [String] = []
  /// The field `repeated_bytes`, number 45.
  var repeatedBytes: [[UInt8]] = []
  /// The field `repeated_nested_message`, number 48.
  var repeatedNestedMessage: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage] = []
  /// The field `repeated_foreign_message`, number 49.
  var repeatedForeignMessage: [ProtobufTestMessagesEditionsProto3ForeignMessage] = []
  /// The field `repeated_nested_enum`, number 51.
  var repeatedNestedEnum: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum] = []
  /// The field `repeated_foreign_enum`, number 52.
  var repeatedForeignEnum: [ProtobufTestMessagesEditionsProto3ForeignEnum] = []
  /// The field `repeated_string_piece`, number 54.
  var repeatedStringPiece: [String] = []
  /// The field `repeated_cord`, number 55.
  var repeatedCord: [String] = []
  /// Packed
  var packedInt32: [Int32] = []
  /// The field `packed_int64`, number 76.
  var packedInt64: [Int64] = []
  /// The field `packed_uint32`, number 77.
  var packedUint32: [UInt32] = []
  /// The field `packed_uint64`, number 78.
  var packedUint64: [UInt64] = []
  /// The field `packed_sint32`, number 79.
  var packedSint32: [Int32] = []
  /// The field `packed_sint64`, number 80.
  var packedSint64: [Int64] = []
  /// The field `packed_fixed32`, number 81.
  var packedFixed32: [UInt32] = []
  /// The field `packed_fixed64`, number 82.
  var packedFixed64: [UInt64] = []
  /// The field `packed_sfixed32`, number 83.
  var packedSfixed32: [Int32] = []
  /// The field `packed_sfixed64`, number 84.
  var packedSfixed64: [Int64] = []
  /// The field `packed_float`, number 85.
  var packedFloat: [Float] = []
  /// The field `packed_double`, number 86.
  var packedDouble: [Double] = []
  /// The field `packed_bool`, number 87.
  var packedBool: [Swift.Bool] = []
  /// The field `packed_nested_enum`, number 88.
  var packedNestedEnum: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum] = []
  /// Unpacked
  var unpackedInt32: [Int32] = []
  /// The field `unpacked_int64`, number 90.
  var unpackedInt64: [Int64] = []
  /// The field `unpacked_uint32`, number 91.
  var unpackedUint32: [UInt32] = []
  /// The field `unpacked_uint64`, number 92.
  var unpackedUint64: [UInt64] = []
  /// The field `unpacked_sint32`, number 93.
  var unpackedSint32: [Int32] = []
  /// The field `unpacked_sint64`, number 94.
  var unpackedSint64: [Int64] = []
  /// The field `unpacked_fixed32`, number 95.
  var unpackedFixed32: [UInt32] = []
  /// The field `unpacked_fixed64`, number 96.
  var unpackedFixed64: [UInt64] = []
  /// The field `unpacked_sfixed32`, number 97.
  var unpackedSfixed32: [Int32] = []
  /// The field `unpacked_sfixed64`, number 98.
  var unpackedSfixed64: [Int64] = []
  /// The field `unpacked_float`, number 99.
  var unpackedFloat: [Float] = []
  /// The field `unpacked_double`, number 100.
  var unpackedDouble: [Double] = []
  /// The field `unpacked_bool`, number 101.
  var unpackedBool: [Swift.Bool] = []
  /// The field `unpacked_nested_enum`, number 102.
  var unpackedNestedEnum: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum] = []
  /// Map
  var mapInt32Int32: ProtobufMap<Int32, Int32> = [:]
  /// The field `map_int64_int64`, number 57.
  var mapInt64Int64: ProtobufMap<Int64, Int64> = [:]
  /// The field `map_uint32_uint32`, number 58.
  var mapUint32Uint32: ProtobufMap<UInt32, UInt32> = [:]
  /// The field `map_uint64_uint64`, number 59.
  var mapUint64Uint64: ProtobufMap<UInt64, UInt64> = [:]
  /// The field `map_sint32_sint32`, number 60.
  var mapSint32Sint32: ProtobufMap<Int32, Int32> = [:]
  /// The field `map_sint64_sint64`, number 61.
  var mapSint64Sint64: ProtobufMap<Int64, Int64> = [:]
  /// The field `map_fixed32_fixed32`, number 62.
  var mapFixed32Fixed32: ProtobufMap<UInt32, UInt32> = [:]
  /// The field `map_fixed64_fixed64`, number 63.
  var mapFixed64Fixed64: ProtobufMap<UInt64, UInt64> = [:]
  /// The field `map_sfixed32_sfixed32`, number 64.
  var mapSfixed32Sfixed32: ProtobufMap<Int32, Int32> = [:]
  /// The field `map_sfixed64_sfixed64`, number 65.
  var mapSfixed64Sfixed64: ProtobufMap<Int64, Int64> = [:]
  /// The field `map_int32_float`, number 66.
  var mapInt32Float: ProtobufMap<Int32, Float> = [:]
  /// The field `map_int32_double`, number 67.
  var mapInt32Double: ProtobufMap<Int32, Double> = [:]
  /// The field `map_bool_bool`, number 68.
  var mapBoolBool: ProtobufMap<Swift.Bool, Swift.Bool> = [:]
  /// The field `map_string_string`, number 69.
  var mapStringString: ProtobufMap<String, String> = [:]
  /// The field `map_string_bytes`, number 70.
  var mapStringBytes: ProtobufMap<String, [UInt8]> = [:]
  /// The field `map_string_nested_message`, number 71.
  var mapStringNestedMessage: ProtobufMap<String, ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage> = [:]
  /// The field `map_string_foreign_message`, number 72.
  var mapStringForeignMessage: ProtobufMap<String, ProtobufTestMessagesEditionsProto3ForeignMessage> = [:]
  /// The field `map_string_nested_enum`, number 73.
  var mapStringNestedEnum: ProtobufMap<String, ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum> = [:]
  /// The field `map_string_foreign_enum`, number 74.
  var mapStringForeignEnum: ProtobufMap<String, ProtobufTestMessagesEditionsProto3ForeignEnum> = [:]
  /// Which field of `oneof_field` is set.
  var oneofField: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.OneofField?
  /// Well-known types
  var optionalBoolWrapper: ProtobufBoolValue? = nil
  /// The field `optional_int32_wrapper`, number 202.
  var optionalInt32Wrapper: ProtobufInt32Value? = nil
  /// The field `optional_int64_wrapper`, number 203.
  var optionalInt64Wrapper: ProtobufInt64Value? = nil
  /// The field `optional_uint32_wrapper`, number 204.
  var optionalUint32Wrapper: ProtobufUInt32Value? = nil
  /// The field `optional_uint64_wrapper`, number 205.
  var optionalUint64Wrapper: ProtobufUInt64Value? = nil
  /// The field `optional_float_wrapper`, number 206.
  var optionalFloatWrapper: ProtobufFloatValue? = nil
  /// The field `optional_double_wrapper`, number 207.
  var optionalDoubleWrapper: ProtobufDoubleValue? = nil
  /// The field `optional_string_wrapper`, number 208.
  var optionalStringWrapper: ProtobufStringValue? = nil
  /// The field `optional_bytes_wrapper`, number 209.
  var optionalBytesWrapper: ProtobufBytesValue? = nil
  /// The field `repeated_bool_wrapper`, number 211.
  var repeatedBoolWrapper: [ProtobufBoolValue] = []
  /// The field `repeated_int32_wrapper`, number 212.
  var repeatedInt32Wrapper: [ProtobufInt32Value] = []
  /// The field `repeated_int64_wrapper`, number 213.
  var repeatedInt64Wrapper: [ProtobufInt64Value] = []
  /// The field `repeated_uint32_wrapper`, number 214.
  var repeatedUint32Wrapper: [ProtobufUInt32Value] = []
  /// The field `repeated_uint64_wrapper`, number 215.
  var repeatedUint64Wrapper: [ProtobufUInt64Value] = []
  /// The field `repeated_float_wrapper`, number 216.
  var repeatedFloatWrapper: [ProtobufFloatValue] = []
  /// The field `repeated_double_wrapper`, number 217.
  var repeatedDoubleWrapper: [ProtobufDoubleValue] = []
  /// The field `repeated_string_wrapper`, number 218.
  var repeatedStringWrapper: [ProtobufStringValue] = []
  /// The field `repeated_bytes_wrapper`, number 219.
  var repeatedBytesWrapper: [ProtobufBytesValue] = []
  /// The field `optional_duration`, number 301.
  var optionalDuration: ProtobufDuration? = nil
  /// The field `optional_timestamp`, number 302.
  var optionalTimestamp: ProtobufTimestamp? = nil
  /// The field `optional_field_mask`, number 303.
  var optionalFieldMask: ProtobufFieldMask? = nil
  /// The field `optional_struct`, number 304.
  var optionalStruct: ProtobufStruct? = nil
  /// The field `optional_any`, number 305.
  var optionalAny: ProtobufAny? = nil
  /// The field `optional_value`, number 306.
  var optionalValue: ProtobufValue? = nil
  /// The field `optional_null_value`, number 307.
  var optionalNullValue: ProtobufNullValue = .nullValue
  /// The field `optional_empty`, number 308.
  var optionalEmpty: ProtobufEmpty? = nil
  /// The field `repeated_duration`, number 311.
  var repeatedDuration: [ProtobufDuration] = []
  /// The field `repeated_timestamp`, number 312.
  var repeatedTimestamp: [ProtobufTimestamp] = []
  /// The field `repeated_fieldmask`, number 313.
  var repeatedFieldmask: [ProtobufFieldMask] = []
  /// The field `repeated_struct`, number 324.
  var repeatedStruct: [ProtobufStruct] = []
  /// The field `repeated_any`, number 315.
  var repeatedAny: [ProtobufAny] = []
  /// The field `repeated_value`, number 316.
  var repeatedValue: [ProtobufValue] = []
  /// The field `repeated_list_value`, number 317.
  var repeatedListValue: [ProtobufListValue] = []
  /// The field `repeated_empty`, number 318.
  var repeatedEmpty: [ProtobufEmpty] = []
  /// Test field-name-to-JSON-name convention.
  /// (protobuf says names can be any valid C/C++ identifier.)
  var fieldname1: Int32 = 0
  /// The field `field_name2`, number 402.
  var fieldName2: Int32 = 0
  /// The field `_field_name3`, number 403.
  var fieldName3: Int32 = 0
  /// The field `field__name4_`, number 404.
  var fieldName4: Int32 = 0
  /// The field `field0name5`, number 405.
  var field0name5: Int32 = 0
  /// The field `field_0_name6`, number 406.
  var field0Name6: Int32 = 0
  /// The field `fieldName7`, number 407.
  var fieldName7: Int32 = 0
  /// The field `FieldName8`, number 408.
  var fieldName8: Int32 = 0
  /// The field `field_Name9`, number 409.
  var fieldName9: Int32 = 0
  /// The field `Field_Name10`, number 410.
  var fieldName10: Int32 = 0
  /// The field `FIELD_NAME11`, number 411.
  var fieldName11: Int32 = 0
  /// The field `FIELD_name12`, number 412.
  var fieldName12: Int32 = 0
  /// The field `__field_name13`, number 413.
  var fieldName13: Int32 = 0
  /// The field `__Field_name14`, number 414.
  var fieldName14: Int32 = 0
  /// The field `field__name15`, number 415.
  var fieldName15: Int32 = 0
  /// The field `field__Name16`, number 416.
  var fieldName16: Int32 = 0
  /// The field `field_name17__`, number 417.
  var fieldName17: Int32 = 0
  /// The field `Field_name18__`, number 418.
  var fieldName18: Int32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    optionalInt32: Int32 = 0,
    optionalInt64: Int64 = 0,
    optionalUint32: UInt32 = 0,
    optionalUint64: UInt64 = 0,
    optionalSint32: Int32 = 0,
    optionalSint64: Int64 = 0,
    optionalFixed32: UInt32 = 0,
    optionalFixed64: UInt64 = 0,
    optionalSfixed32: Int32 = 0,
    optionalSfixed64: Int64 = 0,
    optionalFloat: Float = 0,
    optionalDouble: Double = 0,
    optionalBool: Swift.Bool = false,
    optionalString: String = "",
    optionalBytes: [UInt8] = [],
    optionalNestedMessage: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage? = nil,
    optionalForeignMessage: ProtobufTestMessagesEditionsProto3ForeignMessage? = nil,
    optionalNestedEnum: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum = .foo,
    optionalForeignEnum: ProtobufTestMessagesEditionsProto3ForeignEnum = .foreignFoo,
    optionalAliasedEnum: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.AliasedEnum = .aliasFoo,
    optionalStringPiece: String = "",
    optionalCord: String = "",
    recursiveMessage: ProtobufTestMessagesEditionsProto3TestAllTypesProto3? = nil,
    repeatedInt32: [Int32] = [],
    repeatedInt64: [Int64] = [],
    repeatedUint32: [UInt32] = [],
    repeatedUint64: [UInt64] = [],
    repeatedSint32: [Int32] = [],
    repeatedSint64: [Int64] = [],
    repeatedFixed32: [UInt32] = [],
    repeatedFixed64: [UInt64] = [],
    repeatedSfixed32: [Int32] = [],
    repeatedSfixed64: [Int64] = [],
    repeatedFloat: [Float] = [],
    repeatedDouble: [Double] = [],
    repeatedBool: [Swift.Bool] = [],
    repeatedString: [String] = [],
    repeatedBytes: [[UInt8]] = [],
    repeatedNestedMessage: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage] = [],
    repeatedForeignMessage: [ProtobufTestMessagesEditionsProto3ForeignMessage] = [],
    repeatedNestedEnum: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum] = [],
    repeatedForeignEnum: [ProtobufTestMessagesEditionsProto3ForeignEnum] = [],
    repeatedStringPiece: [String] = [],
    repeatedCord: [String] = [],
    packedInt32: [Int32] = [],
    packedInt64: [Int64] = [],
    packedUint32: [UInt32] = [],
    packedUint64: [UInt64] = [],
    packedSint32: [Int32] = [],
    packedSint64: [Int64] = [],
    packedFixed32: [UInt32] = [],
    packedFixed64: [UInt64] = [],
    packedSfixed32: [Int32] = [],
    packedSfixed64: [Int64] = [],
    packedFloat: [Float] = [],
    packedDouble: [Double] = [],
    packedBool: [Swift.Bool] = [],
    packedNestedEnum: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum] = [],
    unpackedInt32: [Int32] = [],
    unpackedInt64: [Int64] = [],
    unpackedUint32: [UInt32] = [],
    unpackedUint64: [UInt64] = [],
    unpackedSint32: [Int32] = [],
    unpackedSint64: [Int64] = [],
    unpackedFixed32: [UInt32] = [],
    unpackedFixed64: [UInt64] = [],
    unpackedSfixed32: [Int32] = [],
    unpackedSfixed64: [Int64] = [],
    unpackedFloat: [Float] = [],
    unpackedDouble: [Double] = [],
    unpackedBool: [Swift.Bool] = [],
    unpackedNestedEnum: [ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum] = [],
    mapInt32Int32: ProtobufMap<Int32, Int32> = [:],
    mapInt64Int64: ProtobufMap<Int64, Int64> = [:],
    mapUint32Uint32: ProtobufMap<UInt32, UInt32> = [:],
    mapUint64Uint64: ProtobufMap<UInt64, UInt64> = [:],
    mapSint32Sint32: ProtobufMap<Int32, Int32> = [:],
    mapSint64Sint64: ProtobufMap<Int64, Int64> = [:],
    mapFixed32Fixed32: ProtobufMap<UInt32, UInt32> = [:],
    mapFixed64Fixed64: ProtobufMap<UInt64, UInt64> = [:],
    mapSfixed32Sfixed32: ProtobufMap<Int32, Int32> = [:],
    mapSfixed64Sfixed64: ProtobufMap<Int64, Int64> = [:],
    mapInt32Float: ProtobufMap<Int32, Float> = [:],
    mapInt32Double: ProtobufMap<Int32, Double> = [:],
    mapBoolBool: ProtobufMap<Swift.Bool, Swift.Bool> = [:],
    mapStringString: ProtobufMap<String, String> = [:],
    mapStringBytes: ProtobufMap<String, [UInt8]> = [:],
    mapStringNestedMessage: ProtobufMap<String, ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage> = [:],
    mapStringForeignMessage: ProtobufMap<String, ProtobufTestMessagesEditionsProto3ForeignMessage> = [:],
    mapStringNestedEnum: ProtobufMap<String, ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum> = [:],
    mapStringForeignEnum: ProtobufMap<String, ProtobufTestMessagesEditionsProto3ForeignEnum> = [:],
    oneofField: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.OneofField? = nil,
    optionalBoolWrapper: ProtobufBoolValue? = nil,
    optionalInt32Wrapper: ProtobufInt32Value? = nil,
    optionalInt64Wrapper: ProtobufInt64Value? = nil,
    optionalUint32Wrapper: ProtobufUInt32Value? = nil,
    optionalUint64Wrapper: ProtobufUInt64Value? = nil,
    optionalFloatWrapper: ProtobufFloatValue? = nil,
    optionalDoubleWrapper: ProtobufDoubleValue? = nil,
    optionalStringWrapper: ProtobufStringValue? = nil,
    optionalBytesWrapper: ProtobufBytesValue? = nil,
    repeatedBoolWrapper: [ProtobufBoolValue] = [],
    repeatedInt32Wrapper: [ProtobufInt32Value] = [],
    repeatedInt64Wrapper: [ProtobufInt64Value] = [],
    repeatedUint32Wrapper: [ProtobufUInt32Value] = [],
    repeatedUint64Wrapper: [ProtobufUInt64Value] = [],
    repeatedFloatWrapper: [ProtobufFloatValue] = [],
    repeatedDoubleWrapper: [ProtobufDoubleValue] = [],
    repeatedStringWrapper: [ProtobufStringValue] = [],
    repeatedBytesWrapper: [ProtobufBytesValue] = [],
    optionalDuration: ProtobufDuration? = nil,
    optionalTimestamp: ProtobufTimestamp? = nil,
    optionalFieldMask: ProtobufFieldMask? = nil,
    optionalStruct: ProtobufStruct? = nil,
    optionalAny: ProtobufAny? = nil,
    optionalValue: ProtobufValue? = nil,
    optionalNullValue: ProtobufNullValue = .nullValue,
    optionalEmpty: ProtobufEmpty? = nil,
    repeatedDuration: [ProtobufDuration] = [],
    repeatedTimestamp: [ProtobufTimestamp] = [],
    repeatedFieldmask: [ProtobufFieldMask] = [],
    repeatedStruct: [ProtobufStruct] = [],
    repeatedAny: [ProtobufAny] = [],
    repeatedValue: [ProtobufValue] = [],
    repeatedListValue: [ProtobufListValue] = [],
    repeatedEmpty: [ProtobufEmpty] = [],
    fieldname1: Int32 = 0,
    fieldName2: Int32 = 0,
    fieldName3: Int32 = 0,
    fieldName4: Int32 = 0,
    field0name5: Int32 = 0,
    field0Name6: Int32 = 0,
    fieldName7: Int32 = 0,
    fieldName8: Int32 = 0,
    fieldName9: Int32 = 0,
    fieldName10: Int32 = 0,
    fieldName11: Int32 = 0,
    fieldName12: Int32 = 0,
    fieldName13: Int32 = 0,
    fieldName14: Int32 = 0,
    fieldName15: Int32 = 0,
    fieldName16: Int32 = 0,
    fieldName17: Int32 = 0,
    fieldName18: Int32 = 0
  ) {
    self.optionalInt32 = optionalInt32
    self.optionalInt64 = optionalInt64
    self.optionalUint32 = optionalUint32
    self.optionalUint64 = optionalUint64
    self.optionalSint32 = optionalSint32
    self.optionalSint64 = optionalSint64
    self.optionalFixed32 = optionalFixed32
    self.optionalFixed64 = optionalFixed64
    self.optionalSfixed32 = optionalSfixed32
    self.optionalSfixed64 = optionalSfixed64
    self.optionalFloat = optionalFloat
    self.optionalDouble = optionalDouble
    self.optionalBool = optionalBool
    self.optionalString = optionalString
    self.optionalBytes = optionalBytes
    self.optionalNestedMessage = optionalNestedMessage
    self.optionalForeignMessage = optionalForeignMessage
    self.optionalNestedEnum = optionalNestedEnum
    self.optionalForeignEnum = optionalForeignEnum
    self.optionalAliasedEnum = optionalAliasedEnum
    self.optionalStringPiece = optionalStringPiece
    self.optionalCord = optionalCord
    self.recursiveMessage = recursiveMessage
    self.repeatedInt32 = repeatedInt32
    self.repeatedInt64 = repeatedInt64
    self.repeatedUint32 = repeatedUint32
    self.repeatedUint64 = repeatedUint64
    self.repeatedSint32 = repeatedSint32
    self.repeatedSint64 = repeatedSint64
    self.repeatedFixed32 = repeatedFixed32
    self.repeatedFixed64 = repeatedFixed64
    self.repeatedSfixed32 = repeatedSfixed32
    self.repeatedSfixed64 = repeatedSfixed64
    self.repeatedFloat = repeatedFloat
    self.repeatedDouble = repeatedDouble
    self.repeatedBool = repeatedBool
    self.repeatedString = repeatedString
    self.repeatedBytes = repeatedBytes
    self.repeatedNestedMessage = repeatedNestedMessage
    self.repeatedForeignMessage = repeatedForeignMessage
    self.repeatedNestedEnum = repeatedNestedEnum
    self.repeatedForeignEnum = repeatedForeignEnum
    self.repeatedStringPiece = repeatedStringPiece
    self.repeatedCord = repeatedCord
    self.packedInt32 = packedInt32
    self.packedInt64 = packedInt64
    self.packedUint32 = packedUint32
    self.packedUint64 = packedUint64
    self.packedSint32 = packedSint32
    self.packedSint64 = packedSint64
    self.packedFixed32 = packedFixed32
    self.packedFixed64 = packedFixed64
    self.packedSfixed32 = packedSfixed32
    self.packedSfixed64 = packedSfixed64
    self.packedFloat = packedFloat
    self.packedDouble = packedDouble
    self.packedBool = packedBool
    self.packedNestedEnum = packedNestedEnum
    self.unpackedInt32 = unpackedInt32
    self.unpackedInt64 = unpackedInt64
    self.unpackedUint32 = unpackedUint32
    self.unpackedUint64 = unpackedUint64
    self.unpackedSint32 = unpackedSint32
    self.unpackedSint64 = unpackedSint64
    self.unpackedFixed32 = unpackedFixed32
    self.unpackedFixed64 = unpackedFixed64
    self.unpackedSfixed32 = unpackedSfixed32
    self.unpackedSfixed64 = unpackedSfixed64
    self.unpackedFloat = unpackedFloat
    self.unpackedDouble = unpackedDouble
    self.unpackedBool = unpackedBool
    self.unpackedNestedEnum = unpackedNestedEnum
    self.mapInt32Int32 = mapInt32Int32
    self.mapInt64Int64 = mapInt64Int64
    self.mapUint32Uint32 = mapUint32Uint32
    self.mapUint64Uint64 = mapUint64Uint64
    self.mapSint32Sint32 = mapSint32Sint32
    self.mapSint64Sint64 = mapSint64Sint64
    self.mapFixed32Fixed32 = mapFixed32Fixed32
    self.mapFixed64Fixed64 = mapFixed64Fixed64
    self.mapSfixed32Sfixed32 = mapSfixed32Sfixed32
    self.mapSfixed64Sfixed64 = mapSfixed64Sfixed64
    self.mapInt32Float = mapInt32Float
    self.mapInt32Double = mapInt32Double
    self.mapBoolBool = mapBoolBool
    self.mapStringString = mapStringString
    self.mapStringBytes = mapStringBytes
    self.mapStringNestedMessage = mapStringNestedMessage
    self.mapStringForeignMessage = mapStringForeignMessage
    self.mapStringNestedEnum = mapStringNestedEnum
    self.mapStringForeignEnum = mapStringForeignEnum
    self.oneofField = oneofField
    self.optionalBoolWrapper = optionalBoolWrapper
    self.optionalInt32Wrapper = optionalInt32Wrapper
    self.optionalInt64Wrapper = optionalInt64Wrapper
    self.optionalUint32Wrapper = optionalUint32Wrapper
    self.optionalUint64Wrapper = optionalUint64Wrapper
    self.optionalFloatWrapper = optionalFloatWrapper
    self.optionalDoubleWrapper = optionalDoubleWrapper
    self.optionalStringWrapper = optionalStringWrapper
    self.optionalBytesWrapper = optionalBytesWrapper
    self.repeatedBoolWrapper = repeatedBoolWrapper
    self.repeatedInt32Wrapper = repeatedInt32Wrapper
    self.repeatedInt64Wrapper = repeatedInt64Wrapper
    self.repeatedUint32Wrapper = repeatedUint32Wrapper
    self.repeatedUint64Wrapper = repeatedUint64Wrapper
    self.repeatedFloatWrapper = repeatedFloatWrapper
    self.repeatedDoubleWrapper = repeatedDoubleWrapper
    self.repeatedStringWrapper = repeatedStringWrapper
    self.repeatedBytesWrapper = repeatedBytesWrapper
    self.optionalDuration = optionalDuration
    self.optionalTimestamp = optionalTimestamp
    self.optionalFieldMask = optionalFieldMask
    self.optionalStruct = optionalStruct
    self.optionalAny = optionalAny
    self.optionalValue = optionalValue
    self.optionalNullValue = optionalNullValue
    self.optionalEmpty = optionalEmpty
    self.repeatedDuration = repeatedDuration
    self.repeatedTimestamp = repeatedTimestamp
    self.repeatedFieldmask = repeatedFieldmask
    self.repeatedStruct = repeatedStruct
    self.repeatedAny = repeatedAny
    self.repeatedValue = repeatedValue
    self.repeatedListValue = repeatedListValue
    self.repeatedEmpty = repeatedEmpty
    self.fieldname1 = fieldname1
    self.fieldName2 = fieldName2
    self.fieldName3 = fieldName3
    self.fieldName4 = fieldName4
    self.field0name5 = field0name5
    self.field0Name6 = field0Name6
    self.fieldName7 = fieldName7
    self.fieldName8 = fieldName8
    self.fieldName9 = fieldName9
    self.fieldName10 = fieldName10
    self.fieldName11 = fieldName11
    self.fieldName12 = fieldName12
    self.fieldName13 = fieldName13
    self.fieldName14 = fieldName14
    self.fieldName15 = fieldName15
    self.fieldName16 = fieldName16
    self.fieldName17 = fieldName17
    self.fieldName18 = fieldName18
  }

  /// The fields of the oneof `oneof_field`.
  enum OneofField: Hashable, Sendable {
    /// The field `oneof_uint32`, number 111.
    case oneofUint32(UInt32)
    /// The field `oneof_nested_message`, number 112.
    indirect case oneofNestedMessage(ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage)
    /// The field `oneof_string`, number 113.
    case oneofString(String)
    /// The field `oneof_bytes`, number 114.
    case oneofBytes([UInt8])
    /// The field `oneof_bool`, number 115.
    case oneofBool(Swift.Bool)
    /// The field `oneof_uint64`, number 116.
    case oneofUint64(UInt64)
    /// The field `oneof_float`, number 117.
    case oneofFloat(Float)
    /// The field `oneof_double`, number 118.
    case oneofDouble(Double)
    /// The field `oneof_enum`, number 119.
    case oneofEnum(ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum)
    /// The field `oneof_null_value`, number 120.
    case oneofNullValue(ProtobufNullValue)
  }

  /// The enum `protobuf_test_messages.editions.proto3.TestAllTypesProto3.NestedEnum`.
  struct NestedEnum: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    var rawValue: Int32

    /// A value by its number.
    init(rawValue: Int32) { self.rawValue = rawValue }

    /// `FOO`, 0.
    static let foo = Self(rawValue: 0)
    /// `BAR`, 1.
    static let bar = Self(rawValue: 1)
    /// `BAZ`, 2.
    static let baz = Self(rawValue: 2)
    /// Intentionally negative.
    static let neg = Self(rawValue: -1)

    /// What a field has that is not there.
    static var defaultValue: Self { .foo }

    /// The values that have a name, without second names.
    static var allCases: [Self] {
      [.foo, .bar, .baz, .neg]
    }
  }

  /// The enum `protobuf_test_messages.editions.proto3.TestAllTypesProto3.AliasedEnum`.
  struct AliasedEnum: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    var rawValue: Int32

    /// A value by its number.
    init(rawValue: Int32) { self.rawValue = rawValue }

    /// `ALIAS_FOO`, 0.
    static let aliasFoo = Self(rawValue: 0)
    /// `ALIAS_BAR`, 1.
    static let aliasBar = Self(rawValue: 1)
    /// `ALIAS_BAZ`, 2.
    static let aliasBaz = Self(rawValue: 2)
    /// `MOO`, 2.
    static let moo = Self(rawValue: 2)
    /// `moo`, 2.
    static let moo_ = Self(rawValue: 2)
    /// `bAz`, 2.
    static let bAz = Self(rawValue: 2)

    /// What a field has that is not there.
    static var defaultValue: Self { .aliasFoo }

    /// The values that have a name, without second names.
    static var allCases: [Self] {
      [.aliasFoo, .aliasBar, .aliasBaz]
    }
  }

  /// The message `protobuf_test_messages.editions.proto3.TestAllTypesProto3.NestedMessage`.
  struct NestedMessage: Hashable, Sendable {
    /// The field `a`, number 1.
    var a: Int32 = 0
    /// The field `corecursive`, number 2.
    @ProtobufBoxed var corecursive: ProtobufTestMessagesEditionsProto3TestAllTypesProto3? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      a: Int32 = 0,
      corecursive: ProtobufTestMessagesEditionsProto3TestAllTypesProto3? = nil
    ) {
      self.a = a
      self.corecursive = corecursive
    }
  }
}

/// The message `protobuf_test_messages.editions.proto3.ForeignMessage`.
struct ProtobufTestMessagesEditionsProto3ForeignMessage: Hashable, Sendable {
  /// The field `c`, number 1.
  var c: Int32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    c: Int32 = 0
  ) {
    self.c = c
  }
}

/// The message `protobuf_test_messages.editions.proto3.NullHypothesisProto3`.
struct ProtobufTestMessagesEditionsProto3NullHypothesisProto3: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

/// The message `protobuf_test_messages.editions.proto3.EnumOnlyProto3`.
struct ProtobufTestMessagesEditionsProto3EnumOnlyProto3: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// The enum `protobuf_test_messages.editions.proto3.EnumOnlyProto3.Bool`.
  struct Bool: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    var rawValue: Int32

    /// A value by its number.
    init(rawValue: Int32) { self.rawValue = rawValue }

    /// `kFalse`, 0.
    static let kFalse = Self(rawValue: 0)
    /// `kTrue`, 1.
    static let kTrue = Self(rawValue: 1)

    /// What a field has that is not there.
    static var defaultValue: Self { .kFalse }

    /// The values that have a name, without second names.
    static var allCases: [Self] {
      [.kFalse, .kTrue]
    }
  }
}

extension ProtobufTestMessagesEditionsProto3TestAllTypesProto3: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.optionalInt32 = try reader.readInt32()
      case 16: self.optionalInt64 = try reader.readInt64()
      case 24: self.optionalUint32 = try reader.readUInt32()
      case 32: self.optionalUint64 = try reader.readUInt64()
      case 40: self.optionalSint32 = try reader.readSInt32()
      case 48: self.optionalSint64 = try reader.readSInt64()
      case 61: self.optionalFixed32 = try reader.readFixed32()
      case 65: self.optionalFixed64 = try reader.readFixed64()
      case 77: self.optionalSfixed32 = try reader.readSFixed32()
      case 81: self.optionalSfixed64 = try reader.readSFixed64()
      case 93: self.optionalFloat = try reader.readFloat()
      case 97: self.optionalDouble = try reader.readDouble()
      case 104: self.optionalBool = try reader.readBool()
      case 114: self.optionalString = try reader.readString()
      case 122: self.optionalBytes = try reader.readByteArray()
      case 146: try reader.readMessage(into: &self._optionalNestedMessage)
      case 154: try reader.readMessage(into: &self.optionalForeignMessage)
      case 168: self.optionalNestedEnum = ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum(rawValue: try reader.readInt32())
      case 176: self.optionalForeignEnum = ProtobufTestMessagesEditionsProto3ForeignEnum(rawValue: try reader.readInt32())
      case 184: self.optionalAliasedEnum = ProtobufTestMessagesEditionsProto3TestAllTypesProto3.AliasedEnum(rawValue: try reader.readInt32())
      case 194: self.optionalStringPiece = try reader.readString()
      case 202: self.optionalCord = try reader.readString()
      case 218: try reader.readMessage(into: &self._recursiveMessage)
      case 248: self.repeatedInt32.append(try reader.readInt32())
      case 250: try reader.readPacked(into: &self.repeatedInt32, of: ProtobufKind.Int32.self)
      case 256: self.repeatedInt64.append(try reader.readInt64())
      case 258: try reader.readPacked(into: &self.repeatedInt64, of: ProtobufKind.Int64.self)
      case 264: self.repeatedUint32.append(try reader.readUInt32())
      case 266: try reader.readPacked(into: &self.repeatedUint32, of: ProtobufKind.UInt32.self)
      case 272: self.repeatedUint64.append(try reader.readUInt64())
      case 274: try reader.readPacked(into: &self.repeatedUint64, of: ProtobufKind.UInt64.self)
      case 280: self.repeatedSint32.append(try reader.readSInt32())
      case 282: try reader.readPacked(into: &self.repeatedSint32, of: ProtobufKind.SInt32.self)
      case 288: self.repeatedSint64.append(try reader.readSInt64())
      case 290: try reader.readPacked(into: &self.repeatedSint64, of: ProtobufKind.SInt64.self)
      case 301: self.repeatedFixed32.append(try reader.readFixed32())
      case 298: try reader.readPacked(into: &self.repeatedFixed32, of: ProtobufKind.Fixed32.self)
      case 305: self.repeatedFixed64.append(try reader.readFixed64())
      case 306: try reader.readPacked(into: &self.repeatedFixed64, of: ProtobufKind.Fixed64.self)
      case 317: self.repeatedSfixed32.append(try reader.readSFixed32())
      case 314: try reader.readPacked(into: &self.repeatedSfixed32, of: ProtobufKind.SFixed32.self)
      case 321: self.repeatedSfixed64.append(try reader.readSFixed64())
      case 322: try reader.readPacked(into: &self.repeatedSfixed64, of: ProtobufKind.SFixed64.self)
      case 333: self.repeatedFloat.append(try reader.readFloat())
      case 330: try reader.readPacked(into: &self.repeatedFloat, of: ProtobufKind.Float.self)
      case 337: self.repeatedDouble.append(try reader.readDouble())
      case 338: try reader.readPacked(into: &self.repeatedDouble, of: ProtobufKind.Double.self)
      case 344: self.repeatedBool.append(try reader.readBool())
      case 346: try reader.readPacked(into: &self.repeatedBool, of: ProtobufKind.Bool.self)
      case 354:
        try reader.readRepeated(into: &self.repeatedString, of: ProtobufKind.String.self, tag: tag)
      case 362:
        try reader.readRepeated(into: &self.repeatedBytes, of: ProtobufKind.Bytes.self, tag: tag)
      case 386: try reader.readMessages(into: &self.repeatedNestedMessage, tag: tag)
      case 394: try reader.readMessages(into: &self.repeatedForeignMessage, tag: tag)
      case 408: self.repeatedNestedEnum.append(ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum(rawValue: try reader.readInt32()))
      case 410: try reader.readPacked(into: &self.repeatedNestedEnum, of: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self)
      case 416: self.repeatedForeignEnum.append(ProtobufTestMessagesEditionsProto3ForeignEnum(rawValue: try reader.readInt32()))
      case 418: try reader.readPacked(into: &self.repeatedForeignEnum, of: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3ForeignEnum>.self)
      case 434:
        try reader.readRepeated(into: &self.repeatedStringPiece, of: ProtobufKind.String.self, tag: tag)
      case 442:
        try reader.readRepeated(into: &self.repeatedCord, of: ProtobufKind.String.self, tag: tag)
      case 600: self.packedInt32.append(try reader.readInt32())
      case 602: try reader.readPacked(into: &self.packedInt32, of: ProtobufKind.Int32.self)
      case 608: self.packedInt64.append(try reader.readInt64())
      case 610: try reader.readPacked(into: &self.packedInt64, of: ProtobufKind.Int64.self)
      case 616: self.packedUint32.append(try reader.readUInt32())
      case 618: try reader.readPacked(into: &self.packedUint32, of: ProtobufKind.UInt32.self)
      case 624: self.packedUint64.append(try reader.readUInt64())
      case 626: try reader.readPacked(into: &self.packedUint64, of: ProtobufKind.UInt64.self)
      case 632: self.packedSint32.append(try reader.readSInt32())
      case 634: try reader.readPacked(into: &self.packedSint32, of: ProtobufKind.SInt32.self)
      case 640: self.packedSint64.append(try reader.readSInt64())
      case 642: try reader.readPacked(into: &self.packedSint64, of: ProtobufKind.SInt64.self)
      case 653: self.packedFixed32.append(try reader.readFixed32())
      case 650: try reader.readPacked(into: &self.packedFixed32, of: ProtobufKind.Fixed32.self)
      case 657: self.packedFixed64.append(try reader.readFixed64())
      case 658: try reader.readPacked(into: &self.packedFixed64, of: ProtobufKind.Fixed64.self)
      case 669: self.packedSfixed32.append(try reader.readSFixed32())
      case 666: try reader.readPacked(into: &self.packedSfixed32, of: ProtobufKind.SFixed32.self)
      case 673: self.packedSfixed64.append(try reader.readSFixed64())
      case 674: try reader.readPacked(into: &self.packedSfixed64, of: ProtobufKind.SFixed64.self)
      case 685: self.packedFloat.append(try reader.readFloat())
      case 682: try reader.readPacked(into: &self.packedFloat, of: ProtobufKind.Float.self)
      case 689: self.packedDouble.append(try reader.readDouble())
      case 690: try reader.readPacked(into: &self.packedDouble, of: ProtobufKind.Double.self)
      case 696: self.packedBool.append(try reader.readBool())
      case 698: try reader.readPacked(into: &self.packedBool, of: ProtobufKind.Bool.self)
      case 704: self.packedNestedEnum.append(ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum(rawValue: try reader.readInt32()))
      case 706: try reader.readPacked(into: &self.packedNestedEnum, of: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self)
      case 712: self.unpackedInt32.append(try reader.readInt32())
      case 714: try reader.readPacked(into: &self.unpackedInt32, of: ProtobufKind.Int32.self)
      case 720: self.unpackedInt64.append(try reader.readInt64())
      case 722: try reader.readPacked(into: &self.unpackedInt64, of: ProtobufKind.Int64.self)
      case 728: self.unpackedUint32.append(try reader.readUInt32())
      case 730: try reader.readPacked(into: &self.unpackedUint32, of: ProtobufKind.UInt32.self)
      case 736: self.unpackedUint64.append(try reader.readUInt64())
      case 738: try reader.readPacked(into: &self.unpackedUint64, of: ProtobufKind.UInt64.self)
      case 744: self.unpackedSint32.append(try reader.readSInt32())
      case 746: try reader.readPacked(into: &self.unpackedSint32, of: ProtobufKind.SInt32.self)
      case 752: self.unpackedSint64.append(try reader.readSInt64())
      case 754: try reader.readPacked(into: &self.unpackedSint64, of: ProtobufKind.SInt64.self)
      case 765: self.unpackedFixed32.append(try reader.readFixed32())
      case 762: try reader.readPacked(into: &self.unpackedFixed32, of: ProtobufKind.Fixed32.self)
      case 769: self.unpackedFixed64.append(try reader.readFixed64())
      case 770: try reader.readPacked(into: &self.unpackedFixed64, of: ProtobufKind.Fixed64.self)
      case 781: self.unpackedSfixed32.append(try reader.readSFixed32())
      case 778: try reader.readPacked(into: &self.unpackedSfixed32, of: ProtobufKind.SFixed32.self)
      case 785: self.unpackedSfixed64.append(try reader.readSFixed64())
      case 786: try reader.readPacked(into: &self.unpackedSfixed64, of: ProtobufKind.SFixed64.self)
      case 797: self.unpackedFloat.append(try reader.readFloat())
      case 794: try reader.readPacked(into: &self.unpackedFloat, of: ProtobufKind.Float.self)
      case 801: self.unpackedDouble.append(try reader.readDouble())
      case 802: try reader.readPacked(into: &self.unpackedDouble, of: ProtobufKind.Double.self)
      case 808: self.unpackedBool.append(try reader.readBool())
      case 810: try reader.readPacked(into: &self.unpackedBool, of: ProtobufKind.Bool.self)
      case 816: self.unpackedNestedEnum.append(ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum(rawValue: try reader.readInt32()))
      case 818: try reader.readPacked(into: &self.unpackedNestedEnum, of: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self)
      case 450:
        try reader.readMapEntries(
          into: &self.mapInt32Int32, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Int32.self, field: 56, unknownFields: &self.unknownFields)
      case 458:
        try reader.readMapEntries(
          into: &self.mapInt64Int64, key: ProtobufKind.Int64.self,
          value: ProtobufKind.Int64.self, field: 57, unknownFields: &self.unknownFields)
      case 466:
        try reader.readMapEntries(
          into: &self.mapUint32Uint32, key: ProtobufKind.UInt32.self,
          value: ProtobufKind.UInt32.self, field: 58, unknownFields: &self.unknownFields)
      case 474:
        try reader.readMapEntries(
          into: &self.mapUint64Uint64, key: ProtobufKind.UInt64.self,
          value: ProtobufKind.UInt64.self, field: 59, unknownFields: &self.unknownFields)
      case 482:
        try reader.readMapEntries(
          into: &self.mapSint32Sint32, key: ProtobufKind.SInt32.self,
          value: ProtobufKind.SInt32.self, field: 60, unknownFields: &self.unknownFields)
      case 490:
        try reader.readMapEntries(
          into: &self.mapSint64Sint64, key: ProtobufKind.SInt64.self,
          value: ProtobufKind.SInt64.self, field: 61, unknownFields: &self.unknownFields)
      case 498:
        try reader.readMapEntries(
          into: &self.mapFixed32Fixed32, key: ProtobufKind.Fixed32.self,
          value: ProtobufKind.Fixed32.self, field: 62, unknownFields: &self.unknownFields)
      case 506:
        try reader.readMapEntries(
          into: &self.mapFixed64Fixed64, key: ProtobufKind.Fixed64.self,
          value: ProtobufKind.Fixed64.self, field: 63, unknownFields: &self.unknownFields)
      case 514:
        try reader.readMapEntries(
          into: &self.mapSfixed32Sfixed32, key: ProtobufKind.SFixed32.self,
          value: ProtobufKind.SFixed32.self, field: 64, unknownFields: &self.unknownFields)
      case 522:
        try reader.readMapEntries(
          into: &self.mapSfixed64Sfixed64, key: ProtobufKind.SFixed64.self,
          value: ProtobufKind.SFixed64.self, field: 65, unknownFields: &self.unknownFields)
      case 530:
        try reader.readMapEntries(
          into: &self.mapInt32Float, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Float.self, field: 66, unknownFields: &self.unknownFields)
      case 538:
        try reader.readMapEntries(
          into: &self.mapInt32Double, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Double.self, field: 67, unknownFields: &self.unknownFields)
      case 546:
        try reader.readMapEntries(
          into: &self.mapBoolBool, key: ProtobufKind.Bool.self,
          value: ProtobufKind.Bool.self, field: 68, unknownFields: &self.unknownFields)
      case 554:
        try reader.readMapEntries(
          into: &self.mapStringString, key: ProtobufKind.String.self,
          value: ProtobufKind.String.self, field: 69, unknownFields: &self.unknownFields)
      case 562:
        try reader.readMapEntries(
          into: &self.mapStringBytes, key: ProtobufKind.String.self,
          value: ProtobufKind.Bytes.self, field: 70, unknownFields: &self.unknownFields)
      case 570:
        try reader.readMapEntries(
          into: &self.mapStringNestedMessage, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage>.self, field: 71, unknownFields: &self.unknownFields)
      case 578:
        try reader.readMapEntries(
          into: &self.mapStringForeignMessage, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<ProtobufTestMessagesEditionsProto3ForeignMessage>.self, field: 72, unknownFields: &self.unknownFields)
      case 586:
        try reader.readMapEntries(
          into: &self.mapStringNestedEnum, key: ProtobufKind.String.self,
          value: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self, field: 73, unknownFields: &self.unknownFields)
      case 594:
        try reader.readMapEntries(
          into: &self.mapStringForeignEnum, key: ProtobufKind.String.self,
          value: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3ForeignEnum>.self, field: 74, unknownFields: &self.unknownFields)
      case 888: self.oneofField = .oneofUint32(try reader.readUInt32())
      case 898:
        var message: ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage?
        if case .oneofNestedMessage(let value)? = self.oneofField { message = value }
        self.oneofField = nil
        try reader.readMessage(into: &message)
        if let message { self.oneofField = .oneofNestedMessage(message) }
      case 906: self.oneofField = .oneofString(try reader.readString())
      case 914: self.oneofField = .oneofBytes(try reader.readByteArray())
      case 920: self.oneofField = .oneofBool(try reader.readBool())
      case 928: self.oneofField = .oneofUint64(try reader.readUInt64())
      case 941: self.oneofField = .oneofFloat(try reader.readFloat())
      case 945: self.oneofField = .oneofDouble(try reader.readDouble())
      case 952: self.oneofField = .oneofEnum(ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum(rawValue: try reader.readInt32()))
      case 960: self.oneofField = .oneofNullValue(ProtobufNullValue(rawValue: try reader.readInt32()))
      case 1610: try reader.readMessage(into: &self.optionalBoolWrapper)
      case 1618: try reader.readMessage(into: &self.optionalInt32Wrapper)
      case 1626: try reader.readMessage(into: &self.optionalInt64Wrapper)
      case 1634: try reader.readMessage(into: &self.optionalUint32Wrapper)
      case 1642: try reader.readMessage(into: &self.optionalUint64Wrapper)
      case 1650: try reader.readMessage(into: &self.optionalFloatWrapper)
      case 1658: try reader.readMessage(into: &self.optionalDoubleWrapper)
      case 1666: try reader.readMessage(into: &self.optionalStringWrapper)
      case 1674: try reader.readMessage(into: &self.optionalBytesWrapper)
      case 1690: try reader.readMessages(into: &self.repeatedBoolWrapper, tag: tag)
      case 1698: try reader.readMessages(into: &self.repeatedInt32Wrapper, tag: tag)
      case 1706: try reader.readMessages(into: &self.repeatedInt64Wrapper, tag: tag)
      case 1714: try reader.readMessages(into: &self.repeatedUint32Wrapper, tag: tag)
      case 1722: try reader.readMessages(into: &self.repeatedUint64Wrapper, tag: tag)
      case 1730: try reader.readMessages(into: &self.repeatedFloatWrapper, tag: tag)
      case 1738: try reader.readMessages(into: &self.repeatedDoubleWrapper, tag: tag)
      case 1746: try reader.readMessages(into: &self.repeatedStringWrapper, tag: tag)
      case 1754: try reader.readMessages(into: &self.repeatedBytesWrapper, tag: tag)
      case 2410: try reader.readMessage(into: &self.optionalDuration)
      case 2418: try reader.readMessage(into: &self.optionalTimestamp)
      case 2426: try reader.readMessage(into: &self.optionalFieldMask)
      case 2434: try reader.readMessage(into: &self.optionalStruct)
      case 2442: try reader.readMessage(into: &self.optionalAny)
      case 2450: try reader.readMessage(into: &self.optionalValue)
      case 2456: self.optionalNullValue = ProtobufNullValue(rawValue: try reader.readInt32())
      case 2466: try reader.readMessage(into: &self.optionalEmpty)
      case 2490: try reader.readMessages(into: &self.repeatedDuration, tag: tag)
      case 2498: try reader.readMessages(into: &self.repeatedTimestamp, tag: tag)
      case 2506: try reader.readMessages(into: &self.repeatedFieldmask, tag: tag)
      case 2594: try reader.readMessages(into: &self.repeatedStruct, tag: tag)
      case 2522: try reader.readMessages(into: &self.repeatedAny, tag: tag)
      case 2530: try reader.readMessages(into: &self.repeatedValue, tag: tag)
      case 2538: try reader.readMessages(into: &self.repeatedListValue, tag: tag)
      case 2546: try reader.readMessages(into: &self.repeatedEmpty, tag: tag)
      case 3208: self.fieldname1 = try reader.readInt32()
      case 3216: self.fieldName2 = try reader.readInt32()
      case 3224: self.fieldName3 = try reader.readInt32()
      case 3232: self.fieldName4 = try reader.readInt32()
      case 3240: self.field0name5 = try reader.readInt32()
      case 3248: self.field0Name6 = try reader.readInt32()
      case 3256: self.fieldName7 = try reader.readInt32()
      case 3264: self.fieldName8 = try reader.readInt32()
      case 3272: self.fieldName9 = try reader.readInt32()
      case 3280: self.fieldName10 = try reader.readInt32()
      case 3288: self.fieldName11 = try reader.readInt32()
      case 3296: self.fieldName12 = try reader.readInt32()
      case 3304: self.fieldName13 = try reader.readInt32()
      case 3312: self.fieldName14 = try reader.readInt32()
      case 3320: self.fieldName15 = try reader.readInt32()
      case 3328: self.fieldName16 = try reader.readInt32()
      case 3336: self.fieldName17 = try reader.readInt32()
      case 3344: self.fieldName18 = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.optionalInt32, field: 1)
    writer.writeInt64(self.optionalInt64, field: 2)
    writer.writeUInt32(self.optionalUint32, field: 3)
    writer.writeUInt64(self.optionalUint64, field: 4)
    writer.writeSInt32(self.optionalSint32, field: 5)
    writer.writeSInt64(self.optionalSint64, field: 6)
    writer.writeFixed32(self.optionalFixed32, field: 7)
    writer.writeFixed64(self.optionalFixed64, field: 8)
    writer.writeSFixed32(self.optionalSfixed32, field: 9)
    writer.writeSFixed64(self.optionalSfixed64, field: 10)
    writer.writeFloat(self.optionalFloat, field: 11)
    writer.writeDouble(self.optionalDouble, field: 12)
    writer.writeBool(self.optionalBool, field: 13)
    writer.writeString(self.optionalString, field: 14)
    writer.writeBytes(self.optionalBytes, field: 15)
    writer.writeOptionalMessage(self._optionalNestedMessage, field: 18)
    writer.writeOptionalMessage(self.optionalForeignMessage, field: 19)
    writer.writeInt32(self.optionalNestedEnum.rawValue, field: 21)
    writer.writeInt32(self.optionalForeignEnum.rawValue, field: 22)
    writer.writeInt32(self.optionalAliasedEnum.rawValue, field: 23)
    writer.writeString(self.optionalStringPiece, field: 24)
    writer.writeString(self.optionalCord, field: 25)
    writer.writeOptionalMessage(self._recursiveMessage, field: 27)
    writer.writePacked(self.repeatedInt32, field: 31, as: ProtobufKind.Int32.self)
    writer.writePacked(self.repeatedInt64, field: 32, as: ProtobufKind.Int64.self)
    writer.writePacked(self.repeatedUint32, field: 33, as: ProtobufKind.UInt32.self)
    writer.writePacked(self.repeatedUint64, field: 34, as: ProtobufKind.UInt64.self)
    writer.writePacked(self.repeatedSint32, field: 35, as: ProtobufKind.SInt32.self)
    writer.writePacked(self.repeatedSint64, field: 36, as: ProtobufKind.SInt64.self)
    writer.writePacked(self.repeatedFixed32, field: 37, as: ProtobufKind.Fixed32.self)
    writer.writePacked(self.repeatedFixed64, field: 38, as: ProtobufKind.Fixed64.self)
    writer.writePacked(self.repeatedSfixed32, field: 39, as: ProtobufKind.SFixed32.self)
    writer.writePacked(self.repeatedSfixed64, field: 40, as: ProtobufKind.SFixed64.self)
    writer.writePacked(self.repeatedFloat, field: 41, as: ProtobufKind.Float.self)
    writer.writePacked(self.repeatedDouble, field: 42, as: ProtobufKind.Double.self)
    writer.writePacked(self.repeatedBool, field: 43, as: ProtobufKind.Bool.self)
    writer.writeRepeated(self.repeatedString, field: 44, as: ProtobufKind.String.self)
    writer.writeRepeated(self.repeatedBytes, field: 45, as: ProtobufKind.Bytes.self)
    writer.writeMessages(self.repeatedNestedMessage, field: 48)
    writer.writeMessages(self.repeatedForeignMessage, field: 49)
    writer.writePacked(self.repeatedNestedEnum, field: 51, as: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self)
    writer.writePacked(self.repeatedForeignEnum, field: 52, as: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3ForeignEnum>.self)
    writer.writeRepeated(self.repeatedStringPiece, field: 54, as: ProtobufKind.String.self)
    writer.writeRepeated(self.repeatedCord, field: 55, as: ProtobufKind.String.self)
    writer.writeMap(
      self.mapInt32Int32, field: 56, key: ProtobufKind.Int32.self,
      value: ProtobufKind.Int32.self)
    writer.writeMap(
      self.mapInt64Int64, field: 57, key: ProtobufKind.Int64.self,
      value: ProtobufKind.Int64.self)
    writer.writeMap(
      self.mapUint32Uint32, field: 58, key: ProtobufKind.UInt32.self,
      value: ProtobufKind.UInt32.self)
    writer.writeMap(
      self.mapUint64Uint64, field: 59, key: ProtobufKind.UInt64.self,
      value: ProtobufKind.UInt64.self)
    writer.writeMap(
      self.mapSint32Sint32, field: 60, key: ProtobufKind.SInt32.self,
      value: ProtobufKind.SInt32.self)
    writer.writeMap(
      self.mapSint64Sint64, field: 61, key: ProtobufKind.SInt64.self,
      value: ProtobufKind.SInt64.self)
    writer.writeMap(
      self.mapFixed32Fixed32, field: 62, key: ProtobufKind.Fixed32.self,
      value: ProtobufKind.Fixed32.self)
    writer.writeMap(
      self.mapFixed64Fixed64, field: 63, key: ProtobufKind.Fixed64.self,
      value: ProtobufKind.Fixed64.self)
    writer.writeMap(
      self.mapSfixed32Sfixed32, field: 64, key: ProtobufKind.SFixed32.self,
      value: ProtobufKind.SFixed32.self)
    writer.writeMap(
      self.mapSfixed64Sfixed64, field: 65, key: ProtobufKind.SFixed64.self,
      value: ProtobufKind.SFixed64.self)
    writer.writeMap(
      self.mapInt32Float, field: 66, key: ProtobufKind.Int32.self,
      value: ProtobufKind.Float.self)
    writer.writeMap(
      self.mapInt32Double, field: 67, key: ProtobufKind.Int32.self,
      value: ProtobufKind.Double.self)
    writer.writeMap(
      self.mapBoolBool, field: 68, key: ProtobufKind.Bool.self,
      value: ProtobufKind.Bool.self)
    writer.writeMap(
      self.mapStringString, field: 69, key: ProtobufKind.String.self,
      value: ProtobufKind.String.self)
    writer.writeMap(
      self.mapStringBytes, field: 70, key: ProtobufKind.String.self,
      value: ProtobufKind.Bytes.self)
    writer.writeMap(
      self.mapStringNestedMessage, field: 71, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage>.self)
    writer.writeMap(
      self.mapStringForeignMessage, field: 72, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<ProtobufTestMessagesEditionsProto3ForeignMessage>.self)
    writer.writeMap(
      self.mapStringNestedEnum, field: 73, key: ProtobufKind.String.self,
      value: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self)
    writer.writeMap(
      self.mapStringForeignEnum, field: 74, key: ProtobufKind.String.self,
      value: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3ForeignEnum>.self)
    writer.writePacked(self.packedInt32, field: 75, as: ProtobufKind.Int32.self)
    writer.writePacked(self.packedInt64, field: 76, as: ProtobufKind.Int64.self)
    writer.writePacked(self.packedUint32, field: 77, as: ProtobufKind.UInt32.self)
    writer.writePacked(self.packedUint64, field: 78, as: ProtobufKind.UInt64.self)
    writer.writePacked(self.packedSint32, field: 79, as: ProtobufKind.SInt32.self)
    writer.writePacked(self.packedSint64, field: 80, as: ProtobufKind.SInt64.self)
    writer.writePacked(self.packedFixed32, field: 81, as: ProtobufKind.Fixed32.self)
    writer.writePacked(self.packedFixed64, field: 82, as: ProtobufKind.Fixed64.self)
    writer.writePacked(self.packedSfixed32, field: 83, as: ProtobufKind.SFixed32.self)
    writer.writePacked(self.packedSfixed64, field: 84, as: ProtobufKind.SFixed64.self)
    writer.writePacked(self.packedFloat, field: 85, as: ProtobufKind.Float.self)
    writer.writePacked(self.packedDouble, field: 86, as: ProtobufKind.Double.self)
    writer.writePacked(self.packedBool, field: 87, as: ProtobufKind.Bool.self)
    writer.writePacked(self.packedNestedEnum, field: 88, as: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self)
    writer.writeRepeated(self.unpackedInt32, field: 89, as: ProtobufKind.Int32.self)
    writer.writeRepeated(self.unpackedInt64, field: 90, as: ProtobufKind.Int64.self)
    writer.writeRepeated(self.unpackedUint32, field: 91, as: ProtobufKind.UInt32.self)
    writer.writeRepeated(self.unpackedUint64, field: 92, as: ProtobufKind.UInt64.self)
    writer.writeRepeated(self.unpackedSint32, field: 93, as: ProtobufKind.SInt32.self)
    writer.writeRepeated(self.unpackedSint64, field: 94, as: ProtobufKind.SInt64.self)
    writer.writeRepeated(self.unpackedFixed32, field: 95, as: ProtobufKind.Fixed32.self)
    writer.writeRepeated(self.unpackedFixed64, field: 96, as: ProtobufKind.Fixed64.self)
    writer.writeRepeated(self.unpackedSfixed32, field: 97, as: ProtobufKind.SFixed32.self)
    writer.writeRepeated(self.unpackedSfixed64, field: 98, as: ProtobufKind.SFixed64.self)
    writer.writeRepeated(self.unpackedFloat, field: 99, as: ProtobufKind.Float.self)
    writer.writeRepeated(self.unpackedDouble, field: 100, as: ProtobufKind.Double.self)
    writer.writeRepeated(self.unpackedBool, field: 101, as: ProtobufKind.Bool.self)
    writer.writeRepeated(self.unpackedNestedEnum, field: 102, as: ProtobufKind.Enum<ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedEnum>.self)
    switch self.oneofField {
    case .oneofUint32(let value)?: writer.writeOptionalUInt32(value, field: 111)
    case .oneofNestedMessage(let value)?: writer.writeMessage(value, field: 112)
    case .oneofString(let value)?: writer.writeOptionalString(value, field: 113)
    case .oneofBytes(let value)?: writer.writeOptionalBytes(value, field: 114)
    case .oneofBool(let value)?: writer.writeOptionalBool(value, field: 115)
    case .oneofUint64(let value)?: writer.writeOptionalUInt64(value, field: 116)
    case .oneofFloat(let value)?: writer.writeOptionalFloat(value, field: 117)
    case .oneofDouble(let value)?: writer.writeOptionalDouble(value, field: 118)
    case .oneofEnum(let value)?: writer.writeOptionalInt32(value.rawValue, field: 119)
    case .oneofNullValue(let value)?: writer.writeOptionalInt32(value.rawValue, field: 120)
    case nil: break
    }
    writer.writeOptionalMessage(self.optionalBoolWrapper, field: 201)
    writer.writeOptionalMessage(self.optionalInt32Wrapper, field: 202)
    writer.writeOptionalMessage(self.optionalInt64Wrapper, field: 203)
    writer.writeOptionalMessage(self.optionalUint32Wrapper, field: 204)
    writer.writeOptionalMessage(self.optionalUint64Wrapper, field: 205)
    writer.writeOptionalMessage(self.optionalFloatWrapper, field: 206)
    writer.writeOptionalMessage(self.optionalDoubleWrapper, field: 207)
    writer.writeOptionalMessage(self.optionalStringWrapper, field: 208)
    writer.writeOptionalMessage(self.optionalBytesWrapper, field: 209)
    writer.writeMessages(self.repeatedBoolWrapper, field: 211)
    writer.writeMessages(self.repeatedInt32Wrapper, field: 212)
    writer.writeMessages(self.repeatedInt64Wrapper, field: 213)
    writer.writeMessages(self.repeatedUint32Wrapper, field: 214)
    writer.writeMessages(self.repeatedUint64Wrapper, field: 215)
    writer.writeMessages(self.repeatedFloatWrapper, field: 216)
    writer.writeMessages(self.repeatedDoubleWrapper, field: 217)
    writer.writeMessages(self.repeatedStringWrapper, field: 218)
    writer.writeMessages(self.repeatedBytesWrapper, field: 219)
    writer.writeOptionalMessage(self.optionalDuration, field: 301)
    writer.writeOptionalMessage(self.optionalTimestamp, field: 302)
    writer.writeOptionalMessage(self.optionalFieldMask, field: 303)
    writer.writeOptionalMessage(self.optionalStruct, field: 304)
    writer.writeOptionalMessage(self.optionalAny, field: 305)
    writer.writeOptionalMessage(self.optionalValue, field: 306)
    writer.writeInt32(self.optionalNullValue.rawValue, field: 307)
    writer.writeOptionalMessage(self.optionalEmpty, field: 308)
    writer.writeMessages(self.repeatedDuration, field: 311)
    writer.writeMessages(self.repeatedTimestamp, field: 312)
    writer.writeMessages(self.repeatedFieldmask, field: 313)
    writer.writeMessages(self.repeatedAny, field: 315)
    writer.writeMessages(self.repeatedValue, field: 316)
    writer.writeMessages(self.repeatedListValue, field: 317)
    writer.writeMessages(self.repeatedEmpty, field: 318)
    writer.writeMessages(self.repeatedStruct, field: 324)
    writer.writeInt32(self.fieldname1, field: 401)
    writer.writeInt32(self.fieldName2, field: 402)
    writer.writeInt32(self.fieldName3, field: 403)
    writer.writeInt32(self.fieldName4, field: 404)
    writer.writeInt32(self.field0name5, field: 405)
    writer.writeInt32(self.field0Name6, field: 406)
    writer.writeInt32(self.fieldName7, field: 407)
    writer.writeInt32(self.fieldName8, field: 408)
    writer.writeInt32(self.fieldName9, field: 409)
    writer.writeInt32(self.fieldName10, field: 410)
    writer.writeInt32(self.fieldName11, field: 411)
    writer.writeInt32(self.fieldName12, field: 412)
    writer.writeInt32(self.fieldName13, field: 413)
    writer.writeInt32(self.fieldName14, field: 414)
    writer.writeInt32(self.fieldName15, field: 415)
    writer.writeInt32(self.fieldName16, field: 416)
    writer.writeInt32(self.fieldName17, field: 417)
    writer.writeInt32(self.fieldName18, field: 418)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 605
    count += self.optionalString.utf8.count
    count += self.optionalBytes.count
    count += ProtobufSizeHint.of(self._optionalNestedMessage, overhead: 7)
    if case _? = self.optionalForeignMessage { count += 18 }
    count += self.optionalStringPiece.utf8.count
    count += self.optionalCord.utf8.count
    count += ProtobufSizeHint.of(self._recursiveMessage, overhead: 7)
    count += self.repeatedInt32.count * 10
    count += self.repeatedInt64.count * 10
    count += self.repeatedUint32.count * 5
    count += self.repeatedUint64.count * 10
    count += self.repeatedSint32.count * 5
    count += self.repeatedSint64.count * 10
    count += self.repeatedFixed32.count * 4
    count += self.repeatedFixed64.count * 8
    count += self.repeatedSfixed32.count * 4
    count += self.repeatedSfixed64.count * 8
    count += self.repeatedFloat.count * 4
    count += self.repeatedDouble.count * 8
    count += self.repeatedBool.count * 1
    count += self.repeatedString.count * 7
    for value in self.repeatedString { count += value.utf8.count }
    count += self.repeatedBytes.count * 7
    for value in self.repeatedBytes { count += value.count }
    count += self.repeatedNestedMessage.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedNestedMessage)
    count += self.repeatedForeignMessage.count * 18
    count += self.repeatedNestedEnum.count * 10
    count += self.repeatedForeignEnum.count * 10
    count += self.repeatedStringPiece.count * 7
    for value in self.repeatedStringPiece { count += value.utf8.count }
    count += self.repeatedCord.count * 7
    for value in self.repeatedCord { count += value.utf8.count }
    count += self.packedInt32.count * 10
    count += self.packedInt64.count * 10
    count += self.packedUint32.count * 5
    count += self.packedUint64.count * 10
    count += self.packedSint32.count * 5
    count += self.packedSint64.count * 10
    count += self.packedFixed32.count * 4
    count += self.packedFixed64.count * 8
    count += self.packedSfixed32.count * 4
    count += self.packedSfixed64.count * 8
    count += self.packedFloat.count * 4
    count += self.packedDouble.count * 8
    count += self.packedBool.count * 1
    count += self.packedNestedEnum.count * 10
    count += self.unpackedInt32.count * 12
    count += self.unpackedInt64.count * 12
    count += self.unpackedUint32.count * 7
    count += self.unpackedUint64.count * 12
    count += self.unpackedSint32.count * 7
    count += self.unpackedSint64.count * 12
    count += self.unpackedFixed32.count * 6
    count += self.unpackedFixed64.count * 10
    count += self.unpackedSfixed32.count * 6
    count += self.unpackedSfixed64.count * 10
    count += self.unpackedFloat.count * 6
    count += self.unpackedDouble.count * 10
    count += self.unpackedBool.count * 3
    count += self.unpackedNestedEnum.count * 12
    count += self.mapInt32Int32.count * 26
    count += self.mapInt64Int64.count * 26
    count += self.mapUint32Uint32.count * 16
    count += self.mapUint64Uint64.count * 26
    count += self.mapSint32Sint32.count * 16
    count += self.mapSint64Sint64.count * 26
    count += self.mapFixed32Fixed32.count * 14
    count += self.mapFixed64Fixed64.count * 22
    count += self.mapSfixed32Sfixed32.count * 14
    count += self.mapSfixed64Sfixed64.count * 22
    count += self.mapInt32Float.count * 20
    count += self.mapInt32Double.count * 24
    count += self.mapBoolBool.count * 8
    count += self.mapStringString.count * 16
    for (key, value) in self.mapStringString { count += key.utf8.count + value.utf8.count }
    count += self.mapStringBytes.count * 16
    for (key, value) in self.mapStringBytes { count += key.utf8.count + value.count }
    count += self.mapStringNestedMessage.count * 16
    for (key, value) in self.mapStringNestedMessage { count += key.utf8.count + value.encodedByteCountHint }
    count += self.mapStringForeignMessage.count * 27
    for (key, _) in self.mapStringForeignMessage { count += key.utf8.count }
    count += self.mapStringNestedEnum.count * 21
    for (key, _) in self.mapStringNestedEnum { count += key.utf8.count }
    count += self.mapStringForeignEnum.count * 21
    for (key, _) in self.mapStringForeignEnum { count += key.utf8.count }
    switch self.oneofField {
    case .oneofNestedMessage(let value)?: count += value.encodedByteCountHint
    case .oneofString(let value)?: count += value.utf8.count
    case .oneofBytes(let value)?: count += value.count
    default: break
    }
    if case _? = self.optionalBoolWrapper { count += 9 }
    if case _? = self.optionalInt32Wrapper { count += 18 }
    if case _? = self.optionalInt64Wrapper { count += 18 }
    if case _? = self.optionalUint32Wrapper { count += 13 }
    if case _? = self.optionalUint64Wrapper { count += 18 }
    if case _? = self.optionalFloatWrapper { count += 12 }
    if case _? = self.optionalDoubleWrapper { count += 16 }
    if let value = self.optionalStringWrapper { count += value.encodedByteCountHint + 7 }
    if let value = self.optionalBytesWrapper { count += value.encodedByteCountHint + 7 }
    count += self.repeatedBoolWrapper.count * 9
    count += self.repeatedInt32Wrapper.count * 18
    count += self.repeatedInt64Wrapper.count * 18
    count += self.repeatedUint32Wrapper.count * 13
    count += self.repeatedUint64Wrapper.count * 18
    count += self.repeatedFloatWrapper.count * 12
    count += self.repeatedDoubleWrapper.count * 16
    count += self.repeatedStringWrapper.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedStringWrapper)
    count += self.repeatedBytesWrapper.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedBytesWrapper)
    if case _? = self.optionalDuration { count += 29 }
    if case _? = self.optionalTimestamp { count += 29 }
    if let value = self.optionalFieldMask { count += value.encodedByteCountHint + 7 }
    if let value = self.optionalStruct { count += value.encodedByteCountHint + 7 }
    if let value = self.optionalAny { count += value.encodedByteCountHint + 7 }
    if let value = self.optionalValue { count += value.encodedByteCountHint + 7 }
    if case _? = self.optionalEmpty { count += 7 }
    count += self.repeatedDuration.count * 29
    count += self.repeatedTimestamp.count * 29
    count += self.repeatedFieldmask.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedFieldmask)
    count += self.repeatedStruct.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedStruct)
    count += self.repeatedAny.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedAny)
    count += self.repeatedValue.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedValue)
    count += self.repeatedListValue.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedListValue)
    count += self.repeatedEmpty.count * 7
    return count
  }
}

extension ProtobufTestMessagesEditionsProto3TestAllTypesProto3.NestedMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.a = try reader.readInt32()
      case 18: try reader.readMessage(into: &self._corecursive)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.a, field: 1)
    writer.writeOptionalMessage(self._corecursive, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    count += ProtobufSizeHint.of(self._corecursive, overhead: 6)
    return count
  }
}

extension ProtobufTestMessagesEditionsProto3ForeignMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.c = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.c, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension ProtobufTestMessagesEditionsProto3NullHypothesisProto3: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension ProtobufTestMessagesEditionsProto3EnumOnlyProto3: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}
