import Testing
import TesseraCore

@testable import TesseraRules

@Suite("Messages between entities")
struct MessageTests {
  /// Everyone who gets a coin puts it into its purse; where nobody gets it, the sender takes it back.
  private func bank(
    onTick: (@Sendable (Float, inout Cell) -> Void)? = nil
  ) -> Scripted {
    Scripted(
      onJoined: { entity, cell in cell[entity, Purse.self] = Purse(0) },
      onMessage: { message, cell in
        switch message.body {
        case let coin as Coin:
          cell[message.recipient, Purse.self, default: Purse()].value += coin.value
          cell.emit(Chime(coin.value), at: message.recipient)
        case let order as Order:
          if order.value < 0 {
            cell.refuse(message, code: "no_debts", "a coin is worth something")
          } else {
            cell.send(Coin(order.value), from: message.recipient, to: message.sender)
          }
        default: break
        }
      },
      onUndelivered: { message, cell in
        guard let coin = message.body as? Coin else { return }
        if cell.contains(message.sender) {
          cell[message.sender, Secret.self, default: Secret()].value += coin.value
        } else {
          cell.send(coin, from: message.sender, to: message.sender)
        }
      },
      onTick: onTick)
  }

  @Test func aMessageWithinACellIsReceivedInTheNextTick() throws {
    var bench = try RulesBench([
      bank(onTick: { _, cell in
        if cell.now == .milliseconds(100) { cell.send(Coin(5), from: EntityID(1), to: EntityID(2)) }
      })
    ])
    bench.join(1, at: at(10, 10))
    bench.join(2, at: at(10, 200))
    bench.run(ticks: 2)
    #expect(bench[2, Purse.self] == Purse(0))
    bench.run(ticks: 1)
    #expect(bench[2, Purse.self] == Purse(5))
    #expect(bench.messagesUnderWay == 0)
  }

  @Test func aPlayerSendsWhatPlayersMaySendAndNothingElse() throws {
    var bench = try RulesBench([bank()], cells: pair)
    bench.join(1, at: at(250, 10))
    bench.join(2, at: at(260, 10))
    bench.run(ticks: 2)
    #expect(bench.send(Coin(1_000), from: EntityID(1), to: EntityID(1))?.code == "invalid_message")
    #expect(bench.send(Order(3), from: EntityID(1), to: EntityID(2)) == nil)
    bench.run(seconds: 1)
    #expect(bench[1, Purse.self] == Purse(3))
    // A refusal by a rule of another cell finds its way back.
    #expect(bench.send(Order(-3), from: EntityID(1), to: EntityID(2)) == nil)
    bench.run(seconds: 1)
    #expect(bench.refusals.map(\.refusal.code) == ["invalid_message", "no_debts"])
    #expect(bench.refusals.allSatisfy { $0.entity == EntityID(1) })
  }

  @Test func aMessageToWhomNobodyKnowsComesBackToItsSender() throws {
    var bench = try RulesBench(
      [
        bank(onTick: { _, cell in
          if cell.now == .milliseconds(100), cell.contains(EntityID(1)) {
            cell.send(Coin(5), from: EntityID(1), to: EntityID(99))
          }
        })
      ], cells: pair)
    bench.join(1, at: at(250, 10))
    bench.run(seconds: 10)
    #expect(bench[1, Secret.self] == Secret(5))
    #expect(bench.messagesUnderWay == 0)
  }

  @Test func messagesToOneEntityKeepTheirOrder() throws {
    var bench = try RulesBench(
      [
        bank(onTick: { _, cell in
          guard cell.contains(EntityID(1)), cell.now < .seconds(5) else { return }
          for _ in 0..<3 {
            cell[EntityID(1), Secret.self, default: Secret()].value += 1
            cell.send(
              Coin(cell[EntityID(1), Secret.self]?.value ?? 0), from: EntityID(1), to: EntityID(2))
          }
        })
      ], cells: pair, seed: 9)
    bench.trouble.lossPerMille = 200
    bench.trouble.duplicationPerMille = 200
    bench.trouble.latestTicks = 6
    bench.join(1, at: at(250, 10))
    bench.join(2, at: at(260, 10))
    bench.run(seconds: 20)
    let received = bench.events(Chime.self).map(\.value)
    #expect(received.count > 250)
    #expect(received == Array(1...Int64(received.count)))
  }

