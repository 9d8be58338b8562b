public import NIOCore
public import TesseraCore
public import TesseraProtobuf

/// What goes over a link after the hello and the welcome, in both directions.
public struct LinkFrame: Hashable, Sendable {
  // Upward, gateway to worker, applied in this order.
  /// Sessions that begin, or go on over a new link.
  public var opened: [SessionID]
  /// What clients sent.
  public var inputs: [SessionInput]
  /// Sessions whose client is gone; their actors linger.
  public var closed: [SessionID]
  /// Hints that the gateway acts by; after the sessions that begin, before the inputs.
  public var followed: [HintFollowed]
  /// Actors that sessions have joined at other workers; after the inputs.
  public var joinedElsewhere: [ActorJoined]

  // Downward, worker to gateway, applied in this order.
  /// The life of the orchestrator that gave the worker its cells, whose epochs deliveries carry: said
  /// at first and when it is another one; else ``Incarnation/unknown``.
  public var orchestrator: Incarnation
  /// What clients get.
  public var deliveries: [Delivery]
  /// Inputs that need not be sent again.
  public var settled: [InputsSettled]
  /// How many more inputs the gateway may send.
  public var credit: UInt32
  /// Actors that have gone on in another cell.
  public var hints: [RouteHint]
  /// Actors that sessions have joined here.
  public var joined: [ActorJoined]

  /// A message of these fields; what is left out is zero or empty.
  public init(
    opened: [SessionID] = [], inputs: [SessionInput] = [], closed: [SessionID] = [],
    deliveries: [Delivery] = [], settled: [InputsSettled] = [], credit: UInt32 = 0,
    hints: [RouteHint] = [], followed: [HintFollowed] = [], joinedElsewhere: [ActorJoined] = [],
    joined: [ActorJoined] = [], orchestrator: Incarnation = .unknown
  ) {
    self.opened = opened
    self.inputs = inputs
    self.closed = closed
    self.deliveries = deliveries
    self.settled = settled
    self.credit = credit
    self.hints = hints
    self.followed = followed
    self.joinedElsewhere = joinedElsewhere
    self.joined = joined
    self.orchestrator = orchestrator
  }
}

/// Unknown fields are passed over.
extension LinkFrame: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: opened.append(try Self.readSession(from: &reader))
      case 2 << 3 | 2: inputs.append(try reader.readMessage())
      case 3 << 3 | 2: closed.append(try Self.readSession(from: &reader))
      case 4 << 3 | 2: deliveries.append(try reader.readMessage())
      case 5 << 3 | 2: settled.append(try reader.readMessage())
      case 6 << 3: credit = try reader.readUInt32()
      case 7 << 3 | 2: hints.append(try reader.readMessage())
      case 8 << 3 | 2: followed.append(try reader.readMessage())
      case 14 << 3 | 2: joinedElsewhere.append(try reader.readMessage())
      case 15 << 3 | 2: joined.append(try reader.readMessage())
      case 16 << 3: orchestrator = Incarnation(try reader.readUInt64())
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    for session in opened { Self.write(session, field: 1, to: &writer) }
    writer.writeMessages(inputs, field: 2)
    for session in closed { Self.write(session, field: 3, to: &writer) }
    writer.writeMessages(deliveries, field: 4)
    writer.writeMessages(settled, field: 5)
    writer.writeUInt32(credit, field: 6)
    writer.writeMessages(hints, field: 7)
    writer.writeMessages(followed, field: 8)
    writer.writeMessages(joinedElsewhere, field: 14)
    writer.writeMessages(joined, field: 15)
    writer.writeUInt64(orchestrator.rawValue, field: 16)
  }

  /// `SessionOpened` and `SessionClosed` are messages of one field, so that they can grow.
  private static func readSession(
    from reader: inout ProtobufReader
  ) throws(ProtobufError) -> SessionID {
    var session = SessionID(0)
    try reader.readMessage { (reader) throws(ProtobufError) in
      while let tag = try reader.nextTag() {
        switch tag.rawValue {
        case 1 << 3: session = SessionID(try reader.readUInt64())
        default: try reader.skipField(tag)
        }
      }
    }
    return session
  }

  private static func write(_ session: SessionID, field: UInt32, to writer: inout ProtobufWriter) {
    writer.writeMessage(field: field) { $0.writeUInt64(session.rawValue, field: 1) }
  }
}

/// One client frame, as it came.
public struct SessionInput: Hashable, Sendable {
  /// How many inputs of a session may be unsettled on a link at most: what a worker remembers of them
  /// it remembers of so many.
  public static let largestWindow = 1024

  /// The session.
  public var session: SessionID
  /// Numbers a session's inputs to one worker from 1. A worker that has seen the number settles it
  /// again and does not apply it again.
  public var input: UInt64
  /// JSON or protobuf, without its length prefix.
  public var envelope: ByteBuffer
  /// A `leave` of the gateway's own, which takes effect and is not answered.
  public var isRelease: Bool

  /// A message of these fields; what is left out is zero or empty.
  public init(
    session: SessionID = SessionID(0), input: UInt64 = 0, envelope: ByteBuffer = ByteBuffer(),
    isRelease: Bool = false
  ) {
    self.session = session
    self.input = input
    self.envelope = envelope
    self.isRelease = isRelease
  }
}

/// Unknown fields are passed over. The envelope is a slice of what is decoded.
extension SessionInput: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: session = SessionID(try reader.readUInt64())
      case 2 << 3: input = try reader.readUInt64()
      case 3 << 3 | 2: envelope = try reader.readBytes()
      case 4 << 3: isRelease = try reader.readBool()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(session.rawValue, field: 1)
    writer.writeUInt64(input, field: 2)
    writer.writeBytes(envelope, field: 3)
    writer.writeBool(isRelease, field: 4)
  }
}

/// All of the session's inputs up to this number have been applied or refused; the worker will never
/// need them again.
public struct InputsSettled: Hashable, Sendable {
  /// The session.
  public var session: SessionID
  /// The number of the last input that is settled.
  public var input: UInt64

  /// A message of these fields; what is left out is zero or empty.
  public init(session: SessionID = SessionID(0), input: UInt64 = 0) {
    self.session = session
    self.input = input
  }
}

/// Unknown fields are passed over.
extension InputsSettled: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init()
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: session = SessionID(try reader.readUInt64())
      case 2 << 3: input = try reader.readUInt64()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(session.rawValue, field: 1)
    writer.writeUInt64(input, field: 2)
  }
}
