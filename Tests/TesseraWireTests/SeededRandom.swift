import NIOCore
import TesseraCore
import TesseraWire

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Numbers of every length.
  mutating func integer<Integer: FixedWidthInteger>() -> Integer {
    Integer(truncatingIfNeeded: next()) >> Int.random(in: 0..<Integer.bitWidth, using: &self)
  }

  /// Any finite number, and often one with few digits.
  mutating func float() -> Float {
    if Bool.random(using: &self) { return Float(Int.random(in: -4000...4000, using: &self)) / 8 }
    let value = Float(bitPattern: UInt32(truncatingIfNeeded: next()))
    return value.isFinite ? value : 0
  }

  mutating func string() -> String {
    let count = Int.random(in: 0..<12, using: &self)
    return String(
      (0..<count).map { _ in "aZ_/:\"\\é…😀\u{0}\u{1F}\n\t\u{7F}".randomElement(using: &self) ?? "a"
      })
  }

  mutating func position() -> WorldPosition { WorldPosition(x: float(), y: float()) }

  mutating func cell() -> CellID {
    CellID(world: integer(), cx: integer(), cy: integer(), depth: integer(), sub: integer())
  }

  mutating func actors() -> [ActorState] {
    (0..<Int.random(in: 0..<5, using: &self)).map { _ in
      ActorState(id: EntityID(integer()), position: position())
    }
  }

  mutating func bytes() -> [UInt8] {
    (0..<Int.random(in: 0..<9, using: &self)).map { _ in integer() }
  }

  mutating func components() -> [ActorComponents] {
    (0..<Int.random(in: 0..<4, using: &self)).map { _ in
      ActorComponents(id: EntityID(integer()), components: bytes())
    }
  }

  mutating func envelope() -> Envelope {
    let payload: Payload =
      switch PayloadKind.allCases.randomElement(using: &self) ?? .ping {
      case .ping: .ping(timestamp: integer())
      case .join: .join(actor: EntityID(integer()), position: position())
      case .move: .move(actor: EntityID(integer()), dx: float(), dy: float())
      case .leave: .leave(actor: EntityID(integer()))
      case .pong: .pong(timestamp: integer())
      case .snapshot: .snapshot(cell: cell(), actors: actors())
      case .delta: .delta(cell: cell(), moved: actors())
      case .despawn: .despawn(cell: cell(), actors: actors().map(\.id))
      case .error: .error(Refusal(code: string(), message: string()))
      case .send: .send(actor: EntityID(integer()), to: EntityID(integer()), body: bytes())
      case .shown: .shown(cell: cell(), actors: components())
      case .own: .own(cell: cell(), actors: components())
      case .event: .event(cell: cell(), actor: EntityID(integer()), body: bytes())
      }
    return Envelope(
      cell: cell(), seq: integer(), epoch: Epoch(integer()), payload: payload,
      session: Bool.random(using: &self) ? SessionID(integer()) : nil,
      requestID: Bool.random(using: &self) ? integer() : nil)
  }
}

/// Decodes a frame given as text.
func decode(_ text: String) throws(WireError) -> Envelope {
  try EnvelopeCodec.decode(ByteBuffer(string: text))
}

/// What decoding a frame fails with.
func failure(of frame: ByteBuffer) -> WireError? {
  do throws(WireError) {
    _ = try EnvelopeCodec.decode(frame)
    return nil
  } catch {
    return error
  }
}

func failure(of text: String) -> WireError? { failure(of: ByteBuffer(string: text)) }

/// A frame in JSON with this payload.
func frame(payload: String) -> String {
  #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"payload":"# + payload + "}"
}
