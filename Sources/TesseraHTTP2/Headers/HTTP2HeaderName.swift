/// A header name that is met often enough to be recognised where it arrives.
package enum HTTP2HeaderName: UInt8, BitwiseCopyable, Sendable {
  case other
  case method
  case path
  case scheme
  case authority
  case status
  case te
  case contentType
  case userAgent
  case grpcTimeout
  case grpcEncoding
  case grpcAcceptEncoding
  case grpcStatus
  case grpcMessage
  case contentLength
  case host
  /// One of those that HTTP/2 has no use for (RFC 9113, section 8.2.2).
  case connectionSpecific
}

extension HTTP2HeaderName {
  /// The name of these bytes; ``other`` if it is none of ours.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = unsafe bytes.first else {
      self = .other
      return
    }
    let candidate: (HTTP2HeaderName, StaticString)
    // The length and one byte leave one candidate, which is then compared in full.
    switch (bytes.count, first) {
    case (2, _): candidate = (.te, "te")
    case (4, _): candidate = (.host, "host")
    case (5, _): candidate = (.path, ":path")
    case (7, UInt8(ascii: ":")):
      let last = unsafe bytes[6]
      candidate =
        switch last {
        case UInt8(ascii: "d"): (.method, ":method")
        case UInt8(ascii: "e"): (.scheme, ":scheme")
        default: (.status, ":status")
        }
    case (7, _): candidate = (.connectionSpecific, "upgrade")
    case (10, UInt8(ascii: ":")): candidate = (.authority, ":authority")
    case (10, UInt8(ascii: "u")): candidate = (.userAgent, "user-agent")
    case (10, UInt8(ascii: "c")): candidate = (.connectionSpecific, "connection")
    case (10, _): candidate = (.connectionSpecific, "keep-alive")
    case (11, _): candidate = (.grpcStatus, "grpc-status")
    case (12, UInt8(ascii: "c")): candidate = (.contentType, "content-type")
    case (12, _):
      let isMessage = unsafe bytes[5] == UInt8(ascii: "m")
      candidate = isMessage ? (.grpcMessage, "grpc-message") : (.grpcTimeout, "grpc-timeout")
    case (13, _): candidate = (.grpcEncoding, "grpc-encoding")
    case (14, _): candidate = (.contentLength, "content-length")
    case (16, _): candidate = (.connectionSpecific, "proxy-connection")
    case (17, _): candidate = (.connectionSpecific, "transfer-encoding")
    case (20, _): candidate = (.grpcAcceptEncoding, "grpc-accept-encoding")
    default:
      self = .other
      return
    }
    self = unsafe bytes.matches(candidate.1) ? candidate.0 : .other
  }
}
