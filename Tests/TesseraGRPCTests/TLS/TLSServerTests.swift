import Foundation
import NIOCore
import NIOSSL
import Testing

@testable import TesseraGRPC

@Suite struct TLSServerTests {
  private static func tls(_ clients: GRPCServerTLS.Clients = .unverified) -> GRPCServerTLS {
    GRPCServerTLS(
      certificateChain: .pem(Array(TestCertificates.server.utf8)),
      privateKey: .pem(Array(TestCertificates.serverKey.utf8)), clients: clients)
  }

  private static let ours = GRPCTrustRoots.certificates(
    .pem(Array(TestCertificates.authority.utf8)))
  private static let worker = (TestCertificates.client, TestCertificates.clientKey)
  private static let stranger = (TestCertificates.stranger, TestCertificates.strangerKey)

  @Test(arguments: [TLSVersion.tlsv12, .tlsv13])
  func callsGoOverEitherVersionOfTLS(version: TLSVersion) async throws {
    try await TLSServer.run(Self.tls()) { server async throws in
      #expect(try await server.call(maximumVersion: version).status == "0")
    }
  }

  @Test(arguments: [[], ["http/1.1"]])
  func aPeerWithoutH2IsClosedWithAReason(protocols: [String]) async throws {
    try await TLSServer.run(Self.tls()) { server async throws in
      #expect(try await server.call(protocols: protocols).status == nil)
      #expect(try await eventually { server.log.contains("warning", "ALPN", "h2") })
      #expect(try await eventually { server.server.counters.limits == [.handshake: 1] })
      #expect(try await server.call().status == "0")
    }
  }

  @Test func tls12IsRefusedWhere13IsTheLeast() async throws {
    var tls = Self.tls()
    tls.minimumVersion = .v13
    try await TLSServer.run(tls) { server async throws in
      #expect(try await server.call(maximumVersion: .tlsv12).status == nil)
      #expect(try await eventually { server.log.contains("warning", "TLS version is too old") })
      #expect(try await server.call(maximumVersion: .tlsv13).status == "0")
    }
  }

  @Test(arguments: ["GET / HTTP/1.1\r\nHost: test\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"])
  func plainTextIsClosedWithAReason(bytes: String) async throws {
    try await TLSServer.run(Self.tls()) { server async throws in
      let peer = try await RawPeer.connect(to: server.port)
      peer.send(ByteBuffer(string: bytes))
      #expect(try await eventually { peer.isClosed })
      #expect(try await eventually { server.log.contains("warning", "the peer", "TLS") })
      #expect(try await eventually { server.server.counters.openConnections == 0 })
    }
  }

  @Test func aHandshakeThatIsNotFinishedIsCutOff() async throws {
    var tls = Self.tls()
    tls.handshakeTimeout = .milliseconds(200)
    try await TLSServer.run(tls) { server async throws in
      let peer = try await RawPeer.connect(to: server.port)
      peer.send(ByteBuffer(bytes: [0x16, 3, 1, 2, 0, 1]))
      #expect(try await eventually { peer.isClosed })
      #expect(try await eventually { server.log.contains("the TLS handshake took too long") })
      #expect(try await eventually { server.server.counters.openConnections == 0 })
    }
  }

  @Test func aServerThatEndsDoesNotWaitForHandshakes() async throws {
    try await TLSServer.run(Self.tls()) { server async throws in
      let peer = try await RawPeer.connect(to: server.port)
      #expect(try await eventually { server.server.counters.openConnections == 1 })
      await server.server.shutdown(grace: .seconds(60))
      #expect(try await eventually { peer.isClosed })
      #expect(server.server.counters.openConnections == 0)
    }
  }