  /// Walkers that cross borders all the time give each other coins. Whatever is lost, doubled or
  /// overtaken between the cells, no coin is.
  @Test(arguments: 1...6)
  func everyMessageTakesEffectExactlyOnceHoweverItsRecipientWanders(seed: UInt64) throws {
    let walkers = (1...12).map { EntityID(UInt64($0)) }
    let rules = bank(onTick: { _, cell in
      for entity in cell.entities {
        guard let position = cell.position(of: entity) else { continue }
        cell.move(
          entity,
          by: Step(
            dx: Float.random(in: -8...8, using: &cell.random) + (256 - position.x) / 16,
            dy: Float.random(in: -8...8, using: &cell.random) + (256 - position.y) / 16))
        guard cell.now < .seconds(8), Int.random(in: 0..<3, using: &cell.random) == 0 else {
          continue
        }
        let other = walkers[Int.random(in: 0..<walkers.count, using: &cell.random)]
        cell[entity, Health.self, default: Health()].value += 1
        cell.send(Coin(1), from: entity, to: other)
      }
    })
    var bench = try RulesBench(
      [rules], cells: square, ghostReach: 128, crossingTicks: seed % 3, seed: seed)
    bench.trouble.lossPerMille = 100
    bench.trouble.duplicationPerMille = 100
    bench.trouble.latestTicks = 4
    for (place, walker) in walkers.enumerated() {
      bench.join(walker, at: at(226 + 5 * Float(place), 246))
    }
    bench.run(seconds: 18)
    let sent = walkers.reduce(0) { $0 + (bench[$1, Health.self]?.value ?? 0) }
    let kept = walkers.reduce(0) { $0 + (bench[$1, Purse.self]?.value ?? 0) }
    let returned = walkers.reduce(0) { $0 + (bench[$1, Secret.self]?.value ?? 0) }
    #expect(sent > 300)
    #expect(kept + returned == sent)
    #expect(returned <= sent / 20)
    #expect(bench.messagesUnderWay == 0)
    #expect(bench.mistakes.isEmpty)
  }

  /// One whom half the world writes to: word of what it has received is lost and doubled as any other.
  @Test func whoGetsMessagesFromVeryManyCellsReceivesEachOnce() throws {
    let counter = EntityID(1_000)
    let writers = (0..<80).map { EntityID(UInt64($0) + 1) }
    let rules = bank(onTick: { _, cell in
      guard cell.now < .seconds(2) else { return }
      for entity in cell.entities where entity != counter {
        cell[entity, Health.self, default: Health()].value += 1
        cell.send(Coin(1), from: entity, to: counter)
      }
    })
    let cells = writers.indices.map { CellID(cx: Int32($0), cy: 0) }
    var bench = try RulesBench([rules], cells: cells, ghostReach: 80 * 256, seed: 5)
    bench.trouble.lossPerMille = 100
    bench.trouble.duplicationPerMille = 100
    bench.trouble.latestTicks = 4
    bench.join(counter, at: at(100, 100))
    for (place, writer) in writers.enumerated() {
      bench.join(writer, at: at(Float(place) * 256 + 50, 50))
    }
    bench.run(seconds: 6)
    let sent = writers.reduce(0) { $0 + (bench[$1, Health.self]?.value ?? 0) }
    let returned = writers.reduce(0) { $0 + (bench[$1, Secret.self]?.value ?? 0) }
    #expect(sent > 3_000)
    #expect(returned == 0)
    #expect(bench[counter, Purse.self]?.value == sent)
    #expect(bench.messagesUnderWay == 0)
  }

