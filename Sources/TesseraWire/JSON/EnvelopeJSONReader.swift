internal import NIOCore
internal import TesseraCore
internal import TesseraProto

/// Reads the JSON form of an envelope: members in any order, unknown ones passed over, of one that
/// comes twice the last.
struct EnvelopeJSONReader {
  private var json: JSONReader

  init(_ frame: ByteBuffer) { json = JSONReader(frame) }

  mutating func readEnvelope() throws(WireError) -> Envelope {
    let (head, payload) = try readMembers { (json) throws(WireError) in try json.readPayload() }
    return Envelope(
      cell: head.cell, seq: head.seq, epoch: head.epoch, payload: payload, session: head.session,
      requestID: head.requestID)
  }

  /// The same without decoding the payload, which only has to be JSON.
  mutating func readHeader() throws(WireError) -> EnvelopeHeader {
    let (head, payload) = try readMembers { (json) throws(WireError) in try json.skimPayload() }
    return EnvelopeHeader(
      cell: head.cell, seq: head.seq, epoch: head.epoch, session: head.session,
      requestID: head.requestID, kind: payload.kind, actor: payload.actor, encoding: .json)
  }

  private struct Head {
    var cell = CellID.origin
    var seq: UInt64 = 0
    var epoch = Epoch.unknown
    var session: SessionID?
    var requestID: UInt64?
  }

  @inline(__always)
  private mutating func readMembers<Content>(
    _ readPayload: (inout JSONReader) throws(WireError) -> Content
  ) throws(WireError) -> (Head, Content) {
    var head = Head()
    var hasCell = false
    var hasSeq = false
    var hasEpoch = false
    var payload: Content?
    try json.readObject { (json, name) throws(WireError) in
      switch name {
      case .cell:
        head.cell = try json.readCell()
        hasCell = true
      case .seq:
        head.seq = try json.readUInt64()
        hasSeq = true
      case .epoch:
        head.epoch = Epoch(try json.readUInt32())
        hasEpoch = true
      case .payload: payload = try readPayload(&json)
      case .session:
        head.session = try json.takeNull() ? nil : SessionID(try json.readUInt64())
      case .requestID: head.requestID = try json.takeNull() ? nil : try json.readUInt64()
      default: try json.skipValue()
      }
    }
    try json.expectEnd()
    guard hasCell else { throw json.missing("cell", inObjectAt: 0) }
    guard hasSeq else { throw json.missing("seq", inObjectAt: 0) }
    guard hasEpoch else { throw json.missing("epoch", inObjectAt: 0) }
    guard let payload else { throw json.missing("payload", inObjectAt: 0) }
    return (head, payload)
  }
}

// MARK: - The parts of envelopes and payloads

extension JSONReader {
  /// `depth` and `sub` may be missing.
  mutating func readCell() throws(WireError) -> CellID {
    var world: UInt32?
    var cx: Int32?
    var cy: Int32?
    var depth: UInt8 = 0
    var sub: UInt8 = 0
    _ = peekToken()
    let start = offset
    try readObject { (json, name) throws(WireError) in
      switch name {
      case .world: world = try json.readUInt32()
      case .cx: cx = try json.readInt32()
      case .cy: cy = try json.readInt32()
      case .depth: depth = try json.readUInt8()
      case .sub: sub = try json.readUInt8()
      default: try json.skipValue()
      }
    }
    guard let world else { throw missing("world", inObjectAt: start) }
    guard let cx else { throw missing("cx", inObjectAt: start) }
    guard let cy else { throw missing("cy", inObjectAt: start) }
    return CellID(world: world, cx: cx, cy: cy, depth: depth, sub: sub)
  }

  mutating func readPosition() throws(WireError) -> WorldPosition {
    var x: Float?
    var y: Float?
    _ = peekToken()
    let start = offset
    try readObject { (json, name) throws(WireError) in
      switch name {
      case .x: x = try json.readFloat()
      case .y: y = try json.readFloat()
      default: try json.skipValue()
      }
    }
    guard let x else { throw missing("x", inObjectAt: start) }
    guard let y else { throw missing("y", inObjectAt: start) }
    return WorldPosition(x: x, y: y)
  }

  mutating func readActorState() throws(WireError) -> ActorState {
    var id: UInt64?
    var position: WorldPosition?
    _ = peekToken()
    let start = offset
    try readObject { (json, name) throws(WireError) in
      switch name {
      case .id: id = try json.readUInt64()
      case .pos: position = try json.readPosition()
      default: try json.skipValue()
      }
    }
    guard let id else { throw missing("id", inObjectAt: start) }
    guard let position else { throw missing("pos", inObjectAt: start) }
    return ActorState(id: EntityID(id), position: position)
  }
}
