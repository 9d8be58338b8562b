import Foundation
import Fuzzing
import Testing

@Suite struct FuzzingTests {
  @Test(arguments: FuzzTarget.allCases)
  func aSeedComesOutAsItCameIn(target: FuzzTarget) throws {
    #expect(!target.seeds.isEmpty)
    for seed in target.seeds { try target.run(seed) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func whatOnceCrashedDoesNoMore(target: FuzzTarget) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Crashers/\(target.rawValue)")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try target.run([UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func aChangedSeedEndsSoonAndWithoutACrash(target: FuzzTarget) throws {
    var random = SplitMix(state: 42)
    let seeds = target.seeds.filter { $0.count < 4_000 }
    let words = target.dictionary.map { Array($0.utf8) }
    for _ in 0..<400 {
      guard var bytes = seeds.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        mutate(&bytes, with: seeds, words, &random)
      }
      try target.run(bytes)
    }
  }

  private func mutate(
    _ bytes: inout [UInt8], with seeds: [[UInt8]], _ words: [[UInt8]], _ random: inout SplitMix
  ) {
    let at = Int.random(in: 0...bytes.count, using: &random)
    let count = Int.random(in: 0...min(8, bytes.count - at), using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes.removeSubrange(at..<at + count)
    case 2: bytes.insert(contentsOf: bytes[at..<at + count], at: at)
    case 3:
      let word =
        words.randomElement(using: &random) ?? [UInt8.random(in: .min ... .max, using: &random)]
      bytes.replaceSubrange(at..<at + count, with: word)
    default:
      guard let other = seeds.randomElement(using: &random), !other.isEmpty else { return }
      let start = Int.random(in: 0..<other.count, using: &random)
      bytes.insert(contentsOf: other[start...].prefix(64), at: at)
    }
  }
}

/// The same numbers at every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
