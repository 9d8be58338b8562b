import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf

/// What one turn of the loop has for one worker: as few frames as the worker's limit allows.
struct LinkBatch {
  private(set) var opened: [SessionID] = []
  private(set) var closed: [SessionID] = []
  private(set) var followed: [HintFollowed] = []
  private(set) var joined: [ActorJoined] = []
  /// The inputs as they go out, behind room for the length of a frame.
  private var inputs = FrameBytes()
  /// Where each of them ends in it.
  private var inputEnds: [Int] = []

  /// What a session or an input takes on the wire at most, without the envelope itself.
  static let entryOverhead = 48

  var isEmpty: Bool {
    opened.isEmpty && followed.isEmpty && inputEnds.isEmpty && joined.isEmpty && closed.isEmpty
  }

  /// Room for the length of a frame.
  fileprivate static let prefixLength = 4
  /// More room than this is not kept for the next turn.
  private static let largestRoom = 1 << 18

  mutating func open(_ session: SessionID) { opened.append(session) }

  mutating func follow(_ hint: HintFollowed) { followed.append(hint) }

  mutating func join(_ elsewhere: ActorJoined) { joined.append(elsewhere) }

  mutating func close(_ session: SessionID) { closed.append(session) }

  mutating func add(
    session: LinkFrame.EncodedSession, input: UInt64, envelope: UnsafeRawBufferPointer,
    isRelease: Bool
  ) {
    if inputEnds.isEmpty { inputs.skipLength() }
    LinkFrame.appendInput(
      session: session, input: input, envelope: envelope, isRelease: isRelease, to: &inputs)
    inputEnds.append(inputs.count)
  }

  /// Everything as length-prefixed frames of at most `limit` bytes; the batch is empty afterwards. An
  /// envelope that is longer than `limit` less ``entryOverhead`` must not have been added.
  mutating func takeFrames(limit: Int) -> ByteBuffer {
    let others = opened.count + followed.count + joined.count + closed.count
    let size = others * Self.entryOverhead + max(0, inputs.count - Self.prefixLength)
    var frames: ByteBuffer
    if size > limit {
      frames = ByteBuffer()
      writeInParts(into: &frames, limit: limit)
    } else if others == 0 {
      // What most turns have.
      frames = inputs.buffer
    } else {
      frames = ByteBuffer()
      frames.writeInteger(UInt32(0))
      LinkFrame(opened: opened).encode(into: &frames)
      if !inputs.isEmpty {
        frames.writeImmutableBuffer(inputs.buffer(Self.prefixLength..<inputs.count))
      }
      LinkFrame(closed: closed, followed: followed, joinedElsewhere: joined).encode(into: &frames)
    }
    inputs.removeAll(keepingUpTo: Self.largestRoom)
    inputEnds.removeAll(keepingCapacity: inputEnds.count <= 1024)
    if size <= limit {
      frames.setInteger(UInt32(frames.writerIndex - Self.prefixLength), at: 0)
    }
    opened.removeAll(keepingCapacity: opened.count <= 1024)
    closed.removeAll(keepingCapacity: closed.count <= 1024)
    followed.removeAll(keepingCapacity: followed.count <= 1024)
    joined.removeAll(keepingCapacity: joined.count <= 1024)
    return frames
  }

  mutating func removeAll() { self = LinkBatch() }

  /// A frame is applied in the order opened, followed, inputs, joined, closed, and so are the parts.
  private func writeInParts(into buffer: inout ByteBuffer, limit: Int) {
    var parts = Parts(limit: limit)
    for session in opened {
      parts.add(Self.entryOverhead, &buffer) { $0.opened.append(session) }
    }
    for hint in followed {
      parts.add(Self.entryOverhead, &buffer) { $0.followed.append(hint) }
    }
    var start = Self.prefixLength
    for end in inputEnds {
      parts.add(encoded: inputs.buffer(start..<end), &buffer)
      start = end
    }
    for actor in joined {
      parts.add(Self.entryOverhead, &buffer) { $0.joinedElsewhere.append(actor) }
    }
    for session in closed {
      parts.add(Self.entryOverhead, &buffer) { $0.closed.append(session) }
    }
    parts.end(&buffer)
  }

  /// Frames that are as full as they may be.
  private struct Parts {
    let limit: Int
    private var part = LinkFrame()
    /// Inputs as they go out.
    private var inputs = ByteBuffer()
    private var size = 0

    init(limit: Int) { self.limit = limit }

    mutating func add(
      _ bytes: Int, _ buffer: inout ByteBuffer, _ change: (inout LinkFrame) -> Void
    ) {
      if size > 0, size + bytes > limit { end(&buffer) }
      size += bytes
      change(&part)
    }

    mutating func add(encoded input: ByteBuffer, _ buffer: inout ByteBuffer) {
      if size > 0, size + input.readableBytes > limit { end(&buffer) }
      size += input.readableBytes
      inputs.writeImmutableBuffer(input)
    }

    mutating func end(_ buffer: inout ByteBuffer) {
      guard size > 0 else { return }
      let start = buffer.writerIndex
      buffer.writeInteger(UInt32(0))
      part.encode(into: &buffer)
      buffer.writeImmutableBuffer(inputs)
      buffer.setInteger(UInt32(buffer.writerIndex - start - LinkBatch.prefixLength), at: start)
      part = LinkFrame()
      inputs.clear()
      size = 0
    }
  }
}
