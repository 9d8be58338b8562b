import Campfire
import TesseraRules
import TesseraWorkerProgram

/// A worker of a world with a campfire. It takes the flags of `tessera-worker`.
@main
struct CampfireWorker: WorkerProgram {
  static let rules: [any CellRules] = [Campfire()]
}
