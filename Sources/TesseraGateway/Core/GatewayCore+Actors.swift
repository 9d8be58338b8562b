import NIOCore
import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraWire

// Actors that go from worker to worker while their clients stay.
extension GatewayCore {
  /// A worker says that an actor is in another cell from here on.
  ///
  /// Only the worker that an actor is at may say so: any other speaks of what was before the actor left
  /// and joined anew, or tells it again once the gateway has followed to it. Where that is a guess, or the
  /// worker cannot be reached, another's word counts if it knows of more changes of cells.
  mutating func take(_ hint: RouteHint, from link: Int, now: Duration) {
    guard let slot = slotOfSession[hint.session],
      let address = hint.address.isEmpty ? links[link].address : HostPort(hint.address),
      !isOver(hint, at: address, from: link)
    else { return }
    let index: Int
    if let known = sessions[slot].actorIndex(of: hint.actor) {
      let route = sessions[slot].actors[known]
      guard hint.hops > route.hops,
        route.link == link || route.isGuess || !links.contains(route.link)
          || links[route.link].state != .up
      else { return }
      index = known
      sessions[slot].actors[known].isGuess = false
    } else {
      index = sessions[slot].actors.count
      sessions[slot].actors.append(
        ActorRoute(
          actor: hint.actor, cell: hint.cell, link: link, generation: routeGeneration))
    }
    stats.hints += 1
    let former = sessions[slot].actors[index].link
    let target = linkSlot(for: address)
    sessions[slot].actors[index].cell = hint.cell
    sessions[slot].actors[index].hops = hint.hops
    if let joined = sessions[slot].actors[index].passedOn, joined.link == target {
      // There it was joined, and counts from then on.
      sessions[slot].actors[index].hops = min(hint.hops, joined.hops)
      sessions[slot].actors[index].passedOn = nil
    }
    sessions[slot].actors[index].generation = routeGeneration
    guard target != former else {
      // The gateway was there first; the worker waits to hear that it knows.
      if target != link, links[target].state == .up { follow(slot, index, on: target) }
      return
    }
    stats.rerouted += 1
    sessions[slot].actors[index].link = target
    let isBehind =
      sessions[slot].actors[index].hasMissed || sessions[slot].actors[index].hasMissedOutdated
    sessions[slot].actors[index].isBehind = isBehind
    sessions[slot].actors[index].hasMissed = false
    sessions[slot].actors[index].hasMissedOutdated = false
    // An earlier one that is not settled has to wait for its own former one, and so on.
    if unsettledCount(of: slot, on: former) > 0 { sessions[slot].actors[index].former = former }
    _ = laneIndex(of: slot, on: target)
    switch links[target].state {
    case .up: follow(slot, index, on: target)
    case .idle: connect(target)
    case .connecting, .greeting, .down: break
    }
  }

  /// Whether a hint leads to a cell as it was before somebody else got it, of which the worker that gives it
  /// has not heard.
  private func isOver(_ hint: RouteHint, at address: HostPort, from link: Int) -> Bool {
    let life = links[link].orchestrator
    guard case .table(let owned) = routes, hint.epoch != .unknown, life != .unknown,
      let owner = owned.table.owner(of: hint.cell)
    else { return false }
    if life == owned.table.incarnation { return hint.epoch < owner.epoch }
    // A later life of the orchestrator begins its epochs anew.
    return life < owned.table.incarnation && owner.address != address
  }

  /// Tells a worker that a session is here for an actor that came to it.
  mutating func follow(_ slot: Int, _ index: Int, on link: Int) {
    let actor = sessions[slot].actors[index]
    open(slot, on: link)
    links[link].batch.follow(
      HintFollowed(
        session: sessions[slot].id, actor: actor.actor, hops: actor.hops,
        isBehind: actor.isBehind))
    mark(link: link)
  }

  mutating func open(_ slot: Int, on link: Int) {
    open(slot, lane: laneIndex(of: slot, on: link), on: link)
  }

  mutating func open(_ slot: Int, lane: Int, on link: Int) {
    guard !sessions[slot].lanes[lane].isOpen else { return }
    sessions[slot].lanes[lane].isOpen = true
    links[link].batch.open(sessions[slot].id)
  }

