import ArgumentParser
import Foundation
import Synchronization
import TesseraSimulation

/// Many virtual clusters, one seed after the other.
struct Sim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Run whole clusters under a virtual clock, seed after seed, until an invariant fails.",
    discussion: """
      Every fourth seed also tells of a larger world in which nothing goes wrong but delays, if those may, \
      and players hardly ever stay where they are.

      Uses all cores. Stops at the first violation, with the smallest story found that fails and the \
      command that repeats it. A release build runs more seeds a second than a debug build.

      Examples:
        swift run -c release xt sim --seeds 10000
        swift run xt sim --seeds 200 --from 1001 --faults loss,crash
      """)

  @Option(parsing: .unconditional, help: "How many seeds.")
  var seeds: UInt64 = 200

  @Option(parsing: .unconditional, help: "The first one.")
  var from: UInt64 = 1

  @Option(parsing: .unconditional, help: "How many workers.")
  var workers = 3

  @Option(parsing: .unconditional, help: "How many gateways.")
  var gateways = 2

  @Option(parsing: .unconditional, help: "How many cells.")
  var cells = 5

  @Option(parsing: .unconditional, help: "How many players.")
  var bots = 8

  @Option(parsing: .unconditional, help: "Virtual seconds in which things go wrong.")
  var seconds = 4.0

  @Option(help: "all, none, or some of delay,loss,duplicate,reorder,partition,crash,slow.")
  var faults = "all"

  @Option(help: .hidden)
  var plant: String?

  func validate() throws { _ = try plan() }

  func plan() throws -> ClusterPlan {
    var plan = ClusterPlan()
    plan.workers = workers
    plan.gateways = gateways
    plan.cells = cells
    plan.bots = bots
    plan.seconds = seconds
    guard from <= UInt64.max - seeds else { throw ValidationError("--from leaves no such seeds") }
    do throws(SimulationError) {
      plan.faults = try ClusterFault.list(faults)
      try plan.validate()
    } catch {
      throw ValidationError(error.message)
    }
    if let plant {
      guard let bug = PlantedBug(rawValue: plant) else {
        throw ValidationError("'\(plant)' is no planted bug")
      }
      plan.planted = bug
    }
    return plan
  }

  func run() async throws {
    var sweep = SeedSweep(plan: try plan(), first: from, count: seeds)
    if plant == nil { sweep.restlessEvery = 4 }
    let start = ContinuousClock.now
    let total = seeds
    let isTerminal = isatty(STDERR_FILENO) == 1
    let shown = Mutex(UInt64(0))
    let failed = try await sweep.run(threads: ProcessInfo.processInfo.activeProcessorCount) {
      passed in
      let step = max(1, isTerminal ? total / 1000 : total / 10)
      let isDue = shown.withLock { shown in
        guard passed >= shown + step else { return false }
        shown = passed
        return true
      }
      guard isDue else { return }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let rate = Double(passed) / max(seconds, 0.001)
      let line = "\(passed) of \(total) seeds, \(Int(rate)) a second"
      FileHandle.standardError.write(Data((isTerminal ? "\r\(line)\u{1B}[K" : "\(line)\n").utf8))
    }
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    if let failed, let violation = failed.violation {
      print(violation.text(seed: failed.seed))
      throw ExitCode.failure
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print("\(total) seeds from \(from), no violation, \(Int(seconds.rounded())) s")
  }
}