  @Test func aClientWithAGoodCertificateIsKnownToTheHandler() async throws {
    let seen = Mailbox<[GRPCPeerCertificate]>()
    try await TLSServer.run(
      Self.tls(.required(Self.ours)),
      { router in
        router.unary(Loopback.service, "Echo") { (probe: Probe, context) -> Probe in
          seen.put(context.peerCertificates)
          return probe
        }
      }
    ) { server async throws in
      #expect(try await server.call(identity: Self.worker).status == "0")
      let certificate = try #require(await seen.take().first)
      #expect(certificate.subject == "O=Tessera\\, Inc.,OU=Workers,CN=worker-a")
      #expect(certificate.commonName == "worker-a")
      #expect(certificate.dnsNames == ["worker-a.example"])
      #expect(certificate.uris == ["spiffe://tessera/worker-a"])
      #expect(certificate.emailAddresses == ["a@example.org"])
      #expect(certificate.ipAddresses == [[10, 0, 0, 7]])
      #expect(try NIOSSLCertificate(bytes: certificate.der, format: .der).serialNumber == [4])
    }
  }

  @Test func withoutAGoodCertificateNobodyComesIn() async throws {
    try await TLSServer.run(Self.tls(.required(Self.ours))) { server async throws in
      #expect(try await server.call().status == nil)
      #expect(try await eventually { server.log.contains("the peer shows no certificate") })
      #expect(try await server.call(identity: Self.stranger).status == nil)
      #expect(try await eventually { server.log.contains("certificate is not trusted") })
      #expect(try await eventually { server.server.counters.limits[.handshake] == 2 })
    }
  }

  @Test func anOptionalCertificateIsCheckedIfItIsShown() async throws {
    try await TLSServer.run(Self.tls(.optional(Self.ours))) { server async throws in
      #expect(try await server.call().status == "0")
      #expect(try await server.call(identity: Self.worker).status == "0")
      #expect(try await server.call(identity: Self.stranger).status == nil)
    }
  }

  @Test func certificatesAreReadAgainAndBadOnesChangeNothing() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tessera-tls-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let chain = folder.appending(path: "server.pem")
    let key = folder.appending(path: "server.key")
    try TestCertificates.server.write(to: chain, atomically: true, encoding: .utf8)
    try TestCertificates.serverKey.write(to: key, atomically: true, encoding: .utf8)
    let tls = GRPCServerTLS(
      certificateChain: .file(chain.path), privateKey: .file(key.path))
    try await TLSServer.run(tls) { server async throws in
      let first = try await server.call()
      #expect(first.status == "0")
      // A key that does not fit, and then no certificate at all.
      try TestCertificates.secondKey.write(to: key, atomically: true, encoding: .utf8)
      #expect(!server.server.reload())
      try "nonsense".write(to: chain, atomically: true, encoding: .utf8)
      #expect(!server.server.reload())
      #expect(server.log.contains("error", "certificates not reloaded"))
      #expect(try await server.call().certificate == first.certificate)
      try TestCertificates.second.write(to: chain, atomically: true, encoding: .utf8)
      #expect(server.server.reload())
      let second = try await server.call()
      #expect(second.status == "0")
      #expect(second.certificate != first.certificate)
    }
  }

  @Test func materialThatCannotBeReadIsToldAtTheStart() async throws {
    let certificate = GRPCTLSMaterial.pem(Array(TestCertificates.server.utf8))
    let missing = GRPCTLSMaterial.file("/nowhere/server.pem")
    for tls in [
      GRPCServerTLS(
        certificateChain: missing, privateKey: .pem(Array(TestCertificates.serverKey.utf8))),
      GRPCServerTLS(certificateChain: certificate, privateKey: missing),
    ] {
      let error = await #expect(throws: GRPCError.self) {
        try await TLSServer.run(tls) { _ in }
      }
      #expect(
        error?.message
          == "/nowhere/server.pem cannot be read: No such file or directory (errno: 2)")
    }
    let other = GRPCServerTLS(certificateChain: .file("/dev/null"), privateKey: missing)
    let error = await #expect(throws: GRPCError.self) {
      try await TLSServer.run(other) { _ in }
    }
    #expect(error?.message.hasPrefix("/dev/null has no certificates") == true)
  }
}

@Suite struct PeerCertificateTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func damagedCertificatesTrapNothing(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let good = try NIOSSLCertificate.fromPEMBytes(Array(TestCertificates.client.utf8))
    let der = try #require(good.first).toDERBytes()
    for _ in 0..<500 {
      var bytes = der
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &generator))
      #expect(GRPCPeerCertificate(der: bytes).der == bytes)
    }
    #expect(GRPCPeerCertificate(der: []).subject == "")
  }
}
