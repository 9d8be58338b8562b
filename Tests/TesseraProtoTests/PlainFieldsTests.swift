import Testing

@testable import TesseraProto

@Suite struct PlainFieldsTests {
  @Test(arguments: 0...40)
  func regionsAreTheSameUntilOneByteIsNot(count: Int) {
    let one = (0..<count + 9).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }
    var other = one
    // What is behind them does not count.
    for place in count..<other.count { other[place] ^= 0xFF }
    #expect(areSame(one, other, count))
    for place in 0..<count {
      other[place] ^= 1
      #expect(!areSame(one, other, count), "byte \(place) of \(count)")
      other[place] ^= 1
    }
  }

  @Test func aRegionThatIsTooShortIsNotTheSame() {
    #expect(!areSame([1, 2, 3], [1, 2, 3, 4], 4))
    #expect(!areSame([1, 2, 3, 4], [1, 2, 3], 4))
    #expect(areSame([1, 2, 3], [1, 2, 3, 4], 3))
  }

  private func areSame(_ one: [UInt8], _ other: [UInt8], _ count: Int) -> Bool {
    one.withUnsafeBytes { one in
      other.withUnsafeBytes { PlainFields.areSame(one, $0, count) }
    }
  }
}
