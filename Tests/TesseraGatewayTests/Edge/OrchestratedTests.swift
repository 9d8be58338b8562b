import Foundation
import NIOCore
import NIOPosix
import Synchronization
import TesseraCore
import TesseraOrchestrator
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

/// A gateway that follows a real orchestrator, with fake workers.
@Suite struct OrchestratedTests {
  private static let here = CellID(cx: 0, cy: 0)
  private static let there = CellID(cx: 1, cy: 0)

  @Test func framesGoWhereTheTableSaysAndFollowItsChanges() async throws {
    try await withOrchestrator { address, first, second, assign in
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 1), cell: Self.here, id: 1)
      try await client.say(.ping(timestamp: 2), cell: Self.there, id: 2)
      var requests: Set<UInt64?> = []
      for _ in 0..<2 { requests.insert(try await client.answer().requestID) }
      #expect(requests == [1, 2])
      #expect(first.state.withLock { $0.applied.map(\.request) } == [1])
      #expect(second.state.withLock { $0.applied.map(\.request) } == [2])

      try await client.say(.ping(timestamp: 3), cell: CellID(cx: 9, cy: 9), id: 3)
      let refusal = try await client.answer()
      #expect(refusal.requestID == 3)
      #expect(refusal.payload.kind == .error)

      // The second worker gets both; an epoch from before is refused.
      try await assign([], [Self.here, Self.there])
      var id: UInt64 = 3
      try await eventually {
        id += 1
        try await client.say(.ping(timestamp: 4), cell: Self.here, epoch: 1, id: id)
        return try await client.answer().payload.kind == .error
      }
      try await client.say(.ping(timestamp: 4), cell: Self.here, epoch: 2, id: 1_000)
      #expect(try await client.answer().payload == .pong(timestamp: 4))
      #expect(second.state.withLock { $0.applied.last?.request } == 1_000)
      try await eventually { first.state.withLock { $0.links.allSatisfy { !$0.isActive } } }
    }
  }

  @Test func withoutAnOrchestratorEverythingGoesToOneWorker() async throws {
    let worker = FakeWorker()
    let workerAddress = try await worker.start()
    let gateway = GatewayServer(
      configuration: GatewayConfiguration(
        address: HostPort(host: "127.0.0.1", port: 0), workerAddress: workerAddress,
        orchestratorAddress: HostPort(host: "127.0.0.1", port: 1), loops: 1, limits: .patient),
      logger: quietLogger)
    let address = try await gateway.start()
    let client = try await RawClient.connect(to: address)
    try await client.say(.ping(timestamp: 1), cell: CellID(cx: -4, cy: 77), epoch: 12)
    #expect(try await client.answer().payload == .pong(timestamp: 1))
    await gateway.shutdown()
    await worker.stop()
  }

  @Test func theLastTableOutlivesTheOrchestrator() async throws {
    try await withOrchestrator { address, first, _, assign in
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 1), cell: Self.here)
      #expect(try await client.answer().payload == .pong(timestamp: 1))
      try await assign(nil, nil)
      for _ in 0..<20 {
        try await client.say(.ping(timestamp: 2), cell: Self.here)
        #expect(try await client.answer().payload == .pong(timestamp: 2))
        try await client.say(.ping(timestamp: 2), cell: CellID(cx: 9, cy: 9))
        #expect(try await client.errorCode() == "no_route")
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(first.state.withLock { $0.applied.count } == 21)
    }
  }

  /// The body's last argument gives cells to the two workers, or with `nil` ends the orchestrator.
  private func withOrchestrator(
    _ body: (HostPort, FakeWorker, FakeWorker, ([CellID]?, [CellID]?) async throws -> Void)
      async throws -> Void
  ) async throws {
    let (first, second) = (FakeWorker(), FakeWorker())
    let addresses = [try await first.start(), try await second.start()]
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "assignments-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    func write(_ cells: [[CellID]]) throws {
      let workers = zip(addresses, cells).enumerated().map { index, worker in
        let cells = worker.1.map { #"{"world":\#($0.world),"cx":\#($0.cx),"cy":\#($0.cy)}"# }
        return
          #"{"id":"w\#(index)","addr":"\#(worker.0)","cells":[\#(cells.joined(separator: ","))]}"#
      }
      try #"{"workers":[\#(workers.joined(separator: ","))]}"#.write(
        to: file, atomically: true, encoding: .utf8)
    }
    try write([[Self.here], [Self.there]])
    var settings = OrchestratorConfiguration.defaults
    settings.address = HostPort(host: "127.0.0.1", port: 0)
    settings.source = .file(file.path)
    settings.shutdownGrace = .milliseconds(100)
    let orchestrator = OrchestratorServer(configuration: settings, logger: quietLogger)
    let gateway = GatewayServer(
      configuration: GatewayConfiguration(
        address: HostPort(host: "127.0.0.1", port: 0),
        workerAddress: HostPort(host: "127.0.0.1", port: 1),
        orchestratorAddress: try await orchestrator.start(), loops: 2,
        firstListingTime: .seconds(60), connectTime: .seconds(60),
        lingerTime: .milliseconds(200), limits: .patient),
      logger: quietLogger)
    let address = try await gateway.start()
    var failure: (any Error)?
    do {
      try await body(address, first, second) { one, two in
        guard let one, let two else { return await orchestrator.shutdown() }
        try write([one, two])
        await orchestrator.reload()
      }
    } catch {
      failure = error
    }
    await gateway.shutdown()
    await orchestrator.shutdown()
    await first.stop()
    await second.stop()
    if let failure { throw failure }
  }
}
