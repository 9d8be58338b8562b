public import NIOCore
public import TesseraCore
public import TesseraProtobuf

/// How a node opens a link, in the first frame.
public struct LinkHello: Hashable, Sendable {
  /// What opens the link. A kind of a later version stays what it is.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The number on the wire.
    public var rawValue: Int32

    /// A kind by its number.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Nobody said.
    public static let unspecified = Kind(rawValue: 0)
    /// A gateway.
    public static let gateway = Kind(rawValue: 1)
    /// A worker.
    public static let worker = Kind(rawValue: 2)
  }

  /// "tessera1": tells a hello from everything else that may come first. Its tag is the byte 0x09,
  /// with which no envelope begins.
  public static let magic: UInt64 = 0x7465_7373_6572_6131

  /// The version of the link that the node speaks.
  public var protocolVersion: UInt32
  /// The name of the node, for logs.
  public var nodeID: String
  /// What it is.
  public var kind: Kind
  /// What shows that the node may open a link.
  public var credential: ByteBuffer
  /// Which life of the node this is; grows from life to life.
  public var incarnation: Incarnation

  /// A message of these fields; what is left out is zero or empty.
  public init(
    protocolVersion: UInt32 = 1, nodeID: String = "", kind: Kind = .unspecified,
    credential: ByteBuffer = ByteBuffer(), incarnation: Incarnation = Incarnation(0)
  ) {
    self.protocolVersion = protocolVersion
    self.nodeID = nodeID
    self.kind = kind
    self.credential = credential
    self.incarnation = incarnation
  }
}

/// Unknown fields are passed over. Without the magic number it is an error.
extension LinkHello: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init(protocolVersion: 0)
    var magic: UInt64?
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 1: magic = try reader.readFixed64()
      case 2 << 3: protocolVersion = try reader.readUInt32()
      case 3 << 3 | 2: nodeID = try reader.readString()
      case 4 << 3: kind = Kind(rawValue: try reader.readInt32())
      case 5 << 3 | 2: credential = try reader.readBytes()
      case 6 << 3: incarnation = Incarnation(try reader.readUInt64())
      default: try reader.skipField(tag)
      }
    }
    guard let magic else {
      throw reader.error(.missingField, "a link's hello without its magic number")
    }
    guard magic == Self.magic else {
      throw reader.error(.valueOutOfRange, "a link's hello with another magic number")
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeFixed64(Self.magic, field: 1)
    writer.writeUInt32(protocolVersion, field: 2)
    writer.writeString(nodeID, field: 3)
    writer.writeInt32(kind.rawValue, field: 4)
    writer.writeBytes(credential, field: 5)
    writer.writeUInt64(incarnation.rawValue, field: 6)
  }
}

/// The worker's answer to a ``LinkHello``.
public struct LinkWelcome: Hashable, Sendable {
  /// The version of the link that the node speaks.
  public var protocolVersion: UInt32
  /// The name of the node, for logs.
  public var nodeID: String
  /// A gateway that finds another incarnation than before knows that the worker has forgotten
  /// everything.
  public var incarnation: Incarnation
  /// How many inputs the gateway may send before it is given more.
  public var credit: UInt32
  /// The longest frame the worker takes, in bytes.
  public var maximumFrameLength: UInt32

  /// A message of these fields; what is left out is zero or empty.
  public init(
    protocolVersion: UInt32 = 1, nodeID: String = "", incarnation: Incarnation = Incarnation(0),
    credit: UInt32 = 0, maximumFrameLength: UInt32 = 0
  ) {
    self.protocolVersion = protocolVersion
    self.nodeID = nodeID
    self.incarnation = incarnation
    self.credit = credit
    self.maximumFrameLength = maximumFrameLength
  }
}

/// Unknown fields are passed over.
extension LinkWelcome: ProtobufMessage {
  /// Reads the fields of a message.
  public init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init(protocolVersion: 0)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: protocolVersion = try reader.readUInt32()
      case 2 << 3 | 2: nodeID = try reader.readString()
      case 3 << 3: incarnation = Incarnation(try reader.readUInt64())
      case 4 << 3: credit = try reader.readUInt32()
      case 5 << 3: maximumFrameLength = try reader.readUInt32()
      default: try reader.skipField(tag)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(protocolVersion, field: 1)
    writer.writeString(nodeID, field: 2)
    writer.writeUInt64(incarnation.rawValue, field: 3)
    writer.writeUInt32(credit, field: 4)
    writer.writeUInt32(maximumFrameLength, field: 5)
  }
}
