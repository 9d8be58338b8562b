// swift-format-ignore-file
// Generated from connectrpc/conformance/v1/client_compat.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// The message `connectrpc.conformance.v1.ClientCompatRequest`.
struct ClientCompatRequest: Hashable, Sendable {
  /// The field `test_name`, number 1.
  var testName: String = ""
  /// The field `http_version`, number 2.
  var httpVersion: HTTPVersion = .unspecified
  /// The field `protocol`, number 3.
  var `protocol`: ProtocolEnum = .unspecified
  /// The field `codec`, number 4.
  var codec: Codec = .unspecified
  /// The field `compression`, number 5.
  var compression: Compression = .unspecified
  /// The field `host`, number 6.
  var host: String = ""
  /// The field `port`, number 7.
  var port: UInt32 = 0
  /// PEM; not empty if the server uses TLS.
  var serverTLSCert: [UInt8] = []
  /// The field `client_tls_creds`, number 9.
  var clientTLSCreds: TLSCreds? = nil
  /// The field `message_receive_limit`, number 10.
  var messageReceiveLimit: UInt32 = 0
  /// The field `service`, number 11.
  var service: String? = nil
  /// The field `method`, number 12.
  var method: String? = nil
  /// The field `stream_type`, number 13.
  var streamType: StreamType = .unspecified
  /// The field `use_get_http_method`, number 14.
  var useGetHTTPMethod: Bool = false
  /// The field `request_headers`, number 15.
  var requestHeaders: [Header] = []
  /// The field `request_messages`, number 16.
  var requestMessages: [ProtobufAny] = []
  /// The field `timeout_ms`, number 17.
  var timeoutMs: UInt32? = nil
  /// Before each message of a client or bidirectional stream.
  var requestDelayMs: UInt32 = 0
  /// The field `cancel`, number 19.
  var cancel: ClientCompatRequest.Cancel? = nil
  /// For the suite's own client only.
  @ProtobufBoxed var rawRequest: RawHTTPRequest? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    testName: String = "",
    httpVersion: HTTPVersion = .unspecified,
    `protocol`: ProtocolEnum = .unspecified,
    codec: Codec = .unspecified,
    compression: Compression = .unspecified,
    host: String = "",
    port: UInt32 = 0,
    serverTLSCert: [UInt8] = [],
    clientTLSCreds: TLSCreds? = nil,
    messageReceiveLimit: UInt32 = 0,
    service: String? = nil,
    method: String? = nil,
    streamType: StreamType = .unspecified,
    useGetHTTPMethod: Bool = false,
    requestHeaders: [Header] = [],
    requestMessages: [ProtobufAny] = [],
    timeoutMs: UInt32? = nil,
    requestDelayMs: UInt32 = 0,
    cancel: ClientCompatRequest.Cancel? = nil,
    rawRequest: RawHTTPRequest? = nil
  ) {
    self.testName = testName
    self.httpVersion = httpVersion
    self.`protocol` = `protocol`
    self.codec = codec
    self.compression = compression
    self.host = host
    self.port = port
    self.serverTLSCert = serverTLSCert
    self.clientTLSCreds = clientTLSCreds
    self.messageReceiveLimit = messageReceiveLimit
    self.service = service
    self.method = method
    self.streamType = streamType
    self.useGetHTTPMethod = useGetHTTPMethod
    self.requestHeaders = requestHeaders
    self.requestMessages = requestMessages
    self.timeoutMs = timeoutMs
    self.requestDelayMs = requestDelayMs
    self.cancel = cancel
    self.rawRequest = rawRequest
  }

  /// When the call is to be cancelled; with no timing at once after the last request is sent.
  struct Cancel: Hashable, Sendable {
    /// Which field of `cancel_timing` is set.
    var cancelTiming: ClientCompatRequest.Cancel.CancelTiming?
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      cancelTiming: ClientCompatRequest.Cancel.CancelTiming? = nil
    ) {
      self.cancelTiming = cancelTiming
    }

    /// The fields of the oneof `cancel_timing`.
    enum CancelTiming: Hashable, Sendable {
      /// Instead of closing the sending side.
      case beforeCloseSend(ProtobufEmpty)
      /// That long after the sending side was closed.
      case afterCloseSendMs(UInt32)
      /// After that many responses were read.
      case afterNumResponses(UInt32)
    }
  }
}

