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

    init(_ record: RoundTripRecord) {
      p50 = record.percentile(50)
      p99 = record.percentile(99)
      max = record.maximum
    }
  }

  struct Crossing: Encodable {
    var count: UInt64
    var pause_ms: RoundTrip
    var gap_ms: RoundTrip
    var in_stall: UInt64

    init(_ crossings: CrossingPauses) {
      count = crossings.pauses.count
      pause_ms = RoundTrip(crossings.pauses)
      gap_ms = RoundTrip(crossings.gaps)
      in_stall = crossings.pausesInStall.count
    }
  }

  struct Views: Encodable {
    var looks: UInt64
    var wrong: [String: UInt64]
    var wrong_at_rest: UInt64
    var late_at_rest: UInt64
    var stepped_back: UInt64
    var delay_ms: RoundTrip
    var longest_ms: Double
    var bound_ms: Double

    init(_ tally: ViewTally) {
      looks = tally.looks
      wrong = Dictionary(uniqueKeysWithValues: tally.wrong.map { ($0.key.rawValue, $0.value) })
      wrong_at_rest = tally.wrongAtRest
      late_at_rest = tally.lateAtRest
      stepped_back = tally.steppedBack
      delay_ms = RoundTrip(tally.delays)
      longest_ms = tally.longest / .milliseconds(1)
      bound_ms = tally.longestBound / .milliseconds(1)
    }
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
  var teleports: UInt64
  var reconnects: UInt64
  var cut_off: Int
  var turned_at_edge: UInt64
  var crossing: Crossing?
  var views: Views?
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
    round_trip_ms = RoundTrip(report.roundTrips)
    teleports = tally.teleports
    reconnects = tally.reconnections
    cut_off = tally.cutOff
    turned_at_edge = tally.turnedAtEdge
    crossing = report.crossings.map(Crossing.init)
    views = report.views.map(Views.init)
    ok = report.isClean
  }
}
