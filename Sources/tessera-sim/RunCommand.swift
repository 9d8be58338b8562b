internal import ArgumentParser
internal import Foundation
internal import TesseraCore
internal import TesseraService
internal import TesseraSimulation

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs bots for a time and prints what they found.",
    discussion: """
      Every bot joins at a place of its own, walks in steps of whole eighths inside its cell, and at \
      the end leaves. It checks that every input is acknowledged once and in order, that no frame is \
      missing, and that the server's position is exactly the sum of its moves.

      Examples:
        tessera-sim run --bots 200 --connections 20 --duration 20
        tessera-sim run --cells "0,0;1,0" --encoding mixed --json
        tessera-sim run --bots 1 --cells "2/-4,3@1" --seed 7

      Exit status: 0 if nothing was lost, duplicated or misplaced and every bot could join, 1 if \
      not, 64 for wrong arguments.
      """)

  @Option(
    help:
      "The gateway, or a worker, as host:port. (TESSERA_GW_ADDR; default: 127.0.0.1:4000)",
    transform: { text in
      guard let address = HostPort(text) else {
        throw ValidationError("'\(text)' is not host:port")
      }
      return address
    })
  var addr: HostPort?

  @Option(parsing: .unconditional, help: "How many bots.")
  var bots = 100

  @Option(parsing: .unconditional, help: "Over how many connections (default: one a bot).")
  var connections: Int?

  @Option(parsing: .unconditional, help: "Seconds to walk once all have started.")
  var duration = 10.0

  @Option(parsing: .unconditional, help: "Moves per second and bot.")
  var rate = 10.0

  @Option(parsing: .unconditional, help: "The same seed makes the same places and steps.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: "The bots' cells in turn: cx,cy or world/cx,cy@depth, with ; between them.")
  var cells = "0,0"

  @Option(parsing: .unconditional, help: "The side of a depth-0 cell in world units.")
  var cellSide = CellGeometry.defaultCellSide

  @Option(help: "How bots encode what they send: json, protobuf or mixed.")
  var encoding: EncodingName = .json

  @Option(parsing: .unconditional, help: "Seconds over which the bots start.")
  var ramp = 1.0

  @Option(parsing: .unconditional, help: "The first bot's actor number; the others follow.")
  var actorBase: UInt64 = 1_000_000

  @Option(parsing: .unconditional, help: "Seconds at the end until an unanswered input is lost.")
  var grace = 5.0

  @Flag(help: "Print one JSON object instead of the table.")
  var json = false

  func validate() throws { _ = try plan() }

  func run() async throws {
    let progress = ProgressLine()
    let report: SimulationReport
    do {
      report = try await Simulation(plan: plan(), onProgress: { progress.show($0.line) }).run()
    } catch let error as SimulationError {
      progress.end()
      FileHandle.standardError.write(Data("tessera-sim: \(error.message)\n".utf8))
      throw ExitCode.failure
    }
    progress.end()
    print(json ? try report.json() : report.table)
    guard report.isClean else { throw ExitCode.failure }
  }

  /// What the options ask for.
  func plan() throws -> SimulationPlan {
    var plan = SimulationPlan(address: try address())
    plan.bots = bots
    plan.connections = connections ?? bots
    plan.duration = try Self.seconds(duration, "--duration")
    plan.ramp = try Self.seconds(ramp, "--ramp")
    plan.grace = try Self.seconds(grace, "--grace")
    plan.rate = rate
    plan.seed = seed
    plan.cellSide = cellSide
    plan.encoding = encoding.encoding
    plan.actorBase = actorBase
    do throws(SimulationError) {
      plan.cells = try CellNotation.cells(cells)
      try plan.validate()
    } catch {
      throw ValidationError(error.message)
    }
    return plan
  }

  private func address() throws -> HostPort {
    do {
      return try StandardSettings.clientAddress(flag: addr, environment: .process)
    } catch {
      throw ValidationError(error.message)
    }
  }

  private static func seconds(_ number: Double, _ option: String) throws -> Duration {
    guard number >= 0, number <= 1e9 else {
      throw ValidationError("\(option) must be a number of seconds from 0 up")
    }
    return .seconds(number)
  }
}

/// The encodings as the command line names them.
enum EncodingName: String, ExpressibleByArgument, CaseIterable {
  case json, protobuf, mixed

  var encoding: SimulationPlan.Encoding {
    switch self {
    case .json: .json
    case .protobuf: .protobuf
    case .mixed: .mixed
    }
  }
}
