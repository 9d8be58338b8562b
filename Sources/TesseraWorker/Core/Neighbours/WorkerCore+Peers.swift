package import TesseraCore
package import TesseraProto

/// The streams to and from other workers.
extension WorkerCore {
  static let peerProtocolVersion: UInt32 = 1

  /// The stream that was asked for is there.
  package mutating func peerConnected(_ id: WorkerID) {
    guard neighbours.peers[id]?.state == .connecting else { return }
    neighbours.peers[id]?.state = .greeting
    neighbours.peers[id]?.silentFor = .zero
    let hello = hello
    neighbours.peers[id]?.out = PeerFrame(hello: hello)
    neighbours.peers[id]?.hasNews = true
  }

  /// The stream could not be opened, or has ended.
  package mutating func peerClosed(_ id: WorkerID) {
    guard let peer = neighbours.peers[id], peer.state != .idle else { return }
    if peer.state == .up { counters.peerStreamsBroken += 1 }
    let wasUp = peer.state == .up
    forgetStream(to: id)
    neighbours.peers[id]?.failures = wasUp ? 1 : peer.failures + 1
    connectIfNeeded(id)
  }

  /// What came back on the stream that this worker opened.
  package mutating func answered(_ frame: PeerFrame, by id: WorkerID) {
    guard let peer = neighbours.peers[id] else { return }
    neighbours.peers[id]?.silentFor = .zero
    if peer.state == .greeting {
      guard let hello = frame.hello, hello.protocolVersion == Self.peerProtocolVersion,
        hello.workerID == id.rawValue
      else { return breakPeer(id) }
      neighbours.peers[id]?.readsColumns = hello.readsComponentColumns
      welcomed(by: id, life: Incarnation(hello.incarnation))
    }
    guard neighbours.peers[id]?.state == .up else { return }
    for number in frame.accepted { handoverAccepted(number, by: id) }
    for refusal in frame.refused { handoverRefused(refusal.number, by: id) }
    for number in frame.done { handoverDone(number, by: id) }
    for refusal in frame.inputRefusals { forwardRefused(refusal, by: id) }
    if frame.inputsDone > 0 { forwardsDone(upTo: frame.inputsDone, by: id) }
    if !frame.doneAhead.isEmpty { forwardsDone(frame.doneAhead, by: id) }
    for answer in frame.claimAnswers { claimAnswered(answer, by: id) }
    for place in frame.places { searchAnswered(place, by: id) }
    for request in frame.ghostRequests { showAnew(request, to: id) }
  }

  private var hello: PeerHello {
    PeerHello(
      protocolVersion: Self.peerProtocolVersion, workerID: configuration.workerID.rawValue,
      incarnation: configuration.incarnation.rawValue, readsComponentColumns: true)
  }

  private mutating func welcomed(by id: WorkerID, life: Incarnation) {
    guard let former = neighbours.peers[id] else { return }
    if let known = former.life, known != life { peerDied(id) }
    neighbours.peers[id]?.life = life
    neighbours.peers[id]?.state = .up
    neighbours.peers[id]?.failures = 0
    guard let peer = neighbours.peers[id] else { return }
    let committed = peer.coordinator.committed
    let oldest = peer.coordinator.oldestOpen
    let oldestInput = peer.forwards.oldest
    say(to: id) { frame in
      frame.oldestInput = oldestInput
      frame.resume = HandoverResume(committed: committed.map(\.number), oldestOpen: oldest)
      for (number, entry) in committed {
        guard let commit = entry.commit else { continue }
        frame.commits.append(HandoverCommit(number: number, oldestOpen: oldest, commit))
      }
    }
    for item in peer.forwards.all { send(item, to: id) }
    seekAgain(at: id)
    for source in neighbours.publishers.keys {
      guard let targets = neighbours.publishers[source]?.indices else { continue }
      for index in targets where owner(ofTarget: index, of: source) == id {
        neighbours.publishers[source]?[index].restart()
      }
    }
  }

  /// Another life of the worker answers: what was handed to the former one went down with it.
  private mutating func peerDied(_ id: WorkerID) {
    for entry in neighbours.peers[id]?.coordinator.targetDied() ?? [] {
      counters.handoversLost += 1
      neighbours.handed[entry.entity] = nil
    }
    let lost = neighbours.peers[id]?.forwards.targetDied() ?? []
    for input in lost {
      refuse(
        input,
        Refusal(
          .noRoute,
          "worker \(id) was lost and has started again; this request may or may not have taken "
            + "effect"))
    }
    for (entity, handed) in neighbours.handed where handed.peer == id {
      neighbours.handed[entity] = nil
    }
  }

