import TesseraControlPlane
import TesseraCore
import TesseraProto

@testable import TesseraOrchestrator

/// A configuration as (worker, port, cells); it must be valid.
func plan(_ workers: (String, Int, [CellID])...) throws -> AssignmentConfiguration {
  try AssignmentConfiguration(document(workers))
}

func document(_ workers: [(String, Int, [CellID])]) -> ConfigurationDocument {
  ConfigurationDocument(
    workers: workers.map { id, port, cells in
      ConfigurationDocument.Worker(
        id: id, addr: "127.0.0.1:\(port)",
        cells: cells.map {
          ConfigurationDocument.Cell(
            world: Int($0.world), cx: Int($0.cx), cy: Int($0.cy), depth: Int($0.depth),
            sub: Int($0.sub))
        })
    })
}

/// The depth-0 cell of a column in row 0.
func cell(_ column: Int32) -> CellID { CellID(cx: column, cy: 0) }

func ledger(_ configuration: AssignmentConfiguration, limits: AssignmentLedgerLimits = .defaults)
  -> AssignmentLedger
{
  AssignmentLedger(incarnation: Incarnation(77), configuration: configuration, limits: limits)
}

extension AssignmentLedger {
  /// The latest revision as a watcher without a past would see it.
  var table: AssignmentTable { AssignmentTable(fullListing()) }

  /// The owner of a cell and the epoch, as `a2`; `-` for nobody.
  func who(_ cell: CellID) -> String {
    table.owner(of: cell).map { "\($0.worker)\($0.epoch)" } ?? "-"
  }
}

extension AssignmentListing {
  /// What it gives, as `a:0/0,0=1`, ordered.
  var gains: [String] {
    workers.flatMap { bundle in
      bundle.cells.map { "\(bundle.workerID):\($0.cell)=\($0.epoch)" }
    }
  }

  /// What it takes away, as `0/0,0=1`.
  var losses: [String] { removed.map { "\($0.cell)=\($0.epoch)" } }
}

/// SplitMix64: small, and the same everywhere for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
