import TesseraCore
import Testing

@Suite struct CellNamingTests {
  /// The older form of the quarters of a depth-0 cell.
  private func older(_ cx: Int32, _ cy: Int32, _ sub: UInt8) -> CellID {
    CellID(cx: cx, cy: cy, depth: 1, sub: sub)
  }

  private func canonical(_ cx: Int32, _ cy: Int32) -> CellID { CellID(cx: cx, cy: cy, depth: 1) }

  @Test func theOlderFormsQuartersAreLowLeftLowRightHighLeftHighRight() {
    let names = (UInt8(0)...3).map { older(-1, 2, $0) }
    let naming = CellNaming(names)
    #expect(
      names.map { naming.canonical($0) }
        == [canonical(-2, 4), canonical(-1, 4), canonical(-2, 5), canonical(-1, 5)])
    for name in names { #expect(naming.name(of: naming.canonical(name)) == name) }
  }

  @Test func withoutOlderFormsAnIdIsWhatItSays() {
    let names = [
      canonical(0, 0), canonical(1, 0), CellID(cx: 5, cy: 5), CellID(cx: 9, cy: 9, depth: 3),
    ]
    let naming = CellNaming(names)
    for name in names {
      #expect(naming.canonical(name) == name)
      #expect(naming.name(of: name) == name)
    }
    #expect(naming.name(of: CellID(cx: 6, cy: 6)) == nil)
  }

  @Test func aQuarterAloneIsReadByWhatItWouldOverlap() {
    // (3, 3) at depth 1 lies in the depth-0 cell (1, 1). If that is there too, the id can only be the
    // low-left quarter of (3, 3).
    let alone = CellNaming([canonical(3, 3)])
    #expect(alone.canonical(canonical(3, 3)) == canonical(3, 3))
    let beside = CellNaming([canonical(3, 3), CellID(cx: 1, cy: 1)])
    #expect(beside.canonical(canonical(3, 3)) == canonical(6, 6))
    #expect(beside.name(of: canonical(6, 6)) == canonical(3, 3))
    // If both readings overlap something, it stays what it says.
    let both = CellNaming([canonical(3, 3), CellID(cx: 1, cy: 1), CellID(cx: 3, cy: 3)])
    #expect(both.canonical(canonical(3, 3)) == canonical(3, 3))
  }

  @Test func anIdOutsideTheSetIsReadByWhatTheSetHas() {
    let naming = CellNaming([older(0, 0, 1), older(0, 0, 2)])
    // Not named by the set: the low-left quarter itself is not there.
    #expect(naming.canonical(older(0, 0, 3)) == canonical(1, 1))
    // By its canonical id a cell is found although the set names it otherwise.
    #expect(naming.canonical(canonical(1, 0)) == canonical(1, 0))
    #expect(naming.name(of: canonical(1, 0)) == older(0, 0, 1))
    // In the older form a cell is found although the set names it canonically.
    let modern = CellNaming([canonical(8, 8)])
    #expect(modern.canonical(canonical(4, 4)) == canonical(8, 8))
  }

  @Test func theOrderMakesNoDifference() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      let names = (0..<8).map { _ in
        CellID(
          cx: .random(in: -2...2, using: &random), cy: .random(in: -2...2, using: &random),
          depth: .random(in: 0...1, using: &random))
      }.map { cell in
        var cell = cell
        if cell.depth == 1 { cell.sub = .random(in: 0...3, using: &random) }
        return cell
      }
      let one = CellNaming(names)
      let other = CellNaming(names.shuffled(using: &random))
      for name in names {
        let cell = one.canonical(name)
        #expect(other.canonical(name) == cell)
        #expect(one.name(of: cell) == other.name(of: cell))
        #expect(cell.sub == 0)
        #expect(cell.isValid)
      }
    }
  }

  @Test func onlyAtDepthOneThereIsAnOlderForm() {
    #expect(!CellID(cx: 0, cy: 0, depth: 0, sub: 1).isValid)
    #expect(!CellID(cx: 0, cy: 0, depth: 2, sub: 1).isValid)
    #expect(!CellID(cx: 0, cy: 0, depth: 1, sub: 4).isValid)
    #expect(!CellID(cx: .max, cy: 0, depth: 1, sub: 1).isValid)
    #expect(CellID(cx: 0, cy: 0, depth: 1, sub: 3).isValid)
    #expect(CellID(cx: .max, cy: .min, depth: 1).isValid)
  }

  @Test func idsThatAreNoCellsHaveAReadingAndDoNotCrash() {
    var random = SeededRandom(seed: 4)
    let names = (0..<500).map { _ in
      CellID(
        cx: Int32(truncatingIfNeeded: random.next()),
        cy: [Int32.max, .min, 0].randomElement(using: &random) ?? 0,
        depth: UInt8(truncatingIfNeeded: random.next()),
        sub: UInt8(truncatingIfNeeded: random.next()))
    }
    let naming = CellNaming(names)
    for (name, other) in zip(names, names.reversed()) {
      #expect(naming.name(of: naming.canonical(name)) != nil)
      if !name.isValid { #expect(name.canonical == name) }
      // Whatever they answer, they answer.
      _ = name.isNeighbour(of: other)
      _ = name.contains(other)
      _ = name.children + name.siblings + name.neighboursOfSameDepth
      _ = CellGeometry().bounds(of: name)
      _ = CellGeometry().contains(name, WorldPosition(x: 1, y: 1))
    }
  }
}
