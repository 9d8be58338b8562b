import GRPCCore
import GRPCNIOTransportHTTP2Posix
import PeerMessages

/// The orchestrator's `GetAssignments`, as grpc-swift-2's own guide writes a server; the answer has 16
/// cells. `peer-swift PORT`
@main
enum Peer {
  static func main() async throws {
    guard let port = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }) else {
      throw RPCError(code: .invalidArgument, message: "usage: peer-swift PORT")
    }
    let server = GRPCServer(
      transport: .http2NIOPosix(
        address: .ipv4(host: "127.0.0.1", port: port), transportSecurity: .plaintext),
      services: [Orchestrator()])
    try await server.serve()
  }
}

struct Orchestrator: Tessera_Orch_V1_Orchestrator.SimpleServiceProtocol {
  func getAssignments(
    request: Tessera_Orch_V1_AssignmentQuery, context: ServerContext
  ) async throws -> Tessera_Orch_V1_AssignmentSnapshot {
    var answer = Tessera_Orch_V1_AssignmentSnapshot()
    answer.incarnation = 1
    answer.revision = 1
    for index in Int32(0)..<16 {
      var cell = Tessera_Orch_V1_Assignment()
      cell.cx = index % 4
      cell.cy = index / 4
      cell.epoch = 1
      answer.cells.append(cell)
    }
    return answer
  }

  func registerWorker(
    request: Tessera_Orch_V1_WorkerRegistration, context: ServerContext
  ) async throws -> Tessera_Orch_V1_AssignmentSnapshot {
    throw Self.unimplemented
  }

  func listAssignments(
    request: Tessera_Orch_V1_ListAssignmentsRequest, context: ServerContext
  ) async throws -> Tessera_Orch_V1_AssignmentListing {
    throw Self.unimplemented
  }

  func watchAssignments(
    request: Tessera_Orch_V1_WatchAssignmentsRequest,
    response: RPCWriter<Tessera_Orch_V1_AssignmentListing>, context: ServerContext
  ) async throws {
    throw Self.unimplemented
  }

  private static let unimplemented = RPCError(
    code: .unimplemented, message: "only GetAssignments is measured")
}
