internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// What went out of whose sight in one tick, encoded in one piece of memory.
///
/// Viewers that follow one another and lost the same share their frames.
struct DespawnFrames: Sendable {
  private(set) var encoded = EncodedFrames<EntityID>()
  /// What the viewer at hand lost.
  private var lost: [EntityID] = []

  mutating func begin() { encoded.begin() }

  /// Adds what a viewer lost.
  ///
  /// - Parameter piece: how many actors a frame names at most.
  mutating func add(
    _ place: Int, of viewers: ViewerTable, as encoding: FrameEncoding, cell: CellID, piece: Int
  ) {
    viewers.copyLosses(of: place, into: &lost)
    let made =
      encoded.made(for: lost[...], as: encoding) ?? encode(as: encoding, cell, piece: piece)
    encoded.post(made, to: viewers.all[place].session, as: encoding)
  }

  private mutating func encode(
    as encoding: FrameEncoding, _ cell: CellID, piece: Int
  ) -> Range<Int> {
    let first = encoded.frames.count
    if lost.count <= piece {
      append(lost, as: encoding, cell)
    } else {
      for start in stride(from: 0, to: lost.count, by: piece) {
        append(Array(lost[start..<min(start + piece, lost.count)]), as: encoding, cell)
      }
    }
    return first..<encoded.frames.count
  }

  private mutating func append(_ ids: [EntityID], as encoding: FrameEncoding, _ cell: CellID) {
    let start = encoded.bytes.writerIndex
    EnvelopeCodec.encodePayload(
      .despawn(cell: cell, actors: ids), as: encoding, into: &encoded.bytes)
    encoded.noteFrame(from: start, as: encoding)
  }
}
