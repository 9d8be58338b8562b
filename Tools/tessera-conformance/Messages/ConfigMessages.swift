// The enumerations of Protos/connectrpc/conformance/v1/config.proto.
internal import NIOCore
internal import TesseraProtobuf

struct HTTPVersion: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let unspecified = HTTPVersion(rawValue: 0)
  static let http1 = HTTPVersion(rawValue: 1)
  static let http2 = HTTPVersion(rawValue: 2)
  static let http3 = HTTPVersion(rawValue: 3)
}

struct RPCProtocol: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let unspecified = RPCProtocol(rawValue: 0)
  static let connect = RPCProtocol(rawValue: 1)
  static let grpc = RPCProtocol(rawValue: 2)
  static let grpcWeb = RPCProtocol(rawValue: 3)
}

struct Codec: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let unspecified = Codec(rawValue: 0)
  static let proto = Codec(rawValue: 1)
  static let json = Codec(rawValue: 2)
  static let text = Codec(rawValue: 3)
}

struct Compression: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let unspecified = Compression(rawValue: 0)
  static let identity = Compression(rawValue: 1)
  static let gzip = Compression(rawValue: 2)
  static let br = Compression(rawValue: 3)
  static let zstd = Compression(rawValue: 4)
  static let deflate = Compression(rawValue: 5)
  static let snappy = Compression(rawValue: 6)
}

struct StreamType: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let unspecified = StreamType(rawValue: 0)
  static let unary = StreamType(rawValue: 1)
  static let clientStream = StreamType(rawValue: 2)
  static let serverStream = StreamType(rawValue: 3)
  static let halfDuplexBidiStream = StreamType(rawValue: 4)
  static let fullDuplexBidiStream = StreamType(rawValue: 5)
}

struct Code: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  static let unspecified = Code(rawValue: 0)
  static let canceled = Code(rawValue: 1)
  static let unknown = Code(rawValue: 2)
  static let invalidArgument = Code(rawValue: 3)
  static let deadlineExceeded = Code(rawValue: 4)
  static let notFound = Code(rawValue: 5)
  static let alreadyExists = Code(rawValue: 6)
  static let permissionDenied = Code(rawValue: 7)
  static let resourceExhausted = Code(rawValue: 8)
  static let failedPrecondition = Code(rawValue: 9)
  static let aborted = Code(rawValue: 10)
  static let outOfRange = Code(rawValue: 11)
  static let unimplemented = Code(rawValue: 12)
  static let `internal` = Code(rawValue: 13)
  static let unavailable = Code(rawValue: 14)
  static let dataLoss = Code(rawValue: 15)
  static let unauthenticated = Code(rawValue: 16)
}

struct TLSCreds: Hashable, Sendable {
  var cert: ByteBuffer = ByteBuffer()
  var key: ByteBuffer = ByteBuffer()
  var unknownFields = UnknownFields()

  init() {}
}

extension TLSCreds: ProtobufMergeableMessage {
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: cert = try reader.readBytes()
      case 2 << 3 | 2: key = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeBytes(cert, field: 1)
    writer.writeBytes(key, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}
