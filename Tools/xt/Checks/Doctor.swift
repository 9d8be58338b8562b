import ArgumentParser
import Foundation

/// Says what this machine lacks.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that this machine has what building, testing and running needs.")

  func run() async throws {
    var isWell = true
    for check in Self.checks {
      let found = check.look()
      let mark = found == nil ? (check.isRequired ? "MISSING" : "absent ") : "ok     "
      print("\(mark)  \(check.name)  \(found ?? "→ \(check.remedy)")")
      if found == nil, check.isRequired { isWell = false }
    }
    guard isWell else { throw ExitCode.failure }
  }

  private struct Check: Sendable {
    var name: String
    var isRequired = true
    var remedy: String
    /// What was found, in a few words; `nil` for nothing usable.
    var look: @Sendable () -> String?
  }

  private static let checks = [
    Check(name: "Swift 6.2 or newer", remedy: "install it from swift.org") {
      guard let line = Shell.output("swift", "--version")?.firstLine,
        let match = line.firstMatch(of: /Swift version (\d+)\.(\d+)/),
        let major = Int(match.1), let minor = Int(match.2), (major, minor) >= (6, 2)
      else { return nil }
      return line
    },
    library("libnghttp2"), library("libprotobuf-c"), library("libedit"), library("zlib"),
    tool("protoc", for: "the end-to-end tests"), tool("h2load", for: "the end-to-end tests"),
    Check(
      name: "Python for the end-to-end tests", isRequired: false, remedy: "run Tools/setup --tests"
    ) {
      Shell.output(
        ".dev/python/bin/python", "-c",
        "import grpc, grpclib, pytest; print('grpcio', grpc.__version__)")
    },
  ]

  private static func library(_ name: String) -> Check {
    Check(name: name, remedy: "run Tools/setup") {
      Shell.output("pkg-config", "--modversion", name)
    }
  }

  private static func tool(_ name: String, for purpose: String) -> Check {
    Check(name: "\(name) for \(purpose)", isRequired: false, remedy: "run Tools/setup --tests") {
      Shell.output(name, "--version")?.firstLine
    }
  }
}

extension String {
  fileprivate var firstLine: String? { split(separator: "\n").first.map(String.init) }
}
