internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// What goes out, collected per connection until the edge takes it: one write each.
struct Outbox: Sendable {
  /// How many actors a frame can hold without being longer than clients take.
  let actorsPerFrame: Int
  /// The longest payload that clients take, in bytes.
  let frameLimit: Int

  private(set) var links = Places<LinkOutbox>()
  private(set) var clients = Places<ClientOutbox>()
  private var touchedLinks: [Int] = []
  private var touchedClients: [Int] = []
  private var messageCount: UInt64 = 0
  /// The life of the orchestrator that gave the worker its cells.
  var orchestrator = Incarnation.unknown

  /// Deliveries that had nowhere to go, since their session's connection was gone.
  private(set) var undeliverable: UInt64 = 0
  /// Messages that went out, by kind, one for each session that they are for.
  private(set) var posted = PostedCounts()
  /// The bytes of their payloads: on a link once for all sessions that follow one another.
  private(set) var postedBytes = PostedCounts()

  init(frameLimit: Int) {
    self.frameLimit = frameLimit
    actorsPerFrame = max(1, (frameLimit - Self.largestHead) / Self.largestActor)
  }

  /// Upper bounds of JSON, the longer encoding: an envelope without its actors, and an actor.
  private static let largestHead = 512
  private static let largestActor = 80
}

// MARK: - Connections

extension Outbox {
  /// Frames for a link under way.
  struct LinkOutbox: ChangedInPlace, Sendable {
    let id: LinkID
    var finished: [LinkFrame] = []
    var frame = LinkFrame()
    /// Roughly the bytes of `frame`, and of it and `finished`.
    var weight = 0
    var totalWeight = 0
    var isTouched = false
    /// How many inputs the gateway may still send.
    var credit: Int
    /// How many were drained and not given back yet.
    var drained = 0
    /// The life of the orchestrator that the gateway was told of.
    var orchestrator = Incarnation.unknown
    /// Inputs in the queue.
    var queued = 0
    var saidGarbage = false
    /// Sessions that came when the worker had no room for them. At most
    /// ``maximumRefusedSessions``; further ones are told that they are not open.
    var refusedSessions: Set<SessionID> = []

    static let maximumRefusedSessions = 65_536

    mutating func refuse(_ session: SessionID) {
      guard refusedSessions.count < Self.maximumRefusedSessions else { return }
      refusedSessions.insert(session)
    }
    /// The latest message per encoding and its delivery, so that recipients share it.
    var latestJSON = Latest()
    var latestProtobuf = Latest()

    struct Latest: Sendable {
      var number: UInt64 = 0
      var delivery = 0
    }
  }

  struct ClientOutbox: ChangedInPlace, Sendable {
    let id: ClientID
    let session: SessionSlot
    var buffer = ByteBuffer()
    var nextSeq: UInt64 = 0
    var isTouched = false
    /// Inputs in the queue.
    var queued = 0
    var isPaused = false
    var saidGarbage = false
    /// Whether nothing more is taken from it.
    var isFinished = false
    /// Whether the edge was told to close it.
    var isClosing = false
  }

  mutating func addLink(_ id: LinkID, credit: Int) -> Int {
    links.add(LinkOutbox(id: id, credit: credit))
  }

  mutating func addClient(_ id: ClientID, session: SessionSlot) -> Int {
    clients.add(ClientOutbox(id: id, session: session))
  }

  mutating func removeLink(_ place: Int) { links.remove(place) }
  mutating func removeClient(_ place: Int) { clients.remove(place) }

  subscript(link place: Int) -> LinkOutbox? {
    get { links[place] }
    _modify { yield &links[place] }
  }

  subscript(client place: Int) -> ClientOutbox? {
    get { clients[place] }
    _modify { yield &clients[place] }
  }
}

// MARK: - Posting

extension Outbox {
  /// An input of the link waits for the tick.
  mutating func noteQueued(onLink place: Int) { links.change(place) { $0.queued += 1 } }

  mutating func post(
    _ message: inout SharedMessage, to slot: SessionSlot, requestID: UInt64?,
    _ sessions: SessionTable
  ) {
    guard let session = sessions[slot] else {
      undeliverable += 1
      return
    }
    switch session.attachment {
    case .detached:
      undeliverable += 1
    case .client(let place):
      posted.add(1, message.kind)
      touchClient(place)
      let bytes = message.bytes(session.encoding)
      postedBytes.add(UInt64(bytes.readableBytes), message.kind)
      clients[place]?.append(message, bytes, session.encoding, requestID)
    case .link(let place):
      guard let id = session.id else { return }
      posted.add(1, message.kind)
      number(&message)
      touchLink(place)
      let recipient = Recipient(session: id, requestID: requestID)
      let added = links.change(place) { $0.append(&message, session.encoding, recipient) }
      if let added, added > 0 { postedBytes.add(UInt64(added), message.kind) }
    }
  }

  /// Whether more goes out to the session's connection already than one that joins may ask for.
  func isFull(
    for slot: SessionSlot, _ sessions: SessionTable, _ limits: WorkerCoreConfiguration.Limits
  ) -> Bool {
    switch sessions[slot]?.attachment {
    case .link(let place): (links[place]?.totalWeight ?? 0) > limits.linkBytesPerTick
    case .client(let place):
      (clients[place]?.buffer.readableBytes ?? 0) > limits.clientBytesPerTick
    case .detached, nil: false
    }
  }

  /// All of the session's inputs up to the number are done with.
  mutating func settle(_ session: SessionTable.Record) {
    guard let id = session.id, case .link(let place) = session.attachment else { return }
    touchLink(place)
    let settled = InputsSettled(session: id, input: session.settledInput)
    links.change(place) { $0.frame.settled.append(settled) }
  }

