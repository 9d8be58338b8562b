internal import NIOCore
internal import TesseraClient
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// A player: keeps one connection, joins, walks in eighths, travels, and knows at every moment where
/// it must be and what it should see.
final class ClusterBot: ConnectionHandler {
  enum Phase: Equatable {
    case offline
    case connecting
    /// Connected and not in the world.
    case outside
    case joining
    /// Takes its actor up where it is, over a new connection.
    case takingUp
    case walking
    case leaving
  }

  private struct Step {
    var request: UInt64
    var step: EighthPosition
    /// Whether it leads out of the cell, which must be refused.
    var leadsOut: Bool
  }

  let number: Int
  let actor: EntityID
  let name: NodeName
  private let network: VirtualNetwork
  private let gateways: Int
  private let encoding: FrameEncoding
  private let onViolation: (Invariant, String, String) -> Void
  private var random: SeededGenerator

  /// For so long its steps may find no way to its actor before it joins anew, in microseconds.
  var patience: Int64 = 1_500_000
  /// Whether nothing was amiss of late between it and any worker.
  var isCalm: () -> Bool = { false }

  private(set) var phase = Phase.offline
  /// Where it is, or wants to be next.
  private(set) var cell: CellID
  private var area: WalkArea
  private let world: WalkWorld
  /// Where it is heading, in eighths a step.
  private var heading = EighthPosition(x: 8, y: 0)
  private(set) var view: [EntityID: WorldPosition] = [:]
  /// How often it has begun to see from nothing.
  private(set) var viewLife = 0
  private(set) var gateway: Int
  private var end: ConnectionEnd?
  private var session = ClientSession()
  private var reader = FrameReader()
  private var epochs: [CellID: Epoch] = [:]
  private var notBefore: Int64 = 0
  private var nextMove: Int64 = 0
  private var destination: (cell: CellID, leaving: Bool)?
  /// How often it moves, in turns; 0 for a bot that only stays where it is, or gets there.
  var pace = 1
  private var turns = 0

  /// Where the accepted steps lead.
  private var confirmed = EighthPosition.zero
  /// Where all steps under way lead.
  private var planned = EighthPosition.zero
  /// Steps without an answer, in the order they were sent.
  private var steps: [Step] = []
  /// Where its actor was shown while it takes it up.
  private var foundAt: WorldPosition?
  /// Whether it takes its actor up once it is connected again.
  private var isResuming = false
  /// Since when no step of it has found the way to its actor.
  private var misledSince: Int64?
  /// How often it has asked to be placed somewhere, and was.
  private(set) var joins = 0
  /// What has no answer.
  private var requests: [UInt64: (kind: PayloadKind, sentAt: Int64)] = [:]

  private(set) var sent: UInt64 = 0
  private(set) var acknowledged: UInt64 = 0
  private(set) var refused: [String: UInt64] = [:]
  private(set) var reconnections: UInt64 = 0
  private(set) var unknownOutcomes: UInt64 = 0

  private static let turn: Int64 = 80_000

  init(
    number: Int, cell: CellID, world: WalkWorld, gateways: Int, network: VirtualNetwork,
    seed: UInt64,
    onViolation: @escaping (Invariant, String, String) -> Void
  ) throws(SimulationError) {
    self.number = number
    self.actor = EntityID(UInt64(100 + number))
    self.name = .bot(number)
    self.network = network
    self.gateways = gateways
    self.gateway = (number - 1) % gateways + 1
    self.encoding = number.isMultiple(of: 2) ? .json : .protobuf
    self.cell = cell
    self.world = world
    self.area = try WalkArea(cell: cell, geometry: CellGeometry())
    self.onViolation = onViolation
    random = SeededGenerator(seed: seed, part: NodeName.bot(number).key)
  }

  var outstanding: Int { requests.count }

  /// The oldest request without an answer, in words.
  var oldestRequest: String? {
    requests.min { $0.key < $1.key }.map { id, request in
      "\(request.kind.rawValue) \(id) of \(name), sent at \(request.sentAt / 1000) ms"
    }
  }

  func start() {
    let phase = Int64.random(in: 0..<Self.turn, using: &random)
    network.schedule(after: phase, for: name) { [self] in turn() }
  }

