import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf

/// A message that libprotobuf-c has too, built there field by field.
protocol ReferenceMessage: ProtobufMessage, Equatable {
  associatedtype CMessage

  func reference(in arena: CArena) -> UnsafeMutablePointer<CMessage>

  static func random(_ random: inout SeededRandom) -> Self
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Numbers of every length, and often those at the edges.
  mutating func integer<Integer: FixedWidthInteger>() -> Integer {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: 0
    case 1: .max
    case 2: .min
    case 3: Integer(truncatingIfNeeded: Int.random(in: -2...2, using: &self))
    default:
      Integer(truncatingIfNeeded: next()) >> Int.random(in: 0..<Integer.bitWidth, using: &self)
    }
  }

  /// Any bits but those of a negative zero, which libprotobuf-c takes for a zero and leaves out.
  mutating func float() -> Float {
    let value =
      Bool.random(using: &self)
      ? Float(Int.random(in: -100...100, using: &self)) / 8
      : Float(bitPattern: UInt32(truncatingIfNeeded: next()))
    // Not-a-number equals nothing, so it has a test of its own.
    return value.isNaN || value == 0 ? 0 : value
  }

  /// Text of one to four bytes a character; now and then so long that its length takes two bytes, or
  /// three.
  mutating func string() -> String {
    let count = [0, 1, 5, 20, 130, 17_000][skewed(6)]
    return String((0..<count).map { _ in "aZ_/:\"\\é…😀".randomElement(using: &self) ?? "a" })
  }

  mutating func bytes() -> [UInt8] {
    let count = [0, 1, 5, 20, 130, 17_000][skewed(6)]
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  mutating func list<Element>(
    _ element: (inout SeededRandom) -> Element
  ) -> [Element] {
    (0..<[0, 1, 2, 5, 40][skewed(5)]).map { _ in element(&self) }
  }

  mutating func optional<Value>(_ value: (inout SeededRandom) -> Value) -> Value? {
    Bool.random(using: &self) ? value(&self) : nil
  }

  /// Below the bound, and mostly well below.
  private mutating func skewed(_ bound: Int) -> Int {
    let first = Int.random(in: 0..<bound, using: &self)
    return Swift.min(first, Int.random(in: 0..<bound, using: &self))
  }
}
