internal import TesseraCore
package import TesseraRules

/// A user's rules at work in one cell: their engine, and what of it is still to be told.
package struct CellRuleRun: Sendable {
  var engine: CellEngine
  /// What the rules did in this tick.
  private(set) var effects = RuleEffects()
  var shownTimes = ShownTimes()

  /// Of whom the owner is to be told, at the end of the tick, what it alone is told.
  var ownDue: [EntityID] = []
  /// Those of whom the owner knows something that it alone is told.
  var ownTold: Set<EntityID> = []
  /// Ghosts of which there is something new to show, once they have their slots.
  var shownGhosts: [EntityID] = []
  /// Refusals for players whose gateway is still on its way after their actors.
  var heldAnswers: [RuleEffects.Answer] = []
  /// What happened at ghosts.
  var ghostEvents: [GhostNews.Happening] = []
  /// Whose those were that went in this tick: what happened to them concerns their owners.
  var departed: [EntityID: SessionSlot] = [:]
  /// On their way over the border: nothing changes them here.
  var frozen: Set<EntityID> = []

  package init(_ engine: CellEngine) { self.engine = engine }

  mutating func takeEffects() { engine.exchangeEffects(&effects) }

  mutating func endTick() {
    ghostEvents.removeAll(keepingCapacity: true)
    if !departed.isEmpty { departed.removeAll() }
  }
}

/// When what everyone is shown of something changed last, by its slot: who was told of it before
/// then has to be told.
struct ShownTimes: Sendable {
  private var ids: [EntityID] = []
  private var ticks: [Int32] = []

  var isEmpty: Bool { ticks.isEmpty }

  /// The tick; 0 if there never was anything to show.
  @inline(__always)
  func tick(of slot: Int32, _ table: TargetTable) -> Int32 {
    let index = Int(slot)
    guard index < ticks.count, ids[index] == table.ids[index] else { return 0 }
    return ticks[index]
  }

  mutating func note(_ slot: Int32, _ table: TargetTable, tick: Int32) {
    let index = Int(slot)
    if index >= ticks.count {
      ticks.append(contentsOf: repeatElement(0, count: table.slotCount - ticks.count))
      ids.append(contentsOf: repeatElement(EntityID(0), count: table.slotCount - ids.count))
    }
    ids[index] = table.ids[index]
    ticks[index] = tick
  }
}
