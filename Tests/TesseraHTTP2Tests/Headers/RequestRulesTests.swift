import Testing

@testable import TesseraHTTP2

/// What a request must be (RFC 9113, section 8), and what becomes of one that is not.
@Suite struct RequestRulesTests {
  private static let good = [
    (":method", "POST"), (":scheme", "http"), (":path", "/a.B/C"), (":authority", "test"),
  ]

  private static func without(_ name: String) -> [(String, String)] {
    good.filter { $0.0 != name }
  }

  private static func with(_ fields: (String, String)...) -> [(String, String)] { good + fields }

  static let malformed: [(String, [(String, String)])] = [
    ("an upper-case name", with(("X-Upper", "1"))),
    ("an empty name", with(("", "1"))),
    ("a name with a space", with(("a b", "1"))),
    ("a name with a colon", with(("a:b", "1"))),
    ("a name beyond ASCII", with(("é", "1"))),
    ("an unknown pseudo-header field", with((":unknown", "1"))),
    ("an unknown pseudo-header field before the others", [(":unknown", "1")] + good),
    ("a pseudo-header field of responses", good + [(":status", "200")]),
    ("a pseudo-header field after a regular one", [("x", "1")] + good),
    ("no method", without(":method")),
    ("no scheme", without(":scheme")),
    ("no path", without(":path")),
    ("no authority and no host", without(":authority")),
    ("two methods", [(":method", "POST")] + good),
    ("two schemes", [(":scheme", "http")] + good),
    ("two paths", [(":path", "/")] + good),
    ("two authorities", [(":authority", "test")] + good),
    ("an empty path", without(":path") + [(":path", "")]),
    ("a path that does not begin with a slash", without(":path") + [(":path", "a")]),
    ("an asterisk with another method than OPTIONS", without(":path") + [(":path", "*")]),
    ("an empty method", without(":method") + [(":method", "")]),
    ("a method that is no token", without(":method") + [(":method", "PO ST")]),
    ("connection", with(("connection", "close"))),
    ("keep-alive", with(("keep-alive", "5"))),
    ("proxy-connection", with(("proxy-connection", "close"))),
    ("transfer-encoding", with(("transfer-encoding", "chunked"))),
    ("upgrade", with(("upgrade", "h2c"))),
    ("te with anything but trailers", with(("te", "trailers, deflate"))),
    ("a line feed in a value", with(("x", "a\nb"))),
    ("a NUL in a value", with(("x-long-enough", "0123456789\0abc"))),
    ("a DEL in a value", with(("x", "a\u{7F}b"))),
    ("white space before a value", with(("x", " a"))),
    ("white space after a value", with(("x", "a\t"))),
    ("a content-length that is no number", with(("content-length", "-1"))),
    ("an empty content-length", with(("content-length", ""))),
    ("two content-lengths", with(("content-length", "4"), ("content-length", "4"))),
    ("two hosts", with(("host", "a"), ("host", "b"))),
    ("CONNECT with a path", without(":method") + [(":method", "CONNECT")]),
  ]

  @Test(arguments: malformed)
  func aMalformedRequestIsResetAndNobodyHearsOfIt(
    what: String, fields: [(String, String)]
  ) throws {
    let server = try RawServer()
    server.sendHeaders(fields)
    #expect(server.reset() == .protocolError, "\(what)")
    #expect(server.noted == [.closed(1, .protocolError)])
    // The connection lives on, and its HPACK state too.
    server.sendHeaders(Self.good, stream: 3, endsStream: true)
    #expect(server.noted.suffix(2) == [.headers(3), .end(3)])
    #expect(server.connection.failure == nil)
  }

  static let wellFormed: [[(String, String)]] = [
    good, with(("te", "trailers")), with(("te", "Trailers")), with(("x", "a\tb")),
    with(("x", "")), with(("x", "é")), with(("a!#$%&'*+-.^_`|~9", "1")), with(("host", "test")),
    without(":authority") + [("host", "test")],
    [(":method", "OPTIONS"), (":scheme", "http"), (":path", "*"), (":authority", "test")],
    [(":method", "CONNECT"), (":authority", "test:80")], with(("content-length", "0")),
    with(("x-long-enough", "0123456789abcdef\t0123456789")),
  ]

  @Test(arguments: wellFormed)
  func aRequestThatBreaksNoRuleIsTaken(fields: [(String, String)]) throws {
    let server = try RawServer()
    server.sendHeaders(fields, endsStream: true)
    #expect(server.noted == [.headers(1), .end(1)])
  }

