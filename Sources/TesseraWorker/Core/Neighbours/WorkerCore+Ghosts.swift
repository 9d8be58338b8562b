internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraProto

/// What own cells show others and are shown.
extension WorkerCore {
  /// Takes over who has which cell near by, and forgets what is over.
  mutating func mapNeighbours() {
    guard let table = ownership.table else { return }
    let own = cells.map(\.cell)
    neighbours.map = NeighbourMap(
      own: own, of: configuration.workerID, in: table, geometry: configuration.geometry,
      reach: configuration.neighbours.reach + configuration.neighbours.hysteresis)
    var former = neighbours.publishers
    neighbours.publishers = [:]
    for cell in own {
      let kept = former.removeValue(forKey: cell) ?? []
      neighbours.publishers[cell] = (neighbours.map.near[cell] ?? []).map { near in
        // One that lost and got its cell back knows nothing of before; it says so by its grant.
        kept.first { $0.target == near.cell && $0.targetGrant == near.grant }
          ?? GhostPublisher(
            source: cell, target: near.cell, targetGrant: near.grant,
            targetBounds: configuration.geometry.bounds(of: near.cell))
      }
    }
    for cell in neighbours.ledgers.keys where cellPlaces[cell] == nil {
      neighbours.ledgers[cell] = nil
    }
    for place in cells.indices { forgetOverSources(ofCellAt: place) }
    dropWhatCannotCome()
    // What went down with a cell that somebody else has now is nowhere.
    for (entity, handed) in neighbours.handed where owned(handed.cell)?.worker != handed.peer {
      neighbours.handed[entity] = nil
    }
    for (id, address) in neighbours.map.workers {
      if neighbours.peers[id] == nil { neighbours.peers[id] = Peer(address: address) }
      if let peer = neighbours.peers[id], peer.address != address, peer.state == .connecting {
        effects.append(.closePeer(id))
        neighbours.peers[id]?.state = .idle
        neighbours.peers[id]?.failures = 0
      }
      connectIfNeeded(id)
    }
  }

  private mutating func forgetOverSources(ofCellAt place: Int) {
    let cell = cells[place].cell
    guard let sources = neighbours.ledgers[cell]?.sourceCells else { return }
    for source in sources {
      if let near = neighbours.map.cells[source],
        neighbours.ledgers[cell]?.goesOn(source, heldBy: near.worker, under: near.grant) == true
      {
        continue
      }
      neighbours.ledgers[cell]?.forget(source: source, &cells[place].ghosts)
    }
  }

  /// A cell that somebody has by the table, even if nothing of this worker's is near it any more.
  func owned(_ cell: CellID) -> NearCell? {
    if let near = neighbours.map.cells[cell] { return near }
    guard let table = ownership.table, let owner = table.owner(of: cell) else { return nil }
    return NearCell(
      cell: cell, name: owner.cell, worker: owner.worker, address: owner.address,
      grant: CellGrant(incarnation: table.incarnation, epoch: owner.epoch))
  }

  /// The worker that has the cell which a publisher shows something.
  func owner(ofTarget index: Int, of source: CellID) -> WorkerID? {
    guard let publisher = neighbours.publishers[source]?[index] else { return nil }
    return neighbours.map.cells[publisher.target]?.worker
  }

  /// Shows everyone near what is new.
  mutating func showNeighbours(now: Duration) {
    let reach = configuration.neighbours.ghostReach
    for place in cells.indices {
      let source = cells[place].cell
      guard let count = neighbours.publishers[source]?.count,
        let grant = neighbours.map.cells[source]?.grant
      else { continue }
      let rules = cells[place].newsForNeighbours
      let (ids, positions, hops) = (cells[place].ids, cells[place].positions, cells[place].hops)
      for index in 0..<count {
        guard let target = neighbours.publishers[source]?[index].target,
          let way = way(to: target)
        else { continue }
        let news = neighbours.publishers[source]?[index].update(
          ids: ids, positions: positions, hops: hops, grant: grant, reach: reach, now: now,
          presentation: rules.presentation,
          events: rules.events)
        guard let news, let targetGrant = neighbours.publishers[source]?[index].targetGrant else {
          continue
        }
        if !show(news, heldUnder: targetGrant, by: way) {
          neighbours.publishers[source]?[index].restart()
        }
      }
    }
  }

  /// Takes in what another cell shows one of this worker's; `false` if something before it is missing.
  mutating func take(_ news: GhostNews) -> Bool {
    guard let place = cellPlaces[news.target] else { return true }
    // From a grant that is over, whatever else it says.
    if let near = neighbours.map.cells[news.source], news.grant < near.grant { return true }
    let rows = cells[place].rows
    let hops = cells[place].hops
    let outcome = neighbours.ledgers[news.target, default: GhostLedger()].apply(
      news, of: neighbours.map.cells[news.source]?.worker, to: &cells[place].ghosts, now: time,
      orphanTime: configuration.neighbours.orphanTime, hopsHere: { rows[$0].map { hops[Int($0)] } })
    if outcome == .taken, !news.events.isEmpty {
      cells[place].rules?.ghostEvents.append(contentsOf: news.events)
    }
    return outcome != .gap
  }

  /// Asks for what others should show here by the table and do not: they said it before this worker
  /// had the cell, or before it knew of their grant.
  mutating func askForGhosts(now: Duration) {
    guard now - neighbours.ghostsAskedAt >= configuration.neighbours.heartbeat else { return }
    neighbours.ghostsAskedAt = now
    for target in cells.map(\.cell) {
      guard let own = neighbours.map.cells[target] else { continue }
      for near in neighbours.map.near[target] ?? [] where near.worker != configuration.workerID {
        if neighbours.ledgers[target]?.isShown(near.cell, under: near.grant) == true { continue }
        reply(to: near.worker) {
          $0.ghostRequests.append(
            GhostRequest(
              source: PeerCell(near.cell, near.grant), target: PeerCell(target, own.grant)))
        }
      }
    }
  }

  /// Another worker lacks what a cell shows one of its own.
  mutating func showAnew(_ request: GhostRequest, to id: WorkerID) {
    guard let source = request.source?.id, let target = request.target?.id,
      let index = neighbours.publishers[source]?.firstIndex(where: { $0.target == target }),
      owner(ofTarget: index, of: source) == id
    else { return }
    neighbours.publishers[source]?[index].restart()
  }

  /// Nothing is heard of a worker any more.
  mutating func loseGhosts(of id: WorkerID) {
    for place in cells.indices {
      let cell = cells[place].cell
      for source in neighbours.ledgers[cell]?.sourceCells ?? []
      where neighbours.map.cells[source]?.worker == id {
        neighbours.ledgers[cell]?.forget(source: source, &cells[place].ghosts)
      }
    }
  }

  mutating func expireGhosts(now: Duration) {
    for place in cells.indices {
      neighbours.ledgers[cells[place].cell]?.expire(now: now, &cells[place].ghosts)
    }
  }
}
