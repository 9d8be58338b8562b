internal import TesseraCore
internal import TesseraProtobuf

/// An envelope's payload while it is being read.
///
/// A payload may come in many pieces, which are merged while they are of one kind; another kind
/// begins anew. The pieces are gathered here, in place, so that each costs what it holds.
struct PayloadBuilder {
  private var kind: PayloadKind?
  /// The time stamp, or the actor.
  private var number: UInt64 = 0
  /// The position, or the step.
  private var point = WorldPosition()
  /// What most payloads that players send are without.
  private var contents: Contents?

  /// What has been read; `nil` if nothing has.
  var payload: Payload? {
    switch kind {
    case nil: nil
    case .ping: .ping(timestamp: number)
    case .join: .join(actor: EntityID(number), position: point)
    case .move: .move(actor: EntityID(number), dx: point.x, dy: point.y)
    case .leave: .leave(actor: EntityID(number))
    case .pong: .pong(timestamp: number)
    case .some(let kind): (contents ?? Contents()).payload(kind)
    }
  }

  /// Reads one piece: the field of an envelope whose tag has just been read.
  mutating func read(
    _ kind: PayloadKind, from reader: inout ProtobufReader
  ) throws(ProtobufError) {
    if self.kind != kind {
      if self.kind != nil { self = PayloadBuilder() }
      self.kind = kind
    }
    try reader.readMessage { (reader) throws(ProtobufError) in
      switch kind {
      case .ping, .pong, .leave: try readNumber(from: &reader)
      case .join: try readJoin(from: &reader)
      case .move: try readMove(from: &reader)
      default:
        if contents == nil { contents = Contents() }
        try contents?.read(kind, from: &reader)
      }
    }
  }

  private mutating func readNumber(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: number = try reader.readUInt64()
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readJoin(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: number = try reader.readUInt64()
      case 2 << 3 | 2: try reader.readMessage(into: &point)
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readMove(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: number = try reader.readUInt64()
      case 2 << 3 | 5: point.x = try reader.readFloat()
      case 3 << 3 | 5: point.y = try reader.readFloat()
      default: try reader.skipField(tag)
      }
    }
  }
}

/// Lists, bytes and texts of a payload while it is being read.
private struct Contents {
  private var cell = CellID.origin
  private var actors: [ActorState] = []
  private var actorIDs: [EntityID] = []
  private var sender: UInt64 = 0
  private var recipient: UInt64 = 0
  private var body: [UInt8] = []
  private var components: [ActorComponents] = []
  private var refusal = Refusal(code: "", message: "")

  func payload(_ kind: PayloadKind) -> Payload? {
    switch kind {
    case .ping, .pong, .join, .move, .leave: nil
    case .snapshot: .snapshot(cell: cell, actors: actors)
    case .delta: .delta(cell: cell, moved: actors)
    case .despawn: .despawn(cell: cell, actors: actorIDs)
    case .error: .error(refusal)
    case .send: .send(actor: EntityID(sender), to: EntityID(recipient), body: body)
    case .shown: .shown(cell: cell, actors: components)
    case .own: .own(cell: cell, actors: components)
    case .event: .event(cell: cell, actor: EntityID(sender), body: body)
    }
  }

  mutating func read(
    _ kind: PayloadKind, from reader: inout ProtobufReader
  ) throws(ProtobufError) {
    switch kind {
    case .ping, .pong, .join, .move, .leave: break
    case .snapshot, .delta: try readActors(from: &reader)
    case .despawn: try readDespawn(from: &reader)
    case .error: try readError(from: &reader)
    case .send: try readSend(from: &reader)
    case .shown, .own: try readComponents(from: &reader)
    case .event: try readEvent(from: &reader)
    }
  }

  private mutating func readActors(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: try reader.readMessage(into: &cell)
      case 2 << 3 | 2: actors.append(try reader.readMessage())
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readDespawn(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: try reader.readMessage(into: &cell)
      case 2 << 3: actorIDs.append(EntityID(try reader.readUInt64()))
      case 2 << 3 | 2:
        try reader.readPacked { (reader) throws(ProtobufError) in
          actorIDs.append(EntityID(try reader.readUInt64()))
        }
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readSend(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: sender = try reader.readUInt64()
      case 2 << 3: recipient = try reader.readUInt64()
      case 3 << 3 | 2: body = try reader.readByteArray()
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readComponents(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: try reader.readMessage(into: &cell)
      case 2 << 3 | 2: components.append(try reader.readMessage())
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readEvent(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: try reader.readMessage(into: &cell)
      case 2 << 3: sender = try reader.readUInt64()
      case 3 << 3 | 2: body = try reader.readByteArray()
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readError(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: refusal.code = try reader.readString()
      case 2 << 3 | 2: refusal.message = try reader.readString()
      default: try reader.skipField(tag)
      }
    }
  }
}
