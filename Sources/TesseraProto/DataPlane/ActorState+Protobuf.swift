public import TesseraCore
public import TesseraProtobuf

/// Not a number and infinities pass: whether a position is one is decided where it is used.
extension WorldPosition: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(x: 0, y: 0) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 5: x = try reader.readFloat()
      case 2 << 3 | 5: y = try reader.readFloat()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeFloat(x, field: 1)
    writer.writeFloat(y, field: 2)
  }
}

extension ActorState: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(id: EntityID(0), position: WorldPosition()) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: id = EntityID(try reader.readUInt64())
      case 2 << 3 | 2: try reader.readMessage(into: &position)
      default: try reader.skipField(tag)
      }
    }
  }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(id.rawValue, field: 1)
    writer.writeMessage(position, field: 2)
  }
}

extension ActorComponents: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(id: EntityID(0), components: []) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: id = EntityID(try reader.readUInt64())
      case 2 << 3 | 2: components = try reader.readByteArray()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(id.rawValue, field: 1)
    writer.writeBytes(components, field: 2)
  }
}
