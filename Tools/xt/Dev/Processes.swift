import Foundation
import TesseraCore

/// Starts programs that outlive us.
enum Launcher {
  /// - Throws: ``TaskError`` if the program cannot be started.
  static func launch(
    _ program: URL, arguments: [String], log: URL
  ) throws -> (pid: Int32, started: String) {
    let files = FileManager.default
    guard files.fileExists(atPath: log.path) || files.createFile(atPath: log.path, contents: nil)
    else { throw TaskError("cannot write \(log.path)") }
    let output = try FileHandle(forWritingTo: log)
    try output.seekToEnd()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    do {
      try process.run()
    } catch {
      throw TaskError("cannot start \(program.path): \(error.localizedDescription)")
    }
    let started = ProcessRecord.startTime(of: process.processIdentifier) ?? "gone"
    return (process.processIdentifier, started)
  }
}

/// Ends processes that we started.
enum Stopper {
  /// Asks with SIGTERM, waits up to ten seconds, then insists with SIGKILL. Does nothing to a
  /// process that is not the one on record.
  static func stop(_ record: ProcessRecord) async {
    guard record.isRunning else { return }
    kill(record.pid, SIGTERM)
    for _ in 0..<100 {
      try? await Task.sleep(for: .milliseconds(100))
      guard record.isRunning else { return }
    }
    print("\(record.name) (process \(record.pid)) did not end within 10 s: killing it")
    kill(record.pid, SIGKILL)
  }
}

/// Looks at TCP ports.
enum Port {
  /// Whether something accepts connections there.
  static func isListening(_ address: HostPort) -> Bool {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = streamSocketType
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address.host, String(address.port), &hints, &found) == 0 else { return false }
    defer { freeaddrinfo(found) }
    var next = found
    while let info = next?.pointee {
      let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
      defer { close(descriptor) }
      if descriptor >= 0, connect(descriptor, info.ai_addr, info.ai_addrlen) == 0 { return true }
      next = info.ai_next
    }
    return false
  }

  private static var streamSocketType: Int32 {
    #if os(Linux)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }
}
