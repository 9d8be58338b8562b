// swift-format-ignore-file
// Generated from connectrpc/conformance/v1/service.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// The message `connectrpc.conformance.v1.UnaryResponseDefinition`.
struct UnaryResponseDefinition: Hashable, Sendable {
  /// The field `response_headers`, number 1.
  var responseHeaders: [Header] = []
  /// Which field of `response` is set.
  var response: UnaryResponseDefinition.Response?
  /// The field `response_trailers`, number 4.
  var responseTrailers: [Header] = []
  /// For the suite's own server only.
  @ProtobufBoxed var rawResponse: RawHTTPResponse? = nil
  /// The field `response_delay_ms`, number 6.
  var responseDelayMs: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseHeaders: [Header] = [],
    response: UnaryResponseDefinition.Response? = nil,
    responseTrailers: [Header] = [],
    rawResponse: RawHTTPResponse? = nil,
    responseDelayMs: UInt32 = 0
  ) {
    self.responseHeaders = responseHeaders
    self.response = response
    self.responseTrailers = responseTrailers
    self.rawResponse = rawResponse
    self.responseDelayMs = responseDelayMs
  }

  /// The fields of the oneof `response`.
  enum Response: Hashable, Sendable {
    /// The field `response_data`, number 2.
    case responseData([UInt8])
    /// Its details end with a RequestInfo.
    case error(Error)
  }
}

/// The message `connectrpc.conformance.v1.StreamResponseDefinition`.
struct StreamResponseDefinition: Hashable, Sendable {
  /// The field `response_headers`, number 1.
  var responseHeaders: [Header] = []
  /// The field `response_data`, number 2.
  var responseData: [[UInt8]] = []
  /// Before each response.
  var responseDelayMs: UInt32 = 0
  /// After all responses; its details end with a RequestInfo if there was none.
  var error: Error? = nil
  /// The field `response_trailers`, number 5.
  var responseTrailers: [Header] = []
  /// For the suite's own server only.
  @ProtobufBoxed var rawResponse: RawHTTPResponse? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseHeaders: [Header] = [],
    responseData: [[UInt8]] = [],
    responseDelayMs: UInt32 = 0,
    error: Error? = nil,
    responseTrailers: [Header] = [],
    rawResponse: RawHTTPResponse? = nil
  ) {
    self.responseHeaders = responseHeaders
    self.responseData = responseData
    self.responseDelayMs = responseDelayMs
    self.error = error
    self.responseTrailers = responseTrailers
    self.rawResponse = rawResponse
  }
}

/// The message `connectrpc.conformance.v1.UnaryRequest`.
struct UnaryRequest: Hashable, Sendable {
  /// The field `response_definition`, number 1.
  @ProtobufBoxed var responseDefinition: UnaryResponseDefinition? = nil
  /// The field `request_data`, number 2.
  var requestData: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseDefinition: UnaryResponseDefinition? = nil,
    requestData: [UInt8] = []
  ) {
    self.responseDefinition = responseDefinition
    self.requestData = requestData
  }
}

/// The message `connectrpc.conformance.v1.UnaryResponse`.
struct UnaryResponse: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: ConformancePayload? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: ConformancePayload? = nil
  ) {
    self.payload = payload
  }
}

/// The message `connectrpc.conformance.v1.IdempotentUnaryRequest`.
struct IdempotentUnaryRequest: Hashable, Sendable {
  /// The field `response_definition`, number 1.
  @ProtobufBoxed var responseDefinition: UnaryResponseDefinition? = nil
  /// The field `request_data`, number 2.
  var requestData: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseDefinition: UnaryResponseDefinition? = nil,
    requestData: [UInt8] = []
  ) {
    self.responseDefinition = responseDefinition
    self.requestData = requestData
  }
}

/// The message `connectrpc.conformance.v1.IdempotentUnaryResponse`.
struct IdempotentUnaryResponse: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: ConformancePayload? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: ConformancePayload? = nil
  ) {
    self.payload = payload
  }
}

/// The message `connectrpc.conformance.v1.ServerStreamRequest`.
struct ServerStreamRequest: Hashable, Sendable {
  /// The field `response_definition`, number 1.
  @ProtobufBoxed var responseDefinition: StreamResponseDefinition? = nil
  /// The field `request_data`, number 2.
  var requestData: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseDefinition: StreamResponseDefinition? = nil,
    requestData: [UInt8] = []
  ) {
    self.responseDefinition = responseDefinition
    self.requestData = requestData
  }
}

