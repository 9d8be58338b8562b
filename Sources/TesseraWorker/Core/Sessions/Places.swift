/// Things by small numbers, which are given out again when a thing is gone.
struct Places<Thing: Sendable>: Sendable {
  private var things: [Thing?] = []
  private var free: [Int] = []

  var count: Int { things.count - free.count }

  /// The numbers in use, in order.
  var taken: some Sequence<Int> { things.indices.lazy.filter { things[$0] != nil } }

  subscript(place: Int) -> Thing? {
    get { things[place] }
    _modify { yield &things[place] }
  }

  mutating func add(_ thing: Thing) -> Int {
    if let place = free.popLast() {
      things[place] = thing
      return place
    }
    things.append(thing)
    return things.count - 1
  }

  mutating func remove(_ place: Int) {
    guard things[place] != nil else { return }
    things[place] = nil
    free.append(place)
  }
}
