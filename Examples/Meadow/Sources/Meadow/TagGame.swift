public import TesseraCore
public import TesseraRules

/// A game of tag. Whoever is "it" tags another player near by, who is it from then on.
///
/// It begins with a hat that lies in the meadow: who walks over it puts it on and is it. If a player
/// who is it goes home, the hat lies where the player stood. So there is one hat, on a head or on the
/// ground, whatever players do. Not whatever servers do: a cell that is lost takes along what is in it, and
/// the one in which the hat lay puts down another when it begins anew.
public struct TagGame: CellRules {
  /// How near a player must be to tag another, in world units.
  public var reach: Float = 6
  /// How long somebody who was tagged cannot be tagged again, and cannot tag, in seconds.
  public var breather: Float = 2
  /// The cell in which the hat lies at the beginning.
  public var start = CellID.origin

  /// The rules of the game.
  public init() {}

  /// Everyone sees who is it; only a player sees its own score; nobody sees breathers.
  public func declare(in catalog: inout Catalog) {
    catalog.component(Runner.self, number: 2, shownTo: .everyone)
    catalog.component(Score.self, number: 3, shownTo: .owner)
    catalog.component(Breather.self, number: 4, shownTo: .server)
    catalog.component(Hat.self, number: 5, shownTo: .everyone)
    catalog.message(Tag.self, number: 1, from: .players)
    catalog.message(YouAreIt.self, number: 2)
    catalog.event(Tagged.self, number: 1)
  }

  /// The hat is put down.
  public func opened(_ cell: inout Cell) {
    if cell.id == start { putDownHat(at: cell.middle, in: &cell) }
  }

  /// Who comes, plays.
  public func joined(_ entity: EntityID, in cell: inout Cell) {
    guard cell.isPlayer(entity) else { return }
    cell[entity, Runner.self] = Runner()
    cell[entity, Score.self] = Score()
  }

  /// Who goes, leaves the hat.
  public func left(_ entity: EntityID, in cell: inout Cell) {
    if cell[entity, Runner.self]?.isIt == true {
      putDownHat(at: cell.position(of: entity) ?? cell.middle, in: &cell)
    }
  }

  /// Somebody tags, or was tagged.
  public func received(_ message: Message, in cell: inout Cell) {
    switch message.body {
    case let tag as Tag: tagging(tag, message, in: &cell)
    case let tagged as YouAreIt: becomeIt(message.recipient, tagged, in: &cell)
    default: break
    }
  }

  /// Who was tagged has gone: the one who tagged is it again, or the hat is on the ground.
  public func undelivered(_ message: Message, in cell: inout Cell) {
    guard message.body is YouAreIt else { return }
    if cell.contains(message.sender) {
      cell[message.sender, Runner.self]?.isIt = true
    } else {
      putDownHat(at: cell.middle, in: &cell)
    }
  }

  /// Breathers end, and who walks over the hat puts it on.
  public func tick(seconds: Float, in cell: inout Cell) {
    for entity in cell.entities(with: Breather.self) {
      let left = (cell[entity, Breather.self]?.seconds ?? 0) - seconds
      cell[entity, Breather.self] = left > 0 ? Breather(seconds: left) : nil
    }
    for hat in cell.entities(with: Hat.self) {
      let near = cell.neighbours(of: hat, within: reach).first {
        !$0.isGhost && cell.isPlayer($0.id)
      }
      guard let finder = near?.id, cell.contains(finder) else { continue }
      cell.despawn(hat)
      cell[finder, Runner.self, default: Runner()].isIt = true
      cell.emit(Tagged(who: finder.rawValue), at: finder)
    }
  }

  private func tagging(_ tag: Tag, _ message: Message, in cell: inout Cell) {
    let (tagger, target) = (message.recipient, EntityID(tag.target))
    guard message.sender == tagger, cell[tagger, Runner.self]?.isIt == true else {
      return cell.refuse(message, code: "not_it", "only who is it can tag")
    }
    guard cell[tagger, Breather.self] == nil else {
      return cell.refuse(message, code: "out_of_breath", "just tagged: wait a moment")
    }
    let inReach = cell.neighbours(of: tagger, within: reach).contains { $0.id == target }
    guard inReach, cell[target, Runner.self] != nil else {
      return cell.refuse(message, code: "out_of_reach", "player \(target) is not near enough")
    }
    cell[tagger, Runner.self]?.isIt = false
    cell[tagger, Score.self, default: Score()].tagged += 1
    cell.send(YouAreIt(from: tagger.rawValue), from: tagger, to: target)
  }

  private func becomeIt(_ entity: EntityID, _ tagged: YouAreIt, in cell: inout Cell) {
    cell[entity, Runner.self, default: Runner()].isIt = true
    cell[entity, Score.self, default: Score()].caught += 1
    cell[entity, Breather.self] = Breather(seconds: breather)
    cell.emit(Tagged(by: tagged.from, who: entity.rawValue), at: entity)
  }

  private func putDownHat(at place: WorldPosition, in cell: inout Cell) {
    let hat = cell.spawn(at: place)
    cell[hat, Hat.self] = Hat()
  }
}
