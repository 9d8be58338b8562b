internal import TesseraHTTP2

/// The header lists that a server sends; those that are always the same are made once.
enum ResponseHeaders {
  static let head = HTTP2HeaderList([
    ":status": "200", "content-type": "application/grpc",
  ])

  static let okTrailers = HTTP2HeaderList(["grpc-status": "0"])

  static func head(_ metadata: GRPCMetadata) -> HTTP2HeaderList {
    guard !metadata.isEmpty else { return head }
    var list = head
    metadata.write(to: &list)
    return list
  }

  /// The trailers of a call; an error's own metadata comes after what the handler added.
  static func trailers(_ error: GRPCError?, _ metadata: GRPCMetadata) -> HTTP2HeaderList {
    guard error != nil || !metadata.isEmpty else { return okTrailers }
    var list = HTTP2HeaderList()
    writeStatus(error, metadata, to: &list)
    return list
  }

  /// A status in the head, with no body to follow.
  static func trailersOnly(_ error: GRPCError, _ metadata: GRPCMetadata) -> HTTP2HeaderList {
    var list = head
    writeStatus(error, metadata, to: &list)
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
    _ error: GRPCError?, _ metadata: GRPCMetadata, to list: inout HTTP2HeaderList
  ) {
    list.append("grpc-status", String(error?.code.rawValue ?? 0))
    if let error, !error.message.isEmpty {
      list.append(
        "grpc-message", PercentEncoding.encode(error.message, limit: maximumMessageLength))
    }
    metadata.write(to: &list)
    error?.metadata.write(to: &list)
  }
}
