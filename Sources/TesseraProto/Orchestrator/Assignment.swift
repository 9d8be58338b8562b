public import TesseraCore
public import TesseraProtobuf

/// A cell and the epoch in which somebody owns it.
public struct Assignment: Hashable, Sendable {
  public var cell: CellID
  public var epoch: Epoch
  public var unknownFields: UnknownFields

  public init(
    cell: CellID = .origin, epoch: Epoch = .unknown, unknownFields: UnknownFields = UnknownFields()
  ) {
    self.cell = cell
    self.epoch = epoch
    self.unknownFields = unknownFields
  }
}

extension Assignment: ProtobufMergeableMessage {
  public init() { self.init(cell: .origin) }

  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      if try cell.read(tag, from: &reader) { continue }
      switch tag.rawValue {
      case 16 << 3: epoch = Epoch(try reader.readUInt32())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  public func write(to writer: inout ProtobufWriter) {
    cell.writeFields(to: &writer)
    writer.writeUInt32(epoch.rawValue, field: 16)
    writer.writeUnknownFields(unknownFields)
  }
}
