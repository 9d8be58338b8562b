import ArgumentParser
import Foundation

/// Prints the logs of what `up` started.
struct DevLogs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logs", abstract: "Print the last lines of the logs, and go on with --follow.")

  enum Target: String, CaseIterable, ExpressibleByArgument {
    case all, gateway, worker, orch
  }

  @Option(help: "Whose logs: all, gateway, worker or orch.")
  var target = Target.all

  @Flag(help: "Go on printing what is added, until interrupted.")
  var follow = false

  @Option(help: "How many lines of each log to begin with.")
  var lines = 50

  func validate() throws {
    guard lines >= 0 else { throw ValidationError("--lines must be 0 or more") }
  }

  func run() async throws {
    let folder = try DevFolder()
    var logs = try Self.names(in: folder, target).map { LogFile(folder.log(of: $0), name: $0) }
    if logs.isEmpty { throw TaskError("no logs in \(folder.logs.path): nothing was started yet") }
    for log in logs {
      for line in LogFile.lastLines(of: log.file, lines) { print("[\(log.name)] \(line)") }
    }
    while follow {
      fflush(nil)
      try await Task.sleep(for: .milliseconds(200))
      for index in logs.indices {
        for line in logs[index].newLines() { print("[\(logs[index].name)] \(line)") }
      }
    }
  }

  private static func names(in folder: DevFolder, _ target: Target) throws -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.logs.path)) ?? []
    return files.filter { $0.hasSuffix(".log") }.map { String($0.dropLast(4)) }
      .filter { target == .all || $0.prefix { $0 != "-" } == target.rawValue }
      .sorted()
  }
}

/// A log that grows.
struct LogFile {
  let file: URL
  let name: String
  private var offset: UInt64
  private var rest = ""

  /// Begins at the file's end.
  init(_ file: URL, name: String) {
    self.file = file
    self.name = name
    offset = Self.size(of: file)
  }

  /// The whole lines added since the last call. A file that shrank is read from its start.
  mutating func newLines() -> [String] {
    let size = Self.size(of: file)
    if size < offset { offset = 0 }
    guard size > offset, let handle = try? FileHandle(forReadingFrom: file) else { return [] }
    defer { try? handle.close() }
    guard (try? handle.seek(toOffset: offset)) != nil,
      let data = try? handle.read(upToCount: Int(size - offset))
    else { return [] }
    offset += UInt64(data.count)
    var lines = (rest + String(decoding: data, as: UTF8.self)).components(separatedBy: "\n")
    rest = lines.removeLast()
    return lines
  }

  /// The last lines of a file; none if it cannot be read.
  static func lastLines(of file: URL, _ count: Int) -> [String] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").suffix(count).map(String.init)
  }

  private static func size(of file: URL) -> UInt64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    return attributes?[.size] as? UInt64 ?? 0
  }
}
