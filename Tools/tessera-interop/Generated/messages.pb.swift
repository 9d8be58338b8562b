// swift-format-ignore-file
// Generated from grpc/testing/messages.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The enum `grpc.testing.PayloadType`.
struct PayloadType: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `COMPRESSABLE`, 0.
  static let compressable = Self(rawValue: 0)

  /// What a field has that is not there.
  static var defaultValue: Self { .compressable }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.compressable]
  }
}

/// The enum `grpc.testing.GrpclbRouteType`.
struct GrpclbRouteType: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `GRPCLB_ROUTE_TYPE_UNKNOWN`, 0.
  static let unknown = Self(rawValue: 0)
  /// `GRPCLB_ROUTE_TYPE_FALLBACK`, 1.
  static let fallback = Self(rawValue: 1)
  /// `GRPCLB_ROUTE_TYPE_BACKEND`, 2.
  static let backend = Self(rawValue: 2)

  /// What a field has that is not there.
  static var defaultValue: Self { .unknown }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unknown, .fallback, .backend]
  }
}

/// A flag that can be absent.
struct BoolValue: Hashable, Sendable {
  /// The field `value`, number 1.
  var value: Bool = false
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    value: Bool = false
  ) {
    self.value = value
  }
}

/// The message `grpc.testing.Payload`.
struct Payload: Hashable, Sendable {
  /// The field `type`, number 1.
  var type: PayloadType = .compressable
  /// The field `body`, number 2.
  var body: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    type: PayloadType = .compressable,
    body: [UInt8] = []
  ) {
    self.type = type
    self.body = body
  }
}

/// The status that a server is asked to end the call with.
struct EchoStatus: Hashable, Sendable {
  /// The field `code`, number 1.
  var code: Int32 = 0
  /// The field `message`, number 2.
  var message: String = ""
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    code: Int32 = 0,
    message: String = ""
  ) {
    self.code = code
    self.message = message
  }
}

/// The message `grpc.testing.SimpleRequest`.
struct SimpleRequest: Hashable, Sendable {
  /// The field `response_type`, number 1.
  var responseType: PayloadType = .compressable
  /// The field `response_size`, number 2.
  var responseSize: Int32 = 0
  /// The field `payload`, number 3.
  var payload: Payload? = nil
  /// The field `fill_username`, number 4.
  var fillUsername: Bool = false
  /// The field `fill_oauth_scope`, number 5.
  var fillOauthScope: Bool = false
  /// Whether the answer is to be compressed.
  var responseCompressed: BoolValue? = nil
  /// The field `response_status`, number 7.
  var responseStatus: EchoStatus? = nil
  /// Whether this request is compressed; INVALID_ARGUMENT if it is to be and is not.
  var expectCompressed: BoolValue? = nil
  /// The field `fill_server_id`, number 9.
  var fillServerID: Bool = false
  /// The field `fill_grpclb_route_type`, number 10.
  var fillGrpclbRouteType: Bool = false
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseType: PayloadType = .compressable,
    responseSize: Int32 = 0,
    payload: Payload? = nil,
    fillUsername: Bool = false,
    fillOauthScope: Bool = false,
    responseCompressed: BoolValue? = nil,
    responseStatus: EchoStatus? = nil,
    expectCompressed: BoolValue? = nil,
    fillServerID: Bool = false,
    fillGrpclbRouteType: Bool = false
  ) {
    self.responseType = responseType
    self.responseSize = responseSize
    self.payload = payload
    self.fillUsername = fillUsername
    self.fillOauthScope = fillOauthScope
    self.responseCompressed = responseCompressed
    self.responseStatus = responseStatus
    self.expectCompressed = expectCompressed
    self.fillServerID = fillServerID
    self.fillGrpclbRouteType = fillGrpclbRouteType
  }
}

/// The message `grpc.testing.SimpleResponse`.
struct SimpleResponse: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: Payload? = nil
  /// The field `username`, number 2.
  var username: String = ""
  /// The field `oauth_scope`, number 3.
  var oauthScope: String = ""
  /// The field `server_id`, number 4.
  var serverID: String = ""
  /// The field `grpclb_route_type`, number 5.
  var grpclbRouteType: GrpclbRouteType = .unknown
  /// The field `hostname`, number 6.
  var hostname: String = ""
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: Payload? = nil,
    username: String = "",
    oauthScope: String = "",
    serverID: String = "",
    grpclbRouteType: GrpclbRouteType = .unknown,
    hostname: String = ""
  ) {
    self.payload = payload
    self.username = username
    self.oauthScope = oauthScope
    self.serverID = serverID
    self.grpclbRouteType = grpclbRouteType
    self.hostname = hostname
  }
}

/// The message `grpc.testing.StreamingInputCallRequest`.
struct StreamingInputCallRequest: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: Payload? = nil
  /// The field `expect_compressed`, number 2.
  var expectCompressed: BoolValue? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: Payload? = nil,
    expectCompressed: BoolValue? = nil
  ) {
    self.payload = payload
    self.expectCompressed = expectCompressed
  }
}

/// The message `grpc.testing.StreamingInputCallResponse`.
struct StreamingInputCallResponse: Hashable, Sendable {
  /// The field `aggregated_payload_size`, number 1.
  var aggregatedPayloadSize: Int32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    aggregatedPayloadSize: Int32 = 0
  ) {
    self.aggregatedPayloadSize = aggregatedPayloadSize
  }
}

/// The message `grpc.testing.ResponseParameters`.
struct ResponseParameters: Hashable, Sendable {
  /// The field `size`, number 1.
  var size: Int32 = 0
  /// Microseconds to wait before the response.
  var intervalUs: Int32 = 0
  /// The field `compressed`, number 3.
  var compressed: BoolValue? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    size: Int32 = 0,
    intervalUs: Int32 = 0,
    compressed: BoolValue? = nil
  ) {
    self.size = size
    self.intervalUs = intervalUs
    self.compressed = compressed
  }
}

