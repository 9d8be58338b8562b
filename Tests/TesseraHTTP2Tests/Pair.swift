import NIOCore
import TesseraHTTP2

/// A client and a server that talk through memory, and what happened at each.
final class Pair {
  let client: HTTP2Connection
  let server: HTTP2Connection
  private(set) var atClient: [Noted] = []
  private(set) var atServer: [Noted] = []
  private(set) var clientError: HTTP2Error?
  private(set) var serverError: HTTP2Error?
  /// Whether bodies are consumed as they arrive.
  var consumes = true

  /// An event with its header block spelt out.
  enum Noted: Equatable {
    case headers(HTTP2Stream, [String], isTruncated: Bool)
    case trailers(HTTP2Stream, [String])
    case data(HTTP2Stream, Int)
    case end(HTTP2Stream)
    case writable(HTTP2Stream)
    case closed(HTTP2Stream, HTTP2ErrorCode)
    case ready
    case goAway(Int32, HTTP2ErrorCode)
    case ping
    case pingAcknowledged(UInt64)
  }

  init(
    client: HTTP2Configuration = .defaults, server: HTTP2Configuration = .defaults
  ) throws {
    self.client = try HTTP2Connection(role: .client, configuration: client)
    self.server = try HTTP2Connection(role: .server, configuration: server)
  }

  /// Carries bytes both ways until both sides are silent.
  func run() {
    while true {
      let toServer = take(from: client)
      let toClient = take(from: server)
      if toServer.isEmpty && toClient.isEmpty { break }
      for bytes in toServer where serverError == nil {
        do { try server.receive(bytes) } catch { serverError = error }
        atServer += note(server)
      }
      for bytes in toClient where clientError == nil {
        do { try client.receive(bytes) } catch { clientError = error }
        atClient += note(client)
      }
    }
    atServer += note(server)
    atClient += note(client)
  }

  private func take(from connection: HTTP2Connection) -> [ByteBuffer] {
    var all: [ByteBuffer] = []
    while let bytes = connection.takeOutput() {
      all.append(ByteBuffer(bytes: bytes.readableBytesView))
    }
    return all
  }

  private func note(_ connection: HTTP2Connection) -> [Noted] {
    var noted: [Noted] = []
    while let event = connection.nextEvent() {
      switch event {
      case .headers(let stream, let block):
        noted.append(.headers(stream, text(block, connection), isTruncated: block.isTruncated))
      case .trailers(let stream, let block):
        noted.append(.trailers(stream, text(block, connection)))
      case .data(let stream, let bytes):
        noted.append(.data(stream, bytes.readableBytes))
        if consumes { connection.consume(bytes.readableBytes, on: stream) }
      case .end(let stream): noted.append(.end(stream))
      case .writable(let stream): noted.append(.writable(stream))
      case .closed(let stream, let code): noted.append(.closed(stream, code))
      case .ready: noted.append(.ready)
      case .goAway(let last, let code, _): noted.append(.goAway(last, code))
      case .ping: noted.append(.ping)
      case .pingAcknowledged(let payload): noted.append(.pingAcknowledged(payload))
      }
    }
    return noted
  }

  private func text(_ block: HTTP2HeaderBlock, _ connection: HTTP2Connection) -> [String] {
    connection.fields(of: block).map { field in
      let name = String(decoding: connection.name(of: field), as: UTF8.self)
      let value = String(decoding: connection.value(of: field), as: UTF8.self)
      return name.isEmpty ? "\(field.name)=\(value)" : "\(name)=\(value)"
    }
  }

  func forget() {
    atClient = []
    atServer = []
  }

  /// The streams of the requests that the server has seen, in order.
  var requests: [HTTP2Stream] {
    atServer.compactMap { if case .headers(let stream, _, _) = $0 { stream } else { nil } }
  }

  /// Bytes of bodies that arrived at one side.
  static func dataCount(_ noted: [Noted]) -> Int {
    noted.reduce(0) { sum, event in
      if case .data(_, let count) = event { sum + count } else { sum }
    }
  }
}

extension HTTP2HeaderList {
  static let request = HTTP2HeaderList([
    ":method": "POST", ":scheme": "http", ":authority": "test", ":path": "/a.B/C",
    "content-type": "application/grpc", "te": "trailers", "x-mine": "1",
  ])
  static let response = HTTP2HeaderList([":status": "200", "content-type": "application/grpc"])
}
