import Foundation

/// `.dev/`: what `xt dev` remembers between calls.
struct DevFolder {
  let root: URL

  init() throws { root = try PackageRoot.find().appending(path: ".dev") }

  /// A folder of its own, for tests.
  init(root: URL) { self.root = root }

  var pids: URL { root.appending(path: "pids") }
  var logs: URL { root.appending(path: "logs") }

  /// Makes what is missing.
  func create() throws {
    for folder in [pids, logs] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  func log(of name: String) -> URL { logs.appending(path: "\(name).log") }

  /// Every process on record, in the order in which they were started.
  func records() throws -> [ProcessRecord] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: pids.path)) ?? []
    return try files.filter { $0.hasSuffix(".pid") }.map { file in
      try ProcessRecord(contentsOf: pids.appending(path: file))
    }.sorted { ($0.order, $0.name) < ($1.order, $1.name) }
  }

  func write(_ record: ProcessRecord) throws {
    try JSONEncoder().encode(record).write(to: pidFile(of: record.name))
  }

  func remove(_ record: ProcessRecord) throws {
    try FileManager.default.removeItem(at: pidFile(of: record.name))
  }

  private func pidFile(of name: String) -> URL { pids.appending(path: "\(name).pid") }
}

/// A process that `xt dev up` started. The start time tells it from another that got its number.
struct ProcessRecord: Codable, Equatable {
  var pid: Int32
  /// As `ps` prints it.
  var started: String
  /// `orch`, `worker`, `worker-2`, `gateway`: also the log's name.
  var name: String
  var address: String
  var order: Int

  /// Whether the very process that was started still runs.
  var isRunning: Bool { Self.startTime(of: pid) == started }

  var role: DevRole? { DevRole(rawValue: String(name.prefix { $0 != "-" })) }

  init(pid: Int32, started: String, name: String, address: String, order: Int) {
    self.pid = pid
    self.started = started
    self.name = name
    self.address = address
    self.order = order
  }

  init(contentsOf file: URL) throws {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    } catch {
      throw TaskError("\(file.path) is not a pid file of xt: remove it by hand")
    }
  }

  /// When a process started; `nil` if there is none, or only its remains.
  static func startTime(of pid: Int32) -> String? {
    guard let line = Shell.output("ps", "-o", "stat=,lstart=", "-p", String(pid)), !line.isEmpty,
      !line.hasPrefix("Z")
    else { return nil }
    return line.split(separator: " ").dropFirst().joined(separator: " ")
  }
}
