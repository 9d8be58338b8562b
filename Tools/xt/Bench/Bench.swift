import ArgumentParser

/// Measures, always beside a peer.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure beside others and keep the tables in Benchmarks/Results.",
    subcommands: [
      BenchGRPC.self, BenchClient.self, BenchCaller.self, BenchWatch.self, BenchWorld.self,
      BenchGateway.self,
      BenchProto.self,
    ])
}
