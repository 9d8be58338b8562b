internal import NIOCore
internal import TesseraHTTP2

/// The header lists of requests on one connection. What is the same for all calls of a method is made
/// once.
struct RequestHeads {
  static let userAgent = "grpc-swift-tessera/0.1"

  private let scheme: String
  private let authority: String
  private var ofPaths: [String: HTTP2HeaderList] = [:]
  /// Paths that are remembered; a client with more methods makes the rest anew.
  private static let capacity = 256

  init(scheme: String, authority: String) {
    self.scheme = scheme
    self.authority = authority
  }

  mutating func head(of call: ClientCall) -> HTTP2HeaderList {
    let options = call.currentOptions
    var list = plainHead(call.path, userAgent: options.userAgent)
    if let timesOutAt = call.timesOutAt {
      let rest = Duration.nanoseconds(max(0, (timesOutAt - .now()).nanoseconds))
      list.append("grpc-timeout", GRPCTimeout.encode(rest))
    }
    if let compression = options.compression, compression != .identity {
      list.append("grpc-encoding", compression.rawValue)
    }
    if call.previousAttempts > 0 {
      list.append("grpc-previous-rpc-attempts", String(call.previousAttempts))
    }
    if !options.metadata.isEmpty { options.metadata.write(to: &list) }
    return list
  }

  private mutating func plainHead(_ path: String, userAgent: String?) -> HTTP2HeaderList {
    if userAgent == nil, let list = ofPaths[path] { return list }
    var list = HTTP2HeaderList([":method": "POST", ":scheme": scheme, ":authority": authority])
    list.append(":path", path)
    list.append("content-type", "application/grpc")
    list.append("te", "trailers")
    list.append("grpc-accept-encoding", GRPCCompression.acceptHeader)
    list.append("user-agent", Self.userAgent(userAgent))
    if userAgent == nil, ofPaths.count < Self.capacity { ofPaths[path] = list }
    return list
  }

  /// A program's own name comes before ours.
  private static func userAgent(_ program: String?) -> String {
    guard let program, !program.isEmpty,
      program.utf8.allSatisfy({ $0 >= 0x20 && $0 <= 0x7E })
    else { return userAgent }
    return program + " " + userAgent
  }
}
