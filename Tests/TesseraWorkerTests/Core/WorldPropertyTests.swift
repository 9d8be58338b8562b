import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

/// Random sessions, inputs, repeated inputs and broken links against the oracle: nothing is lost,
/// nothing is applied twice, and what a session was told adds up to what is.
struct WorldPropertyTests {
  @Test(arguments: 0..<40) func theWorldIsWhatTheOracleSays(seed: Int) {
    var story = Story(seed: UInt64(seed))
    for _ in 0..<120 { story.step() }
    story.finish()
  }
}

/// One random run: two gateways, six sessions, five actors.
private struct Story {
  struct Gateway {
    var link: LinkID?
  }

  enum Waiting {
    case input(SessionID, Payload, number: UInt64)
    case again(SessionID, Payload, number: UInt64)
    case went(SessionID)
    case cameBack(SessionID)
  }

  struct Session {
    var gateway: Int
    var isOpen = false
    /// Sent and, as far as the gateway knows, not settled.
    var unsettled: [(number: UInt64, payload: Payload, request: UInt64)] = []
    var sent: UInt64 = 0
    /// What the client makes of what it was told; `nil` before a snapshot.
    var view: [EntityID: WorldPosition]?
  }

  let harness: CoreHarness
  /// How far sessions see, and how far at most.
  let sight: Float
  let leaving: Float
  var oracle = WorldOracle()
  var gateways = [Gateway(), Gateway()]
  var sessions: [SessionID: Session] = [:]
  /// What the worker has taken, in order, and the tick has not applied.
  var waiting: [Waiting] = []
  /// The highest number of each session that the worker has taken.
  var taken: [SessionID: UInt64] = [:]
  /// The same at the end of the last tick.
  var done: [SessionID: UInt64] = [:]
  var expectedErrors: [SessionID: [String]] = [:]
  /// Why inputs were refused, by their numbers.
  private var refused: [SessionID: [UInt64: String]] = [:]
  var applied: UInt64 = 0
  var random: SplitMix
  let ids: [SessionID] = (1...6).map { SessionID($0) }

  init(seed: UInt64) {
    random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    // Some see the whole cell, some only a part of it.
    let interest = InterestConfiguration(
      radius: seed.isMultiple(of: 2) ? 400 : 40, bitsPerSecond: seed.isMultiple(of: 3) ? 64_000 : 0)
    sight = interest.radius
    leaving = interest.leaveRadius
    // The oracle refuses at once what is another session's.
    harness = CoreHarness(interest: interest, ownerGrace: .zero)
    for (index, id) in ids.enumerated() { sessions[id] = Session(gateway: index % 2) }
    for gateway in gateways.indices { connect(gateway) }
  }

