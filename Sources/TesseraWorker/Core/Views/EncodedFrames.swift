internal import NIOCore
internal import TesseraProto

/// Payloads of one tick that are encoded in one piece of memory, and who is told which.
///
/// Viewers that follow one another and are told the same share theirs.
struct EncodedFrames<Content: Equatable & Sendable>: Sendable {
  /// What ``frames`` are ranges of.
  var bytes = ByteBuffer()
  private(set) var frames: [EncodedFrame] = []
  private(set) var posts: [FramesPost] = []

  /// What the latest viewer is told, and the payloads that say so.
  private(set) var latest: [Content] = []
  private var latestProtobuf: Range<Int>?
  private var latestJSON: Range<Int>?

  /// Begins a tick. What the last one was made of belongs to those who send it.
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

  /// The payloads that tell this, if they were made for the viewer before.
  mutating func made(for content: ArraySlice<Content>, as encoding: FrameEncoding) -> Range<Int>? {
    if !content.elementsEqual(latest) {
      latest.removeAll(keepingCapacity: true)
      latest.append(contentsOf: content)
      latestProtobuf = nil
      latestJSON = nil
    }
    return encoding == .json ? latestJSON : latestProtobuf
  }

  /// A payload was written to ``bytes``, from there on.
  mutating func noteFrame(from start: Int, as encoding: FrameEncoding) {
    frames.append(EncodedFrame(start: start, length: bytes.writerIndex - start, encoding: encoding))
  }

  /// Tells a session what ``made(for:as:)`` was asked for.
  mutating func post(_ made: Range<Int>, to session: SessionSlot, as encoding: FrameEncoding) {
    if encoding == .json { latestJSON = made } else { latestProtobuf = made }
    posts.append(FramesPost(session: session, frames: made))
  }
}
