internal import Logging
internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraProto

/// The worker's side of the control plane: it says where it listens, and follows who owns what.
struct OrchestratorRegistration: Sendable {
  let orchestrator: HostPort
  /// TLS, and whom to trust; `nil` is cleartext.
  let credentials: GRPCClientCredentials?
  let worker: WorkerID
  /// What gateways are told to connect to.
  let address: HostPort
  let group: any EventLoopGroup
  let logger: Logger

  /// Registers and reads who owns what, once.
  ///
  /// - Throws: ``GRPCError`` if the orchestrator cannot be reached in the given time or refuses.
  func register(within timeout: Duration) async throws(GRPCError) -> AssignmentTable {
    var configuration = GRPCClient.Configuration.defaults
    configuration.connectTimeout = timeout
    configuration.backoff = .none
    configuration.connection.maximumMessageLength = Self.maximumListingLength
    configuration.credentials = credentials
    let client = GRPCClient(
      host: orchestrator.host, port: Int(orchestrator.port), configuration: configuration,
      group: group, logger: logger)
    let options = GRPCCallOptions(timeout: timeout)
    let calls = OrchestratorClient(client)
    do throws(GRPCError) {
      _ = try await calls.registerWorker(
        WorkerRegistration(workerID: worker, address: "\(address)"), options: options)
      let listing = try await calls.listAssignments(options: options)
      await client.shutdown()
      return AssignmentTable(listing)
    } catch {
      await client.shutdown()
      throw error
    }
  }

  /// Follows the assignments until the task is cancelled. An orchestrator of another incarnation than
  /// the one that knows this worker has forgotten where it listens, and is told again.
  ///
  /// - Parameters:
  ///   - registered: the incarnation that knows this worker; `nil` if none was reached yet.
  ///   - onTable: called with every new table, one call at a time and in order.
  func follow(
    registered: Incarnation?, onTable: @escaping @Sendable (AssignmentTable) -> Void
  ) async {
    let (incarnations, seen) = AsyncStream<Incarnation?>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    let watcher = AssignmentWatcher(
      target: orchestrator, nodeID: worker.rawValue, credentials: credentials, group: group,
      logger: logger,
      onTable: { table in
        onTable(table)
        seen.yield(table.incarnation)
      })
    if registered == nil { seen.yield(nil) }
    await withTaskGroup(of: Void.self) { tasks in
      // A worker that is not registered does not watch: what it is told would be about a worker
      // that nobody can reach.
      if registered != nil { tasks.addTask { await watcher.run() } }
      var known = registered
      for await incarnation in incarnations where incarnation == nil || incarnation != known {
        guard let table = await registerUntilItWorks() else { break }
        if known == nil {
          onTable(table)
          tasks.addTask { await watcher.run() }
        }
        known = table.incarnation
      }
      tasks.cancelAll()
    }
  }

  /// `nil` if the task was cancelled before it worked.
  private func registerUntilItWorks() async -> AssignmentTable? {
    var backoff = RetryBackoff()
    var random = SystemRandomNumberGenerator()
    while !Task.isCancelled {
      do {
        let table = try await register(within: Self.retryTimeout)
        logger.info(
          "registered",
          metadata: ["orch": "\(orchestrator)", "incarnation": "\(table.incarnation)"]
        )
        return table
      } catch {
        logger.debug(
          "not registered yet", metadata: ["orch": "\(orchestrator)", "reason": "\(error)"])
        try? await Task.sleep(for: backoff.next(using: &random))
      }
    }
    return nil
  }

  private static let retryTimeout: Duration = .seconds(5)
  /// The largest listing that is taken in, in bytes: some four million cells.
  private static let maximumListingLength = 64 << 20
}
