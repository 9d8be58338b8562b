import Foundation
import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraWire
import TesseraWorker

/// A whole worker without its sockets: from the bytes of gateways' frames to the bytes for them.
struct WorkerTrial {
  private static let links = 4
  private static let radius: Float = 64
  private static let visible: Double = 75

  private var core: WorkerCore
  private var walkers: Walkers
  private var places: [WorldPosition]
  private var inputs: UInt64 = 1
  private var now: Duration = .zero
  private(set) var bytesOut = 0

  static func measure(_ table: inout WorldTable, ticks: Int) {
    for bits in [64_000, 0] {
      var trial = WorkerTrial(actors: 5_000, bits: bits)
      let result = trial.run(ticks: ticks)
      let bound = bits == 0 ? "no bound of bytes" : "64 kbit/s a session"
      table.add(
        "whole worker, 5,000 actors, 20 Hz, protobuf to 4 links, \(bound)",
        ours: "\(WorldTable.number(result.mean / 50e6 * 100, 1)) % of a core, tick p50 "
          + "\(WorldTable.number(result.p50 / 1e6, 1)) ms, p99 "
          + "\(WorldTable.number(result.p99 / 1e6, 1)) ms",
        reference: "\(WorldTable.number(result.updates, 1)) updates per actor and tick, "
          + "\(WorldTable.number(result.bytes / 1e6, 2)) MB per tick",
        target: "≤ 60 %, p99 ≤ 35 ms")
    }
    var actors = 5_000
    var last = 0
    while actors <= 60_000 {
      var trial = WorkerTrial(actors: actors, bits: 64_000)
      let result = trial.run(ticks: 20)
      guard result.most < 50e6 else { break }
      last = actors
      actors += 2_500
    }
    table.add(
      "whole worker, actors before a tick takes 50 ms, 64 kbit/s a session",
      ours: last == 0 ? "fewer than 5,000" : "\(last)")
  }

  /// How often memory is asked for in so many ticks, after others.
  static func allocations(ticks: Int, _ count: () -> UInt64) -> UInt64 {
    var trial = WorkerTrial(actors: 5_000, bits: 64_000)
    _ = trial.run(ticks: 60)
    var calls: UInt64 = 0
    _ = trial.run(ticks: ticks) { work in
      let before = count()
      work()
      calls += count() - before
    }
    return calls
  }

  struct Result {
    var mean = 0.0
    var p50 = 0.0
    var p99 = 0.0
    var most = 0.0
    var updates = 0.0
    var bytes = 0.0
  }

  /// One cell in which everyone sees about 75.
  ///
  /// - Parameter joinsPerTick: how many come at once.
  init(actors: Int, bits: Int, joinsPerTick: Int = .max) {
    let area = Double(actors) * .pi * Double(Self.radius * Self.radius) / Self.visible
    let side = area.squareRoot()
    var configuration = WorkerCoreConfiguration(
      workerID: WorkerID("bench"), geometry: CellGeometry(cellSide: side) ?? CellGeometry(),
      interest: InterestConfiguration(radius: Self.radius, bitsPerSecond: bits))
    configuration.limits.linkCredit = 1 << 20
    core = WorkerCore(configuration: configuration)
    core.foundNoOrchestrator()
    walkers = Walkers(count: actors, side: Float(side), seed: 3)
    places = walkers.places
    for link in 0..<Self.links {
      core.linkOpened(
        LinkID(UInt64(link + 1)), hello: LinkHello(nodeID: "gateway-\(link)", kind: .gateway))
      core.received(LinkFrame(opened: sessions(of: link)), on: LinkID(UInt64(link + 1)))
    }
    let start = places
    var joined = 0
    while joined < actors {
      let next = joined..<(joined + min(joinsPerTick, actors - joined))
      send(next) { .join(actor: EntityID(UInt64($0 + 1)), position: start[$0]) }
      _ = tick()
      joined = next.upperBound
    }
  }

  private func sessions(of link: Int) -> [SessionID] {
    stride(from: link, to: places.count, by: Self.links).map { SessionID(UInt64($0 + 1)) }
  }

  /// The frames of a tick's inputs, as bytes.
  private func frames(_ actors: Range<Int>, _ payload: (Int) -> Payload) -> [ByteBuffer] {
    (0..<Self.links).map { link in
      var frame = LinkFrame()
      for index in actors where index % Self.links == link {
        var envelope = ByteBuffer()
        EnvelopeCodec.encode(
          Envelope(cell: .origin, seq: inputs, payload: payload(index), requestID: inputs),
          as: .protobuf, into: &envelope)
        frame.inputs.append(
          SessionInput(session: SessionID(UInt64(index + 1)), input: inputs, envelope: envelope))
      }
      return frame.encoded()
    }
  }

  private mutating func send(_ actors: Range<Int>, _ payload: (Int) -> Payload) {
    let bytes = frames(actors, payload)
    inputs += 1
    receive(bytes)
  }

  private mutating func receive(_ frames: [ByteBuffer]) {
    for (link, bytes) in frames.enumerated() {
      guard let frame = try? LinkFrame(protobuf: bytes) else { continue }
      core.received(frame, on: LinkID(UInt64(link + 1)))
    }
  }

  /// A tick, and its frames as bytes.
  private mutating func tick() -> Int {
    now += .milliseconds(50)
    core.tick(now: now)
    var bytes = 0
    for effect in core.takeEffects() {
      guard case .sendLinkFrames(let frames, _) = effect else { continue }
      for frame in frames { bytes += frame.encoded().readableBytes }
    }
    return bytes
  }

  var actorCount: Int { core.actorCount }

  /// Nobody sends anything.
  mutating func idle(ticks: Int) { for _ in 0..<ticks { _ = tick() } }

  /// - Parameter around: called with the work of each tick, which it does once.
  private mutating func run(ticks: Int, around: (() -> Void) -> Void = { $0() }) -> Result {
    var spent: [Double] = []
    var bytes = 0
    let before = core.counters.toldUpdates
    for _ in 0..<ticks {
      walkers.walk(1)
      let targets = walkers.places
      let steps = targets.indices.map {
        Payload.move(
          actor: EntityID(UInt64($0 + 1)), dx: targets[$0].x - places[$0].x,
          dy: targets[$0].y - places[$0].y)
      }
      places = targets
      let sent = frames(places.indices) { steps[$0] }
      inputs += 1
      let start = CPUTime.now
      around {
        receive(sent)
        bytes += tick()
      }
      spent.append(CPUTime.now - start)
    }
    let sorted = spent.sorted()
    return Result(
      mean: spent.reduce(0, +) / Double(ticks), p50: sorted[ticks / 2],
      p99: sorted[min(ticks - 1, ticks * 99 / 100)], most: sorted[ticks - 1],
      updates: Double(core.counters.toldUpdates - before) / Double(ticks * places.count),
      bytes: Double(bytes) / Double(ticks))
  }
}
