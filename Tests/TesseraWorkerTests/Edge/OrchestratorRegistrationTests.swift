import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import TesseraControlPlane
import TesseraCore
import TesseraGRPC
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

struct OrchestratorRegistrationTests {
  @Test func aWorkerRegistersAndOwnsWhatItIsGiven() async throws {
    let orchestrator = FakeOrchestrator(incarnation: 3)
    orchestrator.grant([(CellID.origin, 5)])
    let target = try await orchestrator.start()
    try await withWorker({ $0.orchestrator = target }) { _, address in
      #expect(orchestrator.registrations == ["worker-local at \(address)"])
      #expect(try await epoch(address) == Epoch(5))
      orchestrator.grant([(CellID.origin, 6)])
      try await until("the new epoch") { (try? await epoch(address)) == Epoch(6) }
    }
    await orchestrator.stop()
  }

  @Test func theAdvertisedAddressIsWhatIsRegistered() async throws {
    let orchestrator = FakeOrchestrator(incarnation: 3)
    let target = try await orchestrator.start()
    let advertised = HostPort(host: "worker.example", port: 5001)
    try await withWorker({
      $0.orchestrator = target
      $0.advertisedAddress = advertised
    }) { _, _ in
      #expect(orchestrator.registrations == ["worker-local at worker.example:5001"])
    }
    await orchestrator.stop()
  }

  @Test func aWorkerServesWithoutAnOrchestratorAndRegistersWhenThereIsOne() async throws {
    let orchestrator = FakeOrchestrator(incarnation: 3)
    orchestrator.grant([(CellID.origin, 5)])
    let target = try await orchestrator.start()
    await orchestrator.stop()
    try await withWorker({ $0.orchestrator = target }) { _, address in
      #expect(try await epoch(address) == .unknown)
      _ = try await orchestrator.start(at: target)
      try await until("the grant") { (try? await epoch(address)) == Epoch(5) }
      #expect(orchestrator.registrations == ["worker-local at \(address)"])
    }
    await orchestrator.stop()
  }

  @Test func losingTheOrchestratorStopsNothingAndAnotherLifeOfItIsTold() async throws {
    let first = FakeOrchestrator(incarnation: 3)
    first.grant([(CellID.origin, 5)])
    let target = try await first.start()
    try await withWorker({ $0.orchestrator = target }) { _, address in
      #expect(try await epoch(address) == Epoch(5))
      await first.stop()
      #expect(try await epoch(address) == Epoch(5))
      let second = FakeOrchestrator(incarnation: 4)
      second.grant([(CellID.origin, 1)])
      _ = try await second.start(at: target)
      try await until("the grant of the new life") { (try? await epoch(address)) == Epoch(1) }
      try await until("the registration") {
        second.registrations == ["worker-local at \(address)"]
      }
      await second.stop()
    }
  }

  /// Which epoch a pong carries.
  private func epoch(_ address: HostPort) async throws -> Epoch {
    let connection = try await RawConnection.open(address)
    try await connection.send(json: pingText(1))
    let answer = try await connection.readEnvelope()
    await connection.close()
    return answer.payload.kind == .pong ? answer.epoch : Epoch(.max)
  }
}

/// An orchestrator that says what the test wants.
final class FakeOrchestrator: Sendable {
  private struct State {
    var registrations: [String] = []
    /// By the worker that owns them.
    var cells: [String: [Assignment]] = [:]
    var addresses: [String: String] = [:]
    var revision: UInt64 = 1
    var server: GRPCServer?
    var isStopped = false
  }

  private let incarnation: Incarnation
  private let state = NIOLockedValueBox(State())

  init(incarnation: UInt64) { self.incarnation = Incarnation(incarnation) }

  var registrations: [String] { state.withLockedValue(\.registrations) }

  func grant(_ cells: [(CellID, UInt32)], to worker: String = "worker-local") {
    state.withLockedValue {
      $0.cells[worker] = cells.map { Assignment(cell: $0.0, epoch: Epoch($0.1)) }
      $0.revision += 1
    }
  }

  func start(at address: HostPort = HostPort(host: "127.0.0.1", port: 0)) async throws -> HostPort {
    state.withLockedValue {
      $0.isStopped = false
      $0.registrations = []
    }
    var router = GRPCRouter()
    let service = OrchestratorMethods.service
    router.unary(service, OrchestratorMethods.registerWorker) {
      [self] (request: WorkerRegistration, _) -> AssignmentSnapshot in
      state.withLockedValue {
        $0.registrations.append("\(request.workerID) at \(request.address)")
        $0.addresses["\(request.workerID)"] = request.address
        $0.revision += 1
      }
      return AssignmentSnapshot(
        cells: [], incarnation: incarnation, revision: listing().revision)
    }
    router.unary(service, OrchestratorMethods.listAssignments) {
      [self] (_: ListAssignmentsRequest, _) -> AssignmentListing in listing()
    }
    router.serverStreaming(service, OrchestratorMethods.watchAssignments) {
      [self] (_: WatchAssignmentsRequest, _, writer: GRPCResponseWriter<AssignmentListing>) in
      var last = Revision(0)
      while !state.withLockedValue(\.isStopped) {
        let now = listing()
        if now.revision != last {
          try await writer.write(now)
          last = now.revision
        }
        try await Task.sleep(for: .milliseconds(5))
      }
    }
    let server = GRPCServer(
      configuration: GRPCServer.Configuration(host: address.host, port: Int(address.port)),
      router: router, group: MultiThreadedEventLoopGroup.singleton, logger: Logger(label: "orch"))
    let port = try await server.start()
    state.withLockedValue { $0.server = server }
    return HostPort(host: "127.0.0.1", port: UInt16(port))
  }

  func stop() async {
    let server = state.withLockedValue { state in
      defer { state.server = nil }
      state.isStopped = true
      return state.server
    }
    await server?.shutdown(grace: .milliseconds(100))
  }

  private func listing() -> AssignmentListing {
    state.withLockedValue { state in
      AssignmentListing(
        workers: state.cells.sorted { $0.key < $1.key }.map { worker, cells in
          AssignmentBundle(
            workerID: WorkerID(worker), address: state.addresses[worker] ?? "127.0.0.1:9",
            cells: cells)
        },
        incarnation: incarnation, revision: Revision(state.revision))
    }
  }
}

func withClient(
  _ address: HostPort, _ body: (GRPCClient) async throws -> Void
) async throws {
  let client = GRPCClient(
    host: address.host, port: Int(address.port), group: MultiThreadedEventLoopGroup.singleton,
    logger: Logger(label: "client"))
  do {
    try await body(client)
  } catch {
    await client.shutdown()
    throw error
  }
  await client.shutdown()
}
