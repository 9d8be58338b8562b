package import TesseraCore

/// What the latest commits replaced: enough to say what changed since any revision it reaches back to.
///
/// It keeps what was, not what came: what is now stands in the ledger. Bounded in commits and in
/// changes; beyond either bound the oldest commits are forgotten, and a watcher that wants to go on
/// from there gets a full listing.
struct AssignmentHistory: Sendable {
  /// What one commit (or several, merged) replaced.
  struct Entry: Sendable {
    /// Each changed cell with its grant before; `nil` if nobody had it. A cell comes once.
    var formerGrants: [(cell: CellID, grant: AssignmentLedger.Grant?)] = []
    /// Each changed worker with its address before; `nil` if it was not known. A worker comes once.
    var formerAddresses: [(worker: Int, address: String?)] = []

    var isEmpty: Bool { formerGrants.isEmpty && formerAddresses.isEmpty }

    var changeCount: Int { formerGrants.count + formerAddresses.count }
  }

  private let limits: AssignmentLedgerLimits
  /// Oldest first; the last one made the latest revision.
  private var entries: [Entry] = []
  private var changeCount = 0

  init(limits: AssignmentLedgerLimits) {
    self.limits = limits
  }

  mutating func append(_ entry: Entry) {
    entries.append(entry)
    changeCount += entry.changeCount
    var forgotten = 0
    while forgotten < entries.count,
      entries.count - forgotten > limits.rememberedRevisions
        || changeCount > limits.rememberedChanges
    {
      changeCount -= entries[forgotten].changeCount
      forgotten += 1
    }
    entries.removeFirst(forgotten)
  }

  /// Whether every commit after the base is remembered. Nothing can go on from revision 0, which is
  /// how a watcher says that it has nothing.
  func reaches(backTo base: Revision, latest: Revision) -> Bool {
    base > Revision(0) && base < latest
      && latest.rawValue - base.rawValue <= UInt64(entries.count)
  }

  /// What all commits after the base replaced, each cell and worker as it was at the base.
  ///
  /// - Precondition: ``reaches(backTo:latest:)``, or the base is the latest.
  func merged(since base: Revision, latest: Revision) -> Entry {
    let commits = entries.suffix(Int(latest.rawValue - base.rawValue))
    guard commits.count != 1 else { return commits[commits.startIndex] }
    var all = Entry()
    var seenCells: Set<CellID> = []
    var seenWorkers: Set<Int> = []
    for commit in commits {
      for former in commit.formerGrants where seenCells.insert(former.cell).inserted {
        all.formerGrants.append(former)
      }
      for former in commit.formerAddresses where seenWorkers.insert(former.worker).inserted {
        all.formerAddresses.append(former)
      }
    }
    return all
  }
}

/// Bounds of a ledger's memory.
package struct AssignmentLedgerLimits: Hashable, Sendable {
  /// How many past revisions a watch can go on from.
  package var rememberedRevisions: Int
  /// How many changed cells and addresses are remembered over all of them (some 50 bytes each).
  package var rememberedChanges: Int
  /// How many workers may be known before an unknown one cannot register any more.
  package var workers: Int

  /// 4,096 revisions, 1,000,000 changes, 65,536 workers.
  package static var defaults: AssignmentLedgerLimits {
    AssignmentLedgerLimits(
      rememberedRevisions: 4096, rememberedChanges: 1_000_000, workers: 65536)
  }
}

/// What a commit did, for the log.
package struct AssignmentCommit: Hashable, Sendable {
  package var revision: Revision
  /// Cells granted, also those taken from somebody else.
  package var gained: Int
  /// Cells taken away.
  package var removed: Int
  /// Workers that are new or have another address.
  package var workers: Int
}

/// A command that the ledger cannot carry out.
package struct AssignmentLedgerError: Error, Hashable, Sendable {
  package var message: String
}
