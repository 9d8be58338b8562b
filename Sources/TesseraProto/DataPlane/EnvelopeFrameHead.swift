package import NIOCore
package import TesseraCore
internal import TesseraProtobuf

/// What the frames of one cell begin with, encoded once: a protobuf envelope around a payload that is
/// encoded, too, for any number of sessions.
package struct EnvelopeFrameHead: Sendable {
  package let cell: CellID
  package let epoch: Epoch
  /// The field `cell`, and behind it the field `epoch`.
  private var fields: Fields = (0, 0, 0, 0, 0, 0)
  private let cellLength: Int
  private let length: Int

  /// Room for both at their longest, which is 38 bytes. In place, so that it is no storage of its own that
  /// is counted with every frame.
  private typealias Fields = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  package init(cell: CellID, epoch: Epoch) {
    self.cell = cell
    self.epoch = epoch
    let both = Self.encoded(cell, epoch)
    cellLength = Self.encoded(cell, .unknown).readableBytes
    length = both.readableBytes
    withUnsafeMutableBytes(of: &fields) { room in
      both.withUnsafeReadableBytes { room.copyMemory(from: $0) }
    }
  }

  private static func encoded(_ cell: CellID, _ epoch: Epoch) -> ByteBuffer {
    var writer = ProtobufWriter(appendingTo: ByteBuffer())
    Envelope.writeHead(
      cell: cell, seq: 0, epoch: epoch, session: nil, requestID: nil, to: &writer)
    return writer.finish()
  }

  /// Appends an envelope with its length in front: the same bytes as
  /// `EnvelopeCodec.encodeFrame(cell:seq:epoch:requestID:encodedPayload:as:into:)` writes.
  ///
  /// - Parameters:
  ///   - bytes: where the encoded payload stands.
  ///   - payload: the place of it, counted as the buffer's indices are.
  package func appendFrame(
    seq: UInt64, requestID: UInt64?, payload: Range<Int>, of bytes: ByteBuffer,
    to buffer: inout ByteBuffer
  ) {
    let most = longestFrame(payload: payload.count)
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: most) { room in
      var frame = RawFieldWriter(room)
      let gap = frame.skipLength()
      withUnsafeBytes(of: fields) { fields in
        frame.put(UnsafeRawBufferPointer(rebasing: fields[..<cellLength]))
        if seq != 0 { frame.put(2 << 3, seq) }
        frame.put(UnsafeRawBufferPointer(rebasing: fields[cellLength..<length]))
      }
      if let requestID { frame.put(5 << 3, requestID) }
      bytes.withUnsafeReadableBytes { readable in
        let start = payload.lowerBound - bytes.readerIndex
        frame.put(UnsafeRawBufferPointer(rebasing: readable[start..<start + payload.count]))
      }
      frame.fillLength(gap)
      return frame.count
    }
  }

  /// What a frame takes at most, in bytes.
  ///
  /// - Parameter payload: how long it is.
  package func longestFrame(payload: Int) -> Int { length + payload + Self.overhead }

  /// The length, and two tags with varints.
  private static let overhead = 4 + 2 * 11
}
