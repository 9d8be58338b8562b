// swift-format-ignore-file
// Generated from conformance.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The enum `conformance.WireFormat`.
struct WireFormat: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `PROTOBUF`, 1.
  static let protobuf = Self(rawValue: 1)
  /// `JSON`, 2.
  static let json = Self(rawValue: 2)
  /// Google internal only. Opensource testees just skip it.
  static let jspb = Self(rawValue: 3)
  /// `TEXT_FORMAT`, 4.
  static let textFormat = Self(rawValue: 4)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .protobuf, .json, .jspb, .textFormat]
  }
}

/// The enum `conformance.TestCategory`.
struct TestCategory: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `UNSPECIFIED_TEST`, 0.
  static let unspecifiedTest = Self(rawValue: 0)
  /// Test binary wire format.
  static let binaryTest = Self(rawValue: 1)
  /// Test json wire format.
  static let jsonTest = Self(rawValue: 2)
  /// Similar to JSON_TEST. However, during parsing json, testee should ignore
  /// unknown fields. This feature is optional. Each implementation can decide
  /// whether to support it.  See
  /// https://developers.google.com/protocol-buffers/docs/proto3#json_options
  /// for more detail.
  static let jsonIgnoreUnknownParsingTest = Self(rawValue: 3)
  /// Test jspb wire format. Google internal only. Opensource testees just skip it.
  static let jspbTest = Self(rawValue: 4)
  /// Test text format. For cpp, java and python, testees can already deal with
  /// this type. Testees of other languages can simply skip it.
  static let textFormatTest = Self(rawValue: 5)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecifiedTest }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecifiedTest, .binaryTest, .jsonTest, .jsonIgnoreUnknownParsingTest, .jspbTest, .textFormatTest]
  }
}

/// The conformance runner will request a list of failures as the first request.
/// This will be known by message_type == "conformance.FailureSet", a conformance
/// test should return a serialized FailureSet in protobuf_payload.
struct FailureSet: Hashable, Sendable {
  /// The field `failure`, number 1.
  var failure: [String] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    failure: [String] = []
  ) {
    self.failure = failure
  }
}

/// Represents a single test case's input.  The testee should:
///
///   1. parse this proto (which should always succeed)
///   2. parse the protobuf or JSON payload in "payload" (which may fail)
///   3. if the parse succeeded, serialize the message in the requested format.
struct ConformanceRequest: Hashable, Sendable {
  /// The payload (whether protobuf of JSON) is always for a
  /// protobuf_test_messages.proto3.TestAllTypes proto (as defined in
  /// src/google/protobuf/proto3_test_messages.proto).
  ///
  /// TODO(haberman): if/when we expand the conformance tests to support proto2,
  /// we will want to include a field that lets the payload/response be a
  /// protobuf_test_messages.google.protobuf.TestAllTypes message instead.
  var payload: ConformanceRequest.Payload?
  /// Which format should the testee serialize its message to?
  var requestedOutputFormat: WireFormat = .unspecified
  /// The full name for the test message to use; for the moment, either:
  /// protobuf_test_messages.proto3.TestAllTypesProto3 or
  /// protobuf_test_messages.google.protobuf.TestAllTypesProto2.
  var messageType: String = ""
  /// Each test is given a specific test category. Some category may need
  /// specific support in testee programs. Refer to the definition of TestCategory
  /// for more information.
  var testCategory: TestCategory = .unspecifiedTest
  /// Specify details for how to encode jspb.
  var jspbEncodingOptions: JspbEncodingConfig? = nil
  /// This can be used in json and text format. If true, testee should print
  /// unknown fields instead of ignore. This feature is optional.
  var printUnknownFields: Swift.Bool = false
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: ConformanceRequest.Payload? = nil,
    requestedOutputFormat: WireFormat = .unspecified,
    messageType: String = "",
    testCategory: TestCategory = .unspecifiedTest,
    jspbEncodingOptions: JspbEncodingConfig? = nil,
    printUnknownFields: Swift.Bool = false
  ) {
    self.payload = payload
    self.requestedOutputFormat = requestedOutputFormat
    self.messageType = messageType
    self.testCategory = testCategory
    self.jspbEncodingOptions = jspbEncodingOptions
    self.printUnknownFields = printUnknownFields
  }

  /// The fields of the oneof `payload`.
  enum Payload: Hashable, Sendable {
    /// The field `protobuf_payload`, number 1.
    case protobufPayload([UInt8])
    /// The field `json_payload`, number 2.
    case jsonPayload(String)
    /// Google internal only.  Opensource testees just skip it.
    case jspbPayload(String)
    /// The field `text_payload`, number 8.
    case textPayload(String)
  }
}

