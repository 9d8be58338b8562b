import TesseraCore
import Testing

@Suite struct CellGeometryTests {
  /// Sides of which every multiple in reach is exact, so that borders are where they are said to be.
  static let sides: [Double] = [256, 1, 3, 7.5, 0.125, 1000, 12345.5]

  /// Positions anywhere and, often, on a border or right beside one.
  private func position(side: Double, _ random: inout SeededRandom) -> WorldPosition {
    func coordinate() -> Float {
      let border = Float(
        Double(Int.random(in: -40...40, using: &random)) * side
          / Double(1 << Int.random(in: 0...4, using: &random)))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return border
      case 1: return border.nextUp
      case 2: return border.nextDown
      default: return Float.random(in: Float(-30 * side)...Float(30 * side), using: &random)
      }
    }
    return WorldPosition(x: coordinate(), y: coordinate())
  }

  @Test(arguments: sides)
  func aPositionIsInTheCellWhoseHalfOpenSquareItIsIn(side: Double) throws {
    var random = SeededRandom(seed: UInt64(side))
    let geometry = try #require(CellGeometry(cellSide: side))
    for _ in 0..<1000 {
      let position = position(side: side, &random)
      for depth in UInt8(0)...16 {
        let cell = try #require(geometry.cell(at: position, world: 9, depth: depth))
        let bounds = geometry.bounds(of: cell)
        #expect(cell.world == 9)
        #expect(cell.isValid)
        #expect(geometry.contains(cell, position))
        #expect(bounds.lowX <= Double(position.x) && Double(position.x) < bounds.highX)
        #expect(bounds.lowY <= Double(position.y) && Double(position.y) < bounds.highY)
      }
    }
  }

  @Test(arguments: sides + [0.1, 1.0 / 3, 255.99999999])
  func theCellOfAPositionLiesInTheOneAbove(side: Double) throws {
    var random = SeededRandom(seed: 5)
    let geometry = try #require(CellGeometry(cellSide: side))
    for _ in 0..<1000 {
      let position = position(side: side, &random)
      var above = geometry.cell(at: position, depth: 0)
      for depth in UInt8(1)...16 {
        let cell = geometry.cell(at: position, depth: depth)
        #expect(cell?.parent == above)
        above = cell
      }
    }
  }

  @Test(arguments: [256, 3, 0.1, 1.0 / 3])
  func aPositionIsInExactlyOneLeaf(side: Double) throws {
    var random = SeededRandom(seed: 6)
    let geometry = try #require(CellGeometry(cellSide: side))
    for _ in 0..<10 {
      let leaves = random.leaves(maximumDepth: 5)
      for _ in 0..<50 {
        let position = position(side: side, &random)
        let isInside =
          geometry.cell(at: position, depth: 0).map { abs($0.cx) <= 1 && abs($0.cy) <= 1 } ?? false
        let owners = leaves.filter { geometry.contains($0, position) }
        #expect(owners.count == (isInside ? 1 : 0))
      }
    }
  }

  @Test func bordersBelongToTheCellAboveAndToTheRight() {
    let geometry = CellGeometry()
    #expect(geometry.cell(at: WorldPosition(x: 0, y: 0), depth: 0) == .origin)
    #expect(geometry.cell(at: WorldPosition(x: -0.0, y: 256), depth: 0) == CellID(cx: 0, cy: 1))
    #expect(
      geometry.cell(at: WorldPosition(x: -1e-30, y: 255.99998), depth: 0) == CellID(cx: -1, cy: 0))
    #expect(
      geometry.cell(at: WorldPosition(x: 128, y: 127.99999), depth: 1)
        == CellID(cx: 1, cy: 0, depth: 1))
  }

  @Test func theSidesOfACellsChildrenAreHalfAsLong() {
    let geometry = CellGeometry()
    #expect(geometry.side(atDepth: 0) == 256)
    #expect(geometry.side(atDepth: 16) == 256.0 / 65536)
    let bounds = geometry.bounds(of: CellID(cx: -3, cy: 2, depth: 1))
    #expect(bounds == CellBounds(lowX: -384, lowY: 256, highX: -256, highY: 384))
  }

  @Test func aPositionWithoutACellHasNone() {
    let geometry = CellGeometry()
    for x in [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -1e30] {
      #expect(geometry.cell(at: WorldPosition(x: x, y: 0), depth: 0) == nil)
      #expect(geometry.cell(at: WorldPosition(x: 0, y: x), depth: 16) == nil)
      #expect(!geometry.contains(.origin, WorldPosition(x: x, y: 0)))
    }
    #expect(geometry.cell(at: WorldPosition(x: 0, y: 0), depth: 17) == nil)
    // In reach of the numbers at depth 0 and not at depth 16.
    let far = WorldPosition(x: 1e9, y: 0)
    #expect(geometry.cell(at: far, depth: 0) != nil)
    #expect(geometry.cell(at: far, depth: 16) == nil)
  }

  @Test func aSideHasToBeANumberAboveZero() {
    for side in [0, -1, Double.infinity, .nan] { #expect(CellGeometry(cellSide: side) == nil) }
  }
}
