internal import TesseraCore
internal import TesseraProtobuf

/// The five fields that name a cell, which `CellID` and `Assignment` share.
extension CellID {
  /// Takes one field in, if it is one of the five; what is left over in the high bits of a number
  /// that a cell has fewer bits for is an error, not another cell.
  @inline(__always)
  mutating func read(
    _ tag: ProtobufTag, from reader: inout ProtobufReader
  ) throws(ProtobufError) -> Bool {
    switch tag.rawValue {
    case 1 << 3: world = try reader.readUInt32()
    case 2 << 3: cx = try reader.readSInt32()
    case 3 << 3: cy = try reader.readSInt32()
    case 4 << 3: depth = try Self.readByte("depth", from: &reader)
    case 5 << 3: sub = try Self.readByte("sub", from: &reader)
    default: return false
    }
    return true
  }

  @inline(__always)
  func writeFields(to writer: inout ProtobufWriter) {
    writer.writeUInt32(world, field: 1)
    writer.writeSInt32(cx, field: 2)
    writer.writeSInt32(cy, field: 3)
    writer.writeUInt32(UInt32(depth), field: 4)
    writer.writeUInt32(UInt32(sub), field: 5)
  }

  @inline(__always)
  private static func readByte(
    _ name: StaticString, from reader: inout ProtobufReader
  ) throws(ProtobufError) -> UInt8 {
    let value = try reader.readUInt32()
    guard value <= UInt8.max else {
      throw reader.error(.valueOutOfRange, "a cell's \(name) is at most 255, not \(value)")
    }
    return UInt8(truncatingIfNeeded: value)
  }
}
