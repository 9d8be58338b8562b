internal import Logging
internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOPosix
internal import TesseraGRPC

/// The clients of a round, over every transport; some are shut down in the middle and made anew.
final class SoakClients: Sendable {
  /// A client and whether somebody shuts it down while it is used.
  struct Lease: Sendable {
    let client: GRPCClient
    let transport: String
    fileprivate let doom: NIOLockedValueBox<Bool>

    var isDoomed: Bool { doom.withLockedValue { $0 } }
  }

  private let make: [@Sendable () -> Lease]
  private let leases: NIOLockedValueBox<[Lease]>

  init(_ servers: SoakServers, group: any EventLoopGroup) {
    var make: [@Sendable () -> Lease] = []
    for (name, target, tls) in servers.targets {
      for policy in [GRPCBalancingPolicy.pickFirst, .roundRobin] {
        make.append {
          var configuration = GRPCClient.Configuration.defaults
          configuration.tls = tls
          configuration.maximumCalls = 100_000
          // A call whose request is not held cannot be made again when its connection has just ended.
          configuration.maximumRetryBufferBytesPerCall = 64 << 20
          configuration.maximumRetryBufferBytes = 1 << 30
          // One attempt, so that a call shows that is lost at a connection's end. What its server says it
          // did not look at goes to the next connection all the same.
          configuration.retryPolicy = .none
          // The same server twice: two connections that share the calls.
          let targets = policy == .roundRobin ? [target, target] : [target]
          return Lease(
            client: GRPCClient(
              targets: targets, policy: policy, configuration: configuration, group: group,
              logger: Logger(label: "soak") { _ in SwiftLogNoOpLogHandler() }),
            transport: name, doom: NIOLockedValueBox(false))
        }
      }
    }
    self.make = make
    leases = NIOLockedValueBox(make.map { $0() })
  }

  /// One of them.
  func lease(_ random: inout SplitMix) -> Lease {
    let index = random.below(make.count)
    return leases.withLockedValue { $0[index] }
  }

  /// Shuts one down, whatever it does, and puts another in its place.
  func replaceOne(_ random: inout SplitMix) async {
    let index = random.below(make.count)
    let old = leases.withLockedValue { leases in
      let old = leases[index]
      old.doom.withLockedValue { $0 = true }
      leases[index] = make[index]()
      return old
    }
    await old.client.shutdown()
  }

  func shutdown() async {
    for lease in leases.withLockedValue({ $0 }) { await lease.client.shutdown() }
  }
}

/// Connections that break off: a part of what HTTP/2 or TLS begins with, and then nothing.
struct SoakVandal {
  var random: SplitMix
  let ports: [Int]
  let group: any EventLoopGroup

  mutating func vandalise(until end: ContinuousClock.Instant) async {
    let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
    while ContinuousClock.now < end {
      let port = ports[random.below(ports.count)]
      var bytes = preface + [0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 40, 1, 4, 0, 0, 0, 1, 0x83]
      bytes = Array(bytes.prefix(random.below(bytes.count + 1)))
      if random.one(in: 4) { bytes = (0..<random.below(60)).map { _ in UInt8(random.below(256)) } }
      let channel = try? await ClientBootstrap(group: group).connect(host: "127.0.0.1", port: port)
        .get()
      try? await channel?.writeAndFlush(ByteBuffer(bytes: bytes))
      try? await Task.sleep(for: .milliseconds(random.below(15)))
      try? await channel?.close()
    }
  }
}
