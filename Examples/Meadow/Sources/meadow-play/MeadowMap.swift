import Meadow
import TesseraCore

/// The meadow as text: birds are arrows, players letters, a capital for who is it, the hat is `@`.
struct MeadowMap {
  static let columns = 64
  static let rows = 32
  private static let side: Float = 512

  /// - Parameter views: what the players see; together that is all there is.
  static func text(_ views: [View], names: [EntityID: Character]) -> String {
    var lines = [[Character]](
      repeating: [Character](repeating: " ", count: columns), count: rows)
    for row in 0..<rows { lines[row][columns / 2] = "·" }
    for column in 0..<columns { lines[rows / 2][column] = "·" }
    var all: [EntityID: View.Seen] = [:]
    for view in views { all.merge(view.all) { old, _ in old } }
    // Birds first, so that a player above one is seen.
    for (id, seen) in all.sorted(by: { ($0.value.rank, $0.key) < ($1.value.rank, $1.key) }) {
      let column = Int(seen.position.x / side * Float(columns))
      let row = rows - 1 - Int(seen.position.y / side * Float(rows))
      guard (0..<columns).contains(column), (0..<rows).contains(row) else { continue }
      lines[row][column] = seen.sign(names[id])
    }
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    return ([edge] + lines.map { "|" + String($0) + "|" } + [edge]).joined(separator: "\n")
  }
}

extension View.Seen {
  fileprivate var rank: Int { shown.runner != nil ? 2 : shown.hat != nil ? 1 : 0 }

  fileprivate func sign(_ name: Character?) -> Character {
    if let name { return isIt ? Character(name.uppercased()) : name }
    if shown.hat != nil { return "@" }
    guard let bird = shown.bird else { return "?" }
    if abs(bird.vx) > 2 * abs(bird.vy) { return bird.vx > 0 ? "→" : "←" }
    if abs(bird.vy) > 2 * abs(bird.vx) { return bird.vy > 0 ? "↑" : "↓" }
    return bird.vx > 0 ? (bird.vy > 0 ? "↗" : "↘") : (bird.vy > 0 ? "↖" : "↙")
  }
}
