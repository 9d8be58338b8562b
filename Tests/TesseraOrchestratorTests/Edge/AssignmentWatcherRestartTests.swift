import NIOPosix
import Synchronization
import TesseraControlPlane
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraOrchestrator

/// What a watcher has told so far.
final class Told: Sendable {
  private let state = Mutex<(tables: [AssignmentTable], isAvailable: [Bool])>(([], []))

  var tables: [AssignmentTable] { state.withLock { $0.tables } }
  var availability: [Bool] { state.withLock { $0.isAvailable } }

  func add(_ table: AssignmentTable) { state.withLock { $0.tables.append(table) } }
  func add(_ isAvailable: Bool) { state.withLock { $0.isAvailable.append(isAvailable) } }

  /// Waits until the latest table is as wanted.
  func table(where isWanted: (AssignmentTable) -> Bool) async throws -> AssignmentTable {
    while true {
      if let last = tables.last, isWanted(last) { return last }
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}

/// The watcher of gateways and workers against a real orchestrator.
@Suite(.timeLimit(.minutes(2))) struct AssignmentWatcherRestartTests {
  @Test func aWatcherFollowsReloadsAndARestartedOrchestrator() async throws {
    let file = ConfigurationFile()
    try file.write(("a", 1, [cell(0)]))
    let first = try await Orchestrator(file)
    let told = Told()
    let watcher = AssignmentWatcher(
      target: first.address, nodeID: "test", group: MultiThreadedEventLoopGroup.singleton,
      logger: silent, onTable: { told.add($0) }, onAvailability: { told.add($0) })
    let task = Task { await watcher.run() }

    let initial = try await told.table { $0.revision == Revision(1) }
    #expect(initial.owner(of: cell(0))?.worker == WorkerID("a"))
    try file.write(("a", 1, [cell(0)]), ("b", 2, [cell(1)]))
    await first.server.reload()
    let reloaded = try await told.table { $0.revision == Revision(2) }
    #expect(reloaded.owner(of: cell(1))?.worker == WorkerID("b"))

    await first.server.shutdown()
    try file.write(("b", 2, [cell(0)]))
    let second = try await Orchestrator(file, port: first.address.port)
    let restarted = try await told.table { $0.incarnation > reloaded.incarnation }
    #expect(restarted.revision == Revision(1))
    #expect(restarted.owner(of: cell(0))?.worker == WorkerID("b"))
    #expect(restarted.owner(of: cell(0))?.epoch == Epoch(1))
    #expect(restarted.owner(of: cell(1)) == nil)
    #expect(told.tables.count == 3)

    task.cancel()
    await task.value
    #expect(told.availability == [true, false, true])
    await second.server.shutdown()
  }
}