  /// Closes its connection; the next turn makes a new one.
  func reconnect() {
    guard let end else { return }
    end.close()
    ended(end)
  }

  /// The same; over the new connection it takes its actor up.
  func resume() {
    guard end != nil else { return }
    isResuming = phase == .walking
    reconnect()
  }

  func travel(to cell: CellID, leaving: Bool) { destination = (cell, leaving) }
}

// MARK: - What it does

extension ClusterBot {
  private var time: Int64 { network.clock.microseconds }

  private func turn() {
    act()
    network.schedule(after: Self.turn, for: name) { [self] in turn() }
  }

  private func act() {
    switch phase {
    case .offline where time >= notBefore: connect()
    case .outside where time >= notBefore && requests.isEmpty: enter()
    case .walking:
      if let destination, requests.isEmpty { return set(out: destination) }
      turns += 1
      if pace > 0, turns % pace == 0, destination == nil, steps.count < 12 { move() }
    case .offline, .connecting, .outside, .joining, .takingUp, .leaving: break
    }
  }

  private func connect() {
    phase = .connecting
    network.connect(from: name, to: .gateway(gateway), timeout: 500_000) { [self] end in
      guard let end else {
        gateway = gateway % gateways + 1
        return pause(.offline, 200_000)
      }
      self.end = end
      end.handler = self
      session = ClientSession()
      reader = FrameReader()
      phase = .outside
      act()
    }
  }

  private func enter() {
    guard isResuming else { return join() }
    isResuming = false
    phase = .takingUp
    foundAt = nil
    network.log.note(at: time, "\(name) takes its actor up, in \(cell) as far as it knows")
    send(.move(actor: actor, dx: 0, dy: 0))
  }

  private func join() {
    steps = []
    // It may have walked into another cell since it knew its area.
    if area.cell != cell, let area = try? WalkArea(cell: cell, geometry: CellGeometry()) {
      self.area = area
    }
    planned = world.place(in: cell, area, using: &random)
    phase = .joining
    joins += 1
    network.log.note(at: time, "\(name) joins \(cell) at \(planned.worldPosition)")
    send(.join(actor: actor, position: planned.worldPosition))
  }

  private func set(out destination: (cell: CellID, leaving: Bool)) {
    if destination.leaving {
      phase = .leaving
      send(.leave(actor: actor))
    } else {
      arrive()
      join()
    }
  }

  /// From now on the other cell is the one that counts.
  private func arrive() {
    guard let destination,
      let area = try? WalkArea(cell: destination.cell, geometry: CellGeometry())
    else { return }
    cell = destination.cell
    self.area = area
    self.destination = nil
    seeNothing()
  }

  private func move() {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      send(.ping(timestamp: sent))
      return
    case 1:
      // Far out of the cell: refused, and nothing moves.
      return step(EighthPosition(x: 0, y: 1 << 14), leadsOut: true)
    default: break
    }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      walk()
    }
  }

  /// Goes on where it was heading, across borders; at the world's edge and now and then it turns.
  private func walk() {
    if Int.random(in: 0..<10, using: &random) == 0 { turnAround() }
    for _ in 0..<8 {
      if world.contains(planned + heading) { return step(heading, leadsOut: false) }
      turnAround()
    }
  }

  private func turnAround() {
    let longest: Int64 = 16
    heading = EighthPosition(
      x: Int64.random(in: -longest...longest, using: &random),
      y: Int64.random(in: -longest...longest, using: &random))
    if heading == .zero { heading = EighthPosition(x: 1, y: 0) }
  }

  private func step(_ step: EighthPosition, leadsOut: Bool) {
    let move = step.worldPosition
    guard let request = send(.move(actor: actor, dx: move.x, dy: move.y)) else { return }
    if !leadsOut { planned = planned + step }
    steps.append(Step(request: request, step: step, leadsOut: leadsOut))
  }

  @discardableResult
  private func send(_ payload: Payload) -> UInt64? {
    guard let end else { return nil }
    let knowsEpoch = Int.random(in: 0..<4, using: &random) == 0
    let envelope = session.request(
      payload, cell: cell, epoch: knowsEpoch ? epochs[cell] ?? .unknown : .unknown,
      now: network.clock.now)
    if let id = envelope.requestID { requests[id] = (payload.kind, time) }
    var bytes = ByteBuffer()
    EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &bytes)
    sent += 1
    end.send(.bytes(bytes))
    return envelope.requestID
  }

  private func pause(_ phase: Phase, _ delay: Int64) {
    self.phase = phase
    notBefore = time + delay
  }

  private func seeNothing() {
    view = [:]
    viewLife += 1
  }

  private var isPatient: Bool { misledSince.map { time - $0 < patience } ?? true }

  /// Out of the world, or not known where.
  private func halt() {
    steps = []
    misledSince = nil
    seeNothing()
    if phase != .offline, phase != .connecting { pause(.outside, 300_000) }
  }
}

