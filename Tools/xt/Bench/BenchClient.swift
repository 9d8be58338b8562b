import ArgumentParser
import Foundation

/// Unary calls from the other side: our client beside others, run by run.
struct BenchClient: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client",
    abstract: "Measure our gRPC client beside those of grpc-go, gRPC C++ and grpc-swift-2.",
    discussion: """
      The client is pinned to core 0 and the server, our orchestrator for everyone, to core 1. Each client \
      calls GetAssignments with 16 cells as its own guide tells its users to, with so many calls under way \
      on each connection, and checks every answer. Ours does it twice: by tasks as they come, and by tasks on \
      the client's own executor. Ours and a peer take turns, and only the ratios of such turns count. Needs \
      Benchmarks/setup; peers that are not installed are left out and named. grpc-swift-2 is built by Benchmarks/build-peers --swift, which takes some minutes the first time.

      Example:
        swift run xt bench client --pairs 5 --seconds 3 --matrix 8x32,8x1
      """)

  @OptionGroup
  var options: PairOptions

  private static let peerNames = [
    "grpc-go": "client-go", "grpc-cpp-async": "client-cpp-async",
    "grpc-cpp-callback": "client-cpp-callback", "grpc-swift-2": "client-swift",
  ]

  func validate() throws { _ = try wanted }

  private var wanted: [String] {
    get throws { try options.names(of: Self.peerNames.keys.sorted()) }
  }

  func run() async throws {
    if !options.skipBuild {
      try Shell.require("swift", "build", "-c", "release", "--product", "tessera-orch")
      try Shell.require("swift", "build", "-c", "release", "--product", "xt")
      try Shell.require("Benchmarks/build-peers")
    }
    let root = try PackageRoot.find()
    let present = try PairOptions.present(wanted, name: { $0 }) { Self.path(of: $0, root) }
    let bench = try BenchRun(root: root, seconds: options.seconds)
    let (server, port) = try await bench.start(.ours, core: 1)
    defer { server.stop() }
    let ours = [root.appending(path: ".build/release/xt").path, "bench", "caller"]
    let oursOnExecutor = ours + ["--on-executor"]
    var rows: [String] = []
    for load in try options.loads {
      for peer in present {
        var turns: [Turn] = []
        for pair in 1...options.pairs {
          // Taking turns: what changes on the machine meanwhile changes both.
          let turn = Turn(
            ours: try measure(ours, load, port),
            onExecutor: try measure(oursOnExecutor, load, port),
            theirs: try measure([Self.path(of: peer, root)], load, port))
          turns.append(turn)
          print("\(load) \(peer) \(pair)/\(options.pairs): CPU \(turn.text) µs per call")
        }
        rows.append(Self.row(load, peer, turns))
      }
    }
    try report(rows, root)
  }

  /// What a client prints of itself.
  struct Sample {
    var cpuMicroseconds: Double
    var callsPerSecond: Double
  }

  struct Turn {
    var ours: Sample
    /// Ours with its tasks on the client's executor.
    var onExecutor: Sample
    var theirs: Sample

    var text: String {
      String(
        format: "%.2f and %.2f against %.2f", ours.cpuMicroseconds, onExecutor.cpuMicroseconds,
        theirs.cpuMicroseconds)
    }
  }

  private static func path(of peer: String, _ root: URL) -> String {
    root.appending(path: ".dev/bench/bin/\(peerNames[peer] ?? peer)").path
  }

  private func measure(_ client: [String], _ load: BenchLoad, _ port: Int) throws -> Sample {
    let arguments = [port, load.connections, load.streams, options.seconds].map(String.init)
    let output = Shell.output(["taskset", "-c", "0"] + client + arguments)
    let numbers = (output ?? "").split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 3, numbers[0] > 0 else {
      throw TaskError("\(client[0]) did not get an answer to every call: \(output ?? "it failed")")
    }
    return Sample(cpuMicroseconds: numbers[1] / numbers[0], callsPerSecond: numbers[0] / numbers[2])
  }

  /// Ratios are medians over the turns, and so is each figure by itself.
  static func row(_ load: BenchLoad, _ peer: String, _ turns: [Turn]) -> String {
    func ratio(_ ours: (Turn) -> Sample) -> String {
      let ratios = turns.map { ours($0).cpuMicroseconds / $0.theirs.cpuMicroseconds }
      return String(format: "%.3f", Median.of(ratios))
    }
    func all(_ value: (Sample) -> Double, _ digits: Int) -> String {
      [
        turns.map { value($0.ours) }, turns.map { value($0.onExecutor) },
        turns.map { value($0.theirs) },
      ]
      .map { String(format: "%.\(digits)f", Median.of($0)) }.joined(separator: ", ")
    }
    return "| \(load) | \(peer) | \(ratio(\.ours)) | \(ratio(\.onExecutor)) |"
      + " \(all(\.cpuMicroseconds, 2)) | \(all(\.callsPerSecond, 0)) |"
  }

  private func report(_ rows: [String], _ root: URL) throws {
    let machine = Machine.current
    let lines =
      [
        "# gRPC clients, one call with 16 cells in the answer",
        "",
        "\(machine.description), \(Machine.today). \(options.pairs) pairs of \(options.seconds) s each, client on core 0,"
          + " our server on core 1 for everyone; medians. CPU is user and system time of the client per"
          + " call. \"On its executor\" is ours with its tasks on `GRPCClient.executor`. Written by `swift run xt bench client`.",
        "",
        "| connections x calls | peer | CPU ours / peer | CPU ours on its executor / peer |"
          + " CPU ours, on its executor, peer (µs) | calls/s ours, on its executor, peer |",
        "|---|---|---|---|---|---|",
      ] + rows + ["", "Versions: \(Machine.versions)", ""]
    let text = lines.joined(separator: "\n")
    print("\n" + text)
    let file = root.appending(path: "Benchmarks/Results/client-\(machine.name)-\(Machine.today).md")
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("written: \(file.path)")
  }
}
