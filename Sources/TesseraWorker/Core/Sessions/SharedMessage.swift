package import NIOCore
package import TesseraCore
package import TesseraProto
internal import TesseraWire

/// One message for any number of sessions: its payload is encoded at most once per encoding, and
/// only if somebody reads that encoding.
package struct SharedMessage {
  package let cell: CellID
  package let epoch: Epoch
  package let kind: PayloadKind
  /// `nil` for one that came encoded.
  private let payload: Payload?

  /// Tells it from other messages; given by the outbox when it is first sent.
  var number: UInt64 = 0

  private var json: ByteBuffer?
  private var protobuf: ByteBuffer?

  package init(cell: CellID, epoch: Epoch, payload: Payload) {
    self.cell = cell
    self.epoch = epoch
    self.payload = payload
    kind = payload.kind
  }

  /// One that is encoded already, for sessions that speak the encoding.
  package init(
    cell: CellID, epoch: Epoch, kind: PayloadKind, encoded: ByteBuffer, as encoding: FrameEncoding
  ) {
    self.cell = cell
    self.epoch = epoch
    self.kind = kind
    payload = nil
    if encoding == .json { json = encoded } else { protobuf = encoded }
  }

  /// The payload as `EnvelopeCodec` writes it.
  mutating func bytes(_ encoding: FrameEncoding) -> ByteBuffer {
    if let known = encoding == .json ? json : protobuf { return known }
    guard let payload else { preconditionFailure("it is for sessions of one encoding") }
    var buffer = ByteBuffer()
    EnvelopeCodec.encodePayload(payload, as: encoding, into: &buffer)
    if encoding == .json { json = buffer } else { protobuf = buffer }
    return buffer
  }
}
