internal import TesseraCore
internal import TesseraProto
internal import TesseraRules

/// The way to a cell that another one has something for.
enum NeighbourWay: Hashable, Sendable {
  /// It is one of this core's, at a place among them: what is said is there at once.
  case here(Int)
  /// Another core has it, on another loop of the process or on another machine: what is said goes there in
  /// frames, in order, on a stream that may break.
  case stream(WorkerID)
}

/// How a cell speaks to another one, wherever that is: it shows what is near the border, hands an entity
/// over, and writes what its rules have to say.
///
/// What is said is taken in by the same functions on either way: ``take(_:)`` for ghosts,
/// ``takeIn(_:known:intoCellAt:from:_:)`` for entities, ``keep(_:)`` for mail.
extension WorkerCore {
  /// `nil` while nothing can be said to it: nobody has it, or there is no stream to who does.
  func way(to cell: CellID) -> NeighbourWay? {
    if let place = cellPlaces[cell] { return .here(place) }
    guard let worker = owned(cell)?.worker, neighbours.peers[worker]?.state == .up else {
      return nil
    }
    return .stream(worker)
  }

  /// Shows a cell what is new of another one's entities.
  ///
  /// - Returns: `false` if it lacks what was shown before, so that everything is to be shown anew.
  mutating func show(_ news: GhostNews, heldUnder grant: CellGrant, by way: NeighbourWay) -> Bool {
    switch way {
    case .here: return take(news)
    case .stream(let id):
      // If something is missing there, it asks for it.
      let inColumns = neighbours.peers[id]?.readsColumns == true
      say(to: id) { $0.ghosts.append(news.update(targetGrant: grant, inColumns: inColumns)) }
      return true
    }
  }

  /// Hands an entity over to the cell that it has come to. Where that cannot be, it stays, and this is to be
  /// called again.
  mutating func handOver(
    _ id: EntityID, fromCellAt place: Int, to target: NearCell, _ now: Duration
  ) {
    switch way(to: target.cell) {
    case .here(let targetPlace):
      cross(id, fromCellAt: place, toCellAt: targetPlace, target, now)
    case .stream: offer(id, fromCellAt: place, to: target, now)
    case nil: break
    }
  }

  /// Writes to a cell what the rules of another have for it. It may be dropped: who sent it sends it again.
  mutating func write(_ mail: CellMail) {
    // To one far off the stream may have to be opened first.
    if cellPlaces[mail.to] == nil, let worker = owned(mail.to)?.worker,
      neighbours.map.workers[worker] == nil
    {
      keepStream(to: worker)
    }
    switch way(to: mail.to) {
    case .here: keep(mail)
    case .stream(let id): post(mail, to: id)
    case nil: counters.mailDropped += 1
    }
  }
}
