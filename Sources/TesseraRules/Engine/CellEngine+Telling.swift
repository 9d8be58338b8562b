internal import NIOCore
internal import TesseraCore
internal import TesseraProtobuf

/// Telling rules what happened.
extension CellEngine {
  mutating func tellOccurrences() {
    if !hasOpened {
      hasOpened = true
      for rule in rules.rules { rule.opened(&cell) }
    }
    guard !occurrences.isEmpty else { return }
    swap(&occurrences, &told.occurrences)
    swap(&occurrenceBytes, &told.bytes)
    for index in told.occurrences.indices { tell(told.occurrences[index]) }
    told.occurrences.removeAllButUsualRoom()
    told.bytes.removeAll()
  }

  private mutating func tell(_ occurrence: Occurrence) {
    switch occurrence {
    case .joined(let entity, let isPlayer):
      if isPlayer { cell.players.insert(entity) }
      courier.joined(entity)
      // It may have gone again before anybody was told.
      guard cell.contains(entity) else { return }
      for rule in rules.rules { rule.joined(entity, in: &cell) }
    case .left(let entity, let position):
      cell.departed = (entity, position)
      for rule in rules.rules { rule.left(entity, in: &cell) }
      cell.departed = nil
      forget(entity)
      courier.left(entity, now: cell.now)
    case .crossedIn(let entity):
      for rule in rules.rules { rule.crossedIn(entity, in: &cell) }
    case .crossedOut(let entity, let other):
      for rule in rules.rules { rule.crossedOut(entity, in: &cell) }
      // It is a ghost now: what was shown of it stays.
      if let shown = cell.shown[entity], let version = cell.shown.version(of: entity) {
        _ = readGhost(shown[...], of: entity)
        ghostBytes.set(entity, to: shown[...], version: version)
      }
      forget(entity)
      courier.crossed(entity, to: other, now: cell.now)
    case .ghost(let entity, let shown):
      version += 1
      ghostBytes.set(entity, to: told.bytes[shown], version: version)
      if !readGhost(told.bytes[shown], of: entity) {
        cell.mistakes.note("a neighbour's components cannot be read here")
      }
    case .ghostGone(let entity):
      ghostBytes.remove(entity)
      cell.ghostColumns.removeAll(of: entity)
    }
  }

  mutating func takeIn(_ entity: EntityID, _ state: [UInt8]) {
    var inbox = Inbox()
    do throws(ProtobufError) {
      var reader = try FieldBytes.reader(state)
      while let tag = try reader.nextTag() {
        if tag.fieldNumber == OwnNumbers.inbox, tag.wireType == .lengthDelimited {
          try inbox.readRecord(from: &reader, now: cell.now)
        } else if try !cell.columns.read(tag, of: entity, from: &reader) {
          try reader.skipField(tag)
        }
      }
    } catch {
      cell.mistakes.note("an entity's components cannot be read here: \(error)")
    }
    courier.arrived(entity, with: inbox)
    cell.shown.noteChange(of: entity)
    cell.owned.noteChange(of: entity)
  }

  /// Whether what everyone is shown of it can be read.
  private mutating func readGhost(_ bytes: ArraySlice<UInt8>, of entity: EntityID) -> Bool {
    scratch.clear()
    scratch.writeBytes(bytes)
    do throws(ProtobufError) {
      var reader = try ProtobufReader(scratch)
      try cell.ghostColumns.replaceAll(of: entity, from: &reader)
      return true
    } catch {
      return false
    }
  }

  mutating func tellUndelivered() {
    guard !undelivered.isEmpty else { return }
    let all = undelivered
    undelivered = []
    for message in all {
      if message.isFromPlayer {
        cell.refuse(
          message, code: RefusalCode.actorNotJoined.rawValue,
          "nobody here knows entity \(message.recipient)")
      }
      for rule in rules.rules { rule.undelivered(message, in: &cell) }
    }
  }

