package import TesseraCore
package import TesseraProto

/// What a simulation does: how many bots walk where, for how long, over how many connections.
package struct SimulationPlan: Hashable, Sendable {
  /// How bots encode what they send.
  package enum Encoding: String, Hashable, Sendable, CaseIterable {
    case json, protobuf
    /// Every other connection.
    case mixed
  }

  package var address: HostPort
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
  /// The actor of the first bot; the others follow.
  package var actorBase: UInt64 = 1_000_000
  /// How long an input may go without an answer at the end before it is lost.
  package var grace: Duration = .seconds(5)

  package init(address: HostPort) { self.address = address }

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
    _ = try areas()
  }

  private func require(_ condition: Bool, _ message: String) throws(SimulationError) {
    guard condition else { throw SimulationError(.badOption, message) }
  }

  private func areas() throws(SimulationError) -> [WalkArea] {
    guard let geometry = CellGeometry(cellSide: cellSide) else {
      throw SimulationError(.badOption, "--cell-side must be a finite number above 0")
    }
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

  /// The bots of every connection. Connections have neighbouring actors, bots take the cells in turn.
  package func makeFleets(start: Duration) throws(SimulationError) -> [BotFleetCore] {
    let areas = try areas()
    let schedule = BotSchedule(
      moveInterval: .seconds(1) / rate, walkingEnds: start + ramp + duration, grace: grace)
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
