import TesseraProtobuf

/// What is measured: a message, and its bytes.
public struct Sample: Sendable {
  /// What the table calls it.
  public let name: String
  /// 0 snapshot, 1 listing, 2 envelope, 3 tree.
  public let message: Int
  /// Its bytes, as we write them.
  public let bytes: [UInt8]

  /// A message of that number.
  public init(name: String, message: Int, bytes: [UInt8]) {
    self.name = name
    self.message = message
    self.bytes = bytes
  }

  /// The five messages; the same in every run.
  public static let all = [
    Sample(name: "16-cell snapshot", message: 0, bytes: snapshot(cells: 16).encodedBytes()),
    Sample(name: "100,000-cell listing", message: 1, bytes: listing(cells: 100_000).encodedBytes()),
    Sample(name: "move envelope", message: 2, bytes: move().encodedBytes()),
    Sample(name: "100-actor delta", message: 2, bytes: delta(actors: 100).encodedBytes()),
    Sample(
      name: "tree of 63 with strings and maps", message: 3, bytes: tree(depth: 6).encodedBytes()),
  ]

  private static func cells(_ count: Int, from first: Int) -> [TesseraOrchV1Assignment] {
    (first..<first + count).map { index in
      TesseraOrchV1Assignment(
        world: 0, cx: Int32(index % 400) - 200, cy: Int32(index / 400) - 125, depth: 0, sub: 0,
        epoch: UInt32(index % 300) + 1)
    }
  }

  private static func snapshot(cells count: Int) -> TesseraOrchV1AssignmentSnapshot {
    TesseraOrchV1AssignmentSnapshot(
      cells: cells(count, from: 0), incarnation: 1_763_900_000_000, revision: 4_711)
  }

  private static func listing(cells count: Int) -> TesseraOrchV1AssignmentListing {
    let workers = 100
    return TesseraOrchV1AssignmentListing(
      workers: (0..<workers).map { index in
        TesseraOrchV1AssignmentBundle(
          workerID: "worker-\(index)", addr: "10.0.\(index).17:5001",
          cells: cells(count / workers, from: index * count / workers))
      }, incarnation: 1_763_900_000_000, revision: 123_456, kind: .full)
  }

  private static func move() -> TesseraDataV1Envelope {
    TesseraDataV1Envelope(
      cell: TesseraDataV1CellID(cx: 1, cy: -2), seq: 1234, epoch: 7,
      payload: .move(TesseraDataV1Move(actor: 42, dx: 0.125, dy: -0.5)))
  }

  private static func delta(actors count: Int) -> TesseraDataV1Envelope {
    TesseraDataV1Envelope(
      cell: TesseraDataV1CellID(cx: 1, cy: -2), seq: 98_765, epoch: 7,
      payload: .delta(
        TesseraDataV1Delta(
          cell: TesseraDataV1CellID(cx: 1, cy: -2),
          moved: (0..<count).map { index in
            TesseraDataV1Actor(
              id: UInt64(1_000 + index * 37),
              pos: TesseraDataV1Position(x: 32 + Float(index) / 8, y: -64 + Float(index) / 8))
          })))
  }

  private static func tree(depth: Int, id: UInt64 = 1) -> TesseraBenchV1Tree {
    var tree = TesseraBenchV1Tree()
    tree.name = "node \(id) at depth \(depth)"
    tree.id = id
    tree.labels = [
      "zone": "eu-west", "owner": "team-simulation", "colour": "vert",
      "description": "a longer text, as people write them: naïve, déjà vu",
    ]
    tree.counters = [1: Int64(id), 2: -Int64(id), 300: 1 << 40]
    tree.tags = ["alpha", "beta", "a tag that is longer than most"]
    tree.weights = (0..<16).map { Double($0) * 0.75 }
    tree.blob = [UInt8](repeating: UInt8(truncatingIfNeeded: id), count: 48)
    tree.active = id % 2 == 0
    if depth > 1 {
      tree.children = [Self.tree(depth: depth - 1, id: id * 2)]
      tree.best = Self.tree(depth: depth - 1, id: id * 2 + 1)
    }
    return tree
  }
}
