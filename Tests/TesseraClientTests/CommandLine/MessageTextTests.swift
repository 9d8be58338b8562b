import Testing
import TesseraClient
import TesseraCore

private func message(
  _ payload: Payload, epoch: Epoch = .unknown, reception: Reception = Reception(order: .next)
) -> ReceivedMessage {
  ReceivedMessage(
    envelope: Envelope(cell: .origin, seq: 0, epoch: epoch, payload: payload),
    reception: reception)
}

private func states(_ count: UInt64) -> [ActorState] {
  (0..<count).map { ActorState(id: EntityID($0), position: .init(x: Float($0), y: 0.5)) }
}

@Suite struct MessageTextTests {
  @Test func anAnswerShowsItsRequestAndRoundTrip() {
    let answer = Answer(requestID: 3, kind: .ping, roundTrip: .microseconds(1042))
    let reception = Reception(order: .next, answers: [answer])
    #expect(
      MessageText.line(for: message(.pong(timestamp: 9), reception: reception))
        == "pong 9  [request 3, 1.042 ms]")
  }

  @Test func aPushShowsWhatItSays() {
    #expect(
      MessageText.line(for: message(.delta(cell: .origin, moved: states(2)), epoch: Epoch(4)))
        == "delta of cell 0/0,0 epoch 4: actor 0 at (0.0, 0.5), actor 1 at (1.0, 0.5)")
    #expect(
      MessageText.line(for: message(.despawn(cell: .origin, actors: [EntityID(8)])))
        == "despawn in cell 0/0,0: actor 8")
    #expect(
      MessageText.line(for: message(.snapshot(cell: .origin, actors: [])))
        == "snapshot of cell 0/0,0: nobody")
  }

  @Test func aCrowdIsCounted() {
    let line = MessageText.line(for: message(.delta(cell: .origin, moved: states(200))))
    #expect(line.hasSuffix("actor 7 at (7.0, 0.5) and 192 more"))
  }

  @Test func aServersWordsCannotSteerTheTerminal() {
    let line = MessageText.line(for: message(.error(Refusal(code: "x", message: "a\u{1B}[2Jb\nc"))))
    #expect(line == "error x: a [2Jb c")
  }

  @Test func theRawEnvelopeIsOneLineOfJSON() {
    #expect(
      MessageText.json(for: message(.pong(timestamp: 9)))
        == #"{"cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},"seq":0,"epoch":0,"#
        + #""payload":{"type":"pong","ts":9}}"#)
  }

  @Test func missingFramesAreWarnedOf() {
    #expect(MessageText.warning(for: message(.pong(timestamp: 1))) == nil)
    let gap = message(.pong(timestamp: 1), reception: Reception(order: .gap(missing: 4..<6)))
    #expect(MessageText.warning(for: gap)?.contains("2 frame(s) missing") == true)
    let again = message(.pong(timestamp: 1), reception: Reception(order: .repeated(seq: 4)))
    #expect(MessageText.warning(for: again) != nil)
  }

  @Test func millisecondsHaveThreeDecimals() {
    #expect(MessageText.milliseconds(.zero) == "0.000")
    #expect(MessageText.milliseconds(.nanoseconds(1_999)) == "0.001")
    #expect(MessageText.milliseconds(.seconds(12)) == "12000.000")
    #expect(MessageText.milliseconds(.microseconds(50_070)) == "50.070")
  }
}

@Suite struct HistoryLocationTests {
  @Test func theHistoryIsKeptInTheUsersState() {
    #expect(
      HistoryLocation.path(environment: ["XDG_STATE_HOME": "/s", "HOME": "/h"])
        == "/s/tessera/client_history")
    #expect(
      HistoryLocation.path(environment: ["HOME": "/h"])
        == "/h/.local/state/tessera/client_history")
  }

  @Test func aRelativePlaceIsIgnored() {
    #expect(
      HistoryLocation.path(environment: ["XDG_STATE_HOME": "s", "HOME": "/h"])
        == "/h/.local/state/tessera/client_history")
    #expect(HistoryLocation.path(environment: ["XDG_STATE_HOME": ""]) == nil)
  }
}
