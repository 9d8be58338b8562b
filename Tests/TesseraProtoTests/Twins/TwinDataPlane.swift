import TesseraCore
import TesseraProto

extension CellID: TwinnedMessage {
  var twin: TesseraDataV1CellID {
    TesseraDataV1CellID(
      world: world, cx: cx, cy: cy, depth: UInt32(depth), sub: UInt32(sub))
  }
}

extension WorldPosition: TwinnedMessage {
  var twin: TesseraDataV1Position { TesseraDataV1Position(x: x, y: y) }
}

extension ActorState: TwinnedMessage {
  var twin: TesseraDataV1Actor { TesseraDataV1Actor(id: id.rawValue, pos: position.twin) }
}

extension Envelope: TwinnedMessage {
  var twin: TesseraDataV1Envelope {
    TesseraDataV1Envelope(
      cell: cell.twin, seq: seq, epoch: epoch.rawValue, session: session?.rawValue,
      requestID: requestID, payload: payload.twin)
  }
}

extension Payload {
  var twin: TesseraDataV1Envelope.Payload {
    switch self {
    case .ping(let timestamp): .ping(TesseraDataV1Ping(ts: timestamp))
    case .join(let actor, let position):
      .join(TesseraDataV1Join(actor: actor.rawValue, pos: position.twin))
    case .move(let actor, let dx, let dy):
      .move(TesseraDataV1Move(actor: actor.rawValue, dx: dx, dy: dy))
    case .leave(let actor): .leave(TesseraDataV1Leave(actor: actor.rawValue))
    case .send(let actor, let target, let body):
      .send(TesseraDataV1Send(actor: actor.rawValue, to: target.rawValue, body: body))
    case .pong(let timestamp): .pong(TesseraDataV1Pong(ts: timestamp))
    case .snapshot(let cell, let actors):
      .snapshot(TesseraDataV1Snapshot(cell: cell.twin, actors: actors.map(\.twin)))
    case .delta(let cell, let moved):
      .delta(TesseraDataV1Delta(cell: cell.twin, moved: moved.map(\.twin)))
    case .despawn(let cell, let actors):
      .despawn(TesseraDataV1Despawn(cell: cell.twin, actors: actors.map(\.rawValue)))
    case .error(let refusal):
      .error(TesseraDataV1Error(code: refusal.code, message: refusal.message))
    case .shown(let cell, let actors):
      .shown(TesseraDataV1Shown(cell: cell.twin, actors: actors.map(\.twin)))
    case .own(let cell, let actors):
      .own(TesseraDataV1Own(cell: cell.twin, actors: actors.map(\.twin)))
    case .event(let cell, let actor, let body):
      .event(TesseraDataV1Event(cell: cell.twin, actor: actor.rawValue, body: body))
    }
  }
}

extension ActorComponents {
  var twin: TesseraDataV1Components {
    TesseraDataV1Components(id: id.rawValue, components: components)
  }
}