/// The message `connectrpc.conformance.v1.ClientCompatResponse`.
struct ClientCompatResponse: Hashable, Sendable {
  /// The field `test_name`, number 1.
  var testName: String = ""
  /// Which field of `result` is set.
  var result: ClientCompatResponse.Result?
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    testName: String = "",
    result: ClientCompatResponse.Result? = nil
  ) {
    self.testName = testName
    self.result = result
  }

  /// The fields of the oneof `result`.
  enum Result: Hashable, Sendable {
    /// The field `response`, number 2.
    indirect case response(ClientResponseResult)
    /// The call could not be made at all.
    case error(ClientErrorResult)
  }
}

/// The message `connectrpc.conformance.v1.ClientResponseResult`.
struct ClientResponseResult: Hashable, Sendable {
  /// The field `response_headers`, number 1.
  var responseHeaders: [Header] = []
  /// The field `payloads`, number 2.
  var payloads: [ConformancePayload] = []
  /// The field `error`, number 3.
  var error: Error? = nil
  /// The field `response_trailers`, number 4.
  var responseTrailers: [Header] = []
  /// The field `num_unsent_requests`, number 5.
  var numUnsentRequests: Int32 = 0
  /// The next two are for the suite's own client only.
  var httpStatusCode: Int32? = nil
  /// The field `feedback`, number 7.
  var feedback: [String] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseHeaders: [Header] = [],
    payloads: [ConformancePayload] = [],
    error: Error? = nil,
    responseTrailers: [Header] = [],
    numUnsentRequests: Int32 = 0,
    httpStatusCode: Int32? = nil,
    feedback: [String] = []
  ) {
    self.responseHeaders = responseHeaders
    self.payloads = payloads
    self.error = error
    self.responseTrailers = responseTrailers
    self.numUnsentRequests = numUnsentRequests
    self.httpStatusCode = httpStatusCode
    self.feedback = feedback
  }
}

/// The message `connectrpc.conformance.v1.ClientErrorResult`.
struct ClientErrorResult: Hashable, Sendable {
  /// The field `message`, number 1.
  var message: String = ""
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    message: String = ""
  ) {
    self.message = message
  }
}

extension ClientCompatRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.testName = try reader.readString()
      case 16: self.httpVersion = HTTPVersion(rawValue: try reader.readInt32())
      case 24: self.`protocol` = ProtocolEnum(rawValue: try reader.readInt32())
      case 32: self.codec = Codec(rawValue: try reader.readInt32())
      case 40: self.compression = Compression(rawValue: try reader.readInt32())
      case 50: self.host = try reader.readString()
      case 56: self.port = try reader.readUInt32()
      case 66: self.serverTLSCert = try reader.readByteArray()
      case 74: try reader.readMessage(into: &self.clientTLSCreds)
      case 80: self.messageReceiveLimit = try reader.readUInt32()
      case 90: self.service = try reader.readString()
      case 98: self.method = try reader.readString()
      case 104: self.streamType = StreamType(rawValue: try reader.readInt32())
      case 112: self.useGetHTTPMethod = try reader.readBool()
      case 122: try reader.readMessages(into: &self.requestHeaders, tag: tag)
      case 130: try reader.readMessages(into: &self.requestMessages, tag: tag)
      case 136: self.timeoutMs = try reader.readUInt32()
      case 144: self.requestDelayMs = try reader.readUInt32()
      case 154: try reader.readMessage(into: &self.cancel)
      case 162: try reader.readMessage(into: &self._rawRequest)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.testName, field: 1)
    writer.writeInt32(self.httpVersion.rawValue, field: 2)
    writer.writeInt32(self.`protocol`.rawValue, field: 3)
    writer.writeInt32(self.codec.rawValue, field: 4)
    writer.writeInt32(self.compression.rawValue, field: 5)
    writer.writeString(self.host, field: 6)
    writer.writeUInt32(self.port, field: 7)
    writer.writeBytes(self.serverTLSCert, field: 8)
    writer.writeOptionalMessage(self.clientTLSCreds, field: 9)
    writer.writeUInt32(self.messageReceiveLimit, field: 10)
    writer.writeOptionalString(self.service, field: 11)
    writer.writeOptionalString(self.method, field: 12)
    writer.writeInt32(self.streamType.rawValue, field: 13)
    writer.writeBool(self.useGetHTTPMethod, field: 14)
    writer.writeMessages(self.requestHeaders, field: 15)
    writer.writeMessages(self.requestMessages, field: 16)
    writer.writeOptionalUInt32(self.timeoutMs, field: 17)
    writer.writeUInt32(self.requestDelayMs, field: 18)
    writer.writeOptionalMessage(self.cancel, field: 19)
    writer.writeOptionalMessage(self._rawRequest, field: 20)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 101
    count += self.testName.utf8.count
    count += self.host.utf8.count
    count += self.serverTLSCert.count
    if let value = self.clientTLSCreds { count += value.encodedByteCountHint + 6 }
    if let value = self.service { count += value.utf8.count + 6 }
    if let value = self.method { count += value.utf8.count + 6 }
    count += self.requestHeaders.count * 6
    count += ProtobufSizeHint.sum(of: self.requestHeaders)
    count += self.requestMessages.count * 7
    count += ProtobufSizeHint.sum(of: self.requestMessages)
    if case _? = self.cancel { count += 13 }
    count += ProtobufSizeHint.of(self._rawRequest, overhead: 7)
    return count
  }
}

