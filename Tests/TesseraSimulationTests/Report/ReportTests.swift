import Foundation
import Testing
import TesseraCore
import TesseraSimulation

@Suite struct ReportTests {
  private func report(_ change: (inout FleetTally) -> Void = { _ in }) -> SimulationReport {
    var plan = SimulationPlan(address: HostPort(host: "h", port: 1))
    plan.bots = 2
    plan.connections = 1
    var tally = FleetTally()
    tally.bots = 2
    tally.sent = 12_345
    tally.acknowledged = 12_345
    change(&tally)
    var roundTrips = RoundTripRecord()
    for milliseconds in 1...100 { roundTrips.record(.milliseconds(milliseconds)) }
    return SimulationReport(
      plan: plan, tally: tally, roundTrips: roundTrips, elapsed: .milliseconds(2540))
  }

  @Test func theTableNamesEveryFigure() {
    let table = report { $0.errors = ["no_route": 3, "world_edge": 1] }.table
    for text in [
      "sent             12,345", "lost             0", "duplicated       0",
      "no_route 3, world_edge 1", "2.5 s",
    ] {
      #expect(table.contains(text), "\(text) is not in\n\(table)")
    }
    #expect(table.contains("p50 50.0 ms, p99 99.0 ms, max 100.0 ms"))
  }

  @Test func theJSONHasTheSameFigures() throws {
    let text = try report { $0.lost = 4 }.json()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["sent"] as? Int == 12_345)
    #expect(object["lost"] as? Int == 4)
    #expect(object["ok"] as? Bool == false)
    let roundTrip = try #require(object["round_trip_ms"] as? [String: Double])
    #expect(roundTrip["max"] == 100)
    #expect(!text.contains("\n"))
  }

  @Test func anyLossOrDoublingIsNotClean() {
    #expect(report().isClean)
    #expect(report { $0.errors = ["overloaded": 1] }.isClean)
    let faults: [(inout FleetTally) -> Void] = [
      { $0.lost = 1 }, { $0.duplicated = 1 }, { $0.misplaced = 1 }, { $0.missingFrames = 1 },
      { $0.notJoined = 1 }, { $0.connectionsLost = 1 },
    ]
    for fault in faults { #expect(!report(fault).isClean) }
  }

  @Test func anEmptyRecordHasNoTimes() {
    let record = RoundTripRecord()
    #expect(record.percentile(99) == 0)
    #expect(record.maximum == 0)
  }

  @Test func aRoundTripBeyondTheHistogramIsStillCounted() {
    var record = RoundTripRecord()
    record.record(.seconds(100_000))
    #expect(record.count == 1)
    #expect(record.maximum == 100_000_000)
  }
}
