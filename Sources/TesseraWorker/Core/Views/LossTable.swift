internal import TesseraCore

/// What viewers no longer see in a tick, chained by viewer.
struct LossTable: Sendable {
  private struct Loss: Sendable {
    var id: EntityID
    var next: Int32 = -1
  }

  /// The first and the last one of a viewer; -1 for none.
  private struct Chain: Sendable {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private var losses: [Loss] = []
  private var use = RecentUse()
  /// By viewer's place.
  private var chains: [Chain] = []

  /// Makes room for so many viewers.
  mutating func reserve(_ count: Int) { chains.grow(to: count, with: Chain()) }

  /// - Precondition: there is room for the viewer.
  @inline(__always)
  mutating func note(_ id: EntityID, by place: Int) {
    let loss = Int32(truncatingIfNeeded: losses.count)
    losses.append(Loss(id: id))
    let last = chains[place].last
    if last < 0 { chains[place].first = loss } else { losses[Int(last)].next = loss }
    chains[place].last = loss
  }

  func has(_ place: Int) -> Bool { place < chains.count && chains[place].first >= 0 }

  func forEach(of place: Int, _ body: (EntityID) -> Void) {
    guard has(place) else { return }
    var at = chains[place].first
    while at >= 0 {
      body(losses[Int(at)].id)
      at = losses[Int(at)].next
    }
  }

  mutating func forget(_ place: Int) {
    if place < chains.count { chains[place] = Chain() }
  }

  mutating func removeAll() {
    let areNone = losses.isEmpty
    losses.removeAll(noting: &use)
    guard !areNone else { return }
    for place in chains.indices { chains[place] = Chain() }
  }
}
