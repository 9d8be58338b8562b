internal import NIOCore
package import TesseraCore
internal import TesseraProtobuf

/// What the frames of one cell begin with, encoded once: a protobuf envelope around a payload that is
/// encoded, too, for any number of sessions. An object, so that it is not copied with every frame.
package final class EnvelopeFrameHead: Sendable {
  package let cell: CellID
  package let epoch: Epoch
  /// The field `cell`, and behind it the field `epoch`.
  private let fields: Fields
  private let cellLength: Int
  /// The field `epoch` once more, and how long it is.
  private let epochField: UInt64
  private let epochLength: Int

  /// Room for both at their longest, which is 38 bytes.
  private typealias Fields = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  package init(cell: CellID, epoch: Epoch) {
    self.cell = cell
    self.epoch = epoch
    let both = Self.encoded(cell, epoch)
    let inCell = Self.encoded(cell, .unknown).readableBytes
    cellLength = inCell
    epochLength = both.readableBytes - inCell
    var (fields, epochField): (Fields, UInt64) = ((0, 0, 0, 0, 0, 0), 0)
    both.withUnsafeReadableBytes { both in
      withUnsafeMutableBytes(of: &fields) { $0.copyMemory(from: both) }
      withUnsafeMutableBytes(of: &epochField) {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: both[inCell...]))
      }
    }
    self.fields = fields
    self.epochField = epochField
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
  /// - Parameter payload: an encoded one.
  package func appendFrame(
    seq: UInt64, requestID: UInt64?, payload: UnsafeRawBufferPointer, to buffer: inout FrameBytes
  ) {
    buffer.append(upTo: longestFrame(payload: payload.count)) { room in
      var frame = RawFieldWriter(room)
      let gap = frame.skipLength()
      frame.put(firstOf: fields, cellLength)
      if seq != 0 { frame.put(2 << 3, seq) }
      frame.put(firstOf: epochField, epochLength)
      if let requestID { frame.put(5 << 3, requestID) }
      frame.put(payload)
      frame.fillLength(gap)
      return frame.count
    }
  }

  /// What room a frame is written to, in bytes.
  ///
  /// - Parameter payload: how long it is.
  package func longestFrame(payload: Int) -> Int { payload &+ Self.overhead }

  /// The length, the fields and the one of the epoch in whole words, and two tags with varints.
  private static let overhead = 4 + 48 + 8 + 2 * 11
}
