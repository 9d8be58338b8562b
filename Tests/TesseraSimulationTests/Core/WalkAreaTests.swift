import Testing
import TesseraCore
import TesseraSimulation

@Suite struct WalkAreaTests {
  @Test(arguments: [
    CellID(cx: 0, cy: 0), CellID(cx: -1, cy: -1), CellID(cx: 8000, cy: -8000),
    CellID(cx: 3, cy: -5, depth: 4), CellID(cx: 1, cy: 2, depth: 1, sub: 3),
  ])
  func aWalkNeverLeavesItsCell(cell: CellID) throws {
    let geometry = CellGeometry()
    let area = try WalkArea(cell: cell, geometry: geometry)
    var generator = SeededGenerator(seed: 42)
    var position = area.place(using: &generator)
    var float = position.worldPosition
    for _ in 0..<2000 {
      let step = area.step(from: position, using: &generator)
      #expect(step != .zero)
      #expect(abs(step.x) <= WalkArea.longestStep && abs(step.y) <= WalkArea.longestStep)
      position = position + step
      float = float.moved(dx: step.worldPosition.x, dy: step.worldPosition.y)
      #expect(area.contains(position))
      #expect(geometry.contains(cell.canonical, float))
      // What the server adds up in Floats is exactly the book-keeping.
      #expect(EighthPosition(float) == position)
    }
  }

  @Test func aCellThatCannotBeWalkedInIsRefused() {
    let geometry = CellGeometry()
    for cell in [CellID(cx: 8192, cy: 0), CellID(cx: 0, cy: 0, depth: 7)] {
      let error = #expect(throws: SimulationError.self) {
        try WalkArea(cell: cell, geometry: geometry)
      }
      #expect(error?.code == .badCell)
    }
  }

  @Test func aSeedRepeatsAWalk() throws {
    let area = try WalkArea(cell: .origin, geometry: CellGeometry())
    func walk(seed: UInt64) -> [EighthPosition] {
      var generator = SeededGenerator(seed: seed, part: 3)
      return (0..<10).map { _ in area.place(using: &generator) }
    }
    #expect(walk(seed: 1) == walk(seed: 1))
    #expect(walk(seed: 1) != walk(seed: 2))
  }

  @Test func positionsThatAreNoEighthsAreNone() {
    #expect(EighthPosition(WorldPosition(x: 1.125, y: -2)) == EighthPosition(x: 9, y: -16))
    #expect(EighthPosition(WorldPosition(x: 1.1, y: 0)) == nil)
    #expect(EighthPosition(WorldPosition(x: .infinity, y: 0)) == nil)
    #expect(EighthPosition(WorldPosition(x: 0, y: .nan)) == nil)
  }
}

@Suite struct CellNotationTests {
  @Test func cellsAreReadAsTheyAreWritten() throws {
    let cells = [
      CellID(cx: 0, cy: 0), CellID(world: 2, cx: -3, cy: 4), CellID(cx: 5, cy: 6, depth: 3),
      CellID(world: 1, cx: 0, cy: -1, depth: 1, sub: 2),
    ]
    #expect(try CellNotation.cells("0,0; 2/-3,4 ;5,6@3;1/0,-1@1#2;") == cells)
    #expect(try CellNotation.cells(cells.map(\.description).joined(separator: ";")) == cells)
  }

  @Test(arguments: [
    "", ";", "0", "0,0,0", "a,b", "0,0@17", "0,0@-1", "-1/0,0", "0,0#1", "0,0@2#1", "0,0;0,0",
    "0, 0", "0,99999999999",
  ])
  func whatIsNoCellIsRefused(text: String) {
    #expect(throws: SimulationError.self) { try CellNotation.cells(text) }
  }
}
