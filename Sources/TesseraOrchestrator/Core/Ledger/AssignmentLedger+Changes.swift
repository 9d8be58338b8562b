import TesseraCore
import TesseraProto

extension AssignmentLedger {
  /// What differs between a past state and the latest revision.
  struct Changes {
    /// Cells with a new owner or a new epoch, by the owner's index.
    var gained: [Int: [Assignment]] = [:]
    /// Cells that their former owner has lost, under the epoch it had.
    var removed: [Assignment] = []
    /// Workers that are new or have another address.
    var addresses: Set<Int> = []

    var gainedCount: Int { gained.values.reduce(0) { $0 + $1.count } }
  }

  /// Compares what was with what is. A cell that went away and came back is a gain of its owner (the
  /// epoch is another) and not removed.
  func changes(since former: AssignmentHistory.Entry) -> Changes {
    var changes = Changes()
    for (cell, before) in former.formerGrants {
      let now = grants[cell]
      guard now != before else { continue }
      if let now {
        changes.gained[Int(now.worker), default: []].append(
          Assignment(cell: cell, epoch: now.epoch))
      }
      if let before, before.worker != now?.worker {
        changes.removed.append(Assignment(cell: cell, epoch: before.epoch))
      }
    }
    for (worker, before) in former.formerAddresses where workers[worker].address != before {
      changes.addresses.insert(worker)
    }
    changes.removed.sort { $0.cell < $1.cell }
    return changes
  }
}
