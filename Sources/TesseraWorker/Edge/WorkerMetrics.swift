internal import CoreMetrics
internal import NIOCore
internal import TesseraCore

/// The metrics of one worker loop, all beginning with `tessera.worker.`
///
/// The rules count; this gives the difference to swift-metrics once a tick.
final class WorkerMetrics {
  /// Makes metrics that say of which loop they are.
  private struct Maker {
    var dimensions: [(String, String)]

    func meter(_ label: String) -> Meter {
      Meter(label: Self.name(label), dimensions: dimensions)
    }

    func timer(_ label: String, _ more: [(String, String)] = []) -> Timer {
      Timer(label: Self.name(label), dimensions: more + dimensions)
    }

    func growing(_ label: String, _ more: [(String, String)] = []) -> Growing {
      Growing(counter: Counter(label: Self.name(label), dimensions: more + dimensions))
    }

    /// One for each value of a dimension.
    func growing(_ label: String, _ dimension: String, _ values: [String]) -> [Growing] {
      values.map { growing(label, [(dimension, $0)]) }
    }

    private static func name(_ label: String) -> String { "tessera.worker.\(label)" }
  }

  /// A counter of ours, kept up to date from a sum that grows.
  private struct Growing {
    let counter: Counter
    private var last: UInt64 = 0

    init(counter: Counter) { self.counter = counter }

    mutating func update(_ sum: UInt64) {
      guard sum != last else { return }
      counter.increment(by: Int64(clamping: sum &- last))
      last = sum
    }
  }

  private let tick: Timer
  private let stages: [Timer]
  private let flush: Timer

  private let cells: Meter
  private let actors: Meter
  private let observers: Meter
  private let ghosts: Meter
  private let sessions: Meter
  private let links: Meter
  private let clients: Meter
  private let queue: Meter
  private let unfinished: Meter

  private let openCrossings: Meter
  private let neighbourQueue: Meter
  private let crossingPause: Timer
  private var crossings: [Growing]
  private var handovers: [Growing]
  private var forwardedInputs: Growing
  private let ruleMessages: Meter
  private let soughtEntities: Meter
  private var ruleEntities: [Growing]
  private var letters: [Growing]
  private var refusedSearches: Growing
  private var unseenGhosts: Growing
  private var brokenPeers: Growing

  private var applied: Growing
  private var refused: Growing
  private var repeated: Growing
  private var orphaned: Growing
  private var malformed: Growing
  private var overloaded: Growing
  private var messages: [(kind: PayloadKind, counter: Growing, bytes: Growing)]
  private var updates: Growing
  private var deferred: Growing
  private var undeliverable: Growing
  private var sentToLinks: Growing
  private var sentToClients: Growing
  private var pauses: Growing
  private var staleGrants: Growing
  private var expired: Growing
  private var superseded: Growing
  private var overruns: Growing
  private var accepted: Growing
  private var turnedAway: Growing
  private var silent: Growing
  private var overfull: Growing
  private var unreadClients: Growing
  private var unreadLinks: Growing
  private var brokenLinks: Growing

  /// - Parameter loop: tells them from those of the other loops of the process: the value of the
  ///   dimension `loop`, which a process with one loop does without.
  init(loop: String?) {
    let make = Maker(dimensions: loop.map { [("loop", $0)] } ?? [])
    tick = make.timer("tick")
    stages = TickStage.allCases.map { make.timer("tick.stage", [("stage", $0.rawValue)]) }
    flush = make.timer("tick.stage", [("stage", "flush")])

    cells = make.meter("cells")
    actors = make.meter("actors")
    observers = make.meter("observers")
    ghosts = make.meter("ghosts")
    sessions = make.meter("sessions")
    links = make.meter("links")
    clients = make.meter("clients")
    queue = make.meter("queue.inputs")
    unfinished = make.meter("unfinished.bytes")

    openCrossings = make.meter("queue.crossings")
    neighbourQueue = make.meter("queue.neighbours")
    crossingPause = make.timer("crossing.pause")
    crossings = make.growing("crossings", "way", ["within", "out", "in"])
    handovers = make.growing(
      "handovers.failed", "reason", ["aborted", "refused", "lost", "offer_refused"])
    forwardedInputs = make.growing("inputs", [("outcome", "forwarded")])
    ruleMessages = make.meter("queue.rule_messages")
    soughtEntities = make.meter("queue.sought_entities")
    ruleEntities = make.growing("rules.entities", "outcome", ["spawned", "despawned"])
    letters = make.growing("rules.letters", "outcome", ["sent", "dropped", "overflowed"])
    refusedSearches = make.growing("rules.searches.refused")
    unseenGhosts = make.growing("ghosts.unseen")
    brokenPeers = make.growing("peers.broken")

    applied = make.growing("inputs", [("outcome", "applied")])
    refused = make.growing("inputs", [("outcome", "refused")])
    repeated = make.growing("inputs", [("outcome", "repeated")])
    orphaned = make.growing("inputs", [("outcome", "orphaned")])
    malformed = make.growing("refusals", [("reason", "malformed")])
    overloaded = make.growing("refusals", [("reason", "overloaded")])
    messages = PayloadKind.allCases.filter { !$0.isFromClient }.map {
      (
        kind: $0, counter: make.growing("messages", [("kind", $0.rawValue)]),
        bytes: make.growing("messages.bytes", [("kind", $0.rawValue)])
      )
    }
    updates = make.growing("updates", [("outcome", "told")])
    deferred = make.growing("updates", [("outcome", "deferred")])
    undeliverable = make.growing("messages.dropped")
    sentToLinks = make.growing("bytes.sent", [("to", "links")])
    sentToClients = make.growing("bytes.sent", [("to", "clients")])
    pauses = make.growing("pauses")
    staleGrants = make.growing("grants.stale")
    expired = make.growing("actors.expired")
    superseded = make.growing("actors.superseded")
    overruns = make.growing("tick.overruns")
    accepted = make.growing("connections", [("outcome", "accepted")])
    turnedAway = make.growing("connections", [("outcome", "refused")])
    silent = make.growing("connections.closed", [("reason", "silence")])
    overfull = make.growing("connections.closed", [("reason", "unfinished_input")])
    unreadClients = make.growing("connections.closed", [("reason", "client_does_not_read")])
    unreadLinks = make.growing("connections.closed", [("reason", "link_does_not_read")])
    brokenLinks = make.growing("connections.closed", [("reason", "link_broke_protocol")])
  }

