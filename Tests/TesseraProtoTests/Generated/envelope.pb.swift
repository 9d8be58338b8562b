// swift-format-ignore-file
// Generated from tessera/data/v1/envelope.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The message `tessera.data.v1.CellID`.
struct TesseraDataV1CellID: Hashable, Sendable {
  /// The field `world`, number 1.
  var world: UInt32 = 0
  /// The field `cx`, number 2.
  var cx: Int32 = 0
  /// The field `cy`, number 3.
  var cy: Int32 = 0
  /// The field `depth`, number 4.
  var depth: UInt32 = 0
  /// 0 to 3 in the older form of a depth-1 cell, otherwise 0.
  var sub: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    world: UInt32 = 0,
    cx: Int32 = 0,
    cy: Int32 = 0,
    depth: UInt32 = 0,
    sub: UInt32 = 0
  ) {
    self.world = world
    self.cx = cx
    self.cy = cy
    self.depth = depth
    self.sub = sub
  }
}

/// A position in absolute world units.
struct TesseraDataV1Position: Hashable, Sendable {
  /// The field `x`, number 1.
  var x: Float = 0
  /// The field `y`, number 2.
  var y: Float = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    x: Float = 0,
    y: Float = 0
  ) {
    self.x = x
    self.y = y
  }
}

/// The message `tessera.data.v1.Actor`.
struct TesseraDataV1Actor: Hashable, Sendable {
  /// The field `id`, number 1.
  var id: UInt64 = 0
  /// The field `pos`, number 2.
  var pos: TesseraDataV1Position? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    id: UInt64 = 0,
    pos: TesseraDataV1Position? = nil
  ) {
    self.id = id
    self.pos = pos
  }
}

/// The message `tessera.data.v1.Envelope`.
struct TesseraDataV1Envelope: Hashable, Sendable {
  /// Where the message is for, or where it comes from.
  var cell: TesseraDataV1CellID? = nil
  /// The sender numbers its frames on a connection from 0.
  var seq: UInt64 = 0
  /// The cell's ownership epoch; 0 from a client that does not know it.
  var epoch: UInt32 = 0
  /// The field `session`, number 4.
  var session: UInt64? = nil
  /// Chosen by the client; comes back with the answer.
  var requestID: UInt64? = nil
  /// Which field of `payload` is set.
  var payload: TesseraDataV1Envelope.Payload?
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cell: TesseraDataV1CellID? = nil,
    seq: UInt64 = 0,
    epoch: UInt32 = 0,
    session: UInt64? = nil,
    requestID: UInt64? = nil,
    payload: TesseraDataV1Envelope.Payload? = nil
  ) {
    self.cell = cell
    self.seq = seq
    self.epoch = epoch
    self.session = session
    self.requestID = requestID
    self.payload = payload
  }

  /// The fields of the oneof `payload`.
  enum Payload: Hashable, Sendable {
    /// From clients.
    case ping(TesseraDataV1Ping)
    /// The field `join`, number 17.
    case join(TesseraDataV1Join)
    /// The field `move`, number 18.
    case move(TesseraDataV1Move)
    /// The field `leave`, number 19.
    case leave(TesseraDataV1Leave)
    /// The field `send`, number 20.
    case send(TesseraDataV1Send)
    /// From servers.
    case pong(TesseraDataV1Pong)
    /// The field `snapshot`, number 33.
    indirect case snapshot(TesseraDataV1Snapshot)
    /// The field `delta`, number 34.
    indirect case delta(TesseraDataV1Delta)
    /// The field `despawn`, number 35.
    indirect case despawn(TesseraDataV1Despawn)
    /// The field `error`, number 36.
    case error(TesseraDataV1Error)
    /// These three only come where a world has rules of its own.
    indirect case shown(TesseraDataV1Shown)
    /// The field `own`, number 38.
    indirect case own(TesseraDataV1Own)
    /// The field `event`, number 39.
    indirect case event(TesseraDataV1Event)
  }
}

/// The message `tessera.data.v1.Ping`.
struct TesseraDataV1Ping: Hashable, Sendable {
  /// The field `ts`, number 1.
  var ts: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    ts: UInt64 = 0
  ) {
    self.ts = ts
  }
}