  /// Hands out what came from other cells, then what was sent within this one.
  mutating func tellMessages(now: Duration, whereIs: (EntityID) -> Whereabouts) {
    var mail: [CellMail] = []
    var courier = takeCourier()
    let parcels = courier.takeDeliverable(now: now, mail: &mail) {
      whereabouts(of: $0, otherwise: whereIs)
    }
    self.courier = courier
    cell.effects.mail.append(contentsOf: mail)
    for parcel in parcels { open(parcel) }
    guard !inbound.isEmpty else { return }
    let all = inbound
    inbound = []
    var waiting: [EntityID: Int] = [:]
    for message in all {
      if self.courier.isSending(to: message.recipient) {
        cell.sent.append(message)
        continue
      }
      switch whereabouts(of: message.recipient, otherwise: whereIs) {
      case .here: hand(message)
      case .underWay:
        let count = message.isFromPlayer ? waiting[message.sender, default: 0] + 1 : 0
        // Whoever writes to made-up numbers lets nobody else wait for the answer that they are nobody's.
        guard count <= Self.mostWaitingOfAPlayer else {
          cell.refuse(
            message, code: RefusalCode.overloaded.rawValue,
            "\(Self.mostWaitingOfAPlayer) of your messages wait for entities that are sought; try again"
          )
          continue
        }
        if count > 0 { waiting[message.sender] = count }
        inbound.append(message)
      case .elsewhere, .unknown: cell.sent.append(message)
      }
    }
  }

  private mutating func open(_ parcel: Parcel) {
    switch parcel.body {
    case .message(let bytes):
      do throws(ProtobufError) {
        let found = try rules.catalog.decode(bytes, in: rules.catalog.messages, "message")
        hand(
          Message(
            recipient: parcel.recipient, sender: parcel.sender, isFromPlayer: parcel.isFromPlayer,
            body: found.body, requestID: parcel.requestID))
      } catch {
        cell.mistakes.note("a message from another cell cannot be read here: \(error)")
      }
    case .refusal(let refusal):
      cell.effects.answers.append(
        .init(entity: parcel.recipient, requestID: parcel.requestID, refusal: refusal))
    }
  }

  private mutating func hand(_ message: Message) {
    if message.sender != message.recipient, cell.isPlayer(message.recipient) {
      cell.effects.acts.append(.init(doer: message.sender, target: message.recipient))
    }
    for rule in rules.rules { rule.received(message, in: &cell) }
  }
}

/// Sending on what rules said.
extension CellEngine {
  /// Sorts what was sent: for who is here it waits for the next tick, all else is the courier's.
  mutating func post(now: Duration, whereIs: (EntityID) -> Whereabouts) {
    let sent = cell.sent
    cell.sent.removeAll(keepingCapacity: true)
    for message in sent {
      if !courier.isSending(to: message.recipient),
        whereabouts(of: message.recipient, otherwise: whereIs) == .here
      {
        inbound.append(message)
      } else if !post(message, now: now) {
        undelivered.append(message)
      }
    }
    postAnswers(now: now, whereIs)
    var failed: [Parcel] = []
    var mail: [CellMail] = []
    var courier = takeCourier()
    courier.dispatch(now: now, to: &mail, undelivered: &failed) {
      whereabouts(of: $0, otherwise: whereIs)
    }
    self.courier = courier
    cell.effects.mail.append(contentsOf: mail)
    for parcel in failed { takeBack(parcel) }
  }

  private mutating func post(_ message: Message, now: Duration) -> Bool {
    guard let bytes = rules.catalog.encode(message.body, in: rules.catalog.messages) else {
      return false
    }
    return courier.post(
      Parcel(
        life: courier.life, recipient: message.recipient, sender: message.sender,
        isFromPlayer: message.isFromPlayer, requestID: message.requestID, body: .message(bytes)),
      now: now)
  }

  /// The answer to a player whose actor lives elsewhere goes there.
  private mutating func postAnswers(now: Duration, _ whereIs: (EntityID) -> Whereabouts) {
    guard !cell.effects.answers.isEmpty else { return }
    var own: [RuleEffects.Answer] = []
    for answer in cell.effects.answers {
      if whereabouts(of: answer.entity, otherwise: whereIs) == .here {
        own.append(answer)
      } else {
        _ = courier.post(
          Parcel(
            life: courier.life, recipient: answer.entity, sender: answer.entity,
            requestID: answer.requestID, body: .refusal(answer.refusal)), now: now)
      }
    }
    cell.effects.answers = own
  }

  private mutating func takeBack(_ parcel: Parcel) {
    guard case .message(let bytes) = parcel.body,
      let found = try? rules.catalog.decode(bytes, in: rules.catalog.messages, "message")
    else { return }
    undelivered.append(
      Message(
        recipient: parcel.recipient, sender: parcel.sender, isFromPlayer: parcel.isFromPlayer,
        body: found.body, requestID: parcel.requestID))
  }
}
