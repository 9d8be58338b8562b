internal import TesseraCore

/// Payloads: the member `type` tells what the others are. It mostly comes first, and then one pass is
/// enough; if it doesn't, or comes again and says otherwise, it is looked for before the others are
/// read. So a payload is read at most three times.
extension JSONReader {
  mutating func readPayload() throws(WireError) -> Payload {
    _ = peekToken()
    let start = mark
    var mistake: WireError?
    do throws(WireError) {
      if let payload = try readPayloadByLeadingType() { return payload }
    } catch {
      // The member that is wrong for this type may be an unknown one of a type that comes later.
      mistake = error
    }
    rewind(to: start)
    let kind: PayloadKind
    do throws(WireError) { kind = try skimPayload().kind } catch { throw mistake ?? error }
    rewind(to: start)
    var members = PayloadMembers(kind, at: offset, isLastType: true)
    try beginObject()
    guard let payload = try readPayload(&members) else {
      throw failure("expected one type of payload", at: members.start)
    }
    return payload
  }

  /// Passes over a payload and gives what it is and whom it is for, if it is for an actor.
  mutating func skimPayload() throws(WireError) -> (kind: PayloadKind, actor: EntityID?) {
    _ = peekToken()
    let start = offset
    var kind: PayloadKind?
    var typeOffset: Int?
    var actor: EntityID?
    try readObject { (json, name) throws(WireError) in
      if name == .type {
        kind = try json.readKind()
        typeOffset = json.offset
      } else if name == .actor {
        actor = try json.skimActor()
      } else {
        try json.skipValue()
      }
    }
    guard let typeOffset else { throw missing("type", inObjectAt: start) }
    guard let kind else { throw failure("an unknown type of payload", at: typeOffset) }
    let isForActor = kind == .join || kind == .move || kind == .leave || kind == .send
    return (kind, isForActor ? actor : nil)
  }

  /// An actor's number, or `nil` for something else, which may be right in a payload that is not known
  /// here.
  private mutating func skimActor() throws(WireError) -> EntityID? {
    _ = peekToken()
    let start = mark
    do throws(WireError) {
      return EntityID(try readUInt64())
    } catch {
      rewind(to: start)
      try skipValue()
      return nil
    }
  }

  private mutating func readPayloadByLeadingType() throws(WireError) -> Payload? {
    let start = offset
    try beginObject()
    var isFirst = true
    guard let name = try nextMember(isFirst: &isFirst), name == .type, let kind = try readKind()
    else { return nil }
    var members = PayloadMembers(kind, at: start, isLastType: false)
    members.isFirst = false
    return try readPayload(&members)
  }

  /// `nil` for a type that is not known here.
  @inline(__always)
  fileprivate mutating func readKind() throws(WireError) -> PayloadKind? {
    guard peekToken() == UInt8(ascii: "\"") else { throw expected("a string") }
    switch try readName() {
    case .move: return .move
    case .ping: return .ping
    case .join: return .join
    case .leave: return .leave
    case .delta: return .delta
    case .pong: return .pong
    case .snapshot: return .snapshot
    case .despawn: return .despawn
    case .error: return .error
    case .send: return .send
    case .shown: return .shown
    case .own: return .own
    case .event: return .event
    default: return nil
    }
  }
}

/// Going through the members of a payload whose type is taken to be known.
private struct PayloadMembers {
  let kind: PayloadKind
  let start: Int
  /// Whether the type is the one that counts, whatever others there are.
  let isLastType: Bool
  var isFirst = true
  /// Another type came up.
  var isContradicted = false

  init(_ kind: PayloadKind, at start: Int, isLastType: Bool) {
    self.kind = kind
    self.start = start
    self.isLastType = isLastType
  }

  @inline(__always)
  mutating func next(in json: inout JSONReader) throws(WireError) -> JSONName? {
    while let name = try json.nextMember(isFirst: &isFirst) {
      guard name == .type else { return name }
      if isLastType {
        try json.skipValue()
      } else if try json.readKind() != kind {
        isContradicted = true
        return nil
      }
    }
    return nil
  }
}

// MARK: - Each kind

extension JSONReader {
  /// Reads the members up to the end of the object; `nil` if another type came up among them.
  @inline(__always)
  private mutating func readPayload(
    _ members: inout PayloadMembers
  ) throws(WireError) -> Payload? {
    switch members.kind {
    case .ping: try readNumber("ts", .ts, &members).map { .ping(timestamp: $0) }
    case .pong: try readNumber("ts", .ts, &members).map { .pong(timestamp: $0) }
    case .leave: try readNumber("actor", .actor, &members).map { .leave(actor: EntityID($0)) }
    case .join: try readJoin(&members)
    case .move: try readMove(&members)
    case .snapshot:
      try readActors("actors", .actors, &members).map { .snapshot(cell: $0, actors: $1) }
    case .delta: try readActors("moved", .moved, &members).map { .delta(cell: $0, moved: $1) }
    case .despawn: try readDespawn(&members)
    case .error: try readError(&members)
    case .send: try readSend(&members)
    case .shown: try readComponents(&members).map { .shown(cell: $0, actors: $1) }
    case .own: try readComponents(&members).map { .own(cell: $0, actors: $1) }
    case .event: try readEvent(&members)
    }
  }