/// Represents a single test case's output.
struct ConformanceResponse: Hashable, Sendable {
  /// Which field of `result` is set.
  var result: ConformanceResponse.Result?
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    result: ConformanceResponse.Result? = nil
  ) {
    self.result = result
  }

  /// The fields of the oneof `result`.
  enum Result: Hashable, Sendable {
    /// This string should be set to indicate parsing failed.  The string can
    /// provide more information about the parse error if it is available.
    ///
    /// Setting this string does not necessarily mean the testee failed the
    /// test.  Some of the test cases are intentionally invalid input.
    case parseError(String)
    /// If the input was successfully parsed but errors occurred when
    /// serializing it to the requested output format, set the error message in
    /// this field.
    case serializeError(String)
    /// This should be set if some other error occurred.  This will always
    /// indicate that the test failed.  The string can provide more information
    /// about the failure.
    case runtimeError(String)
    /// If the input was successfully parsed and the requested output was
    /// protobuf, serialize it to protobuf and set it in this field.
    case protobufPayload([UInt8])
    /// If the input was successfully parsed and the requested output was JSON,
    /// serialize to JSON and set it in this field.
    case jsonPayload(String)
    /// For when the testee skipped the test, likely because a certain feature
    /// wasn't supported, like JSON input/output.
    case skipped(String)
    /// If the input was successfully parsed and the requested output was JSPB,
    /// serialize to JSPB and set it in this field. JSPB is google internal only
    /// format. Opensource testees can just skip it.
    case jspbPayload(String)
    /// If the input was successfully parsed and the requested output was
    /// TEXT_FORMAT, serialize to TEXT_FORMAT and set it in this field.
    case textPayload(String)
  }
}

/// Encoding options for jspb format.
struct JspbEncodingConfig: Hashable, Sendable {
  /// Encode the value field of Any as jspb array if true, otherwise binary.
  var useJspbArrayAnyFormat: Swift.Bool = false
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    useJspbArrayAnyFormat: Swift.Bool = false
  ) {
    self.useJspbArrayAnyFormat = useJspbArrayAnyFormat
  }
}

extension FailureSet: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        try reader.readRepeated(into: &self.failure, of: ProtobufKind.String.self, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeRepeated(self.failure, field: 1, as: ProtobufKind.String.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    count += self.failure.count * 6
    for value in self.failure { count += value.utf8.count }
    return count
  }
}

extension ConformanceRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.payload = .protobufPayload(try reader.readByteArray())
      case 18: self.payload = .jsonPayload(try reader.readString())
      case 58: self.payload = .jspbPayload(try reader.readString())
      case 66: self.payload = .textPayload(try reader.readString())
      case 24: self.requestedOutputFormat = WireFormat(rawValue: try reader.readInt32())
      case 34: self.messageType = try reader.readString()
      case 40: self.testCategory = TestCategory(rawValue: try reader.readInt32())
      case 50: try reader.readMessage(into: &self.jspbEncodingOptions)
      case 72: self.printUnknownFields = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    switch self.payload {
    case .protobufPayload(let value)?: writer.writeOptionalBytes(value, field: 1)
    case .jsonPayload(let value)?: writer.writeOptionalString(value, field: 2)
    default: break
    }
    writer.writeInt32(self.requestedOutputFormat.rawValue, field: 3)
    writer.writeString(self.messageType, field: 4)
    writer.writeInt32(self.testCategory.rawValue, field: 5)
    writer.writeOptionalMessage(self.jspbEncodingOptions, field: 6)
    switch self.payload {
    case .jspbPayload(let value)?: writer.writeOptionalString(value, field: 7)
    case .textPayload(let value)?: writer.writeOptionalString(value, field: 8)
    default: break
    }
    writer.writeBool(self.printUnknownFields, field: 9)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 36
    switch self.payload {
    case .protobufPayload(let value)?: count += value.count
    case .jsonPayload(let value)?: count += value.utf8.count
    case .jspbPayload(let value)?: count += value.utf8.count
    case .textPayload(let value)?: count += value.utf8.count
    case nil: break
    }
    count += self.messageType.utf8.count
    if case _? = self.jspbEncodingOptions { count += 8 }
    return count
  }
}

extension ConformanceResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.result = .parseError(try reader.readString())
      case 50: self.result = .serializeError(try reader.readString())
      case 18: self.result = .runtimeError(try reader.readString())
      case 26: self.result = .protobufPayload(try reader.readByteArray())
      case 34: self.result = .jsonPayload(try reader.readString())
      case 42: self.result = .skipped(try reader.readString())
      case 58: self.result = .jspbPayload(try reader.readString())
      case 66: self.result = .textPayload(try reader.readString())
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    switch self.result {
    case .parseError(let value)?: writer.writeOptionalString(value, field: 1)
    case .runtimeError(let value)?: writer.writeOptionalString(value, field: 2)
    case .protobufPayload(let value)?: writer.writeOptionalBytes(value, field: 3)
    case .jsonPayload(let value)?: writer.writeOptionalString(value, field: 4)
    case .skipped(let value)?: writer.writeOptionalString(value, field: 5)
    case .serializeError(let value)?: writer.writeOptionalString(value, field: 6)
    case .jspbPayload(let value)?: writer.writeOptionalString(value, field: 7)
    case .textPayload(let value)?: writer.writeOptionalString(value, field: 8)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    switch self.result {
    case .parseError(let value)?: count += value.utf8.count
    case .serializeError(let value)?: count += value.utf8.count
    case .runtimeError(let value)?: count += value.utf8.count
    case .protobufPayload(let value)?: count += value.count
    case .jsonPayload(let value)?: count += value.utf8.count
    case .skipped(let value)?: count += value.utf8.count
    case .jspbPayload(let value)?: count += value.utf8.count
    case .textPayload(let value)?: count += value.utf8.count
    case nil: break
    }
    return count
  }
}

extension JspbEncodingConfig: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.useJspbArrayAnyFormat = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeBool(self.useJspbArrayAnyFormat, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 2 }

  /// Its length takes one byte.
  static var isAlwaysShort: Swift.Bool { true }
}
