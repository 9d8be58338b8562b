import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

/// Random clients, link breaks, restarts, route changes, credits and stalls against model workers.
@Suite struct ForwardingPropertyTests {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func everyRequestIsAnsweredOnceAndTakesEffectAtMostOnce(seed: UInt64) throws {
    var world = ForwardingWorld(seed: seed)
    for _ in 0..<800 { try world.step() }
    try world.settle()
    world.check()
  }
}

/// A gateway core between clients and two workers, with wires that carry whole writes and lose them
/// when they break.
private struct ForwardingWorld {
  private var random: SplitMix
  private let seed: UInt64
  private let limits: GatewayLimits
  private var core: GatewayCore
  private var now: Duration = .zero
  private var revision: UInt64 = 1

  private let addresses = [HostPort(host: "a", port: 1), HostPort(host: "b", port: 2)]
  private let cells = [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0), CellID(cx: 2, cy: 0)]
  private var workers = [ModelWorker(), ModelWorker()]
  private var links: [Int: Wire] = [:]
  private var clients: [Int: Client] = [:]
  private var lastRequest: UInt64 = 0
  /// What every request got, those of clients that went away aside.
  private var answers: [UInt64: [String]] = [:]
  private var owner: [UInt64: Int] = [:]
  private var gone: Set<Int> = []
  private var clientCount = 0
  private var isChaotic = true

  private struct Wire {
    var worker: Int
    var isConnected = false
    var up: [ByteBuffer] = []
    var down: [ByteBuffer] = []
    var isCongested = false
  }

  private struct Client {
    /// Never used twice, unlike the slot.
    var number: Int
    var isPaused = false
    var nextSeq: UInt64 = 0
  }

  init(seed: UInt64) {
    self.seed = seed
    random = SplitMix(seed: seed)
    var limits = GatewayLimits.defaults
    limits.sessionInputs = 6
    limits.linkInputs = 15
    limits.linkProbation = .zero
    limits.linkSilence = .seconds(100_000)
    limits.frameSilence = .seconds(100_000)
    limits.welcomeTime = .seconds(100_000)
    self.limits = limits
    core = GatewayCore(
      identity: .init(nodeID: "g", incarnation: Incarnation(1), loop: 0), limits: limits,
      routes: .fallback(addresses[0]))
  }

  private mutating func roll(_ sides: UInt64) -> Int { Int(random.next() % sides) }

  mutating func step() throws {
    now += .milliseconds(10)
    switch roll(100) {
    case 0..<35: try clientsSpeak()
    case 35..<55: moveWires()
    case 55..<75: tickWorkers()
    case 75..<78: breakLink(restarting: roll(2) == 0)
    case 78..<90: connectLinks(failing: roll(4) == 0)
    case 90..<92: try changeRoutes()
    case 92..<94: replaceClient()
    case 94..<98: toggleCongestion()
    default:
      core.timePassed(now: now)
      perform()
    }
    #expect(
      core.unsettledCount <= 2 * limits.linkInputs, "seed \(seed): unsettled inputs have a bound")
  }

  /// Lets everything come to rest.
  mutating func settle() throws {
    isChaotic = false
    for slot in links.keys where links[slot]?.isCongested == true {
      links[slot]?.isCongested = false
      core.linkWritability(slot, isWritable: true, now: now)
    }
    for _ in 0..<2_000 {
      connectLinks(failing: false)
      moveWires()
      tickWorkers()
      if core.unsettledCount == 0, core.counters.paused == 0 { break }
    }
  }

  func check() {
    var effects: [UInt64: Int] = [:]
    for (index, worker) in workers.enumerated() {
      #expect(worker.complaints.isEmpty, "seed \(seed)")
      var latest: [SessionID: UInt64] = [:]
      for (session, request) in worker.applied {
        effects[request, default: 0] += 1
        #expect(
          latest[session] ?? 0 < request, "seed \(seed): worker \(index) got them out of order")
        latest[session] = request
      }
    }
    for (request, client) in owner {
      #expect(effects[request] ?? 0 <= 1, "seed \(seed): request \(request) took effect twice")
      guard !gone.contains(client) else { continue }
      let got = answers[request] ?? []
      #expect(got.count == 1, "seed \(seed): request \(request) was answered \(got)")
      if got == ["pong"] { #expect(effects[request] == 1, "seed \(seed): request \(request)") }
      #expect(got.allSatisfy { $0 == "pong" || $0 == "no_route" }, "seed \(seed)")
    }
    #expect(core.bufferedInput == 0, "seed \(seed)")
    #expect(core.counters.paused == 0, "seed \(seed)")
    #expect(!answers.isEmpty, "seed \(seed)")
  }

  // MARK: Clients

  private mutating func clientsSpeak() throws {
    if clients.count < 5 { connectClient() }
    for (slot, client) in clients.sorted(by: { $0.key < $1.key }) where !client.isPaused {
      var bytes = ByteBuffer()
      for _ in 0..<roll(5) {
        lastRequest += 1
        owner[lastRequest] = client.number
        let envelope = Envelope(
          cell: cells[roll(3)], seq: 0, payload: .ping(timestamp: 1), requestID: lastRequest)
        EnvelopeCodec.encodeFrame(envelope, as: roll(2) == 0 ? .json : .protobuf, into: &bytes)
      }
      // A frame may come in parts.
      let first = bytes.readSlice(length: roll(UInt64(bytes.readableBytes + 1))) ?? ByteBuffer()
      core.received(first, fromClient: slot, now: now)
      core.received(bytes, fromClient: slot, now: now)
    }
    perform()
  }

  private mutating func connectClient() {
    clientCount += 1
    clients[core.clientConnected(now: now)] = Client(number: clientCount)
  }

  private mutating func replaceClient() {
    guard let slot = clients.keys.sorted().randomElement(using: &random),
      let client = clients.removeValue(forKey: slot)
    else { return }
    gone.insert(client.number)
    for (request, number) in owner where number == client.number { answers[request] = nil }
    core.clientClosed(slot)
    perform()
  }

  // MARK: Wires

  private mutating func moveWires() {
    for slot in links.keys.sorted() {
      guard let wire = links[slot], wire.isConnected else { continue }
      let up = isChaotic ? min(wire.up.count, roll(3)) : wire.up.count
      for bytes in wire.up.prefix(up) { workerReceived(bytes, on: slot) }
      links[slot]?.up.removeFirst(up)
      let down = isChaotic ? min(links[slot]?.down.count ?? 0, roll(3)) : .max
      for bytes in links[slot]?.down.prefix(down) ?? [] {
        core.received(bytes, fromLink: slot, now: now)
        links[slot]?.down.removeFirst()
      }
    }
    perform()
  }

  private mutating func workerReceived(_ bytes: ByteBuffer, on slot: Int) {
    guard let worker = links[slot]?.worker else { return }
    var reader = FrameReader(maximumLength: 2_000)
    reader.append(bytes)
    do {
      while let frame = try reader.nextFrame() {
        if LinkCodec.isHello(frame) {
          send(workers[worker].welcome(credit: 1 + roll(20)), on: slot)
        } else {
          workers[worker].received(try LinkCodec.decodeFrame(frame))
        }
      }
    } catch {
      Issue.record("seed \(seed): the worker got what is no link frame: \(error)")
    }
  }

  private mutating func send(_ message: LinkWelcome, on slot: Int) {
    var bytes = ByteBuffer()
    LinkCodec.encodeFrame(message, into: &bytes)
    links[slot]?.down.append(bytes)
  }

  private mutating func tickWorkers() {
    for slot in links.keys.sorted() {
      guard let wire = links[slot], wire.isConnected,
        let frame = workers[wire.worker].tick(isChaotic ? roll(8) : 100)
      else { continue }
      var bytes = ByteBuffer()
      LinkCodec.encodeFrame(frame, into: &bytes)
      links[slot]?.down.append(bytes)
    }
  }

  private mutating func breakLink(restarting: Bool) {
    guard let slot = links.keys.sorted().randomElement(using: &random),
      let wire = links[slot], wire.isConnected
    else { return }
    disconnect(slot)
    if restarting { workers[wire.worker].restart() }
    core.linkFailed(slot, reason: "broke", now: now)
    perform()
  }

  private mutating func disconnect(_ slot: Int) {
    guard let wire = links[slot] else { return }
    if wire.isConnected { workers[wire.worker].connectionEnded() }
    links[slot] = Wire(worker: wire.worker)
  }

  private mutating func connectLinks(failing: Bool) {
    for slot in links.keys.sorted() where links[slot]?.isConnected == false {
      if failing {
        core.linkFailed(slot, reason: "refused", now: now)
      } else {
        links[slot]?.isConnected = true
        core.linkConnected(slot, now: now)
      }
    }
    perform()
  }

  private mutating func toggleCongestion() {
    guard let slot = links.keys.sorted().randomElement(using: &random),
      let wire = links[slot], wire.isConnected
    else { return }
    links[slot]?.isCongested.toggle()
    core.linkWritability(slot, isWritable: wire.isCongested, now: now)
    perform()
  }

  private mutating func changeRoutes() throws {
    revision += 1
    let split = roll(4)
    core.apply(
      try routes(
        [
          (addresses[0], Array(cells.prefix(split))), (addresses[1], Array(cells.dropFirst(split))),
        ], revision: revision), now: now)
    perform()
  }

  // MARK: Effects

  private mutating func perform() {
    var effects = core.takeEffects()
    defer { core.takeBack(&effects) }
    for effect in effects {
      switch effect {
      case .send(let bytes, let slot): clientReceived(bytes.buffer, slot)
      case .pauseReading(let slot): clients[slot]?.isPaused = true
      case .resumeReading(let slot): clients[slot]?.isPaused = false
      case .closeClient, .dropClient: Issue.record("seed \(seed): nobody is to be disconnected")
      case .connect(let slot, let address, _):
        disconnect(slot)
        links[slot] = Wire(worker: addresses.firstIndex(of: address) ?? 0)
      case .sendLink(let bytes, let slot): links[slot]?.up.append(bytes)
      case .closeLink(let slot):
        disconnect(slot)
        links[slot] = nil
      case .note: break
      }
    }
  }

  private mutating func clientReceived(_ bytes: ByteBuffer, _ slot: Int) {
    var reader = FrameReader()
    reader.append(bytes)
    do {
      while let frame = try reader.nextFrame() {
        let envelope = try EnvelopeCodec.decode(frame)
        #expect(envelope.seq == clients[slot]?.nextSeq, "seed \(seed): seq has no gap")
        clients[slot]?.nextSeq += 1
        guard let request = envelope.requestID, owner[request] == clients[slot]?.number else {
          Issue.record("seed \(seed): an answer for somebody else")
          continue
        }
        if case .error(let refusal) = envelope.payload {
          answers[request, default: []].append(refusal.code)
        } else {
          answers[request, default: []].append(envelope.payload.kind.rawValue)
        }
      }
    } catch {
      Issue.record("seed \(seed): \(error)")
    }
  }
}