  mutating func step() {
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<70: send()
      case 70..<82: repeatOne()
      case 82..<90: openOrClose()
      case 90..<94: breakLink(Int.random(in: 0...1, using: &random))
      default: connect(Int.random(in: 0...1, using: &random))
      }
    }
    tick()
  }

  /// Brings everything back, so that what was not settled is sent again, and looks at the end.
  mutating func finish() {
    for gateway in gateways.indices { connect(gateway) }
    tick(mayLoseFrames: false)
    for id in ids where sessions[id]?.isOpen == true {
      #expect(sessions[id]?.unsettled.isEmpty == true, "session \(id) has inputs left")
    }
    #expect(harness.core.counters.applied == applied)
  }

  // MARK: What gateways and clients do

  private mutating func send() {
    guard let id = ids.randomElement(using: &random), let session = sessions[id], session.isOpen
    else { return }
    sessions[id]?.sent += 1
    let number = session.sent + 1
    let payload = randomPayload()
    sessions[id]?.unsettled.append((number, payload, number))
    // A gateway without a link keeps the input.
    if let link = gateways[session.gateway].link { deliver(id, number, payload, link) }
  }

  private mutating func repeatOne() {
    guard let id = ids.randomElement(using: &random), let session = sessions[id], session.isOpen,
      let link = gateways[session.gateway].link,
      let again = session.unsettled.randomElement(using: &random)
    else { return }
    deliver(id, again.number, again.payload, link)
  }

  private mutating func deliver(
    _ id: SessionID, _ number: UInt64, _ payload: Payload, _ link: LinkID
  ) {
    if number > taken[id, default: 0] {
      taken[id] = number
      waiting.append(.input(id, payload, number: number))
    } else if number <= done[id, default: 0] {
      waiting.append(.again(id, payload, number: number))
    }
    harness.sendAgain(
      payload, id, number, on: link, request: number,
      as: id.rawValue.isMultiple(of: 2) ? .json : .protobuf)
  }

  private mutating func openOrClose() {
    guard let id = ids.randomElement(using: &random), let session = sessions[id],
      let link = gateways[session.gateway].link
    else { return }
    if session.isOpen {
      sessions[id]?.isOpen = false
      sessions[id]?.view = nil
      harness.close(id, on: link)
      waiting.append(.went(id))
    } else {
      // A client that comes back to the same gateway within the linger time under its old session.
      sessions[id]?.isOpen = true
      harness.open(id, on: link)
      waiting.append(.cameBack(id))
      for again in session.unsettled { deliver(id, again.number, again.payload, link) }
    }
  }

  private mutating func breakLink(_ gateway: Int) {
    guard let link = gateways[gateway].link else { return }
    harness.breakLink(link)
    gateways[gateway].link = nil
    for id in ids where sessions[id]?.gateway == gateway && sessions[id]?.isOpen == true {
      sessions[id]?.view = nil
      waiting.append(.went(id))
    }
  }

  private mutating func connect(_ gateway: Int) {
    guard gateways[gateway].link == nil else { return }
    let link = harness.openLink()
    gateways[gateway].link = link
    for id in ids where sessions[id]?.gateway == gateway && sessions[id]?.isOpen == true {
      harness.open(id, on: link)
      waiting.append(.cameBack(id))
      for again in sessions[id]?.unsettled ?? [] {
        deliver(id, again.number, again.payload, link)
      }
    }
  }

  private mutating func randomPayload() -> Payload {
    let actor = EntityID(UInt64.random(in: 1...5, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3:
      let x = Float(Int.random(in: -100...2_100, using: &random)) / 8
      return .join(actor, x, 100)
    case 3..<9:
      return .move(
        actor, Float(Int.random(in: -80...80, using: &random)) / 8,
        Float(Int.random(in: -8...8, using: &random)) / 8)
    default:
      return .leave(actor: actor)
    }
  }

  // MARK: What must come of it

  private mutating func tick(mayLoseFrames: Bool = true) {
    // A frame in flight when a link breaks is lost: the gateway neither sees it nor what it settles.
    let lostGateway = mayLoseFrames ? Int.random(in: 0..<12, using: &random) : .max
    for event in waiting {
      switch event {
      case .input(let id, let payload, let number):
        if let refusal = oracle.apply(payload, by: id) {
          expectedErrors[id, default: []].append(refusal.rawValue)
          refused[id, default: [:]][number] = refusal.rawValue
        } else {
          applied += 1
        }
      case .again(let id, let payload, let number):
        // What was refused once is refused for the same reason, whatever holds now.
        if let refusal = refused[id]?[number] ?? oracle.answerAgain(payload, to: id)?.rawValue {
          expectedErrors[id, default: []].append(refusal)
          refused[id, default: [:]][number] = refusal
        }
      case .went(let id) where isConnected(id): break
      case .went(let id): oracle.went(id)
      case .cameBack(let id): oracle.cameBack(id)
      }
    }
    done = taken
    waiting = []
    harness.forgetAll()
    harness.settled = [:]
    harness.tick()
    checkWorld()
    for id in ids {
      guard let session = sessions[id] else { continue }
      if isConnected(id), session.gateway != lostGateway { read(id) }
      expectedErrors[id] = []
    }
    if lostGateway < 2 { breakLink(lostGateway) }
  }

  private func isConnected(_ id: SessionID) -> Bool {
    guard let session = sessions[id] else { return false }
    return session.isOpen && gateways[session.gateway].link != nil
  }

  private func checkWorld() {
    let actual = Dictionary(
      uniqueKeysWithValues: (harness.core.cell(named: .origin)?.actors ?? []).map {
        ($0.id, $0.position)
      })
    #expect(actual == oracle.actors.mapValues(\.position))
    let lingering = oracle.actors.values.filter { !$0.isLive }.count
    #expect(harness.core.cell(named: .origin)?.lingeringActorCount == lingering)
  }

  private mutating func read(_ id: SessionID) {
    let answers = harness.take(id)
    #expect(answers.filter { $0.payload.kind == .delta }.count <= 1)
    #expect(answers.compactMap(\.errorCode) == expectedErrors[id] ?? [])
    if let settled = harness.settled[id] {
      sessions[id]?.unsettled.removeAll { $0.number <= settled }
    }
    #expect(sessions[id]?.unsettled.allSatisfy { $0.number > taken[id, default: 0] } == true)
    for answer in answers {
      switch answer.payload {
      case .snapshot(_, let actors):
        sessions[id]?.view = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0.position) })
      case .delta(_, let moved):
        for actor in moved { sessions[id]?.view?[actor.id] = actor.position }
      case .despawn(_, let actors):
        for actor in actors { sessions[id]?.view?[actor] = nil }
      default: break
      }
    }
    guard oracle.sees(id) else {
      sessions[id]?.view = nil
      return
    }
    guard let view = sessions[id]?.view else { return }
    let own = oracle.actors.values.filter { $0.isLive && $0.session == id }.map(\.position)
    for (actor, place) in view {
      #expect(oracle.actors[actor]?.position == place, "actor \(actor)")
      #expect(distance(place, own) <= leaving, "actor \(actor) is out of sight")
    }
    for (actor, state) in oracle.actors where distance(state.position, own) <= sight {
      #expect(view[actor] != nil, "actor \(actor) is in sight")
    }
  }

  private func distance(_ place: WorldPosition, _ own: [WorldPosition]) -> Float {
    own.map { InterestOracle.squared($0, place).squareRoot() }.min() ?? .infinity
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
