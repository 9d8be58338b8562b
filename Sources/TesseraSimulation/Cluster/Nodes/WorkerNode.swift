internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraProto
internal import TesseraRules
internal import TesseraWire
internal import TesseraWorker

/// A worker's process: the core, its ticks, the links of gateways.
final class WorkerNode: ConnectionHandler {
  let number: Int
  let name: NodeName
  private let network: VirtualNetwork
  private let seed: UInt64
  private let rules: RuleSet
  private let onViolation: (Invariant, String, String) -> Void
  /// Called when a tick has changed what there is, before anyone hears of it.
  var onTick: (WorkerCore) -> Void = { _ in }

  private(set) var core: WorkerCore?
  /// `nil` until the worker has asked who owns what, or given up asking.
  private var control: ControlLink?
  private var links: [Int: Link] = [:]
  private var peers: PeerLinks?
  private var nextTag = 0
  private(set) var life = 0
  private var saboteur = Saboteur()
  private var latestTable: AssignmentTable?
  private var isUsurping = false
  private var former = Totals()

  private struct Link {
    var end: ConnectionEnd
    var reader: FrameReader
    var saidHello = false
  }

  static let tickInterval: Int64 = 50_000
  static let linger: Duration = .seconds(5)
  static let outboundLimit = 256 << 10
  private static let registrationTime: Int64 = 1_000_000

  init(
    number: Int, network: VirtualNetwork, seed: UInt64, rules: RuleSet,
    onViolation: @escaping (Invariant, String, String) -> Void
  ) {
    self.number = number
    self.name = .worker(number)
    self.network = network
    self.seed = seed
    self.rules = rules
    self.onViolation = onViolation
  }

  var id: WorkerID { Self.id(number) }
  var address: HostPort { Self.address(number) }

  static func id(_ number: Int) -> WorkerID { WorkerID("worker-\(number)") }

  static func address(_ number: Int) -> HostPort {
    HostPort(host: "worker-\(number)", port: 5001)
  }

  static func limits() -> WorkerCoreConfiguration.Limits {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.queuedInputs = 512
    limits.linkCredit = 48
    return limits
  }
}

// MARK: - Its life

extension WorkerNode {
  func start() {
    life += 1
    let configuration = WorkerCoreConfiguration(
      workerID: id, incarnation: network.incarnation(of: name),
      linger: Self.linger, limits: Self.limits(), longestTick: .milliseconds(250))
    core = WorkerCore(configuration: configuration, rules: rules)
    peers = PeerLinks(network: network, node: name, seed: seed &+ UInt64(life)) {
      [unowned self] in take($0)
    }
    latestTable = nil
    let control = ControlLink(
      network: network, node: name,
      registration: WorkerRegistration(workerID: id, address: "\(address)"),
      seed: seed &+ UInt64(life),
      onTable: { [unowned self] in apply($0) },
      onRefusal: { [unowned self] in onViolation(.epochsGrow, "epochs that grow", $0) })
    self.control = control
    control.connect()
    schedule(after: Self.registrationTime) { [self] in
      guard network.listeners[name] == nil else { return }
      core?.foundNoOrchestrator()
      listen()
    }
    let phase = Int64(number) * 7_919 % Self.tickInterval
    schedule(after: phase) { [self] in tick() }
  }

  func crash() {
    guard core != nil else { return }
    collectCounters()
    core = nil
    control?.stop()
    control = nil
    peers?.stop()
    peers = nil
    links = [:]
    saboteur.workerDied()
    network.died(name)
  }

  /// Sums over all lives.
  struct Totals {
    var applied: UInt64 = 0
    var repeated: UInt64 = 0
    var brokenLinks: UInt64 = 0
    var crossingsWithin: UInt64 = 0
    var crossingsBetween: UInt64 = 0
    var handoversAborted: UInt64 = 0
    var forwarded: UInt64 = 0
    var letters: UInt64 = 0

    mutating func add(_ counters: WorkerCounters) {
      applied += counters.applied
      repeated += counters.repeated
      brokenLinks += counters.brokenLinks
      crossingsWithin += counters.crossingsWithin
      crossingsBetween += counters.crossingsIn
      handoversAborted += counters.handoversAborted + counters.handoversRefused
      forwarded += counters.forwarded
      letters += counters.mailSent
    }
  }

  private func collectCounters() {
    if let counters = core?.counters { former.add(counters) }
  }

  var totals: Totals {
    var totals = former
    if let counters = core?.counters { totals.add(counters) }
    return totals
  }

  /// In this life.
  private func schedule(after delay: Int64, _ action: @escaping () -> Void) {
    let life = life
    network.schedule(after: delay, for: name) { [self] in
      if life == self.life, core != nil { action() }
    }
  }

  private func listen() {
    network.listeners[name] = { [self] end in
      if case .worker = end.peer.node {
        peers?.accepted(end)
        return
      }
      nextTag += 1
      end.tag = nextTag
      end.handler = self
      links[nextTag] = Link(
        end: end, reader: FrameReader(maximumLength: core?.configuration.linkFrameLimit ?? 0))
    }
  }

  private func apply(_ table: AssignmentTable) {
    latestTable = table
    core?.apply(table)
    perform()
    if network.listeners[name] == nil { listen() }
  }

  private func tick() {
    endUsurpation()
    core?.tick(now: network.clock.now)
    if let core { onTick(core) }
    perform()
    beginUsurpation()
    schedule(after: Self.tickInterval) { [self] in tick() }
  }
}

