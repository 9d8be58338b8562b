package import TesseraCore
package import TesseraProto

/// One watcher, and which message it is due.
///
/// Everything it needs to know of the past is the revision it was sent last, so there is no queue: a
/// watcher that was slow gets one message that leads from there to the latest revision.
package struct AssignmentWatch: Sendable {
  /// A message for a watcher.
  package enum Message: Hashable, Sendable {
    case full
    /// From a revision the watcher has to the latest.
    case delta(from: Revision)
    /// Nothing changed; the watch is alive.
    case bookmark
  }

  /// What to do with a watcher now.
  package enum Step: Hashable, Sendable {
    /// Counts as sent: the next step is about what comes after it.
    case send(Message)
    /// Nothing is due until a commit, or until this time.
    case wait(until: Duration?)
  }

  /// After this long without a message a watcher with deltas gets a bookmark.
  package static let bookmarkInterval: Duration = .seconds(10)

  private let wantsDeltas: Bool
  private let known: Revision?
  private var sentRevision: Revision?
  private var sentAt: Duration = .zero

  /// - Parameters:
  ///   - request: what the watcher asks for.
  ///   - ledger: decides whether the watcher can go on from what it has.
  package init(_ request: WatchAssignmentsRequest, on ledger: AssignmentLedger) {
    wantsDeltas = request.deltas
    let canResume =
      request.deltas && request.knownIncarnation == ledger.incarnation
      && ledger.remembers(request.knownRevision)
    known = canResume ? request.knownRevision : nil
  }

  /// The message that is due at a time.
  ///
  /// The first one is due at once: a delta from the revision the watcher has (empty if that is the
  /// latest), or a full listing. After that one per commit, or one for several if the watcher was
  /// not ready for each.
  package mutating func next(_ ledger: AssignmentLedger, now: Duration) -> Step {
    guard let sent = sentRevision else {
      let isRemembered = known.map(ledger.remembers) ?? false
      return send(isRemembered ? known.map(Message.delta) ?? .full : .full, ledger, now)
    }
    if sent < ledger.revision {
      let message: Message = wantsDeltas && ledger.remembers(sent) ? .delta(from: sent) : .full
      return send(message, ledger, now)
    }
    guard wantsDeltas else { return .wait(until: nil) }
    let due = sentAt + Self.bookmarkInterval
    return due <= now ? send(.bookmark, ledger, now) : .wait(until: due)
  }

  private mutating func send(_ message: Message, _ ledger: AssignmentLedger, _ now: Duration)
    -> Step
  {
    sentRevision = ledger.revision
    sentAt = now
    return .send(message)
  }
}
