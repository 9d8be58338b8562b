import TesseraCore
public import TesseraRules

/// A fire burns at (10, 10). Who is near gets warm, and who has wood can feed it.
public struct Campfire: CellRules {
  /// How near one must be, in world units.
  public var reach: Float = 5

  /// The rules of the fire.
  public init() {}

  /// What there is, each under the number by which clients know it.
  public func declare(in catalog: inout Catalog) {
    catalog.component(Warmth.self, number: 1, shownTo: .owner)
    catalog.component(Fire.self, number: 2, shownTo: .everyone)
    catalog.message(Feed.self, number: 1, from: .players)
    catalog.event(Flared.self, number: 1)
  }

  /// The fire is lit.
  public func opened(_ cell: inout Cell) {
    guard cell.id == .origin else { return }
    let fire = cell.spawn(at: WorldPosition(x: 10, y: 10))
    cell[fire, Fire.self] = Fire(logs: 3)
  }

  /// Somebody brings wood. What a client says is looked at before it is believed.
  public func received(_ message: Message, in cell: inout Cell) {
    guard let feed = message.body as? Feed else { return }
    guard var fire = cell[message.recipient, Fire.self] else {
      return cell.refuse(message, code: "no_fire", "entity \(message.recipient) does not burn")
    }
    guard (1...9).contains(feed.logs), fire.logs < 100 else {
      return cell.refuse(message, code: "too_much", "1 to 9 logs at a time, 100 in all")
    }
    fire.logs += feed.logs
    cell[message.recipient, Fire.self] = fire
    cell.emit(Flared(by: message.sender.rawValue), at: message.recipient)
  }

  /// Who is near gets warmer by a degree a second.
  public func tick(seconds: Float, in cell: inout Cell) {
    for fire in cell.entities(with: Fire.self) {
      for one in cell.neighbours(of: fire, within: reach)
      where !one.isGhost && cell.isPlayer(one.id) {
        cell[one.id, Warmth.self, default: Warmth()].degrees += seconds
      }
    }
  }
}
