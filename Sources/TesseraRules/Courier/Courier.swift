package import TesseraCore

/// Where an entity is, as far as a cell knows.
package enum Whereabouts: Hashable, Sendable {
  case here
  /// On its way to or from here: it will be somewhere soon.
  case underWay
  case elsewhere(CellID)
  case unknown
}

/// Brings messages from a cell to entities of other cells, each exactly once.
///
/// The sender numbers its parcels and sends them again until they are receipted; the recipient
/// remembers which it has received (``Inbox``), and takes that with it when it crosses a border. So it
/// does not matter what is lost, doubled or overtaken on the way, nor to which cell a parcel goes: the
/// wrong one says where the right one is.
struct Courier: Sendable {
  struct Limits: Hashable, Sendable {
    /// Recipients that messages are under way to, and messages for one of them.
    var lanes = 4_096
    var parcelsPerLane = 256
    /// Parcels that came in and wait for the tick.
    var incoming = 16_384
    /// What is not receipted is sent again after this.
    var resend: Duration = .milliseconds(250)
    /// How many of a lane are sent at a time.
    var window = 32
    /// How long nobody may know the recipient.
    var patience: Duration = .seconds(3)
    /// After that nothing more is sent, and for so long what is under way may be received yet. Streams
    /// between workers that take longer are broken off.
    var drain: Duration = .seconds(2)
    /// How long the recipient's cell may be silent.
    var silence: Duration = .seconds(30)
    /// How long it is remembered where who left went, and what it had received.
    var memory: Duration = .seconds(60)
  }

  struct Lane: Sendable {
    let recipient: EntityID
    var parcels: [Parcel] = []
    var destination: CellID?
    var sentAt: Duration?
    /// Since when nobody knows the recipient, and since when there was no receipt.
    var unknownSince: Duration?
    var silentSince: Duration
  }

  struct Incoming: Sendable {
    var from: CellID
    var parcel: Parcel
    /// Set while one before it is missing.
    var earlySince: Duration?

    /// By sender, then in the order of sending.
    static func isBefore(_ a: Incoming, _ b: Incoming) -> Bool {
      (a.from, a.parcel.life, a.parcel.number) < (b.from, b.parcel.life, b.parcel.number)
    }
  }

  let cell: CellID
  let life: UInt64
  let limits = Limits()

  private(set) var lanes: [Lane] = []
  private var lanePlaces: [EntityID: Int] = [:]
  private var number: UInt64 = 0
  private(set) var incoming: [Incoming] = []
  private(set) var inboxes: [EntityID: Inbox] = [:]
  /// Who crossed to where, and what they had received who left the world.
  private var forwarding: [EntityID: CellID] = [:]
  private var graves: [EntityID: Inbox] = [:]
  private var gone: [(id: EntityID, at: Duration)] = []
  private var goneHead = 0
  /// When each of them went last: one may come and go again.
  private var goneAt: [EntityID: Duration] = [:]

  init(cell: CellID, life: UInt64) {
    self.cell = cell
    self.life = life
  }

  /// Messages that are not receipted yet.
  var underWayCount: Int { lanes.reduce(0) { $0 + $1.parcels.count } }
  /// Parcels that met a full queue and will come again, since this was last asked.
  private var overflows: UInt64 = 0

  mutating func takeOverflows() -> UInt64 {
    defer { overflows = 0 }
    return overflows
  }

  /// How long its queues are, and may be.
  var queues: [RuleQueue] {
    [
      RuleQueue(name: "recipients of messages", count: lanes.count, limit: limits.lanes),
      RuleQueue(
        name: "messages for one of them", count: lanes.lazy.map(\.parcels.count).max() ?? 0,
        limit: limits.parcelsPerLane),
      RuleQueue(name: "messages that came in", count: incoming.count, limit: limits.incoming),
    ]
  }

  // MARK: Sending

  /// Whether messages are under way to the entity, which later ones must not overtake.
  func isSending(to recipient: EntityID) -> Bool { lanePlaces[recipient] != nil }

