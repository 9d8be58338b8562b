internal import TesseraCore

/// The JSON form of an envelope: members in the order of the format, no white space.
extension JSONWriter {
  /// Everything in front of the payload.
  mutating func writeHead(cell: CellID, seq: UInt64, epoch: Epoch) {
    writeLiteral("{\"cell\":")
    write(cell)
    writeLiteral(",\"seq\":")
    write(seq)
    writeLiteral(",\"epoch\":")
    write(epoch.rawValue)
    writeLiteral(",\"payload\":")
  }

  /// Everything behind the payload.
  mutating func writeTail(session: SessionID?, requestID: UInt64?) {
    if let session {
      writeLiteral(",\"session\":")
      write(session.rawValue)
    }
    if let requestID {
      writeLiteral(",\"request_id\":")
      write(requestID)
    }
    writeLiteral("}")
  }

  mutating func write(_ payload: Payload) {
    switch payload {
    case .ping(let timestamp):
      writeLiteral("{\"type\":\"ping\",\"ts\":")
      write(timestamp)
    case .join(let actor, let position):
      writeLiteral("{\"type\":\"join\",\"actor\":")
      write(actor.rawValue)
      writeLiteral(",\"pos\":")
      write(position)
    case .move(let actor, let dx, let dy):
      writeLiteral("{\"type\":\"move\",\"actor\":")
      write(actor.rawValue)
      writeLiteral(",\"dx\":")
      write(dx)
      writeLiteral(",\"dy\":")
      write(dy)
    case .leave(let actor):
      writeLiteral("{\"type\":\"leave\",\"actor\":")
      write(actor.rawValue)
    case .pong(let timestamp):
      writeLiteral("{\"type\":\"pong\",\"ts\":")
      write(timestamp)
    case .snapshot(let cell, let actors):
      writeLiteral("{\"type\":\"snapshot\",\"cell\":")
      write(cell)
      writeLiteral(",\"actors\":")
      writeList(actors) { (writer, actor) in writer.write(actor) }
    case .delta(let cell, let moved):
      writeLiteral("{\"type\":\"delta\",\"cell\":")
      write(cell)
      writeLiteral(",\"moved\":")
      writeList(moved) { (writer, actor) in writer.write(actor) }
    case .despawn(let cell, let actors):
      writeLiteral("{\"type\":\"despawn\",\"cell\":")
      write(cell)
      writeLiteral(",\"actors\":")
      writeList(actors) { (writer, actor) in writer.write(actor.rawValue) }
    case .error(let refusal):
      writeLiteral("{\"type\":\"error\",\"code\":")
      writeString(refusal.code)
      writeLiteral(",\"message\":")
      writeString(refusal.message)
    case .send, .shown, .own, .event: writeOfRules(payload)
    }
    writeLiteral("}")
  }

  mutating func write(_ cell: CellID) {
    writeLiteral("{\"world\":")
    write(cell.world)
    writeLiteral(",\"cx\":")
    write(cell.cx)
    writeLiteral(",\"cy\":")
    write(cell.cy)
    writeLiteral(",\"depth\":")
    write(UInt32(cell.depth))
    writeLiteral(",\"sub\":")
    write(UInt32(cell.sub))
    writeLiteral("}")
  }

  private mutating func write(_ position: WorldPosition) {
    writeLiteral("{\"x\":")
    write(position.x)
    writeLiteral(",\"y\":")
    write(position.y)
    writeLiteral("}")
  }

  mutating func write(_ actor: ActorState) {
    writeLiteral("{\"id\":")
    write(actor.id.rawValue)
    writeLiteral(",\"pos\":")
    write(actor.position)
    writeLiteral("}")
  }

  @inline(__always)
  mutating func writeList<Element>(
    _ elements: [Element], _ writeElement: (inout JSONWriter, Element) -> Void
  ) {
    writeLiteral("[")
    var isFirst = true
    for element in elements {
      if !isFirst { writeLiteral(",") }
      isFirst = false
      writeElement(&self, element)
    }
    writeLiteral("]")
  }
}
