internal import Logging
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraProto

/// The four methods of `tessera.orch.v1.Orchestrator`.
struct OrchestratorService: Sendable {
  let hub: AssignmentHub
  let logger: Logger

  /// Adds the methods to a router.
  func register(on router: inout GRPCRouter) {
    let service = OrchestratorMethods.service
    router.unary(service, OrchestratorMethods.registerWorker, registerWorker)
    router.unary(service, OrchestratorMethods.getAssignments) { query, context in
      try await getAssignments(query, context)
    }
    router.unary(service, OrchestratorMethods.listAssignments, listAssignments)
    router.serverStreaming(service, OrchestratorMethods.watchAssignments, watchAssignments)
  }
}

// MARK: - Unary methods

extension OrchestratorService {
  @Sendable
  private func registerWorker(
    _ request: WorkerRegistration, _ context: GRPCServerContext
  ) async throws -> AssignmentSnapshot {
    try check(request.workerID)
    guard AssignmentConfiguration.isUsableAddress(request.address) else {
      throw GRPCError(
        .invalidArgument,
        "addr must be host:port with a port from 1 to 65535, not \(quoted(request.address))")
    }
    var metadata: Logger.Metadata = [
      "worker": "\(request.workerID)", "addr": "\(request.address)", "peer": "\(context.peer)",
    ]
    do {
      var isFirst = false
      _ = try hub.commit { ledger throws(AssignmentLedgerError) in
        isFirst = !ledger.hasRegistered(request.workerID)
        return try ledger.register(request.workerID, address: request.address)
      }
      let snapshot = hub.read { $0.snapshot(of: request.workerID) }
      metadata["cells"] = "\(snapshot.cells.count)"
      metadata["revision"] = "\(snapshot.revision)"
      logger.info(isFirst ? "worker registered" : "worker registered again", metadata: metadata)
      return snapshot
    } catch {
      logger.warning("worker refused: \(error.message)", metadata: metadata)
      throw GRPCError(.resourceExhausted, error.message)
    }
  }

  @Sendable
  private func getAssignments(
    _ request: AssignmentQuery, _ context: GRPCServerContext
  ) async throws -> AssignmentSnapshot {
    try check(request.workerID)
    return hub.read { $0.snapshot(of: request.workerID) }
  }

  @Sendable
  private func listAssignments(
    _ request: ListAssignmentsRequest, _ context: GRPCServerContext
  ) async throws -> AssignmentListing {
    hub.read { $0.fullListing() }
  }

  private func check(_ worker: WorkerID) throws(GRPCError) {
    if worker.rawValue.isEmpty {
      throw GRPCError(.invalidArgument, "worker_id must not be empty")
    }
    let maximum = AssignmentConfiguration.maximumWorkerIDLength
    guard worker.rawValue.utf8.count <= maximum else {
      throw GRPCError(.invalidArgument, "worker_id must not be longer than \(maximum) bytes")
    }
  }
}

// MARK: - Watching

extension OrchestratorService {
  /// Runs until the watcher goes away or the orchestrator shuts down. While a write waits for a slow
  /// watcher nothing is made for it; afterwards it gets the one message that it is then due.
  @Sendable
  private func watchAssignments(
    _ request: WatchAssignmentsRequest, _ context: GRPCServerContext,
    _ writer: GRPCResponseWriter<AssignmentListing>
  ) async throws {
    guard var watcher = hub.join(request) else {
      throw GRPCError(.resourceExhausted, "there are too many watchers; try again later")
    }
    defer { hub.leave(watcher) }
    let metadata: Logger.Metadata = [
      "watch": "\(watcher.id)", "node": "\(request.nodeID.prefix(80))", "peer": "\(context.peer)",
      "deltas": "\(request.deltas)", "known": "\(request.knownRevision)",
    ]
    logger.info("watch began", metadata: metadata)
    var messages = 0
    defer {
      logger.info(
        "watch ended", metadata: metadata.merging(["messages": "\(messages)"]) { $1 })
    }
    while !Task.isCancelled {
      switch hub.next(&watcher) {
      case .send(let bytes):
        try await writer.write(encoded: bytes)
        messages += 1
      case .wait(let revision, let until):
        await hub.wait(watcher, after: revision, until: until, on: context.eventLoop)
      case .end:
        throw GRPCError(.unavailable, "the orchestrator is shutting down")
      }
    }
    throw GRPCError(.cancelled, "nobody waits for the watch any more")
  }
}
