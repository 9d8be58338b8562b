internal import NIOCore
internal import TesseraProto

extension EnvelopeHeader {
  /// Reads the header of a client's envelope that is written as all known clients write it: see
  /// ``PlainEnvelope``.
  ///
  /// - Returns: `nil` for anything else, be it right or wrong: ``init(protobuf:)`` judges that.
  init?(plain frame: ByteBuffer) {
    var rest = PlainEnvelope.Rest()
    guard let plain = frame.withUnsafeReadableBytes({ PlainEnvelope($0, &rest) }) else {
      return nil
    }
    self.init(
      cell: plain.cell, seq: rest.seq, epoch: plain.epoch, session: rest.session,
      requestID: plain.hasRequestID ? plain.requestID : nil, kind: plain.kind,
      actor: plain.hasActor ? plain.actor : nil, encoding: .protobuf)
  }
}