// MARK: - Links

extension WorkerNode {
  func received(_ packet: Packet, over end: ConnectionEnd) {
    guard case .bytes(let bytes) = packet else { return }
    links[end.tag]?.reader.append(bytes)
    do throws(WireError) {
      while let frame = try links[end.tag]?.reader.nextFrame() { try take(frame, from: end.tag) }
    } catch {
      onViolation(.protocolKept, "a frame of a link", "\(name) got: \(error.message)")
    }
    perform()
  }

  private func take(_ frame: ByteBuffer, from tag: Int) throws(WireError) {
    let link = LinkID(UInt64(tag))
    if links[tag]?.saidHello == false {
      links[tag]?.saidHello = true
      core?.linkOpened(link, hello: try LinkCodec.decodeHello(frame))
    } else {
      core?.received(saboteur.incoming(try LinkCodec.decodeFrame(frame), on: link), on: link)
    }
  }

  func ended(_ end: ConnectionEnd) {
    links[end.tag] = nil
    core?.linkClosed(LinkID(UInt64(end.tag)))
    perform()
  }

  private func take(_ event: PeerLinks.Event) {
    switch event {
    case .connected(let id): core?.peerConnected(id)
    case .closed(let id): core?.peerClosed(id)
    case .answered(let frame, let id):
      guard let passed = saboteur.answer(frame) else { return }
      core?.answered(passed, by: id)
    case .streamOpened(let stream): core?.peerStreamOpened(stream)
    case .streamClosed(let stream): core?.peerStreamClosed(stream)
    case .received(let frame, let stream):
      core?.received(saboteur.peerFrame(frame), on: stream)
    case .garbage(let message):
      onViolation(.protocolKept, "a frame of a worker", "\(name) got: \(message)")
    }
    perform()
  }

  /// Bytes that wait for another worker at most.
  var longestPeerBacklog: Int { peers?.longestBacklog ?? 0 }

  private func perform() {
    while let effects = core?.takeEffects(), !effects.isEmpty {
      for effect in effects { perform(effect) }
    }
  }

  private func perform(_ effect: WorkerEffect) {
    switch effect {
    case .sendLinkFrames(let frames, let id): send(frames, to: id)
    case .welcome(let welcome, let id):
      var bytes = ByteBuffer()
      LinkCodec.encodeFrame(welcome, into: &bytes)
      links[Int(id.rawValue)]?.end.send(.bytes(bytes))
    case .closeLink(let id, let reason):
      onViolation(.protocolKept, "no reason to close a link", "\(name) closes one: \(reason)")
      close(Int(id.rawValue))
    case .linkSentGarbage(_, let message):
      onViolation(.protocolKept, "well-formed inputs", "\(name) got: \(message)")
    case .connectPeer(let id, let address, let failures):
      peers?.connect(id, address, failures: failures)
    case .closePeer(let id): peers?.close(id)
    case .sendPeerFrame(let frame, let id): peers?.send(frame, to: id)
    case .answerPeer(let frame, let stream): peers?.answer(frame, on: stream)
    case .closePeerStream(let stream, _): peers?.close(stream)
    case .sendFrames, .closeClient, .pauseReading, .resumeReading, .clientSentGarbage: break
    }
  }

  private func send(_ frames: [LinkFrame], to id: LinkID) {
    guard let end = links[Int(id.rawValue)]?.end else { return }
    var bytes = ByteBuffer()
    for frame in frames {
      let passed = saboteur.outgoing(frame, on: id)
      if passed != LinkFrame() || frame == passed { LinkCodec.encodeFrame(passed, into: &bytes) }
    }
    guard bytes.readableBytes > 0 else { return }
    let told = frames.flatMap(\.settled).map {
      ($0.session, saboteur.told($0.input, of: $0.session))
    }
    end.send(.linkBytes(bytes, settled: told))
    // A gateway that doesn't read its link: closed, as the worker's edge does it.
    if end.backlog > Self.outboundLimit { close(Int(id.rawValue)) }
  }

  private func close(_ tag: Int) {
    guard let link = links.removeValue(forKey: tag) else { return }
    link.end.close()
    core?.linkClosed(LinkID(UInt64(tag)))
  }
}

// MARK: - Planted bugs

extension WorkerNode {
  func arm(_ bug: PlantedBug) { saboteur.arm(bug) }

  /// For one tick the worker believes that a cell of another worker is its own.
  private func beginUsurpation() {
    guard saboteur.isArmed(.secondWriter), let table = latestTable,
      let cell = table.cells.filter({ $0.worker != id }).map(\.cell).min(),
      saboteur.strike(.secondWriter)
    else { return }
    var cells = table.cells.map { owner in
      (owner.cell == cell ? id : owner.worker, Assignment(cell: owner.cell, epoch: owner.epoch))
    }
    cells.sort { $0.1.cell < $1.1.cell }
    let bundles = cells.map { worker, grant in
      AssignmentBundle(
        workerID: worker, address: table.worker(worker)?.addressText ?? "", cells: [grant])
    }
    isUsurping = true
    core?.apply(
      AssignmentTable(
        AssignmentListing(
          workers: bundles, incarnation: table.incarnation, revision: table.revision, kind: .full)))
    perform()
  }

  private func endUsurpation() {
    guard isUsurping, let table = latestTable else { return }
    isUsurping = false
    core?.apply(table)
    perform()
  }
}
