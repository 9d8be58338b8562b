internal import TesseraCore

/// Which nodes went through something of late, so that what they show may be late.
struct Troubles {
  private var nodes: [NodeName: Int64] = [:]
  private var everyone: Int64 = 0

  /// What ended so long ago is made up for: connections are made again (at most 0.8 s between attempts,
  /// 1 s for each), a worker knows its cells, neighbours have begun anew. In microseconds.
  static let settling: Int64 = 3_000_000

  /// Something is the matter with a node until then.
  mutating func note(_ node: NodeName, until end: Int64) {
    nodes[node] = max(nodes[node] ?? 0, end + Self.settling)
  }

  mutating func noteAll(until end: Int64) { everyone = max(everyone, end + Self.settling) }

  /// What would have lasted longer is over: what remains is that ends of connections learn so late that
  /// they broke.
  mutating func heal(at now: Int64, learning: Int64) {
    let latest = now + Self.settling
    everyone = min(everyone, latest)
    for (node, end) in nodes { nodes[node] = min(end, latest + learning) }
  }

  /// Whether nothing was the matter with a node, nor with everyone, for as long as it takes to settle.
  func isCalm(_ node: NodeName, at now: Int64) -> Bool {
    everyone <= now && nodes[node] ?? 0 <= now
  }

  /// Takes in what a step of a story does.
  ///
  /// - Parameter owner: the worker of a cell so far.
  mutating func note(_ step: StoryStep.Happening, at now: Int64, owner: (CellID) -> Int?) {
    func end(_ milliseconds: Int) -> Int64 { now + Int64(milliseconds) * 1000 }
    switch step {
    case .give(let cell, let worker):
      note(.worker(worker), until: now)
      if let former = owner(cell) { note(.worker(former), until: now) }
    case .crash(.orchestrator, let time): noteAll(until: end(time))
    case .crash(let node, let time), .stall(let node, let time): note(node, until: end(time))
    case .cut(let a, let b):
      for node in [a, b] { note(node, until: now + VirtualNetwork.longestSilence) }
    case .partition(let a, let b, let time):
      for node in [a, b] { note(node, until: end(time)) }
    case .delay(_, let time), .reorder(let time): noteAll(until: end(time))
    case .duplicate, .reconnect, .resume, .travel, .plant: break
    }
  }
}
