public import TesseraCore
public import TesseraProtobuf

/// Unknown fields are passed over. An envelope without a payload that this version knows is an error.
extension Envelope: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    var cell = CellID.origin
    var seq: UInt64 = 0
    var epoch = Epoch.unknown
    var session: SessionID?
    var requestID: UInt64?
    var payload = PayloadBuilder()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: try reader.readMessage(into: &cell)
      case 2 << 3: seq = try reader.readUInt64()
      case 3 << 3: epoch = Epoch(try reader.readUInt32())
      case 4 << 3: session = SessionID(try reader.readUInt64())
      case 5 << 3: requestID = try reader.readUInt64()
      default:
        if tag.wireType == .lengthDelimited, let kind = PayloadKind(fieldNumber: tag.fieldNumber) {
          try payload.read(kind, from: &reader)
        } else {
          try reader.skipField(tag)
        }
      }
    }
    guard let payload = payload.payload else {
      throw reader.error(.missingField, "an envelope without a payload that is known here")
    }
    self.init(
      cell: cell, seq: seq, epoch: epoch, payload: payload, session: session, requestID: requestID)
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    Self.writeHead(
      cell: cell, seq: seq, epoch: epoch, session: session, requestID: requestID, to: &writer)
    payload.write(to: &writer)
  }

  /// Writes all fields but the payload, which come before it.
  @inline(__always)
  package static func writeHead(
    cell: CellID, seq: UInt64, epoch: Epoch, session: SessionID?, requestID: UInt64?,
    to writer: inout ProtobufWriter
  ) {
    writer.writeMessage(cell, field: 1)
    writer.writeUInt64(seq, field: 2)
    writer.writeUInt32(epoch.rawValue, field: 3)
    writer.writeOptionalUInt64(session?.rawValue, field: 4)
    writer.writeOptionalUInt64(requestID, field: 5)
  }
}

extension PayloadKind {
  /// Which payload stands in a field of an envelope; `nil` for any other field.
  public init?(fieldNumber: UInt32) {
    switch fieldNumber {
    case 16: self = .ping
    case 17: self = .join
    case 18: self = .move
    case 19: self = .leave
    case 20: self = .send
    case 32: self = .pong
    case 33: self = .snapshot
    case 34: self = .delta
    case 35: self = .despawn
    case 36: self = .error
    case 37: self = .shown
    case 38: self = .own
    case 39: self = .event
    default: return nil
    }
  }

  /// The field of an envelope that such a payload stands in.
  public var fieldNumber: UInt32 {
    switch self {
    case .ping: 16
    case .join: 17
    case .move: 18
    case .leave: 19
    case .send: 20
    case .pong: 32
    case .snapshot: 33
    case .delta: 34
    case .despawn: 35
    case .error: 36
    case .shown: 37
    case .own: 38
    case .event: 39
    }
  }
}
