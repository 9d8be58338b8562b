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

  /// With room for one more behind the last.
  private var groups = [EntryGroup()]
  /// By how many groups they have: the places of blocks that are not in use.
  private var free: [[Int]] = []

  /// The ring an entry was in, and whether it is boosted.
  static let ringMask: UInt8 = 0b11
  static let boosted: UInt8 = 0b100

  /// Entries with room.
  var reserved: Int { (groups.count - 1) * EntryGroup.size }
}

// MARK: - Entries

extension ViewTable {
  /// What an entry is of.
  func target(_ entry: Int) -> Int32 {
    let group = groups[entry >> 3]
    return EntryColumns.target(group.lows[entry & 7], group.rests[entry & 7])
  }

  func told(_ entry: Int) -> Told { Told(bits: groups[entry >> 3].told[entry & 7]) }

  mutating func setTold(_ when: Told, _ entry: Int) {
    groups[entry >> 3].told[entry & 7] = when.bits
  }

  func marks(_ entry: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: groups[entry >> 3].rests[entry & 7]) & EntryColumns.marksMask
  }

  mutating func setMarks(_ marks: UInt8, _ entry: Int) {
    withColumns { $0.setMarks(marks, entry) }
  }

  /// Where in the arena a target's entry is.
  func find(_ target: Int32, in block: Block) -> Int? {
    withGroups { groups in
      var at = block.start
      let end = at + block.count
      while at < end {
        let group = groups[at >> 3]
        if any(group.lows .== SIMD8(repeating: EntryColumns.low(target))) {
          for entry in at..<min(at + EntryGroup.size, end)
          where EntryColumns.target(group.lows[entry & 7], group.rests[entry & 7]) == target {
            return entry
          }
        }
        at += EntryGroup.size
      }
      return nil
    }
  }

  /// The entries, to be changed in place.
  @inline(__always)
  mutating func withColumns<Result>(_ body: (EntryColumns) -> Result) -> Result {
    groups.withUnsafeMutableBufferPointer { groups in
      guard let base = groups.baseAddress else { preconditionFailure("there always is a group") }
      return body(EntryColumns(base))
    }
  }

  /// What ``find(_:in:)`` reads.
  @inline(__always)
  private func withGroups<Result>(_ body: (UnsafeBufferPointer<EntryGroup>) -> Result) -> Result {
    groups.withUnsafeBufferPointer(body)
  }

  /// Adds an entry behind the others; it is shown if they all are and there is room below the cap.
  mutating func append(_ target: Int32, _ when: Told, to block: inout Block, cap: Int) {
    if block.count == block.capacity {
      reserve(block.capacity + max(EntryGroup.size, block.capacity / 8), in: &block)
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
    withColumns { columns in
      let (target, told, marks) = (columns.target(a), columns.told(a), columns.marks(a))
      columns.move(b, to: a)
      columns.set(b, target, told)
      columns.setMarks(marks, b)
    }
  }
}

// MARK: - Blocks

extension ViewTable {
  /// Lays all blocks one behind the other in this order, with little room between.
  ///
  /// - Parameter order: every block that has entries, once.
  mutating func lay(out blocks: inout [Block], in order: [Int]) {
    var new = ViewTable()
    let room = order.reduce(0) { $0 + Self.room(for: blocks[$1].count) }
    new.groups.reserveCapacity(room / EntryGroup.size + 1)
    new.groups.removeAll(keepingCapacity: true)
    for place in order where blocks[place].count > 0 {
      let old = blocks[place]
      let capacity = Self.room(for: old.count)
      let start = old.start / EntryGroup.size
      let used = (old.count + EntryGroup.size - 1) / EntryGroup.size
      blocks[place].start = new.groups.count * EntryGroup.size
      blocks[place].capacity = capacity
      new.groups.append(contentsOf: groups[start..<(start + used)])
      new.groups.append(
        contentsOf: repeatElement(EntryGroup(), count: capacity / EntryGroup.size - used))
    }
    new.groups.append(EntryGroup())
    for place in blocks.indices where blocks[place].count == 0 { blocks[place] = Block() }
    self = new
  }

  /// One more at least.
  private static func room(for count: Int) -> Int {
    (count / EntryGroup.size + 1) * EntryGroup.size
  }

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
    let kind = capacity / EntryGroup.size
    if kind < free.count, let start = free[kind].popLast() { return start }
    let start = reserved
    precondition(start + capacity <= Int32.max, "two thousand million entries at most")
    groups.append(contentsOf: repeatElement(EntryGroup(), count: capacity / EntryGroup.size))
    return start
  }

  private mutating func give(back start: Int, capacity: Int) {
    guard capacity > 0 else { return }
    let kind = capacity / EntryGroup.size
    while free.count <= kind { free.append([]) }
    free[kind].append(start)
  }
}
