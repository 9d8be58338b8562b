internal import ArgumentParser
internal import Foundation
internal import TesseraSimulation

struct ClusterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Runs a whole cluster in this process, under a virtual clock and network.",
    discussion: """
      The cores of the orchestrator, the workers and the gateways are those that run in production; \
      time, network, faults and players follow from the seed alone. While the story runs things go \
      wrong; then all is healed, and all must come right. What must hold is checked at every tick.

      Faults: delay, loss (connections break with what is under way), duplicate (a gateway sends \
      inputs again), reorder (across connections), partition, crash, slow; or all, or none.

      Examples:
        tessera-sim cluster --seed 7
        tessera-sim cluster --seed 7 --workers 4 --cells 8 --bots 20 --faults loss,crash --json
        tessera-sim cluster --scenario Tests/TesseraSimulationTests/Scenarios/half-open-link.txt --log
        tessera-sim cluster --seed 7 --frames --no-shrink

      Exit status: 0 if everything held, 1 if not (with the smallest story found that fails), 64 for \
      wrong arguments.
      """)

  @Option(parsing: .unconditional, help: "The same seed tells the same story.")
  var seed: UInt64 = 1

  @OptionGroup var size: ClusterSizeOptions

  @Option(
    help: ArgumentHelp("A file that tells the story instead of the seed.", valueName: "file"))
  var scenario: String?

  @Flag(help: "Print what happens, line by line.")
  var log = false

  @Flag(help: "Print what every frame holds, too.")
  var frames = false

  @Flag(inversion: .prefixedNo, help: "Look for the smallest story that fails.")
  var shrink = true

  @Flag(help: "Print one JSON object instead of the table.")
  var json = false

  func validate() throws { _ = try size.plan(seed: seed) }

  func run() async throws {
    let story: ClusterStory
    do throws(SimulationError) {
      story = try self.story()
    } catch {
      FileHandle.standardError.write(Data("tessera-sim: \(error.message)\n".utf8))
      throw ExitCode.failure
    }
    if log || frames {
      let cluster = try Cluster(story, keeps: frames ? .frames : .events)
      _ = cluster.run()
      for line in cluster.log { print(line) }
    }
    let report = try SeedSweep.run(
      story, command: scenario.map { "tessera-sim cluster --scenario \($0)" }, shrinks: shrink)
    print(json ? try report.json() : report.table)
    guard report.isClean else { throw ExitCode.failure }
  }

  private func story() throws(SimulationError) -> ClusterStory {
    guard let scenario else {
      do {
        return StoryTeller.story(of: try size.plan(seed: seed))
      } catch {
        throw SimulationError(.badOption, "\(error)")
      }
    }
    let text: String
    do {
      text = try String(contentsOfFile: scenario, encoding: .utf8)
    } catch {
      throw SimulationError(.badOption, "\(scenario) cannot be read: \(error.localizedDescription)")
    }
    do throws(SimulationError) {
      return try ScenarioFile(text).story
    } catch {
      throw SimulationError(.badOption, "\(scenario): \(error.message)")
    }
  }
}

/// How large the cluster is and what goes wrong in it.
struct ClusterSizeOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "How many workers.")
  var workers = 3

  @Option(parsing: .unconditional, help: "How many gateways.")
  var gateways = 2

  @Option(parsing: .unconditional, help: "How many cells, some of them of depth 1.")
  var cells = 5

  @Option(parsing: .unconditional, help: "How many players.")
  var bots = 8

  @Option(parsing: .unconditional, help: "Virtual seconds in which things go wrong.")
  var seconds = 4.0

  @Option(help: "all, none, or some of delay,loss,duplicate,reorder,partition,crash,slow.")
  var faults = "all"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      How often a second each player goes elsewhere or comes back over a new connection. Then all \
      cells stay where they are.
      """, valueName: "rate"))
  var restless = 0.0

  @Flag(inversion: .prefixedNo, help: "Let rules run, by which players send each other messages.")
  var notes = true

  @Option(help: .hidden)
  var plant: String?

  /// - Throws: `ValidationError` with what is wrong.
  func plan(seed: UInt64) throws -> ClusterPlan {
    var plan = ClusterPlan()
    plan.seed = seed
    plan.workers = workers
    plan.gateways = gateways
    plan.cells = cells
    plan.bots = bots
    plan.seconds = seconds
    plan.restlessness = restless
    plan.passesNotes = notes
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
}
