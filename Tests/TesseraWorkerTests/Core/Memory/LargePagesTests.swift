import Testing

@testable import TesseraWorker

struct LargePagesTests {
  @Test func roomInLargePagesKeepsWhatWasThere() {
    for count in [0, 1, 1_000, 3_000_000] {
      var array = (0..<count).map { UInt16(truncatingIfNeeded: $0 &* 7919) }
      let before = array
      array.reserve(count * 2, used: count)
      #expect(array == before && array.capacity >= count * 2)
      array.reserve(0, used: 1 << 30)
      #expect(array == before && array.capacity >= count)
    }
  }
}