  /// Takes a parcel on its way; `false` if it has too many.
  mutating func post(_ parcel: Parcel, now: Duration) -> Bool {
    let place: Int
    if let known = lanePlaces[parcel.recipient] {
      place = known
    } else {
      guard lanes.count < limits.lanes else { return false }
      place = lanes.count
      lanePlaces[parcel.recipient] = place
      lanes.append(Lane(recipient: parcel.recipient, silentSince: now))
    }
    guard lanes[place].parcels.count < limits.parcelsPerLane else { return false }
    number += 1
    var parcel = parcel
    parcel.number = number
    parcel.previous = lanes[place].parcels.last?.number ?? 0
    lanes[place].parcels.append(parcel)
    // A lane that waits for nothing else sends at once; otherwise the new one goes with the rest.
    if lanes[place].parcels.count <= limits.window { lanes[place].sentAt = nil }
    return true
  }

  /// Sends what is due, and gives up what nobody can be found for.
  mutating func dispatch(
    now: Duration, to mail: inout [CellMail], undelivered: inout [Parcel],
    whereIs: (EntityID) -> Whereabouts
  ) {
    var place = lanes.count - 1
    while place >= 0 {
      if let failed = dispatch(place, now: now, to: &mail, whereIs) {
        undelivered.append(contentsOf: failed)
        removeLane(at: place)
      }
      place -= 1
    }
    forget(now: now)
  }

  private mutating func dispatch(
    _ place: Int, now: Duration, to mail: inout [CellMail], _ whereIs: (EntityID) -> Whereabouts
  ) -> [Parcel]? {
    let recipient = lanes[place].recipient
    switch whereIs(recipient) {
    case .here: lanes[place].destination = cell
    case .elsewhere(let cell):
      if lanes[place].destination == nil || lanes[place].unknownSince != nil
        || now - lanes[place].silentSince >= limits.patience
      {
        redirect(place, to: cell)
      }
    case .underWay: return nil
    case .unknown: lanes[place].destination = lanes[place].destination ?? forwarding[recipient]
    }
    guard let destination = lanes[place].destination else { return lanes[place].parcels }
    if let since = lanes[place].unknownSince, now - since >= limits.patience {
      return now - since >= limits.patience + limits.drain ? lanes[place].parcels : nil
    }
    if now - lanes[place].silentSince >= limits.silence { return lanes[place].parcels }
    if let sentAt = lanes[place].sentAt, now - sentAt < limits.resend { return nil }
    lanes[place].sentAt = now
    for parcel in lanes[place].parcels.prefix(limits.window) {
      if destination == cell {
        received(parcel, from: cell)
      } else {
        mail.append(CellMail(from: cell, to: destination, content: .parcel(parcel)))
      }
    }
    return nil
  }

  /// Somewhere else nobody has been asked yet.
  private mutating func redirect(_ place: Int, to cell: CellID) {
    guard lanes[place].destination != cell else { return }
    lanes[place].destination = cell
    lanes[place].unknownSince = nil
    lanes[place].sentAt = nil
  }

  private mutating func receipted(_ receipt: Receipt, now: Duration) {
    guard receipt.life == life, let place = lanePlaces[receipt.recipient] else { return }
    switch receipt.verdict {
    case .received:
      lanes[place].parcels.removeAll { $0.number <= receipt.number }
      // What is left has nothing before it that could be missing, even for a recipient that left and
      // came again with an empty inbox.
      if !lanes[place].parcels.isEmpty { lanes[place].parcels[0].previous = 0 }
      lanes[place].unknownSince = nil
      lanes[place].silentSince = now
      if lanes[place].parcels.isEmpty { removeLane(at: place) }
    case .elsewhere(let other):
      guard lanes[place].parcels.contains(where: { $0.number == receipt.number }) else { return }
      redirect(place, to: other)
      lanes[place].silentSince = now
    case .unknown:
      guard lanes[place].parcels.contains(where: { $0.number == receipt.number }) else { return }
      lanes[place].unknownSince = lanes[place].unknownSince ?? now
      lanes[place].silentSince = now
    }
  }

  private mutating func removeLane(at place: Int) {
    lanePlaces[lanes[place].recipient] = nil
    let last = lanes.removeLast()
    if place < lanes.count {
      lanes[place] = last
      lanePlaces[last.recipient] = place
    }
  }

  // MARK: Receiving