  /// An actor of the session is in another cell from here on.
  mutating func post(_ hint: RouteHint, to session: SessionTable.Record) {
    guard case .link(let place) = session.attachment else { return }
    touchLink(place)
    links[place]?.frame.hints.append(hint)
  }

  /// The session has joined an actor here.
  mutating func post(_ joined: ActorJoined, to session: SessionTable.Record) {
    guard case .link(let place) = session.attachment else { return }
    touchLink(place)
    links[place]?.frame.joined.append(joined)
  }

  /// An input of the link is done with: the gateway may send another.
  mutating func noteDrained(onLink place: Int) {
    touchLink(place)
    links.change(place) { $0.drained += 1 }
  }

  /// The same for all its inputs that waited for the tick.
  mutating func noteQueueDrained(onLink place: Int) {
    guard let queued = links[place]?.queued, queued > 0 else { return }
    touchLink(place)
    links[place]?.queued = 0
    links[place]?.drained += queued
  }

  /// For an input of a session that the worker does not know: there is no session to answer.
  mutating func postOrphanRefusal(_ refusal: Refusal, of input: SessionInput, onLink place: Int) {
    touchLink(place)
    let encoding = input.envelope.readableBytesView.first.map(FrameEncoding.init) ?? .protobuf
    let header = try? EnvelopeCodec.decodeHeader(input.envelope)
    var message = SharedMessage(
      cell: header?.cell ?? .origin, epoch: .unknown, payload: .error(refusal))
    number(&message)
    links[place]?.append(
      &message, encoding, Recipient(session: input.session, requestID: header?.requestID))
    links[place]?.frame.settled.append(InputsSettled(session: input.session, input: input.input))
  }

  private mutating func number(_ message: inout SharedMessage) {
    guard message.number == 0 else { return }
    messageCount += 1
    message.number = messageCount
  }

  private mutating func touchLink(_ place: Int) {
    let isNew = links.change(place) { link in
      defer { link.isTouched = true }
      return !link.isTouched
    }
    if isNew == true { touchedLinks.append(place) }
  }

  private mutating func touchClient(_ place: Int) {
    guard clients[place]?.isTouched == false else { return }
    clients[place]?.isTouched = true
    touchedClients.append(place)
  }
}

extension Outbox.LinkOutbox {
  /// A frame is closed when it weighs this much: one more message fits into what a peer reads.
  private static let fullFrame = 1 << 20

  /// - Returns: how many bytes of payload that adds.
  @discardableResult
  fileprivate mutating func append(
    _ message: inout SharedMessage, _ encoding: FrameEncoding, _ recipient: Recipient
  ) -> Int {
    let latest = encoding == .json ? latestJSON : latestProtobuf
    if latest.number == message.number {
      frame.deliveries[latest.delivery].recipients.append(recipient)
      weigh(24)
      return 0
    }
    if weight >= Self.fullFrame { finishFrame() }
    let payload = message.bytes(encoding)
    weigh(payload.readableBytes + 64)
    var delivery = Delivery(
      cell: message.cell, epoch: message.epoch, encoding: encoding, payload: payload)
    delivery.recipients.append(recipient)
    frame.deliveries.append(delivery)
    let now = Latest(number: message.number, delivery: frame.deliveries.count - 1)
    if encoding == .json { latestJSON = now } else { latestProtobuf = now }
    return payload.readableBytes
  }

  private mutating func weigh(_ bytes: Int) {
    weight += bytes
    totalWeight += bytes
  }

  private mutating func finishFrame() {
    finished.append(frame)
    frame = LinkFrame()
    weight = 0
    latestJSON = Latest()
    latestProtobuf = Latest()
  }

  /// What is ready, with the credit the link has coming.
  fileprivate mutating func take(_ orchestrator: Incarnation) -> [LinkFrame] {
    isTouched = false
    if self.orchestrator != orchestrator {
      self.orchestrator = orchestrator
      if finished.isEmpty {
        frame.orchestrator = orchestrator
      } else {
        finished[0].orchestrator = orchestrator
      }
    }
    credit += drained
    frame.credit = UInt32(clamping: drained)
    drained = 0
    finishFrame()
    totalWeight = 0
    defer { finished = [] }
    return finished
  }
}

extension Outbox.ClientOutbox {
  fileprivate mutating func append(
    _ message: SharedMessage, _ payload: ByteBuffer, _ encoding: FrameEncoding, _ requestID: UInt64?
  ) {
    EnvelopeCodec.encodeFrame(
      cell: message.cell, seq: nextSeq, epoch: message.epoch, requestID: requestID,
      encodedPayload: payload, as: encoding, into: &buffer)
    nextSeq += 1
  }

  fileprivate mutating func take() -> ByteBuffer {
    isTouched = false
    let ready = buffer
    buffer = ByteBuffer()
    return ready
  }
}

// MARK: - Taking

extension Outbox {
  /// Appends what is to be sent, connection by connection, and forgets it.
  mutating func drain(into effects: inout [WorkerEffect]) {
    for place in touchedLinks {
      guard let id = links[place]?.id, let frames = links[place]?.take(orchestrator) else {
        continue
      }
      effects.append(.sendLinkFrames(frames, to: id))
    }
    for place in touchedClients {
      guard let id = clients[place]?.id, let bytes = clients[place]?.take() else { continue }
      if bytes.readableBytes > 0 { effects.append(.sendFrames(bytes, to: id)) }
    }
    touchedLinks.removeAll(keepingCapacity: true)
    touchedClients.removeAll(keepingCapacity: true)
  }
}
