import ArgumentParser
import Foundation

/// Runs other programs, in the package's root.
enum Shell {
  /// Runs a program with our own input and output.
  ///
  /// - Throws: the program's exit code if it is not 0.
  static func require(_ command: String...) throws { try require(command) }

  static func require(_ command: [String]) throws {
    let process = try makeProcess(command)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
  }

  /// What a program prints; `nil` if it cannot be started or fails.
  static func output(_ command: String...) -> String? { output(command) }

  static func output(_ command: [String]) -> String? {
    guard let process = try? makeProcess(command) else { return nil }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What a program prints, while its errors and its progress are shown.
  ///
  /// - Throws: ``TaskError`` if it cannot be started or fails.
  static func requiredOutput(_ command: String...) throws -> String { try requiredOutput(command) }

  static func requiredOutput(_ command: [String]) throws -> String {
    let process = try makeProcess(command)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw TaskError("\(command[0]) failed with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func makeProcess(_ command: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = try PackageRoot.find()
    return process
  }
}
