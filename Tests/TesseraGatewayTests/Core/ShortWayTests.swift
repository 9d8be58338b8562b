import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

/// What is forwarded the short way is what would be the long way.
@Suite struct ShortWayTests {
  private static let worker = CoreBench.worker
  private static let cell = CoreBench.cell

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func bothWaysDoTheSame(seed: UInt64) throws {
    var twins = try Twins(seed: seed)
    for _ in 0..<150 { try twins.step() }
    #expect(twins.whole.core.counters.forwarded > 100, "seed \(seed)")
    // What links got is all there is, in frames that may be cut otherwise.
    for link in 0...1 {
      #expect(twins.whole.inputs(link) == twins.parts.inputs(link), "seed \(seed)")
      #expect(!twins.whole.inputs(link).isEmpty, "seed \(seed)")
    }
    #expect(twins.whole.answers == twins.parts.answers, "seed \(seed)")
    #expect(twins.whole.core.counters == twins.parts.core.counters, "seed \(seed)")
  }

  @Test func whatFollowsAKnownFrameGoesTheShortWay() throws {
    var (bench, client) = try joined()
    let moves = Self.frames([Self.move(id: 2), Self.move(id: 3), Self.move(id: 4)])
    #expect(bench.forwardShort(moves, client) == moves.readableBytes)
    bench.turn()
    #expect(bench.requests() == [1, 2, 3, 4])
    #expect(bench.inputs().map(\.input) == [1, 2, 3, 4])
    #expect(bench.core.counters.forwarded == 4)
    #expect(bench.core.counters.unsettled == 4)
  }

  @Test func aFrameThatHasToBeLookedAtEndsTheShortWay() throws {
    let known = Self.frames([Self.move(id: 2)])
    let others: [(String, ByteBuffer)] = [
      (
        "a leave",
        Self.frames([Envelope(cell: Self.cell, seq: 0, payload: .leave(actor: .init(1)))])
      ),
      ("a join", Self.frames([Self.join(id: 9)])),
      ("another actor", Self.frames([Self.move(id: 9, actor: 2)])),
      ("a ping to a cell not asked for", Self.frames([Self.ping(id: 9)])),
      ("a lower epoch", Self.frames([Self.move(id: 9, epoch: 4)])),
      ("JSON", Self.frames([Self.move(id: 9)], as: .json)),
      ("a length of 0", ByteBuffer(bytes: [0, 0, 0, 0])),
      ("a length beyond the limit", ByteBuffer(bytes: [0xFF, 0, 0, 0, 1])),
      ("no envelope", ByteBuffer(bytes: [0, 0, 0, 2, 0x0A, 0x05])),
    ]
    for (name, other) in others {
      var (bench, client) = try joined()
      var bytes = known
      bytes.writeImmutableBuffer(other)
      bytes.writeImmutableBuffer(known)
      #expect(bench.forwardShort(bytes, client) == known.readableBytes, "\(name)")
    }
    var (bench, client) = try joined()
    var bytes = known
    bytes.writeImmutableBuffer(known)
    bytes.moveWriterIndex(to: bytes.writerIndex - 1)
    #expect(bench.forwardShort(bytes, client) == known.readableBytes, "half a frame")
  }

  @Test func theCellsEpochIsHeeded() throws {
    var (bench, client) = try joined()
    let bytes = Self.frames([Self.move(id: 2, epoch: 5), Self.move(id: 3, epoch: 6)])
    #expect(bench.forwardShort(bytes, client) == bytes.readableBytes)
    let routes = try routes([(Self.worker, [Self.cell])], epoch: 6, revision: 2)
    bench.core.apply(routes, now: bench.now)
    #expect(bench.forwardShort(bytes, client) == 0, "the routes have changed")
    bench.send(client, bytes)
    bench.turn()
    #expect(bench.errors(client) == ["stale_epoch"])
    #expect(bench.requests() == [1, 2, 3, 3])
    let stale = Self.frames([Self.move(id: 4), Self.move(id: 5, epoch: 5)])
    #expect(bench.forwardShort(stale, client) < stale.readableBytes, "the latter is refused")
  }

  @Test func boundsHoldOnTheShortWay() throws {
    var limits = GatewayLimits.defaults
    limits.sessionInputs = 3
    var (bench, client) = try joined(limits: limits)
    let moves = Self.frames((2...6).map { Self.move(id: $0) })
    #expect(bench.forwardShort(moves, client) == moves.readableBytes / 5 * 2)
    bench.turn()
    #expect(bench.requests() == [1, 2, 3])
    #expect(bench.core.bufferedInput == 0, "what is left is the caller's")
    (bench, client) = try joined(credit: 2)
    #expect(bench.forwardShort(moves, client) == moves.readableBytes / 5)
    (bench, client) = try joined()
    bench.core.linkWritability(0, isWritable: false, now: bench.now)
    #expect(bench.forwardShort(moves, client) == 0, "the worker does not read")
  }

