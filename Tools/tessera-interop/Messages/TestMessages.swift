// The messages of Protos/grpc/testing.
internal import NIOCore
internal import TesseraProtobuf

struct Empty: Hashable, Sendable {
  var unknownFields = UnknownFields()

  init() {}
}

extension Empty: ProtobufMergeableMessage {
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

struct PayloadType: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let compressable = PayloadType(rawValue: 0)
}

struct GrpclbRouteType: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let unknown = GrpclbRouteType(rawValue: 0)
  static let fallback = GrpclbRouteType(rawValue: 1)
  static let backend = GrpclbRouteType(rawValue: 2)
}

struct BoolValue: Hashable, Sendable {
  var value: Bool = false
  var unknownFields = UnknownFields()

  init() {}
}

extension BoolValue: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: value = try reader.readBool()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeBool(value, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

struct Payload: Hashable, Sendable {
  var type: PayloadType = PayloadType(rawValue: 0)
  var body: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension Payload: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: type = PayloadType(rawValue: try reader.readInt32())
      case 2 << 3 | 2: body = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(type.rawValue, field: 1)
    writer.writeBytes(body, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

struct EchoStatus: Hashable, Sendable {
  var code: Int32 = 0
  var message: String = ""
  var unknownFields = UnknownFields()

  init() {}
}

extension EchoStatus: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: code = try reader.readInt32()
      case 2 << 3 | 2: message = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(code, field: 1)
    writer.writeString(message, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

struct SimpleRequest: Hashable, Sendable {
  var responseType: PayloadType = PayloadType(rawValue: 0)
  var responseSize: Int32 = 0
  var payload: Payload? = nil
  var fillUsername: Bool = false
  var fillOauthScope: Bool = false
  var responseCompressed: BoolValue? = nil
  var responseStatus: EchoStatus? = nil
  var expectCompressed: BoolValue? = nil
  var fillServerID: Bool = false
  var fillGrpclbRouteType: Bool = false
  var unknownFields = UnknownFields()

  init() {}
}

extension SimpleRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: responseType = PayloadType(rawValue: try reader.readInt32())
      case 2 << 3 | 0: responseSize = try reader.readInt32()
      case 3 << 3 | 2:
        var value = payload ?? Payload()
        try reader.readMessage(into: &value)
        payload = value
      case 4 << 3 | 0: fillUsername = try reader.readBool()
      case 5 << 3 | 0: fillOauthScope = try reader.readBool()
      case 6 << 3 | 2:
        var value = responseCompressed ?? BoolValue()
        try reader.readMessage(into: &value)
        responseCompressed = value
      case 7 << 3 | 2:
        var value = responseStatus ?? EchoStatus()
        try reader.readMessage(into: &value)
        responseStatus = value
      case 8 << 3 | 2:
        var value = expectCompressed ?? BoolValue()
        try reader.readMessage(into: &value)
        expectCompressed = value
      case 9 << 3 | 0: fillServerID = try reader.readBool()
      case 10 << 3 | 0: fillGrpclbRouteType = try reader.readBool()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(responseType.rawValue, field: 1)
    writer.writeInt32(responseSize, field: 2)
    if let payload { writer.writeMessage(payload, field: 3) }
    writer.writeBool(fillUsername, field: 4)
    writer.writeBool(fillOauthScope, field: 5)
    if let responseCompressed { writer.writeMessage(responseCompressed, field: 6) }
    if let responseStatus { writer.writeMessage(responseStatus, field: 7) }
    if let expectCompressed { writer.writeMessage(expectCompressed, field: 8) }
    writer.writeBool(fillServerID, field: 9)
    writer.writeBool(fillGrpclbRouteType, field: 10)
    writer.writeUnknownFields(unknownFields)
  }
}

struct SimpleResponse: Hashable, Sendable {
  var payload: Payload? = nil
  var username: String = ""
  var oauthScope: String = ""
  var serverID: String = ""
  var grpclbRouteType: GrpclbRouteType = GrpclbRouteType(rawValue: 0)
  var hostname: String = ""
  var unknownFields = UnknownFields()

  init() {}
}

extension SimpleResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? Payload()
        try reader.readMessage(into: &value)
        payload = value
      case 2 << 3 | 2: username = try reader.readString()
      case 3 << 3 | 2: oauthScope = try reader.readString()
      case 4 << 3 | 2: serverID = try reader.readString()
      case 5 << 3 | 0: grpclbRouteType = GrpclbRouteType(rawValue: try reader.readInt32())
      case 6 << 3 | 2: hostname = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let payload { writer.writeMessage(payload, field: 1) }
    writer.writeString(username, field: 2)
    writer.writeString(oauthScope, field: 3)
    writer.writeString(serverID, field: 4)
    writer.writeInt32(grpclbRouteType.rawValue, field: 5)
    writer.writeString(hostname, field: 6)
    writer.writeUnknownFields(unknownFields)
  }
}

struct StreamingInputCallRequest: Hashable, Sendable {
  var payload: Payload? = nil
  var expectCompressed: BoolValue? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension StreamingInputCallRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? Payload()
        try reader.readMessage(into: &value)
        payload = value
      case 2 << 3 | 2:
        var value = expectCompressed ?? BoolValue()
        try reader.readMessage(into: &value)
        expectCompressed = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    if let payload { writer.writeMessage(payload, field: 1) }
    if let expectCompressed { writer.writeMessage(expectCompressed, field: 2) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct StreamingInputCallResponse: Hashable, Sendable {
  var aggregatedPayloadSize: Int32 = 0
  var unknownFields = UnknownFields()

  init() {}
}

extension StreamingInputCallResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: aggregatedPayloadSize = try reader.readInt32()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(aggregatedPayloadSize, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

struct ResponseParameters: Hashable, Sendable {
  var size: Int32 = 0
  var intervalMicroseconds: Int32 = 0
  var compressed: BoolValue? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension ResponseParameters: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: size = try reader.readInt32()
      case 2 << 3 | 0: intervalMicroseconds = try reader.readInt32()
      case 3 << 3 | 2:
        var value = compressed ?? BoolValue()
        try reader.readMessage(into: &value)
        compressed = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(size, field: 1)
    writer.writeInt32(intervalMicroseconds, field: 2)
    if let compressed { writer.writeMessage(compressed, field: 3) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct StreamingOutputCallRequest: Hashable, Sendable {
  var responseType: PayloadType = PayloadType(rawValue: 0)
  var responseParameters: [ResponseParameters] = []
  var payload: Payload? = nil
  var responseStatus: EchoStatus? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension StreamingOutputCallRequest: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: responseType = PayloadType(rawValue: try reader.readInt32())
      case 2 << 3 | 2: responseParameters.append(try reader.readMessage(ResponseParameters.self))
      case 3 << 3 | 2:
        var value = payload ?? Payload()
        try reader.readMessage(into: &value)
        payload = value
      case 7 << 3 | 2:
        var value = responseStatus ?? EchoStatus()
        try reader.readMessage(into: &value)
        responseStatus = value
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(responseType.rawValue, field: 1)
    writer.writeMessages(responseParameters, field: 2)
    if let payload { writer.writeMessage(payload, field: 3) }
    if let responseStatus { writer.writeMessage(responseStatus, field: 7) }
    writer.writeUnknownFields(unknownFields)
  }
}

struct StreamingOutputCallResponse: Hashable, Sendable {
  var payload: Payload? = nil
  var unknownFields = UnknownFields()

  init() {}
}

extension StreamingOutputCallResponse: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var value = payload ?? Payload()
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
