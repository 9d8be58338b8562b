import ArgumentParser
import Foundation

/// What the benchmarks that take turns with peers are asked for.
struct PairOptions: ParsableArguments {
  @Option(help: "Runs of ours beside each peer.")
  var pairs = 5

  @Option(help: "Seconds of each run, after one to warm up.")
  var seconds = 3

  @Option(help: "Connections x calls under way on each, with commas between.")
  var matrix = "8x32,8x1"

  @Option(help: "Only these peers, with commas between.")
  var peers: String?

  @Flag(help: "Do not build first.")
  var skipBuild = false

  var loads: [BenchLoad] {
    get throws { try BenchLoad.parse(matrix) }
  }

  func validate() throws {
    guard pairs > 0, seconds > 0 else { throw ValidationError("pairs and seconds are at least 1") }
    _ = try loads
  }

  /// The peers that are asked for, of all that there are.
  func names(of known: [String]) throws -> [String] {
    guard let peers else { return known }
    let names = peers.split(separator: ",").map(String.init)
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw ValidationError("\(unknown) is not one of \(known.joined(separator: ", "))")
    }
    return names
  }

  /// Those of them that are installed; the others are named.
  static func present<Peer>(
    _ peers: [Peer], name: (Peer) -> String, path: (Peer) -> String
  ) throws -> [Peer] {
    let present = peers.filter { peer in
      let isThere = FileManager.default.isExecutableFile(atPath: path(peer))
      if !isThere { print("left out: \(name(peer)) (\(path(peer)) is not there)") }
      return isThere
    }
    guard !present.isEmpty else { throw TaskError("no peer is there: run Benchmarks/setup") }
    return present
  }
}
