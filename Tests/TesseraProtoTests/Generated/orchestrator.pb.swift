// swift-format-ignore-file
// Generated from tessera/orch/v1/orchestrator.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The message `tessera.orch.v1.WorkerRegistration`.
struct TesseraOrchV1WorkerRegistration: Hashable, Sendable {
  /// The field `worker_id`, number 1.
  var workerID: String = ""
  /// host:port
  var addr: String = ""
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    workerID: String = "",
    addr: String = ""
  ) {
    self.workerID = workerID
    self.addr = addr
  }
}

/// The message `tessera.orch.v1.AssignmentQuery`.
struct TesseraOrchV1AssignmentQuery: Hashable, Sendable {
  /// The field `worker_id`, number 1.
  var workerID: String = ""
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    workerID: String = ""
  ) {
    self.workerID = workerID
  }
}

/// The message `tessera.orch.v1.Assignment`.
struct TesseraOrchV1Assignment: Hashable, Sendable {
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
  /// The ownership epoch: from 1 up, growing with every grant of the cell.
  var epoch: UInt32 = 0
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
    sub: UInt32 = 0,
    epoch: UInt32 = 0
  ) {
    self.world = world
    self.cx = cx
    self.cy = cy
    self.depth = depth
    self.sub = sub
    self.epoch = epoch
  }
}

/// The message `tessera.orch.v1.AssignmentSnapshot`.
struct TesseraOrchV1AssignmentSnapshot: Hashable, Sendable {
  /// The field `cells`, number 1.
  var cells: [TesseraOrchV1Assignment] = []
  /// Which life of the orchestrator this comes from; grows from life to life.
  var incarnation: UInt64 = 0
  /// The field `revision`, number 17.
  var revision: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    cells: [TesseraOrchV1Assignment] = [],
    incarnation: UInt64 = 0,
    revision: UInt64 = 0
  ) {
    self.cells = cells
    self.incarnation = incarnation
    self.revision = revision
  }
}

/// The message `tessera.orch.v1.AssignmentBundle`.
struct TesseraOrchV1AssignmentBundle: Hashable, Sendable {
  /// The field `worker_id`, number 1.
  var workerID: String = ""
  /// The field `addr`, number 2.
  var addr: String = ""
  /// The field `cells`, number 3.
  var cells: [TesseraOrchV1Assignment] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    workerID: String = "",
    addr: String = "",
    cells: [TesseraOrchV1Assignment] = []
  ) {
    self.workerID = workerID
    self.addr = addr
    self.cells = cells
  }
}

/// The message `tessera.orch.v1.ListAssignmentsRequest`.
struct TesseraOrchV1ListAssignmentsRequest: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

/// The message `tessera.orch.v1.AssignmentListing`.
struct TesseraOrchV1AssignmentListing: Hashable, Sendable {
  /// The field `workers`, number 1.
  var workers: [TesseraOrchV1AssignmentBundle] = []
  /// The field `incarnation`, number 16.
  var incarnation: UInt64 = 0
  /// The field `revision`, number 17.
  var revision: UInt64 = 0
  /// The field `kind`, number 18.
  var kind: TesseraOrchV1AssignmentListing.Kind = .full
  /// In a delta: the cells that nobody or somebody else now has.
  var removed: [TesseraOrchV1Assignment] = []
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    workers: [TesseraOrchV1AssignmentBundle] = [],
    incarnation: UInt64 = 0,
    revision: UInt64 = 0,
    kind: TesseraOrchV1AssignmentListing.Kind = .full,
    removed: [TesseraOrchV1Assignment] = []
  ) {
    self.workers = workers
    self.incarnation = incarnation
    self.revision = revision
    self.kind = kind
    self.removed = removed
  }

  /// The enum `tessera.orch.v1.AssignmentListing.Kind`.
  struct Kind: ProtobufEnumeration, CaseIterable {
    /// The number on the wire; one without a name stays what it is.
    var rawValue: Int32

    /// A value by its number.
    init(rawValue: Int32) { self.rawValue = rawValue }

    /// All that holds; replaces whatever the receiver had.
    static let full = Self(rawValue: 0)
    /// What changed since the revision the receiver has: first `removed`, then `workers`.
    static let delta = Self(rawValue: 1)
    /// Nothing changed; the watch is alive.
    static let bookmark = Self(rawValue: 2)

    /// What a field has that is not there.
    static var defaultValue: Self { .full }

    /// The values that have a name, without second names.
    static var allCases: [Self] {
      [.full, .delta, .bookmark]
    }
  }
}

