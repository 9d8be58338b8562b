internal import TesseraCore
internal import TesseraProto

/// Who the worker speaks with: the sessions of gateways and bare clients alike.
///
/// A session whose connection is gone is kept for the linger time with the number of its latest
/// input, so that an input repeated over a new link is not applied again.
struct SessionTable: Sendable {
  enum Attachment: Hashable, Sendable {
    /// On a gateway's link, by the link's place in the outbox.
    case link(Int)
    /// A connection of its own, by its place in the outbox.
    case client(Int)
    case detached
  }

  /// What is kept of a session. Most have nothing but this; what only some have stands elsewhere.
  struct Record: ChangedInPlace, Sendable {
    /// The highest input number taken.
    var latestInput: UInt64 = 0
    /// The highest one settled: that of the latest input at the end of a tick.
    var settledInput: UInt64 = 0
    /// None, or one: see ``Seldom``.
    var seldom: [Seldom] = []
    /// `nil` for a bare client.
    let id: SessionID?
    /// That of the session's latest frame.
    var encoding: FrameEncoding = .protobuf
    var needsSettling = false
    /// Whether the session was heard of from a neighbour only: its gateway is on its way here.
    var isExpected = false
    private var place: Place
    /// Whether its end has come to the world, too: what it sent before that has taken effect.
    var hasGone = false
    /// Whether its gateway has said that it is over: it does not come back.
    var hasEnded = false
    /// The cell whose snapshot its latest joins wait for.
    var awaitsSnapshotOf: CellID?

    /// An ``Attachment`` in few bytes.
    private enum Place: Sendable {
      case link(Int32)
      case client(Int32)
      case detached

      init(_ attachment: Attachment) {
        switch attachment {
        case .link(let place): self = .link(Int32(place))
        case .client(let place): self = .client(Int32(place))
        case .detached: self = .detached
        }
      }
    }

    init(id: SessionID?, attachment: Attachment) {
      self.id = id
      place = Place(attachment)
    }

    var attachment: Attachment {
      @inline(__always)
      get {
        switch place {
        case .link(let place): .link(Int(place))
        case .client(let place): .client(Int(place))
        case .detached: .detached
        }
      }
      set { place = Place(newValue) }
    }

    /// Keeps why an input was refused: the latest one if it is not said which. A bare client repeats
    /// nothing, so nothing is kept for it.
    mutating func noteRefusal(_ refusal: Refusal, of number: UInt64?) {
      guard id != nil else { return }
      let latest = latestInput
      changeSeldom { $0.refusals.note(refusal, of: number ?? latest, latest: latest) }
    }

    /// An input that was passed on took effect.
    mutating func noteForwarded(_ input: QueuedInput) {
      changeSeldom { seldom in
        seldom.latestForwarded.removeAll {
          $0.actor == input.actor && $0.action.isMove == input.action.isMove
        }
        if seldom.latestForwarded.count == Self.keptForwarded {
          seldom.latestForwarded.removeFirst()
        }
        seldom.latestForwarded.append(input)
      }
    }

    /// An input that was passed on was refused, and the client told so from here.
    mutating func noteForwarded(_ input: QueuedInput, refused refusal: Refusal) {
      changeSeldom { seldom in
        if seldom.refusedForwarded.count == Self.keptRefusals {
          seldom.refusedForwarded.removeFirst(Self.keptRefusals - SessionInput.largestWindow)
        }
        seldom.refusedForwarded.append(
          ForwardedRefusal(cell: input.cell, requestID: input.requestID, refusal: refusal))
      }
    }

    /// The actor is somewhere else by the session's own doing.
    mutating func forgetForwarded(_ actor: EntityID) {
      guard !latestForwarded.isEmpty else { return }
      changeSeldom { $0.latestForwarded.removeAll { $0.actor == actor } }
    }

    private static let keptForwarded = 16
    /// Some more than the window, so that not each one moves all others.
    private static let keptRefusals = SessionInput.largestWindow * 5 / 4

    /// The input is not done with at the end of this tick.
    mutating func holdOpen(_ number: UInt64) { changeSeldom { _ = $0.outstanding.insert(number) } }

    /// Returns whether it was held open.
    mutating func finish(_ number: UInt64) -> Bool {
      guard hasOutstanding else { return false }
      return changeSeldom { $0.outstanding.remove(number) != nil }
    }

    /// All inputs up to it are done with.
    var doneUpTo: UInt64 {
      guard let first = seldom.first?.outstanding.min() else { return latestInput }
      return min(first - 1, latestInput)
    }

    /// Why an input was refused, if it was.
    func refusal(of number: UInt64) -> Refusal? { seldom.first?.refusals.refusal(of: number) }
  }

  /// The answer to an input that was passed on to here and refused.
  struct ForwardedRefusal: Sendable {
    var cell: CellID
    var requestID: UInt64?
    var refusal: Refusal
  }

  private var records: [Record?] = []
  private var free: [SessionSlot] = []
  private var index = PlaceIndex<SessionID>()
  private var departing: [SessionSlot] = []
  private(set) var count = 0

  func slot(of id: SessionID) -> SessionSlot? {
    index.find(id) { records[$0]?.id }.map(SessionSlot.init)
  }

  subscript(slot: SessionSlot) -> Record? {
    get { records.indices.contains(Int(slot.index)) ? records[Int(slot.index)] : nil }
    _modify {
      precondition(records.indices.contains(Int(slot.index)), "a slot comes from this table")
      yield &records[Int(slot.index)]
    }
  }

  /// Changes a session's record, if it has one.
  @inline(__always)
  mutating func change<Result>(
    _ slot: SessionSlot, _ body: (inout Record) -> Result
  ) -> Result? {
    records.change(at: Int(slot.index), body)
  }

  mutating func open(_ id: SessionID?, _ attachment: Attachment) -> SessionSlot {
    let record = Record(id: id, attachment: attachment)
    let slot: SessionSlot
    if let reused = free.popLast() {
      slot = reused
      records[Int(slot.index)] = record
    } else {
      slot = SessionSlot(records.count)
      records.appendSparingly(record)
    }
    if let id {
      let records = records
      index.insert(Int(slot.index), of: id) { records[$0]?.id }
    }
    count += 1
    return slot
  }

  func isOnLink(_ slot: SessionSlot) -> Bool {
    if case .link = self[slot]?.attachment { true } else { false }
  }

  /// Those attached to a link.
  func attached(to attachment: Attachment) -> [SessionSlot] {
    records.indices.filter { records[$0]?.attachment == attachment }.map(SessionSlot.init)
  }

  /// The session is to be forgotten at a time unless it is attached again before.
  mutating func forget(_ slot: SessionSlot, at end: Duration) {
    guard self[slot] != nil else { return }
    if self[slot]?.forgetAt == nil { departing.append(slot) }
    self[slot]?.forgetAt = end
  }

  private mutating func removeFromIndex(_ id: SessionID) {
    let records = records
    index.remove(id) { records[$0]?.id }
  }

  mutating func expire(now: Duration) {
    guard !departing.isEmpty else { return }
    var remaining: [SessionSlot] = []
    for slot in departing {
      // One that is attached again has no end any more.
      guard let record = self[slot], let end = record.forgetAt else { continue }
      // What waits for another worker names the session.
      if end > now || record.hasOutstanding {
        remaining.append(slot)
        continue
      }
      if let id = record.id { removeFromIndex(id) }
      records[Int(slot.index)] = nil
      free.append(slot)
      count -= 1
    }
    departing = remaining
  }
}
