internal import NIOCore
internal import TesseraCore
internal import TesseraProtobuf

/// What an audience is told of each entity, as bytes: encoded once for each change, however many
/// are told, and in the same room as before.
struct EncodedColumn: Sendable {
  private(set) var ids: [EntityID] = []
  private var bytes: [[UInt8]] = []
  /// Tells one content from those before it.
  private var versions: [UInt64] = []
  private var isStale: [Bool] = []
  private var places: [EntityID: Int32] = [:]
  private var stale: [EntityID] = []

  subscript(id: EntityID) -> [UInt8]? { places[id].map { bytes[Int($0)] } }

  func version(of id: EntityID) -> UInt64? { places[id].map { versions[Int($0)] } }

  /// With its version; `nil` if there never was anything to tell.
  func content(of id: EntityID) -> (bytes: [UInt8], version: UInt64)? {
    guard let place = places[id].map(Int.init), versions[place] > 0 else { return nil }
    return (bytes[place], versions[place])
  }

  mutating func noteChange(of id: EntityID) {
    let place = place(of: id)
    if !isStale[place] {
      isStale[place] = true
      stale.append(id)
    }
  }

  /// Takes over what somebody else has encoded.
  mutating func set(_ id: EntityID, to content: ArraySlice<UInt8>, version: UInt64) {
    let place = place(of: id)
    versions[place] = version
    bytes[place].removeAll(keepingCapacity: true)
    bytes[place].append(contentsOf: content)
  }

  private mutating func place(of id: EntityID) -> Int {
    if let known = places[id] { return Int(known) }
    let place = ids.count
    places[id] = Int32(place)
    ids.append(id)
    bytes.append([])
    versions.append(0)
    isStale.append(false)
    return place
  }

  mutating func remove(_ id: EntityID) {
    guard let place = places.removeValue(forKey: id).map(Int.init) else { return }
    let last = ids.count - 1
    if place != last {
      ids.swapAt(place, last)
      bytes.swapAt(place, last)
      versions.swapAt(place, last)
      isStale.swapAt(place, last)
      places[ids[place]] = Int32(place)
    }
    ids.removeLast()
    bytes.removeLast()
    versions.removeLast()
    isStale.removeLast()
  }

  /// Encodes what changed and appends whose it is to `changed`.
  mutating func refresh(
    from columns: ColumnSet, for audience: Audience, into changed: inout [EntityID],
    scratch: inout ByteBuffer, version: inout UInt64
  ) {
    guard !stale.isEmpty else { return }
    for id in stale {
      guard let place = places[id].map(Int.init), isStale[place] else { continue }
      isStale[place] = false
      version += 1
      versions[place] = version
      scratch.clear()
      var writer = ProtobufWriter(appendingTo: consume scratch)
      columns.write(id, to: &writer) { $0 == audience }
      scratch = writer.finish()
      bytes[place].removeAll(keepingCapacity: true)
      bytes[place].append(contentsOf: scratch.readableBytesView)
      changed.append(id)
    }
    stale.removeAll(keepingCapacity: true)
  }
}
