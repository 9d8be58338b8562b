import Testing

@testable import TesseraHTTP2

struct HTTP2HeaderArenaTests {
  @Test func aBlockThatNeverEndsIsReplacedByTheNext() {
    var arena = HTTP2HeaderArena()
    for _ in 0..<10_000 {
      arena.beginBlock()
      arena.add("x-refused", String(repeating: "a", count: 1_000))
      arena.reset()
    }
    #expect(arena.bytes.count < 4_000)
    #expect(arena.fields.count == 1)
  }

  @Test func aBlockThatIsStillArrivingSurvivesAReset() {
    var arena = HTTP2HeaderArena()
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
    #expect(arena.bytes.isEmpty && arena.fields.isEmpty)
  }

  @Test func blocksBeforeARefusedOneStay() {
    var arena = HTTP2HeaderArena()
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
  fileprivate mutating func add(_ name: String, _ value: String) {
    let name = Array(name.utf8)
    let value = Array(value.utf8)
    name.withUnsafeBufferPointer { name in
      value.withUnsafeBufferPointer { append(HTTP2HeaderName(name), name: name, value: $0) }
    }
  }

  fileprivate func texts(_ block: HTTP2HeaderBlock) -> [String] {
    fields[block.fields].map { field in
      let value = field.start + field.nameLength
      let name = String(decoding: bytes[field.start..<value], as: UTF8.self)
      return
        "\(name): \(String(decoding: bytes[value..<(value + field.valueLength)], as: UTF8.self))"
    }
  }
}
