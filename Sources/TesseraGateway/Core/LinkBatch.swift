import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

/// What one turn of the loop has for one worker: as few frames as the worker's limit allows.
struct LinkBatch {
  private(set) var opened: [SessionID] = []
  private(set) var inputs: [SessionInput] = []
  private(set) var closed: [SessionID] = []
  private(set) var followed: [HintFollowed] = []
  private(set) var joined: [ActorJoined] = []
  private var inputBytes = 0

  /// What a session or an input takes on the wire at most, without the envelope itself.
  static let entryOverhead = 48

  var isEmpty: Bool {
    opened.isEmpty && followed.isEmpty && inputs.isEmpty && joined.isEmpty && closed.isEmpty
  }

  mutating func open(_ session: SessionID) { opened.append(session) }

  mutating func follow(_ hint: HintFollowed) { followed.append(hint) }

  mutating func join(_ elsewhere: ActorJoined) { joined.append(elsewhere) }

  mutating func close(_ session: SessionID) { closed.append(session) }

  mutating func add(_ input: SessionInput) {
    inputs.append(input)
    inputBytes += input.envelope.readableBytes
  }

  /// Writes everything as length-prefixed frames of at most `limit` bytes and is empty afterwards. An
  /// envelope that is longer than `limit` less ``entryOverhead`` must not have been added.
  mutating func write(into buffer: inout ByteBuffer, limit: Int) {
    let size =
      (opened.count + followed.count + inputs.count + joined.count + closed.count)
      * Self.entryOverhead + inputBytes
    if size <= limit {
      LinkCodec.encodeFrame(
        LinkFrame(
          opened: opened, inputs: inputs, closed: closed, followed: followed,
          joinedElsewhere: joined),
        into: &buffer)
    } else {
      writeInParts(into: &buffer, limit: limit)
    }
    opened.removeAll(keepingCapacity: opened.count <= 1024)
    inputs.removeAll(keepingCapacity: inputs.count <= 1024)
    closed.removeAll(keepingCapacity: closed.count <= 1024)
    followed.removeAll(keepingCapacity: followed.count <= 1024)
    joined.removeAll(keepingCapacity: joined.count <= 1024)
    inputBytes = 0
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
    for input in inputs {
      parts.add(Self.entryOverhead + input.envelope.readableBytes, &buffer) {
        $0.inputs.append(input)
      }
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
    private var size = 0

    init(limit: Int) { self.limit = limit }

    mutating func add(
      _ bytes: Int, _ buffer: inout ByteBuffer, _ change: (inout LinkFrame) -> Void
    ) {
      if size > 0, size + bytes > limit { end(&buffer) }
      size += bytes
      change(&part)
    }

    mutating func end(_ buffer: inout ByteBuffer) {
      guard size > 0 else { return }
      LinkCodec.encodeFrame(part, into: &buffer)
      part = LinkFrame()
      size = 0
    }
  }
}
