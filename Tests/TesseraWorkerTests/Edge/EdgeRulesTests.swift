import NIOCore
import Testing

@testable import TesseraWorker

/// The small rules of the edge, without sockets.
struct EdgeRulesTests {
  @Test func ticksAreDueAtMultiplesOfTheIntervalHoweverLongTheyTake() {
    let start = NIODeadline.uptimeNanoseconds(1_000)
    var schedule = TickSchedule(rate: 20, start: start)
    #expect(schedule.next == start + .milliseconds(50))
    schedule.advance(now: start + .milliseconds(52))
    #expect(schedule.next == start + .milliseconds(100))
    schedule.advance(now: start + .milliseconds(149))
    #expect(schedule.next == start + .milliseconds(150))
    #expect(schedule.overruns == 0)
  }

  @Test func ticksThatAreMissedAreCountedAndLeftOut() {
    let start = NIODeadline.uptimeNanoseconds(1_000)
    var schedule = TickSchedule(rate: 20, start: start)
    schedule.advance(now: start + .milliseconds(260))
    #expect(schedule.next == start + .milliseconds(300))
    #expect(schedule.overruns == 4)
    schedule.advance(now: start + .milliseconds(350))
    #expect(schedule.next == start + .milliseconds(400))
    #expect(schedule.overruns == 5)
  }

  @Test func aKindOfLogLineIsLimitedAndSaysWhatWasLeftOut() {
    var limiter = LogLimiter(lines: 2, per: .seconds(10))
    #expect(limiter.admit("a", now: .seconds(0)) == 0)
    #expect(limiter.admit("a", now: .seconds(1)) == 0)
    #expect(limiter.admit("a", now: .seconds(2)) == nil)
    #expect(limiter.admit("b", now: .seconds(2)) == 0)
    #expect(limiter.admit("a", now: .seconds(9)) == nil)
    #expect(limiter.admit("a", now: .seconds(10)) == 2)
    #expect(limiter.admit("a", now: .seconds(11)) == 0)
  }

  @Test(arguments: [
    ("PRI * HTTP/2.0", Visitor.http2), ("\u{0}\u{0}\u{0}\u{10}\u{9}", .link),
    ("\u{0}\u{0}\u{0}\u{10}{", .client), ("\u{0}\u{0}\u{0}\u{0}", .client),
    ("GET / HTTP/1.1", .client), ("PRX ", .client), ("\u{0}\u{f}\u{0}\u{0}\u{9}", .client),
  ])
  func visitorsAreToldApartByTheirFirstBytes(bytes: String, visitor: Visitor) {
    #expect(Visitor(firstBytes: Array(bytes.utf8), frameLimit: 1_000_000) == visitor)
  }

  @Test(arguments: ["", "P", "PRI *", "\u{0}\u{0}\u{0}", "\u{0}\u{0}\u{0}\u{10}"])
  func tooFewBytesTellNothing(bytes: String) {
    #expect(Visitor(firstBytes: Array(bytes.utf8), frameLimit: 1_000_000) == nil)
  }
}