  @Test func nothingOvertakesWhatWaits() throws {
    var (bench, client) = try joined()
    let move = Self.frames([Self.move(id: 2)])
    bench.send(client, move.getSlice(at: 0, length: 10) ?? ByteBuffer())
    #expect(bench.forwardShort(move, client) == 0)
    bench.send(client, move.getSlice(at: 10, length: move.readableBytes - 10) ?? ByteBuffer())
    #expect(bench.forwardShort(move, client) == move.readableBytes)
    bench.core.stop()
    #expect(bench.forwardShort(move, client) == 0)
  }

  @Test func whatIsKeptIsNotWhatWasReadInto() throws {
    var (bench, client) = try joined()
    var bytes = Self.frames([Self.move(id: 2)])
    bench.send(client, bytes)
    // The socket's buffer is used again for what comes next.
    bytes.setRepeatingByte(0, count: bytes.readableBytes, at: 0)
    bench.turn()
    bench.core.linkFailed(0, reason: "broke", now: bench.now)
    bench.turn()
    bench.bringUp()
    #expect(bench.requests() == [1, 2, 1, 2], "sent again over the new connection")
  }

  // MARK: Its parts

  /// A client that has joined actor 1 in the cell, whose epoch is 5.
  private func joined(
    limits: GatewayLimits = .defaults, credit: UInt32 = 1000
  ) throws -> (CoreBench, Int) {
    var bench = CoreBench(
      limits: limits, routes: try routes([(Self.worker, [Self.cell])], epoch: 5))
    let client = bench.client()
    bench.send(client, Self.frames([Self.join(id: 1)]))
    bench.turn()
    bench.bringUp(credit: credit)
    return (bench, client)
  }

  private static func join(id: UInt64) -> Envelope {
    Envelope(
      cell: cell, seq: 0, payload: .join(actor: EntityID(1), position: WorldPosition(x: 1, y: 2)),
      requestID: id)
  }

  private static func move(id: UInt64, actor: UInt64 = 1, epoch: UInt32 = 0) -> Envelope {
    Envelope(
      cell: cell, seq: 0, epoch: Epoch(epoch), payload: .move(actor: EntityID(actor), dx: 1, dy: 1),
      requestID: id)
  }

  private static func ping(id: UInt64) -> Envelope {
    Envelope(
      cell: CellID(cx: 77, cy: 7), seq: 0, payload: .ping(timestamp: 1), requestID: id)
  }

  fileprivate static func frames(
    _ envelopes: [Envelope], as encoding: FrameEncoding = .protobuf
  ) -> ByteBuffer {
    var bytes = ByteBuffer()
    for envelope in envelopes { EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &bytes) }
    return bytes
  }
}

extension CoreBench {
  fileprivate mutating func forwardShort(_ bytes: ByteBuffer, _ client: Int) -> Int {
    core.forwardKnown(bytes, from: core.sessions[client], now: now)
  }
}

/// Two gateways to which the same happens, but that one reads all that a client says at once, and the other
/// byte by byte, which leaves no short way.
private struct Twins {
  private let seed: UInt64
  private var random: SplitMix
  var whole: CoreBench
  var parts: CoreBench
  private var clients: [Int] = []
  private var lastRequest: UInt64 = 0
  private var revision: UInt64 = 1
  private var epoch: UInt32 = 5
  /// How many inputs of each link the worker has looked at.
  private var seen = [0, 0]
  private var incarnations: [UInt64] = [1, 1]

