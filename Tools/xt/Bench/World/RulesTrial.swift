import NIOCore
import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraRules
import TesseraWire
import TesseraWorker

/// Cells with rules that move everyone and change what everyone is shown of it, in every tick: two of one
/// worker, or one of each of two workers.
struct RulesTrial {
  static let entities = 5_000
  private static let link = LinkID(1)
  private var cores: [WorkerCore]
  private var now: Duration = .zero

  /// - Parameters:
  ///   - workers: 1 or 2, for two cells.
  ///   - players: who have actors in the first cell and are told what they see there.
  init(workers: Int = 1, players: Int = 0) throws {
    let cells = [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0)]
    try self.init([Swarm()], workers == 1 ? [cells] : cells.map { [$0] })
    if players > 0 { join(players) }
    // Until they have greeted each other.
    _ = run(ticks: 4)
  }

  /// So many that are nobody's and only stand there.
  init(still count: Int) throws { try self.init([Still(count: count)], [[.origin]]) }

  private init(_ rules: [any CellRules], _ cells: [[CellID]]) throws {
    let rules = try RuleSet(rules)
    let names = cells.indices.map { WorkerID("bench-\($0)") }
    let table = AssignmentTable(
      AssignmentListing(
        workers: zip(names, cells).map { name, cells in
          AssignmentBundle(
            workerID: name, address: "127.0.0.1:1",
            cells: cells.map { Assignment(cell: $0, epoch: Epoch(1)) })
        }, incarnation: Incarnation(1), revision: Revision(1)))
    cores = names.map {
      WorkerCore(configuration: WorkerCoreConfiguration(workerID: $0), rules: rules)
    }
    for index in cores.indices { cores[index].apply(table) }
  }

  static func measure(_ table: inout WorldTable, ticks: Int) {
    for players in [0, 500] {
      guard var trial = try? RulesTrial(players: players) else { return }
      _ = trial.run(ticks: 60)
      var spent: [Double] = []
      for _ in 0..<ticks {
        let start = CPUTime.now
        _ = trial.run(ticks: 1)
        spent.append(CPUTime.now - start)
      }
      spent.sort()
      let mean = spent.reduce(0, +) / Double(ticks)
      table.add(
        "rules that move and change all of \(entities) entities in two cells, 20 Hz, "
          + (players == 0 ? "nobody looks" : "\(players) players who see 128 each"),
        ours: "\(WorldTable.number(mean / 50e6 * 100, 1)) % of a core, tick p50 "
          + "\(WorldTable.number(spent[ticks / 2] / 1e6, 1)) ms, p99 "
          + "\(WorldTable.number(spent[min(ticks - 1, ticks * 99 / 100)] / 1e6, 1)) ms",
        reference:
          "\(WorldTable.number(mean / Double(trial.entityCount), 0)) ns per entity and tick")
    }
  }

  private mutating func join(_ players: Int) {
    cores[0].linkOpened(Self.link, hello: LinkHello(nodeID: "gateway", kind: .gateway))
    var frame = LinkFrame()
    for player in 1...UInt64(players) {
      frame.opened.append(SessionID(player))
      var envelope = ByteBuffer()
      EnvelopeCodec.encode(
        Envelope(
          cell: .origin, seq: 1,
          payload: .join(
            actor: EntityID(player),
            position: WorldPosition(x: Float(player % 250), y: Float(player / 250 * 20 % 250))),
          requestID: 1), as: .protobuf, into: &envelope)
      frame.inputs.append(
        SessionInput(session: SessionID(player), input: 1, envelope: envelope))
    }
    cores[0].received(frame, on: Self.link)
  }

  var entityCount: Int { cores.reduce(0) { $0 + $1.actorCount } }

  /// Ghosts that are shown, after so many ticks.
  mutating func run(ticks: Int) -> Int {
    for _ in 0..<ticks {
      now += .milliseconds(50)
      for index in cores.indices {
        cores[index].tick(now: now)
        for effect in cores[index].takeEffects() { carryOut(effect, of: index) }
      }
    }
    return cores.reduce(0) { $0 + $1.ghostCount }
  }

  /// Frames go to the other worker as bytes, those for the gateway nowhere.
  private mutating func carryOut(_ effect: WorkerEffect, of index: Int) {
    let other = 1 - index
    switch effect {
    case .connectPeer(let id, _, _):
      cores[index].peerConnected(id)
      cores[other].peerStreamOpened(PeerStreamID(1))
    case .sendPeerFrame(let frame, _):
      guard let frame = try? PeerFrame(protobuf: frame.encoded()) else { return }
      cores[other].received(frame, on: PeerStreamID(1))
    case .answerPeer(let frame, _):
      guard let frame = try? PeerFrame(protobuf: frame.encoded()) else { return }
      cores[other].answered(frame, by: WorkerID("bench-\(index)"))
    case .sendLinkFrames(let frames, _):
      for frame in frames { _ = frame.encoded().readableBytes }
    default: break
    }
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
