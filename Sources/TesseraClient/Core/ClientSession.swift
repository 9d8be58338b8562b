public import TesseraCore

/// The client's half of one connection, without the connection: numbers what is sent, and says what
/// each received frame answers and whether a frame is missing.
///
/// A session is a value that its owner feeds; it has no clock and no socket. Time is a duration since
/// any fixed start, the same one for all calls.
///
/// ```swift
/// var session = ClientSession()
/// let frame = session.request(.ping(timestamp: 1), cell: .origin, now: .zero)
/// // … send `frame`, receive `reply` …
/// let reception = session.received(reply, now: .milliseconds(3))
/// reception.answers.first?.roundTrip  // 3 ms
/// ```
///
/// What answers what:
/// - A `pong`, a `snapshot` and an `error` answer the one request whose id they carry.
/// - A `delta` and a `despawn` carry the highest id that their cell has applied. They acknowledge
///   every unanswered `move`, `leave` and `send` for that cell up to it; a `ping` or a `join` never.
///   An actor that walks into another cell takes its unanswered ones along: the first answer from
///   there tells.
public struct ClientSession: Sendable {
  /// How many unanswered requests a session remembers. Above it the oldest is given up, and
  /// ``forgottenCount`` says so: a server that echoes no ids must not make the memory grow.
  public static let defaultOutstandingLimit = 65_536

  /// Requests given up because more than the limit were unanswered.
  public private(set) var forgottenCount: UInt64 = 0

  private let outstandingLimit: Int
  private var nextSeq: UInt64 = 0
  private var nextRequestID: UInt64 = 1
  private var expectedSeq: UInt64 = 0
  /// The lowest id that may still be in `outstanding`.
  private var oldestRequestID: UInt64 = 1
  private var outstanding: [UInt64: Outstanding] = [:]
  private var appliedByCell: [CellID: AppliedRequests] = [:]
  /// Where actors have gone on without being sent there.
  private var homes: [EntityID: CellID] = [:]

  private struct Outstanding {
    var kind: PayloadKind
    var sentAt: Duration
    var actor: EntityID?
    /// Under which cell it waits.
    var cell: CellID
  }

  /// - Parameter outstandingLimit: unanswered requests to remember, at least 1.
  public init(outstandingLimit: Int = Self.defaultOutstandingLimit) {
    self.outstandingLimit = max(1, outstandingLimit)
  }

  /// The number of requests that wait for an answer.
  public var outstandingCount: Int { outstanding.count }

  /// Whether a request waits for an answer.
  public func isOutstanding(_ requestID: UInt64) -> Bool { outstanding[requestID] != nil }

  /// The envelope to send for a request: the next `seq` (from 0) and the next request id (from 1).
  ///
  /// - Parameters:
  ///   - epoch: ``Epoch/unknown`` unless the sender knows the cell's.
  ///   - now: when it is sent; the round trip is counted from here.
  public mutating func request(
    _ payload: Payload, cell: CellID, epoch: Epoch = .unknown, now: Duration
  ) -> Envelope {
    let envelope = Envelope(
      cell: cell, seq: nextSeq, epoch: epoch, payload: payload, requestID: nextRequestID)
    nextSeq += 1
    nextRequestID += 1
    remember(envelope, sentAt: now)
    return envelope
  }

  /// Takes a frame from the server.
  public mutating func received(_ envelope: Envelope, now: Duration) -> Reception {
    var reception = Reception(order: order(of: envelope.seq))
    guard let requestID = envelope.requestID else { return reception }
    guard requestID < nextRequestID else {
      reception.irregularity = .neverAsked(requestID: requestID)
      return reception
    }
    switch envelope.payload {
    case .delta, .despawn:
      acknowledge(upTo: requestID, in: envelope.cell, now: now, &reception)
    default:
      answer(requestID, now: now, &reception)
    }
    return reception
  }
}

extension ClientSession {
  private mutating func remember(_ envelope: Envelope, sentAt: Duration) {
    guard let id = envelope.requestID else { return }
    let kind = envelope.payload.kind
    if outstanding.count >= outstandingLimit { forgetOldest() }
    var cell = envelope.cell
    let actor = envelope.payload.actor
    if let actor, !homes.isEmpty {
      if kind == .join { homes[actor] = nil }
      if let home = homes[actor] { cell = home }
      if kind == .leave { homes[actor] = nil }
    }
    outstanding[id] = Outstanding(kind: kind, sentAt: sentAt, actor: actor, cell: cell)
    if kind == .move || kind == .leave || kind == .send {
      appliedByCell[cell, default: AppliedRequests()].append(id)
    }
  }