/// The message `tessera.data.v1.Join`.
struct TesseraDataV1Join: Hashable, Sendable {
  /// The field `actor`, number 1.
  var `actor`: UInt64 = 0
  /// The field `pos`, number 2.
  var pos: TesseraDataV1Position? = nil
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    `actor`: UInt64 = 0,
    pos: TesseraDataV1Position? = nil
  ) {
    self.`actor` = `actor`
    self.pos = pos
  }
}

/// The message `tessera.data.v1.Move`.
struct TesseraDataV1Move: Hashable, Sendable {
  /// The field `actor`, number 1.
  var `actor`: UInt64 = 0
  /// The field `dx`, number 2.
  var dx: Float = 0
  /// The field `dy`, number 3.
  var dy: Float = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    `actor`: UInt64 = 0,
    dx: Float = 0,
    dy: Float = 0
  ) {
    self.`actor` = `actor`
    self.dx = dx
    self.dy = dy
  }
}

/// The message `tessera.data.v1.Leave`.
struct TesseraDataV1Leave: Hashable, Sendable {
  /// The field `actor`, number 1.
  var `actor`: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    `actor`: UInt64 = 0
  ) {
    self.`actor` = `actor`
  }
}

/// A message of the world's rules, in the name of the client's actor, to an entity wherever it is.
struct TesseraDataV1Send: Hashable, Sendable {
  /// The field `actor`, number 1.
  var `actor`: UInt64 = 0
  /// Whom it is for; the actor itself, if it is for nobody else.
  var to: UInt64 = 0
  /// A protobuf message whose one field says which message of the rules it is, and holds it.
  var body: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    `actor`: UInt64 = 0,
    to: UInt64 = 0,
    body: [UInt8] = []
  ) {
    self.`actor` = `actor`
    self.to = to
    self.body = body
  }
}

/// The message `tessera.data.v1.Pong`.
struct TesseraDataV1Pong: Hashable, Sendable {
  /// The field `ts`, number 1.
  var ts: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    ts: UInt64 = 0
  ) {
    self.ts = ts
  }
}

/// Everything the receiver sees.
struct TesseraDataV1Snapshot: Hashable, Sendable {
  /// The field `cell`, number 1.
  var cell: TesseraDataV1CellID? = nil
  /// The field `actors`, number 2.
  var actors: [TesseraDataV1Actor] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cell: TesseraDataV1CellID? = nil,
    actors: [TesseraDataV1Actor] = []
  ) {
    self.cell = cell
    self.actors = actors
  }
}

/// What moved or came into sight since the last frame, with its position now.
struct TesseraDataV1Delta: Hashable, Sendable {
  /// The field `cell`, number 1.
  var cell: TesseraDataV1CellID? = nil
  /// The field `moved`, number 2.
  var moved: [TesseraDataV1Actor] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cell: TesseraDataV1CellID? = nil,
    moved: [TesseraDataV1Actor] = []
  ) {
    self.cell = cell
    self.moved = moved
  }
}

/// What went out of sight.
struct TesseraDataV1Despawn: Hashable, Sendable {
  /// The field `cell`, number 1.
  var cell: TesseraDataV1CellID? = nil
  /// The field `actors`, number 2.
  var actors: [UInt64] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cell: TesseraDataV1CellID? = nil,
    actors: [UInt64] = []
  ) {
    self.cell = cell
    self.actors = actors
  }
}

/// A refused request.
struct TesseraDataV1Error: Hashable, Sendable {
  /// Stable, lower_snake_case.
  var code: String = ""
  /// For people: what was wrong, where, and what to do.
  var message: String = ""
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    code: String = "",
    message: String = ""
  ) {
    self.code = code
    self.message = message
  }
}

/// What the world's rules say of an entity.
struct TesseraDataV1Components: Hashable, Sendable {
  /// The field `id`, number 1.
  var id: UInt64 = 0
  /// A protobuf message whose fields are the components, all of them that are to be known.
  var components: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    id: UInt64 = 0,
    components: [UInt8] = []
  ) {
    self.id = id
    self.components = components
  }
}

/// What is new of entities that the receiver sees, to everyone who sees them.
struct TesseraDataV1Shown: Hashable, Sendable {
  /// The field `cell`, number 1.
  var cell: TesseraDataV1CellID? = nil
  /// The field `actors`, number 2.
  var actors: [TesseraDataV1Components] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cell: TesseraDataV1CellID? = nil,
    actors: [TesseraDataV1Components] = []
  ) {
    self.cell = cell
    self.actors = actors
  }
}

