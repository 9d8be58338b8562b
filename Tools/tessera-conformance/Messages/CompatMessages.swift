// The messages of Protos/connectrpc/conformance/v1/{server,client}_compat.proto.
internal import NIOCore
internal import TesseraGRPCServices
internal import TesseraProtobuf

struct ServerCompatRequest: Hashable, Sendable {
  var `protocol`: RPCProtocol = RPCProtocol(rawValue: 0)
  var httpVersion: HTTPVersion = HTTPVersion(rawValue: 0)
  var useTLS: Bool = false
  var clientTLSCert: ByteBuffer = ByteBuffer()
  var messageReceiveLimit: UInt32 = 0
  var serverCreds: TLSCreds? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension ServerCompatRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: `protocol` = RPCProtocol(rawValue: try reader.readInt32())
      case 2 << 3 | 0: httpVersion = HTTPVersion(rawValue: try reader.readInt32())
      case 4 << 3 | 0: useTLS = try reader.readBool()
      case 5 << 3 | 2: clientTLSCert = try reader.readBytes()
      case 6 << 3 | 0: messageReceiveLimit = try reader.readUInt32()
      case 7 << 3 | 2:
        var value = serverCreds ?? TLSCreds()
        try reader.readMessage(into: &value)
        serverCreds = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(`protocol`.rawValue, field: 1)
    writer.writeInt32(httpVersion.rawValue, field: 2)
    writer.writeBool(useTLS, field: 4)
    writer.writeBytes(clientTLSCert, field: 5)
    writer.writeUInt32(messageReceiveLimit, field: 6)
    if let serverCreds { writer.writeMessage(serverCreds, field: 7) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct ServerCompatResponse: Hashable, Sendable {
  var host: String = ""
  var port: UInt32 = 0
  var pemCert: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension ServerCompatResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: host = try reader.readString()
      case 2 << 3 | 0: port = try reader.readUInt32()
      case 3 << 3 | 2: pemCert = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeString(host, field: 1)
    writer.writeUInt32(port, field: 2)
    writer.writeBytes(pemCert, field: 3)
    writer.writeUnknownFields(unknownFields)
  }
}

struct ClientCompatRequest: Hashable, Sendable {
  struct Cancel: Hashable, Sendable {
    enum CancelTiming: Hashable, Sendable {
      case beforeCloseSend(Empty)
      case afterCloseSendMilliseconds(UInt32)
      case afterNumResponses(UInt32)
    }

    var cancelTiming: CancelTiming? = nil
    var unknownFields = UnknownFields()

    init() {}
  }

  var testName: String = ""
  var httpVersion: HTTPVersion = HTTPVersion(rawValue: 0)
  var `protocol`: RPCProtocol = RPCProtocol(rawValue: 0)
  var codec: Codec = Codec(rawValue: 0)
  var compression: Compression = Compression(rawValue: 0)
  var host: String = ""
  var port: UInt32 = 0
  var serverTLSCert: ByteBuffer = ByteBuffer()
  var clientTLSCreds: TLSCreds? = nil
  var messageReceiveLimit: UInt32 = 0
  var service: String? = nil
  var method: String? = nil
  var streamType: StreamType = StreamType(rawValue: 0)
  var useGetHTTPMethod: Bool = false
  var requestHeaders: [Header] = []
  var requestMessages: [AnyMessage] = []
  var timeoutMilliseconds: UInt32? = nil
  var requestDelayMilliseconds: UInt32 = 0
  var cancel: ClientCompatRequest.Cancel? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension ClientCompatRequest.Cancel: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: cancelTiming = .beforeCloseSend(try reader.readMessage(Empty.self))
      case 2 << 3 | 0: cancelTiming = .afterCloseSendMilliseconds(try reader.readUInt32())
      case 3 << 3 | 0: cancelTiming = .afterNumResponses(try reader.readUInt32())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    switch cancelTiming {
    case .beforeCloseSend(let value)?:
      writer.writeMessage(value, field: 1)
    case .afterCloseSendMilliseconds(let value)?:
      writer.writeOptionalUInt64(UInt64(value), field: 2)
    case .afterNumResponses(let value)?:
      writer.writeOptionalUInt64(UInt64(value), field: 3)
    case nil: break
    }
    writer.writeUnknownFields(unknownFields)
  }
}

