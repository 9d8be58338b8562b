import TesseraRules
import Testing

@testable import TesseraWorker

@Suite struct PlaceIndexTests {
  /// Keys that come and go at random, beside a dictionary of them.
  @Test func whatADictionaryFindsIsFound() {
    var random = SeededGenerator(seed: 5)
    var keys: [Int?] = []
    var free: [Int] = []
    var index = PlaceIndex<Int>()
    var expected: [Int: Int] = [:]
    for step in 0..<20_000 {
      // It grows, shrinks and grows again.
      let grows = (step / 4_000).isMultiple(of: 2) ? 7 : 3
      if Int.random(in: 0..<10, using: &random) < grows {
        let key = Int.random(in: 0..<5_000, using: &random)
        guard expected[key] == nil else { continue }
        let place = free.popLast() ?? keys.count
        if place == keys.count { keys.append(key) } else { keys[place] = key }
        index.insert(place, of: key) { keys[$0] }
        expected[key] = place
      } else if let key = expected.keys.sorted().randomElement(using: &random) {
        let place = expected.removeValue(forKey: key) ?? 0
        index.remove(key) { keys[$0] }
        keys[place] = nil
        free.append(place)
      }
      let asked = Int.random(in: 0..<5_000, using: &random)
      #expect(index.find(asked, { keys[$0] }) == expected[asked])
      #expect(index.count == expected.count)
    }
    for key in 0..<5_000 { #expect(index.find(key, { keys[$0] }) == expected[key]) }
  }

  @Test func allThatMeetInOneBucketAreFoundAndGoOneByOne() {
    struct Clash: Hashable {
      var number: Int
      func hash(into hasher: inout Hasher) { hasher.combine(number & 1) }
    }
    let keys = (0..<50).map { Clash(number: $0) }
    var index = PlaceIndex<Clash>()
    for place in keys.indices { index.insert(place, of: keys[place]) { keys[$0] } }
    for gone in stride(from: 0, to: 50, by: 3) {
      index.remove(keys[gone]) { keys[$0] }
    }
    for place in keys.indices {
      let found = index.find(keys[place], { keys[$0] })
      #expect(found == (place.isMultiple(of: 3) ? nil : place))
    }
  }

  @Test func whatIsNotThereCanBeTakenOut() {
    var index = PlaceIndex<Int>()
    index.remove(7) { _ in nil }
    index.insert(0, of: 7) { _ in 7 }
    index.remove(8) { _ in 7 }
    #expect(index.count == 1)
    #expect(index.find(7, { _ in 7 }) == 0)
  }
}