/// The message `connectrpc.conformance.v1.ServerStreamResponse`.
struct ServerStreamResponse: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: ConformancePayload? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: ConformancePayload? = nil
  ) {
    self.payload = payload
  }
}

/// The message `connectrpc.conformance.v1.ClientStreamRequest`.
struct ClientStreamRequest: Hashable, Sendable {
  /// The field `response_definition`, number 1.
  @ProtobufBoxed var responseDefinition: UnaryResponseDefinition? = nil
  /// The field `request_data`, number 2.
  var requestData: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseDefinition: UnaryResponseDefinition? = nil,
    requestData: [UInt8] = []
  ) {
    self.responseDefinition = responseDefinition
    self.requestData = requestData
  }
}

/// The message `connectrpc.conformance.v1.ClientStreamResponse`.
struct ClientStreamResponse: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: ConformancePayload? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: ConformancePayload? = nil
  ) {
    self.payload = payload
  }
}

/// The message `connectrpc.conformance.v1.BidiStreamRequest`.
struct BidiStreamRequest: Hashable, Sendable {
  /// The field `response_definition`, number 1.
  @ProtobufBoxed var responseDefinition: StreamResponseDefinition? = nil
  /// The field `full_duplex`, number 2.
  var fullDuplex: Bool = false
  /// The field `request_data`, number 3.
  var requestData: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    responseDefinition: StreamResponseDefinition? = nil,
    fullDuplex: Bool = false,
    requestData: [UInt8] = []
  ) {
    self.responseDefinition = responseDefinition
    self.fullDuplex = fullDuplex
    self.requestData = requestData
  }
}

/// The message `connectrpc.conformance.v1.BidiStreamResponse`.
struct BidiStreamResponse: Hashable, Sendable {
  /// The field `payload`, number 1.
  var payload: ConformancePayload? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    payload: ConformancePayload? = nil
  ) {
    self.payload = payload
  }
}

/// The message `connectrpc.conformance.v1.UnimplementedRequest`.
struct UnimplementedRequest: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

/// The message `connectrpc.conformance.v1.UnimplementedResponse`.
struct UnimplementedResponse: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

/// The message `connectrpc.conformance.v1.ConformancePayload`.
struct ConformancePayload: Hashable, Sendable {
  /// The field `data`, number 1.
  var data: [UInt8] = []
  /// The field `request_info`, number 2.
  @ProtobufBoxed var requestInfo: ConformancePayload.RequestInfo? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    data: [UInt8] = [],
    requestInfo: ConformancePayload.RequestInfo? = nil
  ) {
    self.data = data
    self.requestInfo = requestInfo
  }

  /// The message `connectrpc.conformance.v1.ConformancePayload.RequestInfo`.
  struct RequestInfo: Hashable, Sendable {
    /// The field `request_headers`, number 1.
    var requestHeaders: [Header] = []
    /// The field `timeout_ms`, number 2.
    var timeoutMs: Int64? = nil
    /// The field `requests`, number 3.
    var requests: [ProtobufAny] = []
    /// The field `connect_get_info`, number 4.
    var connectGetInfo: ConformancePayload.ConnectGetInfo? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      requestHeaders: [Header] = [],
      timeoutMs: Int64? = nil,
      requests: [ProtobufAny] = [],
      connectGetInfo: ConformancePayload.ConnectGetInfo? = nil
    ) {
      self.requestHeaders = requestHeaders
      self.timeoutMs = timeoutMs
      self.requests = requests
      self.connectGetInfo = connectGetInfo
    }
  }

  /// The message `connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo`.
  struct ConnectGetInfo: Hashable, Sendable {
    /// The field `query_params`, number 1.
    var queryParams: [Header] = []
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      queryParams: [Header] = []
    ) {
      self.queryParams = queryParams
    }
  }
}

/// The message `connectrpc.conformance.v1.Error`.
struct Error: Hashable, Sendable {
  /// The field `code`, number 1.
  var code: Code = .unspecified
  /// The field `message`, number 2.
  var message: String? = nil
  /// The field `details`, number 3.
  var details: [ProtobufAny] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    code: Code = .unspecified,
    message: String? = nil,
    details: [ProtobufAny] = []
  ) {
    self.code = code
    self.message = message
    self.details = details
  }
}

