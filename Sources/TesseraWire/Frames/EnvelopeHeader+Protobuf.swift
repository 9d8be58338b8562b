package import NIOCore
internal import TesseraCore
internal import TesseraProto
package import TesseraProtobuf

extension EnvelopeHeader {
  /// Reads an envelope's fields and passes over its payload, but for whom it is.
  package init(protobuf frame: ByteBuffer) throws(ProtobufError) {
    var reader = try ProtobufReader(frame)
    var cell = CellID.origin
    var seq: UInt64 = 0
    var epoch = Epoch.unknown
    var session: SessionID?
    var requestID: UInt64?
    var kind: PayloadKind?
    var actor: EntityID?
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: try reader.readMessage(into: &cell)
      case 2 << 3: seq = try reader.readUInt64()
      case 3 << 3: epoch = Epoch(try reader.readUInt32())
      case 4 << 3: session = SessionID(try reader.readUInt64())
      case 5 << 3: requestID = try reader.readUInt64()
      case 17 << 3 | 2, 18 << 3 | 2, 19 << 3 | 2, 20 << 3 | 2:
        kind = PayloadKind(fieldNumber: tag.fieldNumber)
        actor = EntityID(0)
        try reader.readMessage { (reader) throws(ProtobufError) in
          while let tag = try reader.nextTag() {
            if tag.rawValue == 1 << 3 {
              actor = EntityID(try reader.readUInt64())
            } else {
              try reader.skipField(tag)
            }
          }
        }
      default:
        if tag.wireType == .lengthDelimited, let found = PayloadKind(fieldNumber: tag.fieldNumber) {
          kind = found
          actor = nil
        }
        try reader.skipField(tag)
      }
    }
    guard let kind else {
      throw reader.error(.missingField, "an envelope without a payload that is known here")
    }
    self.init(
      cell: cell, seq: seq, epoch: epoch, session: session, requestID: requestID, kind: kind,
      actor: actor, encoding: .protobuf)
  }
}

extension WireError {
  /// What is no protobuf is a malformed frame.
  init(_ error: ProtobufError) {
    self.init(code: .malformedFrame, message: "\(error.message) at byte \(error.byteOffset)")
  }
}
