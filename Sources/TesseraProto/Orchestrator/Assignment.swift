public import TesseraCore
public import TesseraProtobuf

/// A cell and the epoch in which somebody owns it.
public struct Assignment: Hashable, Sendable {
  /// Which cell.
  public var cell: CellID
  /// The ownership epoch of the cell.
  public var epoch: Epoch
  /// Fields of later versions, written again as they came.
  public var unknownFields: UnknownFields

  /// A message of these fields; what is left out is zero or empty.
  public init(
    cell: CellID = .origin, epoch: Epoch = .unknown, unknownFields: UnknownFields = UnknownFields()
  ) {
    self.cell = cell
    self.epoch = epoch
    self.unknownFields = unknownFields
  }
}

extension Assignment: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(cell: .origin) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      if try cell.read(tag, from: &reader) { continue }
      switch tag.rawValue {
      case 16 << 3: epoch = Epoch(try reader.readUInt32())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }

  /// Writes a message where it stands: a copy of it would count its references.
  @inline(__always)
  static func write(
    at place: UnsafePointer<Assignment>, field: UInt32, to writer: inout ProtobufWriter
  ) {
    writer.writeMessage(field: field) { writer in
      place.pointee.cell.writeFields(to: &writer)
      writer.writeUInt32(place.pointee.epoch.rawValue, field: 16)
      if !place.pointee.unknownFields.isEmpty {
        writer.writeUnknownFields(place.pointee.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    cell.writeFields(to: &writer)
    writer.writeUInt32(epoch.rawValue, field: 16)
    writer.writeUnknownFields(unknownFields)
  }
}