  /// Nothing that was sent and not answered can be relied on.
  private mutating func forgetStream(to id: WorkerID) {
    neighbours.peers[id]?.state = .idle
    neighbours.peers[id]?.out = PeerFrame()
    neighbours.peers[id]?.hasNews = false
    neighbours.peers[id]?.letterBytes = 0
    for (_, entry) in neighbours.peers[id]?.coordinator.streamClosed() ?? [] {
      counters.handoversAborted += 1
      giveBack(entry.entity)
    }
    failClaims(at: id)
  }

  mutating func breakPeer(_ id: WorkerID) {
    guard let peer = neighbours.peers[id], peer.state != .idle else { return }
    counters.peerStreamsBroken += 1
    effects.append(.closePeer(id))
    forgetStream(to: id)
    neighbours.peers[id]?.failures = max(1, peer.failures + 1)
    connectIfNeeded(id)
  }

  func isNeeded(_ id: WorkerID) -> Bool {
    guard neighbours.map.workers[id] == nil else { return true }
    guard let peer = neighbours.peers[id] else { return false }
    return peer.isOwed || peer.keptUntil > time
  }

  /// Has a stream to a worker that need not be near, and keeps it for a while: it was asked for
  /// somebody, or rules have a letter for a cell of it.
  mutating func keepStream(to id: WorkerID) {
    guard let address = neighbours.map.everyone[id] else { return }
    if neighbours.peers[id] == nil { neighbours.peers[id] = Peer(address: address) }
    neighbours.peers[id]?.keptUntil = time + Peer.keptFor
    connectIfNeeded(id)
  }

  mutating func connectIfNeeded(_ id: WorkerID) {
    guard let peer = neighbours.peers[id], peer.state == .idle, isNeeded(id) else { return }
    let address = neighbours.map.everyone[id] ?? peer.address
    neighbours.peers[id]?.address = address
    neighbours.peers[id]?.state = .connecting
    effects.append(.connectPeer(id, address, failures: peer.failures))
  }

  mutating func say(to id: WorkerID, _ change: (inout PeerFrame) -> Void) {
    neighbours.peers[id]?.say(change)
  }

  mutating func reply(to id: WorkerID, _ change: (inout PeerFrame) -> Void) {
    neighbours.peers[id]?.reply(change)
  }
}

// MARK: - Streams that others open

extension WorkerCore {
  /// Another worker has opened a stream.
  package mutating func peerStreamOpened(_ stream: PeerStreamID) {
    guard neighbours.streams.count < configuration.neighbours.limits.streams else {
      effects.append(.closePeerStream(stream, reason: "there are too many streams of workers"))
      return
    }
    neighbours.streams[stream] = .some(nil)
  }

  /// The stream is gone.
  package mutating func peerStreamClosed(_ stream: PeerStreamID) {
    guard let known = neighbours.streams.removeValue(forKey: stream), let id = known,
      neighbours.peers[id]?.stream == stream
    else { return }
    neighbours.peers[id]?.stream = nil
    neighbours.peers[id]?.answer = PeerFrame()
    neighbours.peers[id]?.hasAnswer = false
  }

  /// What another worker says on its stream.
  package mutating func received(_ frame: PeerFrame, on stream: PeerStreamID) {
    guard let known = neighbours.streams[stream] else { return }
    guard let id = known else { return greeted(by: frame, on: stream) }
    neighbours.peers[id]?.streamSilentFor = .zero
    take(frame, from: id, on: stream)
  }

  private mutating func greeted(by frame: PeerFrame, on stream: PeerStreamID) {
    guard let theirs = frame.hello, theirs.protocolVersion == Self.peerProtocolVersion,
      !theirs.workerID.isEmpty, theirs.workerID != configuration.workerID.rawValue
    else { return end(stream, "its first frame is not a hello that this worker understands") }
    let id = WorkerID(theirs.workerID)
    neighbours.streams[stream] = .some(id)
    if neighbours.peers[id] == nil {
      let address = neighbours.map.workers[id] ?? HostPort(host: "-", port: 0)
      neighbours.peers[id] = Peer(address: address)
    }
    // A newer one takes the place of an older, of which the other may not know yet that it is gone.
    if let older = neighbours.peers[id]?.stream {
      end(older, "a newer stream of the same worker took its place")
    }
    let life = Incarnation(theirs.incarnation)
    let isNewLife = neighbours.peers[id]?.participant.incarnation != life
    let dropped = neighbours.peers[id]?.participant.began(life) ?? []
    if isNewLife { neighbours.peers[id]?.receiver = ForwardReceiver() }
    neighbours.peers[id]?.receiver.streamOpened()
    neighbours.peers[id]?.stream = stream
    neighbours.peers[id]?.streamSilentFor = .zero
    neighbours.peers[id]?.answer = PeerFrame()
    for entity in dropped { drop(entity) }
    if isNewLife { forgetInputs(from: id) }
    let hello = hello
    reply(to: id) { $0.hello = hello }
    take(frame, from: id, on: stream)
  }