/// The message `connectrpc.conformance.v1.Header`.
struct Header: Hashable, Sendable {
  /// The field `name`, number 1.
  var name: String = ""
  /// The field `value`, number 2.
  var value: [String] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    name: String = "",
    value: [String] = []
  ) {
    self.name = name
    self.value = value
  }
}

/// A request as it stands on the wire; for the suite's own client only.
struct RawHTTPRequest: Hashable, Sendable {
  /// The field `verb`, number 1.
  var verb: String = ""
  /// The field `uri`, number 2.
  var uri: String = ""
  /// The field `headers`, number 3.
  var headers: [Header] = []
  /// The field `raw_query_params`, number 4.
  var rawQueryParams: [Header] = []
  /// The field `encoded_query_params`, number 5.
  var encodedQueryParams: [RawHTTPRequest.EncodedQueryParam] = []
  /// Which field of `body` is set.
  var body: RawHTTPRequest.Body?
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    verb: String = "",
    uri: String = "",
    headers: [Header] = [],
    rawQueryParams: [Header] = [],
    encodedQueryParams: [RawHTTPRequest.EncodedQueryParam] = [],
    body: RawHTTPRequest.Body? = nil
  ) {
    self.verb = verb
    self.uri = uri
    self.headers = headers
    self.rawQueryParams = rawQueryParams
    self.encodedQueryParams = encodedQueryParams
    self.body = body
  }

  /// The fields of the oneof `body`.
  enum Body: Hashable, Sendable {
    /// The field `unary`, number 6.
    indirect case unary(MessageContents)
    /// The field `stream`, number 7.
    case stream(StreamContents)
  }

  /// The message `connectrpc.conformance.v1.RawHTTPRequest.EncodedQueryParam`.
  struct EncodedQueryParam: Hashable, Sendable {
    /// The field `name`, number 1.
    var name: String = ""
    /// The field `value`, number 2.
    @ProtobufBoxed var value: MessageContents? = nil
    /// The field `base64_encode`, number 3.
    var base64Encode: Bool = false
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      name: String = "",
      value: MessageContents? = nil,
      base64Encode: Bool = false
    ) {
      self.name = name
      self.value = value
      self.base64Encode = base64Encode
    }
  }
}

/// The message `connectrpc.conformance.v1.MessageContents`.
struct MessageContents: Hashable, Sendable {
  /// Which field of `data` is set.
  var data: MessageContents.Data?
  /// The field `compression`, number 4.
  var compression: Compression = .unspecified
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    data: MessageContents.Data? = nil,
    compression: Compression = .unspecified
  ) {
    self.data = data
    self.compression = compression
  }

  /// The fields of the oneof `data`.
  enum Data: Hashable, Sendable {
    /// The field `binary`, number 1.
    case binary([UInt8])
    /// The field `text`, number 2.
    case text(String)
    /// The field `binary_message`, number 3.
    case binaryMessage(ProtobufAny)
  }
}

/// The message `connectrpc.conformance.v1.StreamContents`.
struct StreamContents: Hashable, Sendable {
  /// The field `items`, number 1.
  var items: [StreamContents.StreamItem] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    items: [StreamContents.StreamItem] = []
  ) {
    self.items = items
  }

  /// The message `connectrpc.conformance.v1.StreamContents.StreamItem`.
  struct StreamItem: Hashable, Sendable {
    /// 0 to 255.
    var flags: UInt32 = 0
    /// That of the payload if absent.
    var length: UInt32? = nil
    /// The field `payload`, number 3.
    @ProtobufBoxed var payload: MessageContents? = nil
    /// Fields that this version does not know, written again as they came.
    var unknownFields = UnknownFields()

    /// A message without any field.
    init() {}

    /// A message of these fields; what is left out is not set.
    init(
      flags: UInt32 = 0,
      length: UInt32? = nil,
      payload: MessageContents? = nil
    ) {
      self.flags = flags
      self.length = length
      self.payload = payload
    }
  }
}

