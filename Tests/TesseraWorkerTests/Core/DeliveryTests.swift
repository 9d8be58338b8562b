import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import Testing

@testable import TesseraWorker

struct DeliveryTests {
  let harness = CoreHarness()

  @Test func allSessionsOfALinkShareOnePayloadPerEncoding() {
    let link = harness.openLink(sessions: [1, 2, 3, 4])
    for session in UInt64(1)...4 {
      harness.send(
        .join(EntityID(session), 0, 0), SessionID(session), on: link,
        as: session <= 2 ? .json : .protobuf)
    }
    harness.tick()
    harness.forgetAll()
    harness.send(.move(1, 1, 1), 1, on: link, request: 77, as: .json)
    harness.tick()
    #expect(harness.deliveries.count == 2)
    let json = harness.deliveries.first { $0.encoding == .json }
    let protobuf = harness.deliveries.first { $0.encoding == .protobuf }
    #expect(
      json?.recipients
        == [Recipient(session: 1, requestID: 77), Recipient(session: 2, requestID: nil)])
    #expect(protobuf?.recipients.map(\.session) == [3, 4])
    #expect(json.flatMap { String(buffer: $0.payload) }?.hasPrefix(#"{"type":"delta""#) == true)
  }

  @Test func messagesAreCountedByKindForEachSessionAndTheirBytesOncePerPayload() {
    let link = harness.openLink(sessions: [1, 2, 3])
    for session in UInt64(1)...3 {
      harness.send(
        .join(EntityID(session), 0, 0), SessionID(session), on: link,
        as: session == 1 ? .json : .protobuf)
    }
    let client = harness.openClient()
    harness.send(.join(4, 0, 0), from: client)
    harness.tick()
    harness.forgetAll()
    let before = harness.core.postedByteCount(of: .delta)
    let count = harness.core.postedMessageCount(of: .delta)
    harness.send(.move(1, 1, 1), 1, on: link, as: .json)
    harness.tick()
    let onLink = harness.deliveries.map(\.payload.readableBytes)
    #expect(onLink.count == 2)
    let json = harness.deliveries.first { $0.encoding == .json }?.payload.readableBytes ?? 0
    #expect(harness.core.postedMessageCount(of: .delta) - count == 4)
    #expect(harness.core.postedByteCount(of: .delta) - before == UInt64(onLink.reduce(json, +)))
    #expect(harness.core.postedByteCount(of: .event) == 0)
  }

  @Test func aSessionIsAnsweredInTheEncodingOfItsLatestFrame() {
    let link = harness.openLink(sessions: [1])
    harness.send(.ping(timestamp: 1), 1, on: link, as: .json)
    harness.send(.ping(timestamp: 2), 1, on: link, as: .protobuf)
    harness.send(.ping(timestamp: 3), 1, on: link, as: .json)
    #expect(harness.take(1).map(\.encoding) == [.json, .protobuf, .json])
  }

  @Test func whatItsGatewayWritesDoesNotChangeTheEncodingOfASession() {
    let link = harness.openLink(sessions: [1])
    harness.send(.ping(timestamp: 1), 1, on: link, as: .json)
    let release = CoreHarness.bytes(
      Envelope(cell: CellID(cx: 9, cy: 9), seq: 0, payload: .leave(actor: 1)), .protobuf)
    harness.core.received(
      LinkFrame(inputs: [
        SessionInput(session: 1, input: 2, envelope: release, isRelease: true)
      ]), on: link)
    harness.collect()
    #expect(harness.take(1).map(\.encoding) == [.json, .json])
  }

  @Test func eachLinkGetsItsOwnDelivery() {
    let first = harness.openLink(sessions: [1, 2])
    let second = harness.openLink(sessions: [3])
    harness.send(.join(1, 0, 0), 1, on: first)
    harness.send(.join(2, 0, 0), 2, on: first)
    harness.send(.join(3, 0, 0), 3, on: second)
    harness.tick()
    harness.forgetAll()
    harness.send(.move(2, 1, 0), 2, on: first, request: 1)
    harness.tick()
    #expect(harness.deliveries.map { $0.recipients.map(\.session) } == [[1, 2], [3]])
  }

  @Test func inputsAreSettledOncePerTickWithTheHighestNumber() {
    let link = harness.openLink(sessions: [1])
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.move(1, 1, 0), 1, on: link)
    harness.send(.move(99, 1, 0), 1, on: link)
    harness.send(.ping(timestamp: 1), 1, on: link)
    #expect(harness.settled[1] == nil, "a move before the ping still waits")
    harness.tick()
    #expect(harness.settled[1] == 4)
    #expect(harness.settledCount[1] == 1)
    harness.tick()
    #expect(harness.settledCount[1] == 1)
  }

  @Test func creditComesBackAsInputsAreDrained() {
    let link = harness.openLink(sessions: [1])
    harness.send(.ping(timestamp: 1), 1, on: link)
    #expect(harness.credit[link] == 1)
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.move(1, 0, 0), 1, on: link)
    #expect(harness.credit[link] == 1)
    harness.tick()
    #expect(harness.credit[link] == 3)
  }

  @Test func aGatewayThatSendsMoreThanItsCreditLosesTheLink() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.linkCredit = 2
    let small = CoreHarness(limits: limits)
    let link = small.openLink(sessions: [1])
    small.send(.join(1, 0, 0), 1, on: link)
    small.send(.move(1, 0, 0), 1, on: link)
    #expect(small.core.linkCount == 1)
    small.send(.move(1, 0, 0), 1, on: link)
    #expect(small.core.linkCount == 0)
    #expect(small.core.counters.brokenLinks == 1)
    #expect(
      small.other.contains { if case .closeLink(link, _) = $0 { true } else { false } })
  }

  @Test func theQueueOfInputsIsBounded() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.queuedInputs = 3
    let small = CoreHarness(limits: limits)
    let link = small.openLink(sessions: [1])
    for request in UInt64(1)...5 {
      small.send(.move(1, 0, 0), 1, on: link, request: request)
    }
    #expect(small.take(1).map(\.errorCode) == ["overloaded", "overloaded"])
    #expect(small.core.queuedInputCount == 3)
    small.tick()
    #expect(small.core.queuedInputCount == 0)
    #expect(small.core.counters.overloaded == 2)
  }

  @Test func largeAnswersAreSpreadOverSeveralFrames() {
    let link = harness.openLink(sessions: [1])
    for actor in UInt64(1)...5_000 {
      harness.core.received(
        LinkFrame(inputs: [
          SessionInput(
            session: 1, input: actor,
            envelope: CoreHarness.bytes(
              Envelope(cell: .origin, seq: 0, payload: .join(EntityID(actor), 1, 1)), .json))
        ]), on: link)
    }
    harness.core.tick(now: .seconds(1))
    let sizes = harness.core.takeEffects().flatMap { effect -> [Int] in
      guard case .sendLinkFrames(let frames, link) = effect else { return [] }
      return frames.map { $0.encoded().readableBytes }
    }
    // One shared snapshot, and it names the session once for each of its joins.
    #expect(sizes.allSatisfy { $0 < 2 << 20 })
    #expect(sizes.isEmpty == false)
  }
}
