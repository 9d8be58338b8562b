package import TesseraCore

/// One line of a script or of the prompt.
package enum Command: Hashable, Sendable {
  /// Without a number the time of sending is taken, in milliseconds since 1970.
  case ping(timestamp: UInt64?)
  case join(actor: EntityID, position: WorldPosition)
  case move(actor: EntityID, dx: Float, dy: Float)
  case leave(actor: EntityID)
  /// A message of the world's rules.
  case send(actor: EntityID, to: EntityID, body: [UInt8])
  case sleep(Duration)
  case help
  case quit
}

extension Command {
  /// What the command sends; `nil` for one that sends nothing.
  package func payload(defaultTimestamp: @autoclosure () -> UInt64) -> Payload? {
    switch self {
    case .ping(let timestamp): .ping(timestamp: timestamp ?? defaultTimestamp())
    case .join(let actor, let position): .join(actor: actor, position: position)
    case .move(let actor, let dx, let dy): .move(actor: actor, dx: dx, dy: dy)
    case .leave(let actor): .leave(actor: actor)
    case .send(let actor, let recipient, let body): .send(actor: actor, to: recipient, body: body)
    case .sleep, .help, .quit: nil
    }
  }

  /// A short tour: ping, join in the middle of the cell, a walk around a square, leave.
  package static func demo(
    actor: EntityID, in cell: CellID, geometry: CellGeometry = CellGeometry()
  ) -> [Command] {
    let bounds = geometry.bounds(of: cell.canonical)
    let middle = WorldPosition(
      x: Float((bounds.lowX + bounds.highX) / 2), y: Float((bounds.lowY + bounds.highY) / 2))
    let steps: [(Float, Float)] = [(1, 0), (0, 1), (-1, 0), (0, -1)]
    return [.ping(timestamp: nil), .join(actor: actor, position: middle)]
      + steps.map { .move(actor: actor, dx: $0.0, dy: $0.1) } + [.leave(actor: actor)]
  }

  /// The names, in the order of the help.
  package static let names = ["ping", "join", "move", "leave", "send", "sleep", "help", "quit"]

  /// What `help` prints.
  package static let usage = """
    ping [TS]                 ask for a pong; TS is any whole number (default: the time in ms)
    join                      put your actor at (0, 0)
    join ACTOR                put this actor at (0, 0)
    join X Y                  put your actor at (X, Y), in world units
    join ACTOR X Y            put this actor at (X, Y)
    move                      a step of (1, 0) for your actor
    move ACTOR                a step of (1, 0) for this actor
    move DX DY                a step of (DX, DY) for your actor
    move ACTOR DX DY          a step of (DX, DY) for this actor
    leave [ACTOR]             take the actor out of the world
    send [ACTOR] TO HEX       a message of the world's rules to entity TO, its bytes in hexadecimal
    sleep MS                  wait this many milliseconds
    help                      this list
    quit                      end
    "Your actor" is the one given with --actor. # begins a comment.
    """
}
