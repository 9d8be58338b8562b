internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraProtobuf
internal import TesseraRules

/// Between what goes over the wire and what the rules speak of. What makes no sense is `nil`.
extension PeerCell {
  init(_ cell: CellID, _ grant: CellGrant) {
    self.init(
      world: cell.world, cx: cell.cx, cy: cell.cy, depth: UInt32(cell.depth),
      epoch: grant.epoch.rawValue, incarnation: grant.incarnation.rawValue)
  }

  var id: CellID? {
    guard let depth = UInt8(exactly: depth) else { return nil }
    let cell = CellID(world: world, cx: cx, cy: cy, depth: depth)
    return cell.isValid ? cell : nil
  }

  var grant: CellGrant {
    CellGrant(incarnation: Incarnation(incarnation), epoch: Epoch(epoch))
  }
}

extension GhostNews {
  init?(_ update: GhostUpdate) {
    guard let source = update.source?.id, let target = update.target?.id,
      let grant = update.source?.grant, update.ids.count == update.xs.count,
      update.ids.count == update.ys.count, update.ids.count == update.hops.count,
      update.gone.count == update.goneHops.count,
      update.componentRows.count == update.componentLengths.count
    else { return nil }
    self.init(
      source: source, target: target, grant: grant, version: update.version,
      isSnapshot: update.isSnapshot)
    shown.reserveCapacity(update.ids.count)
    for index in update.ids.indices {
      let position = WorldPosition(x: update.xs[index], y: update.ys[index])
      guard position.isFinite else { return nil }
      shown.append(
        Shown(id: EntityID(update.ids[index]), position: position, hops: update.hops[index]))
    }
    removed = update.removed.map { EntityID($0) }
    handed = update.handed.map { EntityID($0) }
    gone = zip(update.gone, update.goneHops).map { Gone(id: EntityID($0), hops: $1) }
    for event in update.events {
      let position = WorldPosition(x: event.x, y: event.y)
      guard position.isFinite else { return nil }
      events.append(Happening(id: EntityID(event.id), position: position, body: event.body))
    }
    guard takeComponents(update) else { return nil }
  }

  /// `false` if they make no sense.
  private mutating func takeComponents(_ update: GhostUpdate) -> Bool {
    guard update.components.isEmpty else { return takeComponents(update.components) }
    components = BytePile(update.componentBytes)
    var start = 0
    for (row, length) in zip(update.componentRows, update.componentLengths) {
      guard shown.indices.contains(Int(row)),
        Int(length) <= update.componentBytes.count - start
      else { return false }
      shown[Int(row)].components = BytePile.Run(start: start, count: Int(length))
      start += Int(length)
    }
    return start == update.componentBytes.count
  }

  /// From a worker that does not write columns.
  private mutating func takeComponents(_ told: [GhostComponents]) -> Bool {
    var runs: [EntityID: BytePile.Run] = [:]
    for one in told { runs[EntityID(one.id)] = components.append(one.components[...]) }
    for index in shown.indices { shown[index].components = runs[shown[index].id] }
    return true
  }

  /// - Parameters:
  ///   - targetGrant: the grant of the cell that is shown it, as far as is known.
  ///   - inColumns: whether who is told reads components in columns.
  func update(targetGrant: CellGrant, inColumns: Bool) -> GhostUpdate {
    var update = updateWithoutComponents(targetGrant: targetGrant)
    for (row, one) in shown.enumerated() {
      guard let run = one.components else { continue }
      if inColumns {
        update.componentRows.append(UInt32(row))
        update.componentLengths.append(UInt32(run.count))
        update.componentBytes.append(contentsOf: components[run])
      } else {
        update.components.append(
          GhostComponents(id: one.id.rawValue, components: Array(components[run])))
      }
    }
    return update
  }

  private func updateWithoutComponents(targetGrant: CellGrant) -> GhostUpdate {
    GhostUpdate(
      source: PeerCell(source, grant), target: PeerCell(target, targetGrant), version: version,
      isSnapshot: isSnapshot, ids: shown.map(\.id.rawValue), xs: shown.map(\.position.x),
      ys: shown.map(\.position.y), hops: shown.map(\.hops), removed: removed.map(\.rawValue),
      handed: handed.map(\.rawValue), gone: gone.map(\.id.rawValue), goneHops: gone.map(\.hops),
      events: events.map {
        GhostEvent(id: $0.id.rawValue, x: $0.position.x, y: $0.position.y, body: $0.body)
      })
  }
}

extension HandoverParticipant.Prepared {
  init?(_ offer: HandoverOffer) {
    guard let source = offer.source?.id, let grant = offer.source?.grant,
      let target = offer.target?.id
    else { return nil }
    let position = WorldPosition(x: offer.x, y: offer.y)
    guard position.isFinite else { return nil }
    self.init(
      entity: EntityID(offer.entity), position: position, hops: offer.hops,
      session: offer.session == 0 ? nil : SessionID(offer.session), readsJSON: offer.readsJSON,
      components: offer.components, source: source, sourceGrant: grant, target: target)
  }
}

extension HandoverCommit {
  init(number: UInt64, oldestOpen: UInt64, _ commit: HandoverCoordinator.Commit) {
    self.init(
      number: number, oldestOpen: oldestOpen, known: commit.known.map(\.rawValue),
      linger: commit.linger.map { UInt64(clamping: $0.inMilliseconds) &+ 1 } ?? 0,
      frozenFor: UInt64(clamping: Int64(commit.frozenFor / .microseconds(1))))
  }

  var lingerTime: Duration? {
    linger == 0 ? nil : .milliseconds(Int64(clamping: min(linger - 1, 1 << 40)))
  }
}

extension Duration {
  var inMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}

extension ForwardedInput {
  init?(_ item: ForwardQueue.Item, _ session: SessionID, readsJSON: Bool) {
    guard let entity = item.input.actor, let payload = item.input.action.payload else {
      return nil
    }
    let envelope = Envelope(
      cell: item.input.cell, seq: 0, payload: payload, requestID: item.input.requestID)
    self.init(
      number: item.number, session: session.rawValue, entity: entity.rawValue,
      envelope: Array(envelope.encoded().readableBytesView), readsJSON: readsJSON,
      isRelease: item.input.isRelease, isRepeated: item.input.isRepeated,
      passed: (item.input.origin?.passed ?? 0) + 1)
  }

  /// What is to be done with it at the tick; `nil` if it is not an input.
  func queued(by session: SessionSlot, from peer: WorkerID) -> QueuedInput? {
    guard let decoded = try? Envelope(protobuf: ByteBuffer(bytes: envelope)),
      let action = QueuedInput.Action(decoded)
    else { return nil }
    return QueuedInput(
      session: session, cell: decoded.cell, requestID: decoded.requestID, action: action,
      isRepeated: isRepeated, isRelease: isRelease,
      origin: QueuedInput.Origin(peer: peer, number: number, passed: max(passed, 1)))
  }
}

extension QueuedInput.Action {
  fileprivate var payload: Payload? {
    switch self {
    case .join(let actor, let position): .join(actor: actor, position: position)
    case .move(let actor, let dx, let dy): .move(actor: actor, dx: dx, dy: dy)
    case .leave(let actor): .leave(actor: actor)
    case .send(let actor, let recipient, let body):
      .send(actor: actor, to: recipient, body: body)
    case .sessionWent, .sessionCameBack, .joinedElsewhere: nil
    }
  }
}