  /// A link is up: whoever has an actor there by a hint is here for it.
  mutating func followAll(on link: Int) {
    for slot in links[link].sessions.sorted() where sessions.contains(slot) {
      for index in sessions[slot].actors.indices
      where sessions[slot].actors[index].link == link && sessions[slot].actors[index].hops > 0 {
        follow(slot, index, on: link)
      }
    }
  }

  /// Whether an actor is at a worker by a hint that is newer than the routes, or answers to what was
  /// passed on to there may be on their way.
  func hasFollowed(to link: Int) -> Bool {
    links[link].sessions.contains { slot in
      sessions.contains(slot)
        && sessions[slot].actors.contains { actor in
          actor.link == link && actor.hops > 0
            && (actor.generation == routeGeneration || sessions[slot].unsettledCount > 0)
        }
    }
  }

  private func unsettledCount(of slot: Int, on link: Int) -> Int {
    sessions[slot].laneIndex(for: link).map { sessions[slot].lanes[$0].unsettledCount } ?? 0
  }

  /// The link to the worker that an actor lives at; `nil` if that is not known any more.
  mutating func link(ofActor index: Int, of slot: Int) -> Int? {
    let known = sessions[slot].actors[index]
    if known.generation == routeGeneration { return known.link }
    if case .table(let owned) = routes {
      let address = owned.table.owner(of: known.cell)?.address
      if address != links[known.link].address { return move(index, of: slot, to: address) }
    }
    sessions[slot].actors[index].generation = routeGeneration
    return known.link
  }

  /// An actor's cell is another worker's by the table, and the actor there perhaps: what is under way to
  /// the former one comes first all the same.
  private mutating func move(_ index: Int, of slot: Int, to address: HostPort?) -> Int? {
    let known = sessions[slot].actors[index]
    guard let address else {
      sessions[slot].actors.remove(at: index)
      return nil
    }
    let target = linkSlot(for: address)
    var route = ActorRoute(
      actor: known.actor, cell: known.cell, link: target, generation: routeGeneration)
    route.isGuess = true
    route.hasMissed = known.hasMissed
    route.hasMissedOutdated = known.hasMissedOutdated
    route.former = unsettledCount(of: slot, on: known.link) > 0 ? known.link : nil
    sessions[slot].actors[index] = route
    return target
  }

  /// What has to come before a frame for an actor may go over a link.
  enum Precondition {
    case none
    /// The session waits for this.
    case wait(ClientSession.Block)
  }

  /// What is under way to an actor's former worker comes first; and one that joins at another worker
  /// leaves the world of the one that it is at.
  mutating func precondition(
    _ header: EnvelopeHeader, from slot: Int, to link: Int, now: Duration
  ) -> Precondition {
    guard let actor = header.actor, let index = sessions[slot].actorIndex(of: actor) else {
      return .none
    }
    let route = sessions[slot].actors[index]
    if header.kind == .join, route.link != link || route.isReleased,
      let wait = release(index, of: slot, now: now)
    {
      return .wait(wait)
    }
    if let former = sessions[slot].actors[index].former, former != link {
      if unsettledCount(of: slot, on: former) > 0 {
        stats.held += 1
        return .wait(.lane(former))
      }
    }
    sessions[slot].actors[index].former = nil
    return .none
  }

  /// - Returns: what the join has to wait for; `nil` once the actor is out of its worker's world.
  private mutating func release(
    _ index: Int, of slot: Int, now: Duration
  ) -> ClientSession.Block? {
    let route = sessions[slot].actors[index]
    let link = route.link
    if !route.isReleased {
      // A worker that cannot be reached cannot be asked, and keeps nobody from going elsewhere.
      guard links.contains(link), !links[link].isUnreachable, links[link].state != .idle else {
        return nil
      }
      guard links[link].takesInputs(limits) else {
        links[link].blocked.append(slot)
        return .link(link)
      }
      let envelope = Envelope(cell: route.cell, seq: 0, payload: .leave(actor: route.actor))
      var bytes = ByteBuffer()
      EnvelopeCodec.encode(envelope, as: .protobuf, into: &bytes)
      if let lane = sessions[slot].laneIndex(for: link),
        !hasRoom(sessions[slot].lanes[lane], for: bytes.readableBytes)
      {
        return .lane(link)
      }
      sessions[slot].actors[index].isReleased = true
      sessions[slot].actors[index].former = link
      send(bytes, request: nil, from: slot, on: link, isRelease: true, now: now)
      stats.releases += 1
    }
    let former = sessions[slot].actors[index].former ?? link
    return unsettledCount(of: slot, on: former) > 0 ? .lane(former) : nil
  }

