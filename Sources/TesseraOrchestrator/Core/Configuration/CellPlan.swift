import TesseraCore

/// The checks that take more than one cell: that none is given twice, none lies in another, and no
/// family of depth-1 cells goes by two forms of names.
struct CellPlan {
  /// Where a cell stands in the document.
  private struct Place: Comparable {
    var worker: Int
    var cell: Int

    static func < (a: Place, b: Place) -> Bool { (a.worker, a.cell) < (b.worker, b.cell) }
  }

  private struct Offence {
    var place: Place
    var message: String
  }

  private let workers: [AssignmentConfiguration.Worker]
  private let naming: CellNaming
  private var placeOfCanonical: [CellID: Place] = [:]
  private var first: Offence?

  init(_ workers: [AssignmentConfiguration.Worker], _ naming: CellNaming) {
    self.workers = workers
    self.naming = naming
  }

  /// - Throws: The first offence in the order of the document.
  consuming func check() throws(ConfigurationError) {
    findDoubles()
    findMixedFamilies()
    findOverlaps()
    if let first {
      throw ConfigurationError(
        "workers[\(first.place.worker)].cells[\(first.place.cell)]", first.message)
    }
  }

  private mutating func report(_ place: Place, _ message: String) {
    if let first, first.place <= place { return }
    first = Offence(place: place, message: message)
  }

  private mutating func findDoubles() {
    placeOfCanonical.reserveCapacity(workers.reduce(0) { $0 + $1.cells.count })
    forEachCell { plan, place, name in
      let canonical = plan.naming.canonical(name)
      guard let other = plan.placeOfCanonical[canonical] else {
        plan.placeOfCanonical[canonical] = place
        return
      }
      let alias = plan.name(at: other)
      let suffix = alias == name ? "" : " as \(alias)"
      plan.report(place, "cell \(name) is already given to \(plan.owner(at: other))\(suffix)")
    }
  }

  private mutating func findMixedFamilies() {
    var firstOfFamily: [CellID: Place] = [:]
    forEachCell { plan, place, name in
      guard name.depth == 1, let isOlder = plan.isOlderForm(name),
        let family = plan.naming.canonical(name).parent
      else { return }
      guard let other = firstOfFamily[family] else {
        firstOfFamily[family] = place
        return
      }
      let otherName = plan.name(at: other)
      guard isOlder != plan.isOlderForm(otherName) else { return }
      plan.report(
        place,
        "cell \(name) and cell \(otherName) are quarters of the same cell \(family) in two forms: "
          + "write all of them with sub, or none")
    }
  }

  private mutating func findOverlaps() {
    forEachCell { plan, place, name in
      var next = plan.naming.canonical(name).parent
      while let ancestor = next {
        next = ancestor.parent
        guard let other = plan.placeOfCanonical[ancestor] else { continue }
        let otherName = plan.name(at: other)
        if other < place {
          plan.report(
            place,
            "cell \(name) lies in \(otherName), which is already given to \(plan.owner(at: other))")
        } else {
          plan.report(
            other,
            "cell \(otherName) contains \(name), which is already given to \(plan.owner(at: place))"
          )
        }
      }
    }
  }

  private mutating func forEachCell(_ body: (inout CellPlan, Place, CellID) -> Void) {
    for (worker, entry) in workers.enumerated() {
      for (cell, name) in entry.cells.enumerated() {
        body(&self, Place(worker: worker, cell: cell), name)
      }
    }
  }

  private func name(at place: Place) -> CellID { workers[place.worker].cells[place.cell] }

  private func owner(at place: Place) -> WorkerID { workers[place.worker].id }

  /// Whether a depth-1 id is one with `sub`, or one with sub 0 that is read so because of the ids
  /// beside it; `nil` where both forms are the same numbers.
  private func isOlderForm(_ name: CellID) -> Bool? {
    if name.isOlderForm { return true }
    return name.readAsOlderForm == name ? nil : naming.canonical(name) != name
  }
}
