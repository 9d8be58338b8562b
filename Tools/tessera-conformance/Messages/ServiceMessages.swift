// The messages of Protos/connectrpc/conformance/v1/service.proto but those for the suite itself.
internal import NIOCore
internal import TesseraGRPCServices
internal import TesseraProtobuf

struct UnaryResponseDefinition: Hashable, Sendable {
  enum Response: Hashable, Sendable {
    case responseData(ByteBuffer)
    case error(ErrorDefinition)
  }

  var responseHeaders: [Header] = []
  var response: Response? = nil
  var responseTrailers: [Header] = []
  var responseDelayMilliseconds: UInt32 = 0
  var unknownFields = UnknownFields()

  init() {}
}

extension UnaryResponseDefinition: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: responseHeaders.append(try reader.readMessage(Header.self))
      case 2 << 3 | 2: response = .responseData(try reader.readBytes())
      case 3 << 3 | 2: response = .error(try reader.readMessage(ErrorDefinition.self))
      case 4 << 3 | 2: responseTrailers.append(try reader.readMessage(Header.self))
      case 6 << 3 | 0: responseDelayMilliseconds = try reader.readUInt32()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(responseHeaders, field: 1)
    switch response {
    case .responseData(let value)?:
      writer.writeMessage(field: 2) { $0.writeEncodedFields(value) }
    case .error(let value)?:
      writer.writeMessage(value, field: 3)
    case nil: break
    }
    writer.writeMessages(responseTrailers, field: 4)
    writer.writeUInt32(responseDelayMilliseconds, field: 6)
    writer.writeUnknownFields(unknownFields)
  }
}

struct StreamResponseDefinition: Hashable, Sendable {
  var responseHeaders: [Header] = []
  var responseData: [ByteBuffer] = []
  var responseDelayMilliseconds: UInt32 = 0
  var error: ErrorDefinition? = nil
  var responseTrailers: [Header] = []
  var unknownFields = UnknownFields()

  init() {}
}

extension StreamResponseDefinition: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: responseHeaders.append(try reader.readMessage(Header.self))
      case 2 << 3 | 2: responseData.append(try reader.readBytes())
      case 3 << 3 | 0: responseDelayMilliseconds = try reader.readUInt32()
      case 4 << 3 | 2:
        var value = error ?? ErrorDefinition()
        try reader.readMessage(into: &value)
        error = value
      case 5 << 3 | 2: responseTrailers.append(try reader.readMessage(Header.self))
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(responseHeaders, field: 1)
    for value in responseData {
      writer.writeMessage(field: 2) { $0.writeEncodedFields(value) }
    }
    writer.writeUInt32(responseDelayMilliseconds, field: 3)
    if let error { writer.writeMessage(error, field: 4) }
    writer.writeMessages(responseTrailers, field: 5)
    writer.writeUnknownFields(unknownFields)
  }
}

