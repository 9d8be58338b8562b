import Testing

@testable import TesseraWorker

/// The room of a burst is not kept for ever, and what is used every time is.
@Suite struct RecentUseTests {
  @Test func theRoomOfABurstIsGivenBack() {
    var use = RecentUse()
    var array = Array(repeating: 0, count: 50_000)
    array.removeAll(noting: &use)
    // In the first interval it was used.
    for _ in 0..<(2 * RecentUse.interval - 2) {
      array.append(contentsOf: repeatElement(0, count: 100))
      array.removeAll(noting: &use)
      #expect(array.capacity >= 50_000)
    }
    array.append(1)
    array.removeAll(noting: &use)
    #expect(array.isEmpty && (100..<1_024).contains(array.capacity))
  }

  @Test func roomThatIsUsedNowAndThenIsKept() {
    var use = RecentUse()
    var array = Array(repeating: 0, count: 50_000)
    for round in 0..<(4 * RecentUse.interval) {
      array.removeAll(noting: &use)
      if round % 100 == 50 { array.append(contentsOf: repeatElement(0, count: 20_000)) }
      #expect(array.capacity >= 50_000)
    }
  }
}
