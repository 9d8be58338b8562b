public import TesseraCore
public import TesseraProtobuf

/// A worker, where it listens, and its cells.
public struct AssignmentBundle: Hashable, Sendable {
  /// Which worker.
  public var workerID: WorkerID
  /// host:port
  public var address: String
  /// The cells that the worker owns.
  public var cells: [Assignment]
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields; what is left out is zero or empty.
  public init(
    workerID: WorkerID = WorkerID(""), address: String = "", cells: [Assignment] = [],
    unknownFields: UnknownFields = UnknownFields()
  ) {
    self.workerID = workerID
    self.address = address
    self.cells = cells
    self.unknownFields = unknownFields
  }
}

extension AssignmentBundle: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(workerID: WorkerID("")) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: workerID = WorkerID(try reader.readString())
      case 2 << 3 | 2: address = try reader.readString()
      case 3 << 3 | 2: cells.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(workerID.rawValue, field: 1)
    writer.writeString(address, field: 2)
    writer.writeMessages(cells, field: 3)
    writer.writeUnknownFields(unknownFields)
  }
}

/// Every worker and its cells at one revision, or what changed up to it.
public struct AssignmentListing: Hashable, Sendable {
  /// How to take a listing. A kind of a later version stays what it is.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The number on the wire.
    public var rawValue: Int32

    /// A kind by its number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// All that holds; replaces whatever the receiver had.
    public static let full = Kind(rawValue: 0)
    /// What changed since the revision the receiver has: first `removed`, then `workers`.
    public static let delta = Kind(rawValue: 1)
    /// Nothing changed; the watch is alive.
    public static let bookmark = Kind(rawValue: 2)
  }

  /// Each worker and its cells; in a delta only what is new.
  public var workers: [AssignmentBundle]
  /// Which life of the orchestrator this comes from.
  public var incarnation: Incarnation
  /// Which commit of the ledger this holds at.
  public var revision: Revision
  /// What it is.
  public var kind: Kind
  /// In a delta: the cells that nobody or somebody else now has.
  public var removed: [Assignment]
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields; what is left out is zero or empty.
  public init(
    workers: [AssignmentBundle] = [], incarnation: Incarnation = Incarnation(0),
    revision: Revision = Revision(0), kind: Kind = .full, removed: [Assignment] = [],
    unknownFields: UnknownFields = UnknownFields()
  ) {
    self.workers = workers
    self.incarnation = incarnation
    self.revision = revision
    self.kind = kind
    self.removed = removed
    self.unknownFields = unknownFields
  }
}

extension AssignmentListing: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(workers: []) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: workers.append(try reader.readMessage())
      case 16 << 3: incarnation = Incarnation(try reader.readUInt64())
      case 17 << 3: revision = Revision(try reader.readUInt64())
      case 18 << 3: kind = Kind(rawValue: try reader.readInt32())
      case 19 << 3 | 2: removed.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(workers, field: 1)
    writer.writeUInt64(incarnation.rawValue, field: 16)
    writer.writeUInt64(revision.rawValue, field: 17)
    writer.writeInt32(kind.rawValue, field: 18)
    writer.writeMessages(removed, field: 19)
    writer.writeUnknownFields(unknownFields)
  }
}
