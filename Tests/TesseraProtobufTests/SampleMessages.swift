import NIOCore
import TesseraProtobuf

/// A message with a field of every type.
struct Sample: ProtobufMergeableMessage, Hashable {
  var uint64: UInt64 = 0
  var uint32: UInt32 = 0
  var int64: Int64 = 0
  var int32: Int32 = 0
  var sint64: Int64 = 0
  var sint32: Int32 = 0
  var bool = false
  var fixed64: UInt64 = 0
  var fixed32: UInt32 = 0
  var float: Float = 0
  var double: Double = 0
  var string = ""
  var bytes = ByteBuffer()
  var child: [Sample] = []
  var inner = Inner()
  var numbers: [UInt64] = []
  var present: UInt64?
  var unknownFields = UnknownFields()

  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: uint64 = try reader.readUInt64()
      case 2 << 3: uint32 = try reader.readUInt32()
      case 3 << 3: int64 = try reader.readInt64()
      case 4 << 3: int32 = try reader.readInt32()
      case 5 << 3: sint64 = try reader.readSInt64()
      case 6 << 3: sint32 = try reader.readSInt32()
      case 7 << 3: bool = try reader.readBool()
      case 8 << 3 | 1: fixed64 = try reader.readFixed64()
      case 9 << 3 | 5: fixed32 = try reader.readFixed32()
      case 10 << 3 | 5: float = try reader.readFloat()
      case 11 << 3 | 1: double = try reader.readDouble()
      case 12 << 3 | 2: string = try reader.readString()
      case 13 << 3 | 2: bytes = try reader.readBytes()
      case 14 << 3 | 2: child.append(try reader.readMessage())
      case 15 << 3 | 2: try reader.readMessage(into: &inner)
      case 16 << 3: numbers.append(try reader.readUInt64())
      case 16 << 3 | 2:
        try reader.readPacked { (reader) throws(ProtobufError) in
          numbers.append(try reader.readUInt64())
        }
      case 17 << 3: present = try reader.readUInt64()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(uint64, field: 1)
    writer.writeUInt32(uint32, field: 2)
    writer.writeInt64(int64, field: 3)
    writer.writeInt32(int32, field: 4)
    writer.writeSInt64(sint64, field: 5)
    writer.writeSInt32(sint32, field: 6)
    writer.writeBool(bool, field: 7)
    writer.writeFixed64(fixed64, field: 8)
    writer.writeFixed32(fixed32, field: 9)
    writer.writeFloat(float, field: 10)
    writer.writeDouble(double, field: 11)
    writer.writeString(string, field: 12)
    writer.writeBytes(bytes, field: 13)
    writer.writeMessages(child, field: 14)
    if inner != Inner() { writer.writeMessage(inner, field: 15) }
    writer.writePacked(numbers, field: 16)
    writer.writeOptionalUInt64(present, field: 17)
    writer.writeUnknownFields(unknownFields)
  }

  /// A message within a message.
  struct Inner: ProtobufMergeableMessage, Hashable {
    var a: UInt64 = 0
    var b: UInt64 = 0
    var list: [UInt64] = []

    mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
      while let tag = try reader.nextTag() {
        switch tag.rawValue {
        case 1 << 3: a = try reader.readUInt64()
        case 2 << 3: b = try reader.readUInt64()
        case 3 << 3: list.append(try reader.readUInt64())
        case 3 << 3 | 2:
          try reader.readPacked { (reader) throws(ProtobufError) in
            list.append(try reader.readUInt64())
          }
        default: try reader.skipField(tag)
        }
      }
    }

    func write(to writer: inout ProtobufWriter) {
      writer.writeUInt64(a, field: 1)
      writer.writeUInt64(b, field: 2)
      writer.writePacked(list, field: 3)
    }
  }
}

extension ProtobufMessage {
  /// The message in these bytes.
  init(wire bytes: [UInt8], limits: ProtobufLimits = .defaults) throws(ProtobufError) {
    try self.init(protobuf: ByteBuffer(bytes: bytes), limits: limits)
  }

  var wire: [UInt8] { Array(encoded().readableBytesView) }
}

/// What decoding these bytes as a `Sample` fails with.
func failure(of bytes: [UInt8], limits: ProtobufLimits = .defaults) -> ProtobufError? {
  do throws(ProtobufError) {
    _ = try Sample(wire: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}
