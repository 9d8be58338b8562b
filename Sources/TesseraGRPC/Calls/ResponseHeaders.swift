internal import TesseraHTTP2

/// The header lists that a server sends; those that are always the same are made once.
enum ResponseHeaders {
  static let head = HTTP2HeaderList([
    ":status": "200", "content-type": "application/grpc",
  ])

  /// The same in the form that costs nothing to send: what most calls have.
  static let presetHead = HTTP2HeaderPreset([
    ":status": "200", "content-type": "application/grpc",
  ])

  static let presetOKTrailers = HTTP2HeaderPreset(["grpc-status": "0"])

  static let okTrailers = HTTP2HeaderList(["grpc-status": "0"])

  /// The head to a caller that said something about compression.
  private static let headWithEncodings = HTTP2HeaderList([
    ":status": "200", "content-type": "application/grpc",
    "grpc-accept-encoding": GRPCCompression.acceptHeader,
  ])

  static func head(_ extra: ServerCall.Extra?, showsEncodings: Bool) -> HTTP2HeaderList {
    let start = showsEncodings ? headWithEncodings : head
    guard let extra else { return start }
    var list = start
    if let compression = extra.compression {
      list.append("grpc-encoding", compression.rawValue)
    }
    extra.initial.write(to: &list)
    return list
  }

  /// Why a head cannot be sent as it is, if it is longer than the peer takes.
  static func refusal(of list: HTTP2HeaderList, limit: Int) -> GRPCError? {
    guard list.size > limit else { return nil }
    return GRPCError(
      .resourceExhausted,
      "the metadata of the answer is \(list.size) bytes long and the caller takes \(limit)")
  }

  /// The trailers of a call; an error's own metadata comes after what the handler added.
  static func trailers(
    _ error: GRPCError?, _ metadata: GRPCMetadata?, limit: Int
  ) -> HTTP2HeaderList {
    if error == nil, metadata?.isEmpty ?? true { return okTrailers }
    return withStatus(error, metadata, after: HTTP2HeaderList(), limit)
  }

  /// A status in the head, with no body to follow.
  static func trailersOnly(
    _ error: GRPCError, _ metadata: GRPCMetadata?, limit: Int
  ) -> HTTP2HeaderList {
    withStatus(error, metadata, after: head, limit)
  }

  /// What is too long to be sent becomes a status that says so: an answer whose trailers never come
  /// would hang its caller.
  private static func withStatus(
    _ error: GRPCError?, _ metadata: GRPCMetadata?, after start: HTTP2HeaderList, _ limit: Int
  ) -> HTTP2HeaderList {
    var list = start
    writeStatus(error, metadata, to: &list)
    guard var refusal = refusal(of: list, limit: limit) else { return list }
    list = start
    writeStatus(refusal, nil, to: &list)
    guard list.size > limit else { return list }
    // A peer that takes hardly anything gets the bare number.
    refusal.message = ""
    list = start
    writeStatus(refusal, nil, to: &list)
    return list
  }

  /// A plain HTTP answer to what is not a gRPC call.
  static func plain(status: Int, contentLength: Int) -> HTTP2HeaderList {
    var list = HTTP2HeaderList([
      ":status": String(status), "content-type": "text/plain; charset=utf-8",
      "content-length": String(contentLength),
    ])
    if status == 405 { list.append("allow", "POST") }
    return list
  }

  /// What a `grpc-message` may have when it is encoded, in bytes. Peers limit their header lists, to
  /// 8 KiB and up; beyond that the whole status would be lost.
  private static let maximumMessageLength = 4_096

  private static func writeStatus(
    _ error: GRPCError?, _ metadata: GRPCMetadata?, to list: inout HTTP2HeaderList
  ) {
    list.append("grpc-status", String(error?.code.rawValue ?? 0))
    if let error, !error.message.isEmpty {
      list.append(
        "grpc-message", PercentEncoding.encode(error.message, limit: maximumMessageLength))
    }
    metadata?.write(to: &list)
    error?.metadata.write(to: &list)
  }
}
