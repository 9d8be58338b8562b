import Testing

@testable import TesseraHTTP2

struct HTTP2HeaderArenaTests {
  @Test func aBlockThatNeverEndsIsReplacedByTheNext() {
    var arena = HTTP2HeaderArena()
    defer { arena.deallocate() }
    for _ in 0..<10_000 {
      arena.beginBlock()
      arena.add("x-refused", "1")
      arena.reset()
    }
    #expect(arena.count == 1)
  }

  @Test func aBlockThatIsStillArrivingSurvivesAReset() {
    var arena = HTTP2HeaderArena()
    defer { arena.deallocate() }
    arena.beginBlock()
    arena.add("x-first", "1")
    _ = arena.endBlock()
    arena.beginBlock()
    arena.add("x-second", "2")
    arena.reset()
    arena.add("x-third", "3")
    let block = arena.endBlock()
    #expect(arena.texts(block) == ["x-second: 2", "x-third: 3"])
    arena.reset()
    #expect(arena.count == 0 && arena.heldCount == 0)
  }

  @Test func blocksBeforeARefusedOneStay() {
    var arena = HTTP2HeaderArena()
    defer { arena.deallocate() }
    arena.beginBlock()
    arena.add("x-good", "1")
    let good = arena.endBlock()
    arena.beginBlock()
    arena.add("x-refused", "2")
    arena.beginBlock()
    arena.add("x-better", "3")
    let better = arena.endBlock()
    #expect(arena.texts(good) == ["x-good: 1"])
    #expect(arena.texts(better) == ["x-better: 3"])
  }
}

extension HTTP2HeaderArena {
  /// A field of text that is there for as long as the process.
  fileprivate mutating func add(_ name: StaticString, _ value: StaticString) {
    append(
      ReceivedField(
        name: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount),
        value: UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)))
  }

  fileprivate func texts(_ block: HTTP2HeaderBlock) -> [String] {
    block.fields.map { index in
      let field = field(at: index)
      let name = String(decoding: field.nameBytes, as: UTF8.self)
      return "\(name): \(String(decoding: field.valueBytes, as: UTF8.self))"
    }
  }
}