  /// Mail from another cell's courier.
  mutating func received(_ mail: CellMail, now: Duration) {
    switch mail.content {
    case .parcel(let parcel): received(parcel, from: mail.from)
    case .receipt(let receipt): receipted(receipt, now: now)
    }
  }

  private mutating func received(_ parcel: Parcel, from: CellID) {
    guard incoming.count < limits.incoming else {
      overflows += 1
      return
    }
    incoming.append(Incoming(from: from, parcel: parcel))
  }

  /// Gives out what came for who is here, once each and in order, and writes receipts.
  mutating func takeDeliverable(
    now: Duration, mail: inout [CellMail], whereIs: (EntityID) -> Whereabouts
  ) -> [Parcel] {
    guard !incoming.isEmpty else { return [] }
    var deliverable: [Parcel] = []
    var kept: [Incoming] = []
    // What overtook what was sent before it is put back into its place.
    let all = incoming.sorted(by: Incoming.isBefore)
    incoming = []
    for one in all {
      let recipient = one.parcel.recipient
      var verdict: Receipt.Verdict?
      switch whereIs(recipient) {
      case .here:
        switch inboxes[recipient, default: Inbox()].reception(
          of: one.parcel, from: one.from, now: now)
        {
        case .new:
          inboxes[recipient, default: Inbox()].note(one.parcel, from: one.from, now: now)
          deliverable.append(one.parcel)
          verdict = .received
        case .repeated: verdict = .received
        case .early:
          var one = one
          one.earlySince = one.earlySince ?? now
          if let since = one.earlySince, now - since < limits.patience { keep(one, among: &kept) }
        }
      case .underWay: keep(one, among: &kept)
      case .elsewhere(let other): verdict = .elsewhere(other)
      case .unknown:
        if let inbox = graves[recipient] {
          // It took effect before the recipient left, but the receipt was lost.
          verdict =
            inbox.reception(of: one.parcel, from: one.from, now: now) == .repeated
            ? .received : .unknown
        } else {
          verdict = forwarding[recipient].map { .elsewhere($0) } ?? .unknown
        }
      }
      guard let verdict else { continue }
      let receipt = Receipt(
        life: one.parcel.life, recipient: recipient, number: one.parcel.number, verdict: verdict)
      if one.from == cell {
        receipted(receipt, now: now)
      } else {
        mail.append(CellMail(from: cell, to: one.from, content: .receipt(receipt)))
      }
    }
    incoming = kept + incoming
    return deliverable
  }

  /// Once, however often it came.
  private func keep(_ one: Incoming, among kept: inout [Incoming]) {
    if let last = kept.last, last.from == one.from, last.parcel.life == one.parcel.life,
      last.parcel.number == one.parcel.number
    {
      return
    }
    kept.append(one)
  }

  // MARK: Who comes and goes

  /// A new entity, or one that was in the world before, under the same number.
  mutating func joined(_ entity: EntityID) {
    arrived(entity, with: graves[entity] ?? Inbox())
  }

  func inbox(of entity: EntityID) -> Inbox { inboxes[entity] ?? Inbox() }

  mutating func arrived(_ entity: EntityID, with inbox: Inbox) {
    forwarding[entity] = nil
    graves[entity] = nil
    if !inbox.records.isEmpty { inboxes[entity] = inbox }
  }

  mutating func left(_ entity: EntityID, now: Duration) {
    guard let inbox = inboxes.removeValue(forKey: entity) else { return }
    graves[entity] = inbox
    noteGone(entity, now)
  }

  mutating func crossed(_ entity: EntityID, to other: CellID?, now: Duration) {
    inboxes[entity] = nil
    guard let other else { return }
    forwarding[entity] = other
    noteGone(entity, now)
  }

  private mutating func noteGone(_ entity: EntityID, _ now: Duration) {
    gone.append((entity, now))
    goneAt[entity] = now
  }

  private mutating func forget(now: Duration) {
    while goneHead < gone.count, now - gone[goneHead].at >= limits.memory {
      let (id, at) = gone[goneHead]
      if goneAt[id] == at {
        goneAt[id] = nil
        forwarding[id] = nil
        graves[id] = nil
      }
      goneHead += 1
    }
    if goneHead > 1_024, goneHead * 2 > gone.count {
      gone.removeFirst(goneHead)
      goneHead = 0
    }
  }
}
