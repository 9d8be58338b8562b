import ArgumentParser

/// A whole system on this machine, for development.
struct Dev: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start, watch and stop a whole system on this machine.",
    subcommands: [DevUp.self, DevDown.self, DevLogs.self, DevStatus.self])
}

/// What a started process is, for `--target` and the names of logs.
enum DevRole: String, CaseIterable, ExpressibleByArgument {
  case orch, worker, gateway

  /// The program's name.
  var program: String { "tessera-\(rawValue)" }
}
