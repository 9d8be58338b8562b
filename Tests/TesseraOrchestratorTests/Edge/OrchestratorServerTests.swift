import Foundation
import NIOCore
import TesseraControlPlane
import TesseraCore
import TesseraGRPC
import TesseraProto
import Testing

@testable import TesseraOrchestrator

/// The orchestrator through its port.
@Suite(.timeLimit(.minutes(3))) struct OrchestratorServerTests {
  private let a = WorkerID("a")

  // MARK: Unary methods

  @Test func aConfiguredWorkerThatRegistersGetsItsCells() async throws {
    try await withOrchestrator(("a", 1, [cell(0), cell(1)]), ("b", 2, [cell(2)])) { _, client in
      let snapshot = try await client.registerWorker(
        WorkerRegistration(workerID: a, address: "127.0.0.1:9"))
      #expect(snapshot.cells.map(\.cell) == [cell(0), cell(1)])
      #expect(snapshot.cells.map(\.epoch) == [Epoch(1), Epoch(1)])
      #expect(snapshot.revision == Revision(2))
      #expect(snapshot.incarnation > Incarnation(0))
      #expect(try await client.getAssignments(AssignmentQuery(workerID: a)) == snapshot)
      let listing = try await client.listAssignments()
      #expect(listing.kind == .full)
      #expect(listing.workers.map(\.address) == ["127.0.0.1:9", "127.0.0.1:2"])
      #expect(listing.workers.map(\.cells.count) == [2, 1])
    }
  }

  @Test func anUnknownWorkerMayRegisterAndGetsNothing() async throws {
    try await withOrchestrator(("a", 1, [cell(0)])) { _, client in
      let x = WorkerID("x")
      #expect(try await client.getAssignments(AssignmentQuery(workerID: x)).cells.isEmpty)
      let snapshot = try await client.registerWorker(
        WorkerRegistration(workerID: x, address: "h:9"))
      #expect(snapshot.cells.isEmpty)
      #expect(try await client.listAssignments().workers.map(\.workerID) == [a, x])
    }
  }

  @Test func badArgumentsAreRefusedWithWords() async throws {
    try await withOrchestrator(("a", 1, [cell(0)])) { _, client in
      let long = WorkerID(String(repeating: "x", count: 257))
      let tooLong = GRPCError(.invalidArgument, "worker_id must not be longer than 256 bytes")
      let empty = GRPCError(.invalidArgument, "worker_id must not be empty")
      await #expect(throws: empty) { try await client.registerWorker(WorkerRegistration()) }
      await #expect(throws: empty) { try await client.getAssignments(AssignmentQuery()) }
      await #expect(throws: tooLong) {
        try await client.registerWorker(WorkerRegistration(workerID: long, address: "h:1"))
      }
      await #expect(throws: tooLong) {
        try await client.getAssignments(AssignmentQuery(workerID: long))
      }
      for address in ["", "h", "h:0", "h:99999", ":1", "h:1\n"] {
        let error = await #expect(throws: GRPCError.self) {
          try await client.registerWorker(WorkerRegistration(workerID: a, address: address))
        }
        #expect(error?.code == .invalidArgument)
        #expect(error?.message.hasPrefix("addr must be host:port") == true)
      }
      let listing = try await client.listAssignments()
      #expect(listing.revision == Revision(1))
    }
  }

  // MARK: Watch and reload

  @Test func aReloadIsExactlyOneMessageWithAndWithoutDeltas() async throws {
    try await withOrchestrator(("a", 1, [cell(0), cell(1)]), ("b", 2, [])) { orchestrator, client in
      var plain = try await client.watchAssignments(WatchAssignmentsRequest()).makeAsyncIterator()
      var deltas = try await client.watchAssignments(WatchAssignmentsRequest(deltas: true))
        .makeAsyncIterator()
      #expect(try await plain.next()?.revision == Revision(1))
      #expect(try await deltas.next()?.kind == .full)

      // Each reload changes a lot; were it more than one message, the next one would not be the
      // next revision.
      for round in UInt64(2)...4 {
        let cells = (0..<40).map { cell(Int32($0)) }
        let isEven = round % 2 == 0
        try orchestrator.file.write(
          ("a", Int(round), isEven ? [] : cells), ("b", 2, isEven ? cells : []))
        await orchestrator.server.reload()
        let full = try #require(try await plain.next())
        #expect(full.kind == .full)
        #expect(full.revision == Revision(round))
        #expect(full.workers.map(\.cells.count) == (isEven ? [0, 40] : [40, 0]))
        let delta = try #require(try await deltas.next())
        #expect(delta.kind == .delta)
        #expect(delta.revision == Revision(round))
        #expect(delta.workers.flatMap(\.cells).count == 40)
        #expect(delta.removed.count == (round == 2 ? 2 : 40))
      }
    }
  }

  @Test func aReloadWithoutAChangeIsNoMessage() async throws {
    try await withOrchestrator(("a", 1, [cell(0)])) { orchestrator, client in
      var watch = try await client.watchAssignments(WatchAssignmentsRequest()).makeAsyncIterator()
      _ = try await watch.next()
      await orchestrator.server.reload()
      try orchestrator.file.write(("a", 1, [cell(0), cell(1)]))
      await orchestrator.server.reload()
      #expect(try await watch.next()?.revision == Revision(2))
    }
  }

  @Test func aBadFileKeepsTheOldTable() async throws {
    try await withOrchestrator(("a", 1, [cell(0)])) { orchestrator, client in
      let before = try await client.listAssignments()
      for text in ["", "{", #"{"workers":[{"id":"a","addr":"h:1","cells":[{}]}]}"#] {
        try orchestrator.file.write(text: text)
        await orchestrator.server.reload()
        #expect(try await client.listAssignments() == before)
      }
    }
  }

  @Test func aWatchGoesOnFromARevisionTheWatcherHas() async throws {
    try await withOrchestrator(("a", 1, [cell(0)])) { orchestrator, client in
      let known = try await client.listAssignments()
      try orchestrator.file.write(("a", 1, [cell(0), cell(1)]))
      await orchestrator.server.reload()
      var watch = try await client.watchAssignments(
        WatchAssignmentsRequest(
          knownIncarnation: known.incarnation, knownRevision: known.revision, deltas: true)
      ).makeAsyncIterator()
      let delta = try #require(try await watch.next())
      #expect(delta.kind == .delta)
      #expect(delta.gains == ["a:0/1,0=1"])
    }
  }

  @Test func aWatchWithADeadlineEndsWithDeadlineExceeded() async throws {
    try await withOrchestrator(("a", 1, [cell(0)])) { orchestrator, client in
      let error = await #expect(throws: GRPCError.self) {
        let stream = try await client.watchAssignments(
          WatchAssignmentsRequest(), options: GRPCCallOptions(timeout: .milliseconds(1)))
        for try await _ in stream {}
      }
      #expect(error?.code == .deadlineExceeded)
    }
  }

  // MARK: Many and much

  @Test func aHundredThousandCellsPass() async throws {
    let cells = (0..<100_000).map { CellID(cx: Int32($0 % 1000), cy: Int32($0 / 1000) - 50) }
    try await withOrchestrator(("a", 1, cells)) { _, client in
      #expect(try await client.listAssignments().workers[0].cells.map(\.cell) == cells)
      #expect(
        try await client.registerWorker(WorkerRegistration(workerID: a, address: "h:1")).cells.count
          == cells.count)
      var watch = try await client.watchAssignments(WatchAssignmentsRequest(deltas: true))
        .makeAsyncIterator()
      let listing = try #require(try await watch.next())
      #expect(AssignmentTable(listing).cellCount == cells.count)
    }
  }

  @Test func aThousandWatchersAllSeeAChange() async throws {
    try await withOrchestrator(("a", 1, [cell(0)])) { orchestrator, client in
      try await withThrowingTaskGroup(of: [UInt64].self) { group in
        for index in 0..<1000 {
          group.addTask {
            let request = WatchAssignmentsRequest(
              deltas: index % 2 == 0, nodeID: "watcher-\(index)")
            var revisions: [UInt64] = []
            for try await listing in try await client.watchAssignments(request) {
              if listing.kind != .bookmark { revisions.append(listing.revision.rawValue) }
              if listing.revision >= Revision(2) { break }
            }
            return revisions
          }
        }
        while orchestrator.server.watcherCount < 1000 {
          try await Task.sleep(for: .milliseconds(10))
        }
        try orchestrator.file.write(("a", 1, [cell(0), cell(1)]))
        await orchestrator.server.reload()
        var count = 0
        for try await revisions in group {
          // Whoever had not read its first message yet may get one message for both.
          #expect(revisions == [1, 2] || revisions == [2])
          count += 1
        }
        #expect(count == 1000)
      }
      while orchestrator.server.watcherCount > 0 {
        try await Task.sleep(for: .milliseconds(10))
      }
    }
  }

  @Test func aSlowWatcherIsBroughtUpToDateAndHoldsUpNobody() async throws {
    let cells = (0..<5000).map { cell(Int32($0)) }
    try await withOrchestrator(("a", 1, cells)) { orchestrator, client in
      let slowClient = orchestrator.client()
      let slow = try await OrchestratorClient(slowClient).watchAssignments(
        WatchAssignmentsRequest())
      var slowReader = slow.makeAsyncIterator()
      #expect(try await slowReader.next()?.revision == Revision(1))
      var quick = try await client.watchAssignments(WatchAssignmentsRequest(deltas: true))
        .makeAsyncIterator()
      _ = try await quick.next()
      let rounds: UInt64 = 60
      for round in 1...rounds {
        _ = try await client.registerWorker(
          WorkerRegistration(workerID: a, address: "h:\(1000 + round)"))
        #expect(try await quick.next()?.revision == Revision(1 + round))
      }
      var messages = 0
      while let listing = try await slowReader.next() {
        messages += 1
        if listing.revision == Revision(1 + rounds) { break }
      }
      // What the windows and buffers on the way hold comes one by one; the rest is one message.
      #expect(messages < 30)
      await slowClient.shutdown()
    }
  }

  // MARK: Life

  @Test func aBadConfigurationStopsTheStartWithOneLine() async throws {
    let file = ConfigurationFile()
    try file.write(text: #"{"workers":[{"id":"","addr":"h:1","cells":[]}]}"#)
    let error = await #expect(throws: ConfigurationSourceError.self) {
      try await Orchestrator(file)
    }
    #expect(error?.description == "\(file.path): workers[0].id: a worker id must not be empty")
  }

  @Test func aFileThatIsNotThereStopsTheStart() async throws {
    let file = ConfigurationFile()
    let error = await #expect(throws: ConfigurationSourceError.self) {
      try await Orchestrator(file)
    }
    #expect(error?.description == "\(file.path): cannot be read: No such file or directory")
  }

  @Test func aUsedPortStopsTheStart() async throws {
    try await withOrchestrator(("a", 1, [])) { orchestrator, _ in
      let error = await #expect(throws: IOError.self) {
        try await Orchestrator(orchestrator.file, port: orchestrator.address.port)
      }
      #expect(error?.errnoCode == EADDRINUSE)
    }
  }

  @Test func aPathWinsOverATextAndNothingIsTheBuiltInTable() throws {
    #expect(ConfigurationSource(path: "p", text: "t") == .file("p"))
    #expect(
      ConfigurationSource(path: nil, text: "t") == .text("t", name: "TESSERA_ORCH_CONFIG_JSON"))
    #expect(ConfigurationSource(path: nil, text: nil) == .builtIn)
    let builtIn = try ConfigurationSource.builtIn.load()
    #expect(builtIn.workers.map(\.id) == [WorkerID("worker-local")])
    #expect(builtIn.workers.map(\.address) == ["127.0.0.1:5001"])
    #expect(builtIn.workers.map(\.cells) == [[.origin]])
    let error = #expect(throws: ConfigurationSourceError.self) {
      try ConfigurationSource(path: nil, text: "{}").load()
    }
    #expect(error?.description == #"TESSERA_ORCH_CONFIG_JSON: member "workers" is missing"#)
  }

  @Test func aShutdownEndsWatchesWithUnavailable() async throws {
    let file = ConfigurationFile()
    try file.write(("a", 1, [cell(0)]))
    let orchestrator = try await Orchestrator(file)
    let client = orchestrator.client()
    var watch = try await OrchestratorClient(client).watchAssignments(WatchAssignmentsRequest())
      .makeAsyncIterator()
    _ = try await watch.next()
    await orchestrator.server.shutdown()
    do {
      while try await watch.next() != nil {}
      Issue.record("the watch ended without an error")
    } catch {
      #expect(error.code == .unavailable)
    }
    await client.shutdown()
  }
}
