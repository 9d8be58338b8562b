// swift-format-ignore-file
// Generated from connectrpc/conformance/v1/config.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The enum `connectrpc.conformance.v1.HTTPVersion`.
struct HTTPVersion: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `HTTP_VERSION_UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `HTTP_VERSION_1`, 1.
  static let httpVersion1 = Self(rawValue: 1)
  /// `HTTP_VERSION_2`, 2.
  static let httpVersion2 = Self(rawValue: 2)
  /// `HTTP_VERSION_3`, 3.
  static let httpVersion3 = Self(rawValue: 3)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .httpVersion1, .httpVersion2, .httpVersion3]
  }
}

/// The enum `connectrpc.conformance.v1.Protocol`.
struct ProtocolEnum: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `PROTOCOL_UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `PROTOCOL_CONNECT`, 1.
  static let connect = Self(rawValue: 1)
  /// `PROTOCOL_GRPC`, 2.
  static let grpc = Self(rawValue: 2)
  /// `PROTOCOL_GRPC_WEB`, 3.
  static let grpcWeb = Self(rawValue: 3)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .connect, .grpc, .grpcWeb]
  }
}

/// The enum `connectrpc.conformance.v1.Codec`.
struct Codec: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `CODEC_UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `CODEC_PROTO`, 1.
  static let proto = Self(rawValue: 1)
  /// `CODEC_JSON`, 2.
  static let json = Self(rawValue: 2)
  /// `CODEC_TEXT`, 3.
  static let text = Self(rawValue: 3)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .proto, .json, .text]
  }
}

/// The enum `connectrpc.conformance.v1.Compression`.
struct Compression: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `COMPRESSION_UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `COMPRESSION_IDENTITY`, 1.
  static let identity = Self(rawValue: 1)
  /// `COMPRESSION_GZIP`, 2.
  static let gzip = Self(rawValue: 2)
  /// `COMPRESSION_BR`, 3.
  static let br = Self(rawValue: 3)
  /// `COMPRESSION_ZSTD`, 4.
  static let zstd = Self(rawValue: 4)
  /// `COMPRESSION_DEFLATE`, 5.
  static let deflate = Self(rawValue: 5)
  /// `COMPRESSION_SNAPPY`, 6.
  static let snappy = Self(rawValue: 6)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .identity, .gzip, .br, .zstd, .deflate, .snappy]
  }
}

/// The enum `connectrpc.conformance.v1.StreamType`.
struct StreamType: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `STREAM_TYPE_UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `STREAM_TYPE_UNARY`, 1.
  static let unary = Self(rawValue: 1)
  /// `STREAM_TYPE_CLIENT_STREAM`, 2.
  static let clientStream = Self(rawValue: 2)
  /// `STREAM_TYPE_SERVER_STREAM`, 3.
  static let serverStream = Self(rawValue: 3)
  /// `STREAM_TYPE_HALF_DUPLEX_BIDI_STREAM`, 4.
  static let halfDuplexBidiStream = Self(rawValue: 4)
  /// `STREAM_TYPE_FULL_DUPLEX_BIDI_STREAM`, 5.
  static let fullDuplexBidiStream = Self(rawValue: 5)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .unary, .clientStream, .serverStream, .halfDuplexBidiStream, .fullDuplexBidiStream]
  }
}

/// As gRPC's status codes.
struct Code: ProtobufEnumeration, CaseIterable {
  /// The number on the wire; one without a name stays what it is.
  var rawValue: Int32

  /// A value by its number.
  init(rawValue: Int32) { self.rawValue = rawValue }

  /// `CODE_UNSPECIFIED`, 0.
  static let unspecified = Self(rawValue: 0)
  /// `CODE_CANCELED`, 1.
  static let canceled = Self(rawValue: 1)
  /// `CODE_UNKNOWN`, 2.
  static let unknown = Self(rawValue: 2)
  /// `CODE_INVALID_ARGUMENT`, 3.
  static let invalidArgument = Self(rawValue: 3)
  /// `CODE_DEADLINE_EXCEEDED`, 4.
  static let deadlineExceeded = Self(rawValue: 4)
  /// `CODE_NOT_FOUND`, 5.
  static let notFound = Self(rawValue: 5)
  /// `CODE_ALREADY_EXISTS`, 6.
  static let alreadyExists = Self(rawValue: 6)
  /// `CODE_PERMISSION_DENIED`, 7.
  static let permissionDenied = Self(rawValue: 7)
  /// `CODE_RESOURCE_EXHAUSTED`, 8.
  static let resourceExhausted = Self(rawValue: 8)
  /// `CODE_FAILED_PRECONDITION`, 9.
  static let failedPrecondition = Self(rawValue: 9)
  /// `CODE_ABORTED`, 10.
  static let aborted = Self(rawValue: 10)
  /// `CODE_OUT_OF_RANGE`, 11.
  static let outOfRange = Self(rawValue: 11)
  /// `CODE_UNIMPLEMENTED`, 12.
  static let unimplemented = Self(rawValue: 12)
  /// `CODE_INTERNAL`, 13.
  static let `internal` = Self(rawValue: 13)
  /// `CODE_UNAVAILABLE`, 14.
  static let unavailable = Self(rawValue: 14)
  /// `CODE_DATA_LOSS`, 15.
  static let dataLoss = Self(rawValue: 15)
  /// `CODE_UNAUTHENTICATED`, 16.
  static let unauthenticated = Self(rawValue: 16)

  /// What a field has that is not there.
  static var defaultValue: Self { .unspecified }

  /// The values that have a name, without second names.
  static var allCases: [Self] {
    [.unspecified, .canceled, .unknown, .invalidArgument, .deadlineExceeded, .notFound, .alreadyExists, .permissionDenied, .resourceExhausted, .failedPrecondition, .aborted, .outOfRange, .unimplemented, .`internal`, .unavailable, .dataLoss, .unauthenticated]
  }
}

/// A certificate and its private key, both PEM.
struct TLSCreds: Hashable, Sendable {
  /// The field `cert`, number 1.
  var cert: [UInt8] = []
  /// The field `key`, number 2.
  var key: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cert: [UInt8] = [],
    key: [UInt8] = []
  ) {
    self.cert = cert
    self.key = key
  }
}

extension TLSCreds: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.cert = try reader.readByteArray()
      case 18: self.key = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeBytes(self.cert, field: 1)
    writer.writeBytes(self.key, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.cert.count
    count += self.key.count
    return count
  }
}
