public import TesseraCore
public import TesseraProto

/// A watcher's copy of the ledger: fed with the messages of a watch, it always holds the table of one
/// revision.
///
/// A full listing replaces everything. A delta applies to the revision that the mirror has (the
/// orchestrator knows which one: it sent it, or the watch asked to go on from ``resumePoint``) and may
/// lead over several commits at once. A bookmark only moves the revision. A message that does not fit
/// is refused with an error and changes nothing: call ``restart()`` and watch again from nothing; the
/// last good table stays.
///
/// Within one incarnation a cell's epoch never goes down: a grant with a lower one than was seen is
/// left out and counted in ``refusedGrantCount``.
public struct AssignmentMirror: Sendable {
  /// What holds as far as the mirror knows.
  public private(set) var table = AssignmentTable.empty
  /// Whether any listing came yet.
  public private(set) var hasListing = false
  /// How many grants were left out because their epoch was lower than one seen before.
  public private(set) var refusedGrantCount: UInt64 = 0

  private var canResume = false
  private var highestEpochs: [CellID: Epoch] = [:]

  /// A mirror that knows nothing.
  public init() {}

  /// What a new watch may ask to go on from; zeros for nothing.
  public var resumePoint: AssignmentResumePoint {
    canResume ? AssignmentResumePoint(table.incarnation, table.revision) : .nothing
  }

  /// Makes the next watch begin with a full listing. The table stays as it is.
  public mutating func restart() { canResume = false }

  /// Takes in one message of a watch, or the answer to a list call.
  ///
  /// - Returns: Whether owners, epochs, addresses or the incarnation changed.
  /// - Throws: When the message does not fit what the mirror has; it is then as before.
  public mutating func apply(_ listing: AssignmentListing) throws(AssignmentMirrorError) -> Bool {
    if listing.kind == .full { return try applyFull(listing) }
    try checkIncarnation(of: listing)
    if listing.kind == .delta { return try applyDelta(listing) }
    guard listing.kind == .bookmark else {
      throw AssignmentMirrorError(
        .unknownKind, "the listing's kind \(listing.kind) is not known here")
    }
    if table.revision < listing.revision { table.revision = listing.revision }
    return false
  }
}

// MARK: - The kinds of messages

extension AssignmentMirror {
  private mutating func applyFull(
    _ listing: AssignmentListing
  ) throws(AssignmentMirrorError) -> Bool {
    let isSameLife = hasListing && listing.incarnation == table.incarnation
    if hasListing {
      let known = (table.incarnation, table.revision)
      // A peer without revisions sends zeros: each of its listings is the latest.
      let isUnnumbered = isSameLife && listing.revision == Revision(0)
      guard isUnnumbered || (listing.incarnation, listing.revision) >= known else {
        throw AssignmentMirrorError(
          .fromThePast,
          "a full listing of incarnation \(listing.incarnation), revision \(listing.revision) is older "
            + "than what is known (\(known.0), \(known.1))")
      }
    }
    if !isSameLife { highestEpochs.removeAll(keepingCapacity: true) }

    var next = AssignmentTable(incarnation: listing.incarnation, revision: listing.revision)
    for bundle in listing.workers {
      let worker = next.setWorker(bundle.workerID, addressText: bundle.address)
      for grant in bundle.cells {
        if raiseEpoch(grant) {
          next.grant(grant.cell, epoch: grant.epoch, toWorkerAt: worker)
        } else if isSameLife, let owner = table.owner(ofName: grant.cell) {
          // The later grant, which is the one the mirror has, stands.
          let current = next.setWorker(owner.worker.id, addressText: owner.worker.addressText)
          next.grant(grant.cell, epoch: owner.epoch, toWorkerAt: current)
        }
      }
    }
    next.finish()
    let changed = !isSameLife || !next.hasSameContent(as: table)
    table = next
    hasListing = true
    canResume = true
    return changed
  }

  private mutating func applyDelta(
    _ listing: AssignmentListing
  ) throws(AssignmentMirrorError) -> Bool {
    let isEmpty = listing.workers.isEmpty && listing.removed.isEmpty
    if listing.revision == table.revision, isEmpty { return false }
    guard table.revision < listing.revision else {
      throw AssignmentMirrorError(
        .outOfStep, "a delta to revision \(listing.revision) came after revision \(table.revision)")
    }
    for lost in listing.removed where table.epoch(ofName: lost.cell) != lost.epoch {
      throw AssignmentMirrorError(
        .outOfStep,
        "the delta to revision \(listing.revision) takes away cell \(lost.cell) of epoch \(lost.epoch), "
          + "which revision \(table.revision) does not have")
    }

    table.revision = listing.revision
    for lost in listing.removed { table.revoke(lost.cell) }
    for bundle in listing.workers {
      let worker = table.setWorker(bundle.workerID, addressText: bundle.address)
      for grant in bundle.cells where raiseEpoch(grant) {
        table.grant(grant.cell, epoch: grant.epoch, toWorkerAt: worker)
      }
    }
    table.finish()
    return !isEmpty
  }

  private func checkIncarnation(of listing: AssignmentListing) throws(AssignmentMirrorError) {
    guard hasListing else {
      throw AssignmentMirrorError(.outOfStep, "a delta or bookmark came before any full listing")
    }
    guard listing.incarnation == table.incarnation else {
      throw AssignmentMirrorError(
        .otherIncarnation,
        "a delta or bookmark of incarnation \(listing.incarnation) came for one that began under "
          + "incarnation \(table.incarnation)")
    }
  }

  /// Remembers the grant's epoch; `false` if a higher one was seen.
  private mutating func raiseEpoch(_ grant: Assignment) -> Bool {
    let highest = highestEpochs[grant.cell] ?? .unknown
    guard grant.epoch >= highest else {
      refusedGrantCount += 1
      return false
    }
    highestEpochs[grant.cell] = grant.epoch
    return true
  }
}

/// Where a watch can go on from: what the watcher already has.
public struct AssignmentResumePoint: Hashable, Sendable {
  /// The life of the orchestrator that the revision belongs to.
  public var incarnation: Incarnation
  /// The last revision that was applied.
  public var revision: Revision

  /// A point as the arguments say.
  public init(_ incarnation: Incarnation, _ revision: Revision) {
    self.incarnation = incarnation
    self.revision = revision
  }

  /// Has nothing: the watch begins with a full listing.
  public static let nothing = AssignmentResumePoint(Incarnation(0), Revision(0))
}

/// Why a mirror cannot take a message in.
public struct AssignmentMirrorError: Error, Hashable, Sendable {
  /// What to decide by.
  public enum Code: Hashable, Sendable {
    /// A delta or bookmark does not belong to what the mirror has.
    case outOfStep
    /// A delta or bookmark of another life of the orchestrator.
    case otherIncarnation
    /// A full listing older than what the mirror has.
    case fromThePast
    /// A kind of listing that this version does not know.
    case unknownKind
  }

  /// What to decide by.
  public var code: Code
  /// For people: what did not fit.
  public var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension AssignmentTable {
  /// The table of a full listing.
  public init(_ listing: AssignmentListing) {
    self.init(incarnation: listing.incarnation, revision: listing.revision)
    for bundle in listing.workers {
      let worker = setWorker(bundle.workerID, addressText: bundle.address)
      for cell in bundle.cells { grant(cell.cell, epoch: cell.epoch, toWorkerAt: worker) }
    }
    finish()
  }
}