struct UnaryRequest: Hashable, Sendable {
  var responseDefinition: UnaryResponseDefinition? = nil
  var requestData: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension UnaryRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = responseDefinition ?? UnaryResponseDefinition()
        try reader.readMessage(into: &value)
        responseDefinition = value
      case 2 << 3 | 2: requestData = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let responseDefinition { writer.writeMessage(responseDefinition, field: 1) }
    writer.writeBytes(requestData, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

struct UnaryResponse: Hashable, Sendable {
  var payload: ConformancePayload? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension UnaryResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? ConformancePayload()
        try reader.readMessage(into: &value)
        payload = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let payload { writer.writeMessage(payload, field: 1) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct IdempotentUnaryRequest: Hashable, Sendable {
  var responseDefinition: UnaryResponseDefinition? = nil
  var requestData: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension IdempotentUnaryRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = responseDefinition ?? UnaryResponseDefinition()
        try reader.readMessage(into: &value)
        responseDefinition = value
      case 2 << 3 | 2: requestData = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let responseDefinition { writer.writeMessage(responseDefinition, field: 1) }
    writer.writeBytes(requestData, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

struct IdempotentUnaryResponse: Hashable, Sendable {
  var payload: ConformancePayload? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension IdempotentUnaryResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? ConformancePayload()
        try reader.readMessage(into: &value)
        payload = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let payload { writer.writeMessage(payload, field: 1) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct ServerStreamRequest: Hashable, Sendable {
  var responseDefinition: StreamResponseDefinition? = nil
  var requestData: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension ServerStreamRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = responseDefinition ?? StreamResponseDefinition()
        try reader.readMessage(into: &value)
        responseDefinition = value
      case 2 << 3 | 2: requestData = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let responseDefinition { writer.writeMessage(responseDefinition, field: 1) }
    writer.writeBytes(requestData, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

struct ServerStreamResponse: Hashable, Sendable {
  var payload: ConformancePayload? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension ServerStreamResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? ConformancePayload()
        try reader.readMessage(into: &value)
        payload = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let payload { writer.writeMessage(payload, field: 1) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct ClientStreamRequest: Hashable, Sendable {
  var responseDefinition: UnaryResponseDefinition? = nil
  var requestData: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension ClientStreamRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = responseDefinition ?? UnaryResponseDefinition()
        try reader.readMessage(into: &value)
        responseDefinition = value
      case 2 << 3 | 2: requestData = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let responseDefinition { writer.writeMessage(responseDefinition, field: 1) }
    writer.writeBytes(requestData, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

struct ClientStreamResponse: Hashable, Sendable {
  var payload: ConformancePayload? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension ClientStreamResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? ConformancePayload()
        try reader.readMessage(into: &value)
        payload = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let payload { writer.writeMessage(payload, field: 1) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct BidiStreamRequest: Hashable, Sendable {
  var responseDefinition: StreamResponseDefinition? = nil
  var fullDuplex: Bool = false
  var requestData: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension BidiStreamRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = responseDefinition ?? StreamResponseDefinition()
        try reader.readMessage(into: &value)
        responseDefinition = value
      case 2 << 3 | 0: fullDuplex = try reader.readBool()
      case 3 << 3 | 2: requestData = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let responseDefinition { writer.writeMessage(responseDefinition, field: 1) }
    writer.writeBool(fullDuplex, field: 2)
    writer.writeBytes(requestData, field: 3)
    writer.writeUnknownFields(unknownFields)
  }
}

struct BidiStreamResponse: Hashable, Sendable {
  var payload: ConformancePayload? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension BidiStreamResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? ConformancePayload()
        try reader.readMessage(into: &value)
        payload = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let payload { writer.writeMessage(payload, field: 1) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct UnimplementedRequest: Hashable, Sendable {
  var unknownFields = UnknownFields()

  init() {}
}

extension UnimplementedRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(unknownFields)
  }
}

struct UnimplementedResponse: Hashable, Sendable {
  var unknownFields = UnknownFields()

  init() {}
}

extension UnimplementedResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(unknownFields)
  }
}

struct ConformancePayload: Hashable, Sendable {
  struct RequestInfo: Hashable, Sendable {
    var requestHeaders: [Header] = []
    var timeoutMilliseconds: Int64? = nil
    var requests: [AnyMessage] = []
    var connectGetInfo: ConformancePayload.ConnectGetInfo? = nil
    var unknownFields = UnknownFields()

    init() {}
  }

  struct ConnectGetInfo: Hashable, Sendable {
    var queryParams: [Header] = []
    var unknownFields = UnknownFields()

    init() {}
  }

  var data: ByteBuffer = ByteBuffer()
  var requestInfo: ConformancePayload.RequestInfo? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension ConformancePayload.RequestInfo: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: requestHeaders.append(try reader.readMessage(Header.self))
      case 2 << 3 | 0: timeoutMilliseconds = try reader.readInt64()
      case 3 << 3 | 2: requests.append(try reader.readMessage(AnyMessage.self))
      case 4 << 3 | 2:
        var value = connectGetInfo ?? ConformancePayload.ConnectGetInfo()
        try reader.readMessage(into: &value)
        connectGetInfo = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(requestHeaders, field: 1)
    if let timeoutMilliseconds {
      writer.writeOptionalUInt64(UInt64(bitPattern: Int64(timeoutMilliseconds)), field: 2)
    }
    writer.writeMessages(requests, field: 3)
    if let connectGetInfo { writer.writeMessage(connectGetInfo, field: 4) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension ConformancePayload.ConnectGetInfo: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: queryParams.append(try reader.readMessage(Header.self))
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(queryParams, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

extension ConformancePayload: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: data = try reader.readBytes()
      case 2 << 3 | 2:
        var value = requestInfo ?? ConformancePayload.RequestInfo()
        try reader.readMessage(into: &value)
        requestInfo = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeBytes(data, field: 1)
    if let requestInfo { writer.writeMessage(requestInfo, field: 2) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct ErrorDefinition: Hashable, Sendable {
  var code: Code = Code(rawValue: 0)
  var message: String? = nil
  var details: [AnyMessage] = []
  var unknownFields = UnknownFields()

  init() {}
}

extension ErrorDefinition: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: code = Code(rawValue: try reader.readInt32())
      case 2 << 3 | 2: message = try reader.readString()
      case 3 << 3 | 2: details.append(try reader.readMessage(AnyMessage.self))
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(code.rawValue, field: 1)
    if let message {
      writer.writeMessage(field: 2) { $0.writeEncodedFields(ByteBuffer(string: message)) }
    }
    writer.writeMessages(details, field: 3)
    writer.writeUnknownFields(unknownFields)
  }
}

struct Header: Hashable, Sendable {
  var name: String = ""
  var value: [String] = []
  var unknownFields = UnknownFields()

  init() {}
}

extension Header: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: value.append(try reader.readString())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeString(name, field: 1)
    for value in value {
      writer.writeMessage(field: 2) { $0.writeEncodedFields(ByteBuffer(string: value)) }
    }
    writer.writeUnknownFields(unknownFields)
  }
}
