public import NIOCore
public import TesseraCore
public import TesseraProtobuf

/// One message for any number of sessions. The gateway writes the head of each envelope and copies
/// the payload, which is encoded once.
public struct Delivery: Hashable, Sendable {
  /// Who gets it.
  public var recipients: Recipients
  /// Which cell.
  public var cell: CellID
  /// The ownership epoch of the cell.
  public var epoch: Epoch
  /// How the payload is written down.
  public var encoding: FrameEncoding
  /// JSON: the text of the `payload` member. Protobuf: the payload's field, tag and length included.
  public var payload: ByteBuffer

  /// A message of these fields; what is left out is zero or empty.
  public init(
    recipients: Recipients = Recipients(), cell: CellID = .origin, epoch: Epoch = .unknown,
    encoding: FrameEncoding = .protobuf, payload: ByteBuffer = ByteBuffer()
  ) {
    self.recipients = recipients
    self.cell = cell
    self.epoch = epoch
    self.encoding = encoding
    self.payload = payload
  }
}

/// Unknown fields are passed over. The payload is a slice of what is decoded.
extension Delivery: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: recipients.append(try reader.readMessage())
      case 2 << 3 | 2: try reader.readMessage(into: &cell)
      case 3 << 3: epoch = Epoch(try reader.readUInt32())
      case 4 << 3: encoding = try FrameEncoding(from: &reader)
      case 5 << 3 | 2: payload = try reader.readBytes()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    for recipient in recipients { writer.writeMessage(recipient, field: 1) }
    writer.writeMessage(cell, field: 2)
    writer.writeUInt32(epoch.rawValue, field: 3)
    writer.writeInt32(encoding == .json ? 1 : 0, field: 4)
    writer.writeBytes(payload, field: 5)
  }
}

extension FrameEncoding {
  /// A payload in an encoding of a later version could not be passed on, so it is an error.
  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    let value = try reader.readInt32()
    switch value {
    case 0: self = .protobuf
    case 1: self = .json
    default: throw reader.error(.valueOutOfRange, "an encoding is 0 or 1, not \(value)")
    }
  }

  /// - Returns: `nil` for what the other one judges.
  init?(plain fields: inout PlainFields) {
    switch fields.varint() {
    case 0: self = .protobuf
    case 1: self = .json
    default: return nil
    }
  }
}

/// A session that a ``Delivery`` is for.
public struct Recipient: Hashable, Sendable {
  /// The session.
  public var session: SessionID
  /// The request this answers, or the highest applied.
  public var requestID: UInt64?

  /// A message of these fields; what is left out is zero or empty.
  public init(session: SessionID = SessionID(0), requestID: UInt64? = nil) {
    self.session = session
    self.requestID = requestID
  }
}

/// Unknown fields are passed over.
extension Recipient: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: session = SessionID(try reader.readUInt64())
      case 2 << 3: requestID = try reader.readUInt64()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(session.rawValue, field: 1)
    writer.writeOptionalUInt64(requestID, field: 2)
  }
}
