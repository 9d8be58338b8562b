import CoreMetrics
import TesseraCore

/// The metrics of a gateway, all beginning with `tessera.gateway.`
///
/// Each event loop adds its own differences: the sums are the process's.
final class GatewayMetrics {
  private static func name(_ label: String) -> String { "tessera.gateway.\(label)" }

  private let clients = Meter(label: name("clients"))
  private let paused = Meter(label: name("clients.paused"))
  private let links = Meter(label: name("links"))
  private let unsettled = Meter(label: name("queue.unsettled"))

  private let accepted = Counter(label: name("connections"), dimensions: [("outcome", "accepted")])
  private let slow = Counter(
    label: name("connections.closed"), dimensions: [("reason", "client_does_not_read")])
  private let broken = Counter(
    label: name("connections.closed"), dimensions: [("reason", "client_broke_protocol")])
  private let linksBroken = Counter(
    label: name("connections.closed"), dimensions: [("reason", "link_broken")])
  private let failedConnects = Counter(label: name("links.failed"))
  private let violations = Counter(label: name("links.violations"))
  private let forwarded = Counter(label: name("inputs"), dimensions: [("outcome", "forwarded")])
  private let resent = Counter(label: name("inputs"), dimensions: [("outcome", "resent")])
  private let settled = Counter(label: name("inputs"), dimensions: [("outcome", "settled")])
  private let lost = Counter(label: name("inputs"), dimensions: [("outcome", "lost")])
  private let abandoned = Counter(label: name("inputs"), dimensions: [("outcome", "abandoned")])
  private let delivered = Counter(label: name("messages"))
  private let unknownRecipients = Counter(label: name("messages.dropped"))
  private let outdated = Counter(label: name("messages.outdated"))
  private let pauses = Counter(label: name("pauses"))
  private let hints = Counter(label: name("hints"))
  private let rerouted = Counter(label: name("actors.rerouted"))
  private let held = Counter(label: name("frames.held"))
  private let releases = Counter(label: name("actors.released"))
  private let toClients = Counter(label: name("bytes.sent"), dimensions: [("to", "clients")])
  private let toLinks = Counter(label: name("bytes.sent"), dimensions: [("to", "links")])
  private var refusals: [RefusalCode: Counter] = [:]

  private var last = GatewayCounters()
  private var lastToClients = 0
  private var lastToLinks = 0

  func update(_ now: GatewayCounters, bytesToClients: Int, bytesToLinks: Int) {
    change(clients, now.clients - last.clients)
    change(paused, now.paused - last.paused)
    change(links, now.linksUp - last.linksUp)
    change(unsettled, now.unsettled - last.unsettled)

    accepted.increment(by: now.accepted - last.accepted)
    slow.increment(by: now.slowClients - last.slowClients)
    broken.increment(by: now.brokenClients - last.brokenClients)
    linksBroken.increment(by: now.linksBroken - last.linksBroken)
    failedConnects.increment(by: now.failedConnects - last.failedConnects)
    violations.increment(by: now.linkViolations - last.linkViolations)
    forwarded.increment(by: now.forwarded - last.forwarded)
    resent.increment(by: now.resent - last.resent)
    settled.increment(by: now.settled - last.settled)
    lost.increment(by: now.lost - last.lost)
    abandoned.increment(by: now.abandoned - last.abandoned)
    delivered.increment(by: now.delivered - last.delivered)
    unknownRecipients.increment(by: now.unknownRecipients - last.unknownRecipients)
    outdated.increment(by: now.outdated - last.outdated)
    pauses.increment(by: now.pauses - last.pauses)
    hints.increment(by: now.hints - last.hints)
    rerouted.increment(by: now.rerouted - last.rerouted)
    held.increment(by: now.held - last.held)
    releases.increment(by: now.releases - last.releases)
    for (code, count) in now.refused {
      refusal(code).increment(by: count - last.refused[code, default: 0])
    }
    last = now

    toClients.increment(by: bytesToClients - lastToClients)
    toLinks.increment(by: bytesToLinks - lastToLinks)
    (lastToClients, lastToLinks) = (bytesToClients, bytesToLinks)
  }

  private func change(_ meter: Meter, _ difference: Int) {
    if difference != 0 { meter.increment(by: Double(difference)) }
  }

  /// Made when a code is first used; their number is that of the codes.
  private func refusal(_ code: RefusalCode) -> Counter {
    if let known = refusals[code] { return known }
    let counter = Counter(
      label: Self.name("refusals"), dimensions: [("reason", code.rawValue)])
    refusals[code] = counter
    return counter
  }
}
