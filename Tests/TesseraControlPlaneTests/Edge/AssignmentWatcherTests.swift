import Logging
import NIOPosix
import Synchronization
import TesseraControlPlane
import TesseraCore
import TesseraGRPC
import TesseraProto
import Testing

private let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// What an orchestrator of a test says in one watch, and then is silent or ends the watch.
private struct Script: Sendable {
  var listings: [AssignmentListing]
  var endsWithError = false
}

/// What was asked and told.
private final class Record: Sendable {
  private struct State {
    var scripts: [Script]
    var requests: [WatchAssignmentsRequest] = []
    var tables: [AssignmentTable] = []
  }

  private let state: Mutex<State>

  init(_ scripts: [Script]) { state = Mutex(State(scripts: scripts)) }

  var requests: [WatchAssignmentsRequest] { state.withLock { $0.requests } }
  var tables: [AssignmentTable] { state.withLock { $0.tables } }

  func add(_ table: AssignmentTable) { state.withLock { $0.tables.append(table) } }

  /// The last script is played again and again.
  func nextScript(_ request: WatchAssignmentsRequest) -> Script {
    state.withLock { state in
      state.requests.append(request)
      return state.scripts.count > 1 ? state.scripts.removeFirst() : state.scripts[0]
    }
  }
}

/// The watcher against an orchestrator that follows a script.
@Suite(.timeLimit(.minutes(2))) struct AssignmentWatcherTests {
  private func listing(
    _ revision: UInt64, _ kind: AssignmentListing.Kind, cells: Range<Int32>,
    incarnation: UInt64 = 5
  ) -> AssignmentListing {
    let grants = cells.map { Assignment(cell: CellID(cx: $0, cy: 0), epoch: Epoch(1)) }
    return AssignmentListing(
      workers: grants.isEmpty
        ? [] : [AssignmentBundle(workerID: WorkerID("a"), address: "h:1", cells: grants)],
      incarnation: Incarnation(incarnation), revision: Revision(revision), kind: kind)
  }

  /// Runs a watcher against the scripts until the record is as wanted.
  private func run(
    _ scripts: [Script], silence: Duration = .seconds(60), until isDone: (Record) -> Bool
  ) async throws -> Record {
    let record = Record(scripts)
    var router = GRPCRouter()
    router.serverStreaming(OrchestratorMethods.service, OrchestratorMethods.watchAssignments) {
      (
        request: WatchAssignmentsRequest, _, writer: GRPCResponseWriter<AssignmentListing>
      ) async throws in
      let script = record.nextScript(request)
      for listing in script.listings { try await writer.write(listing) }
      if script.endsWithError { throw GRPCError(.internal, "as the script says") }
      try await Task.sleep(for: .seconds(600))
    }
    let server = GRPCServer(
      configuration: .defaults, router: router, group: MultiThreadedEventLoopGroup.singleton,
      logger: silent)
    let port = try await server.start()
    let quick = RetryBackoff(initial: .milliseconds(1), maximum: .milliseconds(20))
    let watcher = AssignmentWatcher(
      target: HostPort(host: "127.0.0.1", port: UInt16(port)), nodeID: "gateway-1",
      configuration: AssignmentWatcher.Configuration(
        connectTimeout: .seconds(10), firstMessageTimeout: silence, silenceTimeout: silence,
        backoff: quick),
      group: MultiThreadedEventLoopGroup.singleton, logger: silent, onTable: { record.add($0) })
    let task = Task { await watcher.run() }
    while !isDone(record) { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await task.value
    await server.shutdown(grace: .zero)
    return record
  }

  @Test func aBrokenWatchGoesOnFromTheRevisionItHad() async throws {
    let record = try await run([
      Script(
        listings: [listing(1, .full, cells: 0..<1), listing(2, .delta, cells: 1..<2)],
        endsWithError: true),
      Script(listings: [listing(7, .delta, cells: 2..<3), listing(9, .bookmark, cells: 0..<0)]),
    ]) { $0.tables.count >= 3 }
    let asked = record.requests.map { ($0.knownIncarnation.rawValue, $0.knownRevision.rawValue) }
    #expect(asked.map(\.0) == [0, 5])
    #expect(asked.map(\.1) == [0, 2])
    #expect(record.requests.allSatisfy { $0.deltas && $0.nodeID == "gateway-1" })
    #expect(record.tables.map(\.cellCount) == [1, 2, 3])
  }

  @Test func aMessageThatDoesNotFitMakesItWatchFromNothing() async throws {
    let record = try await run([
      Script(listings: [
        listing(3, .full, cells: 0..<1), listing(2, .delta, cells: 1..<2),
      ]),
      Script(listings: [listing(4, .full, cells: 0..<5)]),
    ]) { $0.tables.count >= 2 }
    #expect(record.requests.map(\.knownRevision) == [Revision(0), Revision(0)])
    #expect(record.tables.map(\.cellCount) == [1, 5])
  }

  @Test func silenceEndsAWatchAndTheNextOneGoesOn() async throws {
    let record = try await run(
      [
        Script(listings: []), Script(listings: [listing(3, .full, cells: 0..<1)]),
        Script(listings: [listing(4, .delta, cells: 1..<2)]),
      ], silence: .milliseconds(300)
    ) { $0.tables.count >= 2 }
    #expect(
      record.requests.prefix(3).map(\.knownRevision) == [Revision(0), Revision(0), Revision(3)])
  }

  @Test func aPeerWithoutIncarnationsMayBeSilent() async throws {
    let start = ContinuousClock.now
    let record = try await run(
      [Script(listings: [listing(0, .full, cells: 0..<1, incarnation: 0)])],
      silence: .milliseconds(200)
    ) { _ in ContinuousClock.now - start > .seconds(2) }
    #expect(record.requests.count == 1)
  }
}
