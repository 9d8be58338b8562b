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
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      } catch {
        throw TaskError(
          "cannot make \(folder.path): \(error.localizedDescription) Is \(root.path) a folder, "
            + "writable, on a disk with room?")
      }
    }
  }

  func log(of name: String) -> URL { logs.appending(path: "\(name).log") }

  /// Every process on record, in the order in which they were started. A file that cannot be read is
  /// named in a warning and passed over, so that the others can still be stopped.
  func records() throws -> [ProcessRecord] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: pids.path)) ?? []
    return files.filter { $0.hasSuffix(".pid") }.compactMap { file in
      do {
        return try ProcessRecord(contentsOf: pids.appending(path: file))
      } catch {
        print("warning: \(error)")
        return nil
      }
    }.sorted { ($0.order, $0.name) < ($1.order, $1.name) }
  }

  func write(_ record: ProcessRecord) throws {
    // Whole or not at all: half a pid file would lose the process.
    try JSONEncoder().encode(record).write(to: pidFile(of: record.name), options: .atomic)
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
      throw TaskError(
        "\(file.path) is not a pid file of xt: stop its process, if there is one, and remove the file"
      )
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
