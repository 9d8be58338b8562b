public import TesseraCore
public import TesseraProtobuf

/// A worker announces itself and where it listens.
public struct WorkerRegistration: Hashable, Sendable {
  /// Which worker.
  public var workerID: WorkerID
  /// host:port
  public var address: String
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields; what is left out is zero or empty.
  public init(
    workerID: WorkerID = WorkerID(""), address: String = "",
    unknownFields: UnknownFields = UnknownFields()
  ) {
    self.workerID = workerID
    self.address = address
    self.unknownFields = unknownFields
  }
}

extension WorkerRegistration: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(workerID: WorkerID("")) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: workerID = WorkerID(try reader.readString())
      case 2 << 3 | 2: address = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(workerID.rawValue, field: 1)
    writer.writeString(address, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}

/// Asks for the cells of one worker.
public struct AssignmentQuery: Hashable, Sendable {
  /// Which worker.
  public var workerID: WorkerID
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields; what is left out is zero or empty.
  public init(
    workerID: WorkerID = WorkerID(""), unknownFields: UnknownFields = UnknownFields()
  ) {
    self.workerID = workerID
    self.unknownFields = unknownFields
  }
}

extension AssignmentQuery: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(workerID: WorkerID("")) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: workerID = WorkerID(try reader.readString())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(workerID.rawValue, field: 1)
    writer.writeUnknownFields(unknownFields)
  }
}

/// The cells of one worker at one revision.
public struct AssignmentSnapshot: Hashable, Sendable {
  /// The cells that the worker owns.
  public var cells: [Assignment]
  /// Which life of the orchestrator this comes from.
  public var incarnation: Incarnation
  /// Which commit of the ledger this holds at.
  public var revision: Revision
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields; what is left out is zero or empty.
  public init(
    cells: [Assignment] = [], incarnation: Incarnation = Incarnation(0),
    revision: Revision = Revision(0), unknownFields: UnknownFields = UnknownFields()
  ) {
    self.cells = cells
    self.incarnation = incarnation
    self.revision = revision
    self.unknownFields = unknownFields
  }
}

extension AssignmentSnapshot: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(cells: []) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: cells.append(try reader.readMessage())
      case 16 << 3: incarnation = Incarnation(try reader.readUInt64())
      case 17 << 3: revision = Revision(try reader.readUInt64())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    cells.withUnsafeBufferPointer { cells in
      guard let base = cells.baseAddress else { return }
      for index in cells.indices { Assignment.write(at: base + index, field: 1, to: &writer) }
    }
    writer.writeUInt64(incarnation.rawValue, field: 16)
    writer.writeUInt64(revision.rawValue, field: 17)
    writer.writeUnknownFields(unknownFields)
  }
}
