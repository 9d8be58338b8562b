import TesseraCore

@testable import TesseraWorker

/// Who sees what, found by comparing everything with everything.
struct InterestOracle {
  struct Target {
    var position: WorldPosition
    /// The session whose live actor it is.
    var session: SessionSlot?
    /// Told apart from an earlier one of the same number.
    var life: Int
  }

  let radius: Float
  let leaveRadius: Float
  var targets: [EntityID: Target] = [:]
  /// What each session saw at the end of the last tick.
  private(set) var seen: [SessionSlot: [EntityID: Int]] = [:]
  /// What each lost in it.
  private(set) var lost: [SessionSlot: Set<EntityID>] = [:]
  private var lives = 0

  init(_ configuration: InterestConfiguration) {
    radius = configuration.radius
    leaveRadius = configuration.leaveRadius
  }

  mutating func add(_ id: EntityID, at position: WorldPosition, session: SessionSlot? = nil) {
    lives += 1
    targets[id] = Target(position: position, session: session, life: lives)
  }

  /// A session that has no live actor any more sees nothing, even if it has one again at once.
  mutating func lostActor(_ session: SessionSlot?) {
    guard let session, !targets.values.contains(where: { $0.session == session }) else { return }
    seen[session] = nil
  }

  mutating func tick() {
    let sessions = Set(targets.values.compactMap(\.session))
    lost = [:]
    var now: [SessionSlot: [EntityID: Int]] = [:]
    for session in sessions {
      let before = seen[session] ?? [:]
      let actors = targets.values.filter { $0.session == session }
      var visible: [EntityID: Int] = [:]
      for (id, target) in targets {
        let distance = actors.map { Self.squared($0.position, target.position) }.min() ?? .infinity
        let was = before[id] == target.life
        if target.session == session || distance <= radius * radius
          || (was && distance <= leaveRadius * leaveRadius)
        {
          visible[id] = target.life
        }
      }
      now[session] = visible
      lost[session] = Set(before.filter { visible[$0.key] != $0.value }.keys)
    }
    seen = now
  }

  static func squared(_ a: WorldPosition, _ b: WorldPosition) -> Float {
    let dx = b.x - a.x
    let dy = b.y - a.y
    return dx * dx + dy * dy
  }
}

/// For stories that can be told again.
struct TestRandom: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ part: Double) -> Bool { Double.random(in: 0..<1, using: &self) < part }

  mutating func number(_ range: ClosedRange<Float>) -> Float { .random(in: range, using: &self) }
}
