import ProtobufCReference
import TesseraCore
import TesseraProto

extension CellID: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__CellID> {
    let message = arena.message(tessera__data__v1__cell_id__init)
    message.pointee.world = world
    message.pointee.cx = cx
    message.pointee.cy = cy
    message.pointee.depth = UInt32(depth)
    message.pointee.sub = UInt32(sub)
    return message
  }

  static func random(_ random: inout SeededRandom) -> CellID {
    CellID(
      world: random.integer(), cx: random.integer(), cy: random.integer(),
      depth: random.integer(), sub: random.integer())
  }
}

extension WorldPosition: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__Position> {
    let message = arena.message(tessera__data__v1__position__init)
    message.pointee.x = x
    message.pointee.y = y
    return message
  }

  static func random(_ random: inout SeededRandom) -> WorldPosition {
    WorldPosition(x: random.float(), y: random.float())
  }
}

extension ActorState: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__Actor> {
    let message = arena.message(tessera__data__v1__actor__init)
    message.pointee.id = id.rawValue
    message.pointee.pos = position.reference(in: arena)
    return message
  }

  static func random(_ random: inout SeededRandom) -> ActorState {
    ActorState(id: EntityID(random.integer()), position: .random(&random))
  }
}

extension ActorComponents: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__Components> {
    let message = arena.message(tessera__data__v1__components__init)
    message.pointee.id = id.rawValue
    message.pointee.components = arena.bytes(components)
    return message
  }

  static func random(_ random: inout SeededRandom) -> ActorComponents {
    ActorComponents(
      id: EntityID(random.integer()), components: random.list { $0.integer() })
  }
}

extension Envelope: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__Envelope> {
    let message = arena.message(tessera__data__v1__envelope__init)
    message.pointee.cell = cell.reference(in: arena)
    message.pointee.seq = seq
    message.pointee.epoch = epoch.rawValue
    if let session {
      message.pointee._session_case = TESSERA__DATA__V1__ENVELOPE___SESSION_SESSION
      message.pointee.session = session.rawValue
    }
    if let requestID {
      message.pointee._request_id_case = TESSERA__DATA__V1__ENVELOPE___REQUEST_ID_REQUEST_ID
      message.pointee.request_id = requestID
    }
    payload.setReference(message, in: arena)
    return message
  }

  static func random(_ random: inout SeededRandom) -> Envelope {
    Envelope(
      cell: .random(&random), seq: random.integer(), epoch: Epoch(random.integer()),
      payload: .random(&random), session: random.optional { SessionID($0.integer()) },
      requestID: random.optional { $0.integer() })
  }
}

extension Payload {
  static func random(_ random: inout SeededRandom) -> Payload {
    switch PayloadKind.allCases.randomElement(using: &random) ?? .ping {
    case .ping: .ping(timestamp: random.integer())
    case .join: .join(actor: EntityID(random.integer()), position: .random(&random))
    case .move:
      .move(actor: EntityID(random.integer()), dx: random.float(), dy: random.float())
    case .leave: .leave(actor: EntityID(random.integer()))
    case .pong: .pong(timestamp: random.integer())
    case .snapshot: .snapshot(cell: .random(&random), actors: random.list(ActorState.random))
    case .delta: .delta(cell: .random(&random), moved: random.list(ActorState.random))
    case .despawn:
      .despawn(cell: .random(&random), actors: random.list { EntityID($0.integer()) })
    case .error: .error(Refusal(code: random.string(), message: random.string()))
    case .send:
      .send(
        actor: EntityID(random.integer()), to: EntityID(random.integer()),
        body: random.list { $0.integer() })
    case .shown: .shown(cell: .random(&random), actors: random.list(ActorComponents.random))
    case .own: .own(cell: .random(&random), actors: random.list(ActorComponents.random))
    case .event:
      .event(
        cell: .random(&random), actor: EntityID(random.integer()),
        body: random.list { $0.integer() })
    }
  }

