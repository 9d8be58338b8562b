import Testing

@testable import TesseraHTTP2

/// Two blocks with one pattern have the same fields but for those that are new.
@Suite struct HTTP2HeaderPatternTests {
  private static let good = [
    (":method", "POST"), (":scheme", "http"), (":path", "/a.B/C"), (":authority", "test"),
  ]

  private static func indexed(_ name: String, _ value: String) -> [UInt8] {
    var bytes = RawServer.block([(name, value)])
    bytes[0] = 0x40
    return bytes
  }

  private static func fromTable(_ age: UInt8) -> [UInt8] { [0x80 | (62 + age)] }

  /// The patterns of what a server is sent, block by block.
  private static func patterns(_ blocks: [[UInt8]]) throws -> [HTTP2HeaderPattern] {
    let server = try RawServer()
    var patterns: [HTTP2HeaderPattern] = []
    server.react = { event in
      if case .headers(_, let block) = event { patterns.append(block.pattern) }
    }
    for (index, block) in blocks.enumerated() {
      server.send(type: 1, flags: 5, stream: 2 * index + 1, block)
    }
    return patterns
  }

  @Test func theSameFieldsHaveTheSamePattern() throws {
    let start = RawServer.block(Array(Self.good.prefix(3)))
    let one = Self.indexed(":authority", "test") + Self.indexed("x", "1")
    let again = start + Self.fromTable(1) + Self.fromTable(0)
    let patterns = try Self.patterns([start + one, again, again])
    #expect(patterns.count == 3)
    #expect(patterns.allSatisfy { $0.isKnown })
    #expect(patterns[1] == patterns[2])
    // Literal fields are new each time.
    #expect(patterns[1].newFields == 0b00111)
  }

  /// From the static table, a path, and what is given.
  private static func block(_ rest: [UInt8]...) -> [UInt8] {
    [0x83, 0x86] + RawServer.block([(":path", "/a.B/C")]) + rest.joined()
  }

  @Test func orderNumberAndValuesMakeAnotherPattern() throws {
    let authority = Self.fromTable(2)
    let tables = [
      Self.fromTable(1) + Self.fromTable(0),
      Self.fromTable(0) + Self.fromTable(1),
      Self.fromTable(0) + Self.fromTable(0),
      Self.fromTable(0),
      Self.fromTable(1),
      Self.fromTable(1) + RawServer.block([("content-length", "0")]),
    ]
    let first = Self.block(
      Self.indexed(":authority", "test"), Self.indexed("x", "1"), Self.indexed("x", "2"))
    let patterns = try Self.patterns([first] + tables.map { Self.block(authority, $0) })
    #expect(patterns.count == tables.count + 1)
    #expect(patterns.allSatisfy { $0.isKnown })
    #expect(Set(patterns.dropFirst()).count == tables.count)
    #expect(patterns.last?.newFields == 0b100100)
  }

  @Test func aLongBlockHasNone() throws {
    let first = Self.block(Self.indexed(":authority", "test"), Self.indexed("x", "1"))
    let blocks = [12, 13].map { count in
      Self.block(
        Self.fromTable(1), Array([[UInt8]](repeating: Self.fromTable(0), count: count).joined()))
    }
    let patterns = try Self.patterns([first] + blocks)
    #expect(patterns.map { $0.isKnown } == [true, true, false])
  }

  @Test func whatIsForgottenTakesItsPatternAlong() throws {
    let start = RawServer.block(Self.good)
    let first = start + Self.indexed("x", "1")
    let more = (0..<20).map { start + Self.indexed("x-\($0)", "1") }
    let patterns = try Self.patterns([first, start + Self.fromTable(0)] + more + [first])
    #expect(!patterns.dropLast(2).dropFirst(2).contains(patterns[1]))
    #expect(patterns.last != patterns[1] && patterns.last != patterns[0])
  }
}
