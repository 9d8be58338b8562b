import NIOCore
import ProtobufCReference
import TesseraCore
import TesseraProto

extension LinkHello: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__LinkHello> {
    let message = arena.message(tessera__data__v1__link_hello__init)
    message.pointee.magic = 0x7465_7373_6572_6131
    message.pointee.protocol_version = protocolVersion
    message.pointee.node_id = arena.string(nodeID)
    message.pointee.kind = Tessera__Data__V1__LinkHello__Kind(
      rawValue: UInt32(bitPattern: kind.rawValue))
    message.pointee.credential = arena.bytes(Array(credential.readableBytesView))
    message.pointee.incarnation = incarnation.rawValue
    return message
  }

  static func random(_ random: inout SeededRandom) -> LinkHello {
    LinkHello(
      protocolVersion: random.integer(), nodeID: random.string(),
      kind: Kind(rawValue: random.integer()), credential: ByteBuffer(bytes: random.bytes()),
      incarnation: Incarnation(random.integer()))
  }
}

extension LinkWelcome: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__LinkWelcome> {
    let message = arena.message(tessera__data__v1__link_welcome__init)
    message.pointee.protocol_version = protocolVersion
    message.pointee.node_id = arena.string(nodeID)
    message.pointee.incarnation = incarnation.rawValue
    message.pointee.credit = credit
    message.pointee.max_frame_length = maximumFrameLength
    return message
  }

  static func random(_ random: inout SeededRandom) -> LinkWelcome {
    LinkWelcome(
      protocolVersion: random.integer(), nodeID: random.string(),
      incarnation: Incarnation(random.integer()), credit: random.integer(),
      maximumFrameLength: random.integer())
  }
}

extension LinkFrame: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__LinkFrame> {
    let message = arena.message(tessera__data__v1__link_frame__init)
    message.pointee.n_opened = opened.count
    message.pointee.opened = arena.pointers(
      opened.map { session in
        let opened = arena.message(tessera__data__v1__session_opened__init)
        opened.pointee.session = session.rawValue
        return opened
      })
    message.pointee.n_inputs = inputs.count
    message.pointee.inputs = arena.pointers(inputs.map { $0.reference(in: arena) })
    message.pointee.n_closed = closed.count
    message.pointee.closed = arena.pointers(
      closed.map { session in
        let closed = arena.message(tessera__data__v1__session_closed__init)
        closed.pointee.session = session.rawValue
        return closed
      })
    message.pointee.orchestrator = orchestrator.rawValue
    message.pointee.n_deliveries = deliveries.count
    message.pointee.deliveries = arena.pointers(deliveries.map { $0.reference(in: arena) })
    message.pointee.n_settled = settled.count
    message.pointee.settled = arena.pointers(settled.map { $0.reference(in: arena) })
    message.pointee.credit = credit
    message.pointee.n_hints = hints.count
    message.pointee.hints = arena.pointers(hints.map { $0.reference(in: arena) })
    message.pointee.n_followed = followed.count
    message.pointee.followed = arena.pointers(followed.map { $0.reference(in: arena) })
    message.pointee.n_joined_elsewhere = joinedElsewhere.count
    message.pointee.joined_elsewhere = arena.pointers(
      joinedElsewhere.map { $0.reference(in: arena) })
    message.pointee.n_joined = joined.count
    message.pointee.joined = arena.pointers(joined.map { $0.reference(in: arena) })
    return message
  }

  static func random(_ random: inout SeededRandom) -> LinkFrame {
    LinkFrame(
      opened: random.list { SessionID($0.integer()) }, inputs: random.list(SessionInput.random),
      closed: random.list { SessionID($0.integer()) }, deliveries: random.list(Delivery.random),
      settled: random.list(InputsSettled.random), credit: random.integer(),
      hints: random.list(RouteHint.random), followed: random.list(HintFollowed.random),
      joinedElsewhere: random.list(ActorJoined.random), joined: random.list(ActorJoined.random),
      orchestrator: Incarnation(random.integer()))
  }
}

