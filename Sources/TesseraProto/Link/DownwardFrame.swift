package import NIOCore
package import TesseraCore
package import TesseraProtobuf

/// What a worker says to a gateway, read into the same room again and again: what a ``LinkFrame`` says
/// downward, with the recipients of all deliveries in one array.
package struct DownwardFrame: Sendable {
  /// A ``Delivery`` whose recipients stand in ``DownwardFrame/recipients``.
  package struct Part: Sendable {
    package var recipients: Range<Int> = 0..<0
    package var cell = CellID(cx: 0, cy: 0)
    package var epoch = Epoch(0)
    package var encoding = FrameEncoding.protobuf
    /// Where in ``DownwardFrame/bytes`` it stands.
    package var payload: Range<Int> = 0..<0
  }

  /// The frame that was read.
  package private(set) var bytes = ByteBuffer()

  package private(set) var deliveries: [Part] = []
  package private(set) var recipients: [Recipient] = []
  package private(set) var settled: [InputsSettled] = []
  package private(set) var credit: UInt32 = 0
  package private(set) var hints: [RouteHint] = []
  package private(set) var joined: [ActorJoined] = []
  package private(set) var orchestrator = Incarnation.unknown

  /// More room than this many entries take is not kept from frame to frame.
  private static let keptCount = 4_096

  package init() {}

  /// Forgets all that was read, so that nothing of the frame is kept.
  package mutating func removeAll() {
    deliveries.removeAll(keepingCapacity: deliveries.count <= Self.keptCount)
    recipients.removeAll(keepingCapacity: recipients.count <= Self.keptCount)
    settled.removeAll(keepingCapacity: settled.count <= Self.keptCount)
    hints.removeAll(keepingCapacity: hints.count <= Self.keptCount)
    joined.removeAll(keepingCapacity: joined.count <= Self.keptCount)
    credit = 0
    orchestrator = .unknown
    bytes = ByteBuffer()
  }

  /// Reads a frame in the place of what was read before. What only gateways say is passed over.
  ///
  /// - Throws: ``ProtobufError`` for what is no such message; what was read of it is to be forgotten.
  package mutating func read(_ frame: ByteBuffer) throws(ProtobufError) {
    removeAll()
    bytes = frame
    let origin = frame.readerIndex
    if frame.withUnsafeReadableBytes({ readPlain($0, origin: origin) }) { return }
    removeAll()
    bytes = frame
    var reader = try ProtobufReader(frame)
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 4 << 3 | 2: try readDelivery(&reader)
      case 5 << 3 | 2: settled.append(try reader.readMessage())
      case 6 << 3: credit = try reader.readUInt32()
      case 7 << 3 | 2: hints.append(try reader.readMessage())
      case 15 << 3 | 2: joined.append(try reader.readMessage())
      case 16 << 3: orchestrator = Incarnation(try reader.readUInt64())
      default: try reader.skipField(tag)
      }
    }
  }

  private mutating func readDelivery(_ reader: inout ProtobufReader) throws(ProtobufError) {
    let first = recipients.count
    var part = Part()
    try reader.readMessage { (reader) throws(ProtobufError) in
      while let tag = try reader.nextTag() {
        switch tag.rawValue {
        case 1 << 3 | 2: recipients.append(try reader.readMessage())
        case 2 << 3 | 2: try reader.readMessage(into: &part.cell)
        case 3 << 3: part.epoch = Epoch(try reader.readUInt32())
        case 4 << 3: part.encoding = try FrameEncoding(from: &reader)
        case 5 << 3 | 2: part.payload = try reader.readBytesRange()
        default: try reader.skipField(tag)
        }
      }
    }
    part.recipients = first..<recipients.count
    deliveries.append(part)
  }
}

// What nearly all frames are: deliveries, settlements and credit, written as workers write them, with every
// field at most once and in the order of their numbers. Read several times faster than by the reader.
extension DownwardFrame {
  /// - Parameter origin: the buffer's index of the first byte.
  /// - Returns: `false` for anything else, be it right or wrong: the reader judges that.
  private mutating func readPlain(_ region: UnsafeRawBufferPointer, origin: Int) -> Bool {
    var fields = PlainFields(region)
    var known = KnownCell()
    while fields.remaining > 0 {
      switch fields.tag() {
      case 4 << 3 | 2:
        guard let length = fields.length() else { return false }
        let outer = fields.enter(length)
        guard readPlainDelivery(&fields, &known, origin: origin) else { return false }
        fields.leave(outer)
      case 5 << 3 | 2:
        guard let length = fields.length() else { return false }
        let outer = fields.enter(length)
        var entry = InputsSettled()
        if fields.takes(1 << 3) {
          guard let value = fields.longNumber() else { return false }
          entry.session = SessionID(value)
        }
        if fields.takes(2 << 3) {
          guard let value = fields.varint() else { return false }
          entry.input = value
        }
        guard fields.remaining == 0 else { return false }
        fields.leave(outer)
        settled.append(entry)
      case 6 << 3:
        guard let value = fields.smallVarint() else { return false }
        credit = value
      default: return false
      }
    }
    return fields.remaining == 0
  }

  /// The cell of the delivery before, which that of most is, and where it stands.
  private struct KnownCell {
    var place = 0..<0
    var cell = CellID(cx: 0, cy: 0)
  }

  @inline(__always)
  private mutating func readPlainDelivery(
    _ fields: inout PlainFields, _ known: inout KnownCell, origin: Int
  ) -> Bool {
    let first = recipients.count
    var part = Part()
    while fields.takes(1 << 3 | 2) {
      guard let length = fields.length() else { return false }
      let outer = fields.enter(length)
      var recipient = Recipient()
      if fields.takes(1 << 3) {
        guard let value = fields.longNumber() else { return false }
        recipient.session = SessionID(value)
      }
      if fields.takes(2 << 3) {
        guard let value = fields.varint() else { return false }
        recipient.requestID = value
      }
      guard fields.remaining == 0 else { return false }
      fields.leave(outer)
      recipients.append(recipient)
    }
    if fields.takes(2 << 3 | 2) {
      guard let length = fields.length() else { return false }
      if length == known.place.count, fields.isSame(as: known.place) {
        fields.skip(length)
      } else {
        known.place = fields.at..<fields.at &+ length
        guard let cell = fields.cell(length) else { return false }
        known.cell = cell
      }
      part.cell = known.cell
    }
    if fields.takes(3 << 3) {
      guard let value = fields.smallVarint() else { return false }
      part.epoch = Epoch(value)
    }
    if fields.takes(4 << 3) {
      guard let encoding = FrameEncoding(plain: &fields) else { return false }
      part.encoding = encoding
    }
    if fields.takes(5 << 3 | 2) {
      guard let length = fields.length() else { return false }
      let start = origin &+ fields.at
      part.payload = start..<start &+ length
      fields.skip(length)
    }
    guard fields.remaining == 0 else { return false }
    part.recipients = first..<recipients.count
    deliveries.append(part)
    return true
  }
}

extension DownwardFrame {
  /// A slice of the frame.
  package func payload(of part: Part) -> ByteBuffer {
    bytes.getSlice(at: part.payload.lowerBound, length: part.payload.count) ?? ByteBuffer()
  }
}

extension Delivery {
  /// One of a frame's deliveries by itself.
  package init(_ part: DownwardFrame.Part, of frame: DownwardFrame) {
    self.init(
      recipients: Recipients(frame.recipients[part.recipients]), cell: part.cell, epoch: part.epoch,
      encoding: part.encoding, payload: frame.payload(of: part))
  }
}
