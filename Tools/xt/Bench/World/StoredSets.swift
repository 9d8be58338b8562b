import TesseraCore

/// The reference: every entity keeps what it sees, and finds by a grid and a comparison what changed.
struct StoredSets {
  private let radius: Float
  private var seen: [Set<Int32>]
  private(set) var enters = 0
  private(set) var leaves = 0

  init(_ places: [WorldPosition], radius: Float) {
    self.radius = radius
    seen = Array(repeating: [], count: places.count)
    update(places)
  }

  mutating func update(_ places: [WorldPosition]) {
    let side = radius
    var grid: [SIMD2<Int32>: [Int32]] = [:]
    for (index, place) in places.enumerated() {
      grid[Self.square(place, side), default: []].append(Int32(index))
    }
    let leave = radius * 1.05
    for (index, place) in places.enumerated() {
      let centre = Self.square(place, side)
      var now: Set<Int32> = []
      for row in Int32(-2)...2 {
        for column in Int32(-2)...2 {
          for other in grid[centre &+ SIMD2(column, row)] ?? [] where other != index {
            let dx = places[Int(other)].x - place.x
            let dy = places[Int(other)].y - place.y
            let distance = dx * dx + dy * dy
            if distance <= radius * radius
              || (distance <= leave * leave && seen[index].contains(other))
            {
              now.insert(other)
            }
          }
        }
      }
      enters += now.subtracting(seen[index]).count
      leaves += seen[index].subtracting(now).count
      seen[index] = now
    }
  }

  private static func square(_ place: WorldPosition, _ side: Float) -> SIMD2<Int32> {
    SIMD2(Int32((place.x / side).rounded(.down)), Int32((place.y / side).rounded(.down)))
  }
}
