internal import ArgumentParser
internal import Foundation
internal import TesseraCore
internal import TesseraService
internal import TesseraSimulation

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs bots for a time and prints what they found.",
    discussion: """
      Every bot joins at a place of its own, walks in steps of whole eighths, and at the end leaves. \
      It checks that every input is acknowledged once and in order, that no frame is missing, and \
      that the server's position is exactly the sum of its moves.

      Bots can go over borders, be put elsewhere, lose their connections and read slowly, all at \
      once. Then what each sees is held against what the others did: who is near has to be seen, who \
      is far not, and nobody longer at a place that it has left than the report's bound, which \
      follows from the workers' tick, rings, cap and byte rate. When all have come to rest every \
      view has to be exact. Who is refused a step out of the world turns round.

      Examples:
        tessera-sim run --bots 200 --connections 20 --duration 20
        tessera-sim run --cells "0,0;1,0" --encoding mixed --json
        tessera-sim run --bots 1 --cells "2/-4,3@1" --seed 7
        tessera-sim run --cells "0,0;2,0@1;3,0@1;2,1@1;3,1@1" --walk borders --reconnects 2

      Two rows of the report are no faults. "held back": moves that a bot did not make since 64 \
      of its own waited for their answers, and times that a socket took no more; many of them mean \
      that the system does not keep up, and less was sent than --rate asks for. "stepped back": updates that showed an actor at \
      an older place than the one before, as may be where two workers tell of one that crosses a \
      border; how long that lasts is judged in "wrong for too long".

      Exit status: 0 if nothing was lost, duplicated, misplaced or seen wrong for too long and every \
      bot could join, 1 if not, 64 for wrong arguments.
      """)

  @Option(
    help: """
      A gateway, or a worker, as host:port; given several times, bots take them in turn. \
      (TESSERA_GW_ADDR; default: 127.0.0.1:4000)
      """,
    transform: { text in
      guard let address = HostPort(text) else {
        throw ValidationError("'\(text)' is not host:port")
      }
      return address
    })
  var addr: [HostPort] = []

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

  @Option(
    help:
      "Where bots go: each in its cell (cells), from cell to cell (borders), to each other (crowd)."
  )
  var walk: WalkName = .cells

  @Option(parsing: .unconditional, help: "How often a bot joins far from where it is, per minute.")
  var teleports = 0.0

  @Option(
    parsing: .unconditional,
    help: "How often a bot drops its connection and comes back over a new one, per minute.")
  var reconnects = 0.0

  @Option(parsing: .unconditional, help: "How many bots do not read for some seconds now and then.")
  var slowReaders = 0

  @Flag(
    inversion: .prefixedNo,
    help: "Check what every bot sees (default: where --walk is borders or crowd).")
  var views: Bool?

  @OptionGroup(title: "What the workers were told, if it is not the default")
  var interest: InterestOptions

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
    var plan = SimulationPlan(addresses: try addresses())
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
    plan.walk = walk.walk
    plan.teleports = teleports
    plan.reconnects = reconnects
    plan.slowReaders = slowReaders
    plan.views = views ?? (walk != .cells)
    plan.interest = try interest.configuration()
    do throws(SimulationError) {
      plan.cells = try CellNotation.cells(cells)
      try plan.validate()
    } catch {
      throw ValidationError(error.message)
    }
    return plan
  }

  private func addresses() throws -> [HostPort] {
    guard addr.isEmpty else { return addr }
    do {
      return [try StandardSettings.clientAddress(flag: nil, environment: .process)]
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

/// The ways to walk as the command line names them.
enum WalkName: String, ExpressibleByArgument, CaseIterable {
  case cells, borders, crowd

  var walk: SimulationPlan.Walk {
    switch self {
    case .cells: .cells
    case .borders: .borders
    case .crowd: .crowd
    }
  }
}
