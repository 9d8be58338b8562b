import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What one run showed.
struct BenchSample {
  var cpuMicroseconds: Double
  var requestsPerSecond: Double
  var p50Microseconds: Double
  var p99Microseconds: Double
  var residentMegabytes: Double

  var microsecondsText: String { String(format: "%.2f", cpuMicroseconds) }
}

/// Starts servers, checks and loads them.
struct BenchRun {
  private let root: URL
  private let seconds: Int
  private let folder: URL
  private let generator: LoadGenerator
  /// The answer of 16 cells, with its five bytes of prefix.
  private static let leastBytes = 100

  /// Writes what the servers and the load generator read.
  init(root: URL, seconds: Int, generator: LoadGenerator = .h2load) throws {
    self.root = root
    self.generator = generator
    self.seconds = seconds
    folder = root.appending(path: ".dev/bench/run")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let worker = Array("worker-local".utf8)
    let message = [0x0A, UInt8(worker.count)] + worker
    let request = [0, 0, 0, 0, UInt8(message.count)] + message
    try Data(request).write(to: folder.appending(path: "request"))
    let cells = (0..<16).map { #"{"world": 0, "cx": \#($0 % 4), "cy": \#($0 / 4)}"# }
    let worker16 =
      #"{"id": "worker-local", "addr": "127.0.0.1:5001", "cells": [\#(cells.joined(separator: ", "))]}"#
    try #"{"workers": [\#(worker16)]}"#.write(
      to: folder.appending(path: "orch.json"), atomically: true, encoding: .utf8)
    try Data(repeating: 0x61, count: 138).write(to: folder.appending(path: "file"))
  }

  func path(of server: BenchServer) -> String {
    let folder =
      switch server.place {
      case .release: root.appending(path: ".build/release").path
      case .bench: root.appending(path: ".dev/bench/bin").path
      case .system(let folder): folder
      }
    return "\(folder)/\(server.program)"
  }

