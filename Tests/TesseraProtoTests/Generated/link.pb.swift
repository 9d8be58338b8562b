// swift-format-ignore-file
// Generated from tessera/data/v1/link.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The message `tessera.data.v1.LinkHello`.
struct TesseraDataV1LinkHello: Hashable, Sendable {
  /// First on the wire, and of a type an Envelope's field 1 never has, so that one look at the first
  /// byte (0x09) tells the two apart. Always 0x7465737365726131, "tessera1".
  var magic: UInt64 = 0
  /// The field `protocol_version`, number 2.
  var protocolVersion: UInt32 = 0
  /// The field `node_id`, number 3.
  var nodeID: String = ""
  /// The field `kind`, number 4.
  var kind: TesseraDataV1LinkHello.Kind = .unspecified
  /// The field `credential`, number 5.
  var credential: [UInt8] = []
  /// Which life of the node this is; grows from life to life.
  var incarnation: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    magic: UInt64 = 0,
    protocolVersion: UInt32 = 0,
    nodeID: String = "",
    kind: TesseraDataV1LinkHello.Kind = .unspecified,
    credential: [UInt8] = [],
    incarnation: UInt64 = 0
  ) {
    self.magic = magic
    self.protocolVersion = protocolVersion
    self.nodeID = nodeID
    self.kind = kind
    self.credential = credential
    self.incarnation = incarnation
  }

  /// The enum `tessera.data.v1.LinkHello.Kind`.
  struct Kind: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    var rawValue: Int32

    /// A value by its number.
    init(rawValue: Int32) { self.rawValue = rawValue }

    /// `KIND_UNSPECIFIED`, 0.
    static let unspecified = Self(rawValue: 0)
    /// `GATEWAY`, 1.
    static let gateway = Self(rawValue: 1)
    /// `WORKER`, 2.
    static let worker = Self(rawValue: 2)

    /// What a field has that is not there.
    static var defaultValue: Self { .unspecified }

    /// The values that have a name, without second names.
    static var allCases: [Self] {
      [.unspecified, .gateway, .worker]
    }
  }
}

/// The worker's answer to a LinkHello.
struct TesseraDataV1LinkWelcome: Hashable, Sendable {
  /// The field `protocol_version`, number 1.
  var protocolVersion: UInt32 = 0
  /// The field `node_id`, number 2.
  var nodeID: String = ""
  /// A gateway that finds another incarnation than before knows that the worker has forgotten
  /// everything.
  var incarnation: UInt64 = 0
  /// How many inputs the gateway may send before it is given more.
  var credit: UInt32 = 0
  /// The longest frame the worker takes.
  var maxFrameLength: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    protocolVersion: UInt32 = 0,
    nodeID: String = "",
    incarnation: UInt64 = 0,
    credit: UInt32 = 0,
    maxFrameLength: UInt32 = 0
  ) {
    self.protocolVersion = protocolVersion
    self.nodeID = nodeID
    self.incarnation = incarnation
    self.credit = credit
    self.maxFrameLength = maxFrameLength
  }
}

/// The message `tessera.data.v1.LinkFrame`.
struct TesseraDataV1LinkFrame: Hashable, Sendable {
  /// Upward, gateway to worker, applied in this order.
  var opened: [TesseraDataV1SessionOpened] = []
  /// The field `inputs`, number 2.
  var inputs: [TesseraDataV1SessionInput] = []
  /// The field `closed`, number 3.
  var closed: [TesseraDataV1SessionClosed] = []
  /// After the sessions that were opened, before the inputs.
  var followed: [TesseraDataV1HintFollowed] = []
  /// After the inputs.
  var joinedElsewhere: [TesseraDataV1ActorJoined] = []
  /// Downward, worker to gateway, applied in this order.
  /// The life of the orchestrator that gave the worker its cells: said on a link at first and when it
  /// is another one, and true of all that comes after. The epochs of deliveries are of that life.
  var orchestrator: UInt64 = 0
  /// The field `deliveries`, number 4.
  var deliveries: [TesseraDataV1Delivery] = []
  /// The field `settled`, number 5.
  var settled: [TesseraDataV1InputsSettled] = []
  /// How many more inputs the gateway may send.
  var credit: UInt32 = 0
  /// Actors that have gone on in another cell. They come after everything that their former cell
  /// had to say.
  var hints: [TesseraDataV1RouteHint] = []
  /// The field `joined`, number 15.
  var joined: [TesseraDataV1ActorJoined] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    opened: [TesseraDataV1SessionOpened] = [],
    inputs: [TesseraDataV1SessionInput] = [],
    closed: [TesseraDataV1SessionClosed] = [],
    followed: [TesseraDataV1HintFollowed] = [],
    joinedElsewhere: [TesseraDataV1ActorJoined] = [],
    orchestrator: UInt64 = 0,
    deliveries: [TesseraDataV1Delivery] = [],
    settled: [TesseraDataV1InputsSettled] = [],
    credit: UInt32 = 0,
    hints: [TesseraDataV1RouteHint] = [],
    joined: [TesseraDataV1ActorJoined] = []
  ) {
    self.opened = opened
    self.inputs = inputs
    self.closed = closed
    self.followed = followed
    self.joinedElsewhere = joinedElsewhere
    self.orchestrator = orchestrator
    self.deliveries = deliveries
    self.settled = settled
    self.credit = credit
    self.hints = hints
    self.joined = joined
  }
}

