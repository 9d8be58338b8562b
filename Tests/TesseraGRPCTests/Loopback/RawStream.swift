import NIOCore
import TesseraHTTP2
import TesseraProtobuf

/// One stream on a connection of its own, driven step by step.
final class RawStream {
  private let peer: RawPeer
  let core: HTTP2Connection
  let stream: HTTP2Stream
  private(set) var head: [String: String]?
  private(set) var trailers: [String: String]?
  private(set) var body: [UInt8] = []
  private(set) var reset: HTTP2ErrorCode?
  private(set) var isEnded = false

  init(
    _ list: HTTP2HeaderList, port: Int, configuration: HTTP2Configuration = .defaults
  ) async throws {
    peer = try await RawPeer.connect(to: port)
    core = try HTTP2Connection(role: .client, configuration: configuration)
    stream = try core.submitRequest(list, hasBody: true)
  }

  static func list(_ method: String, _ more: KeyValuePairs<String, String> = [:]) -> HTTP2HeaderList
  {
    var list = HTTP2HeaderList([
      ":method": "POST", ":scheme": "http", ":authority": "test",
      ":path": "/\(Loopback.service)/\(method)", "te": "trailers",
      "content-type": "application/grpc",
    ])
    for (name, value) in more { list.append(name, value) }
    return list
  }

  func send(_ bytes: [UInt8]) { core.write(ByteBuffer(bytes: bytes), on: stream) }

  func send(_ probe: Probe) {
    let bytes = Array(probe.encoded().readableBytesView)
    send([0, 0, 0, 0, UInt8(bytes.count)] + bytes)
  }

  func finish() { core.finish(stream) }

  func cancel() { core.reset(stream, .cancel) }

  /// Bytes that the server's window does not take.
  var waitingByteCount: Int { core.pendingByteCount(on: stream) }

  var status: String? { (trailers ?? head)?["grpcStatus"] }

  /// The messages that came whole, as they are on the wire after their prefix.
  var messages: [[UInt8]] {
    var rest = body[...]
    var messages: [[UInt8]] = []
    while rest.count >= 5 {
      let start = rest.startIndex
      let length = rest[start + 1..<start + 5].reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= 5 + length else { break }
      messages.append(Array(rest[start + 5..<start + 5 + length]))
      rest = rest.dropFirst(5 + length)
    }
    return messages
  }

  /// Carries bytes both ways until the condition holds; gives up after a generous time.
  func run(until condition: () -> Bool) async throws -> Bool {
    for _ in 0..<2_000 {
      try step()
      if condition() { return true }
      try await Task.sleep(for: .milliseconds(3))
    }
    return condition()
  }

  /// Carries bytes both ways for a while.
  func run(rounds: Int) async throws {
    for _ in 0..<rounds {
      try step()
      try await Task.sleep(for: .milliseconds(3))
    }
  }

  /// Carries bytes both ways until so many are left that the server's window does not take.
  func runUntilWaiting(_ count: Int) async throws -> Bool {
    try await run { waitingByteCount == count }
  }

  /// Carries bytes both ways until the stream has ended.
  func runToEnd() async throws {
    guard try await run(until: { isEnded }) else { throw Unfinished() }
    try? await peer.close()
  }

  func close() async throws { try await peer.close() }

  struct Unfinished: Error {}

  private func step() throws {
    while let output = core.takeOutput() {
      peer.send(ByteBuffer(bytes: output.readableBytesView))
    }
    try core.receive(peer.take())
    while let event = core.nextEvent() {
      switch event {
      case .headers(_, let block): head = fields(block)
      case .trailers(_, let block): trailers = fields(block)
      case .data(_, let bytes):
        body += Array(bytes.readableBytesView)
        core.consume(bytes.readableBytes, on: stream)
      case .end: isEnded = true
      case .closed(_, let code):
        if !isEnded { reset = code }
        isEnded = true
      default: break
      }
    }
    while let output = core.takeOutput() {
      peer.send(ByteBuffer(bytes: output.readableBytesView))
    }
  }

  private func fields(_ block: HTTP2HeaderBlock) -> [String: String] {
    var fields: [String: String] = [:]
    for field in core.fields(of: block) {
      let name = String(decoding: core.name(of: field), as: UTF8.self)
      fields[name.isEmpty ? "\(field.name)" : name] = String(
        decoding: core.value(of: field), as: UTF8.self)
    }
    return fields
  }
}
