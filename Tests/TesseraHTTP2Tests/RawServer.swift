import NIOCore
import TesseraHTTP2

/// A server that is sent frames as a peer might write them, and what it answers.
final class RawServer {
  struct Frame: Equatable {
    var type: UInt8
    var flags: UInt8
    var stream: Int
    var payload: [UInt8]
  }

  enum Noted: Equatable {
    case headers(Int)
    case trailers(Int)
    case data(Int, Int)
    case end(Int)
    case closed(Int, HTTP2ErrorCode)
  }

  let connection: HTTP2Connection
  private(set) var answers: [Frame] = []
  private(set) var noted: [Noted] = []
  private var bytes: [UInt8] = []
  private var held: [UInt8]?
  /// Does something about an event when it is there.
  var react: (HTTP2Event) -> Void = { _ in }

  init(_ configuration: HTTP2Configuration = .defaults) throws {
    connection = try HTTP2Connection(role: .server, configuration: configuration)
    try? connection.receive(ByteBuffer(string: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"))
    send(type: 4)
    answers = []
  }

  func send(type: UInt8, flags: UInt8 = 0, stream: Int = 0, _ payload: [UInt8] = []) {
    let length = payload.count
    var frame = [UInt8(length >> 16), UInt8(length >> 8 & 255), UInt8(length & 255), type, flags]
    for shift in [24, 16, 8, 0] { frame.append(UInt8(stream >> shift & 255)) }
    frame += payload
    if held != nil { held? += frame } else { receive(frame) }
  }

  /// Sends what `body` sends as one read.
  func inOnePiece(_ body: () -> Void) {
    held = []
    body()
    let bytes = held ?? []
    held = nil
    receive(bytes)
  }

  func sendBytes(_ bytes: [UInt8]) { receive(bytes) }

  private func receive(_ frames: [UInt8]) {
    try? connection.receive(ByteBuffer(bytes: frames))
    while let event = connection.nextEvent() { note(event) }
    while let output = connection.takeOutput() { bytes += Array(output.readableBytesView) }
    while let event = connection.nextEvent() { note(event) }
    takeAnswers()
  }

  /// A HEADERS frame with every field spelt out.
  func sendHeaders(
    _ fields: [(String, String)], stream: Int = 1, endsStream: Bool = false, flags: UInt8 = 0
  ) {
    send(
      type: 1, flags: flags | 4 | (endsStream ? 1 : 0), stream: stream, Self.block(fields))
  }

  func sendData(_ count: Int, stream: Int = 1, endsStream: Bool = false) {
    send(
      type: 0, flags: endsStream ? 1 : 0, stream: stream, [UInt8](repeating: 7, count: count))
  }

  /// Literal fields without indexing (RFC 7541, section 6.2.2).
  static func block(_ fields: [(String, String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (name, value) in fields {
      bytes += [0, UInt8(name.utf8.count)]
      bytes += Array(name.utf8)
      bytes.append(UInt8(value.utf8.count))
      bytes += Array(value.utf8)
    }
    return bytes
  }

  /// The code of the reset of a stream.
  func reset(_ stream: Int = 1) -> HTTP2ErrorCode? {
    answers.first { $0.type == 3 && $0.stream == stream }.map { code($0.payload) }
  }

  /// The code of the last GOAWAY.
  var goAway: HTTP2ErrorCode? {
    answers.last { $0.type == 7 }.map { code(Array($0.payload.dropFirst(4))) }
  }

  private func code(_ bytes: [UInt8]) -> HTTP2ErrorCode {
    HTTP2ErrorCode(rawValue: bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
  }

  private func takeAnswers() {
    while bytes.count >= 9 {
      let length = Int(bytes[0]) << 16 | Int(bytes[1]) << 8 | Int(bytes[2])
      guard bytes.count >= 9 + length else { return }
      let stream = bytes[5..<9].reduce(0) { $0 << 8 | Int($1) }
      answers.append(
        Frame(
          type: bytes[3], flags: bytes[4], stream: stream, payload: Array(bytes[9..<9 + length])))
      bytes.removeFirst(9 + length)
    }
  }

  private func note(_ event: HTTP2Event) {
    react(event)
    switch event {
    case .headers(let stream, _): noted.append(.headers(Int(stream.id)))
    case .trailers(let stream, _): noted.append(.trailers(Int(stream.id)))
    case .data(let stream, let bytes): noted.append(.data(Int(stream.id), bytes.readableBytes))
    case .end(let stream): noted.append(.end(Int(stream.id)))
    case .closed(let stream, let code): noted.append(.closed(Int(stream.id), code))
    default: break
    }
  }
}
