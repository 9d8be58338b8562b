import ArgumentParser
import Foundation
import TesseraCore
import TesseraProto
import TesseraWorker

/// What a world costs: interest, frames, a whole worker, and how that grows.
struct BenchWorld: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "world",
    abstract: "Measure interest, frames, a whole worker, codecs and memory, beside references.",
    discussion: """
      Everything runs in this process on one thread; figures are CPU time of that thread. Ours and \
      the references take turns in one run. Build it for release:

        swift run -c release xt bench world
      """)

  @Option(help: "Ticks per measurement.")
  var ticks = 20

  @Option(help: "Measurements of each, of which the median counts.")
  var rounds = 5

  @Option(
    parsing: .upToNextOption,
    help: "Only these parts; no table is written then.")
  var only: [Part] = []

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case interest, frames, growth, worker, rules, codec, memory, allocations
  }

  @Flag(help: .hidden)
  var countAllocations = false

  @Option(help: .hidden)
  var measureMemory: MemoryTrial.Part?

  func validate() throws {
    guard ticks > 0, rounds > 0 else { throw ValidationError("ticks and rounds are at least 1") }
  }

  func run() async throws {
    if countAllocations {
      if let count = AllocationTrial.counterOfThisProcess { AllocationTrial.report(count) }
      return
    }
    if let measureMemory { return MemoryTrial.report(measureMemory) }
    var table = WorldTable()
    let parts = only.isEmpty ? Part.allCases : only
    for part in parts {
      switch part {
      case .interest: measureInterest(&table)
      case .frames: measureFrames(&table)
      case .growth: measureGrowth(&table)
      case .worker: WorkerTrial.measure(&table, ticks: max(ticks * 5, 100))
      case .rules: RulesTrial.measure(&table, ticks: max(ticks * 5, 100))
      case .codec: CodecTrial.measure(&table, rounds: rounds)
      case .memory: MemoryTrial.measure(&table)
      case .allocations: AllocationTrial.measure(&table)
      }
    }
    guard only.isEmpty else { return }
    let machine = Machine.current
    let text = table.markdown(machine: machine)
    print("\n" + text)
    let file = try PackageRoot.find().appending(
      path: "Benchmarks/Results/world-\(machine.name)-\(Machine.today).md")
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("written: \(file.path)")
  }

  private func measureInterest(_ table: inout WorldTable) {
    for step in [Float(1), 5] {
      var ours: [Double] = []
      var swept: [Double] = []
      var stored: [Double] = []
      var walkers = Walkers(count: 10_000, side: 1_000, seed: 7)
      var trial = InterestTrial(Walkers.configuration(bits: 0), places: walkers.places)
      trial.update()
      trial.endTick()
      var reference = PairXor(walkers.places, radius: 50, extent: 1_000)
      var sets = StoredSets(walkers.places, radius: 50)
      for _ in 0..<rounds {
        var spent = 0.0
        var spentSwept = 0.0
        var spentStored = 0.0
        for _ in 0..<ticks {
          walkers.walk(step)
          for (index, place) in walkers.places.enumerated() { trial.move(index, to: place) }
          spent += CPUTime.of { trial.update() }
          trial.endTick()
          spentSwept += CPUTime.of { reference.update(walkers.places) }
        }
        spentStored += CPUTime.of { sets.update(walkers.places) }
        ours.append(spent / Double(ticks * 10_000))
        swept.append(spentSwept / Double(ticks * 10_000))
        stored.append(spentStored / 10_000)
      }
      let oursNow = Median.of(ours)
      table.add(
        "interest, 10,000 entities, \(Int(trial.meanVisible.rounded())) visible, step ±\(Int(step))",
        ours: "\(WorldTable.nano(oursNow)) per entity and tick",
        reference: "one sweep, near now xor before \(WorldTable.nano(Median.of(swept))); "
          + "stored sets and their difference \(WorldTable.nano(Median.of(stored)))",
        target: step == 1 ? "≤ 150 ns" : "≤ 300 ns")
    }
  }

  private func measureFrames(_ table: inout WorldTable) {
    for (encoding, name) in [(FrameEncoding.protobuf, "protobuf"), (.json, "JSON")] {
      for bits in [0, 64_000] {
        var results: [Double] = []
        var updatesPerTick = 0.0
        var walkers = Walkers(count: 10_000, side: 1_000, seed: 8)
        var trial = InterestTrial(Walkers.configuration(bits: bits), places: walkers.places)
        trial.update()
        _ = trial.makeFrames(encoding)
        trial.endTick()
        for _ in 0..<rounds {
          var spent = 0.0
          var updates = 0
          for _ in 0..<ticks {
            walkers.walk(1)
            for (index, place) in walkers.places.enumerated() { trial.move(index, to: place) }
            trial.update()
            spent += CPUTime.of { updates += trial.makeFrames(encoding).updates }
            trial.endTick()
          }
          results.append(spent / Double(max(updates, 1)))
          updatesPerTick = Double(updates) / Double(ticks * 10_000)
        }
        table.add(
          "frames in \(name), \(bits == 0 ? "no bound of bytes, no rings" : "64 kbit/s, rings")",
          ours: "\(WorldTable.nano(Median.of(results))) per observer and update",
          reference: "\(WorldTable.number(updatesPerTick, 1)) updates per observer and tick",
          target: bits == 0 && encoding == .protobuf ? "≤ 30 ns" : "")
      }
    }
  }

  /// In a small world more of what an entity could see lies beyond the edge: at equal density it sees less than in
  /// a large one, and costs less. So this is measured both ways.
  private func measureGrowth(_ table: inout WorldTable) {
    measureGrowth(&table, "equal density") { (Float($0) / Self.density).squareRoot() }
    measureGrowth(&table, "equally many in sight") { Self.side(count: $0, visible: 75) }
  }

  /// Entities per square unit.
  private static let density: Float = 0.01

  /// How long a square's side is in which so many entities see so many within 50 units, those at the edges less
  /// than those in the middle.
  private static func side(count: Int, visible: Double) -> Float {
    let radius = 50.0
    var (low, high) = (2 * radius, 100_000.0)
    while high - low > 0.01 {
      let side = (low + high) / 2
      // The mean part of a circle that lies in the square.
      let area =
        Double.pi * radius * radius - 8 / 3 * radius * radius * radius / side
        + radius * radius * radius * radius / (2 * side * side)
      if Double(count) / (side * side) * area > visible { low = side } else { high = side }
    }
    return Float(low)
  }

  private func measureGrowth(
    _ table: inout WorldTable, _ name: String, side sideOf: (Int) -> Float
  ) {
    var ours: [(count: Int, cost: Double)] = []
    var swept: [(count: Int, cost: Double)] = []
    var visible: [String] = []
    for count in [1_000, 5_000, 10_000, 50_000] {
      let side = sideOf(count)
      var walkers = Walkers(count: count, side: side, seed: 9)
      var trial = InterestTrial(Walkers.configuration(bits: 0), places: walkers.places)
      trial.update()
      trial.endTick()
      var reference = PairXor(walkers.places, radius: 50, extent: side)
      let ticks = max(Self.fewestTicks, rounds * 10_000 / count)
      var (results, resultsSwept): ([Double], [Double]) = ([], [])
      // In the first one memory is taken.
      for tick in 0...ticks {
        walkers.walk(1)
        for (index, place) in walkers.places.enumerated() { trial.move(index, to: place) }
        let spent = CPUTime.of { trial.update() }
        trial.endTick()
        let spentSwept = CPUTime.of { reference.update(walkers.places) }
        guard tick > 0 else { continue }
        results.append(spent / Double(count))
        resultsSwept.append(spentSwept / Double(count))
      }
      ours.append((count, Median.of(results)))
      swept.append((count, Median.of(resultsSwept)))
      visible.append(WorldTable.number(trial.meanVisible, 0))
    }
    table.add(
      "growth of interest, \(name), step ±1, most beside least",
      ours: "\(Self.growth(ours)), \(visible.joined(separator: ", ")) visible",
      reference: "one sweep, near now xor before \(Self.growth(swept))", target: "≤ 1.2")
  }

  /// The fewest of which a median counts.
  private static let fewestTicks = 7

  private static func growth(_ costs: [(count: Int, cost: Double)]) -> String {
    let text = costs.map { "\($0.count): \(WorldTable.nano($0.cost))" }.joined(separator: ", ")
    let least = costs.map(\.cost).min() ?? 1
    let most = costs.map(\.cost).max() ?? 1
    return "\(WorldTable.number(most / least, 2)) (\(text))"
  }
}
