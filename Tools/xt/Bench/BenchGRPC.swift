import ArgumentParser
import Foundation

/// Unary calls: our server beside others, run by run.
struct BenchGRPC: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grpc",
    abstract:
      "Measure GetAssignments with 16 cells beside grpc-go, gRPC C++, grpc-swift-2, nghttpd and a bare loop in C.",
    discussion: """
      The server is pinned to core 0 and the load generator, h2load, to core 1. Ours and a peer take \
      turns, and only the ratios of such pairs count. Needs Benchmarks/setup; peers that are not \
      installed are left out and named. grpc-swift-2 is built by Benchmarks/build-peers --swift, which \
      takes some minutes the first time.

      With one stream on each connection h2load takes as long for a call as a good server, whose CPU time \
      then goes by what h2load can do. With --generator call-load, requests are bytes that are ready and \
      answers are counted, so that the server is what everything waits for. Latencies are h2load's.

      c-floor is a loop in C that answers by libnghttp2 alone, without deadlines, limits or a handler \
      (Benchmarks/Peers/c/floor.c): what any server on that library has to pay.

      Example:
        swift run xt bench grpc --pairs 5 --seconds 3 --matrix 8x32,8x1
      """)

  @OptionGroup
  var options: PairOptions

  @Option(help: "Who asks as often as the servers answer: h2load or call-load.")
  var generator = LoadGenerator.h2load

  func validate() throws { _ = try wanted }

  private var wanted: [BenchServer] {
    get throws {
      let names = try options.names(of: BenchServer.peers.map(\.name))
      return BenchServer.peers.filter { names.contains($0.name) }
    }
  }

  func run() async throws {
    if !options.skipBuild { try build() }
    try generator.build(root: PackageRoot.find())
    let bench = try BenchRun(
      root: PackageRoot.find(), seconds: options.seconds, generator: generator)
    let present = try PairOptions.present(wanted, name: \.name, path: bench.path(of:))
    var table = BenchTable()
    for load in try options.loads {
      for peer in present {
        for pair in 1...options.pairs {
          // Taking turns: what changes on the machine meanwhile changes both.
          let ours = try await bench.measure(.ours, load)
          let theirs = try await bench.measure(peer, load)
          table.add(load, peer, ours: ours, theirs: theirs)
          print(
            "\(load) \(peer.name) \(pair)/\(options.pairs): CPU \(ours.microsecondsText) against"
              + " \(theirs.microsecondsText) µs per request")
        }
      }
    }
    let text = table.markdown(
      machine: Machine.current, seconds: options.seconds, pairs: options.pairs, generator: generator
    )
    print("\n" + text)
    let name = generator == .h2load ? "grpc" : "grpc-\(generator.rawValue)"
    let file = try PackageRoot.find().appending(
      path: "Benchmarks/Results/\(name)-\(Machine.current.name)-\(Machine.today).md")
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("written: \(file.path)")
  }

  private func build() throws {
    try Shell.require("swift", "build", "-c", "release", "--product", "tessera-orch")
    try Shell.require("Benchmarks/build-peers")
  }
}

/// How much is asked at a time.
struct BenchLoad: Hashable, CustomStringConvertible {
  var connections: Int
  var streams: Int

  var description: String { "\(connections)x\(streams)" }

  /// Several, with commas between.
  static func parse(_ matrix: String) throws -> [BenchLoad] {
    try matrix.split(separator: ",").map { part in
      let numbers = part.split(separator: "x").map { Int($0) ?? 0 }
      guard numbers.count == 2, numbers.allSatisfy({ $0 > 0 }) else {
        throw ValidationError("\(part) is not CONNECTIONSxSTREAMS")
      }
      return BenchLoad(connections: numbers[0], streams: numbers[1])
    }
  }
}
