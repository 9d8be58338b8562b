import Testing

@testable import TesseraGRPC

struct PeerNameTests {
  /// A certificate with these alternative names, as far as names are looked at: version, serial
  /// number, algorithm, issuer, validity, subject, key, extensions.
  private func certificate(
    names: [String] = [], addresses: [[UInt8]] = [], commonName: String? = nil
  ) -> GRPCPeerCertificate {
    func value(_ tag: UInt8, _ bytes: [UInt8]) -> [UInt8] {
      bytes.count < 128
        ? [tag, UInt8(bytes.count)] + bytes
        : [tag, 0x82, UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)] + bytes
    }
    let subject = commonName.map {
      value(0x31, value(0x30, [0x06, 3, 0x55, 0x04, 0x03] + value(0x0C, Array($0.utf8))))
    }
    let alternatives =
      names.flatMap { value(0x82, Array($0.utf8)) } + addresses.flatMap { value(0x87, $0) }
    let extensions =
      alternatives.isEmpty
      ? []
      : value(
        0xA3,
        value(
          0x30,
          value(0x30, [0x06, 3, 0x55, 0x1D, 0x11] + value(0x04, value(0x30, alternatives)))))
    let body =
      [0xA0, 3, 2, 1, 2, 2, 1, 1] + value(0x30, []) + value(0x30, []) + value(0x30, [])
      + value(0x30, subject ?? []) + value(0x30, []) + extensions
    return GRPCPeerCertificate(der: value(0x30, value(0x30, body)))
  }

  @Test func namesAreComparedWithoutCaseAndByWholeParts() {
    let peer = certificate(names: ["Worker.Example.com", "*.cells.example.com", "*.com", "*"])
    #expect(peer.dnsNames.count == 4)
    for name in [
      "worker.example.com", "WORKER.example.COM", "worker.example.com.", "a.cells.example.com",
    ] {
      #expect(peer.isFor(name), "\(name)")
    }
    for name in [
      "example.com", "x.worker.example.com", "cells.example.com", "a.b.cells.example.com",
      "aworker.example.com", "", ".", "x.com", "com", ".cells.example.com",
    ] {
      #expect(!peer.isFor(name), "\(name)")
    }
  }

  @Test func anAddressIsForItselfAlone() {
    let peer = certificate(
      names: ["a.example.com"],
      addresses: [[127, 0, 0, 1], [UInt8](repeating: 0, count: 15) + [1]], commonName: "10.0.0.1")
    #expect(peer.isFor("127.0.0.1"))
    #expect(peer.isFor("::1"))
    #expect(!peer.isFor("127.0.0.2"))
    #expect(!peer.isFor("10.0.0.1"))
  }

  @Test func theCommonNameCountsOnlyAlone() {
    #expect(certificate(commonName: "a.example.com").isFor("a.example.com"))
    #expect(
      !certificate(names: ["b.example.com"], commonName: "a.example.com").isFor("a.example.com"))
  }
}
