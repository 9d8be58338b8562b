import TesseraCore

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

  /// A cell of a depth up to a bound, within two depth-0 cells of the origin.
  mutating func cell(maximumDepth: UInt8) -> CellID {
    let depth = UInt8.random(in: 0...maximumDepth, using: &self)
    let reach = Int32(2) << Int32(depth)
    return CellID(
      cx: .random(in: -reach..<reach, using: &self), cy: .random(in: -reach..<reach, using: &self),
      depth: depth)
  }

  /// The leaves of a quadtree: depth-0 cells cut at random.
  mutating func leaves(maximumDepth: UInt8) -> [CellID] {
    var leaves: [CellID] = []
    var open: [CellID] = []
    for cy in Int32(-1)...1 { for cx in Int32(-1)...1 { open.append(CellID(cx: cx, cy: cy)) } }
    while let cell = open.popLast() {
      if cell.depth < maximumDepth, Int.random(in: 0..<5, using: &self) < 2 {
        open += cell.children
      } else {
        leaves.append(cell)
      }
    }
    return leaves
  }
}
