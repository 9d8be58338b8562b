package import TesseraCore

/// A server that was stopped on purpose, and whom that concerned.
///
/// What a fault has of its time within the stall is not the system's, if one of the two bots was in
/// the stopped server's cells.
package struct Stall: Sendable {
  package let cells: [CellID]
  package let begin: Duration
  package var end: Duration?
  var isTouched: [Bool]

  package init(cells: [CellID], begin: Duration, bots: Int) {
    self.cells = cells
    self.begin = begin
    isTouched = [Bool](repeating: false, count: bots)
  }

  /// How much of a time lies in it.
  func overlap(from since: Duration, to now: Duration) -> Duration {
    max(.zero, min(now, end ?? now) - max(since, begin))
  }

  func concerns(_ bot: Int, _ other: Int) -> Bool { isTouched[bot] || isTouched[other] }
}
