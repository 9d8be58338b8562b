import ArgumentParser
import Foundation

/// Stops what `up` started, and nothing else.
struct DevDown: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "down", abstract: "Stop what `xt dev up` started.")

  func run() async throws {
    let folder = try DevFolder()
    let records = try folder.records()
    if records.isEmpty { print("nothing is running") }
    for record in records.reversed() {
      if record.isRunning {
        await Stopper.stop(record)
        print("stopped: \(record.name) (process \(record.pid))")
      } else {
        print("\(record.name) (process \(record.pid)) was gone already")
      }
      try folder.remove(record)
    }
  }
}

/// Shows what `up` started and whether it still runs.
struct DevStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "Show what runs; exit 0 if all of it does, 1 if something ended, 3 if nothing was started.")

  func run() async throws {
    let records = try DevFolder().records()
    guard !records.isEmpty else {
      print("nothing is running")
      throw ExitCode(3)
    }
    for record in records {
      let state = record.isRunning ? "running since \(record.started)" : "ENDED: see its log"
      let name = record.name.padding(toLength: 12, withPad: " ", startingAt: 0)
      print("\(name) \(record.address)  process \(record.pid)  \(state)")
    }
    guard records.allSatisfy(\.isRunning) else { throw ExitCode.failure }
  }
}
