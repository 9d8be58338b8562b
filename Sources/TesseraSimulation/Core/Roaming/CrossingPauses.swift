internal import TesseraClient
internal import TesseraCore

/// How long walkers wait at borders, as they see it themselves.
///
/// Between the last acknowledgement from one cell and the first from the next there is a gap. Of it
/// is the pause what the first step waited longer for its acknowledgement than the one before.
package struct CrossingPauses: Sendable {
  struct Acknowledgement: Sendable {
    var cell: CellID
    var at: Duration
    /// When the step that was acknowledged had been sent.
    var sentAt: Duration
  }

  package private(set) var gaps = RoundTripRecord()
  package private(set) var pauses = RoundTripRecord()
  /// Of those that a stopped server had a part in.
  package private(set) var pausesInStall = RoundTripRecord()

  package init() {}

  mutating func record(
    from last: Acknowledgement, to first: Acknowledgement, isInStall: Bool
  ) {
    let gap = first.at - last.at
    let pause = max(.zero, gap - max(.zero, first.sentAt - last.sentAt))
    if isInStall { return pausesInStall.record(pause) }
    gaps.record(gap)
    pauses.record(pause)
  }
}