/// What is new of the receiver's own actors, to the receiver alone.
struct TesseraDataV1Own: Hashable, Sendable {
  /// The field `cell`, number 1.
  var cell: TesseraDataV1CellID? = nil
  /// The field `actors`, number 2.
  var actors: [TesseraDataV1Components] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cell: TesseraDataV1CellID? = nil,
    actors: [TesseraDataV1Components] = []
  ) {
    self.cell = cell
    self.actors = actors
  }
}

/// Something happened.
struct TesseraDataV1Event: Hashable, Sendable {
  /// The field `cell`, number 1.
  var cell: TesseraDataV1CellID? = nil
  /// Where, or to whom.
  var `actor`: UInt64 = 0
  /// A protobuf message whose one field says which event of the rules it is, and holds it.
  var body: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cell: TesseraDataV1CellID? = nil,
    `actor`: UInt64 = 0,
    body: [UInt8] = []
  ) {
    self.cell = cell
    self.`actor` = `actor`
    self.body = body
  }
}

extension TesseraDataV1CellID: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.world = try reader.readUInt32()
      case 16: self.cx = try reader.readSInt32()
      case 24: self.cy = try reader.readSInt32()
      case 32: self.depth = try reader.readUInt32()
      case 40: self.sub = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(self.world, field: 1)
    writer.writeSInt32(self.cx, field: 2)
    writer.writeSInt32(self.cy, field: 3)
    writer.writeUInt32(self.depth, field: 4)
    writer.writeUInt32(self.sub, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 30 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Position: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 13: self.x = try reader.readFloat()
      case 21: self.y = try reader.readFloat()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeFloat(self.x, field: 1)
    writer.writeFloat(self.y, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 10 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Actor: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.id = try reader.readUInt64()
      case 18: try reader.readMessage(into: &self.pos)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.id, field: 1)
    writer.writeOptionalMessage(self.pos, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 25 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Envelope: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.cell)
      case 16: self.seq = try reader.readUInt64()
      case 24: self.epoch = try reader.readUInt32()
      case 32: self.session = try reader.readUInt64()
      case 40: self.requestID = try reader.readUInt64()
      case 130:
        var message: TesseraDataV1Ping?
        if case .ping(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .ping(message) }
      case 138:
        var message: TesseraDataV1Join?
        if case .join(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .join(message) }
      case 146:
        var message: TesseraDataV1Move?
        if case .move(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .move(message) }
      case 154:
        var message: TesseraDataV1Leave?
        if case .leave(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .leave(message) }
      case 162:
        var message: TesseraDataV1Send?
        if case .send(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .send(message) }
      case 258:
        var message: TesseraDataV1Pong?
        if case .pong(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .pong(message) }
      case 266:
        var message: TesseraDataV1Snapshot?
        if case .snapshot(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .snapshot(message) }
      case 274:
        var message: TesseraDataV1Delta?
        if case .delta(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .delta(message) }
      case 282:
        var message: TesseraDataV1Despawn?
        if case .despawn(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .despawn(message) }
      case 290:
        var message: TesseraDataV1Error?
        if case .error(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .error(message) }
      case 298:
        var message: TesseraDataV1Shown?
        if case .shown(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .shown(message) }
      case 306:
        var message: TesseraDataV1Own?
        if case .own(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .own(message) }
      case 314:
        var message: TesseraDataV1Event?
        if case .event(let value)? = self.payload { message = value }
        self.payload = nil
        try reader.readMessage(into: &message)
        if let message { self.payload = .event(message) }
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.cell, field: 1)
    writer.writeUInt64(self.seq, field: 2)
    writer.writeUInt32(self.epoch, field: 3)
    writer.writeOptionalUInt64(self.session, field: 4)
    writer.writeOptionalUInt64(self.requestID, field: 5)
    switch self.payload {
    case .ping(let value)?: writer.writeMessage(value, field: 16)
    case .join(let value)?: writer.writeMessage(value, field: 17)
    case .move(let value)?: writer.writeMessage(value, field: 18)
    case .leave(let value)?: writer.writeMessage(value, field: 19)
    case .send(let value)?: writer.writeMessage(value, field: 20)
    case .pong(let value)?: writer.writeMessage(value, field: 32)
    case .snapshot(let value)?: writer.writeMessage(value, field: 33)
    case .delta(let value)?: writer.writeMessage(value, field: 34)
    case .despawn(let value)?: writer.writeMessage(value, field: 35)
    case .error(let value)?: writer.writeMessage(value, field: 36)
    case .shown(let value)?: writer.writeMessage(value, field: 37)
    case .own(let value)?: writer.writeMessage(value, field: 38)
    case .event(let value)?: writer.writeMessage(value, field: 39)
    case nil: break
    }
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 71
    if case _? = self.cell { count += 36 }
    switch self.payload {
    case .send(let value)?: count += value.encodedByteCountHint
    case .snapshot(let value)?: count += value.encodedByteCountHint
    case .delta(let value)?: count += value.encodedByteCountHint
    case .despawn(let value)?: count += value.encodedByteCountHint
    case .error(let value)?: count += value.encodedByteCountHint
    case .shown(let value)?: count += value.encodedByteCountHint
    case .own(let value)?: count += value.encodedByteCountHint
    case .event(let value)?: count += value.encodedByteCountHint
    default: break
    }
    return count
  }
}

