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

  struct Record: ChangedInPlace, Sendable {
    /// `nil` for a bare client.
    var id: SessionID?
    var attachment: Attachment
    /// That of the session's latest frame.
    var encoding: FrameEncoding = .protobuf
    /// The highest input number taken.
    var latestInput: UInt64 = 0
    /// The highest one settled: that of the latest input at the end of a tick.
    var settledInput: UInt64 = 0
    var needsSettling = false
    /// Inputs that wait for an actor which is on its way, or were passed on with it.
    private(set) var outstanding: Set<UInt64> = []
    /// Whether the session was heard of from a neighbour only: its gateway is on its way here.
    var isExpected = false
    /// The latest inputs that were passed on to here and took effect, one for each actor and kind: their
    /// answers go over another connection than their settlement.
    private(set) var latestForwarded: [QueuedInput] = []
    /// The latest of them that were refused, and what their client was told: as many as may be unanswered.
    private(set) var refusedForwarded: [ForwardedRefusal] = []
    /// Hints that its gateway acts by, whose actors have not come yet.
    var followed: [EntityID: UInt32] = [:]
    /// Those of them whose client is to be shown all that there is.
    var behind: Set<EntityID> = []
    /// The cell whose snapshot its latest joins wait for.
    var awaitsSnapshotOf: CellID?
    /// Whether its end has come to the world, too: what it sent before that has taken effect.
    var hasGone = false
    /// Whether its gateway has said that it is over: it does not come back.
    var hasEnded = false
    /// When the session is forgotten; `nil` while it is attached.
    var forgetAt: Duration?
    /// Why its refused inputs were refused, as long as they may come again.
    private var refusals = RefusedInputs()

    init(id: SessionID?, attachment: Attachment) {
      self.id = id
      self.attachment = attachment
    }

    /// Keeps why an input was refused: the latest one if it is not said which. A bare client repeats
    /// nothing, so nothing is kept for it.
    mutating func noteRefusal(_ refusal: Refusal, of number: UInt64?) {
      guard id != nil else { return }
      refusals.note(refusal, of: number ?? latestInput, latest: latestInput)
    }

    /// An input that was passed on took effect.
    mutating func noteForwarded(_ input: QueuedInput) {
      latestForwarded.removeAll {
        $0.actor == input.actor && $0.action.isMove == input.action.isMove
      }
      if latestForwarded.count == Self.keptForwarded { latestForwarded.removeFirst() }
      latestForwarded.append(input)
    }

    /// An input that was passed on was refused, and the client told so from here.
    mutating func noteForwarded(_ input: QueuedInput, refused refusal: Refusal) {
      if refusedForwarded.count == Self.keptRefusals {
        refusedForwarded.removeFirst(Self.keptRefusals - SessionInput.largestWindow)
      }
      refusedForwarded.append(
        ForwardedRefusal(cell: input.cell, requestID: input.requestID, refusal: refusal))
    }

    /// The actor is somewhere else by the session's own doing.
    mutating func forgetForwarded(_ actor: EntityID) {
      if !latestForwarded.isEmpty { latestForwarded.removeAll { $0.actor == actor } }
    }

    private static let keptForwarded = 16
    /// Some more than the window, so that not each one moves all others.
    private static let keptRefusals = SessionInput.largestWindow * 5 / 4

    /// The input is not done with at the end of this tick.
    mutating func holdOpen(_ number: UInt64) { outstanding.insert(number) }

    /// Returns whether it was held open.
    mutating func finish(_ number: UInt64) -> Bool { outstanding.remove(number) != nil }

    /// All inputs up to it are done with.
    var doneUpTo: UInt64 { outstanding.min().map { min($0 - 1, latestInput) } ?? latestInput }

    /// Why an input was refused, if it was.
    func refusal(of number: UInt64) -> Refusal? { refusals.refusal(of: number) }
  }

  /// The answer to an input that was passed on to here and refused.
  struct ForwardedRefusal: Sendable {
    var cell: CellID
    var requestID: UInt64?
    var refusal: Refusal
  }

  private var records: [Record?] = []
  private var free: [SessionSlot] = []
  private var slots: [SessionID: SessionSlot] = [:]
  private var departing: [SessionSlot] = []
  private(set) var count = 0

  func slot(of id: SessionID) -> SessionSlot? { slots[id] }

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
      records.append(record)
    }
    if let id { slots[id] = slot }
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

  mutating func expire(now: Duration) {
    guard !departing.isEmpty else { return }
    var remaining: [SessionSlot] = []
    for slot in departing {
      // One that is attached again has no end any more.
      guard let record = self[slot], let end = record.forgetAt else { continue }
      // What waits for another worker names the session.
      if end > now || !record.outstanding.isEmpty {
        remaining.append(slot)
        continue
      }
      if let id = record.id { slots[id] = nil }
      records[Int(slot.index)] = nil
      free.append(slot)
      count -= 1
    }
    departing = remaining
  }
}
