import ArgumentParser
import Foundation
import Logging
import NIOPosix
import Synchronization
import TesseraControlPlane
import TesseraCore
import TesseraGRPC
import TesseraProto

/// Our client as it is measured by ``BenchClient``, in a process of its own as the peers' are.
struct BenchCaller: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caller",
    abstract: "What 'xt bench client' runs as our client.",
    discussion: """
      Calls GetAssignments for ever, a task for each call that is under way. After a second to warm up it \
      prints how many were answered, the process's CPU time in microseconds, and seconds.
      """,
    shouldDisplay: false)

  @Argument(help: "Where the orchestrator listens.")
  var port: Int

  @Argument(help: "Connections.")
  var connections: Int

  @Argument(help: "Calls under way on each.")
  var calls: Int

  @Argument(help: "Seconds to measure.")
  var seconds: Int

  @Flag(help: "Run the tasks that call on the client's own executor.")
  var onExecutor = false

  private static let answered = Atomic(0)

  func run() async throws {
    let group = MultiThreadedEventLoopGroup.singleton
    let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
    try await withThrowingDiscardingTaskGroup { tasks in
      for _ in 0..<connections {
        let client = GRPCClient(host: "127.0.0.1", port: port, group: group, logger: logger)
        let executor = onExecutor ? await client.executor : nil
        for _ in 0..<calls {
          tasks.addTask(executorPreference: executor) { try await Self.call(client) }
        }
      }
      try await Task.sleep(for: .seconds(1))
      let start = ContinuousClock.now
      let calls = Self.answered.load(ordering: .relaxed)
      let cpu = CPUTime.ofProcess
      try await Task.sleep(for: .seconds(seconds))
      let microseconds = Int((CPUTime.ofProcess - cpu) / 1000)
      print(
        Self.answered.load(ordering: .relaxed) - calls, microseconds,
        (ContinuousClock.now - start) / Duration.seconds(1))
      fflush(nil)
      // Nobody waits for the calls that are under way.
      Foundation.exit(0)
    }
  }

  private static func call(_ client: GRPCClient) async throws {
    while true {
      let answer: AssignmentSnapshot = try await client.unary(
        OrchestratorMethods.service, OrchestratorMethods.getAssignments,
        AssignmentQuery(workerID: WorkerID("worker-local")))
      guard answer.cells.count == 16 else { throw TaskError("\(answer.cells.count) cells, not 16") }
      answered.add(1, ordering: .relaxed)
    }
  }
}
