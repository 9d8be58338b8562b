import Foundation
import GRPCCore
import GRPCNIOTransportHTTP2Posix
import InteropMessages

/// Both sides of the gRPC interop tests on grpc-swift-2: `server PORT` and `client PORT CASE`. A client
/// exits with 0 if the case passed, 77 if this stack cannot run it, and 1 otherwise.
@main
enum Interop {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.dropFirst().first.flatMap { Int($0) }, arguments.count) {
      case ("server", .some(let port), 2): try await serve(port)
      case ("client", .some(let port), 3):
        exit(try await InteropClient(port: port).run(arguments[2]) ? 0 : 77)
      default: throw Mismatch("usage: interop-swift server PORT | client PORT CASE")
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  private static func serve(_ port: Int) async throws {
    let server = GRPCServer(
      transport: .http2NIOPosix(
        address: .ipv4(host: "127.0.0.1", port: port), transportSecurity: .plaintext,
        config: .defaults { $0.compression.enabledAlgorithms = .all }),
      services: [InteropService()])
    try await server.serve()
  }
}

/// Something that is not as the case wants it.
struct Mismatch: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Metadata that the server gives back.
enum Echoed {
  static let initial = "x-grpc-test-echo-initial"
  static let trailing = "x-grpc-test-echo-trailing-bin"
}

extension Grpc_Testing_Payload {
  /// That many zero bytes.
  static func zeros(_ count: Int) -> Self {
    var payload = Self()
    payload.body = .init(count: count)
    return payload
  }
}
