import ArgumentParser
import Testing

@testable import xt

@Suite struct BenchTableTests {
  private func sample(_ cpu: Double) -> BenchSample {
    BenchSample(
      cpuMicroseconds: cpu, requestsPerSecond: 1000, p50Microseconds: 5, p99Microseconds: 9,
      residentMegabytes: 12)
  }

  @Test func aMedianIsTheMiddleOrTheMeanOfTheTwoInIt() {
    #expect(Median.of([3, 1, 2]) == 2)
    #expect(Median.of([4, 1, 2, 3]) == 2.5)
    #expect(Median.of([]).isNaN)
  }

  @Test func aRatioIsTheMedianOfThePairsAndNotOfTheFigures() throws {
    var table = BenchTable()
    let load = BenchLoad(connections: 8, streams: 32)
    let peer = try #require(BenchServer.peers.first)
    // The second pair met a busy machine, which slowed both.
    for (ours, theirs) in [(2.0, 10.0), (20, 40), (2, 8)] {
      table.add(load, peer, ours: sample(ours), theirs: sample(theirs))
    }
    let text = table.markdown(
      machine: Machine(name: "m", description: "m: two cores"), seconds: 1, pairs: 3)
    #expect(text.contains("h2load on core 1"))
    #expect(text.contains("| 8x32 | \(peer.name) | 0.250 | 4.00 | 2.00, 10.00 | 1000, 1000 |"))
  }

  @Test func theTableSaysWhoAsked() {
    let text = BenchTable().markdown(
      machine: Machine(name: "m", description: "m: two cores"), seconds: 1, pairs: 3,
      generator: .callLoad)
    #expect(text.contains("call-load on core 1"))
  }

  @Test func aGeneratorIsOneOfThoseThereAre() throws {
    #expect(try BenchGRPC.parse([]).generator == .h2load)
    #expect(try BenchGRPC.parse(["--generator", "call-load"]).generator == .callLoad)
    #expect(throws: (any Error).self) { try BenchGRPC.parse(["--generator", "wrk"]) }
  }

  @Test func aMatrixThatCannotBeReadIsRefused() {
    #expect(throws: (any Error).self) { try BenchGRPC.parse(["--matrix", "8y32"]) }
    #expect(throws: (any Error).self) { try BenchGRPC.parse(["--pairs", "0"]) }
    #expect(throws: Never.self) { try BenchGRPC.parse(["--matrix", "8x32,1x1"]) }
  }

  @Test func aRowOfClientsHasOursInBothForms() {
    func sample(_ cpu: Double) -> BenchClient.Sample {
      BenchClient.Sample(cpuMicroseconds: cpu, callsPerSecond: 100 / cpu)
    }
    let turns = [(4.0, 2.0, 8.0), (5, 2, 4), (4, 2, 8)].map {
      BenchClient.Turn(ours: sample($0.0), onExecutor: sample($0.1), theirs: sample($0.2))
    }
    #expect(
      BenchClient.row(BenchLoad(connections: 8, streams: 1), "peer", turns)
        == "| 8x1 | peer | 0.500 | 0.250 | 4.00, 2.00, 8.00 | 25, 50, 12 |")
  }

  @Test func whoIsNotKnownAsAClientIsRefused() {
    #expect(throws: (any Error).self) { try BenchClient.parse(["--peers", "grpc-cobol"]) }
    #expect(throws: Never.self) { try BenchClient.parse(["--peers", "grpc-go,grpc-swift-2"]) }
  }
}