  private mutating func take(_ frame: PeerFrame, from id: WorkerID, on stream: PeerStreamID) {
    if frame.oldestInput > 0 {
      neighbours.peers[id]?.receiver.forgetRefusals(below: frame.oldestInput)
    }
    if let resume = frame.resume {
      // What was said on the former stream may not have come.
      let refusals = neighbours.peers[id]?.receiver.refusals ?? []
      if !refusals.isEmpty { reply(to: id) { $0.inputRefusals.append(contentsOf: refusals) } }
      let dropped = neighbours.peers[id]?.participant.resumed(
        committed: resume.committed, oldestOpen: resume.oldestOpen)
      for entity in dropped ?? [] { drop(entity) }
    }
    // One that takes the place of another comes after the other's end; one that is taken back in the
    // same frame was never there.
    for number in frame.aborted {
      if let entity = neighbours.peers[id]?.participant.aborted(number) { drop(entity) }
    }
    for offer in frame.offers where !frame.aborted.contains(offer.number) {
      guard takeOffer(offer, from: id) else { return end(stream, "an offer makes no sense") }
    }
    for commit in frame.commits { takeCommit(commit, from: id) }
    for input in frame.inputs { takeForwarded(input, from: id) }
    for update in frame.ghosts {
      guard let news = GhostNews(update) else { return end(stream, "a ghost makes no sense") }
      _ = take(news)
    }
    for claim in frame.claims { takeClaim(claim, from: id) }
    for letter in frame.letters {
      guard takeLetter(letter) else { return end(stream, "a letter makes no sense") }
    }
    for entity in frame.sought { answerSearch(for: EntityID(entity), by: id) }
  }

  /// The other opens a new one, in which it begins anew.
  mutating func end(_ stream: PeerStreamID, _ reason: String) {
    guard neighbours.streams[stream] != nil else { return }
    peerStreamClosed(stream)
    effects.append(.closePeerStream(stream, reason: reason))
  }
}

// MARK: - Time

extension WorkerCore {
  /// Says something to those to whom nothing was said for a while, and gives up those that are silent.
  mutating func watchPeers() {
    let settings = configuration.neighbours
    for id in neighbours.peers.keys.sorted() {
      guard let peer = neighbours.peers[id] else { continue }
      if peer.state == .up || peer.state == .greeting {
        neighbours.peers[id]?.silentFor += passed
        if peer.silentFor + passed >= settings.silence { breakPeer(id) }
      }
      if let stream = peer.stream {
        neighbours.peers[id]?.streamSilentFor += passed
        if peer.streamSilentFor + passed >= settings.silence {
          end(stream, "nothing was heard of worker \(id) for \(settings.silence)")
          loseGhosts(of: id)
        }
      } else {
        neighbours.peers[id]?.streamSilentFor += passed
        if peer.streamSilentFor < settings.silence,
          peer.streamSilentFor + passed >= settings.silence
        {
          loseGhosts(of: id)
        }
      }
      if peer.state == .idle, peer.failures == 0 { connectIfNeeded(id) }
      if peer.state != .idle, !isNeeded(id) {
        effects.append(.closePeer(id))
        forgetStream(to: id)
        // When it is needed again, it is tried at once.
        neighbours.peers[id]?.failures = 0
      }
    }
  }

  /// Takes what is to be said to other workers.
  mutating func drainPeers() {
    for id in neighbours.peers.keys.sorted() {
      guard let peer = neighbours.peers[id] else { continue }
      let settings = configuration.neighbours
      if peer.hasNews || peer.state == .up && time - peer.lastSent >= settings.heartbeat {
        effects.append(.sendPeerFrame(peer.out, to: id))
        neighbours.peers[id]?.out = PeerFrame()
        neighbours.peers[id]?.hasNews = false
        neighbours.peers[id]?.letterBytes = 0
        neighbours.peers[id]?.lastSent = time
      }
      guard let stream = peer.stream else { continue }
      if peer.hasAnswer || time - peer.lastAnswered >= settings.heartbeat {
        effects.append(.answerPeer(peer.answer, on: stream))
        neighbours.peers[id]?.answer = PeerFrame()
        neighbours.peers[id]?.hasAnswer = false
        neighbours.peers[id]?.lastAnswered = time
      }
    }
  }
}
