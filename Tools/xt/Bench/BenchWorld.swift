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

  func validate() throws {
    guard ticks > 0, rounds > 0 else { throw ValidationError("ticks and rounds are at least 1") }
  }

  func run() async throws {
    var table = WorldTable()
    measureInterest(&table)
    measureFrames(&table)
    measureGrowth(&table)
    WorkerTrial.measure(&table, ticks: max(ticks * 5, 100))
    CodecTrial.measure(&table, rounds: rounds)
    MemoryTrial.measure(&table)
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
      var stored: [Double] = []
      var walkers = Walkers(count: 10_000, side: 1_000, seed: 7)
      var trial = InterestTrial(Walkers.configuration(bits: 0), places: walkers.places)
      trial.update()
      trial.endTick()
      var reference = StoredSets(walkers.places, radius: 50)
      for _ in 0..<rounds {
        var spent = 0.0
        var spentStored = 0.0
        for _ in 0..<ticks {
          walkers.walk(step)
          for (index, place) in walkers.places.enumerated() { trial.move(index, to: place) }
          spent += CPUTime.of { trial.update() }
          trial.endTick()
        }
        for _ in 0..<max(ticks / 10, 1) {
          walkers.walk(step)
          spentStored += CPUTime.of { reference.update(walkers.places) }
        }
        ours.append(spent / Double(ticks * 10_000))
        stored.append(spentStored / Double(max(ticks / 10, 1) * 10_000))
      }
      let oursNow = BenchTable.median(ours)
      table.add(
        "interest, 10,000 entities, \(Int(trial.meanVisible.rounded())) visible, step ±\(Int(step))",
        ours: "\(WorldTable.nano(oursNow)) per entity and tick",
        reference: "stored sets and their difference \(WorldTable.nano(BenchTable.median(stored)))",
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
          ours: "\(WorldTable.nano(BenchTable.median(results))) per observer and update",
          reference: "\(WorldTable.number(updatesPerTick, 1)) updates per observer and tick",
          target: bits == 0 && encoding == .protobuf ? "≤ 30 ns" : "")
      }
    }
  }

  private func measureGrowth(_ table: inout WorldTable) {
    var costs: [(count: Int, cost: Double)] = []
    for count in [1_000, 5_000, 10_000, 50_000] {
      let side = (Float(count) / 0.01).squareRoot()
      var walkers = Walkers(count: count, side: side, seed: 9)
      var trial = InterestTrial(Walkers.configuration(bits: 0), places: walkers.places)
      trial.update()
      trial.endTick()
      let rounds = max(1, self.rounds * 10_000 / count)
      var results: [Double] = []
      for _ in 0..<rounds {
        walkers.walk(1)
        for (index, place) in walkers.places.enumerated() { trial.move(index, to: place) }
        results.append(CPUTime.of { trial.update() } / Double(count))
        trial.endTick()
      }
      costs.append((count, BenchTable.median(results)))
    }
    let text = costs.map { "\($0.count): \(WorldTable.nano($0.cost))" }.joined(separator: ", ")
    let least = costs.map(\.cost).min() ?? 1
    let most = costs.map(\.cost).max() ?? 1
    table.add(
      "growth of interest, equal density, step ±1", ours: text,
      reference: "most / least \(WorldTable.number(most / least, 2))", target: "≤ 1.2")
  }
}

/// CPU time of this thread.
enum CPUTime {
  /// Nanoseconds that something takes.
  static func of(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}

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

/// The reference: every entity keeps what it sees, and finds by a grid and a comparison what changed.
struct StoredSets {
  private let radius: Float
  private var seen: [Set<Int32>]
  private(set) var enters = 0
  private(set) var leaves = 0

  init(_ places: [WorldPosition], radius: Float) {
    self.radius = radius
    seen = Array(repeating: [], count: places.count)
    update(places)
  }

  mutating func update(_ places: [WorldPosition]) {
    let side = radius
    var grid: [SIMD2<Int32>: [Int32]] = [:]
    for (index, place) in places.enumerated() {
      grid[Self.square(place, side), default: []].append(Int32(index))
    }
    let leave = radius * 1.05
    for (index, place) in places.enumerated() {
      let centre = Self.square(place, side)
      var now: Set<Int32> = []
      for row in Int32(-2)...2 {
        for column in Int32(-2)...2 {
          for other in grid[centre &+ SIMD2(column, row)] ?? [] where other != index {
            let dx = places[Int(other)].x - place.x
            let dy = places[Int(other)].y - place.y
            let distance = dx * dx + dy * dy
            if distance <= radius * radius
              || (distance <= leave * leave && seen[index].contains(other))
            {
              now.insert(other)
            }
          }
        }
      }
      enters += now.subtracting(seen[index]).count
      leaves += seen[index].subtracting(now).count
      seen[index] = now
    }
  }

  private static func square(_ place: WorldPosition, _ side: Float) -> SIMD2<Int32> {
    SIMD2(Int32((place.x / side).rounded(.down)), Int32((place.y / side).rounded(.down)))
  }
}
