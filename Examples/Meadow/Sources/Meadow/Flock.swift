internal import TesseraCore
public import TesseraRules

/// A flock that wanders over the meadow: birds keep near each other, fly the way their neighbours fly,
/// and do not collide.
public struct Flock: CellRules {
  /// How many birds a cell begins with.
  public var birdsPerCell = 24
  /// How far a bird sees, in world units.
  public var sight: Float = 16
  /// How near is too near.
  public var elbowRoom: Float = 4
  /// From where to where the meadow goes, to the right and upward; birds turn back at its edge.
  public var meadow: ClosedRange<Float> = 0...512
  /// World units a second, at least and at most.
  public var speeds: ClosedRange<Float> = 4...10

  /// The rules of a flock.
  public init() {}

  /// There are birds, for everyone to see.
  public func declare(in catalog: inout Catalog) {
    catalog.component(Bird.self, number: 1, shownTo: .everyone)
  }

  /// Birds begin somewhere in the cell, each with a way of its own.
  public func opened(_ cell: inout Cell) {
    let (width, height) = (
      cell.bounds.highX - cell.bounds.lowX, cell.bounds.highY - cell.bounds.lowY
    )
    for _ in 0..<birdsPerCell {
      let place = cell.middle.moved(
        dx: Float(width) * Float.random(in: -0.4...0.4, using: &cell.random),
        dy: Float(height) * Float.random(in: -0.4...0.4, using: &cell.random))
      let bird = cell.spawn(at: place)
      cell[bird, Bird.self] = Bird(
        vx: Float.random(in: -6...6, using: &cell.random),
        vy: Float.random(in: -6...6, using: &cell.random))
    }
  }

  /// Every bird looks around and flies on.
  public func tick(seconds: Float, in cell: inout Cell) {
    for entity in cell.entities(with: Bird.self) {
      guard let bird = cell[entity, Bird.self], let position = cell.position(of: entity) else {
        continue
      }
      var flying = steer(entity, bird, at: position, seconds: seconds, in: &cell)
      flying.vx = turnedBack(flying.vx, at: position.x)
      flying.vy = turnedBack(flying.vy, at: position.y)
      cell.move(entity, by: Step(dx: flying.vx * seconds, dy: flying.vy * seconds))
      cell[entity, Bird.self] = flying
    }
  }

  private func steer(
    _ entity: EntityID, _ bird: Bird, at position: WorldPosition, seconds: Float,
    in cell: inout Cell
  ) -> Bird {
    var (count, x, y, vx, vy) = (Float(0), Float(0), Float(0), Float(0), Float(0))
    var away = Step(dx: 0, dy: 0)
    for other in cell.neighbours(of: entity, within: sight) {
      guard let theirs = cell[other.id, Bird.self] else { continue }
      count += 1
      x += other.position.x
      y += other.position.y
      vx += theirs.vx
      vy += theirs.vy
      if other.distance < elbowRoom {
        away.dx += position.x - other.position.x
        away.dy += position.y - other.position.y
      }
    }
    guard count > 0 else { return bird }
    var new = bird
    new.vx += seconds * ((x / count - position.x) * 0.5 + (vx / count - bird.vx) + away.dx * 3)
    new.vy += seconds * ((y / count - position.y) * 0.5 + (vy / count - bird.vy) + away.dy * 3)
    return clamp(new)
  }

  private func turnedBack(_ speed: Float, at place: Float) -> Float {
    if place < meadow.lowerBound + 2 { return abs(speed) }
    if place > meadow.upperBound - 2 { return -abs(speed) }
    return speed
  }

  private func clamp(_ bird: Bird) -> Bird {
    let speed = (bird.vx * bird.vx + bird.vy * bird.vy).squareRoot()
    guard speed > 0 else { return Bird(vx: speeds.lowerBound) }
    let factor = min(max(speed, speeds.lowerBound), speeds.upperBound) / speed
    return Bird(vx: bird.vx * factor, vy: bird.vy * factor)
  }
}