// MARK: - What comes back

extension ClusterBot {
  func received(_ packet: Packet, over end: ConnectionEnd) {
    guard case .bytes(let bytes) = packet, end === self.end else { return }
    reader.append(bytes)
    do throws(WireError) {
      while end === self.end, let frame = try reader.nextFrame() {
        take(try EnvelopeCodec.decode(frame))
      }
    } catch {
      onViolation(.protocolKept, "a frame for a client", "\(name) got: \(error.message)")
    }
  }

  func ended(_ end: ConnectionEnd) {
    guard end === self.end else { return }
    self.end = nil
    reconnections += 1
    requests = [:]
    // Some of them may have been applied, in their order.
    if !isResuming { steps = [] }
    seeNothing()
    gateway = gateway % gateways + 1
    pause(.offline, 100_000)
  }

  private func take(_ envelope: Envelope) {
    let reception = session.received(envelope, now: network.clock.now)
    if reception.order != .next {
      onViolation(.framesInOrder, "the next frame's seq", "\(name) got \(reception.order)")
    }
    if envelope.epoch != .unknown { epochs[envelope.cell] = envelope.epoch }
    if case .error(let refusal) = envelope.payload {
      // An answer that came before, to a request that was sent twice, is no news.
      guard envelope.requestID == nil || !reception.answers.isEmpty else { return }
      return takeError(refusal, envelope.requestID, in: envelope.cell)
    }
    let kinds = reception.answers.map { settle($0.requestID) }
    // Its frames name the cell that its actor is in.
    if phase == .walking || phase == .leaving || phase == .takingUp,
      envelope.payload.place(of: actor) != nil
    {
      cell = envelope.cell
    }
    look(at: envelope.payload, envelope.cell)
    if kinds.contains(.join) { joined(envelope.payload) }
    takeUp(envelope.payload, isAnswer: kinds.contains(.move))
    if kinds.contains(.leave) {
      arrive()
      pause(.outside, 0)
    }
    if case .delta(_, let moved) = envelope.payload { checkPosition(in: moved) }
  }

  private func settle(_ id: UInt64) -> PayloadKind? {
    let kind = requests.removeValue(forKey: id)?.kind
    acknowledged += 1
    if let index = steps.firstIndex(where: { $0.request == id }) {
      let step = steps.remove(at: index)
      misledSince = nil
      confirmed = confirmed + step.step
      if step.leadsOut {
        onViolation(
          .exactlyOnce, "step \(id) of \(name), which leads out of \(cell), refused",
          "it was acknowledged")
      }
    }
    return kind
  }

  private func look(at payload: Payload, _ cell: CellID) {
    switch payload {
    case .snapshot(_, let actors):
      // Of a cell that it has left since.
      guard cell.isNamed(self.cell) else { return }
      view = [:]
      for state in actors { view[state.id] = state.position }
    case .delta(_, let moved): for state in moved { view[state.id] = state.position }
    case .despawn(_, let actors): for actor in actors { view[actor] = nil }
    default: break
    }
  }

  private func joined(_ payload: Payload) {
    guard phase == .joining, case .snapshot(_, let actors) = payload else { return }
    let place = actors.first { $0.id == actor }?.position
    if place != planned.worldPosition {
      onViolation(
        .exactlyOnce, "\(name) at \(planned.worldPosition), where it joined \(cell)",
        place.map { "it is shown at \($0)" } ?? "it is not in the snapshot")
    }
    confirmed = planned
    steps = []
    misledSince = nil
    joins += 1
    phase = .walking
  }