/// A response as it stands on the wire; for the suite's own server only.
struct RawHTTPResponse: Hashable, Sendable {
  /// The field `status_code`, number 1.
  var statusCode: UInt32 = 0
  /// The field `headers`, number 2.
  var headers: [Header] = []
  /// Which field of `body` is set.
  var body: RawHTTPResponse.Body?
  /// The field `trailers`, number 5.
  var trailers: [Header] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    statusCode: UInt32 = 0,
    headers: [Header] = [],
    body: RawHTTPResponse.Body? = nil,
    trailers: [Header] = []
  ) {
    self.statusCode = statusCode
    self.headers = headers
    self.body = body
    self.trailers = trailers
  }

  /// The fields of the oneof `body`.
  enum Body: Hashable, Sendable {
    /// The field `unary`, number 3.
    indirect case unary(MessageContents)
    /// The field `stream`, number 4.
    case stream(StreamContents)
  }
}

extension UnaryResponseDefinition: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.responseHeaders, tag: tag)
      case 18: self.response = .responseData(try reader.readByteArray())
      case 26:
        var message: Error?
        if case .error(let value)? = self.response { message = value }
        self.response = nil
        try reader.readMessage(into: &message)
        if let message { self.response = .error(message) }
      case 34: try reader.readMessages(into: &self.responseTrailers, tag: tag)
      case 42: try reader.readMessage(into: &self._rawResponse)
      case 48: self.responseDelayMs = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.responseHeaders, field: 1)
    switch self.response {
    case .responseData(let value)?: writer.writeOptionalBytes(value, field: 2)
    case .error(let value)?: writer.writeMessage(value, field: 3)
    case nil: break
    }
    writer.writeMessages(self.responseTrailers, field: 4)
    writer.writeOptionalMessage(self._rawResponse, field: 5)
    writer.writeUInt32(self.responseDelayMs, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.responseHeaders.count * 6
    count += ProtobufSizeHint.sum(of: self.responseHeaders)
    switch self.response {
    case .responseData(let value)?: count += value.count
    case .error(let value)?: count += value.encodedByteCountHint
    case nil: break
    }
    count += self.responseTrailers.count * 6
    count += ProtobufSizeHint.sum(of: self.responseTrailers)
    count += ProtobufSizeHint.of(self._rawResponse, overhead: 6)
    return count
  }
}

extension StreamResponseDefinition: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.responseHeaders, tag: tag)
      case 18:
        try reader.readRepeated(into: &self.responseData, of: ProtobufKind.Bytes.self, tag: tag)
      case 24: self.responseDelayMs = try reader.readUInt32()
      case 34: try reader.readMessage(into: &self.error)
      case 42: try reader.readMessages(into: &self.responseTrailers, tag: tag)
      case 50: try reader.readMessage(into: &self._rawResponse)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.responseHeaders, field: 1)
    writer.writeRepeated(self.responseData, field: 2, as: ProtobufKind.Bytes.self)
    writer.writeUInt32(self.responseDelayMs, field: 3)
    writer.writeOptionalMessage(self.error, field: 4)
    writer.writeMessages(self.responseTrailers, field: 5)
    writer.writeOptionalMessage(self._rawResponse, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += self.responseHeaders.count * 6
    count += ProtobufSizeHint.sum(of: self.responseHeaders)
    count += self.responseData.count * 6
    for value in self.responseData { count += value.count }
    if let value = self.error { count += value.encodedByteCountHint + 6 }
    count += self.responseTrailers.count * 6
    count += ProtobufSizeHint.sum(of: self.responseTrailers)
    count += ProtobufSizeHint.of(self._rawResponse, overhead: 6)
    return count
  }
}

extension UnaryRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._responseDefinition)
      case 18: self.requestData = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._responseDefinition, field: 1)
    writer.writeBytes(self.requestData, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += ProtobufSizeHint.of(self._responseDefinition, overhead: 6)
    count += self.requestData.count
    return count
  }
}

extension UnaryResponse: ProtobufExtendable {
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

extension IdempotentUnaryRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._responseDefinition)
      case 18: self.requestData = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._responseDefinition, field: 1)
    writer.writeBytes(self.requestData, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += ProtobufSizeHint.of(self._responseDefinition, overhead: 6)
    count += self.requestData.count
    return count
  }
}

