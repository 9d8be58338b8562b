public import TesseraCore

/// What happens in a cell, as you want it.
///
/// Write a type that has the methods you need; each of the others does nothing. Here is a world in
/// which everyone who comes near a campfire gets warm. `Warmth` is a message of a .proto file; the whole
/// package is in `Docs/Rules.md`.
///
/// ```swift
/// import TesseraCore
/// import TesseraRules
///
/// struct Campfire: CellRules {
///   func declare(in catalog: inout Catalog) {
///     catalog.component(Warmth.self, number: 1, shownTo: .owner)
///   }
///
///   func tick(seconds: Float, in cell: inout Cell) {
///     for one in cell.neighbours(of: WorldPosition(x: 10, y: 10), within: 5) where !one.isGhost {
///       cell[one.id, Warmth.self, default: Warmth()].degrees += seconds
///     }
///   }
/// }
/// ```
///
/// Rules have no state of their own: what has to be remembered is a component of an entity, and goes
/// with it when it walks into another cell, which may be on another machine. One value serves all
/// cells of a process, from several threads.
///
/// A rule changes only what lives in its cell. Everything else it sees is a ghost, a copy of what
/// lives beyond the border; to change that, send it a message. A rule neither sees nor needs to know
/// where the borders are.
public protocol CellRules: Sendable {
  /// Says which components, messages and events these rules have, once, at the start.
  func declare(in catalog: inout Catalog)

  /// The cell begins, empty, before its first tick. A cell begins anew if another worker gets it.
  func opened(_ cell: inout Cell)

  /// An entity is new in the world: a player's (``Cell/isPlayer(_:)``) or one that a rule spawned.
  func joined(_ entity: EntityID, in cell: inout Cell)

  /// An entity has left the world. Its components can still be read, and for the last time.
  func left(_ entity: EntityID, in cell: inout Cell)

  /// An entity came over the border, with its components.
  func crossedIn(_ entity: EntityID, in cell: inout Cell)

  /// An entity went over the border. Its components can still be read here.
  func crossedOut(_ entity: EntityID, in cell: inout Cell)

  /// A player asks to move its actor: change the step, refuse it, or let it pass.
  ///
  /// Rules are asked in their order, each with what the ones before made of the step.
  ///
  /// - Throws: why not; the player gets it as an `error`, and nothing moves.
  func mayMove(_ entity: EntityID, by step: inout Step, in cell: inout Cell) throws(Refusal)

  /// A message for an entity of this cell. Each is received once, whatever borders lie between and
  /// whatever happens to connections.
  ///
  /// A player that joins again in a cell of another worker is a new entity with an old number: what
  /// its former self received, but has not receipted, since a connection was cut, it may receive, too.
  func received(_ message: Message, in cell: inout Cell)

  /// A message that this cell sent found nobody: its recipient left, or no worker has it. If the recipient's
  /// worker says nothing for 30 s, this is asked, too, though the message may have been received.
  func undelivered(_ message: Message, in cell: inout Cell)

  /// Time passes: once a tick, after what players did.
  ///
  /// - Parameter seconds: since the tick before; what the process was stopped for is not in it.
  func tick(seconds: Float, in cell: inout Cell)
}

extension CellRules {
  /// None.
  public func declare(in catalog: inout Catalog) {}
  /// Nothing happens.
  public func opened(_ cell: inout Cell) {}
  /// Nothing happens.
  public func joined(_ entity: EntityID, in cell: inout Cell) {}
  /// Nothing happens.
  public func left(_ entity: EntityID, in cell: inout Cell) {}
  /// Nothing happens.
  public func crossedIn(_ entity: EntityID, in cell: inout Cell) {}
  /// Nothing happens.
  public func crossedOut(_ entity: EntityID, in cell: inout Cell) {}
  /// Every step passes as it is.
  public func mayMove(
    _ entity: EntityID, by step: inout Step, in cell: inout Cell
  ) throws(Refusal) {}
  /// Nothing happens.
  public func received(_ message: Message, in cell: inout Cell) {}
  /// Nothing happens.
  public func undelivered(_ message: Message, in cell: inout Cell) {}
  /// Nothing happens.
  public func tick(seconds: Float, in cell: inout Cell) {}
}

/// A change of place in world units.
public struct Step: Hashable, Sendable {
  /// To the right.
  public var dx: Float
  /// Upward.
  public var dy: Float

  /// Made of its parts.
  public init(dx: Float, dy: Float) {
    self.dx = dx
    self.dy = dy
  }

  /// How long it is.
  public var length: Float { (dx * dx + dy * dy).squareRoot() }
}
