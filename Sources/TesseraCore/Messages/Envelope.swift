/// One frame's content: who it is for or from, its numbers, and what it says.
public struct Envelope: Hashable, Sendable {
  /// Where the message is for, or where it comes from: the routing key.
  public var cell: CellID
  /// The sender numbers its frames on a connection from 0.
  public var seq: UInt64
  /// The cell's ownership epoch; ``Epoch/unknown`` from a client that does not know it.
  public var epoch: Epoch
  /// What it says.
  public var payload: Payload
  /// Whose session it belongs to, where a peer states it.
  public var session: SessionID?
  /// Chosen by the client; comes back with the answer.
  public var requestID: UInt64?

  /// Made of its parts.
  public init(
    cell: CellID, seq: UInt64, epoch: Epoch = .unknown, payload: Payload,
    session: SessionID? = nil, requestID: UInt64? = nil
  ) {
    self.cell = cell
    self.seq = seq
    self.epoch = epoch
    self.payload = payload
    self.session = session
    self.requestID = requestID
  }
}

/// What an envelope says.
public enum Payload: Hashable, Sendable {
  // From clients.
  /// Asks for a ``pong(timestamp:)`` with the same number.
  case ping(timestamp: UInt64)
  /// Binds the actor to the session and places it.
  case join(actor: EntityID, position: WorldPosition)
  /// Adds to the actor's position at the next tick.
  case move(actor: EntityID, dx: Float, dy: Float)
  /// Takes the actor out of the world.
  case leave(actor: EntityID)
  /// A message of the world's rules, in the name of the actor, to an entity.
  case send(actor: EntityID, to: EntityID, body: [UInt8])

  // From servers.
  case pong(timestamp: UInt64)
  /// Everything the receiver sees.
  case snapshot(cell: CellID, actors: [ActorState])
  /// What moved or came into sight, with its position now.
  case delta(cell: CellID, moved: [ActorState])
  /// What went out of sight.
  case despawn(cell: CellID, actors: [EntityID])
  /// A refused request.
  case error(Refusal)
  /// What the world's rules show everyone of entities that the receiver sees.
  case shown(cell: CellID, actors: [ActorComponents])
  /// What they show the receiver alone of its own actors.
  case own(cell: CellID, actors: [ActorComponents])
  /// Something happened at an entity that the receiver sees.
  case event(cell: CellID, actor: EntityID, body: [UInt8])
}

/// An entity's components: the fields of one protobuf message of the world's rules.
public struct ActorComponents: Hashable, Sendable {
  /// Which entity.
  public var id: EntityID
  /// All components that are to be known of it; none means that it has none any more.
  public var components: [UInt8]

  /// Made of its parts.
  public init(id: EntityID, components: [UInt8]) {
    self.id = id
    self.components = components
  }
}

/// An actor and where it is.
public struct ActorState: Hashable, Sendable {
  /// Which actor.
  public var id: EntityID
  /// Where it is.
  public var position: WorldPosition

  /// Made of its parts.
  public init(id: EntityID, position: WorldPosition) {
    self.id = id
    self.position = position
  }
}

/// What a payload is, without its content. The raw value is the JSON `type`.
public enum PayloadKind: String, Hashable, Sendable, CaseIterable {
  case ping, join, move, leave, send
  case pong, snapshot, delta, despawn, error, shown, own, event

  /// Whether clients send it.
  public var isFromClient: Bool {
    switch self {
    case .ping, .join, .move, .leave, .send: true
    case .pong, .snapshot, .delta, .despawn, .error, .shown, .own, .event: false
    }
  }
}

extension Payload {
  /// What this payload is.
  public var kind: PayloadKind {
    switch self {
    case .ping: .ping
    case .join: .join
    case .move: .move
    case .leave: .leave
    case .send: .send
    case .pong: .pong
    case .snapshot: .snapshot
    case .delta: .delta
    case .despawn: .despawn
    case .error: .error
    case .shown: .shown
    case .own: .own
    case .event: .event
    }
  }
}
