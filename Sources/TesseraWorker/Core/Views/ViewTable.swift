internal import TesseraCore

/// What each viewer sees, in one arena: a block of entries for each.
///
/// An entry is what is seen and when it was told last. The first ``Block/shown`` entries of a block
/// are shown to the viewer, the others are in range and wait for room.
struct ViewTable: Sendable {
  struct Block: Sendable {
    private var first: Int32 = 0
    private var room: Int32 = 0
    private var entries: Int32 = 0
    private var visible: Int32 = 0

    var start: Int {
      get { Int(first) }
      set { first = Int32(truncatingIfNeeded: newValue) }
    }
    var capacity: Int {
      get { Int(room) }
      set { room = Int32(truncatingIfNeeded: newValue) }
    }
    var count: Int {
      get { Int(entries) }
      set { entries = Int32(truncatingIfNeeded: newValue) }
    }
    var shown: Int {
      get { Int(visible) }
      set { visible = Int32(truncatingIfNeeded: newValue) }
    }
  }

  /// When an entry was told.
  ///
  /// The tick, or with the sign bit set the tick in which it came into view and has not been told
  /// since: then everything is news.
  struct Told: Hashable, Sendable {
    var bits: Int32

    static func at(_ tick: Int32) -> Told { Told(bits: tick) }
    static func never(since tick: Int32) -> Told { Told(bits: tick | .min) }
    /// Told, but nobody knows when.
    static let longAgo = Told(bits: 0)

    var isTold: Bool { bits >= 0 }
    /// The tick in either case.
    var tick: Int32 { bits & .max }
  }

  private(set) var targets: [Int32] = []
  /// A few bits of each target, so that it is found by reading little. Room for a vector behind them.
  private var tags = [UInt8](repeating: 0, count: padding)
  var told: [Told] = []
  /// The ring an entry was in, and whether it is boosted.
  var marks: [UInt8] = []
  private var free: [[Int]] = []

  private static let padding = 16

  static let ringMask: UInt8 = 0b11
  static let boosted: UInt8 = 0b100

  /// Entries with room.
  var reserved: Int { targets.count }
}

// MARK: - Entries

extension ViewTable {
  /// Where in the arena a target's entry is.
  func find(_ target: Int32, in block: Block) -> Int? {
    targets.withUnsafeBufferPointer { targets in
      tags.withUnsafeBufferPointer { tags in
        guard let targets = targets.baseAddress, let tags = tags.baseAddress else { return nil }
        let entry = EntryColumns.find(target, in: block, targets, tags)
        return entry < 0 ? nil : entry
      }
    }
  }

  /// The columns, to be changed in place.
  @inline(__always)
  mutating func withColumns<Result>(_ body: (EntryColumns) -> Result) -> Result {
    targets.withUnsafeMutableBufferPointer { targets in
      tags.withUnsafeMutableBufferPointer { tags in
        told.withUnsafeMutableBufferPointer { told in
          marks.withUnsafeMutableBufferPointer { marks in
            body(EntryColumns(targets: targets, tags: tags, told: told, marks: marks))
          }
        }
      }
    }
  }

  /// What frames look at.
  @inline(__always)
  mutating func withEntries(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeMutableBufferPointer<Told>,
      UnsafeMutableBufferPointer<UInt8>
    ) -> Void
  ) {
    targets.withUnsafeBufferPointer { targets in
      told.withUnsafeMutableBufferPointer { told in
        marks.withUnsafeMutableBufferPointer { marks in body(targets, told, marks) }
      }
    }
  }

  /// Adds an entry behind the others; it is shown if they all are and there is room below the cap.
  mutating func append(_ target: Int32, _ when: Told, to block: inout Block, cap: Int) {
    if block.count == block.capacity {
      reserve(block.capacity + max(Self.unit, block.capacity / 8), in: &block)
    }
    withColumns { $0.append(target, when, to: &block, cap: cap) }
  }

  /// Takes an entry out; the last of its part takes its place.
  ///
  /// - Returns: whether it was shown and told.
  mutating func remove(at place: Int, from block: inout Block) -> Bool {
    withColumns { $0.remove(at: place, from: &block) }
  }

  mutating func swap(_ a: Int, _ b: Int) {
    guard a != b else { return }
    targets.swapAt(a, b)
    tags.swapAt(a, b)
    told.swapAt(a, b)
    marks.swapAt(a, b)
  }
}

// MARK: - Blocks

extension ViewTable {
  private static let unit = 8

  /// Lays all blocks one behind the other in this order, with little room between.
  ///
  /// - Parameter order: every block that has entries, once.
  mutating func lay(out blocks: inout [Block], in order: [Int]) {
    var new = ViewTable()
    let room = order.reduce(0) { $0 + Self.room(for: blocks[$1].count) }
    new.targets.reserveCapacity(room)
    new.told.reserveCapacity(room)
    new.marks.reserveCapacity(room)
    new.tags.reserveCapacity(room + Self.padding)
    for place in order where blocks[place].count > 0 {
      let old = blocks[place]
      let capacity = Self.room(for: old.count)
      let range = old.start..<(old.start + old.count)
      blocks[place].start = new.targets.count
      blocks[place].capacity = capacity
      new.targets.append(contentsOf: targets[range])
      new.targets.append(contentsOf: repeatElement(-1, count: capacity - old.count))
      new.told.append(contentsOf: told[range])
      new.told.append(contentsOf: repeatElement(.longAgo, count: capacity - old.count))
      new.tags.removeLast(Self.padding)
      new.tags.append(contentsOf: tags[range])
      new.tags.append(contentsOf: repeatElement(0, count: capacity - old.count + Self.padding))
      new.marks.append(contentsOf: marks[range])
      new.marks.append(contentsOf: repeatElement(0, count: capacity - old.count))
    }
    for place in blocks.indices where blocks[place].count == 0 { blocks[place] = Block() }
    self = new
  }

  /// One more at least.
  private static func room(for count: Int) -> Int { (count + unit) / unit * unit }

  mutating func release(_ block: inout Block) {
    give(back: block.start, capacity: block.capacity)
    block = Block()
  }

  /// Makes room for this many entries.
  mutating func reserve(_ count: Int, in block: inout Block) {
    guard count > block.capacity else { return }
    let capacity = Self.room(for: count)
    let start = take(capacity)
    withColumns { columns in
      for index in 0..<block.count { columns.move(block.start + index, to: start + index) }
    }
    give(back: block.start, capacity: block.capacity)
    block.start = start
    block.capacity = capacity
  }

  private mutating func take(_ capacity: Int) -> Int {
    let kind = capacity / Self.unit
    if kind < free.count, let start = free[kind].popLast() { return start }
    let start = targets.count
    precondition(start + capacity <= Int32.max, "two thousand million entries at most")
    targets.append(contentsOf: repeatElement(-1, count: capacity))
    told.append(contentsOf: repeatElement(.longAgo, count: capacity))
    marks.append(contentsOf: repeatElement(0, count: capacity))
    tags.append(contentsOf: repeatElement(0, count: capacity))
    return start
  }

  private mutating func give(back start: Int, capacity: Int) {
    guard capacity > 0 else { return }
    let kind = capacity / Self.unit
    while free.count <= kind { free.append([]) }
    free[kind].append(start)
  }
}
