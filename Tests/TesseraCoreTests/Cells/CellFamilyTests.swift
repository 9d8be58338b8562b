import TesseraCore
import Testing

@Suite struct CellFamilyTests {
  @Test(arguments: [1, 2] as [UInt64])
  func aChildsParentIsItsParent(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let cell = random.cell(maximumDepth: 15)
      let children = cell.children
      #expect(children.count == 4)
      for (quadrant, child) in children.enumerated() {
        #expect(child.parent == cell)
        #expect(child.quadrant == quadrant)
        #expect(child.cx == 2 * cell.cx + Int32(quadrant % 2))
        #expect(child.cy == 2 * cell.cy + Int32(quadrant / 2))
        #expect(child.depth == cell.depth + 1)
        #expect(child.sub == 0)
        #expect(Set(child.siblings + [child]) == Set(children))
        #expect(child.siblings.count == 3)
      }
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func anAncestorIsTheParentOfTheParent(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let cell = random.cell(maximumDepth: 16)
      var ancestor: CellID? = cell
      for depth in stride(from: cell.depth, through: 0, by: -1) {
        #expect(cell.ancestor(atDepth: depth) == ancestor)
        ancestor = ancestor?.parent
      }
      #expect(ancestor == nil)
      #expect(cell.ancestor(atDepth: cell.depth + 1) == nil)
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func containmentIsThatOfTheSquares(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var contained = 0
    for _ in 0..<3000 {
      let a = random.cell(maximumDepth: 3)
      let b = random.cell(maximumDepth: 3)
      let squaresOfA = GridSquare.all(of: a, atDepth: 3)
      let squaresOfB = GridSquare.all(of: b, atDepth: 3)
      #expect(a.contains(b) == squaresOfB.isSubset(of: squaresOfA))
      #expect(a.overlaps(b) == !squaresOfA.isDisjoint(with: squaresOfB))
      if a.contains(b), a != b { contained += 1 }
    }
    #expect(contained > 10)
  }

  @Test func cellsOfDifferentWorldsHaveNothingToDoWithEachOther() {
    let here = CellID(world: 1, cx: 0, cy: 0)
    let there = CellID(world: 2, cx: 0, cy: 0)
    #expect(!here.contains(there))
    #expect(!here.overlaps(there))
    #expect(!here.isNeighbour(of: CellID(world: 2, cx: 1, cy: 0)))
  }

  @Test func theSmallestCellsHaveNoChildren() {
    let smallest = CellID(cx: 5, cy: -5, depth: CellID.maximumDepth)
    #expect(smallest.children.isEmpty)
    #expect(smallest.child(0) == nil)
    #expect(smallest.isValid)
    #expect(!CellID(cx: 0, cy: 0, depth: CellID.maximumDepth + 1).isValid)
  }

  @Test func aCellWhoseChildrenWouldHaveNoNumbersHasNone() {
    for edge in [Int32.max, .min, .max / 2 + 1, .min / 2 - 1] as [Int32] {
      #expect(CellID(cx: edge, cy: 0).children.isEmpty)
      #expect(CellID(cx: 0, cy: edge).children.isEmpty)
    }
    for inside in [.max / 2, .min / 2] as [Int32] {
      #expect(CellID(cx: inside, cy: inside).children.count == 4)
    }
  }
}

/// A square of a grid of one depth: the slow way to tell what touches what.
struct GridSquare: Hashable {
  var x: Int
  var y: Int

  /// The squares a cell is made of.
  static func all(of cell: CellID, atDepth depth: UInt8) -> Set<GridSquare> {
    let scale = 1 << Int(depth - cell.depth)
    var squares: Set<GridSquare> = []
    for y in Int(cell.cy) * scale..<(Int(cell.cy) + 1) * scale {
      for x in Int(cell.cx) * scale..<(Int(cell.cx) + 1) * scale {
        squares.insert(GridSquare(x: x, y: y))
      }
    }
    return squares
  }

  /// The square and the eight around it.
  var surroundings: Set<GridSquare> {
    Set((-1...1).flatMap { dy in (-1...1).map { dx in GridSquare(x: x + dx, y: y + dy) } })
  }
}