  fileprivate func setReference(
    _ envelope: UnsafeMutablePointer<Tessera__Data__V1__Envelope>, in arena: CArena
  ) {
    switch self {
    case .ping(let timestamp):
      let message = arena.message(tessera__data__v1__ping__init)
      message.pointee.ts = timestamp
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_PING
      envelope.pointee.ping = message
    case .join(let actor, let position):
      let message = arena.message(tessera__data__v1__join__init)
      message.pointee.actor = actor.rawValue
      message.pointee.pos = position.reference(in: arena)
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_JOIN
      envelope.pointee.join = message
    case .move(let actor, let dx, let dy):
      let message = arena.message(tessera__data__v1__move__init)
      message.pointee.actor = actor.rawValue
      message.pointee.dx = dx
      message.pointee.dy = dy
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_MOVE
      envelope.pointee.move = message
    case .leave(let actor):
      let message = arena.message(tessera__data__v1__leave__init)
      message.pointee.actor = actor.rawValue
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_LEAVE
      envelope.pointee.leave = message
    case .pong(let timestamp):
      let message = arena.message(tessera__data__v1__pong__init)
      message.pointee.ts = timestamp
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_PONG
      envelope.pointee.pong = message
    case .snapshot(let cell, let actors):
      let message = arena.message(tessera__data__v1__snapshot__init)
      message.pointee.cell = cell.reference(in: arena)
      message.pointee.n_actors = actors.count
      message.pointee.actors = arena.pointers(actors.map { $0.reference(in: arena) })
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_SNAPSHOT
      envelope.pointee.snapshot = message
    case .delta(let cell, let moved):
      let message = arena.message(tessera__data__v1__delta__init)
      message.pointee.cell = cell.reference(in: arena)
      message.pointee.n_moved = moved.count
      message.pointee.moved = arena.pointers(moved.map { $0.reference(in: arena) })
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_DELTA
      envelope.pointee.delta = message
    case .despawn(let cell, let actors):
      let message = arena.message(tessera__data__v1__despawn__init)
      message.pointee.cell = cell.reference(in: arena)
      message.pointee.n_actors = actors.count
      message.pointee.actors = arena.array(of: actors.map(\.rawValue))
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_DESPAWN
      envelope.pointee.despawn = message
    case .error(let refusal):
      let message = arena.message(tessera__data__v1__error__init)
      message.pointee.code = arena.string(refusal.code)
      message.pointee.message = arena.string(refusal.message)
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_ERROR
      envelope.pointee.error = message
    case .send(let actor, let recipient, let body):
      let message = arena.message(tessera__data__v1__send__init)
      message.pointee.actor = actor.rawValue
      message.pointee.to = recipient.rawValue
      message.pointee.body = arena.bytes(body)
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_SEND
      envelope.pointee.send = message
    case .shown(let cell, let actors):
      let message = arena.message(tessera__data__v1__shown__init)
      message.pointee.cell = cell.reference(in: arena)
      message.pointee.n_actors = actors.count
      message.pointee.actors = arena.pointers(actors.map { $0.reference(in: arena) })
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_SHOWN
      envelope.pointee.shown = message
    case .own(let cell, let actors):
      let message = arena.message(tessera__data__v1__own__init)
      message.pointee.cell = cell.reference(in: arena)
      message.pointee.n_actors = actors.count
      message.pointee.actors = arena.pointers(actors.map { $0.reference(in: arena) })
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_OWN
      envelope.pointee.own = message
    case .event(let cell, let actor, let body):
      let message = arena.message(tessera__data__v1__event__init)
      message.pointee.cell = cell.reference(in: arena)
      message.pointee.actor = actor.rawValue
      message.pointee.body = arena.bytes(body)
      envelope.pointee.payload_case = TESSERA__DATA__V1__ENVELOPE__PAYLOAD_EVENT
      envelope.pointee.event = message
    }
  }
}
