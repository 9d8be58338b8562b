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
      announces a worker, which is one revision, and waits until the last watcher has it.
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
    let (process, port) = try await bench.start(.ours)
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
    let before = try Traffic(of: process.processIdentifier)
    var times: [Double] = []
    for round in 0..<rounds {
      let start = ContinuousClock.now
      let answer: AssignmentSnapshot = try await clients[0].unary(
        OrchestratorMethods.service, OrchestratorMethods.registerWorker,
        WorkerRegistration(workerID: WorkerID("w\(round)"), address: "127.0.0.1:9"))
      try await Self.wait(for: answer.revision, &streams)
      times.append((ContinuousClock.now - start) / Duration.milliseconds(1))
    }
    let after = try Traffic(of: process.processIdentifier)
    for client in clients { await client.shutdown() }
    let messages = Double(rounds * watchers)
    try report(times, (after.bytes - before.bytes) / messages, (after.cpu - before.cpu) / messages)
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

  private func report(_ times: [Double], _ bytes: Double, _ cpu: Double) throws {
    let machine = Machine.current
    let worst = times.max() ?? .nan
    let text = """
      # One revision to \(watchers) watchers

      \(machine.description), \(Machine.today). \(rounds) revisions, 10 connections, deltas; the server \
      on core 0. Written by `swift run xt bench watch`.

      | until the last watcher has it, median | worst | bytes written per watcher and revision | \
      server CPU per watcher and revision |
      |---|---|---|---|
      | \(String(format: "%.2f", Median.of(times))) ms | \(String(format: "%.2f", worst)) ms | \
      \(String(format: "%.1f", bytes)) | \(String(format: "%.2f", cpu * 1e6)) µs |

      """
    print(text)
    let file = try PackageRoot.find().appending(
      path: "Benchmarks/Results/watch-\(machine.name)-\(Machine.today).md")
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("written: \(file.path)")
  }
}

/// What a process has written and used so far.
private struct Traffic {
  var bytes: Double
  var cpu: Double

  init(of pid: Int32) throws {
    let io = try String(contentsOfFile: "/proc/\(pid)/io", encoding: .utf8)
    bytes = io.firstMatch(of: #/wchar: (\d+)/#).flatMap { Double($0.1) } ?? .nan
    cpu = try BenchRun.cpuSeconds(pid)
  }
}
