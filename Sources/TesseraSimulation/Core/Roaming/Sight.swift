/// What one bot has of another: whether and where it is shown, and since when it ought to be.
struct Sight: Sendable {
  var isShown = false
  /// Where it was shown last.
  var place = EighthPosition.zero
  /// The number of that place in the other's trail; ``unknown`` if it is not there.
  var number = Self.unknown
  /// When it was shown, or hidden, last.
  var changedAt: Duration
  /// If it is shown where it has never been: since when, however often that place changed.
  var nowhereSince: Duration
  /// Since when it has been so near that it has to be seen.
  var nearSince: Duration?
  /// Since when it has been so far that it has to be gone.
  var farSince: Duration?
  /// This was counted as wrong already.
  var isCounted = false
  /// The look that saw it last in range.
  var look: UInt32 = 0

  static let unknown = -1

  init(changedAt: Duration) {
    self.changedAt = changedAt
    nowhereSince = changedAt
  }

  /// It is shown at a place.
  ///
  /// - Parameter number: of that place in the other's trail; `nil` if it is not there.
  mutating func show(_ place: EighthPosition, number: Int?, now: Duration) {
    let isStillNowhere = isShown && self.number == Self.unknown && number == nil
    if !isStillNowhere {
      nowhereSince = now
      isCounted = false
    }
    isShown = true
    self.place = place
    self.number = number ?? Self.unknown
    changedAt = now
  }

  /// What is wrong, and since when.
  struct Fault {
    var kind: ViewFault
    var since: Duration
  }

  /// What is wrong with it; `nil` if nothing is.
  func fault(_ trail: Trail) -> Fault? {
    guard isShown else {
      return nearSince.map { Fault(kind: .missing, since: max($0, changedAt)) }
    }
    if number == Self.unknown { return Fault(kind: .neverThere, since: nowhereSince) }
    let far = farSince.map { Fault(kind: .notGone, since: $0) }
    guard let since = trail.supersession(of: number) else { return far }
    guard let far, far.since < since else { return Fault(kind: .stale, since: since) }
    return far
  }
}

/// What can be wrong with what a bot sees of another.
package enum ViewFault: String, Hashable, Sendable, CaseIterable {
  /// It is near and not seen.
  case missing
  /// It is seen where it is no more.
  case stale
  /// It is far away and still seen.
  case notGone = "not_gone"
  /// It is seen where it has never been.
  case neverThere = "never_there"
}