/// A session has joined an actor. The worker that has it now says so, and the gateway tells all others: who
/// has it without a live session, left there by an earlier one, lets it go.
struct TesseraDataV1ActorJoined: Hashable, Sendable {
  /// The field `session`, number 1.
  var session: UInt64 = 0
  /// The field `actor`, number 2.
  var `actor`: UInt64 = 0
  /// How often the actor has changed cells so far: hints go on from there.
  var hops: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0,
    `actor`: UInt64 = 0,
    hops: UInt32 = 0
  ) {
    self.session = session
    self.`actor` = `actor`
    self.hops = hops
  }
}

/// To the worker that a hint names: everything that the actor's former worker had to say to the client
/// is on its way to it, so that the new one may speak now.
struct TesseraDataV1HintFollowed: Hashable, Sendable {
  /// The field `session`, number 1.
  var session: UInt64 = 0
  /// The field `actor`, number 2.
  var `actor`: UInt64 = 0
  /// The field `hops`, number 3.
  var hops: UInt32 = 0
  /// The link to the former worker broke, and with it perhaps something that it had to say: the client is
  /// to be shown all that there is.
  var isBehind: Bool = false
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0,
    `actor`: UInt64 = 0,
    hops: UInt32 = 0,
    isBehind: Bool = false
  ) {
    self.session = session
    self.`actor` = `actor`
    self.hops = hops
    self.isBehind = isBehind
  }
}

/// An actor of a session is in another cell now: what the client says for it goes there, once the
/// inputs that are under way to the former worker are settled.
struct TesseraDataV1RouteHint: Hashable, Sendable {
  /// The field `session`, number 1.
  var session: UInt64 = 0
  /// The field `actor`, number 2.
  var `actor`: UInt64 = 0
  /// The field `cell`, number 3.
  var cell: TesseraDataV1CellID? = nil
  /// The field `epoch`, number 4.
  var epoch: UInt32 = 0
  /// host:port of the worker that has the cell.
  var addr: String = ""
  /// How often the actor has changed cells: of two hints the higher is right.
  var hops: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0,
    `actor`: UInt64 = 0,
    cell: TesseraDataV1CellID? = nil,
    epoch: UInt32 = 0,
    addr: String = "",
    hops: UInt32 = 0
  ) {
    self.session = session
    self.`actor` = `actor`
    self.cell = cell
    self.epoch = epoch
    self.addr = addr
    self.hops = hops
  }
}

/// A client's session begins, or goes on over a new link.
struct TesseraDataV1SessionOpened: Hashable, Sendable {
  /// Unique across gateways and their lives.
  var session: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0
  ) {
    self.session = session
  }
}

/// The client is gone; its actors linger.
struct TesseraDataV1SessionClosed: Hashable, Sendable {
  /// The field `session`, number 1.
  var session: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0
  ) {
    self.session = session
  }
}

/// One client frame, as it came.
struct TesseraDataV1SessionInput: Hashable, Sendable {
  /// The field `session`, number 1.
  var session: UInt64 = 0
  /// Numbers a session's inputs to one worker from 1. A worker that has seen the number settles it
  /// again and does not apply it again. At most 1,024 of a session's are unsettled at a time.
  var input: UInt64 = 0
  /// The envelope, JSON or protobuf, without its length prefix.
  var envelope: [UInt8] = []
  /// A `leave` of the gateway's own, for a client whose actor joins at another worker: it takes effect
  /// like any other and is not answered.
  var isRelease: Bool = false
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0,
    input: UInt64 = 0,
    envelope: [UInt8] = [],
    isRelease: Bool = false
  ) {
    self.session = session
    self.input = input
    self.envelope = envelope
    self.isRelease = isRelease
  }
}