  /// A server on one core that gives the right answer, and its port. Whoever asks for it stops it.
  ///
  /// - Parameter environment: What it finds in its environment besides ours.
  func start(
    _ server: BenchServer, core: Int = 0, environment: [String: String] = [:]
  ) async throws -> (process: Process, port: Int) {
    let port = try Self.freePort()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/taskset")
    process.arguments = ["-c", "\(core)", path(of: server)] + server.arguments(port, folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    do {
      try await check(server, url(of: server, port))
    } catch {
      process.stop()
      throw error
    }
    return (process, port)
  }

  private func url(of server: BenchServer, _ port: Int) -> String {
    "http://127.0.0.1:\(port)" + (server.isFileServer ? "/file" : Self.method)
  }

  func measure(_ server: BenchServer, _ load: BenchLoad) async throws -> BenchSample {
    let (process, port) = try await start(server)
    defer { process.stop() }
    let url = url(of: server, port)
    // Once to warm up, so that what is made on first use is not counted.
    _ = try generate(server, load, port, seconds: 1)
    let before = try Self.cpuSeconds(process.processIdentifier)
    let output = try generate(server, load, port, seconds: seconds)
    let cpu = try Self.cpuSeconds(process.processIdentifier) - before
    guard let requests = Self.number(in: output, #/ (\d+) succeeded/#), requests > 0,
      let failed = Self.number(in: output, #/ (\d+) failed/#), failed == 0,
      let rate = Self.number(in: output, #/([\d.]+) req\/s/#)
    else { throw TaskError("\(server.name) did not answer every request:\n\(output)") }
    let resident = try Self.residentMegabytes(process.processIdentifier)
    let (p50, p99) = try latencies(server, load, url, rate: rate)
    return BenchSample(
      cpuMicroseconds: cpu * 1e6 / requests, requestsPerSecond: rate, p50Microseconds: p50,
      p99Microseconds: p99, residentMegabytes: resident)
  }

  private static let method = "/tessera.orch.v1.Orchestrator/GetAssignments"

  private var callArguments: [String] {
    [
      "-d", folder.appending(path: "request").path, "-H", "content-type: application/grpc", "-H",
      "te: trailers",
    ]
  }

  /// The right answer, before anything is timed.
  private func check(_ server: BenchServer, _ url: String) async throws {
    var output: String?
    for _ in 0..<100 where output == nil {
      try await Task.sleep(for: .milliseconds(50))
      output = Shell.output(
        ["nghttp", "-v", "-n"] + (server.isFileServer ? [] : callArguments) + [url])
      if output?.contains(":status: 200") != true { output = nil }
    }
    guard let output else { throw TaskError("\(server.name) does not answer") }
    let bytes = output.matches(of: #/recv DATA frame <length=(\d+)/#).compactMap { Int($0.1) }
    let isOK = server.isFileServer || output.contains("grpc-status: 0")
    guard isOK, bytes.reduce(0, +) >= Self.leastBytes else {
      throw TaskError("\(server.name) gives a wrong answer:\n\(output)")
    }
  }

  /// Asks as often as the server answers.
  private func generate(
    _ server: BenchServer, _ load: BenchLoad, _ port: Int, seconds: Int
  ) throws -> String {
    guard generator == .callLoad else {
      return try h2load(server, load, url(of: server, port), ["-D", "\(seconds)"])
    }
    let program = root.appending(path: ".dev/bench/bin/\(generator.rawValue)").path
    let numbers = [port, load.connections, load.streams, seconds].map(String.init)
    let request =
      server.isFileServer
      ? ["get", "/file"] : ["grpc", Self.method, folder.appending(path: "request").path]
    guard let output = Shell.output(["taskset", "-c", "1", program] + numbers + request) else {
      throw TaskError("\(generator.rawValue) failed")
    }
    return output
  }

  private func h2load(
    _ server: BenchServer, _ load: BenchLoad, _ url: String, _ more: [String]
  ) throws -> String {
    let command =
      ["taskset", "-c", "1", "h2load", "-c", "\(load.connections)", "-m", "\(load.streams)"] + more
      + (server.isFileServer ? [] : callArguments) + [url]
    guard let output = Shell.output(command) else { throw TaskError("h2load failed") }
    return output
  }

  /// At a quarter of the rate that it can do.
  private func latencies(
    _ server: BenchServer, _ load: BenchLoad, _ url: String, rate: Double
  ) throws -> (Double, Double) {
    let log = folder.appending(path: "latencies")
    try? FileManager.default.removeItem(at: log)
    let perClient = max(1, Int(min(rate / 4, 20_000)) / load.connections)
    _ = try h2load(
      server, load, url, ["-D", "1", "--rps", "\(perClient)", "--log-file", log.path])
    let times = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
      .compactMap { $0.split(separator: "\t").last.flatMap { Double($0) } }.sorted()
    guard !times.isEmpty else { return (.nan, .nan) }
    return (times[times.count / 2], times[min(times.count - 1, times.count * 99 / 100)])
  }

  // MARK: /proc

  static func cpuSeconds(_ pid: Int32) throws -> Double {
    let stat = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    // The name in parentheses may hold anything.
    let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
      throw TaskError("/proc/\(pid)/stat is not as expected")
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func residentMegabytes(_ pid: Int32) throws -> Double {
    let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
    return (number(in: status, #/VmRSS:\s+(\d+) kB/#) ?? .nan) / 1024
  }

  private static func number(in text: String, _ pattern: Regex<(Substring, Substring)>) -> Double? {
    text.firstMatch(of: pattern).flatMap { Double($0.1) }
  }

  static func freePort() throws -> Int {
    guard
      let text = Shell.output(
        "python3", "-c",
        "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"),
      let port = Int(text)
    else { throw TaskError("no free port") }
    return port
  }
}

extension Process {
  /// Ends a server that was measured. SIGTERM would not do: a child inherits what the thread that
  /// started it blocks.
  func stop() {
    kill(processIdentifier, SIGKILL)
    waitUntilExit()
  }
}
