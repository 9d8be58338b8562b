import TesseraRules
import Testing

@testable import TesseraWorker

@Suite struct RareColumnTests {
  @Test func aRareColumnHoldsWhatAnArrayDoes() {
    var random = SeededGenerator(seed: 11)
    var column = RareColumn<Int?>(usual: nil)
    var expected: [Int?] = []
    for _ in 0..<5_000 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let value = Bool.random(using: &random) ? nil : Int.random(in: 0..<9, using: &random)
        column.append(value)
        expected.append(value)
      case 1 where !expected.isEmpty:
        column.removeLast()
        expected.removeLast()
      default:
        guard let row = expected.indices.randomElement(using: &random) else { continue }
        let value = Bool.random(using: &random) ? nil : row
        column[row] = value
        expected[row] = value
      }
      #expect(Set(column.otherRows) == Set(expected.indices.filter { expected[$0] != nil }))
    }
    for row in expected.indices { #expect(column[row] == expected[row]) }
  }
}
