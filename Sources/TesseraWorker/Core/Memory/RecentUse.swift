/// How much of the room of a buffer was used of late, for one that is filled and emptied again and again: the
/// room of a burst, such as all that join at once, is not kept for ever.
struct RecentUse: Sendable {
  private var most = 0
  private var rounds = 0

  /// After so many rounds it is looked at whether the room is too large.
  static let interval = 256
  /// So many elements of room are never too large.
  static let harmless = 1_024

  /// Notes that a round is over.
  ///
  /// - Returns: for how many elements to have room from now on, if it is far too large.
  @inline(__always)
  mutating func note(_ used: Int, of room: Int) -> Int? {
    most = Swift.max(most, used)
    rounds += 1
    return rounds < Self.interval ? nil : judge(room)
  }

  private mutating func judge(_ room: Int) -> Int? {
    defer { self = RecentUse() }
    return room > 4 * most + Self.harmless ? most : nil
  }
}

extension Array {
  /// Empties it and keeps its room, if it was not far too large of late.
  mutating func removeAll(noting use: inout RecentUse) {
    guard let needed = use.note(count, of: capacity) else {
      return removeAll(keepingCapacity: true)
    }
    self = []
    reserveCapacity(needed)
  }
}
