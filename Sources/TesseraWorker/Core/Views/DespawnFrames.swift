internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// What went out of whose sight in one tick, encoded in one piece of memory.
///
/// Viewers that follow one another and lost the same share their frames.
struct DespawnFrames: Sendable {
  /// What ``frames`` are ranges of.
  private(set) var bytes = ByteBuffer()
  private(set) var frames: [EncodedFrame] = []
  private(set) var posts: [FramesPost] = []

  /// What the latest viewer lost, and the frames that say so.
  private var latest: [EntityID] = []
  private var latestProtobuf: Range<Int>?
  private var latestJSON: Range<Int>?
  /// What the viewer at hand lost.
  private var lost: [EntityID] = []

  /// Begins a tick. What it was made of belongs to those who send it.
  mutating func begin() {
    guard !posts.isEmpty else { return }
    let room = bytes.readableBytes
    bytes = ByteBuffer()
    bytes.reserveCapacity(room)
    frames.removeAll(keepingCapacity: true)
    posts.removeAll(keepingCapacity: true)
    latest.removeAll(keepingCapacity: true)
    latestProtobuf = nil
    latestJSON = nil
  }

  /// Adds what a viewer lost.
  ///
  /// - Parameter piece: how many actors a frame names at most.
  mutating func add(
    _ place: Int, of viewers: ViewerTable, as encoding: FrameEncoding, cell: CellID, piece: Int
  ) {
    viewers.copyLosses(of: place, into: &lost)
    if lost != latest {
      swap(&lost, &latest)
      latestProtobuf = nil
      latestJSON = nil
    }
    let known = encoding == .json ? latestJSON : latestProtobuf
    let made = known ?? encode(as: encoding, cell, piece: piece)
    if encoding == .json { latestJSON = made } else { latestProtobuf = made }
    posts.append(FramesPost(session: viewers.all[place].session, frames: made))
  }

  private mutating func encode(
    as encoding: FrameEncoding, _ cell: CellID, piece: Int
  ) -> Range<Int> {
    let first = frames.count
    if latest.count <= piece {
      append(latest, as: encoding, cell)
    } else {
      for start in stride(from: 0, to: latest.count, by: piece) {
        append(Array(latest[start..<min(start + piece, latest.count)]), as: encoding, cell)
      }
    }
    return first..<frames.count
  }

  private mutating func append(_ ids: [EntityID], as encoding: FrameEncoding, _ cell: CellID) {
    let start = bytes.writerIndex
    EnvelopeCodec.encodePayload(.despawn(cell: cell, actors: ids), as: encoding, into: &bytes)
    frames.append(EncodedFrame(start: start, length: bytes.writerIndex - start, encoding: encoding))
  }
}
