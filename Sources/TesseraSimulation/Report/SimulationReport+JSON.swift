internal import Foundation

extension SimulationReport {
  /// One JSON object on one line, with the members in alphabetical order. Times are in the unit that
  /// their names end with.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(JSONReport(self)), as: UTF8.self)
  }
}

private struct JSONReport: Encodable {
  struct RoundTrip: Encodable {
    var p50: Double
    var p99: Double
    var max: Double
  }

  var bots: Int
  var connections: Int
  var connections_lost: Int
  var duration_s: Double
  var seed: UInt64
  var encoding: String
  var not_joined: Int
  var sent: UInt64
  var acknowledged: UInt64
  var refused: UInt64
  var lost: UInt64
  var duplicated: UInt64
  var misplaced: UInt64
  var frames_missing: UInt64
  var held_back: UInt64
  var errors: [String: UInt64]
  var frames_received: UInt64
  var bytes_received: UInt64
  var round_trip_ms: RoundTrip
  var ok: Bool

  init(_ report: SimulationReport) {
    let tally = report.tally
    bots = tally.bots
    connections = report.plan.connections
    connections_lost = tally.connectionsLost
    duration_s = report.elapsed / .seconds(1)
    seed = report.plan.seed
    encoding = report.plan.encoding.rawValue
    not_joined = tally.notJoined
    sent = tally.sent
    acknowledged = tally.acknowledged
    refused = tally.refused
    lost = tally.lost
    duplicated = tally.duplicated
    misplaced = tally.misplaced
    frames_missing = tally.missingFrames
    held_back = tally.heldBack
    errors = tally.errors
    frames_received = tally.framesReceived
    bytes_received = tally.bytesReceived
    round_trip_ms = RoundTrip(
      p50: report.roundTrips.percentile(50), p99: report.roundTrips.percentile(99),
      max: report.roundTrips.maximum)
    ok = report.isClean
  }
}
