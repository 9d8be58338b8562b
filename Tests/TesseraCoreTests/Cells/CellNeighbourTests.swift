import TesseraCore
import Testing

@Suite struct CellNeighbourTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func neighboursAcrossDepthsAreTheCellsWhoseSquaresTouch(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var neighbours = 0
    for _ in 0..<1500 {
      let a = random.cell(maximumDepth: 3)
      let b = random.cell(maximumDepth: 3)
      let squaresOfA = GridSquare.all(of: a, atDepth: 3)
      let squaresOfB = GridSquare.all(of: b, atDepth: 3)
      let touches =
        squaresOfA.isDisjoint(with: squaresOfB)
        && squaresOfA.contains { !$0.surroundings.isDisjoint(with: squaresOfB) }
      #expect(a.isNeighbour(of: b) == touches, "\(a) and \(b)")
      #expect(b.isNeighbour(of: a) == touches, "\(b) and \(a)")
      if touches { neighbours += 1 }
    }
    #expect(neighbours > 20)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theNeighboursAmongLeavesAreInTheirOrder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let leaves = random.leaves(maximumDepth: 4)
    for leaf in leaves.prefix(40) {
      let neighbours = leaf.neighbours(among: leaves)
      #expect(neighbours == leaves.filter { $0.isNeighbour(of: leaf) })
      #expect(!neighbours.contains(leaf))
      // Every leaf but the world's outermost has somebody at each of its corners.
      #expect(neighbours.count >= 3)
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func theEightAroundACellAreItsNeighboursOfTheSameDepth(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let cell = random.cell(maximumDepth: 16)
      let around = cell.neighboursOfSameDepth
      #expect(Set(around).count == 8)
      #expect(around.allSatisfy { $0.isNeighbour(of: cell) && $0.depth == cell.depth })
      // Nobody further away is.
      #expect(!CellID(cx: cell.cx + 2, cy: cell.cy, depth: cell.depth).isNeighbour(of: cell))
      #expect(!cell.isNeighbour(of: cell))
    }
  }

  @Test func atTheEndOfTheNumbersThereAreFewerNeighbours() {
    #expect(CellID(cx: .max, cy: .min).neighboursOfSameDepth.count == 3)
    #expect(CellID(cx: .max, cy: 0).neighboursOfSameDepth.count == 5)
    let corner = CellID(cx: .max, cy: .max)
    let opposite = CellID(cx: .min, cy: .min)
    #expect(!corner.isNeighbour(of: opposite))
    #expect(corner.isNeighbour(of: CellID(cx: .max - 1, cy: .max - 1)))
  }
}
