/// How a set of ids that belong together (a configuration, a listing) names its cells.
///
/// A depth-1 id with `sub` 0 can be read two ways: as the canonical cell with those numbers, or in
/// the older form as the low-left quarter of the depth-0 cell with those numbers. The two forms are
/// never mixed in one family, so the ids beside it decide. It is in the older form if
/// - one of the same numbers with `sub` 1–3 is there too, or
/// - read as canonical it would lie in a depth-0 cell that is there too (no two cells of a set
///   overlap), and read the older way it does not.
///
/// Everyone who reads the same set reads it the same way, whatever the order.
public struct CellNaming: Sendable {
  private var canonicalByName: [CellID: CellID] = [:]
  private var nameByCanonical: [CellID: CellID] = [:]

  /// The naming of a set of ids; their order does not matter.
  public init(_ names: some Sequence<CellID>) {
    let present = Set(names)
    for name in present {
      let canonical = Self.canonical(name, among: present)
      canonicalByName[name] = canonical
      // Two names for one cell are the caller's to refuse; the smaller one stands, so that the
      // reading does not depend on the order.
      if let other = nameByCanonical[canonical], other < name { continue }
      nameByCanonical[canonical] = name
    }
  }

  /// The canonical cell that an id stands for: as this set names it if the id is in it, else by
  /// itself, else (an id of depth 1 in the form this set does not use) by what the set has.
  public func canonical(_ name: CellID) -> CellID {
    if let known = canonicalByName[name] { return known }
    let own = name.canonical
    if nameByCanonical[own] == nil, let older = name.readAsOlderForm, nameByCanonical[older] != nil
    {
      return older
    }
    return own
  }

  /// The id by which the set names a canonical cell; `nil` if the cell is not in the set.
  public func name(of canonical: CellID) -> CellID? { nameByCanonical[canonical] }

  private static func canonical(_ name: CellID, among present: Set<CellID>) -> CellID {
    guard name.depth == 1, name.sub == 0, let older = name.readAsOlderForm else {
      return name.canonical
    }
    let hasOlderSibling = (UInt8(1)...3).contains { sub in
      var sibling = name
      sibling.sub = sub
      return present.contains(sibling)
    }
    if hasOlderSibling { return older }
    guard let canonicalParent = name.parent, let olderParent = older.parent else { return name }
    return present.contains(canonicalParent) && !present.contains(olderParent) ? older : name
  }
}
