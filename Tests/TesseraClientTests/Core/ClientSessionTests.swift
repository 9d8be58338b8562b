import Testing
import TesseraClient
import TesseraCore

private let here = CellID(cx: 0, cy: 0)
private let east = CellID(cx: 1, cy: 0)
private let actor = EntityID(1)

private func frame(
  _ payload: Payload, seq: UInt64, requestID: UInt64? = nil, cell: CellID = here
) -> Envelope {
  Envelope(cell: cell, seq: seq, payload: payload, requestID: requestID)
}

private func delta(_ requestID: UInt64?, seq: UInt64, cell: CellID = here) -> Envelope {
  frame(.delta(cell: cell, moved: []), seq: seq, requestID: requestID, cell: cell)
}

extension ClientSession {
  fileprivate mutating func move(in cell: CellID = here, now: Duration = .zero) -> UInt64? {
    request(.move(actor: actor, dx: 1, dy: 0), cell: cell, now: now).requestID
  }
}

@Suite struct ClientSessionTests {
  @Test func framesAreNumberedFromZeroAndRequestsFromOne() {
    var session = ClientSession()
    let first = session.request(.ping(timestamp: 5), cell: here, epoch: Epoch(3), now: .zero)
    let second = session.request(.leave(actor: actor), cell: east, now: .zero)
    #expect(
      first
        == Envelope(
          cell: here, seq: 0, epoch: Epoch(3), payload: .ping(timestamp: 5), requestID: 1))
    #expect(second.seq == 1)
    #expect(second.requestID == 2)
    #expect(session.outstandingCount == 2)
  }

  @Test func aPongAnswersItsOwnPingWithTheRoundTrip() {
    var session = ClientSession()
    _ = session.request(.ping(timestamp: 1), cell: here, now: .milliseconds(10))
    _ = session.request(.ping(timestamp: 2), cell: here, now: .milliseconds(20))
    let reception = session.received(
      frame(.pong(timestamp: 2), seq: 0, requestID: 2), now: .milliseconds(25))
    #expect(reception.answers == [Answer(requestID: 2, kind: .ping, roundTrip: .milliseconds(5))])
    #expect(session.isOutstanding(1))
    #expect(!session.isOutstanding(2))
  }

  @Test func aDeltaAcknowledgesEveryMoveUpToItsNumber() {
    var session = ClientSession()
    _ = session.move()
    _ = session.move()
    _ = session.move()
    #expect(session.received(delta(2, seq: 0), now: .zero).answers.map(\.requestID) == [1, 2])
    #expect(session.received(delta(3, seq: 1), now: .zero).answers.map(\.requestID) == [3])
    #expect(session.outstandingCount == 0)
  }

  @Test func anActorThatWalksIntoAnotherCellTakesItsUnansweredMovesAlong() {
    var session = ClientSession()
    _ = session.request(
      .join(actor: actor, position: WorldPosition(x: 0, y: 0)), cell: here, now: .zero)
    _ = session.move()
    _ = session.move()
    _ = session.move()
    #expect(session.received(delta(2, seq: 0), now: .zero).answers.map(\.requestID) == [2])
    // From the other side of the border; the client never named that cell.
    let crossed = session.received(delta(3, seq: 1, cell: east), now: .zero)
    #expect(crossed.answers.map(\.requestID) == [3])
    #expect(crossed.irregularity == nil)
    _ = session.move()
    let later = session.received(delta(5, seq: 2, cell: east), now: .zero)
    #expect(later.answers.map(\.requestID) == [4, 5])
    // Back again, and its frames with it.
    _ = session.move()
    #expect(session.received(delta(6, seq: 3), now: .zero).answers.map(\.requestID) == [6])
    #expect(session.isOutstanding(1))
  }

  @Test func aDeltaNeverAnswersAPingOrAJoin() {
    var session = ClientSession()
    _ = session.request(.ping(timestamp: 1), cell: here, now: .zero)
    _ = session.request(.join(actor: actor, position: .init(x: 0, y: 0)), cell: here, now: .zero)
    _ = session.move()
    #expect(session.received(delta(3, seq: 0), now: .zero).answers.map(\.kind) == [.move])
    #expect(session.isOutstanding(1))
    #expect(session.isOutstanding(2))
  }

  @Test func aStepSentToTheCellBeforeIsAnsweredWithTheNextOne() {
    var session = ClientSession()
    _ = session.move(in: here)
    _ = session.move(in: east)
    // The actor is one, and its steps take effect in their order.
    let reception = session.received(delta(2, seq: 0, cell: east), now: .zero)
    #expect(reception.answers.map(\.requestID) == [1, 2])
  }

  @Test func aDeltaOfOneCellSaysNothingAboutAnothersActors() {
    var session = ClientSession()
    _ = session.request(.move(actor: EntityID(77), dx: 1, dy: 0), cell: here, now: .zero)
    _ = session.move(in: east)
    let reception = session.received(delta(2, seq: 0, cell: east), now: .zero)
    #expect(reception.answers.map(\.requestID) == [2])
    #expect(session.isOutstanding(1))
  }

  @Test func aServerMayNameACellInItsOtherForm() {
    var session = ClientSession()
    let older = CellID(cx: 1, cy: 2, depth: 1, sub: 3)
    _ = session.move(in: older)
    let reception = session.received(delta(1, seq: 0, cell: older.canonical), now: .zero)
    #expect(reception.answers.map(\.requestID) == [1])
  }

  @Test func aRefusedMoveIsAnsweredOnceOnly() {
    var session = ClientSession()
    _ = session.move()
    _ = session.move()
    let refusal = Refusal(.worldEdge, "no")
    let refused = session.received(frame(.error(refusal), seq: 0, requestID: 1), now: .zero)
    #expect(refused.answers.map(\.requestID) == [1])
    #expect(session.received(delta(2, seq: 1), now: .zero).answers.map(\.requestID) == [2])
  }

  @Test func aPushHasNoAnswers() {
    var session = ClientSession()
    _ = session.move()
    let reception = session.received(delta(nil, seq: 0), now: .zero)
    #expect(reception == Reception(order: .next))
    #expect(session.outstandingCount == 1)
  }

  @Test func aSecondAnswerToTheSameRequestIsIrregular() {
    var session = ClientSession()
    _ = session.request(.ping(timestamp: 1), cell: here, now: .zero)
    _ = session.received(frame(.pong(timestamp: 1), seq: 0, requestID: 1), now: .zero)
    let again = session.received(frame(.pong(timestamp: 1), seq: 1, requestID: 1), now: .zero)
    #expect(again.irregularity == .answeredAgain(requestID: 1))
  }

  @Test func aRepeatedHighestNumberIsRegularAndALowerOneIsNot() {
    var session = ClientSession()
    _ = session.move()
    _ = session.move()
    _ = session.received(delta(2, seq: 0), now: .zero)
    #expect(session.received(delta(2, seq: 1), now: .zero).irregularity == nil)
    #expect(
      session.received(delta(1, seq: 2), now: .zero).irregularity
        == .answeredAgain(requestID: 1))
  }

  @Test func anAnswerToNothingIsIrregular() {
    var session = ClientSession()
    _ = session.move()
    #expect(
      session.received(delta(7, seq: 0), now: .zero).irregularity == .neverAsked(requestID: 7))
    #expect(session.isOutstanding(1))
  }

  @Test func missingAndRepeatedFramesAreNoticed() {
    var session = ClientSession()
    #expect(session.received(delta(nil, seq: 0), now: .zero).order == .next)
    #expect(session.received(delta(nil, seq: 3), now: .zero).order == .gap(missing: 1..<3))
    #expect(session.received(delta(nil, seq: 4), now: .zero).order == .next)
    #expect(session.received(delta(nil, seq: 2), now: .zero).order == .repeated(seq: 2))
    #expect(session.received(delta(nil, seq: 5), now: .zero).order == .next)
    #expect(session.received(delta(nil, seq: .max), now: .zero).order == .gap(missing: 6..<(.max)))
  }

  @Test func memoryIsBoundedWhenNothingIsEverAnswered() {
    var session = ClientSession(outstandingLimit: 10)
    for _ in 0..<1000 { _ = session.move() }
    #expect(session.outstandingCount == 10)
    #expect(session.forgottenCount == 990)
    #expect(session.received(delta(1000, seq: 0), now: .zero).answers.count == 10)
  }

  @Test func everyMoveIsAnsweredExactlyOnceWhateverTheOrder() {
    var generator = SystemRandomNumberGenerator()
    var session = ClientSession()
    var answered: [UInt64: Int] = [:]
    var sent: [CellID: UInt64] = [:]
    var seq: UInt64 = 0
    for _ in 0..<5000 {
      let cell = Bool.random(using: &generator) ? here : east
      sent[cell] = session.move(in: cell)
      guard Int.random(in: 0..<3, using: &generator) == 0, let highest = sent[cell] else {
        continue
      }
      for answer in session.received(delta(highest, seq: seq, cell: cell), now: .zero).answers {
        answered[answer.requestID, default: 0] += 1
      }
      seq += 1
    }
    for (cell, highest) in sent {
      for answer in session.received(delta(highest, seq: seq, cell: cell), now: .zero).answers {
        answered[answer.requestID, default: 0] += 1
      }
      seq += 1
    }
    #expect(answered.count == 5000)
    #expect(answered.values.allSatisfy { $0 == 1 })
    #expect(session.outstandingCount == 0)
  }
}
