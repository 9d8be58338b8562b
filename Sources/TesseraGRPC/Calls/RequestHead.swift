internal import TesseraHTTP2

/// What the head of a request says, as far as gRPC looks at it.
struct RequestHead {
  enum Timeout {
    case none
    case after(Duration)
    case malformed
  }

  var isPost = false
  /// The answer to HEAD has no content.
  var isHead = false
  /// What answers, if anything does.
  var route: Route?
  /// The `:path`, if nothing does.
  var unknownPath: ArraySlice<UInt8> = []
  var isGRPC = false
  var timeout = Timeout.none
  /// The `grpc-encoding` of the request.
  var compression: GRPCCompression?
  /// The same if it is not known here.
  var foreignEncoding: String?
  /// What the caller takes besides `identity`.
  var acceptedCompressions = GRPCCompressionSet()
  /// Whether the caller said anything about compression, so that we say what we take.
  var showsEncodings = false
  var metadata = GRPCMetadata()
  var isMetadataMalformed = false
  var isTruncated = false

  /// What the fields are that stay as they were read if the next block has the same; otherwise unknown.
  private var pattern: HTTP2HeaderPattern?

  /// A head that nothing was read into.
  init() {}

  /// Reads a header block while it is there to be read, over what was read before: of a block that is
  /// as the one before on this connection, only what is new.
  mutating func read(
    _ block: HTTP2HeaderBlock, of connection: HTTP2Connection, _ table: RouteTable
  ) {
    if let pattern, block.pattern == pattern, !block.isTruncated {
      forgetCall()
      var rest = pattern.newFields
      while rest != 0 {
        let index = block.fields.lowerBound + rest.trailingZeroBitCount
        rest &= rest &- 1
        _ = readOfCall(connection.name(at: index), at: index, of: connection, table)
      }
      return
    }
    self = RequestHead()
    isTruncated = block.isTruncated
    var isRepeatable = block.pattern.isKnown && !isTruncated
    for index in block.fields {
      let name = connection.name(at: index)
      if readOfCall(name, at: index, of: connection, table) { continue }
      read(name, at: index, of: connection)
      let offset = index - block.fields.lowerBound
      if offset < 16, block.pattern.newFields >> offset & 1 == 1 { isRepeatable = false }
    }
    if isRepeatable { pattern = block.pattern }
  }

  /// What is no other's than the call's own.
  private mutating func forgetCall() {
    if !unknownPath.isEmpty { unknownPath = [] }
    timeout = .none
    route = nil
  }

  /// Takes in a field that differs from call to call.
  ///
  /// - Returns: Whether it is one, or one that says nothing.
  private mutating func readOfCall(
    _ name: HTTP2HeaderName, at index: Int, of connection: HTTP2Connection, _ table: RouteTable
  ) -> Bool {
    switch name {
    case .scheme, .authority, .te, .userAgent, .status, .grpcStatus, .grpcMessage,
      .contentLength, .host, .connectionSpecific:
      return true
    case .path:
      let path = connection.bytes(at: index)
      route = table.route(path: path.value)
      if route == nil { unknownPath = path.valueBytes }
      return true
    case .grpcTimeout:
      let bytes = connection.bytes(at: index).valueBytes
      timeout = GRPCTimeout.parse(bytes).map { .after($0) } ?? .malformed
      return true
    default:
      return false
    }
  }

  private mutating func read(
    _ name: HTTP2HeaderName, at index: Int, of connection: HTTP2Connection
  ) {
    let field = connection.bytes(at: index)
    switch name {
    case .method:
      isPost = field.valueIs("POST")
      isHead = field.valueIs("HEAD")
    case .contentType:
      isGRPC = field.valueIs("application/grpc") || ContentType.isGRPC(field.valueBytes)
    case .grpcEncoding:
      compression = GRPCCompression(header: field.valueBytes)
      if compression == nil { foreignEncoding = String(decoding: field.value, as: UTF8.self) }
      showsEncodings = true
    case .grpcAcceptEncoding:
      acceptedCompressions.insert(contentsOf: field.valueBytes)
      showsEncodings = true
    case .other:
      if !metadata.appendReceived(name: field.nameBytes, value: field.valueBytes) {
        isMetadataMalformed = true
      }
    default:
      break
    }
  }
}