  /// The steps of which it does not know whether they were applied were, up to where its actor is.
  private func takeUp(_ payload: Payload, isAnswer: Bool) {
    guard phase == .takingUp else { return }
    foundAt = payload.place(of: actor) ?? foundAt
    guard isAnswer else { return }
    let under = steps.filter { !$0.leadsOut }
    var sum = confirmed
    let places =
      [sum]
      + under.map { step in
        sum = sum + step.step
        return sum
      }
    misledSince = nil
    guard let found = places.last(where: { $0.worldPosition == foundAt }) else {
      onViolation(
        .exactlyOnce,
        "\(name) at \(confirmed.worldPosition), or ahead by some of the \(under.count) steps that it "
          + "had no answer to",
        foundAt.map { "it takes its actor up at \($0)" } ?? "it took it up and is not shown where")
      return halt()
    }
    (confirmed, planned) = (found, found)
    steps = []
    phase = .walking
  }

  /// The place must be that of the accepted steps, or ahead of it by the next ones in order.
  private func checkPosition(in moved: [ActorState]) {
    guard phase == .walking || phase == .leaving,
      let place = moved.last(where: { $0.id == actor })?.position
    else { return }
    var sum = confirmed
    if sum.worldPosition == place { return }
    for step in steps where !step.leadsOut {
      sum = sum + step.step
      if sum.worldPosition == place { return }
    }
    onViolation(
      .exactlyOnce,
      "\(name) at \(confirmed.worldPosition) in \(cell), or ahead by some of its \(steps.count) "
        + "unanswered steps in order",
      "it is shown at \(place)")
  }

  private func takeError(_ refusal: Refusal, _ request: UInt64?, in cell: CellID) {
    refused[refusal.code, default: 0] += 1
    network.log.note(
      at: time,
      "\(name) is refused request \(request.map { "\($0)" } ?? "-"): \(refusal.code): "
        + refusal.message)
    guard let request else {
      // Told without having asked: the cell is not here any more.
      if cell.isNamed(self.cell), phase == .walking || phase == .leaving { halt() }
      return
    }
    let asked = requests.removeValue(forKey: request)
    let kind = asked?.kind
    if phase != .takingUp { steps.removeAll { $0.request == request } }
    if kind == .move, phase == .walking || phase == .leaving || phase == .takingUp,
      RefusalCode(rawValue: refusal.code)?.isOfAnotherPlace == true, isCalm()
    {
      onViolation(
        .foundWhereItIs, "a step of \(name), which is in the world, at its actor",
        "refused when it was \(phase): \(refusal.code): \(refusal.message)")
    }
    switch (kind, RefusalCode(rawValue: refusal.code)) {
    case (.join, _) where phase == .joining: pause(.outside, 300_000)
    case (.move, _) where phase == .takingUp: halt()
    case (.leave, _) where phase == .leaving: halt()
    case (.move, .worldEdge), (.move, .staleEpoch), (.move, .overloaded), (.ping, _):
      planned = steps.filter { !$0.leadsOut }.reduce(confirmed) { $0 + $1.step }
    case (.move, .cellNotOwned) where phase == .walking && isPatient:
      // Its actor is where it was, and the way there may be known soon.
      misledSince = misledSince ?? time
      planned = steps.filter { !$0.leadsOut }.reduce(confirmed) { $0 + $1.step }
    case (.move, _) where phase == .walking || phase == .leaving:
      if refusal.code == RefusalCode.noRoute.rawValue { unknownOutcomes += 1 }
      halt()
    default: break
    }
  }
}

// MARK: - For the invariants

extension ClusterBot {
  /// Where it must be; `nil` unless it is in the world and everything was answered.
  var certainPosition: WorldPosition? {
    phase == .walking && requests.isEmpty ? confirmed.worldPosition : nil
  }
}

extension Payload {
  /// Where it shows an actor; `nil` if it does not.
  fileprivate func place(of actor: EntityID) -> WorldPosition? {
    switch self {
    case .delta(_, let actors), .snapshot(_, let actors):
      actors.last { $0.id == actor }?.position
    default: nil
    }
  }
}

extension RefusalCode {
  /// Whether a step came to where its actor is not.
  fileprivate var isOfAnotherPlace: Bool {
    switch self {
    case .cellNotOwned, .actorNotJoined, .actorOwnedByOther, .noRoute: true
    default: false
    }
  }
}
