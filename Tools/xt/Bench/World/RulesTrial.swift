import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraRules
import TesseraWorker

/// A worker of two cells with rules that move everyone and change what everyone is shown of it, in every tick.
struct RulesTrial {
  static let entities = 5_000
  private var core: WorkerCore
  private var now: Duration = .zero

  init() throws { try self.init([Swarm()], cells: [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0)]) }

  /// So many that are nobody's and only stand there.
  init(still count: Int) throws { try self.init([Still(count: count)], cells: [.origin]) }

  private init(_ rules: [any CellRules], cells: [CellID]) throws {
    core = WorkerCore(
      configuration: WorkerCoreConfiguration(workerID: WorkerID("bench")),
      rules: try RuleSet(rules))
    core.apply(
      AssignmentTable(
        AssignmentListing(
          workers: [
            AssignmentBundle(
              workerID: WorkerID("bench"), address: "127.0.0.1:1",
              cells: cells.map { Assignment(cell: $0, epoch: Epoch(1)) })
          ], incarnation: Incarnation(1), revision: Revision(1))))
  }

  var entityCount: Int { core.actorCount }

  /// Ghosts that are shown, after so many ticks.
  mutating func run(ticks: Int) -> Int {
    for _ in 0..<ticks {
      now += .milliseconds(50)
      core.tick(now: now)
      _ = core.takeEffects()
    }
    return core.ghostCount
  }
}

private struct Still: CellRules {
  var count: Int

  func opened(_ cell: inout Cell) {
    for _ in 0..<count {
      let place = cell.middle.moved(
        dx: .random(in: -120...120, using: &cell.random),
        dy: .random(in: -120...120, using: &cell.random))
      _ = cell.spawn(at: place)
    }
  }
}

private struct Swarm: CellRules {
  func declare(in catalog: inout Catalog) {
    catalog.component(Turns.self, number: 1, shownTo: .everyone)
  }

  func opened(_ cell: inout Cell) {
    for _ in 0..<RulesTrial.entities / 2 {
      let place = cell.middle.moved(
        dx: .random(in: -100...100, using: &cell.random),
        dy: .random(in: -100...100, using: &cell.random))
      cell[cell.spawn(at: place), Turns.self] = Turns()
    }
  }

  func tick(seconds: Float, in cell: inout Cell) {
    for one in cell.entities(with: Turns.self) {
      guard var turns = cell[one, Turns.self] else { continue }
      turns.count += 1
      cell.move(one, by: Step(dx: turns.count % 2 == 0 ? 1 : -1, dy: 0))
      cell[one, Turns.self] = turns
    }
  }
}

private struct Turns: ProtobufMessage, Equatable {
  var count: UInt64 = 0

  init() {}

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      if tag.rawValue == 1 << 3 {
        count = try reader.readUInt64()
      } else {
        try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) { writer.writeUInt64(count, field: 1) }
}