/// One message for any number of sessions. The gateway writes the head of each envelope (`seq` is
/// a number of the client's connection) and copies the payload, which is encoded once.
struct TesseraDataV1Delivery: Hashable, Sendable {
  /// The field `recipients`, number 1.
  var recipients: [TesseraDataV1Recipient] = []
  /// The field `cell`, number 2.
  var cell: TesseraDataV1CellID? = nil
  /// The field `epoch`, number 3.
  var epoch: UInt32 = 0
  /// The field `encoding`, number 4.
  var encoding: TesseraDataV1Delivery.Encoding = .protobuf
  /// JSON: the text of the `payload` member. Protobuf: the payload's field, tag and length included.
  var payload: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    recipients: [TesseraDataV1Recipient] = [],
    cell: TesseraDataV1CellID? = nil,
    epoch: UInt32 = 0,
    encoding: TesseraDataV1Delivery.Encoding = .protobuf,
    payload: [UInt8] = []
  ) {
    self.recipients = recipients
    self.cell = cell
    self.epoch = epoch
    self.encoding = encoding
    self.payload = payload
  }

  /// The enum `tessera.data.v1.Delivery.Encoding`.
  struct Encoding: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    var rawValue: Int32

    /// A value by its number.
    init(rawValue: Int32) { self.rawValue = rawValue }

    /// `PROTOBUF`, 0.
    static let protobuf = Self(rawValue: 0)
    /// `JSON`, 1.
    static let json = Self(rawValue: 1)

    /// What a field has that is not there.
    static var defaultValue: Self { .protobuf }

    /// The values that have a name, without second names.
    static var allCases: [Self] {
      [.protobuf, .json]
    }
  }
}

/// The message `tessera.data.v1.Recipient`.
struct TesseraDataV1Recipient: Hashable, Sendable {
  /// The field `session`, number 1.
  var session: UInt64 = 0
  /// The request this answers, or the highest applied.
  var requestID: UInt64? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0,
    requestID: UInt64? = nil
  ) {
    self.session = session
    self.requestID = requestID
  }
}

/// All of the session's inputs up to this number have been applied or refused; the worker will
/// never need them again.
struct TesseraDataV1InputsSettled: Hashable, Sendable {
  /// The field `session`, number 1.
  var session: UInt64 = 0
  /// The field `input`, number 2.
  var input: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    session: UInt64 = 0,
    input: UInt64 = 0
  ) {
    self.session = session
    self.input = input
  }
}

extension TesseraDataV1LinkHello: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 9: self.magic = try reader.readFixed64()
      case 16: self.protocolVersion = try reader.readUInt32()
      case 26: self.nodeID = try reader.readString()
      case 32: self.kind = TesseraDataV1LinkHello.Kind(rawValue: try reader.readInt32())
      case 42: self.credential = try reader.readByteArray()
      case 48: self.incarnation = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeFixed64(self.magic, field: 1)
    writer.writeUInt32(self.protocolVersion, field: 2)
    writer.writeString(self.nodeID, field: 3)
    writer.writeInt32(self.kind.rawValue, field: 4)
    writer.writeBytes(self.credential, field: 5)
    writer.writeUInt64(self.incarnation, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 49
    count += self.nodeID.utf8.count
    count += self.credential.count
    return count
  }
}

extension TesseraDataV1LinkWelcome: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.protocolVersion = try reader.readUInt32()
      case 18: self.nodeID = try reader.readString()
      case 24: self.incarnation = try reader.readUInt64()
      case 32: self.credit = try reader.readUInt32()
      case 40: self.maxFrameLength = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(self.protocolVersion, field: 1)
    writer.writeString(self.nodeID, field: 2)
    writer.writeUInt64(self.incarnation, field: 3)
    writer.writeUInt32(self.credit, field: 4)
    writer.writeUInt32(self.maxFrameLength, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 35
    count += self.nodeID.utf8.count
    return count
  }
}

