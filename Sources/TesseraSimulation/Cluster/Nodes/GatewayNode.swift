internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGateway
internal import TesseraProto
internal import TesseraWire

/// A gateway's process with one event loop: the core, its clients and its links to workers.
final class GatewayNode: ConnectionHandler {
  let number: Int
  let name: NodeName
  private let network: VirtualNetwork
  private let seed: UInt64
  private let onViolation: (Invariant, String, String) -> Void

  private(set) var core: GatewayCore?
  private(set) var control: ControlLink?
  private var clients: [Int: ConnectionEnd] = [:]
  private var links: [Int: Link] = [:]
  private var life = 0
  private var duplicatingUntil: Int64 = 0
  private(set) var duplicated: UInt64 = 0
  private(set) var brokenLinks = 0
  private(set) var lostInputs = 0

  private struct Link {
    var end: ConnectionEnd?
    var attempt = 0
    var backoff = RetryBackoff(initial: .milliseconds(50), maximum: .milliseconds(800))
    var random: SeededGenerator
    /// Credit that came back for inputs that the core does not know to have been sent.
    var borrowed = 0
    var reader = FrameReader(maximumLength: 16 << 20)
    var isWelcome = false
    var isCongested = false
  }

  /// Links have even tags, clients odd ones.
  private enum Peer {
    case client(Int)
    case link(Int)

    init(tag: Int) { self = tag.isMultiple(of: 2) ? .link(tag / 2) : .client(tag / 2) }

    var tag: Int {
      switch self {
      case .link(let slot): 2 * slot
      case .client(let slot): 2 * slot + 1
      }
    }
  }

  private static let connectTimeout: Int64 = 1_000_000
  private static let firstListingTime: Int64 = 1_000_000
  private static let timerInterval: Int64 = 250_000
  private static let highWaterMark = 8 << 10

  init(
    number: Int, network: VirtualNetwork, seed: UInt64,
    onViolation: @escaping (Invariant, String, String) -> Void
  ) {
    self.number = number
    self.name = .gateway(number)
    self.network = network
    self.seed = seed
    self.onViolation = onViolation
  }

  static func limits() -> GatewayLimits {
    var limits = GatewayLimits.defaults
    limits.clientBacklog = 64 << 10
    limits.bufferedInput = 1 << 20
    limits.sessionInputs = 8
    limits.linkInputs = 64
    limits.welcomeTime = .seconds(1)
    limits.linkSilence = .seconds(3)
    limits.linkProbation = .milliseconds(200)
    return limits
  }
}

// MARK: - Its life

extension GatewayNode {
  func start() {
    life += 1
    core = GatewayCore(
      identity: .init(
        nodeID: "\(name)", incarnation: network.incarnation(of: name),
        loop: 0),
      limits: Self.limits(), routes: .fallback(WorkerNode.address(1)))
    let control = ControlLink(
      network: network, node: name, registration: nil, seed: seed &+ UInt64(life),
      onTable: { [unowned self] table in
        core?.apply(GatewayRoutes(table), now: now)
        perform()
        listen()
      },
      onRefusal: { [unowned self] in onViolation(.epochsGrow, "epochs that grow", $0) })
    self.control = control
    control.connect()
    schedule(after: Self.firstListingTime) { [self] in listen() }
    schedule(after: Self.timerInterval) { [self] in timer() }
  }

  func crash() {
    guard core != nil else { return }
    brokenLinks += core?.counters.linksBroken ?? 0
    lostInputs += core?.counters.lost ?? 0
    core = nil
    control?.stop()
    control = nil
    clients = [:]
    links = [:]
    network.died(name)
  }

  /// Broken links and inputs given up over all lives.
  var totals: (brokenLinks: Int, lostInputs: Int) {
    let counters = core?.counters
    return (brokenLinks + (counters?.linksBroken ?? 0), lostInputs + (counters?.lost ?? 0))
  }

  func duplicate(until: Int64) { duplicatingUntil = until }

  private var now: Duration { network.clock.now }

