public import TesseraCore
public import TesseraProtobuf

/// An actor of a session is in another cell now: what the client says for it goes there, once the
/// inputs that are under way to the former worker are settled.
public struct RouteHint: Hashable, Sendable {
  /// Whose actor it is.
  public var session: SessionID
  /// Which of the session's actors.
  public var actor: EntityID
  /// Where it is now, by the name that the assignment table gives the cell.
  public var cell: CellID
  /// The ownership epoch of the cell.
  public var epoch: Epoch
  /// host:port of the worker that has the cell.
  public var address: String
  /// How often the actor has changed cells: of two hints the higher is right.
  public var hops: UInt32

  /// A message of these fields; what is left out is zero or empty.
  public init(
    session: SessionID = SessionID(0), actor: EntityID = EntityID(0), cell: CellID = .origin,
    epoch: Epoch = .unknown, address: String = "", hops: UInt32 = 0
  ) {
    self.session = session
    self.actor = actor
    self.cell = cell
    self.epoch = epoch
    self.address = address
    self.hops = hops
  }
}

/// Unknown fields are passed over.
extension RouteHint: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: session = SessionID(try reader.readUInt64())
      case 2 << 3: actor = EntityID(try reader.readUInt64())
      case 3 << 3 | 2: try reader.readMessage(into: &cell)
      case 4 << 3: epoch = Epoch(try reader.readUInt32())
      case 5 << 3 | 2: address = try reader.readString()
      case 6 << 3: hops = try reader.readUInt32()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(session.rawValue, field: 1)
    writer.writeUInt64(actor.rawValue, field: 2)
    writer.writeMessage(cell, field: 3)
    writer.writeUInt32(epoch.rawValue, field: 4)
    writer.writeString(address, field: 5)
    writer.writeUInt32(hops, field: 6)
  }
}

/// To the worker that a hint names: everything that the actor's former worker had to say to the client
/// is on its way to it, so that the new one may speak now.
public struct HintFollowed: Hashable, Sendable {
  /// Whose actor it is.
  public var session: SessionID
  /// Which of the session's actors.
  public var actor: EntityID
  /// As in the hint.
  public var hops: UInt32
  /// Whether the link to the former worker broke, and with it perhaps something that it had to say: the
  /// client is to be shown all that there is.
  public var isBehind: Bool

  /// A message of these fields; what is left out is zero.
  public init(
    session: SessionID = SessionID(0), actor: EntityID = EntityID(0), hops: UInt32 = 0,
    isBehind: Bool = false
  ) {
    self.session = session
    self.actor = actor
    self.hops = hops
    self.isBehind = isBehind
  }
}

/// Unknown fields are passed over.
extension HintFollowed: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: session = SessionID(try reader.readUInt64())
      case 2 << 3: actor = EntityID(try reader.readUInt64())
      case 3 << 3: hops = try reader.readUInt32()
      case 4 << 3: isBehind = try reader.readBool()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(session.rawValue, field: 1)
    writer.writeUInt64(actor.rawValue, field: 2)
    writer.writeUInt32(hops, field: 3)
    writer.writeBool(isBehind, field: 4)
  }
}
