public import TesseraCore
public import TesseraProtobuf

/// A session has joined an actor. The worker that has it now says so, and the gateway tells all others:
/// who has it without a live session, left there by an earlier one, lets it go.
public struct ActorJoined: Hashable, Sendable {
  /// Who joined it.
  public var session: SessionID
  /// Whom it joined.
  public var actor: EntityID
  /// How often the actor has changed cells so far: hints go on from there.
  public var hops: UInt32

  /// A message of these fields; what is left out is zero.
  public init(
    session: SessionID = SessionID(0), actor: EntityID = EntityID(0), hops: UInt32 = 0
  ) {
    self.session = session
    self.actor = actor
    self.hops = hops
  }
}

/// Unknown fields are passed over.
extension ActorJoined: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: session = SessionID(try reader.readUInt64())
      case 2 << 3: actor = EntityID(try reader.readUInt64())
      case 3 << 3: hops = try reader.readUInt32()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(session.rawValue, field: 1)
    writer.writeUInt64(actor.rawValue, field: 2)
    writer.writeUInt32(hops, field: 3)
  }
}