  /// A frame went out: its actor is where it went.
  mutating func noteForwarded(_ header: EnvelopeHeader, from slot: Int, to link: Int) {
    guard let actor = header.actor else { return }
    let index = sessions[slot].actorIndex(of: actor)
    switch header.kind {
    case .leave: if let index { sessions[slot].actors.remove(at: index) }
    case .join:
      var route = ActorRoute(
        actor: actor, cell: header.cell, link: link, generation: routeGeneration)
      route.joinLink = link
      if let index {
        // At the same worker it may be in another cell by now; hints go on counting.
        let hops = sessions[slot].actors[index]
        sessions[slot].actors[index] = route
        if hops.link == link, !hops.isReleased {
          sessions[slot].actors[index].hops = hops.hops
          sessions[slot].actors[index].isJoined = hops.isJoined
        }
      } else {
        add(route, to: slot)
      }
    default:
      guard index == nil else { return }
      var route = ActorRoute(
        actor: actor, cell: header.cell, link: link, generation: routeGeneration)
      route.isGuess = true
      add(route, to: slot)
    }
  }

  /// A client that names ever new actors has the latest remembered.
  private mutating func add(_ route: ActorRoute, to slot: Int) {
    if sessions[slot].actors.count >= limits.sessionActors { sessions[slot].actors.removeFirst() }
    sessions[slot].actors.append(route)
  }
}

// Actors that their client has joined at one worker and left at another in an earlier session.
extension GatewayCore {
  /// A worker has an actor because its client joined it there: all others hear of it.
  mutating func take(_ joined: ActorJoined, from link: Int) {
    guard let slot = slotOfSession[joined.session], case .table(let owned) = routes else { return }
    if let index = sessions[slot].actorIndex(of: joined.actor) {
      guard isJoined(index, of: slot, at: link, joined) else { return }
      sessions[slot].actors[index].isJoined = true
      // Its worker may have lost what it had counted before.
      sessions[slot].actors[index].hops = joined.hops
    }
    for address in owned.addresses where address != links[link].address {
      let other = linkSlot(for: address)
      switch links[other].state {
      case .up:
        links[other].batch.join(joined)
        mark(link: other)
      case .idle: connect(other)
      case .connecting, .greeting, .down: break
      }
    }
  }

  /// Whether a worker has an actor by its latest join. The actor may have gone on from there, or was joined
  /// elsewhere since.
  private mutating func isJoined(
    _ index: Int, of slot: Int, at link: Int, _ joined: ActorJoined
  ) -> Bool {
    let route = sessions[slot].actors[index]
    if route.link == link { return true }
    guard route.joinLink == link else {
      // Its worker has passed the join on, and the hint is on its way.
      if route.link == route.joinLink {
        sessions[slot].actors[index].passedOn = (link, joined.hops)
      }
      return false
    }
    // The join has fetched it back from where a hint had led.
    stats.rerouted += 1
    sessions[slot].actors[index].link = link
    sessions[slot].actors[index].former =
      unsettledCount(of: slot, on: route.link) > 0 ? route.link : nil
    return true
  }

  /// The link is up: the worker may have missed any of the actors that clients have at others.
  mutating func tellOfJoins(on link: Int) {
    for slot in 0..<sessions.end where sessions.contains(slot) && !sessions[slot].isRetired {
      for actor in sessions[slot].actors where actor.isJoined && actor.link != link {
        links[link].batch.join(ActorJoined(session: sessions[slot].id, actor: actor.actor))
      }
    }
  }
}
