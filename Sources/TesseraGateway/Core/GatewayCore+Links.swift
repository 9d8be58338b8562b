import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

// What becomes of connections to workers.
extension GatewayCore {
  /// The version of the link's protocol.
  static let protocolVersion: UInt32 = 1

  /// The connection that was asked for is there: the gateway says who it is.
  package mutating func linkConnected(_ slot: Int, now: Duration) {
    guard links.contains(slot) else { return }
    switch links[slot].state {
    case .connecting: links[slot].state = .greeting(since: now, isAwaited: true)
    case .down: links[slot].state = .greeting(since: now, isAwaited: false)
    case .idle, .greeting, .up: return
    }
    links[slot].reader = FrameReader(maximumLength: limits.maximumLinkFrameLength)
    links[slot].isCongested = false
    var hello = ByteBuffer()
    LinkCodec.encodeFrame(
      LinkHello(
        protocolVersion: Self.protocolVersion, nodeID: identity.nodeID, kind: .gateway,
        credential: ByteBuffer(),
        incarnation: identity.incarnation),
      into: &hello)
    effects.append(.sendLink(hello, link: slot))
  }

  /// The connection could not be made, or has ended.
  package mutating func linkFailed(_ slot: Int, reason: String, now: Duration) {
    guard links.contains(slot) else { return }
    switch links[slot].state {
    case .idle: return
    case .connecting, .greeting, .down: attemptFailed(slot, reason: reason, now: now)
    case .up: broke(slot, reason: reason, now: now)
    }
  }

  /// Whether the worker reads what is written to it.
  package mutating func linkWritability(_ slot: Int, isWritable: Bool, now: Duration) {
    guard links.contains(slot), links[slot].isCongested == isWritable else { return }
    links[slot].isCongested = !isWritable
    if isWritable { advance(slot, now: now) }
  }

  /// The worker has answered the hello.
  mutating func welcomed(
    _ slot: Int, by welcome: LinkWelcome, now: Duration
  ) throws(WireError) {
    guard welcome.protocolVersion == Self.protocolVersion else {
      throw WireError(
        code: .malformedFrame,
        message:
          "protocol version \(welcome.protocolVersion), and \(Self.protocolVersion) is spoken")
    }
    let former = links[slot].incarnation
    let isSameLife = former == welcome.incarnation
    if !isSameLife {
      loseUnsettled(slot, "the worker at \(links[slot].address) was lost and has started again")
    }
    links[slot].state = .up
    links[slot].incarnation = welcome.incarnation
    links[slot].workerName = welcome.nodeID
    links[slot].credit = Int(welcome.credit)
    links[slot].initialCredit = Int(welcome.credit)
    links[slot].maximumFrameLength = Int(welcome.maximumFrameLength)
    links[slot].failures = 0
    links[slot].upSince = now
    links[slot].waitingSince = now
    links[slot].batch.removeAll()
    links[slot].resend.removeAll()
    let resent = links[slot].unsettledCount
    if isSameLife { takeUpSessions(slot) }
    followAll(on: slot)
    tellOfJoins(on: slot)
    effects.append(
      .note(
        .linkUp(
          links[slot].address, worker: welcome.nodeID, incarnation: welcome.incarnation,
          isNewLife: former != nil && !isSameLife, resent: resent)))
    mark(link: slot)
    advance(slot, now: now)
    closeIfUnneeded(slot)
  }

  /// The worker remembers the sessions: they go on here, with what it may not have got.
  private mutating func takeUpSessions(_ slot: Int) {
    for session in links[slot].sessions.sorted() {
      guard let lane = sessions[session].laneIndex(for: slot) else { continue }
      sessions[session].lanes[lane].isOpen = true
      links[slot].batch.open(sessions[session].id)
      if sessions[session].lanes[lane].unsentCount > 0 { links[slot].resend.append(session) }
    }
  }

  /// The link may take more: first what has to be sent again, then those who wait.
  mutating func advance(_ slot: Int, now: Duration) {
    guard links[slot].state == .up else { return }
    while links[slot].credit > 0, !links[slot].isCongested, let session = links[slot].resend.first {
      guard sessions.contains(session), let lane = sessions[session].laneIndex(for: slot),
        let (input, pending) = sessions[session].lanes[lane].resend()
      else {
        links[slot].resend.popFirst()
        continue
      }
      pending.envelope.withUnsafeReadableBytes { envelope in
        links[slot].batch.add(
          session: sessions[session].encodedID, input: input, envelope: envelope,
          isRelease: pending.isRelease)
      }
      links[slot].credit -= 1
      stats.resent += 1
      mark(link: slot)
    }
    if links[slot].mayWake(limits) { wakeBlocked(on: slot, now: now) }
  }

  /// Everybody who waits for the link tries again, in turn, until it takes nothing more.
  mutating func wakeBlocked(on slot: Int, now: Duration) {
    var remaining = links[slot].blocked.count
    while remaining > 0, links.contains(slot), let session = links[slot].blocked.popFirst() {
      remaining -= 1
      guard sessions.contains(session), sessions[session].block == .link(slot) else { continue }
      sessions[session].block = nil
      mark(session: session)
      pump(session, now: now)
      if links.contains(slot), links[slot].state == .up, !links[slot].takesInputs(limits) { return }
    }
  }

  mutating func connect(_ slot: Int) {
    links[slot].state = .connecting
    effects.append(
      .connect(link: slot, address: links[slot].address, failures: 0))
  }

