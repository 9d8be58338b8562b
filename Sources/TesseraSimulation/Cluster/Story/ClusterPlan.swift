package import TesseraCore

/// How large a cluster is, how long it runs, and what may go wrong in it.
package struct ClusterPlan: Hashable, Sendable {
  package var seed: UInt64 = 1
  package var workers = 3
  package var gateways = 2
  package var cells = 5
  package var bots = 8
  /// Whether workers run rules, by which players send each other messages.
  package var passesNotes = true
  /// In which things go wrong. Then everything is healed and has to come right.
  package var seconds = 4.0
  package var faults = Set(ClusterFault.allCases)
  /// How often a second each player goes elsewhere or comes back over a new connection, beside what the
  /// story has for it.
  package var restlessness = 0.0
  /// For tests of the harness.
  package var planted: PlantedBug?

  package init() {}

  /// Fails with what is wrong with the plan, if anything.
  package func validate() throws(SimulationError) {
    try require((1...64).contains(workers), "--workers must be 1 to 64")
    try require((1...64).contains(gateways), "--gateways must be 1 to 64")
    try require((1...1024).contains(cells), "--cells must be 1 to 1024")
    try require((1...10_000).contains(bots), "--bots must be 1 to 10000")
    try require(restlessness >= 0 && restlessness <= 10, "--restless must be 0 to 10 a second")
    try require(seconds >= 0 && seconds <= 3600, "--seconds must be 0 to 3600")
  }

  private func require(_ condition: Bool, _ message: String) throws(SimulationError) {
    guard condition else { throw SimulationError(.badOption, message) }
  }

  /// The cells of the world: squares in a row, every third one cut into quarters.
  package var cellIDs: [CellID] {
    var all: [CellID] = []
    var column: Int32 = 0
    while all.count < cells {
      let square = CellID(cx: column, cy: 0)
      all += column % 3 == 2 ? square.children : [square]
      column += 1
    }
    return Array(all.prefix(cells))
  }

  /// A larger world of players that hardly ever stay, where nothing goes wrong but delays, if those may: what
  /// faults excuse stands out there.
  package var restless: ClusterPlan {
    var plan = self
    plan.workers = max(workers, 4)
    plan.cells = max(cells, 16)
    plan.bots = bots * 2
    plan.seconds = seconds * 2
    plan.restlessness = 0.6
    plan.faults = faults.intersection([.delay])
    return plan
  }

  /// The command that tells the same story again.
  package var command: String {
    let names = ClusterFault.allCases.filter(faults.contains).map(\.rawValue)
    let list = names.count == ClusterFault.allCases.count ? "all" : names.joined(separator: ",")
    var words = ["tessera-sim cluster --seed \(seed) --workers \(workers)"]
    words.append("--gateways \(gateways) --cells \(cells) --bots \(bots)")
    words.append("--seconds \(seconds) --faults \(list.isEmpty ? "none" : list)")
    if !passesNotes { words.append("--no-notes") }
    if restlessness > 0 { words.append("--restless \(restlessness)") }
    if let planted { words.append("--plant \(planted.rawValue)") }
    return words.joined(separator: " ")
  }
}