extension IdempotentUnaryResponse: ProtobufExtendable {
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

extension ServerStreamRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._responseDefinition)
      case 18: self.requestData = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._responseDefinition, field: 1)
    writer.writeBytes(self.requestData, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += ProtobufSizeHint.of(self._responseDefinition, overhead: 6)
    count += self.requestData.count
    return count
  }
}

extension ServerStreamResponse: ProtobufExtendable {
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

extension ClientStreamRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._responseDefinition)
      case 18: self.requestData = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._responseDefinition, field: 1)
    writer.writeBytes(self.requestData, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += ProtobufSizeHint.of(self._responseDefinition, overhead: 6)
    count += self.requestData.count
    return count
  }
}

extension ClientStreamResponse: ProtobufExtendable {
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

extension BidiStreamRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self._responseDefinition)
      case 16: self.fullDuplex = try reader.readBool()
      case 26: self.requestData = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self._responseDefinition, field: 1)
    writer.writeBool(self.fullDuplex, field: 2)
    writer.writeBytes(self.requestData, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 8
    count += ProtobufSizeHint.of(self._responseDefinition, overhead: 6)
    count += self.requestData.count
    return count
  }
}

extension BidiStreamResponse: ProtobufExtendable {
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

extension UnimplementedRequest: ProtobufExtendable {
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
  static var isAlwaysShort: Bool { true }
}

extension UnimplementedResponse: ProtobufExtendable {
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
  static var isAlwaysShort: Bool { true }
}

extension ConformancePayload: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.data = try reader.readByteArray()
      case 18: try reader.readMessage(into: &self._requestInfo)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeBytes(self.data, field: 1)
    writer.writeOptionalMessage(self._requestInfo, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += self.data.count
    count += ProtobufSizeHint.of(self._requestInfo, overhead: 6)
    return count
  }
}

extension ConformancePayload.RequestInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.requestHeaders, tag: tag)
      case 16: self.timeoutMs = try reader.readInt64()
      case 26: try reader.readMessages(into: &self.requests, tag: tag)
      case 34: try reader.readMessage(into: &self.connectGetInfo)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.requestHeaders, field: 1)
    writer.writeOptionalInt64(self.timeoutMs, field: 2)
    writer.writeMessages(self.requests, field: 3)
    writer.writeOptionalMessage(self.connectGetInfo, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    count += self.requestHeaders.count * 6
    count += ProtobufSizeHint.sum(of: self.requestHeaders)
    count += self.requests.count * 6
    count += ProtobufSizeHint.sum(of: self.requests)
    if let value = self.connectGetInfo { count += value.encodedByteCountHint + 6 }
    return count
  }
}

extension ConformancePayload.ConnectGetInfo: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.queryParams, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.queryParams, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    count += self.queryParams.count * 6
    count += ProtobufSizeHint.sum(of: self.queryParams)
    return count
  }
}

extension Error: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.code = Code(rawValue: try reader.readInt32())
      case 18: self.message = try reader.readString()
      case 26: try reader.readMessages(into: &self.details, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.code.rawValue, field: 1)
    writer.writeOptionalString(self.message, field: 2)
    writer.writeMessages(self.details, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 11
    if let value = self.message { count += value.utf8.count + 6 }
    count += self.details.count * 6
    count += ProtobufSizeHint.sum(of: self.details)
    return count
  }
}

extension Header: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18:
        try reader.readRepeated(into: &self.value, of: ProtobufKind.String.self, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeRepeated(self.value, field: 2, as: ProtobufKind.String.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += self.name.utf8.count
    count += self.value.count * 6
    for value in self.value { count += value.utf8.count }
    return count
  }
}

