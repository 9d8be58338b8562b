/// How a simulation stands, for the line that is shown while it runs.
package struct SimulationProgress: Sendable {
  package var elapsed: Duration
  /// Until the bots stop walking.
  package var planned: Duration
  package var tally: FleetTally
  package var roundTrips: RoundTripRecord

  package init(
    elapsed: Duration, planned: Duration, tally: FleetTally, roundTrips: RoundTripRecord
  ) {
    self.elapsed = elapsed
    self.planned = planned
    self.tally = tally
    self.roundTrips = roundTrips
  }

  package var line: String {
    let errors = tally.errors.values.reduce(0, +)
    return [
      "\(Int64(elapsed / .seconds(1)))/\(Int64((planned / .seconds(1)).rounded(.up))) s",
      "bots \(SimulationReport.grouped(tally.inWorld))/\(SimulationReport.grouped(tally.bots))",
      "sent \(SimulationReport.grouped(tally.sent))",
      "acknowledged \(SimulationReport.grouped(tally.acknowledged))",
      "lost \(SimulationReport.grouped(tally.lost))",
      "duplicated \(SimulationReport.grouped(tally.duplicated))",
      "errors \(SimulationReport.grouped(errors))",
      "p50 \(SimulationReport.oneDecimal(roundTrips.percentile(50))) ms",
      "p99 \(SimulationReport.oneDecimal(roundTrips.percentile(99))) ms",
    ].joined(separator: "  ")
  }
}
