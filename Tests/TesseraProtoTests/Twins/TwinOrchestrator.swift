import TesseraCore
import TesseraProto

extension Assignment: TwinnedMessage {
  var twin: TesseraOrchV1Assignment {
    TesseraOrchV1Assignment(
      world: cell.world, cx: cell.cx, cy: cell.cy, depth: UInt32(cell.depth),
      sub: UInt32(cell.sub), epoch: epoch.rawValue)
  }
}

extension WorkerRegistration: TwinnedMessage {
  var twin: TesseraOrchV1WorkerRegistration {
    TesseraOrchV1WorkerRegistration(workerID: workerID.rawValue, addr: address)
  }
}

extension AssignmentQuery: TwinnedMessage {
  var twin: TesseraOrchV1AssignmentQuery {
    TesseraOrchV1AssignmentQuery(workerID: workerID.rawValue)
  }
}

extension AssignmentSnapshot: TwinnedMessage {
  var twin: TesseraOrchV1AssignmentSnapshot {
    TesseraOrchV1AssignmentSnapshot(
      cells: cells.map(\.twin), incarnation: incarnation.rawValue, revision: revision.rawValue)
  }
}

extension AssignmentBundle: TwinnedMessage {
  var twin: TesseraOrchV1AssignmentBundle {
    TesseraOrchV1AssignmentBundle(
      workerID: workerID.rawValue, addr: address, cells: cells.map(\.twin))
  }
}

extension AssignmentListing: TwinnedMessage {
  var twin: TesseraOrchV1AssignmentListing {
    TesseraOrchV1AssignmentListing(
      workers: workers.map(\.twin), incarnation: incarnation.rawValue,
      revision: revision.rawValue, kind: .init(rawValue: kind.rawValue),
      removed: removed.map(\.twin))
  }
}

extension ListAssignmentsRequest: TwinnedMessage {
  var twin: TesseraOrchV1ListAssignmentsRequest { TesseraOrchV1ListAssignmentsRequest() }
}

extension WatchAssignmentsRequest: TwinnedMessage {
  var twin: TesseraOrchV1WatchAssignmentsRequest {
    TesseraOrchV1WatchAssignmentsRequest(
      knownIncarnation: knownIncarnation.rawValue, knownRevision: knownRevision.rawValue,
      deltas: deltas, nodeID: nodeID)
  }
}
