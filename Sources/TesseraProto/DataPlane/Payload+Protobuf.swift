public import TesseraCore
public import TesseraProtobuf

extension Payload {
  /// Writes the payload as the field of an envelope that it is: tag, length and content.
  public func write(to writer: inout ProtobufWriter) {
    switch self {
    case .ping(let timestamp):
      writer.writeMessage(field: 16) { $0.writeUInt64(timestamp, field: 1) }
    case .join(let actor, let position):
      writer.writeMessage(field: 17) {
        $0.writeUInt64(actor.rawValue, field: 1)
        $0.writeMessage(position, field: 2)
      }
    case .move(let actor, let dx, let dy):
      writer.writeMessage(field: 18) {
        $0.writeUInt64(actor.rawValue, field: 1)
        $0.writeFloat(dx, field: 2)
        $0.writeFloat(dy, field: 3)
      }
    case .leave(let actor):
      writer.writeMessage(field: 19) { $0.writeUInt64(actor.rawValue, field: 1) }
    case .send(let actor, let recipient, let body):
      writer.writeMessage(field: 20) {
        $0.writeUInt64(actor.rawValue, field: 1)
        $0.writeUInt64(recipient.rawValue, field: 2)
        $0.writeBytes(body, field: 3)
      }
    case .pong(let timestamp):
      writer.writeMessage(field: 32) { $0.writeUInt64(timestamp, field: 1) }
    case .snapshot(let cell, let actors):
      writer.writeMessage(field: 33) { $0.writeCell(cell, with: actors) }
    case .delta(let cell, let moved):
      writer.writeMessage(field: 34) { $0.writeCell(cell, with: moved) }
    case .despawn(let cell, let actors):
      writer.writeMessage(field: 35) {
        $0.writeMessage(cell, field: 1)
        $0.writePacked(actors.lazy.map(\.rawValue), field: 2)
      }
    case .error(let refusal):
      writer.writeMessage(field: 36) {
        $0.writeString(refusal.code, field: 1)
        $0.writeString(refusal.message, field: 2)
      }
    case .shown(let cell, let actors):
      writer.writeMessage(field: 37) { $0.writeCell(cell, with: actors) }
    case .own(let cell, let actors):
      writer.writeMessage(field: 38) { $0.writeCell(cell, with: actors) }
    case .event(let cell, let actor, let body):
      writer.writeMessage(field: 39) {
        $0.writeMessage(cell, field: 1)
        $0.writeUInt64(actor.rawValue, field: 2)
        $0.writeBytes(body, field: 3)
      }
    }
  }
}

extension ProtobufWriter {
  fileprivate mutating func writeCell(_ cell: CellID, with actors: [some ProtobufMessage]) {
    writeMessage(cell, field: 1)
    writeMessages(actors, field: 2)
  }
}
