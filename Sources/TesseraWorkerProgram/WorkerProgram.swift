internal import ArgumentParser
internal import Foundation
public import TesseraRules

/// A worker with rules of your own: the whole program.
///
/// ```swift
/// import TesseraRules
/// import TesseraWorkerProgram
///
/// @main
/// struct CampfireWorker: WorkerProgram {
///   static let rules: [any CellRules] = [Campfire()]
/// }
/// ```
///
/// It takes the flags and environment variables of `tessera-worker`, and logs, counts, reloads and ends
/// as that does: `tessera-worker` is such a program without rules. All workers of a world run the same
/// rules.
public protocol WorkerProgram {
  /// What happens in cells, in the order in which rules are asked.
  ///
  /// Rules that do not go together, such as two components with one number, keep the program from
  /// starting: one line says why, and the exit code is 1.
  static var rules: [any CellRules] { get }

  /// What the program calls itself in its help; the name of its file unless it says otherwise.
  static var name: String { get }
}

extension WorkerProgram {
  /// The name of the program's file.
  public static var name: String {
    URL(fileURLWithPath: CommandLine.arguments.first ?? "worker").lastPathComponent
  }

  /// Reads the command line and runs until a signal ends the program.
  @MainActor
  public static func main() async { await WorkerCommand<Self>.main() }
}
