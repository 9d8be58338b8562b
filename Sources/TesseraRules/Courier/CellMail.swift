package import TesseraCore
package import TesseraProtobuf

/// What the couriers of two cells tell each other. It may be lost, doubled or overtaken on its way.
package struct CellMail: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case parcel(Parcel)
    case receipt(Receipt)
  }

  /// The cell whose courier wrote it.
  package var from: CellID
  package var to: CellID
  package var content: Content

  package init(from: CellID, to: CellID, content: Content) {
    self.from = from
    self.to = to
    self.content = content
  }
}

/// A message on its way to an entity.
package struct Parcel: Hashable, Sendable {
  /// Which life of the sending courier it is of.
  package var life: UInt64
  /// Grows from parcel to parcel of a courier.
  package var number: UInt64 = 0
  /// The number of the parcel to the same recipient that has to be there before; 0 for none.
  package var previous: UInt64 = 0
  package var recipient: EntityID
  package var sender: EntityID
  package var isFromPlayer = false
  package var requestID: UInt64?
  package var body: Body

  package enum Body: Hashable, Sendable {
    case message([UInt8])
    /// The answer to a player's message.
    case refusal(Refusal)
  }
}

/// What became of a parcel.
package struct Receipt: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    /// It, and all before it, took effect.
    case received
    /// The recipient lives in that cell now.
    case elsewhere(CellID)
    /// The recipient is not there, and nobody there knows where it is.
    case unknown
  }

  package var life: UInt64
  package var recipient: EntityID
  package var number: UInt64
  package var verdict: Verdict
}

// MARK: - Bytes

extension CellMail {
  /// The content, for a frame that names the two cells.
  package var bytes: [UInt8] {
    FieldBytes.encode { writer in
      switch content {
      case .parcel(let parcel): writer.writeMessage(field: 1) { parcel.write(to: &$0) }
      case .receipt(let receipt): writer.writeMessage(field: 2) { receipt.write(to: &$0) }
      }
    }
  }

  /// - Throws: if the bytes are no such content.
  package init(from: CellID, to: CellID, bytes: [UInt8]) throws(ProtobufError) {
    var reader = try FieldBytes.reader(bytes)
    var content: Content?
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2:
        var parcel = Parcel(
          life: 0, recipient: EntityID(0), sender: EntityID(0), body: .message([]))
        try reader.readMessage { (reader) throws(ProtobufError) in try parcel.read(&reader) }
        content = .parcel(parcel)
      case 2 << 3 | 2:
        var receipt = Receipt(life: 0, recipient: EntityID(0), number: 0, verdict: .unknown)
        try reader.readMessage { (reader) throws(ProtobufError) in try receipt.read(&reader) }
        content = .receipt(receipt)
      default: try reader.skipField(tag)
      }
    }
    guard let content else { throw reader.error(.missingField, "mail without content") }
    self.init(from: from, to: to, content: content)
  }
}

extension Parcel {
  fileprivate func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(life, field: 1)
    writer.writeUInt64(number, field: 2)
    writer.writeUInt64(previous, field: 3)
    writer.writeUInt64(recipient.rawValue, field: 4)
    writer.writeUInt64(sender.rawValue, field: 5)
    writer.writeBool(isFromPlayer, field: 6)
    writer.writeOptionalUInt64(requestID, field: 7)
    switch body {
    case .message(let bytes): writer.writeOptionalBytes(bytes, field: 8)
    case .refusal(let refusal):
      writer.writeMessage(field: 9) {
        $0.writeString(refusal.code, field: 1)
        $0.writeString(refusal.message, field: 2)
      }
    }
  }

  fileprivate mutating func read(_ reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: life = try reader.readUInt64()
      case 2 << 3: number = try reader.readUInt64()
      case 3 << 3: previous = try reader.readUInt64()
      case 4 << 3: recipient = EntityID(try reader.readUInt64())
      case 5 << 3: sender = EntityID(try reader.readUInt64())
      case 6 << 3: isFromPlayer = try reader.readBool()
      case 7 << 3: requestID = try reader.readUInt64()
      case 8 << 3 | 2: body = .message(try reader.readByteArray())
      case 9 << 3 | 2:
        var refusal = Refusal(code: "", message: "")
        try reader.readMessage { (reader) throws(ProtobufError) in
          while let tag = try reader.nextTag() {
            switch tag.rawValue {
            case 1 << 3 | 2: refusal.code = try reader.readString()
            case 2 << 3 | 2: refusal.message = try reader.readString()
            default: try reader.skipField(tag)
            }
          }
        }
        body = .refusal(refusal)
      default: try reader.skipField(tag)
      }
    }
  }
}

extension Receipt {
  fileprivate func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(life, field: 1)
    writer.writeUInt64(recipient.rawValue, field: 2)
    writer.writeUInt64(number, field: 3)
    switch verdict {
    case .received: writer.writeBool(true, field: 4)
    case .elsewhere(let cell): writer.writeMessage(field: 5) { cell.write(to: &$0) }
    case .unknown: break
    }
  }

  fileprivate mutating func read(_ reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: life = try reader.readUInt64()
      case 2 << 3: recipient = EntityID(try reader.readUInt64())
      case 3 << 3: number = try reader.readUInt64()
      case 4 << 3: if try reader.readBool() { verdict = .received }
      case 5 << 3 | 2:
        var cell = CellID.origin
        try reader.readMessage { (reader) throws(ProtobufError) in try cell.read(&reader) }
        verdict = .elsewhere(cell)
      default: try reader.skipField(tag)
      }
    }
  }
}

extension CellID {
  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(world, field: 1)
    writer.writeSInt32(cx, field: 2)
    writer.writeSInt32(cy, field: 3)
    writer.writeUInt32(UInt32(depth), field: 4)
  }

  mutating func read(_ reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3: world = try reader.readUInt32()
      case 2 << 3: cx = try reader.readSInt32()
      case 3 << 3: cy = try reader.readSInt32()
      case 4 << 3:
        let value = try reader.readUInt32()
        guard value <= UInt32(Self.maximumDepth) else {
          throw reader.error(.valueOutOfRange, "a cell's depth is at most 16, not \(value)")
        }
        depth = UInt8(value)
      default: try reader.skipField(tag)
      }
    }
  }
}
