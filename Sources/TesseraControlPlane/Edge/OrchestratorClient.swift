public import TesseraGRPC
public import TesseraProto

/// The names of the control plane's service and methods.
public enum OrchestratorMethods {
  /// The service's full name.
  public static let service = "tessera.orch.v1.Orchestrator"
  /// Announces a worker.
  public static let registerWorker = "RegisterWorker"
  /// One worker's cells.
  public static let getAssignments = "GetAssignments"
  /// All cells at one revision.
  public static let listAssignments = "ListAssignments"
  /// All cells and every change.
  public static let watchAssignments = "WatchAssignments"
}

/// Calls the orchestrator.
public struct OrchestratorClient: Sendable {
  private let client: GRPCClient

  /// Calls through a client; the caller shuts it down.
  public init(_ client: GRPCClient) { self.client = client }

  /// Announces a worker and where it listens; the answer is what it owns now.
  ///
  /// - Throws: INVALID_ARGUMENT for an id that is empty or longer than 256 bytes and for an address
  ///   that is not host:port; RESOURCE_EXHAUSTED if the orchestrator knows too many workers.
  public func registerWorker(
    _ registration: WorkerRegistration, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> AssignmentSnapshot {
    try await client.unary(
      OrchestratorMethods.service, OrchestratorMethods.registerWorker, registration,
      options: options)
  }

  /// What one worker owns; nothing for one that nobody knows.
  ///
  /// - Throws: INVALID_ARGUMENT for an id that is empty or longer than 256 bytes.
  public func getAssignments(
    _ query: AssignmentQuery, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> AssignmentSnapshot {
    try await client.unary(
      OrchestratorMethods.service, OrchestratorMethods.getAssignments, query, options: options)
  }

  /// Every worker and its cells at one revision.
  public func listAssignments(
    options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> AssignmentListing {
    try await client.unary(
      OrchestratorMethods.service, OrchestratorMethods.listAssignments, ListAssignmentsRequest(),
      options: options)
  }

  /// What holds now and every change; for a copy that is kept up to date use ``AssignmentWatcher``.
  public func watchAssignments(
    _ request: WatchAssignmentsRequest, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> GRPCResponseStream<AssignmentListing> {
    try await client.serverStreaming(
      OrchestratorMethods.service, OrchestratorMethods.watchAssignments, request, options: options)
  }
}
