internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// What everyone is shown in one tick of what rules keep: each entity's components are encoded at most once
/// per encoding, and a message is a head and the chunks of those that a viewer is told of.
struct ShownFrames: Sendable {
  /// Bytes of one encoding and where in them each target's are.
  struct Chunks: Sendable {
    private(set) var pile = ByteBuffer()
    private var ranges: [Range<Int>] = []
    private var madeAt: [Int32] = []

    /// The room stays, unless it is that of a burst.
    mutating func begin() {
      let isUsual = pile.capacity <= 64 << 10 || pile.readableBytes >= pile.capacity / 8
      if isUsual { pile.clear() } else { pile = ByteBuffer() }
    }

    mutating func range(
      of slot: Int32, tick: Int32, encode: (inout ByteBuffer) -> Void
    ) -> Range<Int> {
      let index = Int(slot)
      madeAt.grow(to: index + 1, with: 0)
      ranges.grow(to: index + 1, with: 0..<0)
      if madeAt[index] != tick {
        let start = pile.writerIndex
        encode(&pile)
        ranges[index] = start..<pile.writerIndex
        madeAt[index] = tick
      }
      return ranges[index]
    }
  }

  private(set) var encoded = EncodedFrames<Int32>()
  private(set) var protobuf = Chunks()
  private(set) var json = Chunks()
  private var chunks: [Range<Int>] = []
  private var tick: Int32 = 0

  /// What stands around the chunks.
  private var around: (cell: CellID, protobuf: ShownChunk.Frame, json: ShownChunk.Frame)?

  mutating func begin(tick: Int32, cell: CellID) {
    self.tick = tick
    if around?.cell != cell {
      around = (cell, ShownChunk.Frame(cell, as: .protobuf), ShownChunk.Frame(cell, as: .json))
    }
    protobuf.begin()
    json.begin()
    encoded.begin()
  }

  /// Shows a session some targets.
  ///
  /// - Parameters:
  ///   - most: how long a message may get in bytes, as protobuf; what alone is longer is left out.
  ///   - components: of a target.
  mutating func add(
    _ slots: ArraySlice<Int32>, to session: SessionSlot, as encoding: FrameEncoding, most: Int,
    components: (Int32) -> ActorComponents
  ) {
    let made =
      encoded.made(for: slots, as: encoding)
      ?? make(slots, as: encoding, most: most, components: components)
    encoded.post(made, to: session, as: encoding)
  }

  private mutating func make(
    _ slots: ArraySlice<Int32>, as encoding: FrameEncoding, most: Int,
    components: (Int32) -> ActorComponents
  ) -> Range<Int> {
    let first = encoded.frames.count
    var size = 0
    chunks.removeAll(keepingCapacity: true)
    for slot in slots {
      let actor = components(slot)
      let length = actor.components.count + Self.head
      guard length <= most else { continue }
      if size + length > most {
        finish(encoding)
        size = 0
      }
      size += length
      let chunk =
        encoding == .json
        ? json.range(of: slot, tick: tick) { ShownChunk.append(actor, as: .json, to: &$0) }
        : protobuf.range(of: slot, tick: tick) { ShownChunk.append(actor, as: .protobuf, to: &$0) }
      chunks.append(chunk)
    }
    if !chunks.isEmpty { finish(encoding) }
    return first..<encoded.frames.count
  }

  private mutating func finish(_ encoding: FrameEncoding) {
    guard let around else { return }
    let start = encoded.bytes.writerIndex
    switch encoding {
    case .json: around.json.append(chunks, of: json.pile, to: &encoded.bytes)
    case .protobuf: around.protobuf.append(chunks, of: protobuf.pile, to: &encoded.bytes)
    }
    encoded.noteFrame(from: start, as: encoding)
    chunks.removeAll(keepingCapacity: true)
  }

  /// What an entity's components take besides their bytes; half of what it is in JSON at most.
  static let head = 32
}
