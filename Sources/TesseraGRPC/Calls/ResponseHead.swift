internal import TesseraHTTP2

/// What a header block of a response says: its head, its trailers, or both in one.
struct ResponseHead {
  /// The HTTP status; `nil` in trailers.
  var httpStatus: Int?
  var isGRPC = false
  var grpcStatus: GRPCStatusCode?
  var grpcMessage = ""
  var metadata = GRPCMetadata()
  /// How messages that are marked as compressed are compressed, if that is known here.
  var encoding: GRPCCompression?
  var pushback: RetryState.Pushback?
  /// The list was longer than allowed, and what went beyond is missing.
  let isTruncated: Bool

  /// Reads a header block while it is there to be read.
  init(_ block: HTTP2HeaderBlock, of connection: HTTP2Connection) {
    isTruncated = block.isTruncated
    for index in block.fields {
      let field = connection.bytes(at: index)
      switch connection.name(at: index) {
      case .status: httpStatus = Self.number(field.value)
      case .contentType:
        isGRPC = field.valueIs("application/grpc") || ContentType.isGRPC(field.valueBytes)
      case .grpcStatus:
        // A status that is not a number still is not OK.
        grpcStatus = Self.number(field.value).map(GRPCStatusCode.init(rawValue:)) ?? .unknown
      case .grpcMessage: grpcMessage = PercentEncoding.decode(field.valueBytes)
      case .grpcEncoding: encoding = GRPCCompression(header: field.valueBytes)
      case .other:
        let name = field.nameBytes
        let value = field.valueBytes
        if name.equals("grpc-retry-pushback-ms") { pushback = RetryState.Pushback(value) }
        // A value that is not base64 is left out: the call is more use than its metadata.
        _ = metadata.appendReceived(name: name, value: value)
      case .method, .path, .scheme, .authority, .te, .userAgent, .grpcTimeout,
        .grpcAcceptEncoding, .contentLength, .host, .connectionSpecific:
        break
      }
    }
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var number = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// The status this block ends a call with; `nil` if it has none.
  var error: GRPCError?? {
    guard let grpcStatus else { return nil }
    if grpcStatus == .ok { return .some(nil) }
    return .some(GRPCError(grpcStatus, grpcMessage, metadata: metadata))
  }
}

extension GRPCStatusCode {
  /// What an HTTP status stands for when there is no `grpc-status`.
  init(httpStatus: Int) {
    switch httpStatus {
    case 400: self = .internal
    case 401: self = .unauthenticated
    case 403: self = .permissionDenied
    case 404: self = .unimplemented
    case 429, 502, 503, 504: self = .unavailable
    default: self = .unknown
    }
  }

  /// What a reset of the stream by the server stands for.
  init(reset code: HTTP2ErrorCode) {
    switch code {
    case .refusedStream: self = .unavailable
    case .cancel: self = .cancelled
    case .enhanceYourCalm: self = .resourceExhausted
    case .inadequateSecurity: self = .permissionDenied
    case .streamClosed, .http11Required: self = .unknown
    default: self = .internal
    }
  }
}