extension RawHTTPRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.verb = try reader.readString()
      case 18: self.uri = try reader.readString()
      case 26: try reader.readMessages(into: &self.headers, tag: tag)
      case 34: try reader.readMessages(into: &self.rawQueryParams, tag: tag)
      case 42: try reader.readMessages(into: &self.encodedQueryParams, tag: tag)
      case 50:
        var message: MessageContents?
        if case .unary(let value)? = self.body { message = value }
        self.body = nil
        try reader.readMessage(into: &message)
        if let message { self.body = .unary(message) }
      case 58:
        var message: StreamContents?
        if case .stream(let value)? = self.body { message = value }
        self.body = nil
        try reader.readMessage(into: &message)
        if let message { self.body = .stream(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.verb, field: 1)
    writer.writeString(self.uri, field: 2)
    writer.writeMessages(self.headers, field: 3)
    writer.writeMessages(self.rawQueryParams, field: 4)
    writer.writeMessages(self.encodedQueryParams, field: 5)
    switch self.body {
    case .unary(let value)?: writer.writeMessage(value, field: 6)
    case .stream(let value)?: writer.writeMessage(value, field: 7)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 18
    count += self.verb.utf8.count
    count += self.uri.utf8.count
    count += self.headers.count * 6
    count += ProtobufSizeHint.sum(of: self.headers)
    count += self.rawQueryParams.count * 6
    count += ProtobufSizeHint.sum(of: self.rawQueryParams)
    count += self.encodedQueryParams.count * 6
    count += ProtobufSizeHint.sum(of: self.encodedQueryParams)
    switch self.body {
    case .unary(let value)?: count += value.encodedByteCountHint
    case .stream(let value)?: count += value.encodedByteCountHint
    case nil: break
    }
    return count
  }
}

extension RawHTTPRequest.EncodedQueryParam: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(into: &self._value)
      case 24: self.base64Encode = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.name, field: 1)
    writer.writeOptionalMessage(self._value, field: 2)
    writer.writeBool(self.base64Encode, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 8
    count += self.name.utf8.count
    count += ProtobufSizeHint.of(self._value, overhead: 6)
    return count
  }
}

extension MessageContents: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.data = .binary(try reader.readByteArray())
      case 18: self.data = .text(try reader.readString())
      case 26:
        var message: ProtobufAny?
        if case .binaryMessage(let value)? = self.data { message = value }
        self.data = nil
        try reader.readMessage(into: &message)
        if let message { self.data = .binaryMessage(message) }
      case 32: self.compression = Compression(rawValue: try reader.readInt32())
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    switch self.data {
    case .binary(let value)?: writer.writeOptionalBytes(value, field: 1)
    case .text(let value)?: writer.writeOptionalString(value, field: 2)
    case .binaryMessage(let value)?: writer.writeMessage(value, field: 3)
    case nil: break
    }
    writer.writeInt32(self.compression.rawValue, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 17
    switch self.data {
    case .binary(let value)?: count += value.count
    case .text(let value)?: count += value.utf8.count
    case .binaryMessage(let value)?: count += value.encodedByteCountHint
    case nil: break
    }
    return count
  }
}

extension StreamContents: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.items, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.items, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    count += self.items.count * 6
    count += ProtobufSizeHint.sum(of: self.items)
    return count
  }
}

extension StreamContents.StreamItem: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.flags = try reader.readUInt32()
      case 16: self.length = try reader.readUInt32()
      case 26: try reader.readMessage(into: &self._payload)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(self.flags, field: 1)
    writer.writeOptionalUInt32(self.length, field: 2)
    writer.writeOptionalMessage(self._payload, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += ProtobufSizeHint.of(self._payload, overhead: 6)
    return count
  }
}

extension RawHTTPResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.statusCode = try reader.readUInt32()
      case 18: try reader.readMessages(into: &self.headers, tag: tag)
      case 26:
        var message: MessageContents?
        if case .unary(let value)? = self.body { message = value }
        self.body = nil
        try reader.readMessage(into: &message)
        if let message { self.body = .unary(message) }
      case 34:
        var message: StreamContents?
        if case .stream(let value)? = self.body { message = value }
        self.body = nil
        try reader.readMessage(into: &message)
        if let message { self.body = .stream(message) }
      case 42: try reader.readMessages(into: &self.trailers, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(self.statusCode, field: 1)
    writer.writeMessages(self.headers, field: 2)
    switch self.body {
    case .unary(let value)?: writer.writeMessage(value, field: 3)
    case .stream(let value)?: writer.writeMessage(value, field: 4)
    case nil: break
    }
    writer.writeMessages(self.trailers, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.headers.count * 6
    count += ProtobufSizeHint.sum(of: self.headers)
    switch self.body {
    case .unary(let value)?: count += value.encodedByteCountHint
    case .stream(let value)?: count += value.encodedByteCountHint
    case nil: break
    }
    count += self.trailers.count * 6
    count += ProtobufSizeHint.sum(of: self.trailers)
    return count
  }
}
