import Foundation
import NIOPosix
import Testing

@testable import TesseraGRPC

@Suite struct TLSClientTests {
  private static func pem(_ text: String) -> GRPCTLSMaterial { .pem(Array(text.utf8)) }

  private static let ours = GRPCTrustRoots.certificates(pem(TestCertificates.authority))
  private static let worker = GRPCClientTLS.Identity(
    certificateChain: pem(TestCertificates.client), privateKey: pem(TestCertificates.clientKey))

  private static func server(_ clients: GRPCServerTLS.Clients = .unverified) -> GRPCServerTLS {
    GRPCServerTLS(
      certificateChain: pem(TestCertificates.server),
      privateKey: pem(TestCertificates.serverKey), clients: clients)
  }

  private func echo(_ tls: GRPCClientTLS?, host: String, port: Int) async throws -> UInt64 {
    var configuration = GRPCClient.Configuration.defaults
    configuration.tls = tls
    let client = GRPCClient(
      host: host, port: port, configuration: configuration,
      group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
    let result: Result<Probe, any Error>
    do {
      result = .success(
        try await client.unary(
          Loopback.service, "Echo", Probe(number: 7),
          options: GRPCCallOptions(timeout: .seconds(20))))
    } catch {
      result = .failure(error)
    }
    await client.shutdown()
    return try result.get().number
  }

  @Test(arguments: ["127.0.0.1", "localhost"])
  func aClientCallsOverTLS(host: String) async throws {
    try await TLSServer.run(Self.server()) { server async throws in
      let tls = GRPCClientTLS(trustRoots: Self.ours)
      #expect(try await echo(tls, host: host, port: server.port) == 7)
    }
  }

  @Test func bothSidesShowACertificate() async throws {
    try await TLSServer.run(Self.server(.required(Self.ours))) { server async throws in
      let tls = GRPCClientTLS(trustRoots: Self.ours, identity: Self.worker)
      #expect(try await echo(tls, host: "127.0.0.1", port: server.port) == 7)
    }
  }

  @Test func aServerThatIsNotTrustedOrHasAnotherNameIsUnavailable() async throws {
    try await TLSServer.run(Self.server()) { server async throws in
      let strangers = GRPCClientTLS(
        trustRoots: .certificates(Self.pem(TestCertificates.stranger)))
      let untrusted = await #expect(throws: GRPCError.self) {
        try await echo(strangers, host: "127.0.0.1", port: server.port)
      }
      #expect(untrusted?.code == .unavailable)
      #expect(untrusted?.message.contains("not trusted") == true)
      let other = GRPCClientTLS(trustRoots: Self.ours, serverName: "elsewhere.example")
      let misnamed = await #expect(throws: GRPCError.self) {
        try await echo(other, host: "127.0.0.1", port: server.port)
      }
      #expect(misnamed?.code == .unavailable)
      #expect(misnamed?.message.contains("not for elsewhere.example") == true)
    }
  }

  private func echo(_ credentials: GRPCClientCredentials, port: Int) async throws -> UInt64 {
    var configuration = GRPCClient.Configuration.defaults
    configuration.credentials = credentials
    let client = GRPCClient(
      host: "127.0.0.1", port: port, configuration: configuration,
      group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
    do {
      let answer: Probe = try await client.unary(Loopback.service, "Echo", Probe(number: 7))
      await client.shutdown()
      return answer.number
    } catch {
      await client.shutdown()
      throw error
    }
  }

  @Test func credentialsAreReadAgainWhenTheyAreToldTo() async throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "tessera-ca-\(UUID().uuidString).pem")
    defer { try? FileManager.default.removeItem(at: file) }
    try TestCertificates.stranger.write(to: file, atomically: true, encoding: .utf8)
    let credentials = try GRPCClientCredentials(
      GRPCClientTLS(trustRoots: .certificates(.file(file.path))))
    try await TLSServer.run(Self.server()) { server async throws in
      await #expect(throws: GRPCError.self) { try await echo(credentials, port: server.port) }
      try TestCertificates.authority.write(to: file, atomically: true, encoding: .utf8)
      await #expect(throws: GRPCError.self) { try await echo(credentials, port: server.port) }
      #expect(credentials.reload(logger: .silent))
      #expect(try await echo(credentials, port: server.port) == 7)
      // What is wrong is not taken.
      try "nothing".write(to: file, atomically: true, encoding: .utf8)
      #expect(!credentials.reload(logger: .silent))
      #expect(try await echo(credentials, port: server.port) == 7)
    }
    #expect(throws: GRPCError.self) {
      try GRPCClientCredentials(GRPCClientTLS(trustRoots: .certificates(.file("/nowhere.pem"))))
    }
  }

  @Test func filesThatCannotBeReadMakeTheServerUnavailable() async throws {
    try await TLSServer.run(Self.server()) { server async throws in
      let tls = GRPCClientTLS(trustRoots: .certificates(.file("/nowhere.pem")))
      let error = await #expect(throws: GRPCError.self) {
        try await echo(tls, host: "127.0.0.1", port: server.port)
      }
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("/nowhere.pem") == true)
    }
  }

  @Test func aServerInClearTextIsUnavailable() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let error = await #expect(throws: GRPCError.self) {
        try await echo(
          GRPCClientTLS(trustRoots: Self.ours), host: "127.0.0.1", port: loopback.port)
      }
      #expect(error?.code == .unavailable)
    }
  }
}