  private mutating func readNumber(
    _ label: StaticString, _ numberName: JSONName, _ members: inout PayloadMembers
  ) throws(WireError) -> UInt64? {
    var number: UInt64?
    while let name = try members.next(in: &self) {
      if name == numberName { number = try readUInt64() } else { try skipValue() }
    }
    if members.isContradicted { return nil }
    guard let number else { throw missing(label, inObjectAt: members.start) }
    return number
  }

  private mutating func readJoin(_ members: inout PayloadMembers) throws(WireError) -> Payload? {
    var actor: UInt64?
    var position: WorldPosition?
    while let name = try members.next(in: &self) {
      switch name {
      case .actor: actor = try readUInt64()
      case .pos: position = try readPosition()
      default: try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let actor else { throw missing("actor", inObjectAt: members.start) }
    guard let position else { throw missing("pos", inObjectAt: members.start) }
    return .join(actor: EntityID(actor), position: position)
  }

  private mutating func readMove(_ members: inout PayloadMembers) throws(WireError) -> Payload? {
    var actor: UInt64?
    var dx: Float?
    var dy: Float?
    while let name = try members.next(in: &self) {
      switch name {
      case .actor: actor = try readUInt64()
      case .dx: dx = try readFloat()
      case .dy: dy = try readFloat()
      default: try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let actor else { throw missing("actor", inObjectAt: members.start) }
    guard let dx else { throw missing("dx", inObjectAt: members.start) }
    guard let dy else { throw missing("dy", inObjectAt: members.start) }
    return .move(actor: EntityID(actor), dx: dx, dy: dy)
  }

  private mutating func readActors(
    _ label: StaticString, _ listName: JSONName, _ members: inout PayloadMembers
  ) throws(WireError) -> (CellID, [ActorState])? {
    var cell: CellID?
    var actors: [ActorState]?
    while let name = try members.next(in: &self) {
      if name == .cell {
        cell = try readCell()
      } else if name == listName {
        var list: [ActorState] = []
        try readArray { (json) throws(WireError) in list.append(try json.readActorState()) }
        actors = list
      } else {
        try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let cell else { throw missing("cell", inObjectAt: members.start) }
    guard let actors else { throw missing(label, inObjectAt: members.start) }
    return (cell, actors)
  }

  private mutating func readDespawn(
    _ members: inout PayloadMembers
  ) throws(WireError) -> Payload? {
    var cell: CellID?
    var actors: [EntityID]?
    while let name = try members.next(in: &self) {
      switch name {
      case .cell: cell = try readCell()
      case .actors:
        var list: [EntityID] = []
        try readArray { (json) throws(WireError) in list.append(EntityID(try json.readUInt64())) }
        actors = list
      default: try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let cell else { throw missing("cell", inObjectAt: members.start) }
    guard let actors else { throw missing("actors", inObjectAt: members.start) }
    return .despawn(cell: cell, actors: actors)
  }

  private mutating func readError(_ members: inout PayloadMembers) throws(WireError) -> Payload? {
    var code: String?
    var message: String?
    while let name = try members.next(in: &self) {
      switch name {
      case .code: code = try readString()
      case .message: message = try readString()
      default: try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let code else { throw missing("code", inObjectAt: members.start) }
    guard let message else { throw missing("message", inObjectAt: members.start) }
    return .error(Refusal(code: code, message: message))
  }

  private mutating func readSend(_ members: inout PayloadMembers) throws(WireError) -> Payload? {
    var actor: UInt64?
    var recipient: UInt64?
    var body: [UInt8]?
    while let name = try members.next(in: &self) {
      switch name {
      case .actor: actor = try readUInt64()
      case .to: recipient = try readUInt64()
      case .body: body = try readBase64()
      default: try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let actor else { throw missing("actor", inObjectAt: members.start) }
    guard let body else { throw missing("body", inObjectAt: members.start) }
    return .send(actor: EntityID(actor), to: EntityID(recipient ?? actor), body: body)
  }

  private mutating func readComponents(
    _ members: inout PayloadMembers
  ) throws(WireError) -> (CellID, [ActorComponents])? {
    var cell: CellID?
    var actors: [ActorComponents]?
    while let name = try members.next(in: &self) {
      switch name {
      case .cell: cell = try readCell()
      case .actors:
        var list: [ActorComponents] = []
        try readArray { (json) throws(WireError) in
          list.append(try json.readActorComponents())
        }
        actors = list
      default: try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let cell else { throw missing("cell", inObjectAt: members.start) }
    guard let actors else { throw missing("actors", inObjectAt: members.start) }
    return (cell, actors)
  }

  private mutating func readEvent(_ members: inout PayloadMembers) throws(WireError) -> Payload? {
    var cell: CellID?
    var actor: UInt64?
    var body: [UInt8]?
    while let name = try members.next(in: &self) {
      switch name {
      case .cell: cell = try readCell()
      case .actor: actor = try readUInt64()
      case .body: body = try readBase64()
      default: try skipValue()
      }
    }
    if members.isContradicted { return nil }
    guard let cell else { throw missing("cell", inObjectAt: members.start) }
    guard let actor else { throw missing("actor", inObjectAt: members.start) }
    guard let body else { throw missing("body", inObjectAt: members.start) }
    return .event(cell: cell, actor: EntityID(actor), body: body)
  }
}
