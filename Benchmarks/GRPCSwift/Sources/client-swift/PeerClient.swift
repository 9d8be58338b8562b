import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import PeerMessages
import Synchronization

/// Calls `GetAssignments` as grpc-swift-2's own guide writes a client: a task for each call that is under
/// way. `client-swift PORT CONNECTIONS CALLS SECONDS`, where CALLS are those under way on each connection;
/// after a second to warm up it prints how many were answered, the process's CPU time in microseconds, and
/// seconds.
@main
enum PeerClient {
  static let answered = Atomic(0)

  static func main() async throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard numbers.count == 4 else {
      throw RPCError(
        code: .invalidArgument, message: "usage: client-swift PORT CONNECTIONS CALLS SECONDS")
    }
    try await withThrowingDiscardingTaskGroup { group in
      for _ in 0..<numbers[1] {
        let client = GRPCClient(
          transport: try .http2NIOPosix(
            target: .ipv4(address: "127.0.0.1", port: numbers[0]), transportSecurity: .plaintext))
        group.addTask { try await client.runConnections() }
        let orchestrator = Tessera_Orch_V1_Orchestrator.Client(wrapping: client)
        for _ in 0..<numbers[2] {
          group.addTask {
            var query = Tessera_Orch_V1_AssignmentQuery()
            query.workerID = "worker-local"
            while true {
              let answer = try await orchestrator.getAssignments(query)
              guard answer.cells.count == 16 else {
                throw RPCError(code: .dataLoss, message: "\(answer.cells.count) cells and not 16")
              }
              answered.add(1, ordering: .relaxed)
            }
          }
        }
      }
      try await Task.sleep(for: .seconds(1))
      let start = ContinuousClock.now
      let (calls, cpu) = (answered.load(ordering: .relaxed), processorTime())
      try await Task.sleep(for: .seconds(numbers[3]))
      let seconds = (ContinuousClock.now - start) / Duration.seconds(1)
      print(answered.load(ordering: .relaxed) - calls, processorTime() - cpu, seconds)
      fflush(nil)
      exit(0)
    }
  }

  /// In microseconds.
  static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}
