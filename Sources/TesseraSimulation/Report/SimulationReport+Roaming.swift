extension SimulationReport {
  /// The table's lines about bots that roam.
  var roamingRows: [(String, String)] {
    guard let crossings else { return [] }
    var rows = [
      ("teleports", Self.grouped(tally.teleports)),
      (
        "reconnects",
        "\(Self.grouped(tally.reconnections)), \(Self.grouped(tally.cutShort)) answers under way"
      ),
      ("turned at the edge", Self.grouped(tally.turnedAtEdge)),
      ("crossings", Self.grouped(crossings.pauses.count + crossings.pausesInStall.count)),
      ("crossing pause", times(crossings.pauses)),
      ("gap at the border", times(crossings.gaps)),
    ]
    if crossings.pausesInStall.count > 0 {
      rows.append(("pause in the stall", times(crossings.pausesInStall)))
    }
    if plan.slowReaders > 0 {
      rows.append(
        (
          "slow readers",
          "\(Self.grouped(tally.readingPauses)) pauses, \(Self.grouped(tally.cutOff)) cut off"
        ))
    }
    if let views { rows += viewRows(views) }
    return rows
  }

  private func viewRows(_ views: ViewTally) -> [(String, String)] {
    let wrong = ViewFault.allCases.compactMap { fault in
      views.wrong[fault].map { "\(fault.rawValue) \(Self.grouped($0))" }
    }
    let bound = plan.viewBound
    var rows = [
      ("views looked at", "\(Self.grouped(views.looks)) pairs"),
      ("wrong for too long", wrong.isEmpty ? "none" : wrong.joined(separator: ", ")),
      (
        "wrong at rest",
        "\(Self.grouped(views.wrongAtRest)) in \(Self.grouped(views.viewsAtRest)) views, "
          + "\(Self.grouped(views.lateAtRest)) after the bound's time"
      ),
      ("view delay", times(views.delays)),
      ("longest wrong", milliseconds(views.longest)),
      (
        "bound",
        "\(milliseconds(bound.time(shown: 0))) with few in sight, \(milliseconds(views.longestBound)) "
          + "at most here, \(milliseconds(bound.time(shown: .max))) with all that are shown"
      ),
      ("stepped back", Self.grouped(views.steppedBack)),
    ]
    if views.longestInStall > .zero {
      rows.append(("longest in the stall", milliseconds(views.longestInStall)))
    }
    return rows + views.examples.map { ("  wrong", $0) }
  }

  private func times(_ record: RoundTripRecord) -> String {
    "p50 \(Self.oneDecimal(record.percentile(50))) ms, "
      + "p99 \(Self.oneDecimal(record.percentile(99))) ms, "
      + "max \(Self.oneDecimal(record.maximum)) ms"
  }

  private func milliseconds(_ time: Duration) -> String {
    "\(Self.oneDecimal(time / .milliseconds(1))) ms"
  }
}
