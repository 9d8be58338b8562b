import TesseraRules
import TesseraWorkerProgram

/// `tessera-worker`: a worker without rules, in which everyone moves freely.
@main
struct StockWorker: WorkerProgram {
  static let name = "tessera-worker"
  static let rules: [any CellRules] = []
}