extension TesseraDataV1Ping: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.ts = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.ts, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Join: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.`actor` = try reader.readUInt64()
      case 18: try reader.readMessage(into: &self.pos)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.`actor`, field: 1)
    writer.writeOptionalMessage(self.pos, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 25 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Move: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.`actor` = try reader.readUInt64()
      case 21: self.dx = try reader.readFloat()
      case 29: self.dy = try reader.readFloat()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.`actor`, field: 1)
    writer.writeFloat(self.dx, field: 2)
    writer.writeFloat(self.dy, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 21 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Leave: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.`actor` = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.`actor`, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Send: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.`actor` = try reader.readUInt64()
      case 16: self.to = try reader.readUInt64()
      case 26: self.body = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.`actor`, field: 1)
    writer.writeUInt64(self.to, field: 2)
    writer.writeBytes(self.body, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 28
    count += self.body.count
    return count
  }
}

extension TesseraDataV1Pong: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.ts = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.ts, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 11 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraDataV1Snapshot: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.cell)
      case 18: try reader.readMessages(into: &self.actors, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.cell, field: 1)
    writer.writeMessages(self.actors, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if case _? = self.cell { count += 36 }
    count += self.actors.count * 31
    return count
  }
}

extension TesseraDataV1Delta: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.cell)
      case 18: try reader.readMessages(into: &self.moved, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.cell, field: 1)
    writer.writeMessages(self.moved, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if case _? = self.cell { count += 36 }
    count += self.moved.count * 31
    return count
  }
}

extension TesseraDataV1Despawn: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.cell)
      case 16: self.actors.append(try reader.readUInt64())
      case 18: try reader.readPacked(into: &self.actors, of: ProtobufKind.UInt64.self)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.cell, field: 1)
    writer.writePacked(self.actors, field: 2, as: ProtobufKind.UInt64.self)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    if case _? = self.cell { count += 36 }
    count += self.actors.count * 10
    return count
  }
}

extension TesseraDataV1Error: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.code = try reader.readString()
      case 18: self.message = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.code, field: 1)
    writer.writeString(self.message, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.code.utf8.count
    count += self.message.utf8.count
    return count
  }
}

extension TesseraDataV1Components: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.id = try reader.readUInt64()
      case 18: self.components = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.id, field: 1)
    writer.writeBytes(self.components, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 17
    count += self.components.count
    return count
  }
}

extension TesseraDataV1Shown: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.cell)
      case 18: try reader.readMessages(into: &self.actors, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.cell, field: 1)
    writer.writeMessages(self.actors, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if case _? = self.cell { count += 36 }
    count += self.actors.count * 6
    count += ProtobufSizeHint.sum(of: self.actors)
    return count
  }
}

extension TesseraDataV1Own: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.cell)
      case 18: try reader.readMessages(into: &self.actors, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.cell, field: 1)
    writer.writeMessages(self.actors, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 0
    if case _? = self.cell { count += 36 }
    count += self.actors.count * 6
    count += ProtobufSizeHint.sum(of: self.actors)
    return count
  }
}

extension TesseraDataV1Event: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.cell)
      case 16: self.`actor` = try reader.readUInt64()
      case 26: self.body = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.cell, field: 1)
    writer.writeUInt64(self.`actor`, field: 2)
    writer.writeBytes(self.body, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 17
    if case _? = self.cell { count += 36 }
    count += self.body.count
    return count
  }
}
