import TesseraCore
import TesseraWorker

/// Entities that walk about in a square.
struct Walkers {
  private(set) var places: [WorldPosition] = []
  private let side: Float
  private var random: Generator

  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  init(count: Int, side: Float, seed: UInt64) {
    self.side = side
    random = Generator(state: seed)
    for _ in 0..<count {
      places.append(
        WorldPosition(
          x: .random(in: 0..<side, using: &random), y: .random(in: 0..<side, using: &random)))
    }
  }

  mutating func walk(_ step: Float) {
    for index in places.indices {
      let dx = Float.random(in: -step...step, using: &random)
      let dy = Float.random(in: -step...step, using: &random)
      places[index].x = min(max(places[index].x + dx, 0), side.nextDown)
      places[index].y = min(max(places[index].y + dy, 0), side.nextDown)
    }
  }

  /// Radius 50; without a bound of bytes everything is told at once.
  static func configuration(bits: Int) -> InterestConfiguration {
    bits == 0
      ? InterestConfiguration(radius: 50, cap: 1_000, rings: [], bitsPerSecond: 0)
      : InterestConfiguration(radius: 50, bitsPerSecond: bits)
  }
}