  private mutating func broke(_ slot: Int, reason: String, now: Duration) {
    stats.linksBroken += 1
    effects.append(.note(.linkBroken(links[slot].address, reason: reason)))
    forgetConnection(slot)
    let isQuick = now - links[slot].upSince < limits.linkProbation
    links[slot].quickBreaks = isQuick ? links[slot].quickBreaks + 1 : 0
    if links[slot].quickBreaks > 2 {
      attemptFailed(slot, reason: "the connection breaks as soon as it is made", now: now)
    } else if isNeeded(slot) || links[slot].unneededSince != nil && !links[slot].sessions.isEmpty {
      // Over a new one the worker says again what was under way on this.
      connect(slot)
    } else {
      links[slot].state = .idle
      removeIfUnused(slot)
    }
  }

  /// Nothing that was sent can be relied on; unsettled inputs stay with their sessions.
  private mutating func forgetConnection(_ slot: Int) {
    links[slot].batch.removeAll()
    links[slot].resend.removeAll()
    links[slot].credit = 0
    links[slot].orchestrator = .unknown
    links[slot].reader = FrameReader()
    for session in links[slot].sessions {
      guard let lane = sessions[session].laneIndex(for: slot) else { continue }
      sessions[session].lanes[lane].linkBroke()
      for index in sessions[session].actors.indices
      where sessions[session].actors[index].link == slot {
        sessions[session].actors[index].hasMissed = true
      }
    }
  }

  private mutating func attemptFailed(_ slot: Int, reason: String, now: Duration) {
    stats.failedConnects += 1
    links[slot].failures += 1
    forgetConnection(slot)
    links[slot].state = .down
    let lost = links[slot].unsettledCount
    loseUnsettled(slot, "the worker at \(links[slot].address) was lost (\(reason))")
    if links[slot].failures == 1 {
      effects.append(.note(.linkDown(links[slot].address, reason: reason, lost: lost)))
    }
    wakeBlocked(on: slot, now: now)
    guard links.contains(slot), links[slot].state == .down else { return }
    if links[slot].isRouted {
      effects.append(
        .connect(link: slot, address: links[slot].address, failures: links[slot].failures))
    } else {
      links[slot].state = .idle
      removeIfUnused(slot)
    }
  }

  /// Answers every unsettled input: whether it took effect is not known here.
  private mutating func loseUnsettled(_ slot: Int, _ what: String) {
    loseAnswers(slot, what)
    guard links[slot].unsettledCount > 0 else { return }
    for session in links[slot].sessions.sorted() {
      guard sessions.contains(session), let lane = sessions[session].laneIndex(for: slot) else {
        continue
      }
      let isLaneBound = sessions[session].block == .lane(slot)
      for pending in sessions[session].lanes[lane].loseAll() where !pending.isRelease {
        stats.lost += 1
        refuse(
          session, .noRoute,
          "\(what); this request may or may not have taken effect",
          header: try? EnvelopeCodec.decodeHeader(pending.envelope))
      }
      if isLaneBound, !sessions[session].isRetired {
        // Goes on together with those who wait for the link itself.
        sessions[session].block = .link(slot)
        links[slot].blocked.append(session)
      } else {
        closeIfFinished(session)
      }
    }
    links[slot].unsettledCount = 0
    links[slot].unsettledBytes = 0
  }

  /// Answers what a worker that is lost may have taken from another one.
  private mutating func loseAnswers(_ slot: Int, _ what: String) {
    for session in links[slot].sessions.sorted()
    where sessions.contains(session) && !sessions[session].answers.due.isEmpty {
      for request in sessions[session].answers.loseAll() {
        stats.lost += 1
        refuse(
          session, .noRoute, "\(what); this request may or may not have taken effect",
          cell: sessions[session].actors.first?.cell, requestID: request)
      }
    }
  }

  private func isNeeded(_ slot: Int) -> Bool {
    links[slot].isRouted || links[slot].unsettledCount > 0
      || !links[slot].blocked.isEmpty || hasFollowed(to: slot)
  }

  /// Closes a link to a worker that owns nothing any more and owes nothing. One that is up stays for a
  /// while: see ``watchNeed(of:now:)``.
  mutating func closeIfUnneeded(_ slot: Int) {
    guard links.contains(slot), links[slot].state != .up, !isNeeded(slot) else { return }
    close(unneeded: slot)
  }

  /// What a worker has said last may be on its way when all is settled: answers to what another worker
  /// passed on to it, and where actors have gone. So its link is closed only after a while.
  mutating func watchNeed(of slot: Int, now: Duration) {
    guard !isNeeded(slot) else {
      links[slot].unneededSince = nil
      return
    }
    let since = links[slot].unneededSince ?? now
    links[slot].unneededSince = since
    if now - since >= limits.linkGrace { close(unneeded: slot) }
  }

  private mutating func close(unneeded slot: Int) {
    if links[slot].state != .idle {
      flushLink(slot)
      effects.append(.closeLink(slot))
      effects.append(.note(.linkClosed(links[slot].address)))
      forgetConnection(slot)
      links[slot].failures = 0
      links[slot].state = .idle
    }
    links[slot].unneededSince = nil
    removeIfUnused(slot)
  }

  /// A link that sessions have spoken on stays: their input numbers must go on if it is needed again.
  private mutating func removeIfUnused(_ slot: Int) {
    guard links[slot].state == .idle, !links[slot].isRouted, links[slot].sessions.isEmpty,
      links[slot].blocked.isEmpty
    else { return }
    linkOfAddress[links[slot].address] = nil
    links.remove(slot)
    routeGeneration += 1
  }
}
