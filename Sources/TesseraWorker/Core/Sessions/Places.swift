/// Things by small numbers, which are given out again when a thing is gone.
struct Places<Thing: ChangedInPlace & Sendable>: Sendable {
  private var things: [Thing?] = []
  private var free: [Int] = []

  var count: Int { things.count - free.count }

  /// The numbers in use, in order.
  var taken: some Sequence<Int> { things.indices.lazy.filter { things[$0] != nil } }

  subscript(place: Int) -> Thing? {
    get { things[place] }
    _modify { yield &things[place] }
  }

  /// Changes what is there, if anything is.
  @inline(__always)
  mutating func change<Result>(_ place: Int, _ body: (inout Thing) -> Result) -> Result? {
    things.change(at: place, body)
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

/// What is large and changed often: changing it by a closure asks for no memory, where an accessor that
/// gives access for a while may.
protocol ChangedInPlace {}

extension ChangedInPlace {
  @inline(__always)
  fileprivate mutating func change<Result>(_ body: (inout Self) -> Result) -> Result {
    body(&self)
  }
}

extension Array {
  /// Changes what is at an index, if anything is.
  @inline(__always)
  mutating func change<Thing: ChangedInPlace, Result>(
    at index: Int, _ body: (inout Thing) -> Result
  ) -> Result? where Element == Thing? {
    precondition(indices.contains(index), "nothing is at \(index)")
    return withUnsafeMutableBufferPointer { $0[index]?.change(body) }
  }
}
