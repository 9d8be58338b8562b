import Testing

@testable import TesseraGateway

@Suite struct ReadingModeTests {
  private let limits = ReadingMode.Limits(manyReads: 10, fewReads: 3)

  @Test func theLoopReadsFromManyReadsOn() {
    var mode = ReadingMode(limits: limits)
    #expect(changes(of: &mode, after: 9) == false)
    #expect(!mode.isDirect)
    mode.note(reads: 4)
    #expect(changes(of: &mode, after: 6) == true)
    #expect(mode.isDirect)
  }

  @Test func itLeavesThemToTheChannelsOnlyWhenTheyAreFew() {
    var mode = ReadingMode(limits: limits)
    #expect(changes(of: &mode, after: 10) == true)
    #expect(changes(of: &mode, after: 3) == false)
    #expect(mode.isDirect)
    #expect(changes(of: &mode, after: 2) == true)
    #expect(!mode.isDirect)
    #expect(changes(of: &mode, after: 0) == false)
  }

  @Test func alwaysAndNeverStay() {
    var always = ReadingMode(limits: .always)
    #expect(always.isDirect)
    #expect(changes(of: &always, after: 0) == false)
    #expect(always.isDirect)
    var never = ReadingMode(limits: .never)
    #expect(changes(of: &never, after: 1_000_000) == false)
    #expect(!never.isDirect)
  }

  private func changes(of mode: inout ReadingMode, after reads: Int) -> Bool {
    mode.note(reads: reads)
    return mode.periodEnded()
  }
}
