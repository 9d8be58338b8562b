package import TesseraCore
package import TesseraProto
package import TesseraWorker

/// What a simulation does: how many bots walk where, for how long, over how many connections.
package struct SimulationPlan: Hashable, Sendable {
  /// How bots encode what they send.
  package enum Encoding: String, Hashable, Sendable, CaseIterable {
    case json, protobuf
    /// Every other connection.
    case mixed
  }

  /// Where bots go.
  package enum Walk: String, Hashable, Sendable, CaseIterable {
    /// Within the cell they began in.
    case cells
    /// From cell to cell.
    case borders
    /// Where cells meet, all to the same place, and after a while to the next.
    case crowd
  }

  /// Gateways, or a worker; connections take them in turn.
  package var addresses: [HostPort]
  package var bots = 100
  /// At most as many as bots.
  package var connections = 100
  /// How long the bots walk after the last one has started.
  package var duration: Duration = .seconds(10)
  /// The bots start one after the other over this time.
  package var ramp: Duration = .seconds(1)
  /// Moves per second and bot.
  package var rate: Double = 10
  package var seed: UInt64 = 1
  package var cells: [CellID] = [.origin]
  package var cellSide = CellGeometry.defaultCellSide
  package var encoding = Encoding.json
  package var walk = Walk.cells
  /// How often a bot is put elsewhere, per minute.
  package var teleports = 0.0
  /// How often a bot's connection is dropped and its actor taken up again over a new one, per minute.
  package var reconnects = 0.0
  /// So many bots do not read for some seconds now and then.
  package var slowReaders = 0
  /// Whether what every bot sees is held against what the others did.
  package var views = false
  /// What the workers were told about who sees whom.
  package var interest = InterestConfiguration()
  /// The workers' ticks a second.
  package var tickRate = 20
  /// The actor of the first bot; the others follow.
  package var actorBase: UInt64 = 1_000_000
  /// How long an input may go without an answer at the end before it is lost.
  package var grace: Duration = .seconds(5)

  package init(address: HostPort) { addresses = [address] }

  package init(addresses: [HostPort]) { self.addresses = addresses }

  /// Whether each bot needs a connection of its own, and all of them one place that knows them.
  package var isRoaming: Bool {
    walk != .cells || teleports > 0 || reconnects > 0 || slowReaders > 0 || views
  }

  package var viewBound: ViewBound { ViewBound(interest: interest, tickRate: tickRate) }

  /// Fails with what is wrong with the plan, if anything.
  package func validate() throws(SimulationError) {
    try require((1...1_000_000).contains(bots), "--bots must be 1 to 1,000,000")
    try require((1...bots).contains(connections), "--connections must be 1 to the number of bots")
    try require(
      duration >= .zero && duration <= .seconds(604_800), "--duration must be 0 to 604800 seconds")
    try require(ramp >= .zero && ramp <= .seconds(3600), "--ramp must be 0 to 3600 seconds")
    try require(rate > 0 && rate <= 1000, "--rate must be above 0 and at most 1000")
    try require(grace > .zero && grace <= .seconds(600), "--grace must be above 0 and at most 600")
    try require(
      actorBase <= UInt64.max - UInt64(bots), "--actor-base leaves no room for so many bots")
    try require(!addresses.isEmpty, "there is no address to connect to")
    try require(
      teleports >= 0 && teleports <= 600, "--teleports must be 0 to 600 a minute and bot")
    try require(
      reconnects >= 0 && reconnects <= 600, "--reconnects must be 0 to 600 a minute and bot")
    try require(
      (0...bots).contains(slowReaders), "--slow-readers must be 0 to the number of bots")
    try require(
      !isRoaming || connections == bots,
      "--walk, --teleports, --reconnects, --slow-readers and --views need a connection for each bot"
    )
    _ = try areas()
    if isRoaming { _ = try territory() }
  }

  private func require(_ condition: Bool, _ message: String) throws(SimulationError) {
    guard condition else { throw SimulationError(.badOption, message) }
  }

  private func geometry() throws(SimulationError) -> CellGeometry {
    guard let geometry = CellGeometry(cellSide: cellSide) else {
      throw SimulationError(.badOption, "--cell-side must be a finite number above 0")
    }
    return geometry
  }

  package func territory() throws(SimulationError) -> Territory {
    let territory = try Territory(cells, geometry: geometry())
    try require(
      walk == .cells || cells.count > 1,
      "--walk \(walk.rawValue) needs more than one cell: see --cells")
    return territory
  }

  private func areas() throws(SimulationError) -> [WalkArea] {
    let geometry = try geometry()
    var areas: [WalkArea] = []
    for cell in cells { areas.append(try WalkArea(cell: cell, geometry: geometry)) }
    return areas
  }
}

extension SimulationPlan {
  /// How the given connection encodes.
  package func frameEncoding(ofConnection index: Int) -> FrameEncoding {
    switch encoding {
    case .json: .json
    case .protobuf: .protobuf
    case .mixed: index.isMultiple(of: 2) ? .json : .protobuf
    }
  }

  package func schedule(start: Duration) -> BotSchedule {
    BotSchedule(
      moveInterval: .seconds(1) / rate, walkingEnds: start + ramp + duration, grace: grace)
  }

  /// The bots of every connection. Connections have neighbouring actors, bots take the cells in turn.
  package func makeFleets(start: Duration) throws(SimulationError) -> [BotFleetCore] {
    let areas = try areas()
    let schedule = schedule(start: start)
    var fleets: [BotFleetCore] = []
    for connection in 0..<connections {
      let indices = (connection * bots / connections)..<((connection + 1) * bots / connections)
      let fleet = indices.map { index in
        BotCore(
          actor: EntityID(actorBase + UInt64(index)), area: areas[index % areas.count],
          startsAt: start + ramp * (Double(index) / Double(bots)), schedule: schedule,
          generator: SeededGenerator(seed: seed, part: UInt64(index)))
      }
      fleets.append(BotFleetCore(bots: fleet))
    }
    return fleets
  }
}
