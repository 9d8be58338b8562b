import NIOCore
import TesseraProtobuf
import Testing

@Suite struct ProtobufMapTests {
  /// Whatever is done to it, a map is what a dictionary would be; most so around the number of entries
  /// above which it has an index.
  @Test(arguments: [3, 8, 9, 40, 1000] as [UInt32])
  func aMapDoesWhatADictionaryDoes(keys: UInt32) {
    var random = SeededRandom(seed: UInt64(keys))
    var map: ProtobufMap<UInt32, Int64> = [:]
    var dictionary: [UInt32: Int64] = [:]
    for step in 0..<6000 as Range<Int64> {
      let key = UInt32.random(in: 0..<keys, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0...2:
        map[key] = step
        dictionary[key] = step
      case 3: #expect(map.removeValue(forKey: key) == dictionary.removeValue(forKey: key))
      case 4:
        map[key, default: 7] += step
        dictionary[key, default: 7] += step
      case 5:
        map[key]? += 1
        dictionary[key]? += 1
      case 6:
        #expect(
          map.updateValue(step, forKey: key) == dictionary.updateValue(step, forKey: key))
      default:
        map[key] = nil
        dictionary[key] = nil
      }
      #expect(map.count == dictionary.count)
      #expect(map[key] == dictionary[key])
    }
    #expect(Dictionary(map) == dictionary)
    #expect(map == ProtobufMap(dictionary))
    #expect(Set(map.keys) == Set(dictionary.keys))
    for (key, value) in dictionary { #expect(map[key] == value) }
  }

  @Test func entriesStandInTheOrderInWhichTheyCame() {
    var map: ProtobufMap<String, Int32> = ["b": 1, "a": 2]
    for number in 0..<20 as Range<Int32> { map["\(number)"] = number }
    map["b"] = 3
    #expect(Array(map.keys) == ["b", "a"] + (0..<20).map { "\($0)" })
    #expect(Array(map.values) == [3, 2] + (0..<20))
    #expect(map.mapValues { $0 + 1 }["19"] == 20)
  }

  @Test func mapsAreEqualWhateverTheOrderOfTheirEntries() {
    let one: ProtobufMap<String, Int32> = ["a": 1, "b": 2]
    let other: ProtobufMap<String, Int32> = ["b": 2, "a": 1]
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one != ["a": 1, "b": 3])
    #expect(one != ["a": 1, "c": 2])
    #expect(one != ["a": 1])
  }

  /// Equal as Swift's strings, and of equal length, too.
  @Test(arguments: [("\u{E9}", "e\u{301}"), ("a\u{323}\u{307}", "a\u{307}\u{323}")])
  func keysAreToldApartByTheirBytes(first: String, second: String) {
    #expect(first == second)
    for others in [0, 20] {
      var map: ProtobufMap<String, Int32> = [first: 1, second: 2]
      for number in 0..<others { map["\(number)"] = 0 }
      #expect(map[first] == 1)
      #expect(map[second] == 2)
      #expect(map.count == 2 + others)
      map[first] = nil
      #expect(map[first] == nil)
      #expect(map[second] == 2)
    }
  }

  @Test func aValueThatIsChangedInPlaceHasOneOwner() {
    var map: ProtobufMap<String, [Int32]> = ["a": [1], "b": [2]]
    map["a"]?.reserveCapacity(100)
    let before = map["a"]?.withUnsafeBufferPointer { $0.baseAddress }
    map["a"]?.append(2)
    map["a", default: []].append(3)
    #expect(map["a"]?.withUnsafeBufferPointer { $0.baseAddress } == before)
    #expect(map["a"] == [1, 2, 3])
    #expect(Array(map.keys) == ["a", "b"])
  }

  @Test func aCopyIsAnotherMap() {
    let one: ProtobufMap<UInt64, Int32> = [1: 1, 2: 2]
    var other = one
    other[1] = 5
    other[3] = 3
    #expect(one == [1: 1, 2: 2])
    #expect(other == [1: 5, 2: 2, 3: 3])
    #expect("\(one)" == "[1: 1, 2: 2]")
    #expect("\(ProtobufMap<String, Int32>())" == "[:]")
  }
}
