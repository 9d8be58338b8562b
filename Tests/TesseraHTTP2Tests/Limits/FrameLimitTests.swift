import NIOCore
import TesseraHTTP2
import Testing

extension NIODeadline {
  /// A time of a clock that a test turns itself.
  static func seconds(_ seconds: Double) -> NIODeadline {
    .uptimeNanoseconds(UInt64(seconds * 1_000_000_000) + 1_000_000_000_000)
  }
}

@Suite struct TokenBucketTests {
  @Test func aBurstAndThenSoManyASecond() {
    var bucket = TokenBucket(HTTP2Rate(burst: 5, perSecond: 10))
    let burst = (0..<8).map { _ in bucket.take(now: .seconds(0)) }
    #expect(burst == [true, true, true, true, true, false, false, false])
    #expect(bucket.take(now: .seconds(0.099)) == false)
    #expect(bucket.take(now: .seconds(0.1)) == true)
    #expect(bucket.take(now: .seconds(0.1)) == false)
  }

  @Test func overAnyTimeNoMoreThanTheBurstAndTheRateAreTaken() {
    var bucket = TokenBucket(HTTP2Rate(burst: 50, perSecond: 20))
    var taken = 0
    for step in 0..<10_000 where bucket.take(now: .seconds(Double(step) / 1_000)) { taken += 1 }
    #expect((249...251).contains(taken))
  }

