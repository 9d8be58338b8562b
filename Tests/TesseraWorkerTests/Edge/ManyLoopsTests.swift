import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

/// A worker with several event loops.
struct ManyLoopsTests {
  @Test func theFirstLoopIsTheWorkerAndTheOthersCountOn() {
    var worker = WorkerConfiguration()
    worker.address = HostPort(host: "127.0.0.1", port: 5_001)
    worker.advertisedAddress = HostPort(host: "worker.example", port: 7_000)
    worker.workerID = "worker-a"
    worker.loops = 3
    let shares = (1...3).map { worker.share(ofLoop: $0) }
    #expect(shares.map(\.workerID) == ["worker-a", "worker-a.2", "worker-a.3"])
    #expect(shares.map(\.address.port) == [5_001, 5_002, 5_003])
    #expect(shares.map { $0.advertisedAddress?.port } == [7_000, 7_001, 7_002])
    #expect(shares.allSatisfy { $0.loops == 1 })
    worker.address.port = 0
    worker.advertisedAddress = nil
    #expect((1...3).map { worker.share(ofLoop: $0).address.port } == [0, 0, 0])
  }

  @Test func loopsThatCannotBeToldApartAreAMistake() {
    var worker = WorkerConfiguration()
    worker.loops = 3
    #expect(worker.loopsMistake == nil)
    worker.address.port = 65_533
    #expect(worker.loopsMistake == nil)
    worker.address.port = 65_534
    #expect(worker.loopsMistake == "3 loops need 3 ports from 65534 up")
    worker.address.port = 0
    worker.advertisedAddress = HostPort(host: "a", port: 65_535)
    #expect(worker.loopsMistake == "3 loops need 3 ports from 65535 up")
    worker.advertisedAddress = nil
    worker.workerID = WorkerID(String(repeating: "x", count: 254))
    #expect(worker.loopsMistake == nil)
    worker.loops = 10
    #expect(worker.loopsMistake?.contains("the name of a worker") == true)
    worker.loops = 1
    worker.workerID = WorkerID(String(repeating: "x", count: 256))
    worker.address.port = 65_535
    #expect(worker.loopsMistake == nil)
  }

  @Test func eachLoopRegistersByItsNameAndAddress() async throws {
    let orchestrator = FakeOrchestrator(incarnation: 3)
    orchestrator.grant([(CellID.origin, 5)])
    let target = try await orchestrator.start()
    try await withWorker({
      $0.orchestrator = target
      $0.loops = 3
    }) { server, first in
      let addresses = server.addresses
      #expect(addresses.first == first)
      #expect(Set(addresses).count == 3)
      let names = ["worker-local", "worker-local.2", "worker-local.3"]
      #expect(
        orchestrator.registrations.sorted()
          == zip(names, addresses).map { "\($0) at \($1)" }.sorted())
      #expect(try await answer(at: addresses[0]).epoch == Epoch(5))
      for address in addresses.dropFirst() {
        let kind = try await answer(at: address).payload.kind
        #expect(kind == .error)
      }
    }
    await orchestrator.stop()
  }

  @Test func withoutAnOrchestratorTheOriginHasOneWriter() async throws {
    let log = LogLines()
    try await withWorker({ $0.loops = 2 }, log: log) { server, _ in
      #expect(try await answer(at: server.addresses[0]).payload.kind == .pong)
      guard case .error(let refusal) = try await answer(at: server.addresses[1]).payload else {
        return #expect(Bool(false), "the second loop owns the origin, too")
      }
      #expect(refusal.code == "cell_not_owned")
    }
    #expect(log.count("owning the cell at the origin") == 1)
    #expect(log.count("owning nothing") == 1)
    #expect(log.count("listening") == 2)
  }

  @Test func anActorWalksFromLoopToLoopAndBackWithoutASocketBetweenThem() async throws {
    let orchestrator = FakeOrchestrator(incarnation: 3)
    orchestrator.grant([(CellID(cx: 0, cy: 0), 5)], to: "worker-local")
    orchestrator.grant([(CellID(cx: 1, cy: 0), 6)], to: "worker-local.2")
    let target = try await orchestrator.start()
    try await withWorker({
      $0.orchestrator = target
      $0.loops = 2
      $0.neighbours.rest = .milliseconds(20)
    }) { server, _ in
      var links: [Link] = []
      for address in server.addresses {
        let link = try await Link.open(address)
        try await link.send(LinkFrame(opened: [1]))
        links.append(link)
      }
      var inputs: [UInt64] = [1, 0]
      try await links[0].send(
        LinkFrame(inputs: [linkInput(1, 1, .join(10, 250, 100), request: 1)]))
      var position: Float = 250
      var side = 0
      for crossing in 1...10 {
        let step: Float = side == 0 ? 12 : -12
        inputs[side] += 1
        try await links[side].send(
          LinkFrame(inputs: [linkInput(1, inputs[side], .move(10, step, 0))]))
        position += step
        let told = try await links[side].read { !$0.hints.isEmpty }
        let hint = try #require(told.hints.first)
        #expect(HostPort(hint.address) == server.addresses[1 - side])
        #expect(hint.hops == crossing)
        side = 1 - side
        try await links[side].send(
          LinkFrame(followed: [
            HintFollowed(session: 1, actor: 10, hops: hint.hops, isBehind: false)
          ]))
        // It is there, and once: a step that goes nowhere says where it stands.
        inputs[side] += 1
        try await links[side].send(
          LinkFrame(inputs: [linkInput(1, inputs[side], .move(10, 0, 0), request: 7)]))
        let moved = try await links[side].read { frame in
          frame.deliveries.contains { $0.recipients.contains(Recipient(session: 1, requestID: 7)) }
        }
        let place = ActorState(id: 10, position: WorldPosition(x: position, y: 100))
        #expect(
          moved.deliveries.compactMap(CoreHarness.payload).last
            == .delta(cell: CellID(cx: Int32(side), cy: 0), moved: [place]))
      }
      for loop in 1...2 {
        let counters = try #require(await server.counters(ofLoop: loop))
        #expect(counters.core.crossingsIn == 5 && counters.core.crossingsOut == 5)
        #expect(counters.edge.acceptedConnections == 1, "the gateway's, and no other")
      }
      for link in links { await link.connection.close() }
    }
    await orchestrator.stop()
  }

  @Test func aPortThatIsTakenIsNamedAndNothingIsLeftListening() async throws {
    // Two ports that follow each other, the second of which has somebody else.
    for _ in 0..<20 {
      var taken: HostPort?
      try await withWorker { _, address in
        var configuration = WorkerConfiguration()
        guard address.port > 1_024 else { return }
        configuration.address = HostPort(host: "127.0.0.1", port: address.port - 1)
        configuration.orchestrator = HostPort(host: "127.0.0.1", port: 1)
        configuration.loops = 2
        let server = WorkerServer(configuration: configuration, logger: LogLines().logger())
        let failure = await #expect(throws: PortUnavailable.self) { try await server.start() }
        taken = failure?.address
        // Somebody may have the first of them.
        guard failure?.address == address else { return }
        #expect(server.addresses.isEmpty)
        configuration.loops = 1
        let again = WorkerServer(configuration: configuration, logger: LogLines().logger())
        try await again.start()
        await again.shutdown()
      }
      if taken != nil { return }
    }
  }

  private func answer(at address: HostPort) async throws -> Envelope {
    let connection = try await RawConnection.open(address)
    try await connection.send(json: pingText(1))
    let answer = try await connection.readEnvelope()
    await connection.close()
    return answer
  }
}