/// The message `tessera.orch.v1.WatchAssignmentsRequest`.
struct TesseraOrchV1WatchAssignmentsRequest: Hashable, Sendable {
  /// What the watcher already has, to go on from there; zero for nothing.
  var knownIncarnation: UInt64 = 0
  /// The field `known_revision`, number 17.
  var knownRevision: UInt64 = 0
  /// Send deltas and bookmarks; without it every message is a full listing.
  var deltas: Bool = false
  /// Who watches, for the log.
  var nodeID: String = ""
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    knownIncarnation: UInt64 = 0,
    knownRevision: UInt64 = 0,
    deltas: Bool = false,
    nodeID: String = ""
  ) {
    self.knownIncarnation = knownIncarnation
    self.knownRevision = knownRevision
    self.deltas = deltas
    self.nodeID = nodeID
  }
}

extension TesseraOrchV1WorkerRegistration: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.workerID = try reader.readString()
      case 18: self.addr = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.workerID, field: 1)
    writer.writeString(self.addr, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.workerID.utf8.count
    count += self.addr.utf8.count
    return count
  }
}

extension TesseraOrchV1AssignmentQuery: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.workerID = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.workerID, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 6
    count += self.workerID.utf8.count
    return count
  }
}

extension TesseraOrchV1Assignment: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.world = try reader.readUInt32()
      case 16: self.cx = try reader.readSInt32()
      case 24: self.cy = try reader.readSInt32()
      case 32: self.depth = try reader.readUInt32()
      case 40: self.sub = try reader.readUInt32()
      case 128: self.epoch = try reader.readUInt32()
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
    writer.writeUInt32(self.epoch, field: 16)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 37 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraOrchV1AssignmentSnapshot: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.cells, tag: tag)
      case 128: self.incarnation = try reader.readUInt64()
      case 136: self.revision = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.cells, field: 1)
    writer.writeUInt64(self.incarnation, field: 16)
    writer.writeUInt64(self.revision, field: 17)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 24
    count += self.cells.count * 43
    return count
  }
}

extension TesseraOrchV1AssignmentBundle: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.workerID = try reader.readString()
      case 18: self.addr = try reader.readString()
      case 26: try reader.readMessages(into: &self.cells, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.workerID, field: 1)
    writer.writeString(self.addr, field: 2)
    writer.writeMessages(self.cells, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.workerID.utf8.count
    count += self.addr.utf8.count
    count += self.cells.count * 43
    return count
  }
}

extension TesseraOrchV1ListAssignmentsRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}

extension TesseraOrchV1AssignmentListing: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessages(into: &self.workers, tag: tag)
      case 128: self.incarnation = try reader.readUInt64()
      case 136: self.revision = try reader.readUInt64()
      case 144: self.kind = TesseraOrchV1AssignmentListing.Kind(rawValue: try reader.readInt32())
      case 154: try reader.readMessages(into: &self.removed, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(self.workers, field: 1)
    writer.writeUInt64(self.incarnation, field: 16)
    writer.writeUInt64(self.revision, field: 17)
    writer.writeInt32(self.kind.rawValue, field: 18)
    writer.writeMessages(self.removed, field: 19)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 36
    count += self.workers.count * 6
    count += ProtobufSizeHint.sum(of: self.workers)
    count += self.removed.count * 44
    return count
  }
}

extension TesseraOrchV1WatchAssignmentsRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 128: self.knownIncarnation = try reader.readUInt64()
      case 136: self.knownRevision = try reader.readUInt64()
      case 144: self.deltas = try reader.readBool()
      case 154: self.nodeID = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.knownIncarnation, field: 16)
    writer.writeUInt64(self.knownRevision, field: 17)
    writer.writeBool(self.deltas, field: 18)
    writer.writeString(self.nodeID, field: 19)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 34
    count += self.nodeID.utf8.count
    return count
  }
}