  @Test func theBodyIsAsLongAsItsLengthSays() throws {
    let server = try RawServer()
    server.sendHeaders(Self.with(("content-length", "4")), stream: 1)
    server.sendData(3, stream: 1)
    server.sendData(1, stream: 1, endsStream: true)
    #expect(server.noted == [.headers(1), .data(1, 3), .data(1, 1), .end(1)])
    server.sendHeaders(Self.with(("content-length", "4")), stream: 3)
    server.sendData(3, stream: 3, endsStream: true)
    #expect(server.reset(3) == .protocolError)
    server.sendHeaders(Self.with(("content-length", "4")), stream: 5)
    server.sendData(5, stream: 5)
    #expect(server.reset(5) == .protocolError)
    server.sendHeaders(Self.with(("content-length", "4")), stream: 7, endsStream: true)
    #expect(server.reset(7) == .protocolError)
    server.sendHeaders(Self.with(("content-length", "4")), stream: 9)
    server.sendHeaders([("x", "1")], stream: 9, endsStream: true)
    #expect(server.reset(9) == .protocolError)
    #expect(!server.noted.contains(.end(3)) && !server.noted.contains(.end(9)))
    #expect(server.connection.failure == nil)
  }

  @Test func trailersEndTheStreamAndHaveNoPseudoHeaderFields() throws {
    let server = try RawServer()
    server.sendHeaders(Self.good, stream: 1)
    server.sendData(2, stream: 1)
    server.sendHeaders([("x", "1")], stream: 1, endsStream: true)
    #expect(server.noted == [.headers(1), .data(1, 2), .trailers(1), .end(1)])
    for (stream, fields, ends) in [
      (3, [("x", "1")], false), (5, [(":method", "POST")], true), (7, [("X", "1")], true),
      (9, [("connection", "close")], true),
    ] {
      server.sendHeaders(Self.good, stream: stream)
      server.sendHeaders(fields, stream: stream, endsStream: ends)
      #expect(server.reset(stream) == .protocolError)
      #expect(!server.noted.contains(.trailers(stream)))
    }
  }

  @Test func nothingMoreIsHeardOfAMalformedStream() throws {
    let server = try RawServer()
    // In one piece, so that the frames after the first arrive before its reset is sent.
    server.inOnePiece {
      server.sendHeaders(Self.without(":path"), stream: 1)
      server.sendData(100, stream: 1)
      server.sendHeaders([("x", "1")], stream: 1, endsStream: true)
    }
    #expect(server.noted == [.closed(1, .protocolError)])
    #expect(server.connection.failure == nil)
  }
}

@Suite struct FieldBytesTests {
  /// The rule as RFC 9110 spells it.
  private func isValueByTheBook(_ bytes: [UInt8]) -> Bool {
    let isWhite = { (byte: UInt8?) in byte == 0x20 || byte == 0x09 }
    return !isWhite(bytes.first) && !isWhite(bytes.last)
      && bytes.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  @Test func aValueIsLookedAtEightBytesAtATimeAndStillAsTheRuleSays() {
    var state: UInt64 = 42
    for length in 0..<40 {
      for byte in UInt8.min...UInt8.max {
        for _ in 0..<4 {
          state = state &* 6_364_136_223_846_793_005 &+ 1
          var bytes = (0..<length).map { UInt8(0x21 + (Int(state >> 33) + $0 * 7) % 94) }
          if length > 0 { bytes[Int(state >> 40) % length] = byte }
          let isValue = bytes.withUnsafeBufferPointer { FieldBytes.isValue($0) }
          #expect(isValue == isValueByTheBook(bytes))
        }
      }
    }
  }

  @Test func aNameIsAToken() {
    let token = Set("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    for byte in UInt8.min...UInt8.max {
      let isName = [UInt8(ascii: "a"), byte].withUnsafeBufferPointer { FieldBytes.isName($0) }
      #expect(isName == token.contains(byte))
    }
  }

  @Test func knownNamesAreKnownAndNoOthers() {
    let known: [(String, HTTP2HeaderName)] = [
      (":method", .method), (":path", .path), (":scheme", .scheme), (":authority", .authority),
      (":status", .status), ("te", .te), ("content-type", .contentType),
      ("user-agent", .userAgent), ("grpc-timeout", .grpcTimeout),
      ("grpc-encoding", .grpcEncoding), ("grpc-accept-encoding", .grpcAcceptEncoding),
      ("grpc-status", .grpcStatus), ("grpc-message", .grpcMessage),
      ("content-length", .contentLength), ("host", .host), ("upgrade", .connectionSpecific),
      ("connection", .connectionSpecific), ("keep-alive", .connectionSpecific),
      ("proxy-connection", .connectionSpecific), ("transfer-encoding", .connectionSpecific),
    ]
    for (text, name) in known {
      #expect(Array(text.utf8).withUnsafeBufferPointer { HTTP2HeaderName($0) } == name)
      // One byte off is another name.
      for index in text.utf8.indices {
        var bytes = Array(text.utf8)
        bytes[text.utf8.distance(from: text.utf8.startIndex, to: index)] ^= 1
        #expect(bytes.withUnsafeBufferPointer { HTTP2HeaderName($0) } == .other)
      }
    }
    #expect([UInt8]().withUnsafeBufferPointer { HTTP2HeaderName($0) } == .other)
  }
}
