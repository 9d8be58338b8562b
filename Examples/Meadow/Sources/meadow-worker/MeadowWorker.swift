import Meadow
import TesseraRules
import TesseraWorkerProgram

/// A worker of a world that is a meadow. It takes the flags of `tessera-worker`.
@main
struct MeadowWorker: WorkerProgram {
  static let rules: [any CellRules] = Meadow.rules
}
