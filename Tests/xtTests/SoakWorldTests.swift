import Foundation
import Testing

@testable import xt

@Suite struct SoakWorldTests {
  @Test func metricsOfLoopsAreToldApart() {
    let values = [
      #"ticks{loop="1"}"#: 10.0, #"ticks{loop="2"}"#: 20,
      #"pause{loop="2",quantile="0.99"}"#: 0.5, #"frames{kind="move",loop="2"}"#: 7, "uptime": 3,
    ]
    let loops = LoopMetrics.split(values, of: "worker-3", loops: 2)
    #expect(loops.map(\.name) == ["worker-3", "worker-3.2"])
    #expect(loops[0].values == ["ticks": 10])
    #expect(
      loops[1].values
        == ["ticks": 20, #"pause{quantile="0.99"}"#: 0.5, #"frames{kind="move"}"#: 7])
    #expect(LoopMetrics.split(values, of: "worker-1", loops: 1).map(\.values) == [values])
  }

  @Test func everyLoopIsAWorkerWithCellsOfItsOwn() throws {
    struct Table: Decodable {
      struct Worker: Decodable {
        var id: String
        var cells: [[String: Int]]
      }
      var workers: [Worker]
    }
    let text = WorldDeployment.configuration(workers: 2, loops: 2)
    let table = try JSONDecoder().decode(Table.self, from: Data(text.utf8))
    #expect(table.workers.map(\.id) == ["worker-1", "worker-2", "worker-1.2", "worker-2.2"])
    let cells = table.workers.flatMap(\.cells)
    #expect(Set(cells).count == WorldDeployment.cells.count && cells.count == 16)
    // A worker's loops have together what it would have alone.
    let own = table.workers.filter { $0.id.hasPrefix("worker-1") }.map(\.cells.count).reduce(0, +)
    #expect(own == WorldDeployment.cells(ofWorker: 0, of: 2).count)
  }
}
