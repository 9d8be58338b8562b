internal import NIOCore
internal import TesseraCore
internal import TesseraProtobuf

/// The components of many entities: one column for each declared one, in the order of their numbers.
struct ColumnSet: Sendable {
  private let types: [Catalog.ComponentType]
  private var columns: [AnyColumn]
  /// Where the columns are that make an entity count more or less.
  private let weighty: [Int]
  /// Which columns the message at hand had something for.
  private var isFound: [Bool]

  init(_ catalog: Catalog) {
    types = catalog.components
    columns = catalog.components.map { $0.makeColumn() }
    isFound = Array(repeating: false, count: catalog.components.count)
    weighty = types.indices.filter { catalog.components[$0].weight != 1 }
  }

  /// Where the column of a type is; `nil` if the type is not declared.
  @inline(__always)
  func place<C: Component>(of type: C.Type) -> Int? {
    let id = ObjectIdentifier(type)
    return types.firstIndex { $0.id == id }
  }

  func audience(at place: Int) -> Audience { types[place].audience }

  func get<C: Component>(_ id: EntityID, at place: Int, as type: C.Type) -> C? {
    (columns[place] as? Column<C>)?[id]
  }

  /// Whether that changed anything.
  mutating func set<C: Component>(_ id: EntityID, at place: Int, to value: C?) -> Bool {
    makeUnique(place)
    guard let value else { return columns[place].remove(id) }
    return (columns[place] as? Column<C>)?.set(id, to: value) ?? false
  }

  var places: Range<Int> { columns.indices }

  func ids(at place: Int) -> [EntityID] { columns[place].ids }

  func contains(_ id: EntityID) -> Bool { columns.contains { $0.contains(id) } }

  /// The product of the weights of what an entity has.
  func weight(of id: EntityID) -> Float {
    weighty.reduce(1) { columns[$1].contains(id) ? $0 * types[$1].weight : $0 }
  }

  mutating func removeAll(of id: EntityID) {
    for place in columns.indices where columns[place].contains(id) {
      makeUnique(place)
      columns[place].remove(id)
    }
  }

  private mutating func makeUnique(_ place: Int) {
    if !isKnownUniquelyReferenced(&columns[place]) { columns[place] = columns[place].copy() }
  }
}

// MARK: - On the wire

extension ColumnSet {
  func write(
    _ id: EntityID, to writer: inout ProtobufWriter, where isWanted: (Audience) -> Bool
  ) {
    for (place, type) in types.enumerated() where isWanted(type.audience) {
      columns[place].write(id, field: type.number, to: &writer)
    }
  }

  /// One component of an entity, if it has that.
  func write(_ id: EntityID, at place: Int, to writer: inout ProtobufWriter) {
    columns[place].write(id, field: types[place].number, to: &writer)
  }

  /// Takes in all that an entity has; what it had besides goes. Of what cannot be read nothing is left.
  mutating func replaceAll(
    of id: EntityID, from reader: inout ProtobufReader
  ) throws(ProtobufError) {
    for place in columns.indices { isFound[place] = false }
    do throws(ProtobufError) {
      while let tag = try reader.nextTag() {
        if try !read(tag, of: id, from: &reader) {
          try reader.skipField(tag)
        } else if let place = types.firstIndex(where: { $0.number == tag.fieldNumber }) {
          isFound[place] = true
        }
      }
    } catch {
      removeAll(of: id)
      throw error
    }
    for place in columns.indices where !isFound[place] && columns[place].contains(id) {
      makeUnique(place)
      columns[place].remove(id)
    }
  }

  /// Takes in the field whose tag has just been read, if it is a component.
  mutating func read(
    _ tag: ProtobufTag, of id: EntityID, from reader: inout ProtobufReader
  ) throws(ProtobufError) -> Bool {
    guard tag.wireType == .lengthDelimited,
      let place = types.firstIndex(where: { $0.number == tag.fieldNumber })
    else { return false }
    makeUnique(place)
    try columns[place].read(id, from: &reader)
    return true
  }
}