  func record(_ stage: TickStage, _ time: TimeAmount) {
    stages[stage.index].recordNanoseconds(time.nanoseconds)
  }

  /// - Parameters:
  ///   - flush: what giving the tick's output to the connections took.
  ///   - total: the whole tick.
  func recordTick(flush: TimeAmount, total: TimeAmount) {
    self.flush.recordNanoseconds(flush.nanoseconds)
    tick.recordNanoseconds(total.nanoseconds)
  }

  func update(_ core: WorkerCore, _ edge: EdgeCounters) {
    cells.set(core.ownedCellCount)
    actors.set(core.actorCount)
    observers.set(core.observerCount)
    ghosts.set(core.ghostCount)
    sessions.set(core.sessionCount)
    links.set(core.linkCount)
    clients.set(core.clientCount)
    queue.set(core.queuedInputCount)
    unfinished.set(edge.unfinishedBytes)
    updateInputs(core.counters)
    updateNeighbours(core)
    for index in messages.indices {
      messages[index].counter.update(core.postedMessageCount(of: messages[index].kind))
      messages[index].bytes.update(core.postedByteCount(of: messages[index].kind))
    }
    undeliverable.update(core.undeliverableMessageCount)
    updateConnections(edge, brokenLinks: core.counters.brokenLinks)
  }

  /// What first inputs after a crossing had waited.
  func record(pauses: [Duration]) {
    for pause in pauses {
      let (seconds, attoseconds) = pause.components
      crossingPause.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
  }

  private func updateNeighbours(_ core: WorkerCore) {
    openCrossings.set(core.openCrossings)
    neighbourQueue.set(core.longestNeighbourQueue)
    let counters = core.counters
    let ways = [counters.crossingsWithin, counters.crossingsOut, counters.crossingsIn]
    for (index, sum) in ways.enumerated() { crossings[index].update(sum) }
    let failures = [
      counters.handoversAborted, counters.handoversRefused, counters.handoversLost,
      counters.offersRefused,
    ]
    for (index, sum) in failures.enumerated() { handovers[index].update(sum) }
    forwardedInputs.update(counters.forwarded)
    ruleMessages.set(core.ruleMessagesUnderWay)
    for (index, sum) in [counters.spawned, counters.despawned].enumerated() {
      ruleEntities[index].update(sum)
    }
    soughtEntities.set(core.soughtEntityCount)
    let mail = [counters.mailSent, counters.mailDropped, counters.mailOverflowed]
    for (index, sum) in mail.enumerated() { letters[index].update(sum) }
    refusedSearches.update(counters.searchesRefused)
    unseenGhosts.update(counters.ghostsUnseen)
    brokenPeers.update(counters.peerStreamsBroken)
  }

  private func updateInputs(_ counters: WorkerCounters) {
    applied.update(counters.applied)
    refused.update(counters.refused)
    repeated.update(counters.repeated)
    orphaned.update(counters.orphaned)
    malformed.update(counters.malformed)
    overloaded.update(counters.overloaded)
    updates.update(counters.toldUpdates)
    deferred.update(counters.deferredUpdates)
    pauses.update(counters.pauses)
    staleGrants.update(counters.staleGrants)
    expired.update(counters.expiredActors)
    superseded.update(counters.supersededActors)
  }

  private func updateConnections(_ edge: EdgeCounters, brokenLinks broken: UInt64) {
    sentToLinks.update(edge.bytesToLinks)
    sentToClients.update(edge.bytesToClients)
    overruns.update(UInt64(edge.overruns))
    accepted.update(edge.acceptedConnections)
    turnedAway.update(edge.refusedConnections)
    silent.update(edge.silent)
    overfull.update(edge.unfinished)
    unreadClients.update(edge.unreadClients)
    unreadLinks.update(edge.unreadLinks)
    brokenLinks.update(broken)
  }
}
