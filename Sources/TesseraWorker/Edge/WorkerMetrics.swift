internal import CoreMetrics
internal import NIOCore
internal import TesseraCore

/// The metrics of one worker loop, all beginning with `tessera.worker.`
///
/// The rules count; this gives the difference to swift-metrics once a tick.
final class WorkerMetrics {
  private static func name(_ label: String) -> String { "tessera.worker.\(label)" }

  /// A counter of ours, kept up to date from a sum that grows.
  private struct Growing {
    private let counter: Counter
    private var last: UInt64 = 0

    init(_ label: String, _ dimensions: [(String, String)] = []) {
      counter = Counter(label: WorkerMetrics.name(label), dimensions: dimensions)
    }

    mutating func update(_ sum: UInt64) {
      guard sum != last else { return }
      counter.increment(by: Int64(clamping: sum &- last))
      last = sum
    }
  }

  private let tick = Timer(label: name("tick"))
  private let stages = TickStage.allCases.map {
    Timer(label: name("tick.stage"), dimensions: [("stage", $0.rawValue)])
  }
  private let flush = Timer(label: name("tick.stage"), dimensions: [("stage", "flush")])

  private let cells = Meter(label: name("cells"))
  private let actors = Meter(label: name("actors"))
  private let observers = Meter(label: name("observers"))
  private let ghosts = Meter(label: name("ghosts"))
  private let sessions = Meter(label: name("sessions"))
  private let links = Meter(label: name("links"))
  private let clients = Meter(label: name("clients"))
  private let queue = Meter(label: name("queue.inputs"))
  private let unfinished = Meter(label: name("unfinished.bytes"))

  private let openCrossings = Meter(label: name("queue.crossings"))
  private let neighbourQueue = Meter(label: name("queue.neighbours"))
  private let crossingPause = Timer(label: name("crossing.pause"))
  private var crossings = ["within", "out", "in"].map { Growing("crossings", [("way", $0)]) }
  private var handovers = ["aborted", "refused", "lost", "offer_refused"].map {
    Growing("handovers.failed", [("reason", $0)])
  }
  private var forwardedInputs = Growing("inputs", [("outcome", "forwarded")])
  private let ruleMessages = Meter(label: name("queue.rule_messages"))
  private var ruleEntities = ["spawned", "despawned"].map {
    Growing("rules.entities", [("outcome", $0)])
  }
  private var letters = ["sent", "dropped"].map { Growing("rules.letters", [("outcome", $0)]) }
  private var brokenPeers = Growing("peers.broken")

  private var applied = Growing("inputs", [("outcome", "applied")])
  private var refused = Growing("inputs", [("outcome", "refused")])
  private var repeated = Growing("inputs", [("outcome", "repeated")])
  private var orphaned = Growing("inputs", [("outcome", "orphaned")])
  private var malformed = Growing("refusals", [("reason", "malformed")])
  private var overloaded = Growing("refusals", [("reason", "overloaded")])
  private var messages = PayloadKind.allCases.filter { !$0.isFromClient }.map {
    (kind: $0, counter: Growing("messages", [("kind", $0.rawValue)]))
  }
  private var updates = Growing("updates", [("outcome", "told")])
  private var deferred = Growing("updates", [("outcome", "deferred")])
  private var undeliverable = Growing("messages.dropped")
  private var sentToLinks = Growing("bytes.sent", [("to", "links")])
  private var sentToClients = Growing("bytes.sent", [("to", "clients")])
  private var pauses = Growing("pauses")
  private var staleGrants = Growing("grants.stale")
  private var expired = Growing("actors.expired")
  private var superseded = Growing("actors.superseded")
  private var overruns = Growing("tick.overruns")
  private var accepted = Growing("connections", [("outcome", "accepted")])
  private var turnedAway = Growing("connections", [("outcome", "refused")])
  private var silent = Growing("connections.closed", [("reason", "silence")])
  private var overfull = Growing("connections.closed", [("reason", "unfinished_input")])
  private var unreadClients = Growing("connections.closed", [("reason", "client_does_not_read")])
  private var unreadLinks = Growing("connections.closed", [("reason", "link_does_not_read")])
  private var brokenLinks = Growing("connections.closed", [("reason", "link_broke_protocol")])

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
    for (index, sum) in [counters.mailSent, counters.mailDropped].enumerated() {
      letters[index].update(sum)
    }
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
