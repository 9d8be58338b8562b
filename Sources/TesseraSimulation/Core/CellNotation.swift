package import TesseraCore

/// Cells as the command line writes them: `cx,cy`, with `world/` before and `@depth` and `#sub`
/// behind where they are not 0, and `;` between cells. It is how `CellID` describes itself.
package enum CellNotation {
  package static func cells(_ text: String) throws(SimulationError) -> [CellID] {
    var cells: [CellID] = []
    for part in text.split(separator: ";") where part.contains(where: { !$0.isWhitespace }) {
      let cell = try cell(part)
      guard !cells.contains(cell) else {
        throw SimulationError(.badCell, "cell \(cell) is listed twice")
      }
      cells.append(cell)
    }
    guard !cells.isEmpty else { throw SimulationError(.badCell, "no cell is listed") }
    return cells
  }

  private static func cell(_ text: Substring) throws(SimulationError) -> CellID {
    let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    var rest = Substring(String(trimmed))
    let written = String(rest)
    let bad = SimulationError(
      .badCell, "'\(written)' is no cell: write cx,cy or world/cx,cy@depth, as in 0,0;1/2,-3@1")
    let sub = try number(behind: "#", in: &rest, orThrow: bad) as UInt8?
    let depth = try number(behind: "@", in: &rest, orThrow: bad) as UInt8?
    var world: UInt32 = 0
    if let slash = rest.firstIndex(of: "/") {
      guard let number = UInt32(rest[..<slash]) else { throw bad }
      world = number
      rest = rest[rest.index(after: slash)...]
    }
    let numbers = rest.split(separator: ",", omittingEmptySubsequences: false)
    guard numbers.count == 2, let cx = Int32(numbers[0]), let cy = Int32(numbers[1]) else {
      throw bad
    }
    let cell = CellID(world: world, cx: cx, cy: cy, depth: depth ?? 0, sub: sub ?? 0)
    guard cell.isValid else { throw bad }
    return cell
  }

  private static func number<Number: FixedWidthInteger>(
    behind mark: Character, in rest: inout Substring, orThrow error: SimulationError
  ) throws(SimulationError) -> Number? {
    guard let index = rest.firstIndex(of: mark) else { return nil }
    guard let number = Number(rest[rest.index(after: index)...]) else { throw error }
    rest = rest[..<index]
    return number
  }
}
