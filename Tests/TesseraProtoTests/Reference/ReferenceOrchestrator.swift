import ProtobufCReference
import TesseraCore
import TesseraProto

extension Assignment: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Orch__V1__Assignment> {
    let message = arena.message(tessera__orch__v1__assignment__init)
    message.pointee.world = cell.world
    message.pointee.cx = cell.cx
    message.pointee.cy = cell.cy
    message.pointee.depth = UInt32(cell.depth)
    message.pointee.sub = UInt32(cell.sub)
    message.pointee.epoch = epoch.rawValue
    return message
  }

  static func random(_ random: inout SeededRandom) -> Assignment {
    Assignment(cell: .random(&random), epoch: Epoch(random.integer()))
  }
}

extension WorkerRegistration: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Orch__V1__WorkerRegistration> {
    let message = arena.message(tessera__orch__v1__worker_registration__init)
    message.pointee.worker_id = arena.string(workerID.rawValue)
    message.pointee.addr = arena.string(address)
    return message
  }

  static func random(_ random: inout SeededRandom) -> WorkerRegistration {
    WorkerRegistration(workerID: WorkerID(random.string()), address: random.string())
  }
}

extension AssignmentQuery: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Orch__V1__AssignmentQuery> {
    let message = arena.message(tessera__orch__v1__assignment_query__init)
    message.pointee.worker_id = arena.string(workerID.rawValue)
    return message
  }

  static func random(_ random: inout SeededRandom) -> AssignmentQuery {
    AssignmentQuery(workerID: WorkerID(random.string()))
  }
}

extension AssignmentSnapshot: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Orch__V1__AssignmentSnapshot> {
    let message = arena.message(tessera__orch__v1__assignment_snapshot__init)
    message.pointee.n_cells = cells.count
    message.pointee.cells = arena.pointers(cells.map { $0.reference(in: arena) })
    message.pointee.incarnation = incarnation.rawValue
    message.pointee.revision = revision.rawValue
    return message
  }

  static func random(_ random: inout SeededRandom) -> AssignmentSnapshot {
    AssignmentSnapshot(
      cells: random.list(Assignment.random), incarnation: Incarnation(random.integer()),
      revision: Revision(random.integer()))
  }
}

extension AssignmentBundle: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Orch__V1__AssignmentBundle> {
    let message = arena.message(tessera__orch__v1__assignment_bundle__init)
    message.pointee.worker_id = arena.string(workerID.rawValue)
    message.pointee.addr = arena.string(address)
    message.pointee.n_cells = cells.count
    message.pointee.cells = arena.pointers(cells.map { $0.reference(in: arena) })
    return message
  }

  static func random(_ random: inout SeededRandom) -> AssignmentBundle {
    AssignmentBundle(
      workerID: WorkerID(random.string()), address: random.string(),
      cells: random.list(Assignment.random))
  }
}

extension AssignmentListing: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Orch__V1__AssignmentListing> {
    let message = arena.message(tessera__orch__v1__assignment_listing__init)
    message.pointee.n_workers = workers.count
    message.pointee.workers = arena.pointers(workers.map { $0.reference(in: arena) })
    message.pointee.incarnation = incarnation.rawValue
    message.pointee.revision = revision.rawValue
    message.pointee.kind = Tessera__Orch__V1__AssignmentListing__Kind(
      rawValue: UInt32(bitPattern: kind.rawValue))
    message.pointee.n_removed = removed.count
    message.pointee.removed = arena.pointers(removed.map { $0.reference(in: arena) })
    return message
  }

  static func random(_ random: inout SeededRandom) -> AssignmentListing {
    AssignmentListing(
      workers: random.list(AssignmentBundle.random), incarnation: Incarnation(random.integer()),
      revision: Revision(random.integer()),
      kind: [Kind.full, .delta, .bookmark, Kind(rawValue: 7)].randomElement(using: &random)
        ?? .full,
      removed: random.list(Assignment.random))
  }
}

extension ListAssignmentsRequest: ReferenceMessage {
  func reference(
    in arena: CArena
  ) -> UnsafeMutablePointer<Tessera__Orch__V1__ListAssignmentsRequest> {
    arena.message(tessera__orch__v1__list_assignments_request__init)
  }

  static func random(_ random: inout SeededRandom) -> ListAssignmentsRequest {
    ListAssignmentsRequest()
  }
}

extension WatchAssignmentsRequest: ReferenceMessage {
  func reference(
    in arena: CArena
  ) -> UnsafeMutablePointer<Tessera__Orch__V1__WatchAssignmentsRequest> {
    let message = arena.message(tessera__orch__v1__watch_assignments_request__init)
    message.pointee.known_incarnation = knownIncarnation.rawValue
    message.pointee.known_revision = knownRevision.rawValue
    message.pointee.deltas = deltas ? 1 : 0
    message.pointee.node_id = arena.string(nodeID)
    return message
  }

  static func random(_ random: inout SeededRandom) -> WatchAssignmentsRequest {
    WatchAssignmentsRequest(
      knownIncarnation: Incarnation(random.integer()), knownRevision: Revision(random.integer()),
      deltas: Bool.random(using: &random), nodeID: random.string())
  }
}