  private func schedule(after delay: Int64, _ action: @escaping () -> Void) {
    let life = life
    network.schedule(after: delay, for: name) { [self] in
      if life == self.life, core != nil { action() }
    }
  }

  private func timer() {
    core?.timePassed(now: now)
    perform()
    schedule(after: Self.timerInterval) { [self] in timer() }
  }

  private func listen() {
    guard network.listeners[name] == nil else { return }
    network.listeners[name] = { [self] end in
      guard let slot = core?.clientConnected(now: now) else { return }
      end.tag = Peer.client(slot).tag
      end.handler = self
      clients[slot] = end
      perform()
    }
  }
}

// MARK: - What comes in

extension GatewayNode {
  func received(_ packet: Packet, over end: ConnectionEnd) {
    switch (Peer(tag: end.tag), packet) {
    case (.client(let slot), .bytes(let bytes)) where clients[slot] === end:
      core?.received(bytes, fromClient: slot, now: now)
    case (.link(let slot), .bytes(let bytes)) where links[slot]?.end === end:
      core?.received(bytes, fromLink: slot, now: now)
    case (.link(let slot), .linkBytes(let bytes, let settled)) where links[slot]?.end === end:
      let bytes = repaid(bytes, slot)
      if bytes.readableBytes > 0 { core?.received(bytes, fromLink: slot, now: now) }
      check(settled, slot)
    default: return
    }
    perform()
  }

  func ended(_ end: ConnectionEnd) {
    switch Peer(tag: end.tag) {
    case .client(let slot) where clients[slot] === end:
      clients[slot] = nil
      core?.clientClosed(slot)
    case .link(let slot) where links[slot]?.end === end:
      links[slot]?.end = nil
      core?.linkFailed(slot, reason: "the worker closed the connection", now: now)
    default: return
    }
    perform()
  }

  func drained(_ end: ConnectionEnd) {
    guard case .link(let slot) = Peer(tag: end.tag), links[slot]?.end === end,
      links[slot]?.isCongested == true, end.backlog < Self.highWaterMark / 2
    else { return }
    links[slot]?.isCongested = false
    core?.linkWritability(slot, isWritable: true, now: now)
    perform()
  }

  private func check(_ settled: [(session: SessionID, input: UInt64)], _ slot: Int) {
    for (session, input) in settled {
      guard let oldest = core?.oldestUnsettledInput(of: session, onLink: slot), oldest <= input
      else { continue }
      onViolation(
        .settledAsTold, "inputs of session \(session) settled up to \(input)",
        "at \(name) input \(oldest) waits still")
    }
  }
}

// MARK: - What the core wants

extension GatewayNode {
  private func perform() {
    while var effects = core?.takeEffects(), !effects.isEmpty {
      for effect in effects { perform(effect) }
      core?.takeBack(&effects)
    }
  }

  private func perform(_ effect: GatewayEffect) {
    switch effect {
    case .send(let bytes, let slot): send(bytes.buffer, toClient: slot)
    case .pauseReading(let slot): clients[slot]?.read(false)
    case .resumeReading(let slot): clients[slot]?.read(true)
    case .closeClient(let slot):
      clients[slot]?.close()
      forget(client: slot)
    case .dropClient(let slot):
      if let end = clients[slot] {
        end.handler = nil
        network.cut(end.connection)
      }
      forget(client: slot)
    case .connect(let slot, let address, let failures): connect(slot, address, failures)
    case .sendLink(let bytes, let slot): send(bytes, toLink: slot)
    case .closeLink(let slot): close(link: slot)
    case .note: break
    }
  }

  private func send(_ bytes: ByteBuffer, toClient slot: Int) {
    guard let end = clients[slot] else { return }
    end.send(.bytes(bytes))
    core?.clientBacklog(slot, bytes: end.backlog)
  }

  /// The core hears of it a moment later, as from a socket.
  private func forget(client slot: Int) {
    guard clients[slot] != nil else { return }
    clients[slot] = nil
    schedule(after: 100) { [self] in
      core?.clientClosed(slot)
      perform()
    }
  }

