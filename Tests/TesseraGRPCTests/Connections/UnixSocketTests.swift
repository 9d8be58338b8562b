import Foundation
import NIOCore
import NIOPosix
import TesseraGRPC
import Testing

@Suite struct UnixSocketTests {
  private func withPath(_ body: (String) async throws -> Void) async throws {
    let path = "/tmp/tessera-\(UInt32.random(in: 0 ... .max)).sock"
    defer { unlink(path) }
    try await body(path)
  }

  private func server(_ path: String, _ permissions: UInt16 = 0o600) -> GRPCServer {
    var router = GRPCRouter()
    router.echo()
    return GRPCServer(
      configuration: .init(address: .unix(path: path, permissions: permissions)), router: router,
      group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
  }

  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test func theSocketHasItsPermissionsAndIsRemovedAtTheEnd() async throws {
    try await withPath { path async throws in
      let server = server(path, 0o640)
      #expect(try await server.start() == 0)
      #expect(mode(path) == 0o640)
      await server.shutdown(grace: .zero)
      #expect(mode(path) == nil)
    }
  }

  @Test func aSocketThatADeadServerLeftIsReplaced() async throws {
    try await withPath { path async throws in
      #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
      #else
        let kind = SOCK_STREAM
      #endif
      let descriptor = socket(AF_UNIX, kind, 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let bound = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      #expect(bound == 0)
      close(descriptor)
      #expect(mode(path) != nil)
      let server = server(path)
      _ = try await server.start()
      #expect(mode(path) == 0o600)
      await server.shutdown(grace: .zero)
    }
  }

  @Test func aSocketAtWhichSomebodyListensIsLeftAlone() async throws {
    try await withPath { path async throws in
      let first = server(path)
      _ = try await first.start()
      let second = server(path)
      let error = await #expect(throws: GRPCError.self) { try await second.start() }
      #expect(error?.message.contains("another program listens") == true)
      #expect(mode(path) == 0o600)
      await first.shutdown(grace: .zero)
    }
  }

  @Test func aFileThatIsNoSocketIsLeftAlone() async throws {
    try await withPath { path async throws in
      try Data("precious".utf8).write(to: URL(filePath: path))
      let server = server(path)
      await #expect(throws: GRPCError.self) { try await server.start() }
      #expect(try Data(contentsOf: URL(filePath: path)) == Data("precious".utf8))
    }
  }
}