  @Test func aLongRestFillsNoMoreThanTheBurst() {
    var bucket = TokenBucket(HTTP2Rate(burst: 3, perSecond: 1_000))
    for _ in 0..<3 { #expect(bucket.take(now: .seconds(0)) == true) }
    let after = (0..<5).map { _ in bucket.take(now: .seconds(1_000_000)) }
    #expect(after == [true, true, true, false, false])
  }

  @Test func whatWasEarnedIsAddedUpToTheBurst() {
    var bucket = TokenBucket(HTTP2Rate(burst: 3, perSecond: 0))
    for _ in 0..<3 { #expect(bucket.take(now: .seconds(0)) == true) }
    bucket.give(2)
    #expect(bucket.take(now: .seconds(0)) == true)
    #expect(bucket.take(now: .seconds(0)) == true)
    #expect(bucket.take(now: .seconds(99)) == false)
    bucket.give(.max)
    let after = (0..<4).map { _ in bucket.take(now: .seconds(100)) }
    #expect(after == [true, true, true, false])
  }

  @Test func aClockThatStandsStillOrGoesBackTrapsNothing() {
    var bucket = TokenBucket(HTTP2Rate(burst: 1, perSecond: 5))
    #expect(bucket.take(now: .seconds(10)) == true)
    #expect(bucket.take(now: .seconds(1)) == false)
    #expect(bucket.take(now: .distantFuture) == true)
  }
}

@Suite struct FrameLimitTests {
  private static let defaults = HTTP2Configuration.defaults

  private static func kind(_ limit: HTTP2Limit) -> UInt8 {
    switch limit {
    case .priorities: 0x2
    case .resets: 0x3
    case .settings: 0x4
    case .pings: 0x6
    case .goAways: 0x7
    case .windowUpdates: 0x8
    default: 0xFA
    }
  }

  @Test(arguments: [
    (HTTP2Limit.pings, 200), (.settings, 200), (.resets, 8_192), (.priorities, 1_000),
    (.windowUpdates, 2_000), (.unknownFrames, 1_000), (.goAways, 16),
  ])
  func aFloodOfOneKindIsCutOffByItsOwnLimit(limit: HTTP2Limit, burst: Int) {
    var limits = FrameLimits(Self.defaults)
    for _ in 0..<burst {
      #expect(limits.received(type: Self.kind(limit), now: .seconds(0)) == nil)
    }
    #expect(limits.received(type: Self.kind(limit), now: .seconds(0)) == limit)
    // The others are not touched by it.
    for other in [HTTP2Limit.pings, .settings, .resets, .windowUpdates] where other != limit {
      #expect(limits.received(type: Self.kind(other), now: .seconds(0)) == nil)
    }
  }

  @Test func headersDataAndContinuationsAreNotCounted() {
    var limits = FrameLimits(Self.defaults)
    for type in [0x0, 0x1, 0x9] as [UInt8] {
      for _ in 0..<100_000 where limits.received(type: type, now: .seconds(0)) != nil {
        Issue.record("a frame of type \(type) was counted")
      }
    }
  }

  @Test func aReaderThatGivesBackEveryFrameTwiceIsHonest() {
    var limits = FrameLimits(Self.defaults)
    for _ in 0..<100_000 {
      limits.sentFrame(endsStream: false)
      for _ in 0..<2 where limits.received(type: 0x8, now: .seconds(0)) != nil {
        Issue.record("an honest WINDOW_UPDATE was refused")
        return
      }
    }
  }

  @Test func windowUpdatesForNothingAreAFlood() {
    var limits = FrameLimits(Self.defaults)
    var refused = 0
    for step in 0..<10_000 {
      let now = NIODeadline.seconds(Double(step) / 10_000)
      if limits.received(type: 0x8, now: now) != nil { refused += 1 }
    }
    #expect(refused > 7_500)
  }

  @Test func aPeerThatMeasuresThePathAfterEachFrameIsHonest() {
    var limits = FrameLimits(Self.defaults)
    for _ in 0..<10_000 {
      limits.sentFrame(endsStream: false)
      #expect(limits.received(type: 0x6, now: .seconds(0)) == nil)
    }
  }

  @Test func fourThousandWatchesMayBeCancelledAtOnceTwice() {
    var limits = FrameLimits(Self.defaults)
    for _ in 0..<2 * 4_096 { #expect(limits.received(type: 0x3, now: .seconds(0)) == nil) }
  }

  @Test func resetsWithoutAnsweredCallsAreLimitedToThirtyThreeASecond() {
    var configuration = Self.defaults
    configuration.maximumConcurrentStreams = 100
    var limits = FrameLimits(configuration)
    var admitted = 0
    for step in 0..<100_000 {
      let now = NIODeadline.seconds(Double(step) / 10_000)
      if limits.received(type: 0x3, now: now) == nil { admitted += 1 }
    }
    #expect((1_320...1_340).contains(admitted))
  }

  @Test func anAnsweredCallPaysForAReset() {
    var configuration = Self.defaults
    configuration.maximumConcurrentStreams = 100
    var limits = FrameLimits(configuration)
    for _ in 0..<100_000 {
      limits.openedStream()
      limits.sentFrame(endsStream: true)
      if limits.received(type: 0x3, now: .seconds(0)) != nil {
        Issue.record("an honest reset was refused")
        return
      }
    }
  }

  @Test func streamErrorsAreCountedAndCutOff() {
    var limits = FrameLimits(Self.defaults)
    for _ in 0..<100 { #expect(limits.hadToReset(now: .seconds(0)) == nil) }
    #expect(limits.hadToReset(now: .seconds(0)) == .streamErrors)
    #expect(limits.hadToReset(now: .seconds(0.2)) == nil)
  }

  @Test func emptyDataIsCutOff() {
    var limits = FrameLimits(Self.defaults)
    for _ in 0..<100 { #expect(limits.receivedEmptyData(now: .seconds(0)) == nil) }
    #expect(limits.receivedEmptyData(now: .seconds(0)) == .emptyData)
  }

  @Test func whatWasUnderWayOnAStreamThatWeEndedIsHonest() {
    var limit = StrayFrameLimit(connectionWindow: 1_000, streamWindow: 100)
    #expect(limit.allows(bytes: 3_300))
    #expect(!limit.allows(bytes: 3_301))
    for _ in 0..<10 { limit.endedEarly() }
    #expect(limit.allows(bytes: 6_300))
    #expect(!limit.allows(bytes: 6_301))
  }
}

@Suite struct HeaderListLimitTests {
  @Test func aListIsSummedWithThirtyTwoForEachField() {
    var limit = HeaderListLimit(maximumSize: 100, maximumCount: 10)
    #expect(limit.add(nameLength: 10, valueLength: 8) == .keep)
    #expect(limit.add(nameLength: 10, valueLength: 8) == .keep)
    #expect(!limit.isExceeded)
    #expect(limit.add(nameLength: 0, valueLength: 0) == .drop)
    #expect(limit.isExceeded)
    limit.begin()
    #expect(!limit.isExceeded)
    #expect(limit.add(nameLength: 1, valueLength: 1) == .keep)
  }

  @Test func manySmallFieldsAreOverTheCount() {
    var limit = HeaderListLimit(maximumSize: 1 << 20, maximumCount: 3)
    let verdicts = (0..<5).map { _ in limit.add(nameLength: 1, valueLength: 0) }
    #expect(verdicts == [.keep, .keep, .keep, .drop, .drop])
  }

  @Test func aListFarOverTheLimitEndsTheConnection() {
    var limit = HeaderListLimit(maximumSize: 16_384, maximumCount: 256)
    var seen: [HeaderListLimit.Verdict] = []
    for _ in 0..<17 { seen.append(limit.add(nameLength: 10, valueLength: 4_054)) }
    #expect(seen[..<4].allSatisfy { $0 == .keep })
    #expect(seen[4..<16].allSatisfy { $0 == .drop })
    #expect(seen[16] == .abuse)
  }

  @Test func farTooManyFieldsEndTheConnection() {
    var limit = HeaderListLimit(maximumSize: 1 << 30, maximumCount: 4)
    let verdicts = (0..<20).map { _ in limit.add(nameLength: 1, valueLength: 0) }
    #expect(verdicts.prefix(4).allSatisfy { $0 == .keep })
    #expect(verdicts[4..<19].allSatisfy { $0 == .drop })
    #expect(verdicts[19] == .abuse)
  }
}