/// The message `grpc.testing.StreamingOutputCallRequest`.
struct StreamingOutputCallRequest: Hashable, Sendable {
  /// The field `response_type`, number 1.
  var responseType: PayloadType = .compressable
  /// The field `response_parameters`, number 2.
  var responseParameters: [ResponseParameters] = []
  /// The field `payload`, number 3.
  var payload: Payload? = nil
  /// The field `response_status`, number 7.
  var responseStatus: EchoStatus? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseType: PayloadType = .compressable,
    responseParameters: [ResponseParameters] = [],
    payload: Payload? = nil,
    responseStatus: EchoStatus? = nil
  ) {
    self.responseType = responseType
    self.responseParameters = responseParameters
    self.payload = payload
    self.responseStatus = responseStatus
  }
}

/// The message `grpc.testing.StreamingOutputCallResponse`.
struct StreamingOutputCallResponse: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: Payload? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: Payload? = nil
  ) {
    self.payload = payload
  }
}

extension BoolValue: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.value = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeBool(self.value, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 2 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension Payload: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.type = PayloadType(rawValue: try reader.readInt32())
      case 18: self.body = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.type.rawValue, field: 1)
    writer.writeBytes(self.body, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 17
    count += self.body.count
    return count
  }
}

extension EchoStatus: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.code = try reader.readInt32()
      case 18: self.message = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.code, field: 1)
    writer.writeString(self.message, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 17
    count += self.message.utf8.count
    return count
  }
}

extension SimpleRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.responseType = PayloadType(rawValue: try reader.readInt32())
      case 16: self.responseSize = try reader.readInt32()
      case 26: try reader.readMessage(into: &self.payload)
      case 32: self.fillUsername = try reader.readBool()
      case 40: self.fillOauthScope = try reader.readBool()
      case 50: try reader.readMessage(into: &self.responseCompressed)
      case 58: try reader.readMessage(into: &self.responseStatus)
      case 66: try reader.readMessage(into: &self.expectCompressed)
      case 72: self.fillServerID = try reader.readBool()
      case 80: self.fillGrpclbRouteType = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.responseType.rawValue, field: 1)
    writer.writeInt32(self.responseSize, field: 2)
    writer.writeOptionalMessage(self.payload, field: 3)
    writer.writeBool(self.fillUsername, field: 4)
    writer.writeBool(self.fillOauthScope, field: 5)
    writer.writeOptionalMessage(self.responseCompressed, field: 6)
    writer.writeOptionalMessage(self.responseStatus, field: 7)
    writer.writeOptionalMessage(self.expectCompressed, field: 8)
    writer.writeBool(self.fillServerID, field: 9)
    writer.writeBool(self.fillGrpclbRouteType, field: 10)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 30
    if let value = self.payload { count += value.encodedByteCountHint + 6 }
    if case _? = self.responseCompressed { count += 8 }
    if let value = self.responseStatus { count += value.encodedByteCountHint + 6 }
    if case _? = self.expectCompressed { count += 8 }
    return count
  }
}

extension SimpleResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.payload)
      case 18: self.username = try reader.readString()
      case 26: self.oauthScope = try reader.readString()
      case 34: self.serverID = try reader.readString()
      case 40: self.grpclbRouteType = GrpclbRouteType(rawValue: try reader.readInt32())
      case 50: self.hostname = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.payload, field: 1)
    writer.writeString(self.username, field: 2)
    writer.writeString(self.oauthScope, field: 3)
    writer.writeString(self.serverID, field: 4)
    writer.writeInt32(self.grpclbRouteType.rawValue, field: 5)
    writer.writeString(self.hostname, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 35
    if let value = self.payload { count += value.encodedByteCountHint + 6 }
    count += self.username.utf8.count
    count += self.oauthScope.utf8.count
    count += self.serverID.utf8.count
    count += self.hostname.utf8.count
    return count
  }
}

extension StreamingInputCallRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.payload)
      case 18: try reader.readMessage(into: &self.expectCompressed)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.payload, field: 1)
    writer.writeOptionalMessage(self.expectCompressed, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.payload { count += value.encodedByteCountHint + 6 }
    if case _? = self.expectCompressed { count += 8 }
    return count
  }
}

extension StreamingInputCallResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.aggregatedPayloadSize = try reader.readInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.aggregatedPayloadSize, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension ResponseParameters: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.size = try reader.readInt32()
      case 16: self.intervalUs = try reader.readInt32()
      case 26: try reader.readMessage(into: &self.compressed)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.size, field: 1)
    writer.writeInt32(self.intervalUs, field: 2)
    writer.writeOptionalMessage(self.compressed, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 28 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension StreamingOutputCallRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.responseType = PayloadType(rawValue: try reader.readInt32())
      case 18: try reader.readMessages(into: &self.responseParameters, tag: tag)
      case 26: try reader.readMessage(into: &self.payload)
      case 58: try reader.readMessage(into: &self.responseStatus)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.responseType.rawValue, field: 1)
    writer.writeMessages(self.responseParameters, field: 2)
    writer.writeOptionalMessage(self.payload, field: 3)
    writer.writeOptionalMessage(self.responseStatus, field: 7)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    count += self.responseParameters.count * 34
    if let value = self.payload { count += value.encodedByteCountHint + 6 }
    if let value = self.responseStatus { count += value.encodedByteCountHint + 6 }
    return count
  }
}

extension StreamingOutputCallResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.payload)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.payload, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if let value = self.payload { count += value.encodedByteCountHint + 6 }
    return count
  }
}
