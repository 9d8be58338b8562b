package import TesseraCore

/// What a gateway has done and what it holds now. Those of several loops can be added up.
package struct GatewayCounters: Hashable, Sendable {
  /// Clients connected now.
  package var clients = 0
  /// Clients that were ever accepted.
  package var accepted = 0
  /// Client frames given to a link, repeats not counted.
  package var forwarded = 0
  /// Inputs sent again after a link came back.
  package var resent = 0
  /// Inputs that workers have settled.
  package var settled = 0
  /// Inputs given up because their worker was lost; their clients got `no_route`.
  package var lost = 0
  /// Inputs of clients that were gone when they could not be sent.
  package var abandoned = 0
  /// Refused requests by code.
  package var refused: [RefusalCode: Int] = [:]
  /// Messages from workers, one for each client that got it.
  package var delivered = 0
  /// Recipients of messages that are not here any more.
  package var unknownRecipients = 0
  /// Messages, one for each client, of workers that showed a cell which was another one's by then.
  package var outdated = 0
  /// Clients disconnected because they did not read.
  package var slowClients = 0
  /// Clients disconnected because of what they sent, or did not send.
  package var brokenClients = 0
  /// How often a client's socket was not read because a worker was behind.
  package var pauses = 0
  /// Links that are up now.
  package var linksUp = 0
  /// Links that broke.
  package var linksBroken = 0
  /// Connection attempts to workers that failed.
  package var failedConnects = 0
  /// Frames from workers that make no sense.
  package var linkViolations = 0
  /// Inputs kept until workers settle them.
  package var unsettled = 0
  /// Clients whose sockets are not read now.
  package var paused = 0
  /// Hints of workers about actors that changed cells, and those of them that led to another worker.
  package var hints = 0
  package var rerouted = 0
  /// How often a frame waited until what went to its actor's former worker was settled.
  package var held = 0
  /// Actors taken out of one worker's world because their clients joined them at another.
  package var releases = 0

  package init() {}

  package static func += (sum: inout GatewayCounters, other: GatewayCounters) {
    sum.clients += other.clients
    sum.accepted += other.accepted
    sum.forwarded += other.forwarded
    sum.resent += other.resent
    sum.settled += other.settled
    sum.lost += other.lost
    sum.abandoned += other.abandoned
    sum.refused.merge(other.refused, uniquingKeysWith: +)
    sum.delivered += other.delivered
    sum.unknownRecipients += other.unknownRecipients
    sum.outdated += other.outdated
    sum.slowClients += other.slowClients
    sum.brokenClients += other.brokenClients
    sum.pauses += other.pauses
    sum.linksUp += other.linksUp
    sum.linksBroken += other.linksBroken
    sum.failedConnects += other.failedConnects
    sum.linkViolations += other.linkViolations
    sum.unsettled += other.unsettled
    sum.paused += other.paused
    sum.hints += other.hints
    sum.rerouted += other.rerouted
    sum.held += other.held
    sum.releases += other.releases
  }
}
