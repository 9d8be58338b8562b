import NIOCore
import Testing

@testable import TesseraHTTP2

/// Fields that come out of HPACK's tables are looked at once: what is remembered of them has to be what
/// they are, however often they come and whatever else comes between.
@Suite struct FieldMemoTests {
  private static let good = [
    (":method", "POST"), (":scheme", "http"), (":path", "/a.B/C"), (":authority", "test"),
  ]

  /// A literal field that goes into the dynamic table (RFC 7541, section 6.2.1).
  private static func indexed(_ name: String, _ value: String) -> [UInt8] {
    var bytes = RawServer.block([(name, value)])
    bytes[0] = 0x40
    return bytes
  }

  /// The field that was put into the dynamic table as the last but `age`.
  private static func fromTable(_ age: UInt8) -> [UInt8] { [0x80 | (62 + age)] }

  private static func texts(
    of event: HTTP2Event, _ connection: HTTP2Connection
  ) -> [String]? {
    guard case .headers(_, let block) = event else { return nil }
    return connection.fields(of: block).map { field in
      let name = String(decoding: connection.name(of: field), as: UTF8.self)
      let value = String(decoding: connection.value(of: field), as: UTF8.self)
      return "\(name.isEmpty ? "\(field.name)" : name)=\(value)"
    }
  }

  @Test func aFieldFromTheTableIsReadAsTheFirstTime() throws {
    let server = try RawServer()
    var seen: [[String]] = []
    server.react = { [unowned server] event in
      if let texts = Self.texts(of: event, server.connection) { seen.append(texts) }
    }
    let start = RawServer.block(Self.good)
    server.send(
      type: 1, flags: 5, stream: 1,
      start + Self.indexed("x-one", "1") + Self.indexed("content-type", "application/grpc"))
    for stream in [3, 5, 7] {
      server.send(
        type: 1, flags: 5, stream: stream, start + Self.fromTable(1) + Self.fromTable(0))
    }
    let expected = [
      "method=POST", "scheme=http", "path=/a.B/C", "authority=test", "x-one=1",
      "contentType=application/grpc",
    ]
    #expect(seen == [[String]](repeating: expected, count: 4))
  }

  @Test func aMalformedFieldFromTheTableStaysMalformed() throws {
    let server = try RawServer()
    let start = RawServer.block(Self.good)
    server.send(type: 1, flags: 5, stream: 1, start + Self.indexed("connection", "close"))
    server.send(type: 1, flags: 5, stream: 3, start + Self.fromTable(0))
    server.send(type: 1, flags: 5, stream: 5, start)
    #expect(server.reset(1) == .protocolError)
    #expect(server.reset(3) == .protocolError)
    #expect(server.noted.contains(.headers(5)))
    #expect(!server.noted.contains(.headers(3)))
  }

  @Test func aPseudoHeaderFieldFromTheTableStillStandsOnceAndFirst() throws {
    let server = try RawServer()
    let rest = RawServer.block(Array(Self.good.dropLast()))
    server.send(type: 1, flags: 5, stream: 1, rest + Self.indexed(":authority", "test"))
    server.send(
      type: 1, flags: 5, stream: 3, rest + Self.fromTable(0) + Self.fromTable(0))
    server.send(
      type: 1, flags: 5, stream: 5,
      rest + RawServer.block([("x", "1")]) + Self.fromTable(0))
    server.send(type: 1, flags: 5, stream: 7, rest + Self.fromTable(0))
    #expect(server.reset(3) == .protocolError)
    #expect(server.reset(5) == .protocolError)
    #expect(server.noted.contains(.headers(1)) && server.noted.contains(.headers(7)))
  }

  @Test func moreFieldsInOneReadThanAreRememberedKeepTheirBytes() throws {
    let server = try RawServer()
    var seen: [[String]] = []
    server.react = { [unowned server] event in
      if let texts = Self.texts(of: event, server.connection) { seen.append(texts) }
    }
    let start = RawServer.block(Self.good)
    // Forty fields that all go into the table, read in one piece twice over: the table lets go of the
    // first ones before anybody was told of them.
    server.inOnePiece {
      for stream in 0..<40 {
        let value = String(repeating: "v", count: 90) + "\(stream)"
        server.send(
          type: 1, flags: 5, stream: 2 * stream + 1, start + Self.indexed("x-\(stream)", value))
      }
    }
    #expect(seen.count == 40)
    for (stream, texts) in seen.enumerated() {
      #expect(texts.last == "x-\(stream)=" + String(repeating: "v", count: 90) + "\(stream)")
    }
  }

  @Test func aBlockThatIsCutInTwoKeepsFieldsThatAreForgottenMeanwhile() throws {
    let server = try RawServer()
    var seen: [[String]] = []
    server.react = { [unowned server] event in
      if let texts = Self.texts(of: event, server.connection) { seen.append(texts) }
    }
    // A CONTINUATION follows, in another read.
    server.send(
      type: 1, flags: 1, stream: 1,
      RawServer.block(Self.good) + Self.indexed("x-first", "remembered"))
    var rest: [UInt8] = []
    for number in 0..<30 {
      rest += Self.indexed("x-\(number)", String(repeating: "w", count: 120))
    }
    server.send(type: 9, flags: 0, stream: 1, rest)
    server.send(type: 9, flags: 4, stream: 1, Self.indexed("x-last", "1"))
    #expect(seen.count == 1)
    #expect(seen.first?.dropFirst(4).first == "x-first=remembered")
    #expect(seen.first?.last == "x-last=1")
    #expect(seen.first?.count == 36)
  }
}
