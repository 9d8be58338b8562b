// swift-format-ignore-file
// Generated from google/protobuf/test_messages_proto2.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The enum `protobuf_test_messages.proto2.ForeignEnumProto2`.
enum ForeignEnumProto2: Int32, ProtobufEnumeration, CaseIterable {
  /// `FOREIGN_FOO`, 0.
  case foreignFoo = 0
  /// `FOREIGN_BAR`, 1.
  case foreignBar = 1
  /// `FOREIGN_BAZ`, 2.
  case foreignBaz = 2

  /// What a field has that is not there.
  static var defaultValue: Self { .foreignFoo }
}

/// This proto includes every type of field in both singular and repeated
/// forms.
///
/// Also, crucially, all messages and enums in this file are eventually
/// submessages of this message.  So for example, a fuzz test of TestAllTypes
/// could trigger bugs that occur in any message type in this file.  We verify
/// this stays true in a unit test.
struct TestAllTypesProto2: Hashable, Sendable {
  /// Singular
  var optionalInt32: Int32? = nil
  /// The field `optional_int64`, number 2.
  var optionalInt64: Int64? = nil
  /// The field `optional_uint32`, number 3.
  var optionalUint32: UInt32? = nil
  /// The field `optional_uint64`, number 4.
  var optionalUint64: UInt64? = nil
  /// The field `optional_sint32`, number 5.
  var optionalSint32: Int32? = nil
  /// The field `optional_sint64`, number 6.
  var optionalSint64: Int64? = nil
  /// The field `optional_fixed32`, number 7.
  var optionalFixed32: UInt32? = nil
  /// The field `optional_fixed64`, number 8.
  var optionalFixed64: UInt64? = nil
  /// The field `optional_sfixed32`, number 9.
  var optionalSfixed32: Int32? = nil
  /// The field `optional_sfixed64`, number 10.
  var optionalSfixed64: Int64? = nil
  /// The field `optional_float`, number 11.
  var optionalFloat: Float? = nil
  /// The field `optional_double`, number 12.
  var optionalDouble: Double? = nil
  /// The field `optional_bool`, number 13.
  var optionalBool: Swift.Bool? = nil
  /// The field `optional_string`, number 14.
  var optionalString: String? = nil
  /// The field `optional_bytes`, number 15.
  var optionalBytes: [UInt8]? = nil
  /// The field `optional_nested_message`, number 18.
  @ProtobufBoxed var optionalNestedMessage: TestAllTypesProto2.NestedMessage? = nil
  /// The field `optional_foreign_message`, number 19.
  var optionalForeignMessage: ForeignMessageProto2? = nil
  /// The field `optional_nested_enum`, number 21.
  var optionalNestedEnum: TestAllTypesProto2.NestedEnum? = nil
  /// The field `optional_foreign_enum`, number 22.
  var optionalForeignEnum: ForeignEnumProto2? = nil
  /// The field `optional_string_piece`, number 24.
  var optionalStringPiece: String? = nil
  /// The field `optional_cord`, number 25.
  var optionalCord: String? = nil
  /// The field `recursive_message`, number 27.
  @ProtobufBoxed var recursiveMessage: TestAllTypesProto2? = nil
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
  var repeatedNestedMessage: [TestAllTypesProto2.NestedMessage] = []
  /// The field `repeated_foreign_message`, number 49.
  var repeatedForeignMessage: [ForeignMessageProto2] = []
  /// The field `repeated_nested_enum`, number 51.
  var repeatedNestedEnum: [TestAllTypesProto2.NestedEnum] = []
  /// The field `repeated_foreign_enum`, number 52.
  var repeatedForeignEnum: [ForeignEnumProto2] = []
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
  var packedNestedEnum: [TestAllTypesProto2.NestedEnum] = []
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
  var unpackedNestedEnum: [TestAllTypesProto2.NestedEnum] = []
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
  /// The field `map_int32_bool`, number 104.
  var mapInt32Bool: ProtobufMap<Int32, Swift.Bool> = [:]
  /// The field `map_int32_float`, number 66.
  var mapInt32Float: ProtobufMap<Int32, Float> = [:]
  /// The field `map_int32_double`, number 67.
  var mapInt32Double: ProtobufMap<Int32, Double> = [:]
  /// The field `map_int32_nested_message`, number 103.
  var mapInt32NestedMessage: ProtobufMap<Int32, TestAllTypesProto2.NestedMessage> = [:]
  /// The field `map_bool_bool`, number 68.
  var mapBoolBool: ProtobufMap<Swift.Bool, Swift.Bool> = [:]
  /// The field `map_string_string`, number 69.
  var mapStringString: ProtobufMap<String, String> = [:]
  /// The field `map_string_bytes`, number 70.
  var mapStringBytes: ProtobufMap<String, [UInt8]> = [:]
  /// The field `map_string_nested_message`, number 71.
  var mapStringNestedMessage: ProtobufMap<String, TestAllTypesProto2.NestedMessage> = [:]
  /// The field `map_string_foreign_message`, number 72.
  var mapStringForeignMessage: ProtobufMap<String, ForeignMessageProto2> = [:]
  /// The field `map_string_nested_enum`, number 73.
  var mapStringNestedEnum: ProtobufMap<String, TestAllTypesProto2.NestedEnum> = [:]
  /// The field `map_string_foreign_enum`, number 74.
  var mapStringForeignEnum: ProtobufMap<String, ForeignEnumProto2> = [:]
  /// Which field of `oneof_field` is set.
  var oneofField: TestAllTypesProto2.OneofField?
  /// The field `data`, number 201.
  var data: TestAllTypesProto2.Data? = nil
  /// The field `multiwordgroupfield`, number 204.
  var multiWordGroupField: TestAllTypesProto2.MultiWordGroupField? = nil
  /// default values
  var defaultInt32: Int32? = nil
  /// `defaultInt32`, or what the .proto file says it is while it is not set.
  var defaultInt32OrDefault: Int32 { self.defaultInt32 ?? -123456789 }
  /// The field `default_int64`, number 242.
  var defaultInt64: Int64? = nil
  /// `defaultInt64`, or what the .proto file says it is while it is not set.
  var defaultInt64OrDefault: Int64 { self.defaultInt64 ?? -9123456789123456789 }
  /// The field `default_uint32`, number 243.
  var defaultUint32: UInt32? = nil
  /// `defaultUint32`, or what the .proto file says it is while it is not set.
  var defaultUint32OrDefault: UInt32 { self.defaultUint32 ?? 2123456789 }
  /// The field `default_uint64`, number 244.
  var defaultUint64: UInt64? = nil
  /// `defaultUint64`, or what the .proto file says it is while it is not set.
  var defaultUint64OrDefault: UInt64 { self.defaultUint64 ?? 10123456789123456789 }
  /// The field `default_sint32`, number 245.
  var defaultSint32: Int32? = nil
  /// `defaultSint32`, or what the .proto file says it is while it is not set.
  var defaultSint32OrDefault: Int32 { self.defaultSint32 ?? -123456789 }
  /// The field `default_sint64`, number 246.
  var defaultSint64: Int64? = nil
  /// `defaultSint64`, or what the .proto file says it is while it is not set.
  var defaultSint64OrDefault: Int64 { self.defaultSint64 ?? -9123456789123456789 }
  /// The field `default_fixed32`, number 247.
  var defaultFixed32: UInt32? = nil
  /// `defaultFixed32`, or what the .proto file says it is while it is not set.
  var defaultFixed32OrDefault: UInt32 { self.defaultFixed32 ?? 2123456789 }
  /// The field `default_fixed64`, number 248.
  var defaultFixed64: UInt64? = nil
  /// `defaultFixed64`, or what the .proto file says it is while it is not set.
  var defaultFixed64OrDefault: UInt64 { self.defaultFixed64 ?? 10123456789123456789 }
  /// The field `default_sfixed32`, number 249.
  var defaultSfixed32: Int32? = nil
  /// `defaultSfixed32`, or what the .proto file says it is while it is not set.
  var defaultSfixed32OrDefault: Int32 { self.defaultSfixed32 ?? -123456789 }
  /// The field `default_sfixed64`, number 250.
  var defaultSfixed64: Int64? = nil
  /// `defaultSfixed64`, or what the .proto file says it is while it is not set.
  var defaultSfixed64OrDefault: Int64 { self.defaultSfixed64 ?? -9123456789123456789 }
  /// The field `default_float`, number 251.
  var defaultFloat: Float? = nil
  /// `defaultFloat`, or what the .proto file says it is while it is not set.
  var defaultFloatOrDefault: Float { self.defaultFloat ?? 9e+09 }
  /// The field `default_double`, number 252.
  var defaultDouble: Double? = nil
  /// `defaultDouble`, or what the .proto file says it is while it is not set.
  var defaultDoubleOrDefault: Double { self.defaultDouble ?? 7e+22 }
  /// The field `default_bool`, number 253.
  var defaultBool: Swift.Bool? = nil
  /// `defaultBool`, or what the .proto file says it is while it is not set.
  var defaultBoolOrDefault: Swift.Bool { self.defaultBool ?? true }
  /// The field `default_string`, number 254.
  var defaultString: String? = nil
  /// `defaultString`, or what the .proto file says it is while it is not set.
  var defaultStringOrDefault: String { self.defaultString ?? "Rosebud" }
  /// The field `default_bytes`, number 255.
  var defaultBytes: [UInt8]? = nil
  /// `defaultBytes`, or what the .proto file says it is while it is not set.
  var defaultBytesOrDefault: [UInt8] { self.defaultBytes ?? [106, 111, 115, 104, 117, 97] }
  /// Test field-name-to-JSON-name convention.
  /// (protobuf says names can be any valid C/C++ identifier.)
  var fieldname1: Int32? = nil
  /// The field `field_name2`, number 402.
  var fieldName2: Int32? = nil
  /// The field `_field_name3`, number 403.
  var fieldName3: Int32? = nil
  /// The field `field__name4_`, number 404.
  var fieldName4: Int32? = nil
  /// The field `field0name5`, number 405.
  var field0name5: Int32? = nil
  /// The field `field_0_name6`, number 406.
  var field0Name6: Int32? = nil
  /// The field `fieldName7`, number 407.
  var fieldName7: Int32? = nil
  /// The field `FieldName8`, number 408.
  var fieldName8: Int32? = nil
  /// The field `field_Name9`, number 409.
  var fieldName9: Int32? = nil
  /// The field `Field_Name10`, number 410.
  var fieldName10: Int32? = nil
  /// The field `FIELD_NAME11`, number 411.
  var fieldName11: Int32? = nil
  /// The field `FIELD_name12`, number 412.
  var fieldName12: Int32? = nil
  /// The field `__field_name13`, number 413.
  var fieldName13: Int32? = nil
  /// The field `__Field_name14`, number 414.
  var fieldName14: Int32? = nil
  /// The field `field__name15`, number 415.
  var fieldName15: Int32? = nil
  /// The field `field__Name16`, number 416.
  var fieldName16: Int32? = nil
  /// The field `field_name17__`, number 417.
  var fieldName17: Int32? = nil
  /// The field `Field_name18__`, number 418.
  var fieldName18: Int32? = nil
  /// The field `message_set_correct`, number 500.
  var messageSetCorrect: TestAllTypesProto2.MessageSetCorrect? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    optionalInt32: Int32? = nil,
    optionalInt64: Int64? = nil,
    optionalUint32: UInt32? = nil,
    optionalUint64: UInt64? = nil,
    optionalSint32: Int32? = nil,
    optionalSint64: Int64? = nil,
    optionalFixed32: UInt32? = nil,
    optionalFixed64: UInt64? = nil,
    optionalSfixed32: Int32? = nil,
    optionalSfixed64: Int64? = nil,
    optionalFloat: Float? = nil,
    optionalDouble: Double? = nil,
    optionalBool: Swift.Bool? = nil,
    optionalString: String? = nil,
    optionalBytes: [UInt8]? = nil,
    optionalNestedMessage: TestAllTypesProto2.NestedMessage? = nil,
    optionalForeignMessage: ForeignMessageProto2? = nil,
    optionalNestedEnum: TestAllTypesProto2.NestedEnum? = nil,
    optionalForeignEnum: ForeignEnumProto2? = nil,
    optionalStringPiece: String? = nil,
    optionalCord: String? = nil,
    recursiveMessage: TestAllTypesProto2? = nil,
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
    repeatedNestedMessage: [TestAllTypesProto2.NestedMessage] = [],
    repeatedForeignMessage: [ForeignMessageProto2] = [],
    repeatedNestedEnum: [TestAllTypesProto2.NestedEnum] = [],
    repeatedForeignEnum: [ForeignEnumProto2] = [],
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
    packedNestedEnum: [TestAllTypesProto2.NestedEnum] = [],
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
    unpackedNestedEnum: [TestAllTypesProto2.NestedEnum] = [],
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
    mapInt32Bool: ProtobufMap<Int32, Swift.Bool> = [:],
    mapInt32Float: ProtobufMap<Int32, Float> = [:],
    mapInt32Double: ProtobufMap<Int32, Double> = [:],
    mapInt32NestedMessage: ProtobufMap<Int32, TestAllTypesProto2.NestedMessage> = [:],
    mapBoolBool: ProtobufMap<Swift.Bool, Swift.Bool> = [:],
    mapStringString: ProtobufMap<String, String> = [:],
    mapStringBytes: ProtobufMap<String, [UInt8]> = [:],
    mapStringNestedMessage: ProtobufMap<String, TestAllTypesProto2.NestedMessage> = [:],
    mapStringForeignMessage: ProtobufMap<String, ForeignMessageProto2> = [:],
    mapStringNestedEnum: ProtobufMap<String, TestAllTypesProto2.NestedEnum> = [:],
    mapStringForeignEnum: ProtobufMap<String, ForeignEnumProto2> = [:],
    oneofField: TestAllTypesProto2.OneofField? = nil,
    data: TestAllTypesProto2.Data? = nil,
    multiWordGroupField: TestAllTypesProto2.MultiWordGroupField? = nil,
    defaultInt32: Int32? = nil,
    defaultInt64: Int64? = nil,
    defaultUint32: UInt32? = nil,
    defaultUint64: UInt64? = nil,
    defaultSint32: Int32? = nil,
    defaultSint64: Int64? = nil,
    defaultFixed32: UInt32? = nil,
    defaultFixed64: UInt64? = nil,
    defaultSfixed32: Int32? = nil,
    defaultSfixed64: Int64? = nil,
    defaultFloat: Float? = nil,
    defaultDouble: Double? = nil,
    defaultBool: Swift.Bool? = nil,
    defaultString: String? = nil,
    defaultBytes: [UInt8]? = nil,
    fieldname1: Int32? = nil,
    fieldName2: Int32? = nil,
    fieldName3: Int32? = nil,
    fieldName4: Int32? = nil,
    field0name5: Int32? = nil,
    field0Name6: Int32? = nil,
    fieldName7: Int32? = nil,
    fieldName8: Int32? = nil,
    fieldName9: Int32? = nil,
    fieldName10: Int32? = nil,
    fieldName11: Int32? = nil,
    fieldName12: Int32? = nil,
    fieldName13: Int32? = nil,
    fieldName14: Int32? = nil,
    fieldName15: Int32? = nil,
    fieldName16: Int32? = nil,
    fieldName17: Int32? = nil,
    fieldName18: Int32? = nil,
    messageSetCorrect: TestAllTypesProto2.MessageSetCorrect? = nil
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
    self.mapInt32Bool = mapInt32Bool
    self.mapInt32Float = mapInt32Float
    self.mapInt32Double = mapInt32Double
    self.mapInt32NestedMessage = mapInt32NestedMessage
    self.mapBoolBool = mapBoolBool
    self.mapStringString = mapStringString
    self.mapStringBytes = mapStringBytes
    self.mapStringNestedMessage = mapStringNestedMessage
    self.mapStringForeignMessage = mapStringForeignMessage
    self.mapStringNestedEnum = mapStringNestedEnum
    self.mapStringForeignEnum = mapStringForeignEnum
    self.oneofField = oneofField
    self.data = data
    self.multiWordGroupField = multiWordGroupField
    self.defaultInt32 = defaultInt32
    self.defaultInt64 = defaultInt64
    self.defaultUint32 = defaultUint32
    self.defaultUint64 = defaultUint64
    self.defaultSint32 = defaultSint32
    self.defaultSint64 = defaultSint64
    self.defaultFixed32 = defaultFixed32
    self.defaultFixed64 = defaultFixed64
    self.defaultSfixed32 = defaultSfixed32
    self.defaultSfixed64 = defaultSfixed64
    self.defaultFloat = defaultFloat
    self.defaultDouble = defaultDouble
    self.defaultBool = defaultBool
    self.defaultString = defaultString
    self.defaultBytes = defaultBytes
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
    self.messageSetCorrect = messageSetCorrect
  }

  /// The fields of the oneof `oneof_field`.
  enum OneofField: Hashable, Sendable {
    /// The field `oneof_uint32`, number 111.
    case oneofUint32(UInt32)
    /// The field `oneof_nested_message`, number 112.
    indirect case oneofNestedMessage(TestAllTypesProto2.NestedMessage)
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
    case oneofEnum(TestAllTypesProto2.NestedEnum)
  }

  /// The enum `protobuf_test_messages.proto2.TestAllTypesProto2.NestedEnum`.
  enum NestedEnum: Int32, ProtobufEnumeration, CaseIterable {
    /// `FOO`, 0.
    case foo = 0
    /// `BAR`, 1.
    case bar = 1
    /// `BAZ`, 2.
    case baz = 2
    /// Intentionally negative.
    case neg = -1

    /// What a field has that is not there.
    static var defaultValue: Self { .foo }
  }

  /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.NestedMessage`.
  struct NestedMessage: Hashable, Sendable {
    /// The field `a`, number 1.
    var a: Int32? = nil
    /// The field `corecursive`, number 2.
    @ProtobufBoxed var corecursive: TestAllTypesProto2? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      a: Int32? = nil,
      corecursive: TestAllTypesProto2? = nil
    ) {
      self.a = a
      self.corecursive = corecursive
    }
  }

  /// groups
  struct Data: Hashable, Sendable {
    /// The field `group_int32`, number 202.
    var groupInt32: Int32? = nil
    /// The field `group_uint32`, number 203.
    var groupUint32: UInt32? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      groupInt32: Int32? = nil,
      groupUint32: UInt32? = nil
    ) {
      self.groupInt32 = groupInt32
      self.groupUint32 = groupUint32
    }
  }

  /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.MultiWordGroupField`.
  struct MultiWordGroupField: Hashable, Sendable {
    /// The field `group_int32`, number 205.
    var groupInt32: Int32? = nil
    /// The field `group_uint32`, number 206.
    var groupUint32: UInt32? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      groupInt32: Int32? = nil,
      groupUint32: UInt32? = nil
    ) {
      self.groupInt32 = groupInt32
      self.groupUint32 = groupUint32
    }
  }

  /// message_set test case.
  struct MessageSetCorrect: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}
  }

  /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1`.
  struct MessageSetCorrectExtension1: Hashable, Sendable {
    /// The field `str`, number 25.
    var str: String? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      str: String? = nil
    ) {
      self.str = str
    }

    /// Fields that are added to messages of other files.
    enum Extensions {
      /// `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1.message_set_extension`, number 1547769.
      static var messageSetExtension: ProtobufExtension<TestAllTypesProto2.MessageSetCorrect, ProtobufKind.Message<TestAllTypesProto2.MessageSetCorrectExtension1>> {
        ProtobufExtension(field: 1547769, inMessageSet: true)
      }
    }
  }

  /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2`.
  struct MessageSetCorrectExtension2: Hashable, Sendable {
    /// The field `i`, number 9.
    var i: Int32? = nil
    /// The field `sub_msg`, number 10.
    var subMsg: TestAllTypesProto2.MessageSetCorrect? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      i: Int32? = nil,
      subMsg: TestAllTypesProto2.MessageSetCorrect? = nil
    ) {
      self.i = i
      self.subMsg = subMsg
    }

    /// Fields that are added to messages of other files.
    enum Extensions {
      /// `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2.message_set_extension`, number 4135312.
      static var messageSetExtension: ProtobufExtension<TestAllTypesProto2.MessageSetCorrect, ProtobufKind.Message<TestAllTypesProto2.MessageSetCorrectExtension2>> {
        ProtobufExtension(field: 4135312, inMessageSet: true)
      }
    }
  }

  /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof`.
  struct ExtensionWithOneof: Hashable, Sendable {
    /// Which field of `oneof_field` is set.
    var oneofField: TestAllTypesProto2.ExtensionWithOneof.OneofField?
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      oneofField: TestAllTypesProto2.ExtensionWithOneof.OneofField? = nil
    ) {
      self.oneofField = oneofField
    }

    /// The fields of the oneof `oneof_field`.
    enum OneofField: Hashable, Sendable {
      /// The field `a`, number 1.
      case a(Int32)
      /// The field `b`, number 2.
      case b(Int32)
    }

    /// Fields that are added to messages of other files.
    enum Extensions {
      /// `protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof.extension_with_oneof`, number 123456789.
      static var extensionWithOneof: ProtobufExtension<TestAllTypesProto2.MessageSetCorrect, ProtobufKind.Message<TestAllTypesProto2.ExtensionWithOneof>> {
        ProtobufExtension(field: 123456789, inMessageSet: true)
      }
    }
  }
}

/// The message `protobuf_test_messages.proto2.ForeignMessageProto2`.
struct ForeignMessageProto2: Hashable, Sendable {
  /// The field `c`, number 1.
  var c: Int32? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    c: Int32? = nil
  ) {
    self.c = c
  }
}

/// The message `protobuf_test_messages.proto2.GroupField`.
struct GroupField: Hashable, Sendable {
  /// The field `group_int32`, number 122.
  var groupInt32: Int32? = nil
  /// The field `group_uint32`, number 123.
  var groupUint32: UInt32? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    groupInt32: Int32? = nil,
    groupUint32: UInt32? = nil
  ) {
    self.groupInt32 = groupInt32
    self.groupUint32 = groupUint32
  }
}

/// The message `protobuf_test_messages.proto2.UnknownToTestAllTypes`.
struct UnknownToTestAllTypes: Hashable, Sendable {
  /// The field `optional_int32`, number 1001.
  var optionalInt32: Int32? = nil
  /// The field `optional_string`, number 1002.
  var optionalString: String? = nil
  /// The field `nested_message`, number 1003.
  var nestedMessage: ForeignMessageProto2? = nil
  /// The field `optionalgroup`, number 1004.
  var optionalGroup: UnknownToTestAllTypes.OptionalGroup? = nil
  /// The field `optional_bool`, number 1006.
  var optionalBool: Swift.Bool? = nil
  /// The field `repeated_int32`, number 1011.
  var repeatedInt32: [Int32] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    optionalInt32: Int32? = nil,
    optionalString: String? = nil,
    nestedMessage: ForeignMessageProto2? = nil,
    optionalGroup: UnknownToTestAllTypes.OptionalGroup? = nil,
    optionalBool: Swift.Bool? = nil,
    repeatedInt32: [Int32] = []
  ) {
    self.optionalInt32 = optionalInt32
    self.optionalString = optionalString
    self.nestedMessage = nestedMessage
    self.optionalGroup = optionalGroup
    self.optionalBool = optionalBool
    self.repeatedInt32 = repeatedInt32
  }

  /// The message `protobuf_test_messages.proto2.UnknownToTestAllTypes.OptionalGroup`.
  struct OptionalGroup: Hashable, Sendable {
    /// The field `a`, number 1.
    var a: Int32? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      a: Int32? = nil
    ) {
      self.a = a
    }
  }
}

/// The message `protobuf_test_messages.proto2.NullHypothesisProto2`.
struct NullHypothesisProto2: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

/// The message `protobuf_test_messages.proto2.EnumOnlyProto2`.
struct EnumOnlyProto2: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// The enum `protobuf_test_messages.proto2.EnumOnlyProto2.Bool`.
  enum Bool: Int32, ProtobufEnumeration, CaseIterable {
    /// `kFalse`, 0.
    case kFalse = 0
    /// `kTrue`, 1.
    case kTrue = 1

    /// What a field has that is not there.
    static var defaultValue: Self { .kFalse }
  }
}

/// The message `protobuf_test_messages.proto2.OneStringProto2`.
struct OneStringProto2: Hashable, Sendable {
  /// The field `data`, number 1.
  var data: String? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    data: String? = nil
  ) {
    self.data = data
  }
}

/// The message `protobuf_test_messages.proto2.ProtoWithKeywords`.
struct ProtoWithKeywords: Hashable, Sendable {
  /// The field `inline`, number 1.
  var inline: Int32? = nil
  /// The field `concept`, number 2.
  var concept: String? = nil
  /// The field `requires`, number 3.
  var requires: [String] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    inline: Int32? = nil,
    concept: String? = nil,
    requires: [String] = []
  ) {
    self.inline = inline
    self.concept = concept
    self.requires = requires
  }
}

/// The message `protobuf_test_messages.proto2.TestAllRequiredTypesProto2`.
struct TestAllRequiredTypesProto2: Hashable, Sendable {
  /// Singular
  var requiredInt32: Int32? = nil
  /// The field `required_int64`, number 2.
  var requiredInt64: Int64? = nil
  /// The field `required_uint32`, number 3.
  var requiredUint32: UInt32? = nil
  /// The field `required_uint64`, number 4.
  var requiredUint64: UInt64? = nil
  /// The field `required_sint32`, number 5.
  var requiredSint32: Int32? = nil
  /// The field `required_sint64`, number 6.
  var requiredSint64: Int64? = nil
  /// The field `required_fixed32`, number 7.
  var requiredFixed32: UInt32? = nil
  /// The field `required_fixed64`, number 8.
  var requiredFixed64: UInt64? = nil
  /// The field `required_sfixed32`, number 9.
  var requiredSfixed32: Int32? = nil
  /// The field `required_sfixed64`, number 10.
  var requiredSfixed64: Int64? = nil
  /// The field `required_float`, number 11.
  var requiredFloat: Float? = nil
  /// The field `required_double`, number 12.
  var requiredDouble: Double? = nil
  /// The field `required_bool`, number 13.
  var requiredBool: Swift.Bool? = nil
  /// The field `required_string`, number 14.
  var requiredString: String? = nil
  /// The field `required_bytes`, number 15.
  var requiredBytes: [UInt8]? = nil
  /// The field `required_nested_message`, number 18.
  @ProtobufBoxed var requiredNestedMessage: TestAllRequiredTypesProto2.NestedMessage? = nil
  /// The field `required_foreign_message`, number 19.
  var requiredForeignMessage: ForeignMessageProto2? = nil
  /// The field `required_nested_enum`, number 21.
  var requiredNestedEnum: TestAllRequiredTypesProto2.NestedEnum? = nil
  /// The field `required_foreign_enum`, number 22.
  var requiredForeignEnum: ForeignEnumProto2? = nil
  /// The field `required_string_piece`, number 24.
  var requiredStringPiece: String? = nil
  /// The field `required_cord`, number 25.
  var requiredCord: String? = nil
  /// The field `recursive_message`, number 27.
  @ProtobufBoxed var recursiveMessage: TestAllRequiredTypesProto2? = nil
  /// The field `optional_recursive_message`, number 28.
  @ProtobufBoxed var optionalRecursiveMessage: TestAllRequiredTypesProto2? = nil
  /// The field `data`, number 201.
  var data: TestAllRequiredTypesProto2.Data? = nil
  /// default values
  var defaultInt32: Int32? = nil
  /// `defaultInt32`, or what the .proto file says it is while it is not set.
  var defaultInt32OrDefault: Int32 { self.defaultInt32 ?? -123456789 }
  /// The field `default_int64`, number 242.
  var defaultInt64: Int64? = nil
  /// `defaultInt64`, or what the .proto file says it is while it is not set.
  var defaultInt64OrDefault: Int64 { self.defaultInt64 ?? -9123456789123456789 }
  /// The field `default_uint32`, number 243.
  var defaultUint32: UInt32? = nil
  /// `defaultUint32`, or what the .proto file says it is while it is not set.
  var defaultUint32OrDefault: UInt32 { self.defaultUint32 ?? 2123456789 }
  /// The field `default_uint64`, number 244.
  var defaultUint64: UInt64? = nil
  /// `defaultUint64`, or what the .proto file says it is while it is not set.
  var defaultUint64OrDefault: UInt64 { self.defaultUint64 ?? 10123456789123456789 }
  /// The field `default_sint32`, number 245.
  var defaultSint32: Int32? = nil
  /// `defaultSint32`, or what the .proto file says it is while it is not set.
  var defaultSint32OrDefault: Int32 { self.defaultSint32 ?? -123456789 }
  /// The field `default_sint64`, number 246.
  var defaultSint64: Int64? = nil
  /// `defaultSint64`, or what the .proto file says it is while it is not set.
  var defaultSint64OrDefault: Int64 { self.defaultSint64 ?? -9123456789123456789 }
  /// The field `default_fixed32`, number 247.
  var defaultFixed32: UInt32? = nil
  /// `defaultFixed32`, or what the .proto file says it is while it is not set.
  var defaultFixed32OrDefault: UInt32 { self.defaultFixed32 ?? 2123456789 }
  /// The field `default_fixed64`, number 248.
  var defaultFixed64: UInt64? = nil
  /// `defaultFixed64`, or what the .proto file says it is while it is not set.
  var defaultFixed64OrDefault: UInt64 { self.defaultFixed64 ?? 10123456789123456789 }
  /// The field `default_sfixed32`, number 249.
  var defaultSfixed32: Int32? = nil
  /// `defaultSfixed32`, or what the .proto file says it is while it is not set.
  var defaultSfixed32OrDefault: Int32 { self.defaultSfixed32 ?? -123456789 }
  /// The field `default_sfixed64`, number 250.
  var defaultSfixed64: Int64? = nil
  /// `defaultSfixed64`, or what the .proto file says it is while it is not set.
  var defaultSfixed64OrDefault: Int64 { self.defaultSfixed64 ?? -9123456789123456789 }
  /// The field `default_float`, number 251.
  var defaultFloat: Float? = nil
  /// `defaultFloat`, or what the .proto file says it is while it is not set.
  var defaultFloatOrDefault: Float { self.defaultFloat ?? 9e+09 }
  /// The field `default_double`, number 252.
  var defaultDouble: Double? = nil
  /// `defaultDouble`, or what the .proto file says it is while it is not set.
  var defaultDoubleOrDefault: Double { self.defaultDouble ?? 7e+22 }
  /// The field `default_bool`, number 253.
  var defaultBool: Swift.Bool? = nil
  /// `defaultBool`, or what the .proto file says it is while it is not set.
  var defaultBoolOrDefault: Swift.Bool { self.defaultBool ?? true }
  /// The field `default_string`, number 254.
  var defaultString: String? = nil
  /// `defaultString`, or what the .proto file says it is while it is not set.
  var defaultStringOrDefault: String { self.defaultString ?? "Rosebud" }
  /// The field `default_bytes`, number 255.
  var defaultBytes: [UInt8]? = nil
  /// `defaultBytes`, or what the .proto file says it is while it is not set.
  var defaultBytesOrDefault: [UInt8] { self.defaultBytes ?? [106, 111, 115, 104, 117, 97] }
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    requiredInt32: Int32? = nil,
    requiredInt64: Int64? = nil,
    requiredUint32: UInt32? = nil,
    requiredUint64: UInt64? = nil,
    requiredSint32: Int32? = nil,
    requiredSint64: Int64? = nil,
    requiredFixed32: UInt32? = nil,
    requiredFixed64: UInt64? = nil,
    requiredSfixed32: Int32? = nil,
    requiredSfixed64: Int64? = nil,
    requiredFloat: Float? = nil,
    requiredDouble: Double? = nil,
    requiredBool: Swift.Bool? = nil,
    requiredString: String? = nil,
    requiredBytes: [UInt8]? = nil,
    requiredNestedMessage: TestAllRequiredTypesProto2.NestedMessage? = nil,
    requiredForeignMessage: ForeignMessageProto2? = nil,
    requiredNestedEnum: TestAllRequiredTypesProto2.NestedEnum? = nil,
    requiredForeignEnum: ForeignEnumProto2? = nil,
    requiredStringPiece: String? = nil,
    requiredCord: String? = nil,
    recursiveMessage: TestAllRequiredTypesProto2? = nil,
    optionalRecursiveMessage: TestAllRequiredTypesProto2? = nil,
    data: TestAllRequiredTypesProto2.Data? = nil,
    defaultInt32: Int32? = nil,
    defaultInt64: Int64? = nil,
    defaultUint32: UInt32? = nil,
    defaultUint64: UInt64? = nil,
    defaultSint32: Int32? = nil,
    defaultSint64: Int64? = nil,
    defaultFixed32: UInt32? = nil,
    defaultFixed64: UInt64? = nil,
    defaultSfixed32: Int32? = nil,
    defaultSfixed64: Int64? = nil,
    defaultFloat: Float? = nil,
    defaultDouble: Double? = nil,
    defaultBool: Swift.Bool? = nil,
    defaultString: String? = nil,
    defaultBytes: [UInt8]? = nil
  ) {
    self.requiredInt32 = requiredInt32
    self.requiredInt64 = requiredInt64
    self.requiredUint32 = requiredUint32
    self.requiredUint64 = requiredUint64
    self.requiredSint32 = requiredSint32
    self.requiredSint64 = requiredSint64
    self.requiredFixed32 = requiredFixed32
    self.requiredFixed64 = requiredFixed64
    self.requiredSfixed32 = requiredSfixed32
    self.requiredSfixed64 = requiredSfixed64
    self.requiredFloat = requiredFloat
    self.requiredDouble = requiredDouble
    self.requiredBool = requiredBool
    self.requiredString = requiredString
    self.requiredBytes = requiredBytes
    self.requiredNestedMessage = requiredNestedMessage
    self.requiredForeignMessage = requiredForeignMessage
    self.requiredNestedEnum = requiredNestedEnum
    self.requiredForeignEnum = requiredForeignEnum
    self.requiredStringPiece = requiredStringPiece
    self.requiredCord = requiredCord
    self.recursiveMessage = recursiveMessage
    self.optionalRecursiveMessage = optionalRecursiveMessage
    self.data = data
    self.defaultInt32 = defaultInt32
    self.defaultInt64 = defaultInt64
    self.defaultUint32 = defaultUint32
    self.defaultUint64 = defaultUint64
    self.defaultSint32 = defaultSint32
    self.defaultSint64 = defaultSint64
    self.defaultFixed32 = defaultFixed32
    self.defaultFixed64 = defaultFixed64
    self.defaultSfixed32 = defaultSfixed32
    self.defaultSfixed64 = defaultSfixed64
    self.defaultFloat = defaultFloat
    self.defaultDouble = defaultDouble
    self.defaultBool = defaultBool
    self.defaultString = defaultString
    self.defaultBytes = defaultBytes
  }

  /// The enum `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedEnum`.
  enum NestedEnum: Int32, ProtobufEnumeration, CaseIterable {
    /// `FOO`, 0.
    case foo = 0
    /// `BAR`, 1.
    case bar = 1
    /// `BAZ`, 2.
    case baz = 2
    /// Intentionally negative.
    case neg = -1

    /// What a field has that is not there.
    static var defaultValue: Self { .foo }
  }

  /// The message `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedMessage`.
  struct NestedMessage: Hashable, Sendable {
    /// The field `a`, number 1.
    var a: Int32? = nil
    /// The field `corecursive`, number 2.
    @ProtobufBoxed var corecursive: TestAllRequiredTypesProto2? = nil
    /// The field `optional_corecursive`, number 3.
    @ProtobufBoxed var optionalCorecursive: TestAllRequiredTypesProto2? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      a: Int32? = nil,
      corecursive: TestAllRequiredTypesProto2? = nil,
      optionalCorecursive: TestAllRequiredTypesProto2? = nil
    ) {
      self.a = a
      self.corecursive = corecursive
      self.optionalCorecursive = optionalCorecursive
    }
  }

  /// groups
  struct Data: Hashable, Sendable {
    /// The field `group_int32`, number 202.
    var groupInt32: Int32? = nil
    /// The field `group_uint32`, number 203.
    var groupUint32: UInt32? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      groupInt32: Int32? = nil,
      groupUint32: UInt32? = nil
    ) {
      self.groupInt32 = groupInt32
      self.groupUint32 = groupUint32
    }
  }

  /// message_set test case.
  struct MessageSetCorrect: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}
  }

  /// The message `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1`.
  struct MessageSetCorrectExtension1: Hashable, Sendable {
    /// The field `str`, number 25.
    var str: String? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      str: String? = nil
    ) {
      self.str = str
    }

    /// Fields that are added to messages of other files.
    enum Extensions {
      /// `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1.message_set_extension`, number 1547769.
      static var messageSetExtension: ProtobufExtension<TestAllRequiredTypesProto2.MessageSetCorrect, ProtobufKind.Message<TestAllRequiredTypesProto2.MessageSetCorrectExtension1>> {
        ProtobufExtension(field: 1547769, inMessageSet: true)
      }
    }
  }

  /// The message `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2`.
  struct MessageSetCorrectExtension2: Hashable, Sendable {
    /// The field `i`, number 9.
    var i: Int32? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      i: Int32? = nil
    ) {
      self.i = i
    }

    /// Fields that are added to messages of other files.
    enum Extensions {
      /// `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2.message_set_extension`, number 4135312.
      static var messageSetExtension: ProtobufExtension<TestAllRequiredTypesProto2.MessageSetCorrect, ProtobufKind.Message<TestAllRequiredTypesProto2.MessageSetCorrectExtension2>> {
        ProtobufExtension(field: 4135312, inMessageSet: true)
      }
    }
  }
}

/// The message `protobuf_test_messages.proto2.TestLargeOneof`.
struct TestLargeOneof: Hashable, Sendable {
  /// Which field of `large_oneof` is set.
  var largeOneof: TestLargeOneof.LargeOneof?
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    largeOneof: TestLargeOneof.LargeOneof? = nil
  ) {
    self.largeOneof = largeOneof
  }

  /// The fields of the oneof `large_oneof`.
  enum LargeOneof: Hashable, Sendable {
    /// The field `a1`, number 1.
    case a1(TestLargeOneof.A1)
    /// The field `a2`, number 2.
    case a2(TestLargeOneof.A2)
    /// The field `a3`, number 3.
    case a3(TestLargeOneof.A3)
    /// The field `a4`, number 4.
    case a4(TestLargeOneof.A4)
    /// The field `a5`, number 5.
    case a5(TestLargeOneof.A5)
  }

  /// The message `protobuf_test_messages.proto2.TestLargeOneof.A1`.
  struct A1: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}
  }

  /// The message `protobuf_test_messages.proto2.TestLargeOneof.A2`.
  struct A2: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}
  }

  /// The message `protobuf_test_messages.proto2.TestLargeOneof.A3`.
  struct A3: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}
  }

  /// The message `protobuf_test_messages.proto2.TestLargeOneof.A4`.
  struct A4: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}
  }

  /// The message `protobuf_test_messages.proto2.TestLargeOneof.A5`.
  struct A5: Hashable, Sendable {
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}
  }
}

/// Fields that are added to messages of other files.
enum TestMessagesProto2Extensions {
  /// `protobuf_test_messages.proto2.extension_int32`, number 120.
  static var extensionInt32: ProtobufExtension<TestAllTypesProto2, ProtobufKind.Int32> {
    ProtobufExtension(field: 120)
  }
  /// `protobuf_test_messages.proto2.extension_string`, number 133.
  static var extensionString: ProtobufExtension<TestAllTypesProto2, ProtobufKind.String> {
    ProtobufExtension(field: 133)
  }
  /// `protobuf_test_messages.proto2.extension_bytes`, number 134.
  static var extensionBytes: ProtobufExtension<TestAllTypesProto2, ProtobufKind.Bytes> {
    ProtobufExtension(field: 134)
  }
  /// `protobuf_test_messages.proto2.groupfield`, number 121.
  static var groupField: ProtobufExtension<TestAllTypesProto2, ProtobufKind.Group<GroupField>> {
    ProtobufExtension(field: 121)
  }
}

extension TestAllTypesProto2: ProtobufExtendable {
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
      case 168:
        if let value: TestAllTypesProto2.NestedEnum = try reader.readClosed(
          field: 21, unknownFields: &self.unknownFields)
        { self.optionalNestedEnum = value }
      case 176:
        if let value: ForeignEnumProto2 = try reader.readClosed(
          field: 22, unknownFields: &self.unknownFields)
        { self.optionalForeignEnum = value }
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
      case 408:
        if let value: TestAllTypesProto2.NestedEnum = try reader.readClosed(
          field: 51, unknownFields: &self.unknownFields)
        { self.repeatedNestedEnum.append(value) }
      case 410:
        try reader.readPackedClosed(
          into: &self.repeatedNestedEnum, field: 51, unknownFields: &self.unknownFields)
      case 416:
        if let value: ForeignEnumProto2 = try reader.readClosed(
          field: 52, unknownFields: &self.unknownFields)
        { self.repeatedForeignEnum.append(value) }
      case 418:
        try reader.readPackedClosed(
          into: &self.repeatedForeignEnum, field: 52, unknownFields: &self.unknownFields)
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
      case 704:
        if let value: TestAllTypesProto2.NestedEnum = try reader.readClosed(
          field: 88, unknownFields: &self.unknownFields)
        { self.packedNestedEnum.append(value) }
      case 706:
        try reader.readPackedClosed(
          into: &self.packedNestedEnum, field: 88, unknownFields: &self.unknownFields)
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
      case 816:
        if let value: TestAllTypesProto2.NestedEnum = try reader.readClosed(
          field: 102, unknownFields: &self.unknownFields)
        { self.unpackedNestedEnum.append(value) }
      case 818:
        try reader.readPackedClosed(
          into: &self.unpackedNestedEnum, field: 102, unknownFields: &self.unknownFields)
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
      case 834:
        try reader.readMapEntries(
          into: &self.mapInt32Bool, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Bool.self, field: 104, unknownFields: &self.unknownFields)
      case 530:
        try reader.readMapEntries(
          into: &self.mapInt32Float, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Float.self, field: 66, unknownFields: &self.unknownFields)
      case 538:
        try reader.readMapEntries(
          into: &self.mapInt32Double, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Double.self, field: 67, unknownFields: &self.unknownFields)
      case 826:
        try reader.readMapEntries(
          into: &self.mapInt32NestedMessage, key: ProtobufKind.Int32.self,
          value: ProtobufKind.Message<TestAllTypesProto2.NestedMessage>.self, field: 103, unknownFields: &self.unknownFields)
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
          value: ProtobufKind.Message<TestAllTypesProto2.NestedMessage>.self, field: 71, unknownFields: &self.unknownFields)
      case 578:
        try reader.readMapEntries(
          into: &self.mapStringForeignMessage, key: ProtobufKind.String.self,
          value: ProtobufKind.Message<ForeignMessageProto2>.self, field: 72, unknownFields: &self.unknownFields)
      case 586:
        try reader.readMapEntries(
          into: &self.mapStringNestedEnum, key: ProtobufKind.String.self,
          value: ProtobufKind.Enum<TestAllTypesProto2.NestedEnum>.self, field: 73, unknownFields: &self.unknownFields)
      case 594:
        try reader.readMapEntries(
          into: &self.mapStringForeignEnum, key: ProtobufKind.String.self,
          value: ProtobufKind.Enum<ForeignEnumProto2>.self, field: 74, unknownFields: &self.unknownFields)
      case 888: self.oneofField = .oneofUint32(try reader.readUInt32())
      case 898:
        var message: TestAllTypesProto2.NestedMessage?
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
      case 952:
        if let value: TestAllTypesProto2.NestedEnum = try reader.readClosed(
          field: 119, unknownFields: &self.unknownFields)
        { self.oneofField = .oneofEnum(value) }
      case 1611: try reader.readGroup(into: &self.data, field: 201)
      case 1635: try reader.readGroup(into: &self.multiWordGroupField, field: 204)
      case 1928: self.defaultInt32 = try reader.readInt32()
      case 1936: self.defaultInt64 = try reader.readInt64()
      case 1944: self.defaultUint32 = try reader.readUInt32()
      case 1952: self.defaultUint64 = try reader.readUInt64()
      case 1960: self.defaultSint32 = try reader.readSInt32()
      case 1968: self.defaultSint64 = try reader.readSInt64()
      case 1981: self.defaultFixed32 = try reader.readFixed32()
      case 1985: self.defaultFixed64 = try reader.readFixed64()
      case 1997: self.defaultSfixed32 = try reader.readSFixed32()
      case 2001: self.defaultSfixed64 = try reader.readSFixed64()
      case 2013: self.defaultFloat = try reader.readFloat()
      case 2017: self.defaultDouble = try reader.readDouble()
      case 2024: self.defaultBool = try reader.readBool()
      case 2034: self.defaultString = try reader.readString()
      case 2042: self.defaultBytes = try reader.readByteArray()
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
      case 4002: try reader.readMessage(into: &self.messageSetCorrect)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.optionalInt32, field: 1)
    writer.writeOptionalInt64(self.optionalInt64, field: 2)
    writer.writeOptionalUInt32(self.optionalUint32, field: 3)
    writer.writeOptionalUInt64(self.optionalUint64, field: 4)
    writer.writeOptionalSInt32(self.optionalSint32, field: 5)
    writer.writeOptionalSInt64(self.optionalSint64, field: 6)
    writer.writeOptionalFixed32(self.optionalFixed32, field: 7)
    writer.writeOptionalFixed64(self.optionalFixed64, field: 8)
    writer.writeOptionalSFixed32(self.optionalSfixed32, field: 9)
    writer.writeOptionalSFixed64(self.optionalSfixed64, field: 10)
    writer.writeOptionalFloat(self.optionalFloat, field: 11)
    writer.writeOptionalDouble(self.optionalDouble, field: 12)
    writer.writeOptionalBool(self.optionalBool, field: 13)
    writer.writeOptionalString(self.optionalString, field: 14)
    writer.writeOptionalBytes(self.optionalBytes, field: 15)
    writer.writeOptionalMessage(self._optionalNestedMessage, field: 18)
    writer.writeOptionalMessage(self.optionalForeignMessage, field: 19)
    writer.writeOptionalInt32(self.optionalNestedEnum?.rawValue, field: 21)
    writer.writeOptionalInt32(self.optionalForeignEnum?.rawValue, field: 22)
    writer.writeOptionalString(self.optionalStringPiece, field: 24)
    writer.writeOptionalString(self.optionalCord, field: 25)
    writer.writeOptionalMessage(self._recursiveMessage, field: 27)
    writer.writeRepeated(self.repeatedInt32, field: 31, as: ProtobufKind.Int32.self)
    writer.writeRepeated(self.repeatedInt64, field: 32, as: ProtobufKind.Int64.self)
    writer.writeRepeated(self.repeatedUint32, field: 33, as: ProtobufKind.UInt32.self)
    writer.writeRepeated(self.repeatedUint64, field: 34, as: ProtobufKind.UInt64.self)
    writer.writeRepeated(self.repeatedSint32, field: 35, as: ProtobufKind.SInt32.self)
    writer.writeRepeated(self.repeatedSint64, field: 36, as: ProtobufKind.SInt64.self)
    writer.writeRepeated(self.repeatedFixed32, field: 37, as: ProtobufKind.Fixed32.self)
    writer.writeRepeated(self.repeatedFixed64, field: 38, as: ProtobufKind.Fixed64.self)
    writer.writeRepeated(self.repeatedSfixed32, field: 39, as: ProtobufKind.SFixed32.self)
    writer.writeRepeated(self.repeatedSfixed64, field: 40, as: ProtobufKind.SFixed64.self)
    writer.writeRepeated(self.repeatedFloat, field: 41, as: ProtobufKind.Float.self)
    writer.writeRepeated(self.repeatedDouble, field: 42, as: ProtobufKind.Double.self)
    writer.writeRepeated(self.repeatedBool, field: 43, as: ProtobufKind.Bool.self)
    writer.writeRepeated(self.repeatedString, field: 44, as: ProtobufKind.String.self)
    writer.writeRepeated(self.repeatedBytes, field: 45, as: ProtobufKind.Bytes.self)
    writer.writeMessages(self.repeatedNestedMessage, field: 48)
    writer.writeMessages(self.repeatedForeignMessage, field: 49)
    writer.writeRepeated(self.repeatedNestedEnum, field: 51, as: ProtobufKind.Enum<TestAllTypesProto2.NestedEnum>.self)
    writer.writeRepeated(self.repeatedForeignEnum, field: 52, as: ProtobufKind.Enum<ForeignEnumProto2>.self)
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
      value: ProtobufKind.Message<TestAllTypesProto2.NestedMessage>.self)
    writer.writeMap(
      self.mapStringForeignMessage, field: 72, key: ProtobufKind.String.self,
      value: ProtobufKind.Message<ForeignMessageProto2>.self)
    writer.writeMap(
      self.mapStringNestedEnum, field: 73, key: ProtobufKind.String.self,
      value: ProtobufKind.Enum<TestAllTypesProto2.NestedEnum>.self)
    writer.writeMap(
      self.mapStringForeignEnum, field: 74, key: ProtobufKind.String.self,
      value: ProtobufKind.Enum<ForeignEnumProto2>.self)
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
    writer.writePacked(self.packedNestedEnum, field: 88, as: ProtobufKind.Enum<TestAllTypesProto2.NestedEnum>.self)
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
    writer.writeRepeated(self.unpackedNestedEnum, field: 102, as: ProtobufKind.Enum<TestAllTypesProto2.NestedEnum>.self)
    writer.writeMap(
      self.mapInt32NestedMessage, field: 103, key: ProtobufKind.Int32.self,
      value: ProtobufKind.Message<TestAllTypesProto2.NestedMessage>.self)
    writer.writeMap(
      self.mapInt32Bool, field: 104, key: ProtobufKind.Int32.self,
      value: ProtobufKind.Bool.self)
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
    case nil: break
    }
    writer.writeOptionalGroup(self.data, field: 201)
    writer.writeOptionalGroup(self.multiWordGroupField, field: 204)
    writer.writeOptionalInt32(self.defaultInt32, field: 241)
    writer.writeOptionalInt64(self.defaultInt64, field: 242)
    writer.writeOptionalUInt32(self.defaultUint32, field: 243)
    writer.writeOptionalUInt64(self.defaultUint64, field: 244)
    writer.writeOptionalSInt32(self.defaultSint32, field: 245)
    writer.writeOptionalSInt64(self.defaultSint64, field: 246)
    writer.writeOptionalFixed32(self.defaultFixed32, field: 247)
    writer.writeOptionalFixed64(self.defaultFixed64, field: 248)
    writer.writeOptionalSFixed32(self.defaultSfixed32, field: 249)
    writer.writeOptionalSFixed64(self.defaultSfixed64, field: 250)
    writer.writeOptionalFloat(self.defaultFloat, field: 251)
    writer.writeOptionalDouble(self.defaultDouble, field: 252)
    writer.writeOptionalBool(self.defaultBool, field: 253)
    writer.writeOptionalString(self.defaultString, field: 254)
    writer.writeOptionalBytes(self.defaultBytes, field: 255)
    writer.writeOptionalInt32(self.fieldname1, field: 401)
    writer.writeOptionalInt32(self.fieldName2, field: 402)
    writer.writeOptionalInt32(self.fieldName3, field: 403)
    writer.writeOptionalInt32(self.fieldName4, field: 404)
    writer.writeOptionalInt32(self.field0name5, field: 405)
    writer.writeOptionalInt32(self.field0Name6, field: 406)
    writer.writeOptionalInt32(self.fieldName7, field: 407)
    writer.writeOptionalInt32(self.fieldName8, field: 408)
    writer.writeOptionalInt32(self.fieldName9, field: 409)
    writer.writeOptionalInt32(self.fieldName10, field: 410)
    writer.writeOptionalInt32(self.fieldName11, field: 411)
    writer.writeOptionalInt32(self.fieldName12, field: 412)
    writer.writeOptionalInt32(self.fieldName13, field: 413)
    writer.writeOptionalInt32(self.fieldName14, field: 414)
    writer.writeOptionalInt32(self.fieldName15, field: 415)
    writer.writeOptionalInt32(self.fieldName16, field: 416)
    writer.writeOptionalInt32(self.fieldName17, field: 417)
    writer.writeOptionalInt32(self.fieldName18, field: 418)
    writer.writeOptionalMessage(self.messageSetCorrect, field: 500)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 563
    if let value = self.optionalString { count += value.utf8.count + 6 }
    if let value = self.optionalBytes { count += value.count + 6 }
    count += ProtobufSizeHint.of(self._optionalNestedMessage, overhead: 7)
    if case _? = self.optionalForeignMessage { count += 18 }
    if let value = self.optionalStringPiece { count += value.utf8.count + 7 }
    if let value = self.optionalCord { count += value.utf8.count + 7 }
    count += ProtobufSizeHint.of(self._recursiveMessage, overhead: 7)
    count += self.repeatedInt32.count * 12
    count += self.repeatedInt64.count * 12
    count += self.repeatedUint32.count * 7
    count += self.repeatedUint64.count * 12
    count += self.repeatedSint32.count * 7
    count += self.repeatedSint64.count * 12
    count += self.repeatedFixed32.count * 6
    count += self.repeatedFixed64.count * 10
    count += self.repeatedSfixed32.count * 6
    count += self.repeatedSfixed64.count * 10
    count += self.repeatedFloat.count * 6
    count += self.repeatedDouble.count * 10
    count += self.repeatedBool.count * 3
    count += self.repeatedString.count * 7
    for value in self.repeatedString { count += value.utf8.count }
    count += self.repeatedBytes.count * 7
    for value in self.repeatedBytes { count += value.count }
    count += self.repeatedNestedMessage.count * 7
    count += ProtobufSizeHint.sum(of: self.repeatedNestedMessage)
    count += self.repeatedForeignMessage.count * 18
    count += self.repeatedNestedEnum.count * 12
    count += self.repeatedForeignEnum.count * 12
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
    count += self.mapInt32Bool.count * 17
    count += self.mapInt32Float.count * 20
    count += self.mapInt32Double.count * 24
    count += self.mapInt32NestedMessage.count * 21
    for (_, value) in self.mapInt32NestedMessage { count += value.encodedByteCountHint }
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
    if case _? = self.data { count += 26 }
    if case _? = self.multiWordGroupField { count += 26 }
    if let value = self.defaultString { count += value.utf8.count + 7 }
    if let value = self.defaultBytes { count += value.count + 7 }
    if case _? = self.messageSetCorrect { count += 7 }
    return count
  }
}

extension TestAllTypesProto2.NestedMessage: ProtobufExtendable {
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
    writer.writeOptionalInt32(self.a, field: 1)
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

extension TestAllTypesProto2.Data: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1616: self.groupInt32 = try reader.readInt32()
      case 1624: self.groupUint32 = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.groupInt32, field: 202)
    writer.writeOptionalUInt32(self.groupUint32, field: 203)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 19 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension TestAllTypesProto2.MultiWordGroupField: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1640: self.groupInt32 = try reader.readInt32()
      case 1648: self.groupUint32 = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.groupInt32, field: 205)
    writer.writeOptionalUInt32(self.groupUint32, field: 206)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 19 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension TestAllTypesProto2.MessageSetCorrect: ProtobufExtendable {
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

extension TestAllTypesProto2.MessageSetCorrectExtension1: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 202: self.str = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.str, field: 25)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.str { count += value.utf8.count + 7 }
    return count
  }
}

extension TestAllTypesProto2.MessageSetCorrectExtension2: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 72: self.i = try reader.readInt32()
      case 82: try reader.readMessage(into: &self.subMsg)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.i, field: 9)
    writer.writeOptionalMessage(self.subMsg, field: 10)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 15 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension TestAllTypesProto2.ExtensionWithOneof: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.oneofField = .a(try reader.readInt32())
      case 16: self.oneofField = .b(try reader.readInt32())
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    switch self.oneofField {
    case .a(let value)?: writer.writeOptionalInt32(value, field: 1)
    case .b(let value)?: writer.writeOptionalInt32(value, field: 2)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension ForeignMessageProto2: ProtobufExtendable {
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
    writer.writeOptionalInt32(self.c, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension GroupField: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 976: self.groupInt32 = try reader.readInt32()
      case 984: self.groupUint32 = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.groupInt32, field: 122)
    writer.writeOptionalUInt32(self.groupUint32, field: 123)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 19 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension UnknownToTestAllTypes: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8008: self.optionalInt32 = try reader.readInt32()
      case 8018: self.optionalString = try reader.readString()
      case 8026: try reader.readMessage(into: &self.nestedMessage)
      case 8035: try reader.readGroup(into: &self.optionalGroup, field: 1004)
      case 8048: self.optionalBool = try reader.readBool()
      case 8088: self.repeatedInt32.append(try reader.readInt32())
      case 8090: try reader.readPacked(into: &self.repeatedInt32, of: ProtobufKind.Int32.self)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.optionalInt32, field: 1001)
    writer.writeOptionalString(self.optionalString, field: 1002)
    writer.writeOptionalMessage(self.nestedMessage, field: 1003)
    writer.writeOptionalGroup(self.optionalGroup, field: 1004)
    writer.writeOptionalBool(self.optionalBool, field: 1006)
    writer.writeRepeated(self.repeatedInt32, field: 1011, as: ProtobufKind.Int32.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 15
    if let value = self.optionalString { count += value.utf8.count + 7 }
    if case _? = self.nestedMessage { count += 18 }
    if case _? = self.optionalGroup { count += 18 }
    count += self.repeatedInt32.count * 12
    return count
  }
}

extension UnknownToTestAllTypes.OptionalGroup: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.a = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.a, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension NullHypothesisProto2: ProtobufExtendable {
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

extension EnumOnlyProto2: ProtobufExtendable {
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

extension OneStringProto2: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.data = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.data, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.data { count += value.utf8.count + 6 }
    return count
  }
}

extension ProtoWithKeywords: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.inline = try reader.readInt32()
      case 18: self.concept = try reader.readString()
      case 26:
        try reader.readRepeated(into: &self.requires, of: ProtobufKind.String.self, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.inline, field: 1)
    writer.writeOptionalString(self.concept, field: 2)
    writer.writeRepeated(self.requires, field: 3, as: ProtobufKind.String.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    if let value = self.concept { count += value.utf8.count + 6 }
    count += self.requires.count * 6
    for value in self.requires { count += value.utf8.count }
    return count
  }
}

extension TestAllRequiredTypesProto2: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.requiredInt32 = try reader.readInt32()
      case 16: self.requiredInt64 = try reader.readInt64()
      case 24: self.requiredUint32 = try reader.readUInt32()
      case 32: self.requiredUint64 = try reader.readUInt64()
      case 40: self.requiredSint32 = try reader.readSInt32()
      case 48: self.requiredSint64 = try reader.readSInt64()
      case 61: self.requiredFixed32 = try reader.readFixed32()
      case 65: self.requiredFixed64 = try reader.readFixed64()
      case 77: self.requiredSfixed32 = try reader.readSFixed32()
      case 81: self.requiredSfixed64 = try reader.readSFixed64()
      case 93: self.requiredFloat = try reader.readFloat()
      case 97: self.requiredDouble = try reader.readDouble()
      case 104: self.requiredBool = try reader.readBool()
      case 114: self.requiredString = try reader.readString()
      case 122: self.requiredBytes = try reader.readByteArray()
      case 146: try reader.readMessage(into: &self._requiredNestedMessage)
      case 154: try reader.readMessage(into: &self.requiredForeignMessage)
      case 168:
        if let value: TestAllRequiredTypesProto2.NestedEnum = try reader.readClosed(
          field: 21, unknownFields: &self.unknownFields)
        { self.requiredNestedEnum = value }
      case 176:
        if let value: ForeignEnumProto2 = try reader.readClosed(
          field: 22, unknownFields: &self.unknownFields)
        { self.requiredForeignEnum = value }
      case 194: self.requiredStringPiece = try reader.readString()
      case 202: self.requiredCord = try reader.readString()
      case 218: try reader.readMessage(into: &self._recursiveMessage)
      case 226: try reader.readMessage(into: &self._optionalRecursiveMessage)
      case 1611: try reader.readGroup(into: &self.data, field: 201)
      case 1928: self.defaultInt32 = try reader.readInt32()
      case 1936: self.defaultInt64 = try reader.readInt64()
      case 1944: self.defaultUint32 = try reader.readUInt32()
      case 1952: self.defaultUint64 = try reader.readUInt64()
      case 1960: self.defaultSint32 = try reader.readSInt32()
      case 1968: self.defaultSint64 = try reader.readSInt64()
      case 1981: self.defaultFixed32 = try reader.readFixed32()
      case 1985: self.defaultFixed64 = try reader.readFixed64()
      case 1997: self.defaultSfixed32 = try reader.readSFixed32()
      case 2001: self.defaultSfixed64 = try reader.readSFixed64()
      case 2013: self.defaultFloat = try reader.readFloat()
      case 2017: self.defaultDouble = try reader.readDouble()
      case 2024: self.defaultBool = try reader.readBool()
      case 2034: self.defaultString = try reader.readString()
      case 2042: self.defaultBytes = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.requiredInt32, field: 1)
    writer.writeOptionalInt64(self.requiredInt64, field: 2)
    writer.writeOptionalUInt32(self.requiredUint32, field: 3)
    writer.writeOptionalUInt64(self.requiredUint64, field: 4)
    writer.writeOptionalSInt32(self.requiredSint32, field: 5)
    writer.writeOptionalSInt64(self.requiredSint64, field: 6)
    writer.writeOptionalFixed32(self.requiredFixed32, field: 7)
    writer.writeOptionalFixed64(self.requiredFixed64, field: 8)
    writer.writeOptionalSFixed32(self.requiredSfixed32, field: 9)
    writer.writeOptionalSFixed64(self.requiredSfixed64, field: 10)
    writer.writeOptionalFloat(self.requiredFloat, field: 11)
    writer.writeOptionalDouble(self.requiredDouble, field: 12)
    writer.writeOptionalBool(self.requiredBool, field: 13)
    writer.writeOptionalString(self.requiredString, field: 14)
    writer.writeOptionalBytes(self.requiredBytes, field: 15)
    writer.writeOptionalMessage(self._requiredNestedMessage, field: 18)
    writer.writeOptionalMessage(self.requiredForeignMessage, field: 19)
    writer.writeOptionalInt32(self.requiredNestedEnum?.rawValue, field: 21)
    writer.writeOptionalInt32(self.requiredForeignEnum?.rawValue, field: 22)
    writer.writeOptionalString(self.requiredStringPiece, field: 24)
    writer.writeOptionalString(self.requiredCord, field: 25)
    writer.writeOptionalMessage(self._recursiveMessage, field: 27)
    writer.writeOptionalMessage(self._optionalRecursiveMessage, field: 28)
    writer.writeOptionalGroup(self.data, field: 201)
    writer.writeOptionalInt32(self.defaultInt32, field: 241)
    writer.writeOptionalInt64(self.defaultInt64, field: 242)
    writer.writeOptionalUInt32(self.defaultUint32, field: 243)
    writer.writeOptionalUInt64(self.defaultUint64, field: 244)
    writer.writeOptionalSInt32(self.defaultSint32, field: 245)
    writer.writeOptionalSInt64(self.defaultSint64, field: 246)
    writer.writeOptionalFixed32(self.defaultFixed32, field: 247)
    writer.writeOptionalFixed64(self.defaultFixed64, field: 248)
    writer.writeOptionalSFixed32(self.defaultSfixed32, field: 249)
    writer.writeOptionalSFixed64(self.defaultSfixed64, field: 250)
    writer.writeOptionalFloat(self.defaultFloat, field: 251)
    writer.writeOptionalDouble(self.defaultDouble, field: 252)
    writer.writeOptionalBool(self.defaultBool, field: 253)
    writer.writeOptionalString(self.defaultString, field: 254)
    writer.writeOptionalBytes(self.defaultBytes, field: 255)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 237
    if let value = self.requiredString { count += value.utf8.count + 6 }
    if let value = self.requiredBytes { count += value.count + 6 }
    count += ProtobufSizeHint.of(self._requiredNestedMessage, overhead: 7)
    if case _? = self.requiredForeignMessage { count += 18 }
    if let value = self.requiredStringPiece { count += value.utf8.count + 7 }
    if let value = self.requiredCord { count += value.utf8.count + 7 }
    count += ProtobufSizeHint.of(self._recursiveMessage, overhead: 7)
    count += ProtobufSizeHint.of(self._optionalRecursiveMessage, overhead: 7)
    if case _? = self.data { count += 26 }
    if let value = self.defaultString { count += value.utf8.count + 7 }
    if let value = self.defaultBytes { count += value.count + 7 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.requiredInt32 == nil { return "required_int32" }
    if self.requiredInt64 == nil { return "required_int64" }
    if self.requiredUint32 == nil { return "required_uint32" }
    if self.requiredUint64 == nil { return "required_uint64" }
    if self.requiredSint32 == nil { return "required_sint32" }
    if self.requiredSint64 == nil { return "required_sint64" }
    if self.requiredFixed32 == nil { return "required_fixed32" }
    if self.requiredFixed64 == nil { return "required_fixed64" }
    if self.requiredSfixed32 == nil { return "required_sfixed32" }
    if self.requiredSfixed64 == nil { return "required_sfixed64" }
    if self.requiredFloat == nil { return "required_float" }
    if self.requiredDouble == nil { return "required_double" }
    if self.requiredBool == nil { return "required_bool" }
    if self.requiredString == nil { return "required_string" }
    if self.requiredBytes == nil { return "required_bytes" }
    if self.requiredNestedMessage == nil { return "required_nested_message" }
    if let field = self.requiredNestedMessage?.missingRequiredField { return "required_nested_message.\(field)" }
    if self.requiredForeignMessage == nil { return "required_foreign_message" }
    if self.requiredNestedEnum == nil { return "required_nested_enum" }
    if self.requiredForeignEnum == nil { return "required_foreign_enum" }
    if self.requiredStringPiece == nil { return "required_string_piece" }
    if self.requiredCord == nil { return "required_cord" }
    if self.recursiveMessage == nil { return "recursive_message" }
    if let field = self.recursiveMessage?.missingRequiredField { return "recursive_message.\(field)" }
    if let field = self.optionalRecursiveMessage?.missingRequiredField { return "optional_recursive_message.\(field)" }
    if self.data == nil { return "data" }
    if let field = self.data?.missingRequiredField { return "data.\(field)" }
    if self.defaultInt32 == nil { return "default_int32" }
    if self.defaultInt64 == nil { return "default_int64" }
    if self.defaultUint32 == nil { return "default_uint32" }
    if self.defaultUint64 == nil { return "default_uint64" }
    if self.defaultSint32 == nil { return "default_sint32" }
    if self.defaultSint64 == nil { return "default_sint64" }
    if self.defaultFixed32 == nil { return "default_fixed32" }
    if self.defaultFixed64 == nil { return "default_fixed64" }
    if self.defaultSfixed32 == nil { return "default_sfixed32" }
    if self.defaultSfixed64 == nil { return "default_sfixed64" }
    if self.defaultFloat == nil { return "default_float" }
    if self.defaultDouble == nil { return "default_double" }
    if self.defaultBool == nil { return "default_bool" }
    if self.defaultString == nil { return "default_string" }
    if self.defaultBytes == nil { return "default_bytes" }
    return nil
  }
}

extension TestAllRequiredTypesProto2.NestedMessage: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.a = try reader.readInt32()
      case 18: try reader.readMessage(into: &self._corecursive)
      case 26: try reader.readMessage(into: &self._optionalCorecursive)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.a, field: 1)
    writer.writeOptionalMessage(self._corecursive, field: 2)
    writer.writeOptionalMessage(self._optionalCorecursive, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    count += ProtobufSizeHint.of(self._corecursive, overhead: 6)
    count += ProtobufSizeHint.of(self._optionalCorecursive, overhead: 6)
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.a == nil { return "a" }
    if self.corecursive == nil { return "corecursive" }
    if let field = self.corecursive?.missingRequiredField { return "corecursive.\(field)" }
    if let field = self.optionalCorecursive?.missingRequiredField { return "optional_corecursive.\(field)" }
    return nil
  }
}

extension TestAllRequiredTypesProto2.Data: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1616: self.groupInt32 = try reader.readInt32()
      case 1624: self.groupUint32 = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.groupInt32, field: 202)
    writer.writeOptionalUInt32(self.groupUint32, field: 203)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 19 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.groupInt32 == nil { return "group_int32" }
    if self.groupUint32 == nil { return "group_uint32" }
    return nil
  }
}

extension TestAllRequiredTypesProto2.MessageSetCorrect: ProtobufExtendable {
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

extension TestAllRequiredTypesProto2.MessageSetCorrectExtension1: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 202: self.str = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalString(self.str, field: 25)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.str { count += value.utf8.count + 7 }
    return count
  }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.str == nil { return "str" }
    return nil
  }
}

extension TestAllRequiredTypesProto2.MessageSetCorrectExtension2: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 72: self.i = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalInt32(self.i, field: 9)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }

  /// The path to a required field that is not set, here or within.
  var missingRequiredField: String? {
    if self.i == nil { return "i" }
    return nil
  }
}

extension TestLargeOneof: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        var message: TestLargeOneof.A1?
        if case .a1(let value)? = self.largeOneof { message = value }
        self.largeOneof = nil
        try reader.readMessage(into: &message)
        if let message { self.largeOneof = .a1(message) }
      case 18:
        var message: TestLargeOneof.A2?
        if case .a2(let value)? = self.largeOneof { message = value }
        self.largeOneof = nil
        try reader.readMessage(into: &message)
        if let message { self.largeOneof = .a2(message) }
      case 26:
        var message: TestLargeOneof.A3?
        if case .a3(let value)? = self.largeOneof { message = value }
        self.largeOneof = nil
        try reader.readMessage(into: &message)
        if let message { self.largeOneof = .a3(message) }
      case 34:
        var message: TestLargeOneof.A4?
        if case .a4(let value)? = self.largeOneof { message = value }
        self.largeOneof = nil
        try reader.readMessage(into: &message)
        if let message { self.largeOneof = .a4(message) }
      case 42:
        var message: TestLargeOneof.A5?
        if case .a5(let value)? = self.largeOneof { message = value }
        self.largeOneof = nil
        try reader.readMessage(into: &message)
        if let message { self.largeOneof = .a5(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    switch self.largeOneof {
    case .a1(let value)?: writer.writeMessage(value, field: 1)
    case .a2(let value)?: writer.writeMessage(value, field: 2)
    case .a3(let value)?: writer.writeMessage(value, field: 3)
    case .a4(let value)?: writer.writeMessage(value, field: 4)
    case .a5(let value)?: writer.writeMessage(value, field: 5)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 4 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}

extension TestLargeOneof.A1: ProtobufExtendable {
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

extension TestLargeOneof.A2: ProtobufExtendable {
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

extension TestLargeOneof.A3: ProtobufExtendable {
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

extension TestLargeOneof.A4: ProtobufExtendable {
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

extension TestLargeOneof.A5: ProtobufExtendable {
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