  private let addresses = [HostPort(host: "a", port: 1), HostPort(host: "b", port: 2)]
  private let cells = [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0), CellID(cx: 2, cy: 0)]

  init(seed: UInt64) throws {
    self.seed = seed
    random = SplitMix(seed: seed)
    var limits = GatewayLimits.defaults
    limits.sessionInputs = 8
    limits.linkInputs = 30
    limits.linkProbation = .zero
    let routes = try routes(
      [(addresses[0], [cells[0], cells[1]]), (addresses[1], [cells[2]])], epoch: 5)
    whole = CoreBench(limits: limits, routes: routes)
    parts = CoreBench(limits: limits, routes: routes)
    for _ in 0..<3 { clients.append(both { $0.client() }) }
  }

  private mutating func roll(_ sides: UInt64) -> Int { Int(random.next() % sides) }

  private mutating func both(_ body: (inout CoreBench) -> Void) {
    body(&whole)
    body(&parts)
  }

  private mutating func both<Value: Equatable>(_ body: (inout CoreBench) -> Value) -> Value {
    let (one, other) = (body(&whole), body(&parts))
    #expect(one == other, "seed \(seed)")
    return one
  }

  mutating func step() throws {
    switch roll(20) {
    case 0..<11: speak()
    case 11..<16: work(roll(2))
    case 16: hint()
    case 17: try changeRoutes()
    case 18: breakLink(roll(2))
    default:
      both {
        $0.now += .milliseconds(250)
        $0.core.timePassed(now: $0.now)
      }
    }
    both { $0.turn() }
    bringUp()
    _ = both { $0.paused.sorted() }
  }

  private mutating func speak() {
    let client = clients[roll(3)]
    guard !whole.paused.contains(client) else { return }
    var bytes = ByteBuffer()
    for _ in 0...roll(8) {
      EnvelopeCodec.encodeFrame(
        envelope(), as: roll(8) == 0 ? .json : .protobuf, into: &bytes)
    }
    whole.send(client, bytes)
    for byte in bytes.readableBytesView { parts.send(client, ByteBuffer(bytes: [byte])) }
  }

  private mutating func envelope() -> Envelope {
    lastRequest += 1
    let actor = EntityID(roll(3) == 0 ? 2 : 1)
    let payload: Payload =
      switch roll(12) {
      case 0: .join(actor: actor, position: WorldPosition(x: 1, y: 2))
      case 1 where roll(3) == 0: .leave(actor: actor)
      case 1, 2: .ping(timestamp: 3)
      case 3: .send(actor: actor, to: EntityID(9), body: [1, 2, 3])
      default: .move(actor: actor, dx: 1, dy: 2)
      }
    let known = [0, 0, 0, epoch, epoch + 1, epoch - 1]
    return Envelope(
      cell: cells[roll(4) == 0 ? roll(3) : 0], seq: lastRequest, epoch: Epoch(known[roll(6)]),
      payload: payload, requestID: roll(4) == 0 ? nil : lastRequest)
  }

  /// The worker settles some of what it got, and answers it.
  private mutating func work(_ link: Int) {
    let inputs = whole.inputs(link)
    guard seen[link] < inputs.count else { return }
    let end = min(inputs.count, seen[link] + 1 + roll(12))
    let done = inputs[seen[link]..<end]
    seen[link] = end
    var frame = LinkFrame(credit: UInt32(done.count))
    for input in done {
      frame.settled.append(InputsSettled(session: input.session, input: input.input))
      guard let request = (try? EnvelopeCodec.decodeHeader(input.envelope))?.requestID else {
        continue
      }
      var payload = ByteBuffer()
      let isText = roll(6) == 0
      EnvelopeCodec.encodePayload(
        .delta(cell: cells[0], moved: []), as: isText ? .json : .protobuf, into: &payload)
      frame.deliveries.append(
        Delivery(
          recipients: [Recipient(session: input.session, requestID: request)], cell: cells[0],
          epoch: Epoch(epoch), encoding: isText ? .json : .protobuf, payload: payload))
    }
    both { $0.fromWorker(frame, link: link) }
  }

  private mutating func hint() {
    guard let session = whole.inputs(0).last?.session else { return }
    let hint = RouteHint(
      session: session, actor: EntityID(1), cell: cells[2], address: "\(addresses[1])",
      hops: UInt32(1 + roll(40)))
    both { $0.fromWorker(LinkFrame(hints: [hint]), link: 0) }
  }

  private mutating func changeRoutes() throws {
    revision += 1
    epoch += 1
    let first = Array(cells.prefix(1 + roll(2)))
    let routes = try routes(
      [(addresses[0], first), (addresses[1], Array(cells.dropFirst(first.count)))], epoch: epoch,
      revision: revision)
    both { $0.core.apply(routes, now: $0.now) }
  }

  private mutating func breakLink(_ link: Int) {
    if roll(3) == 0 { incarnations[link] += 1 }
    both { $0.core.linkFailed(link, reason: "broke", now: $0.now) }
  }

  private mutating func bringUp() {
    while !whole.connects.isEmpty {
      let link = whole.connects.removeFirst().link
      parts.connects.removeFirst()
      guard link < 2 else { continue }
      let (incarnation, credit) = (incarnations[link], UInt32(5 + roll(20)))
      both { $0.bringUp(link, incarnation: incarnation, credit: credit) }
      seen[link] = whole.inputs(link).count - (whole.frames[link]?.last?.inputs.count ?? 0)
    }
  }
}
