import Foundation
import TesseraMessages

/// Prints one line for each measurement, for `xt bench proto` to make a table of:
/// `sample|operation|contestant|bytes|ns|allocations|ratio`, where the ratio is the contestant's time
/// divided by Tessera's, the median over rounds in which everyone takes a turn.
@main
enum ProtoBench {
  static func main() throws {
    var rounds = 11
    var milliseconds = 20.0
    var only: String?
    var showsProgress = false
    var loop: (contestant: String, operation: String, times: Int)?
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--rounds": rounds = arguments.popFirst().flatMap { Int($0) } ?? rounds
      case "--milliseconds":
        milliseconds = arguments.popFirst().flatMap { Double($0) } ?? milliseconds
      case "--progress": showsProgress = true
      case "--only": only = arguments.popFirst()
      case "--loop":
        // For a profiler: one contestant, one operation, so many times.
        guard let contestant = arguments.popFirst(), let operation = arguments.popFirst(),
          let times = arguments.popFirst().flatMap({ Int($0) })
        else { throw BenchError("--loop CONTESTANT decode|encode TIMES") }
        loop = (contestant, operation, times)
      default:
        throw BenchError(
          "proto-bench [--rounds N] [--milliseconds N] [--only TEXT] [--progress] [--loop CONTESTANT decode|encode TIMES]"
        )
      }
    }
    let samples = Sample.all.filter { only.map($0.name.contains) ?? true }
    for (index, sample) in samples.enumerated() {
      if showsProgress { progress("\(index + 1)/\(samples.count) \(sample.name)") }
      let contestants = try Contestant.all(for: sample)
      if let loop {
        for contestant in contestants where contestant.name == loop.contestant {
          _ = try (loop.operation == "decode" ? contestant.decode : contestant.encode)(loop.times)
        }
        continue
      }
      try measure(sample, contestants, rounds, milliseconds * 1e6)
    }
    if loop == nil, only == nil {
      let move = Sample.all[2]
      try measure(
        Sample(name: "move envelope, data plane's codec", message: 2, bytes: move.bytes),
        Contestant.frames(for: move), rounds, milliseconds * 1e6)
    }
  }

  /// One line to standard error; the measurements alone go to standard output.
  static func progress(_ text: String) {
    FileHandle.standardError.write(Data("proto-bench: \(text)\n".utf8))
  }

  static func measure(
    _ sample: Sample, _ contestants: [Contestant], _ rounds: Int, _ nanoseconds: Double
  ) throws {
    for operation in ["decode", "encode"] {
      var runs = [[Measurement]](repeating: [], count: contestants.count)
      for _ in 0..<rounds {
        for (index, contestant) in contestants.enumerated() {
          let work = operation == "decode" ? contestant.decode : contestant.encode
          runs[index].append(try Measurement.of(work, nanoseconds: nanoseconds))
        }
      }
      for (index, contestant) in contestants.enumerated() {
        let ratios = zip(runs[index], runs[0]).map { $0.nanoseconds / $1.nanoseconds }
        let time = median(runs[index].map(\.nanoseconds))
        let allocations = median(runs[index].map(\.allocations))
        print(
          [
            sample.name, operation, contestant.name, "\(sample.bytes.count)",
            rounded(time, 1), rounded(allocations, 2), rounded(median(ratios), 3),
          ].joined(separator: "|"))
      }
    }
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }

  static func rounded(_ value: Double, _ digits: Int) -> String {
    let factor = [1.0, 10, 100, 1000][digits]
    return "\((value * factor).rounded() / factor)"
  }
}