  private mutating func forgetOldest() {
    while oldestRequestID < nextRequestID {
      let id = oldestRequestID
      oldestRequestID += 1
      if outstanding.removeValue(forKey: id) != nil {
        forgottenCount += 1
        return
      }
    }
  }

  private mutating func order(of seq: UInt64) -> Reception.Order {
    let expected = expectedSeq
    if seq < expected { return .repeated(seq: seq) }
    expectedSeq = seq &+ 1
    return seq == expected ? .next : .gap(missing: expected..<seq)
  }

  private mutating func answer(_ requestID: UInt64, now: Duration, _ reception: inout Reception) {
    guard let request = outstanding.removeValue(forKey: requestID) else {
      reception.irregularity = .answeredAgain(requestID: requestID)
      return
    }
    reception.answers.append(
      Answer(requestID: requestID, kind: request.kind, roundTrip: now - request.sentAt))
  }

  private mutating func acknowledge(
    upTo requestID: UInt64, in cell: CellID, now: Duration, _ reception: inout Reception
  ) {
    noteHome(ofRequest: requestID, cell)
    // A cell that was only ever joined has nothing to acknowledge, and may still name the join.
    guard let name = ownName(of: cell), var applied = appliedByCell.removeValue(forKey: name) else {
      return
    }
    defer { appliedByCell[name] = applied }
    if requestID < applied.highest {
      reception.irregularity = .answeredAgain(requestID: requestID)
    }
    applied.removeAll(upTo: requestID) { id in
      guard let request = outstanding.removeValue(forKey: id) else { return }
      reception.answers.append(
        Answer(requestID: id, kind: request.kind, roundTrip: now - request.sentAt))
    }
  }

  /// A cell that answers a request has its actor now. What of the actor's was sent to other cells and
  /// is unanswered has come here with it: all of it if the answered request was sent there too, else
  /// what was sent before that, since an actor's requests take effect in their order.
  private mutating func noteHome(ofRequest requestID: UInt64, _ cell: CellID) {
    guard let request = outstanding[requestID], let actor = request.actor, request.kind != .join
    else { return }
    let isElsewhere = !request.cell.isNamed(cell) && request.cell != cell
    guard isElsewhere || appliedByCell.count > 1 else { return }
    let home = ownName(of: cell) ?? cell
    if isElsewhere { homes[actor] = home }
    let waiting = outstanding
    for name in appliedByCell.keys where name != home {
      let moved =
        appliedByCell[name]?.take { id in
          waiting[id]?.actor == actor && (id < requestID || name == request.cell)
        } ?? []
      appliedByCell[home, default: AppliedRequests()].merge(moved)
      for id in moved { outstanding[id]?.cell = home }
    }
  }

  /// The name under which this session has sent to a cell: a server may answer with the other form.
  private func ownName(of cell: CellID) -> CellID? {
    if appliedByCell[cell] != nil { return cell }
    return appliedByCell.keys.first { $0.isNamed(cell) }
  }
}

/// The ids of one cell's unanswered moves and leaves, ascending.
private struct AppliedRequests {
  /// The highest id acknowledged so far.
  private(set) var highest: UInt64 = 0
  private var ids: [UInt64] = []
  private var head = 0

  mutating func append(_ id: UInt64) {
    // Ids that were answered by an error, or forgotten, leave their number here until the next
    // acknowledgement; a cell that never acknowledges keeps at most this many.
    if ids.count - head >= ClientSession.defaultOutstandingLimit { head += 1 }
    compact()
    ids.append(id)
  }

  /// Takes out those that match.
  mutating func take(where matches: (UInt64) -> Bool) -> [UInt64] {
    let taken = ids[head...].filter(matches)
    ids = ids[head...].filter { !matches($0) }
    head = 0
    return taken
  }

  mutating func merge(_ others: [UInt64]) {
    guard !others.isEmpty else { return }
    ids = (ids[head...] + others).sorted()
    head = 0
  }

  mutating func removeAll(upTo limit: UInt64, _ body: (UInt64) -> Void) {
    highest = max(highest, limit)
    while head < ids.count, ids[head] <= limit {
      body(ids[head])
      head += 1
    }
    compact()
  }

  private mutating func compact() {
    if head == ids.count {
      ids.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 1024, head * 2 > ids.count {
      ids.removeFirst(head)
      head = 0
    }
  }
}

extension Payload {
  /// Whom a request is for.
  fileprivate var actor: EntityID? {
    switch self {
    case .join(let actor, _), .move(let actor, _, _), .leave(let actor), .send(let actor, _, _):
      actor
    case .ping, .pong, .snapshot, .delta, .despawn, .shown, .own, .event, .error: nil
    }
  }
}
