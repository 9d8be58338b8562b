import Meadow
import TesseraCore

/// How a player that nobody steers plays tag.
struct Brain: Sendable {
  /// What it does next.
  struct Action: Sendable {
    var dx: Float = 0
    var dy: Float = 0
    var tags: EntityID?
  }

  private let own: EntityID
  private var goal = WorldPosition(x: 256, y: 256)
  private var random = SystemRandomNumberGenerator()

  init(_ own: EntityID) { self.own = own }

  /// - Parameter seconds: until it is asked again.
  mutating func next(_ view: View, seconds: Float) -> Action {
    guard let me = view.all[own] else { return Action() }
    let others = view.runners.filter { $0.key != own }
    if me.isIt {
      guard let prey = nearest(others, to: me.position) else { return wander(me, seconds) }
      var action = step(from: me.position, to: prey.seen.position, 11 * seconds)
      if distance(me.position, prey.seen.position) < 5 { action.tags = prey.id }
      return action
    }
    if let chaser = others.values.first(where: \.isIt) {
      guard distance(me.position, chaser.position) < 60 else { return wander(me, seconds) }
      // Away, but not into a corner.
      let away = WorldPosition(
        x: me.position.x * 2 - chaser.position.x + (256 - me.position.x) / 8,
        y: me.position.y * 2 - chaser.position.y + (256 - me.position.y) / 8)
      return step(from: me.position, to: away, 7 * seconds)
    }
    if let hat = view.all.values.first(where: { $0.shown.hat != nil }) {
      return step(from: me.position, to: hat.position, 10 * seconds)
    }
    return wander(me, seconds)
  }

  private mutating func wander(_ me: View.Seen, _ seconds: Float) -> Action {
    if distance(me.position, goal) < 4 {
      goal = WorldPosition(
        x: .random(in: 64...448, using: &random), y: .random(in: 64...448, using: &random))
    }
    return step(from: me.position, to: goal, 6 * seconds)
  }

  private func step(from: WorldPosition, to: WorldPosition, _ length: Float) -> Action {
    let way = distance(from, to)
    guard way > 0.01 else { return Action() }
    let part = min(length, way) / way
    let target = WorldPosition(
      x: min(max(from.x + (to.x - from.x) * part, 4), 508),
      y: min(max(from.y + (to.y - from.y) * part, 4), 508))
    return Action(dx: target.x - from.x, dy: target.y - from.y)
  }

  private func nearest(
    _ others: [EntityID: View.Seen], to place: WorldPosition
  ) -> (id: EntityID, seen: View.Seen)? {
    others.min { distance($0.value.position, place) < distance($1.value.position, place) }.map {
      (id: $0.key, seen: $0.value)
    }
  }

  private func distance(_ a: WorldPosition, _ b: WorldPosition) -> Float {
    let (dx, dy) = (a.x - b.x, a.y - b.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