/// The compressions that a peer takes.
struct GRPCCompressionSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let gzip = GRPCCompressionSet(rawValue: 1)
  static let deflate = GRPCCompressionSet(rawValue: 2)

  /// Adds those that a `grpc-accept-encoding` names.
  mutating func insert(contentsOf header: ArraySlice<UInt8>) {
    for compression in GRPCCompression.list(header: header) { formUnion(Self(compression)) }
  }

  func contains(_ compression: GRPCCompression) -> Bool {
    isSuperset(of: Self(compression))
  }

  private init(_ compression: GRPCCompression) {
    switch compression {
    case .identity: self = []
    case .gzip: self = .gzip
    case .deflate: self = .deflate
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

enum ContentType {
  /// `application/grpc`, alone, with `+proto`, or with parameters.
  static func isGRPC(_ value: ArraySlice<UInt8>) -> Bool {
    if value.equals("application/grpc") { return true }
    let type = "application/grpc".utf8
    guard value.starts(with: type) else { return false }
    let rest = value.dropFirst(type.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ";") || rest.elementsEqual("+proto".utf8)
      || rest.starts(with: "+proto;".utf8)
  }
}

extension RequestHead {
  /// Why a request is refused before anybody looks at its body.
  enum Refusal {
    /// It is not a gRPC call; the answer is plain HTTP.
    case http(status: Int, body: String)
    /// It is one; the answer is a status.
    case grpc(GRPCError)
  }

  /// What answers, if nothing at all is wrong: the verdict of nearly every head.
  var acceptedRoute: Route? {
    guard isPost, isGRPC, !isTruncated, !isMetadataMalformed, foreignEncoding == nil else {
      return nil
    }
    if case .malformed = timeout { return nil }
    return route
  }

  /// Why there is no ``acceptedRoute``.
  func refusal(_ table: RouteTable) -> Refusal {
    if isTruncated {
      return .http(status: 431, body: "The header list is too long.\n")
    }
    guard isPost else {
      return .http(status: 405, body: "gRPC calls use POST.\n")
    }
    guard isGRPC else {
      return .http(status: 415, body: "The content type must be application/grpc.\n")
    }
    guard route != nil else { return .grpc(unimplemented(table)) }
    if case .malformed = timeout {
      return .grpc(GRPCError(.internal, "grpc-timeout is malformed"))
    }
    guard let foreignEncoding, !isMetadataMalformed else {
      return .grpc(GRPCError(.internal, "a -bin metadata value is not base64"))
    }
    var metadata = GRPCMetadata()
    metadata.appendUnchecked("grpc-accept-encoding", .ascii(GRPCCompression.acceptHeader))
    return .grpc(
      GRPCError(
        .unimplemented, "grpc-encoding \(foreignEncoding) is not supported", metadata: metadata))
  }

  private func unimplemented(_ table: RouteTable) -> GRPCError {
    let text = String(decoding: unknownPath, as: UTF8.self)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, !parts[1].isEmpty, !parts[2].isEmpty else {
      return GRPCError(.unimplemented, "malformed method name \(text.debugDescription)")
    }
    return table.hasService(parts[1])
      ? GRPCError(.unimplemented, "unknown method \(parts[2]) of service \(parts[1])")
      : GRPCError(.unimplemented, "unknown service \(parts[1])")
  }
}

extension ArraySlice<UInt8> {
  /// Compares two plain runs of bytes; the generic comparison with a string's UTF-8 is several times
  /// slower.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return withUnsafeBufferPointer { bytes in
      text.withUTF8Buffer { text in
        var index = 0
        while index < bytes.count, bytes[index] == text[index] { index += 1 }
        return index == bytes.count
      }
    }
  }
}
