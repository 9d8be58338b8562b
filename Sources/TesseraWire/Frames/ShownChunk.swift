package import NIOCore
package import TesseraCore
package import TesseraProto
internal import TesseraProtobuf

/// The parts of a `shown`: a head, and one chunk for each entity, so that components which many are shown are
/// encoded once and copied from then on.
///
/// Put together they are what ``EnvelopeCodec/encodePayload(_:as:into:)`` writes for the whole.
package enum ShownChunk {
  /// Appends an entity's components as the field, or the member of a list, that they are.
  package static func append(
    _ actor: ActorComponents, as encoding: FrameEncoding, to buffer: inout ByteBuffer
  ) {
    switch encoding {
    case .protobuf:
      var writer = ProtobufWriter(appendingTo: consume buffer)
      writer.writeMessage(actor, field: 2)
      buffer = writer.finish()
    case .json:
      var writer = JSONWriter(appendingTo: consume buffer)
      writer.write(actor)
      buffer = writer.finish()
    }
  }

  /// What stands in front of the chunks, between them and behind them.
  package struct Frame: Sendable {
    private let encoding: FrameEncoding
    private let head: [UInt8]

    package init(_ cell: CellID, as encoding: FrameEncoding) {
      self.encoding = encoding
      switch encoding {
      case .protobuf: head = UpdateChunk.protobufCell(cell)
      case .json:
        var buffer = ByteBuffer()
        EnvelopeCodec.encodePayload(.shown(cell: cell, actors: []), as: .json, into: &buffer)
        head = Array(buffer.readableBytesView.dropLast(UpdateChunk.jsonTail.count))
      }
    }

    /// Appends a whole message.
    ///
    /// - Parameters:
    ///   - chunks: as ``append(_:as:to:)`` wrote them in the same encoding, as ranges of `pile`.
    package func append(
      _ chunks: [Range<Int>], of pile: ByteBuffer, to buffer: inout ByteBuffer
    ) {
      if encoding == .protobuf {
        let length = chunks.reduce(head.count) { $0 + $1.count }
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: 12) { room in
          room.withMemoryRebound(to: UInt8.self) { room in
            room.baseAddress.map {
              UpdateChunk.writeProtobufHead(of: .shown, contentLength: length, to: $0)
            } ?? 0
          }
        }
      }
      buffer.writeBytes(head)
      pile.withUnsafeReadableBytes { pile in
        var isFirst = true
        for chunk in chunks {
          if !isFirst, encoding == .json { buffer.writeInteger(UInt8(ascii: ",")) }
          isFirst = false
          buffer.writeBytes(UnsafeRawBufferPointer(rebasing: pile[chunk]))
        }
      }
      if encoding == .json { buffer.writeBytes(UpdateChunk.jsonTail) }
    }
  }
}
