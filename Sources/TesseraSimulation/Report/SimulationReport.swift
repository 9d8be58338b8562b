/// What came of a simulation.
package struct SimulationReport: Sendable {
  package var plan: SimulationPlan
  package var tally: FleetTally
  package var roundTrips: RoundTripRecord
  /// From the first bot's start to the last one's end.
  package var elapsed: Duration

  /// What walkers waited at borders; `nil` if nobody roamed.
  package var crossings: CrossingPauses?
  /// What was found about what bots saw; `nil` if it was not looked at.
  package var views: ViewTally?

  package init(
    plan: SimulationPlan, tally: FleetTally, roundTrips: RoundTripRecord, elapsed: Duration
  ) {
    self.plan = plan
    self.tally = tally
    self.roundTrips = roundTrips
    self.elapsed = elapsed
  }

  /// Whether every bot joined, everything it sent took effect exactly once, and nobody saw anything
  /// wrong for longer than may be.
  package var isClean: Bool { tally.isClean && (views?.wrongCount ?? 0) == 0 }
}

extension SimulationReport {
  /// For people.
  package var table: String {
    var rows = [
      ("bots", "\(Self.grouped(tally.bots))" + joinedNote),
      ("connections", Self.grouped(plan.connections)),
      ("duration", "\(Self.oneDecimal(elapsed / .seconds(1))) s"),
      ("seed", "\(plan.seed)"),
      ("sent", Self.grouped(tally.sent)),
      ("acknowledged", Self.grouped(tally.acknowledged)),
      ("refused", Self.grouped(tally.refused)),
      ("lost", Self.grouped(tally.lost)),
      ("duplicated", Self.grouped(tally.duplicated)),
      ("misplaced", Self.grouped(tally.misplaced)),
      ("frames missing", Self.grouped(tally.missingFrames)),
      ("held back", Self.grouped(tally.heldBack)),
      ("errors", errorsText),
      ("frames received", Self.grouped(tally.framesReceived)),
      ("bytes received", Self.grouped(tally.bytesReceived)),
      ("round trip", roundTripText),
    ]
    if tally.connectionsLost > 0 {
      rows.insert(("connections lost", Self.grouped(tally.connectionsLost)), at: 2)
    }
    rows += tally.examples.map { ("  one of them", $0) }
    rows += roamingRows
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      name + String(repeating: " ", count: width - name.count + 2) + value
    }.joined(separator: "\n")
  }

  private var joinedNote: String {
    tally.notJoined == 0 ? "" : " (\(Self.grouped(tally.notJoined)) could not join)"
  }

  private var errorsText: String {
    guard !tally.errors.isEmpty else { return "none" }
    return tally.errors.sorted { $0.key < $1.key }
      .map { "\($0.key) \(Self.grouped($0.value))" }.joined(separator: ", ")
  }

  private var roundTripText: String {
    let p50 = Self.oneDecimal(roundTrips.percentile(50))
    let p99 = Self.oneDecimal(roundTrips.percentile(99))
    return "p50 \(p50) ms, p99 \(p99) ms, max \(Self.oneDecimal(roundTrips.maximum)) ms"
  }

  /// With commas between thousands.
  static func grouped(_ number: some BinaryInteger) -> String {
    var digits = Array(String(number))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }

  static func oneDecimal(_ number: Double) -> String {
    let tenths = Int64((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