extension ClientCompatRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: testName = try reader.readString()
      case 2 << 3 | 0: httpVersion = HTTPVersion(rawValue: try reader.readInt32())
      case 3 << 3 | 0: `protocol` = RPCProtocol(rawValue: try reader.readInt32())
      case 4 << 3 | 0: codec = Codec(rawValue: try reader.readInt32())
      case 5 << 3 | 0: compression = Compression(rawValue: try reader.readInt32())
      case 6 << 3 | 2: host = try reader.readString()
      case 7 << 3 | 0: port = try reader.readUInt32()
      case 8 << 3 | 2: serverTLSCert = try reader.readBytes()
      case 9 << 3 | 2:
        var value = clientTLSCreds ?? TLSCreds()
        try reader.readMessage(into: &value)
        clientTLSCreds = value
      case 10 << 3 | 0: messageReceiveLimit = try reader.readUInt32()
      case 11 << 3 | 2: service = try reader.readString()
      case 12 << 3 | 2: method = try reader.readString()
      case 13 << 3 | 0: streamType = StreamType(rawValue: try reader.readInt32())
      case 14 << 3 | 0: useGetHTTPMethod = try reader.readBool()
      case 15 << 3 | 2: requestHeaders.append(try reader.readMessage(Header.self))
      case 16 << 3 | 2: requestMessages.append(try reader.readMessage(AnyMessage.self))
      case 17 << 3 | 0: timeoutMilliseconds = try reader.readUInt32()
      case 18 << 3 | 0: requestDelayMilliseconds = try reader.readUInt32()
      case 19 << 3 | 2:
        var value = cancel ?? ClientCompatRequest.Cancel()
        try reader.readMessage(into: &value)
        cancel = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeString(testName, field: 1)
    writer.writeInt32(httpVersion.rawValue, field: 2)
    writer.writeInt32(`protocol`.rawValue, field: 3)
    writer.writeInt32(codec.rawValue, field: 4)
    writer.writeInt32(compression.rawValue, field: 5)
    writer.writeString(host, field: 6)
    writer.writeUInt32(port, field: 7)
    writer.writeBytes(serverTLSCert, field: 8)
    if let clientTLSCreds { writer.writeMessage(clientTLSCreds, field: 9) }
    writer.writeUInt32(messageReceiveLimit, field: 10)
    if let service {
      writer.writeMessage(field: 11) { $0.writeEncodedFields(ByteBuffer(string: service)) }
    }
    if let method {
      writer.writeMessage(field: 12) { $0.writeEncodedFields(ByteBuffer(string: method)) }
    }
    writer.writeInt32(streamType.rawValue, field: 13)
    writer.writeBool(useGetHTTPMethod, field: 14)
    writer.writeMessages(requestHeaders, field: 15)
    writer.writeMessages(requestMessages, field: 16)
    if let timeoutMilliseconds {
      writer.writeOptionalUInt64(UInt64(timeoutMilliseconds), field: 17)
    }
    writer.writeUInt32(requestDelayMilliseconds, field: 18)
    if let cancel { writer.writeMessage(cancel, field: 19) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct ClientCompatResponse: Hashable, Sendable {
  enum Result: Hashable, Sendable {
    case response(ClientResponseResult)
    case error(ClientErrorResult)
  }

  var testName: String = ""
  var result: Result? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension ClientCompatResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: testName = try reader.readString()
      case 2 << 3 | 2: result = .response(try reader.readMessage(ClientResponseResult.self))
      case 3 << 3 | 2: result = .error(try reader.readMessage(ClientErrorResult.self))
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeString(testName, field: 1)
    switch result {
    case .response(let value)?:
      writer.writeMessage(value, field: 2)
    case .error(let value)?:
      writer.writeMessage(value, field: 3)
    case nil: break
    }
    writer.writeUnknownFields(unknownFields)
  }
}

struct ClientResponseResult: Hashable, Sendable {
  var responseHeaders: [Header] = []
  var payloads: [ConformancePayload] = []
  var error: ErrorDefinition? = nil
  var responseTrailers: [Header] = []
  var numUnsentRequests: Int32 = 0
  var httpStatusCode: Int32? = nil
  var feedback: [String] = []
  var unknownFields = UnknownFields()

  init() {}
}

extension ClientResponseResult: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: responseHeaders.append(try reader.readMessage(Header.self))
      case 2 << 3 | 2: payloads.append(try reader.readMessage(ConformancePayload.self))
      case 3 << 3 | 2:
        var value = error ?? ErrorDefinition()
        try reader.readMessage(into: &value)
        error = value
      case 4 << 3 | 2: responseTrailers.append(try reader.readMessage(Header.self))
      case 5 << 3 | 0: numUnsentRequests = try reader.readInt32()
      case 6 << 3 | 0: httpStatusCode = try reader.readInt32()
      case 7 << 3 | 2: feedback.append(try reader.readString())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(responseHeaders, field: 1)
    writer.writeMessages(payloads, field: 2)
    if let error { writer.writeMessage(error, field: 3) }
    writer.writeMessages(responseTrailers, field: 4)
    writer.writeInt32(numUnsentRequests, field: 5)
    if let httpStatusCode {
      writer.writeOptionalUInt64(UInt64(bitPattern: Int64(httpStatusCode)), field: 6)
    }
    for value in feedback {
      writer.writeMessage(field: 7) { $0.writeEncodedFields(ByteBuffer(string: value)) }
    }
    writer.writeUnknownFields(unknownFields)
  }
}

struct ClientErrorResult: Hashable, Sendable {
  var message: String = ""
  var unknownFields = UnknownFields()

  init() {}
}

extension ClientErrorResult: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: message = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeString(message, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

/// `google.protobuf.Empty`.
struct Empty: Hashable, Sendable {
  var unknownFields = UnknownFields()

  init() {}
}

extension Empty: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() { try reader.skipField(tag, into: &unknownFields) }
  }

  func write(to writer: inout ProtobufWriter) { writer.writeUnknownFields(unknownFields) }
}
