// swift-format-ignore-file
// Generated from connectrpc/conformance/v1/server_compat.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The message `connectrpc.conformance.v1.ServerCompatRequest`.
struct ServerCompatRequest: Hashable, Sendable {
  /// The field `protocol`, number 1.
  var `protocol`: ProtocolEnum = .unspecified
  /// The field `http_version`, number 2.
  var httpVersion: HTTPVersion = .unspecified
  /// The field `use_tls`, number 4.
  var useTLS: Bool = false
  /// PEM; if not empty, callers have to authenticate with it.
  var clientTLSCert: [UInt8] = []
  /// Bytes; 0 for no limit but the implementation's own.
  var messageReceiveLimit: UInt32 = 0
  /// The server's own credentials, for a server that does not make some.
  var serverCreds: TLSCreds? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    `protocol`: ProtocolEnum = .unspecified,
    httpVersion: HTTPVersion = .unspecified,
    useTLS: Bool = false,
    clientTLSCert: [UInt8] = [],
    messageReceiveLimit: UInt32 = 0,
    serverCreds: TLSCreds? = nil
  ) {
    self.`protocol` = `protocol`
    self.httpVersion = httpVersion
    self.useTLS = useTLS
    self.clientTLSCert = clientTLSCert
    self.messageReceiveLimit = messageReceiveLimit
    self.serverCreds = serverCreds
  }
}

/// The message `connectrpc.conformance.v1.ServerCompatResponse`.
struct ServerCompatResponse: Hashable, Sendable {
  /// The field `host`, number 1.
  var host: String = ""
  /// The field `port`, number 2.
  var port: UInt32 = 0
  /// PEM; empty without TLS.
  var pemCert: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    host: String = "",
    port: UInt32 = 0,
    pemCert: [UInt8] = []
  ) {
    self.host = host
    self.port = port
    self.pemCert = pemCert
  }
}

extension ServerCompatRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.`protocol` = ProtocolEnum(rawValue: try reader.readInt32())
      case 16: self.httpVersion = HTTPVersion(rawValue: try reader.readInt32())
      case 32: self.useTLS = try reader.readBool()
      case 42: self.clientTLSCert = try reader.readByteArray()
      case 48: self.messageReceiveLimit = try reader.readUInt32()
      case 58: try reader.readMessage(into: &self.serverCreds)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.`protocol`.rawValue, field: 1)
    writer.writeInt32(self.httpVersion.rawValue, field: 2)
    writer.writeBool(self.useTLS, field: 4)
    writer.writeBytes(self.clientTLSCert, field: 5)
    writer.writeUInt32(self.messageReceiveLimit, field: 6)
    writer.writeOptionalMessage(self.serverCreds, field: 7)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 36
    count += self.clientTLSCert.count
    if let value = self.serverCreds { count += value.encodedByteCountHint + 6 }
    return count
  }
}

extension ServerCompatResponse: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.host = try reader.readString()
      case 16: self.port = try reader.readUInt32()
      case 26: self.pemCert = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.host, field: 1)
    writer.writeUInt32(self.port, field: 2)
    writer.writeBytes(self.pemCert, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 18
    count += self.host.utf8.count
    count += self.pemCert.count
    return count
  }
}
