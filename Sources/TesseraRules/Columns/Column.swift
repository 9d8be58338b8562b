internal import TesseraCore
internal import TesseraProtobuf

/// One component of all entities that have it, whatever its type.
///
/// A class, since a typed array has to be changed in place behind an untyped reference. A
/// ``ColumnSet`` sees to it that it behaves like a value: it is copied before it is changed if two
/// own it. That is also why it may go from thread to thread.
class AnyColumn: @unchecked Sendable {
  /// The entities in the order of the values.
  fileprivate(set) var ids: [EntityID] = []
  fileprivate var places: [EntityID: Int32] = [:]

  func copy() -> AnyColumn { AnyColumn() }

  final func contains(_ id: EntityID) -> Bool { places[id] != nil }

  /// Whether there was one. The last one takes its place.
  @discardableResult
  final func remove(_ id: EntityID) -> Bool {
    guard let place = places.removeValue(forKey: id).map(Int.init) else { return false }
    let last = ids.count - 1
    if place != last {
      ids[place] = ids[last]
      places[ids[place]] = Int32(place)
    }
    ids.removeLast()
    removeValue(at: place)
    return true
  }

  fileprivate func removeValue(at place: Int) {}

  /// Writes the entity's value as a field, if it has one.
  func write(_ id: EntityID, field: UInt32, to writer: inout ProtobufWriter) {}

  /// Takes the entity's value from the content of a field.
  func read(_ id: EntityID, from reader: inout ProtobufReader) throws(ProtobufError) {}
}

/// One component of all entities that have it: dense, with swap-remove.
final class Column<C: Component>: AnyColumn, @unchecked Sendable {
  private var values: [C] = []

  override func copy() -> AnyColumn {
    let copy = Column<C>()
    copy.ids = ids
    copy.places = places
    copy.values = values
    return copy
  }

  subscript(id: EntityID) -> C? { places[id].map { values[Int($0)] } }

  /// Whether that changed anything.
  func set(_ id: EntityID, to value: C) -> Bool {
    if let place = places[id].map(Int.init) {
      if values[place] == value { return false }
      values[place] = value
    } else {
      places[id] = Int32(values.count)
      ids.append(id)
      values.append(value)
    }
    return true
  }

  fileprivate override func removeValue(at place: Int) {
    let last = values.count - 1
    if place != last { values.swapAt(place, last) }
    values.removeLast()
  }

  override func write(_ id: EntityID, field: UInt32, to writer: inout ProtobufWriter) {
    guard let place = places[id] else { return }
    writer.writeMessage(values[Int(place)], field: field)
  }

  override func read(_ id: EntityID, from reader: inout ProtobufReader) throws(ProtobufError) {
    let value: C = try reader.readMessage()
    _ = set(id, to: value)
  }
}
