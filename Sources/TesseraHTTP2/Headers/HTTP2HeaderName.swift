/// A header name that is met often enough to be recognised where it arrives.
package enum HTTP2HeaderName: UInt8, Sendable {
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
}

extension HTTP2HeaderName {
  /// The name of these bytes; ``other`` if it is none of ours.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let candidate: (HTTP2HeaderName, StaticString)
    // The length and one byte leave one candidate, which is then compared in full.
    switch unsafe (bytes.count, bytes.last) {
    case (2, _): candidate = (.te, "te")
    case (5, _): candidate = (.path, ":path")
    case (7, UInt8(ascii: "d")): candidate = (.method, ":method")
    case (7, UInt8(ascii: "e")): candidate = (.scheme, ":scheme")
    case (7, UInt8(ascii: "s")): candidate = (.status, ":status")
    case (10, UInt8(ascii: "y")): candidate = (.authority, ":authority")
    case (10, UInt8(ascii: "t")): candidate = (.userAgent, "user-agent")
    case (11, _): candidate = (.grpcStatus, "grpc-status")
    case (12, UInt8(ascii: "e")):
      candidate =
        unsafe bytes[0] == UInt8(ascii: "c")
        ? (.contentType, "content-type") : (.grpcMessage, "grpc-message")
    case (12, _): candidate = (.grpcTimeout, "grpc-timeout")
    case (13, _): candidate = (.grpcEncoding, "grpc-encoding")
    case (20, _): candidate = (.grpcAcceptEncoding, "grpc-accept-encoding")
    default:
      self = .other
      return
    }
    let isEqual = candidate.1.withUTF8Buffer { name in
      unsafe name.elementsEqual(bytes)
    }
    self = isEqual ? candidate.0 : .other
  }
}
