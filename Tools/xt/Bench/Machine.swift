import Foundation

/// The machine that something was measured on.
struct Machine {
  var name: String
  var description: String

  static var current: Machine {
    let name = Shell.output("hostname", "-s") ?? "unknown"
    let model =
      Shell.output("sh", "-c", "sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1") ?? "?"
    let cores = ProcessInfo.processInfo.processorCount
    return Machine(name: name, description: "\(name): \(model), \(cores) cores")
  }

  static var today: String { Shell.output("date", "-u", "+%Y-%m-%d") ?? "undated" }

  /// What Benchmarks/build-peers has taken of grpc-swift-2; nothing if it has not.
  private static let resolved =
    #"grep -A 6 '"grpc-swift-2"' Benchmarks/GRPCSwift/Package.resolved 2>/dev/null"#

  static var versions: String {
    let commands = [
      ["sh", "-c", "swift --version 2>/dev/null | head -n 1"],
      ["sh", "-c", "nghttpd --version"],
      ["sh", "-c", "go version"],
      ["sh", "-c", "echo gRPC C++ $(pkg-config --modversion grpc++)"],
      [
        "sh", "-c",
        "dpkg-query -W -f='grpc-go ${Version}' golang-google-grpc-dev",
      ],
      ["sh", "-c", "\(resolved) | sed -n 's/.*\"version\" : \"\\(.*\\)\"/grpc-swift-2 \\1/p'"],
    ]
    return commands.compactMap { Shell.output($0) }.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
