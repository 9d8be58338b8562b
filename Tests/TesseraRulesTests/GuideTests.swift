import Testing
import TesseraCore
import TesseraProtobuf
import TesseraRules

/// How warm somebody is.
struct Warmth: ProtobufMessage, Hashable {
  var degrees: Float = 0

  init() {}

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      if tag.rawValue == 1 << 3 | 5 {
        degrees = try reader.readFloat()
      } else {
        try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) { writer.writeFloat(degrees, field: 1) }
}

/// The snippets of the documentation, word by word.
@Suite("What the documentation shows")
struct GuideTests {
  struct Campfire: CellRules {
    func declare(in catalog: inout Catalog) {
      catalog.component(Warmth.self, number: 1, shownTo: .owner)
    }

    func tick(seconds: Float, in cell: inout Cell) {
      for one in cell.neighbours(of: WorldPosition(x: 10, y: 10), within: 5) where !one.isGhost {
        cell[one.id, Warmth.self, default: Warmth()].degrees += seconds
      }
    }
  }

  @Test func whoComesNearACampfireGetsWarm() throws {
    var bench = try RulesBench([Campfire()])
    bench.join(1, at: WorldPosition(x: 12, y: 10))
    bench.run(seconds: 3)
    #expect(bench[1, Warmth.self]?.degrees ?? 0 > 2.9)
  }
}