extension TesseraDataV1LinkFrame: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.opened, tag: tag)
      case 18: try reader.readMessages(into: &self.inputs, tag: tag)
      case 26: try reader.readMessages(into: &self.closed, tag: tag)
      case 66: try reader.readMessages(into: &self.followed, tag: tag)
      case 114: try reader.readMessages(into: &self.joinedElsewhere, tag: tag)
      case 128: self.orchestrator = try reader.readUInt64()
      case 34: try reader.readMessages(into: &self.deliveries, tag: tag)
      case 42: try reader.readMessages(into: &self.settled, tag: tag)
      case 48: self.credit = try reader.readUInt32()
      case 58: try reader.readMessages(into: &self.hints, tag: tag)
      case 122: try reader.readMessages(into: &self.joined, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.opened, field: 1)
    writer.writeMessages(self.inputs, field: 2)
    writer.writeMessages(self.closed, field: 3)
    writer.writeMessages(self.deliveries, field: 4)
    writer.writeMessages(self.settled, field: 5)
    writer.writeUInt32(self.credit, field: 6)
    writer.writeMessages(self.hints, field: 7)
    writer.writeMessages(self.followed, field: 8)
    writer.writeMessages(self.joinedElsewhere, field: 14)
    writer.writeMessages(self.joined, field: 15)
    writer.writeUInt64(self.orchestrator, field: 16)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 18
    count += self.opened.count * 17
    count += self.inputs.count * 6
    count += ProtobufSizeHint.sum(of: self.inputs)
    count += self.closed.count * 17
    count += self.followed.count * 36
    count += self.joinedElsewhere.count * 34
    count += self.deliveries.count * 6
    count += ProtobufSizeHint.sum(of: self.deliveries)
    count += self.settled.count * 28
    count += self.hints.count * 6
    count += ProtobufSizeHint.sum(of: self.hints)
    count += self.joined.count * 34
    return count
  }
}

extension TesseraDataV1ActorJoined: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      case 16: self.`actor` = try reader.readUInt64()
      case 24: self.hops = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeUInt64(self.`actor`, field: 2)
    writer.writeUInt32(self.hops, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 28 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1HintFollowed: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      case 16: self.`actor` = try reader.readUInt64()
      case 24: self.hops = try reader.readUInt32()
      case 32: self.isBehind = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeUInt64(self.`actor`, field: 2)
    writer.writeUInt32(self.hops, field: 3)
    writer.writeBool(self.isBehind, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 30 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1RouteHint: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      case 16: self.`actor` = try reader.readUInt64()
      case 26: try reader.readMessage(into: &self.cell)
      case 32: self.epoch = try reader.readUInt32()
      case 42: self.addr = try reader.readString()
      case 48: self.hops = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeUInt64(self.`actor`, field: 2)
    writer.writeOptionalMessage(self.cell, field: 3)
    writer.writeUInt32(self.epoch, field: 4)
    writer.writeString(self.addr, field: 5)
    writer.writeUInt32(self.hops, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 40
    if case _? = self.cell { count += 36 }
    count += self.addr.utf8.count
    return count
  }
}

extension TesseraDataV1SessionOpened: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1SessionClosed: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1SessionInput: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      case 16: self.input = try reader.readUInt64()
      case 26: self.envelope = try reader.readByteArray()
      case 32: self.isRelease = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeUInt64(self.input, field: 2)
    writer.writeBytes(self.envelope, field: 3)
    writer.writeBool(self.isRelease, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 30
    count += self.envelope.count
    return count
  }
}

extension TesseraDataV1Delivery: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.recipients, tag: tag)
      case 18: try reader.readMessage(into: &self.cell)
      case 24: self.epoch = try reader.readUInt32()
      case 32: self.encoding = TesseraDataV1Delivery.Encoding(rawValue: try reader.readInt32())
      case 42: self.payload = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.recipients, field: 1)
    writer.writeOptionalMessage(self.cell, field: 2)
    writer.writeUInt32(self.epoch, field: 3)
    writer.writeInt32(self.encoding.rawValue, field: 4)
    writer.writeBytes(self.payload, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 23
    count += self.recipients.count * 28
    if case _? = self.cell { count += 36 }
    count += self.payload.count
    return count
  }
}

extension TesseraDataV1Recipient: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      case 16: self.requestID = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeOptionalUInt64(self.requestID, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 22 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1InputsSettled: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.session = try reader.readUInt64()
      case 16: self.input = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.session, field: 1)
    writer.writeUInt64(self.input, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 22 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}