extension ClientCompatRequest.Cancel: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10:
        var message: ProtobufEmpty?
        if case .beforeCloseSend(let value)? = self.cancelTiming { message = value }
        self.cancelTiming = nil
        try reader.readMessage(into: &message)
        if let message { self.cancelTiming = .beforeCloseSend(message) }
      case 16: self.cancelTiming = .afterCloseSendMs(try reader.readUInt32())
      case 24: self.cancelTiming = .afterNumResponses(try reader.readUInt32())
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    switch self.cancelTiming {
    case .beforeCloseSend(let value)?: writer.writeMessage(value, field: 1)
    case .afterCloseSendMs(let value)?: writer.writeOptionalUInt32(value, field: 2)
    case .afterNumResponses(let value)?: writer.writeOptionalUInt32(value, field: 3)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 6 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension ClientCompatResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.testName = try reader.readString()
      case 18:
        var message: ClientResponseResult?
        if case .response(let value)? = self.result { message = value }
        self.result = nil
        try reader.readMessage(into: &message)
        if let message { self.result = .response(message) }
      case 26:
        var message: ClientErrorResult?
        if case .error(let value)? = self.result { message = value }
        self.result = nil
        try reader.readMessage(into: &message)
        if let message { self.result = .error(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.testName, field: 1)
    switch self.result {
    case .response(let value)?: writer.writeMessage(value, field: 2)
    case .error(let value)?: writer.writeMessage(value, field: 3)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.testName.utf8.count
    switch self.result {
    case .response(let value)?: count += value.encodedByteCountHint
    case .error(let value)?: count += value.encodedByteCountHint
    case nil: break
    }
    return count
  }
}

extension ClientResponseResult: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.responseHeaders, tag: tag)
      case 18: try reader.readMessages(into: &self.payloads, tag: tag)
      case 26: try reader.readMessage(into: &self.error)
      case 34: try reader.readMessages(into: &self.responseTrailers, tag: tag)
      case 40: self.numUnsentRequests = try reader.readInt32()
      case 48: self.httpStatusCode = try reader.readInt32()
      case 58:
        try reader.readRepeated(into: &self.feedback, of: ProtobufKind.String.self, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.responseHeaders, field: 1)
    writer.writeMessages(self.payloads, field: 2)
    writer.writeOptionalMessage(self.error, field: 3)
    writer.writeMessages(self.responseTrailers, field: 4)
    writer.writeInt32(self.numUnsentRequests, field: 5)
    writer.writeOptionalInt32(self.httpStatusCode, field: 6)
    writer.writeRepeated(self.feedback, field: 7, as: ProtobufKind.String.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 22
    count += self.responseHeaders.count * 6
    count += ProtobufSizeHint.sum(of: self.responseHeaders)
    count += self.payloads.count * 6
    count += ProtobufSizeHint.sum(of: self.payloads)
    if let value = self.error { count += value.encodedByteCountHint + 6 }
    count += self.responseTrailers.count * 6
    count += ProtobufSizeHint.sum(of: self.responseTrailers)
    count += self.feedback.count * 6
    for value in self.feedback { count += value.utf8.count }
    return count
  }
}

extension ClientErrorResult: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.message = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.message, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += self.message.utf8.count
    return count
  }
}
