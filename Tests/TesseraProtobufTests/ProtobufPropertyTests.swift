import NIOCore
import TesseraProtobuf
import Testing

@Suite struct ProtobufPropertyTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for round in 0..<300 {
      let message = Sample.random(&random, depth: 3)
      try #require(try Sample(wire: message.wire) == message, "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsReadIsWrittenSoThatItReadsTheSame(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var accepted = 0
    for round in 0..<3000 {
      let bytes = Self.mutated(Sample.random(&random, depth: 2).wire, &random)
      guard let message = try? Sample(wire: bytes) else { continue }
      accepted += 1
      let again = try Sample(wire: message.wire)
      // Compared as bytes: not-a-number equals nothing.
      try #require(again.wire == message.wire, "seed \(seed), round \(round)")
    }
    #expect(accepted > 100)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func noBytesCrashTheReader(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<3000 {
      let count = Int.random(in: 0..<64, using: &random)
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if let error = failure(of: bytes) { #expect(error.byteOffset <= count) }
    }
  }

  @Test func noPrefixCrashesTheReader() {
    var random = SeededRandom(seed: 4)
    let bytes = Sample.random(&random, depth: 3).wire
    for count in 0..<min(bytes.count, 3000) { _ = failure(of: Array(bytes[..<count])) }
  }

  /// A few bits flipped, bytes lost, doubled or swapped with another place.
  static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: place)
      default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }
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

  /// Numbers of every length.
  mutating func integer<Integer: FixedWidthInteger>() -> Integer {
    Bool.random(using: &self)
      ? 0
      : Integer(truncatingIfNeeded: next()) >> Int.random(in: 0..<Integer.bitWidth, using: &self)
  }
}

extension Sample {
  static func random(_ random: inout SeededRandom, depth: Int) -> Sample {
    var message = Sample(
      uint64: random.integer(), uint32: random.integer(), int64: random.integer(),
      int32: random.integer(), sint64: random.integer(), sint32: random.integer(),
      bool: Bool.random(using: &random), fixed64: random.integer(), fixed32: random.integer(),
      float: Float(random.integer() as Int16) / 8, double: Double(random.integer() as Int32) / 8)
    message.string = String(repeating: "aé😀", count: Int.random(in: 0..<60, using: &random))
    message.bytes = ByteBuffer(
      bytes: (0..<Int.random(in: 0..<200, using: &random)).map { UInt8(truncatingIfNeeded: $0) })
    message.numbers = (0..<Int.random(in: 0..<8, using: &random)).map { _ in random.integer() }
    message.present = Bool.random(using: &random) ? random.integer() : nil
    message.inner = Inner(a: random.integer(), b: random.integer(), list: [random.integer()])
    if depth > 0 {
      message.child = (0..<Int.random(in: 0..<3, using: &random)).map { _ in
        Sample.random(&random, depth: depth - 1)
      }
    }
    return message
  }
}
