package import TesseraCore

/// What the operator wants: which workers there are, where they listen, which cells they own. Valid
/// by construction: no worker twice, no two cells that overlap, every number in bounds.
package struct AssignmentConfiguration: Hashable, Sendable {
  package struct Worker: Hashable, Sendable {
    package var id: WorkerID
    /// host:port, as it was given.
    package var address: String
    /// By the names and in the order they were given.
    package var cells: [CellID]
  }

  package let workers: [Worker]
  /// How the cells are named: decides which cell a depth-1 id stands for.
  package let naming: CellNaming

  /// The longest worker id in bytes of UTF-8.
  package static let maximumWorkerIDLength = 256

  /// One worker that owns the cell at the origin: what holds when nothing is configured.
  package static func single(
    worker: WorkerID = WorkerID("worker-local"),
    address: HostPort = HostPort(host: "127.0.0.1", port: 5001)
  ) -> AssignmentConfiguration {
    AssignmentConfiguration(
      workers: [Worker(id: worker, address: "\(address)", cells: [.origin])],
      naming: CellNaming([.origin]))
  }

  private init(workers: [Worker], naming: CellNaming) {
    self.workers = workers
    self.naming = naming
  }

  package static func == (a: AssignmentConfiguration, b: AssignmentConfiguration) -> Bool {
    a.workers == b.workers
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(workers) }
}

/// A configuration as it was written, before anything is known of it but its shape.
package struct ConfigurationDocument: Hashable, Sendable {
  package struct Worker: Hashable, Sendable {
    package var id: String
    package var addr: String
    package var cells: [Cell]

    package init(id: String, addr: String, cells: [Cell]) {
      self.id = id
      self.addr = addr
      self.cells = cells
    }
  }

  package struct Cell: Hashable, Sendable {
    package var world: Int
    package var cx: Int
    package var cy: Int
    package var depth: Int
    /// `nil` if it was not written, which at depth 1 says that the canonical cell is meant.
    package var sub: Int?

    package init(world: Int = 0, cx: Int, cy: Int, depth: Int = 0, sub: Int? = nil) {
      self.world = world
      self.cx = cx
      self.cy = cy
      self.depth = depth
      self.sub = sub
    }
  }

  package var workers: [Worker]

  package init(workers: [Worker]) { self.workers = workers }
}

/// What is wrong with a configuration and where: one line.
package struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// For example `workers[1].cells[0]`; empty if the whole is meant.
  package var path: String
  package var message: String

  package init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }

  package var description: String { path.isEmpty ? message : "\(path): \(message)" }
}

extension AssignmentConfiguration {
  /// Checks a document.
  ///
  /// - Throws: The first thing that is wrong with it, in the order of the document; what several
  ///   cells are about (doubles, overlaps) comes after what is wrong with a single one.
  package init(_ document: ConfigurationDocument) throws(ConfigurationError) {
    var workers: [Worker] = []
    var indexByID: [WorkerID: Int] = [:]
    for (index, entry) in document.workers.enumerated() {
      let path = "workers[\(index)]"
      let worker = try Self.worker(entry, path)
      if let first = indexByID.updateValue(index, forKey: worker.id) {
        throw ConfigurationError(
          "\(path).id",
          "worker \(quoted(worker.id.rawValue)) is already configured in workers[\(first)]")
      }
      workers.append(worker)
    }
    let naming = CellNaming(workers.lazy.flatMap(\.cells))
    try Self.checkCellsWithoutSub(document, workers, naming)
    try CellPlan(workers, naming).check()
    self.init(workers: workers, naming: naming)
  }

  /// Who leaves `sub` out means the canonical cell; what stands beside it must not make readers of
  /// the listing, which has a `sub` everywhere, take it for a quarter in the older form.
  private static func checkCellsWithoutSub(
    _ document: ConfigurationDocument, _ workers: [Worker], _ naming: CellNaming
  ) throws(ConfigurationError) {
    for (index, worker) in workers.enumerated() {
      for (place, name) in worker.cells.enumerated() where name.depth == 1 {
        let isCanonical = document.workers[index].cells[place].sub == nil
        guard isCanonical, naming.canonical(name) != name else { continue }
        let parent = name.parent.flatMap(naming.name(of:))
        throw ConfigurationError(
          "workers[\(index)].cells[\(place)]",
          parent.map { "cell \(name) lies in \($0), which is given away as a whole" }
            ?? "cell \(name) has the numbers of a quarter that is written with sub: write the quarters "
            + "of one cell all with sub, or all without")
      }
    }
  }

  private static func worker(
    _ entry: ConfigurationDocument.Worker, _ path: String
  ) throws(ConfigurationError) -> Worker {
    if let problem = workerIDProblem(entry.id) {
      throw ConfigurationError("\(path).id", problem)
    }
    guard isUsableAddress(entry.addr) else {
      throw ConfigurationError(
        "\(path).addr",
        "\(quoted(entry.addr)) is not an address: write host:port with a port from 1 to 65535")
    }
    var cells: [CellID] = []
    cells.reserveCapacity(entry.cells.count)
    for (index, cell) in entry.cells.enumerated() {
      cells.append(try Self.cell(cell, "\(path).cells[\(index)]"))
    }
    return Worker(id: WorkerID(entry.id), address: entry.addr, cells: cells)
  }

  private static func cell(
    _ cell: ConfigurationDocument.Cell, _ path: String
  ) throws(ConfigurationError) -> CellID {
    func number<Number: FixedWidthInteger>(
      _ value: Int, _ name: String, as bounds: ClosedRange<Number>
    ) throws(ConfigurationError) -> Number {
      guard let number = Number(exactly: value), bounds.contains(number) else {
        throw ConfigurationError(
          "\(path).\(name)", "\(value) is not in \(bounds.lowerBound) to \(bounds.upperBound)")
      }
      return number
    }
    let id = CellID(
      world: try number(cell.world, "world", as: UInt32.min...UInt32.max),
      cx: try number(cell.cx, "cx", as: Int32.min...Int32.max),
      cy: try number(cell.cy, "cy", as: Int32.min...Int32.max),
      depth: try number(cell.depth, "depth", as: 0...CellID.maximumDepth),
      sub: try number(cell.sub ?? 0, "sub", as: UInt8(0)...3))
    if id.sub != 0, id.depth != 1 {
      throw ConfigurationError("\(path).sub", "sub \(id.sub) needs depth 1, not depth \(id.depth)")
    }
    guard id.isValid else {
      throw ConfigurationError(
        path, "cell \(id) does not exist: its numbers are too large to be halved")
    }
    return id
  }
}

extension AssignmentConfiguration {
  /// What is wrong with a worker's id, if anything.
  package static func workerIDProblem(_ id: String) -> String? {
    if id.isEmpty { return "a worker id must not be empty" }
    let length = id.utf8.count
    if length > maximumWorkerIDLength {
      return
        "a worker id must not be longer than \(maximumWorkerIDLength) bytes; this one has \(length)"
    }
    return nil
  }

  /// Whether a text is an address that can be connected to: host:port with a port above 0.
  package static func isUsableAddress(_ text: String) -> Bool {
    HostPort(text).map { $0.port != 0 } ?? false
  }
}

/// Text of unknown origin for a line of a log or an error: without line breaks, in quotes, and not
/// longer than need be.
func quoted(_ text: String) -> String {
  let start = text.unicodeScalars.prefix(80)
  let shown = start.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : String($0) }.joined()
  return start.count < text.unicodeScalars.count ? "\"\(shown)…\"" : "\"\(shown)\""
}
