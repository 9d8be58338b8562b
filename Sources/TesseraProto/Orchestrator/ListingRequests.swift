public import TesseraCore
public import TesseraProtobuf

/// Asks for every worker and its cells.
public struct ListAssignmentsRequest: Hashable, Sendable {
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields.
  public init(unknownFields: UnknownFields) { self.unknownFields = unknownFields }
}

extension ListAssignmentsRequest: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(unknownFields: UnknownFields()) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() { try reader.skipField(tag, into: &unknownFields) }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) { writer.writeUnknownFields(unknownFields) }
}

/// Asks for every worker and its cells, and then for every change.
public struct WatchAssignmentsRequest: Hashable, Sendable {
  /// What the watcher already has, to go on from there; zero for nothing.
  public var knownIncarnation: Incarnation
  /// Goes with `knownIncarnation`.
  public var knownRevision: Revision
  /// Whether to send deltas and bookmarks; without it every message is a full listing.
  public var deltas: Bool
  /// Who watches, for the log.
  public var nodeID: String
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields; what is left out is zero or empty.
  public init(
    knownIncarnation: Incarnation = Incarnation(0), knownRevision: Revision = Revision(0),
    deltas: Bool = false, nodeID: String = "", unknownFields: UnknownFields = UnknownFields()
  ) {
    self.knownIncarnation = knownIncarnation
    self.knownRevision = knownRevision
    self.deltas = deltas
    self.nodeID = nodeID
    self.unknownFields = unknownFields
  }
}

extension WatchAssignmentsRequest: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(deltas: false) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 16 << 3: knownIncarnation = Incarnation(try reader.readUInt64())
      case 17 << 3: knownRevision = Revision(try reader.readUInt64())
      case 18 << 3: deltas = try reader.readBool()
      case 19 << 3 | 2: nodeID = try reader.readString()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(knownIncarnation.rawValue, field: 16)
    writer.writeUInt64(knownRevision.rawValue, field: 17)
    writer.writeBool(deltas, field: 18)
    writer.writeString(nodeID, field: 19)
    writer.writeUnknownFields(unknownFields)
  }
}