  private func connect(_ slot: Int, _ address: HostPort, _ failures: Int) {
    close(link: slot)
    guard failures > 0, var link = links[slot] else {
      links[slot]?.backoff.reset()
      return connectNow(slot, address)
    }
    let attempt = link.attempt
    let wait = link.backoff.next(using: &link.random)
    links[slot] = link
    schedule(after: wait.inMicroseconds) { [self] in
      if links[slot]?.attempt == attempt { connectNow(slot, address) }
    }
  }

  private func connectNow(_ slot: Int, _ address: HostPort) {
    guard let target = NodeName(address.host) else { return }
    links[slot]?.attempt += 1
    let attempt = links[slot]?.attempt
    let life = life
    network.connect(from: name, to: target, timeout: Self.connectTimeout) { [self] end in
      guard life == self.life, core != nil, links[slot]?.attempt == attempt else {
        end?.close()
        return
      }
      if let end {
        end.tag = Peer.link(slot).tag
        end.handler = self
        links[slot]?.end = end
        links[slot]?.isWelcome = false
        links[slot]?.borrowed = 0
        links[slot]?.isCongested = false
        core?.linkConnected(slot, now: now)
      } else {
        core?.linkFailed(slot, reason: "connection refused", now: now)
      }
      perform()
    }
  }

  private func close(link slot: Int) {
    if links[slot] == nil {
      links[slot] = Link(random: SeededGenerator(seed: seed ^ name.key, part: UInt64(slot)))
    }
    links[slot]?.attempt += 1
    links[slot]?.end?.close()
    links[slot]?.end = nil
  }

  private func send(_ bytes: ByteBuffer, toLink slot: Int) {
    guard let end = links[slot]?.end else { return }
    end.send(.bytes(bytes))
    if duplicatingUntil > network.clock.microseconds { repeatInputs(of: bytes, slot, end) }
    guard links[slot]?.isCongested == false, end.backlog > Self.highWaterMark else { return }
    links[slot]?.isCongested = true
    core?.linkWritability(slot, isWritable: false, now: now)
  }
}

// MARK: - Inputs sent twice

extension GatewayNode {
  /// Sends a frame's inputs once more, as far as the worker's credit goes.
  private func repeatInputs(of bytes: ByteBuffer, _ slot: Int, _ end: ConnectionEnd) {
    guard links[slot]?.isWelcome == true,
      let books = core?.linkBooks.first(where: { $0.slot == slot })
    else { return }
    var reader = FrameReader(maximumLength: 16 << 20)
    reader.append(bytes)
    while let payload = try? reader.nextFrame(), let frame = try? LinkCodec.decodeFrame(payload) {
      guard !frame.inputs.isEmpty,
        books.credit >= frame.inputs.count + (links[slot]?.borrowed ?? 0)
      else { continue }
      var again = ByteBuffer()
      LinkCodec.encodeFrame(LinkFrame(inputs: frame.inputs), into: &again)
      links[slot]?.borrowed += frame.inputs.count
      duplicated += UInt64(frame.inputs.count)
      end.send(.bytes(again))
    }
  }

  /// Credit for repeated inputs is not the core's.
  private func repaid(_ bytes: ByteBuffer, _ slot: Int) -> ByteBuffer {
    links[slot]?.isWelcome = true
    guard var debt = links[slot]?.borrowed, debt > 0 else { return bytes }
    var reader = FrameReader(maximumLength: 16 << 20)
    reader.append(bytes)
    var result = ByteBuffer()
    while let payload = try? reader.nextFrame(), var frame = try? LinkCodec.decodeFrame(payload) {
      let part = min(UInt32(debt), frame.credit)
      frame.credit -= part
      debt -= Int(part)
      // A frame of length 0 is none: what had only that credit is left out.
      if frame != LinkFrame() { LinkCodec.encodeFrame(frame, into: &result) }
    }
    links[slot]?.borrowed = debt
    return result
  }
}