extension SessionInput: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__SessionInput> {
    let message = arena.message(tessera__data__v1__session_input__init)
    message.pointee.session = session.rawValue
    message.pointee.input = input
    message.pointee.envelope = arena.bytes(Array(envelope.readableBytesView))
    message.pointee.is_release = isRelease ? 1 : 0
    return message
  }

  static func random(_ random: inout SeededRandom) -> SessionInput {
    SessionInput(
      session: SessionID(random.integer()), input: random.integer(),
      envelope: ByteBuffer(bytes: random.bytes()), isRelease: Bool.random(using: &random))
  }
}

extension RouteHint: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__RouteHint> {
    let message = arena.message(tessera__data__v1__route_hint__init)
    message.pointee.session = session.rawValue
    message.pointee.actor = actor.rawValue
    message.pointee.cell = cell.reference(in: arena)
    message.pointee.epoch = epoch.rawValue
    message.pointee.addr = arena.string(address)
    message.pointee.hops = hops
    return message
  }

  static func random(_ random: inout SeededRandom) -> RouteHint {
    RouteHint(
      session: SessionID(random.integer()), actor: EntityID(random.integer()),
      cell: .random(&random), epoch: Epoch(random.integer()), address: random.string(),
      hops: random.integer())
  }
}

extension HintFollowed: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__HintFollowed> {
    let message = arena.message(tessera__data__v1__hint_followed__init)
    message.pointee.session = session.rawValue
    message.pointee.actor = actor.rawValue
    message.pointee.hops = hops
    message.pointee.is_behind = isBehind ? 1 : 0
    return message
  }

  static func random(_ random: inout SeededRandom) -> HintFollowed {
    HintFollowed(
      session: SessionID(random.integer()), actor: EntityID(random.integer()),
      hops: random.integer(), isBehind: Bool.random(using: &random))
  }
}

extension ActorJoined: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__ActorJoined> {
    let message = arena.message(tessera__data__v1__actor_joined__init)
    message.pointee.session = session.rawValue
    message.pointee.actor = actor.rawValue
    message.pointee.hops = hops
    return message
  }

  static func random(_ random: inout SeededRandom) -> ActorJoined {
    ActorJoined(
      session: SessionID(random.integer()), actor: EntityID(random.integer()),
      hops: random.integer())
  }
}

extension InputsSettled: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__InputsSettled> {
    let message = arena.message(tessera__data__v1__inputs_settled__init)
    message.pointee.session = session.rawValue
    message.pointee.input = input
    return message
  }

  static func random(_ random: inout SeededRandom) -> InputsSettled {
    InputsSettled(session: SessionID(random.integer()), input: random.integer())
  }
}

extension Delivery: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__Delivery> {
    let message = arena.message(tessera__data__v1__delivery__init)
    message.pointee.n_recipients = recipients.count
    message.pointee.recipients = arena.pointers(recipients.map { $0.reference(in: arena) })
    message.pointee.cell = cell.reference(in: arena)
    message.pointee.epoch = epoch.rawValue
    message.pointee.encoding =
      encoding == .json
      ? TESSERA__DATA__V1__DELIVERY__ENCODING__JSON
      : TESSERA__DATA__V1__DELIVERY__ENCODING__PROTOBUF
    message.pointee.payload = arena.bytes(Array(payload.readableBytesView))
    return message
  }

  static func random(_ random: inout SeededRandom) -> Delivery {
    Delivery(
      recipients: Recipients(random.list(Recipient.random)), cell: .random(&random),
      epoch: Epoch(random.integer()), encoding: Bool.random(using: &random) ? .json : .protobuf,
      payload: ByteBuffer(bytes: random.bytes()))
  }
}

extension Recipient: ReferenceMessage {
  func reference(in arena: CArena) -> UnsafeMutablePointer<Tessera__Data__V1__Recipient> {
    let message = arena.message(tessera__data__v1__recipient__init)
    message.pointee.session = session.rawValue
    if let requestID {
      message.pointee._request_id_case = TESSERA__DATA__V1__RECIPIENT___REQUEST_ID_REQUEST_ID
      message.pointee.request_id = requestID
    }
    return message
  }

  static func random(_ random: inout SeededRandom) -> Recipient {
    Recipient(session: SessionID(random.integer()), requestID: random.optional { $0.integer() })
  }
}