  /// Where someone went, and what had been received, is remembered for a minute after it went last.
  @Test func whoComesAndGoesAgainIsRememberedFromTheLastTime() {
    let (here, there, entity) = (CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0), EntityID(5))
    var courier = Courier(cell: here, life: 1)
    /// What is answered to one who writes to it.
    func verdict(at now: Duration) -> Receipt.Verdict? {
      var mail: [CellMail] = []
      courier.received(
        CellMail(
          from: there, to: here,
          content: .parcel(
            Parcel(life: 9, number: 1, recipient: entity, sender: EntityID(6), body: .message([])))),
        now: now)
      _ = courier.takeDeliverable(now: now, mail: &mail) { _ in .unknown }
      var undelivered: [Parcel] = []
      courier.dispatch(now: now, to: &mail, undelivered: &undelivered) { _ in .unknown }
      guard case .receipt(let receipt)? = mail.first?.content else { return nil }
      return receipt.verdict
    }
    courier.crossed(entity, to: there, now: .seconds(0))
    #expect(verdict(at: .seconds(1)) == .elsewhere(there))
    courier.arrived(entity, with: Inbox())
    courier.crossed(entity, to: there, now: .seconds(30))
    #expect(verdict(at: .seconds(61)) == .elsewhere(there))
    #expect(verdict(at: .seconds(89)) == .elsewhere(there))
    #expect(verdict(at: .seconds(90)) == .elsewhere(there))
    #expect(verdict(at: .seconds(91)) == .unknown)
  }

  @Test func whatCannotBeRememberedIsNotReceivedAndNothingIsForgottenForIt() {
    var inbox = Inbox()
    func parcel(_ number: UInt64) -> Parcel {
      Parcel(
        life: 1, number: number, recipient: EntityID(1), sender: EntityID(2), body: .message([]))
    }
    let cells = (0...Inbox.bound).map { CellID(cx: Int32($0), cy: 0) }
    for (time, cell) in cells.dropLast().enumerated() {
      #expect(inbox.reception(of: parcel(1), from: cell, now: .milliseconds(time)) == .new)
      inbox.note(parcel(1), from: cell, now: .milliseconds(time))
    }
    let late = cells[Inbox.bound]
    #expect(inbox.reception(of: parcel(1), from: late, now: .seconds(2)) == .early)
    #expect(inbox.reception(of: parcel(1), from: cells[0], now: .seconds(2)) == .repeated)
    #expect(inbox.reception(of: parcel(2), from: cells[0], now: .seconds(2)) == .new)
    let later = Inbox.memory + .milliseconds(1)
    #expect(inbox.reception(of: parcel(1), from: late, now: later) == .new)
    inbox.note(parcel(1), from: late, now: later)
    #expect(inbox.records.count == Inbox.bound)
  }

  @Test func mailReadsBackAsItWasWritten() throws {
    let parcel = Parcel(
      life: 7, number: 8, previous: 6, recipient: EntityID(1), sender: EntityID(2),
      isFromPlayer: true, requestID: 0, body: .message([1, 2, 3]))
    let refusal = Parcel(
      life: 7, number: 8, recipient: EntityID(1), sender: EntityID(2),
      body: .refusal(Refusal(code: "a", message: "b")))
    let verdicts: [Receipt.Verdict] = [
      .received, .unknown, .elsewhere(CellID(world: 1, cx: -2, cy: 3, depth: 4)),
    ]
    let receipts = verdicts.map {
      CellMail.Content.receipt(
        Receipt(life: 9, recipient: EntityID(3), number: 4, verdict: $0))
    }
    for content in [.parcel(parcel), .parcel(refusal)] + receipts {
      let mail = CellMail(from: pair[0], to: pair[1], content: content)
      #expect(try CellMail(from: pair[0], to: pair[1], bytes: mail.bytes) == mail)
    }
  }

  @Test func bytesThatAreNoMailAreRefusedAndNothingElseHappens() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = try? CellMail(from: pair[0], to: pair[1], bytes: bytes)
    }
  }
}
