import ArgumentParser
import Foundation
import Logging
import NIOPosix
import TesseraControlPlane
import TesseraCore
import TesseraGRPC
import TesseraProto

/// One revision to many watchers.
struct BenchWatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Measure how long one revision takes to reach every watcher of the orchestrator.",
    discussion: """
      The orchestrator is pinned to core 0; this program, which watches, has the rest. Each round \
      announces a worker, which is one revision, and waits until the last watcher has it. Then the same \
      again with memcpy and memmove of the server counted, where there is a cc.
      """)

  @Option(help: "Watches at a time, spread over 10 connections.")
  var watchers = 1000

  @Option(help: "Revisions to measure.")
  var rounds = 20

  @Flag(help: "Do not build first.")
  var skipBuild = false

  func validate() throws {
    guard watchers > 0, rounds > 0 else { throw ValidationError("at least one of each") }
  }

  func run() async throws {
    if !skipBuild {
      try Shell.require("swift", "build", "-c", "release", "--product", "tessera-orch")
    }
    let bench = try BenchRun(root: PackageRoot.find(), seconds: 1)
    let timed = try await measure(bench, counter: nil)
    var copied: Double?
    if let counter = try CopyCounter.make() {
      copied = try await measure(bench, counter: counter).copied
    } else {
      print("bytes copied are not counted: there is no cc")
    }
    try report(timed, copied: copied)
  }

  private struct Sample {
    /// Milliseconds of each round.
    var times: [Double] = []
    /// Of these and what follows: per watcher and revision.
    var written = 0.0
    var cpuSeconds = 0.0
    var copied = 0.0
  }

  private func measure(_ bench: BenchRun, counter: CopyCounter?) async throws -> Sample {
    let (process, port) = try await bench.start(.ours, environment: counter?.environment ?? [:])
    defer { process.stop() }
    let group = MultiThreadedEventLoopGroup.singleton
    let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
    let clients = (0..<10).map { _ in
      GRPCClient(host: "127.0.0.1", port: port, group: group, logger: logger)
    }
    var streams: [GRPCResponseStream<AssignmentListing>.AsyncIterator] = []
    for index in 0..<watchers {
      let stream: GRPCResponseStream<AssignmentListing> = try await clients[index % 10]
        .serverStreaming(
          OrchestratorMethods.service, OrchestratorMethods.watchAssignments,
          WatchAssignmentsRequest(deltas: true, nodeID: "bench"))
      streams.append(stream.makeAsyncIterator())
    }
    try await Self.wait(for: Revision(0), &streams)
    let before = try Traffic(of: process.processIdentifier, counter)
    var sample = Sample()
    for round in 0..<rounds {
      let start = ContinuousClock.now
      let answer: AssignmentSnapshot = try await clients[0].unary(
        OrchestratorMethods.service, OrchestratorMethods.registerWorker,
        WorkerRegistration(workerID: WorkerID("w\(round)"), address: "127.0.0.1:9"))
      try await Self.wait(for: answer.revision, &streams)
      sample.times.append((ContinuousClock.now - start) / Duration.milliseconds(1))
    }
    let after = try Traffic(of: process.processIdentifier, counter)
    for client in clients { await client.shutdown() }
    let messages = Double(rounds * watchers)
    sample.written = (after.bytes - before.bytes) / messages
    sample.cpuSeconds = (after.cpu - before.cpu) / messages
    sample.copied = (after.copied - before.copied) / messages
    return sample
  }

  /// Until every watch has been told that revision or a later one; a bookmark may come in between.
  private static func wait(
    for revision: Revision, _ streams: inout [GRPCResponseStream<AssignmentListing>.AsyncIterator]
  ) async throws {
    for index in streams.indices {
      var listing: AssignmentListing?
      repeat {
        listing = try await streams[index].next()
        guard listing != nil else { throw TaskError("a watch ended") }
      } while (listing?.revision ?? Revision(0)) < revision
    }
  }

  private func report(_ sample: Sample, copied: Double?) throws {
    let machine = Machine.current
    func text(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
    let table = """
      # One revision to \(watchers) watchers

      \(machine.description), \(Machine.today). \(rounds) revisions, 10 connections, deltas; the server \
      on core 0. Copied is what goes through the server's memcpy and memmove, counted in a run of its own. \
      Written by `swift run xt bench watch`.

      | until the last watcher has it, median | worst | bytes written per watcher and revision | \
      bytes copied per watcher and revision | server CPU per watcher and revision |
      |---|---|---|---|---|
      | \(text(Median.of(sample.times), 2)) ms | \(text(sample.times.max() ?? .nan, 2)) ms | \
      \(text(sample.written, 1)) | \(copied.map { text($0, 1) } ?? "not counted") | \
      \(text(sample.cpuSeconds * 1e6, 2)) µs |

      """
    print(table)
    let file = try PackageRoot.find().appending(
      path: "Benchmarks/Results/watch-\(machine.name)-\(Machine.today).md")
    try table.write(to: file, atomically: true, encoding: .utf8)
    print("written: \(file.path)")
  }
}

/// What a process has written to us, used and copied so far.
private struct Traffic {
  var bytes: Double
  var cpu: Double
  var copied: Double

  init(of pid: Int32, _ counter: CopyCounter?) throws {
    // What we read is what it has written; how a socket is written to is not counted everywhere.
    let io = try String(contentsOfFile: "/proc/self/io", encoding: .utf8)
    bytes = io.firstMatch(of: #/rchar: (\d+)/#).flatMap { Double($0.1) } ?? .nan
    cpu = try BenchRun.cpuSeconds(pid)
    copied = try counter?.count() ?? .nan
  }
}

/// A library that counts what a process copies: `Benchmarks/Peers/c/copies.c`.
private struct CopyCounter {
  var environment: [String: String]
  private let file: URL

  /// `nil` without a compiler.
  static func make() throws -> CopyCounter? {
    let root = try PackageRoot.find()
    let library = root.appending(path: ".dev/bench/run/copies.so").path
    let source = root.appending(path: "Benchmarks/Peers/c/copies.c").path
    guard
      Shell.output("cc", "-shared", "-fPIC", "-O2", "-fno-builtin", source, "-o", library) != nil
    else { return nil }
    let file = root.appending(path: ".dev/bench/run/copies")
    try? FileManager.default.removeItem(at: file)
    return CopyCounter(
      environment: ["LD_PRELOAD": library, "TESSERA_COPIES": file.path], file: file)
  }

  func count() throws -> Double {
    try Double(Data(contentsOf: file).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })
  }
}
