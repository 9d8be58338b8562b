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
  var told: [Told] = []
  /// The ring an entry was in, and whether it is boosted.
  var marks: [UInt8] = []
  private var free: [[Int]] = []

  static let ringMask: UInt8 = 0b11
  static let boosted: UInt8 = 0b100

  /// Entries with room.
  var reserved: Int { targets.count }
}

// MARK: - Entries

extension ViewTable {
  /// Where in the arena a target's entry is.
  @inline(__always)
  func find(_ target: Int32, in block: Block) -> Int? {
    targets.withUnsafeBufferPointer { targets in
      let end = block.start + block.count
      let wanted = SIMD8<Int32>(repeating: target)
      var at = block.start
      guard let base = targets.baseAddress else { return nil }
      // Blocks are whole vectors, so that reading on behind the last entry stays in the block.
      while at < end {
        let here = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD8<Int32>.self)
        let words = unsafeBitCast(here .== wanted, to: SIMD4<UInt64>.self)
        if words[0] | words[1] | words[2] | words[3] != 0 {
          for lane in 0..<8 where here[lane] == target && at + lane < end { return at + lane }
        }
        at += 8
      }
      return nil
    }
  }

  /// The columns, to be changed in place.
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

  /// Adds an entry behind the others.
  mutating func append(_ target: Int32, _ when: Told, to block: inout Block) {
    if block.count == block.capacity { grow(&block) }
    let at = block.start + block.count
    targets[at] = target
    told[at] = when
    marks[at] = 0
    block.count += 1
  }

  /// Takes an entry out; the last of its part takes its place.
  mutating func remove(at place: Int, from block: inout Block) {
    var hole = place
    if place < block.start + block.shown {
      block.shown -= 1
      move(block.start + block.shown, to: hole)
      hole = block.start + block.shown
    }
    block.count -= 1
    move(block.start + block.count, to: hole)
  }

  mutating func swap(_ a: Int, _ b: Int) {
    guard a != b else { return }
    targets.swapAt(a, b)
    told.swapAt(a, b)
    marks.swapAt(a, b)
  }

  private mutating func move(_ from: Int, to place: Int) {
    guard from != place else { return }
    targets[place] = targets[from]
    told[place] = told[from]
    marks[place] = marks[from]
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
    for place in order where blocks[place].count > 0 {
      let old = blocks[place]
      let capacity = (old.count + Self.unit) / Self.unit * Self.unit
      let range = old.start..<(old.start + old.count)
      blocks[place].start = new.targets.count
      blocks[place].capacity = capacity
      new.targets.append(contentsOf: targets[range])
      new.targets.append(contentsOf: repeatElement(-1, count: capacity - old.count))
      new.told.append(contentsOf: told[range])
      new.told.append(contentsOf: repeatElement(.longAgo, count: capacity - old.count))
      new.marks.append(contentsOf: marks[range])
      new.marks.append(contentsOf: repeatElement(0, count: capacity - old.count))
    }
    for place in blocks.indices where blocks[place].count == 0 { blocks[place] = Block() }
    self = new
  }

  mutating func release(_ block: inout Block) {
    give(back: block.start, capacity: block.capacity)
    block = Block()
  }

  private mutating func grow(_ block: inout Block) {
    let wanted = block.capacity + max(Self.unit, block.capacity / 4)
    let capacity = (wanted + Self.unit - 1) / Self.unit * Self.unit
    let start = take(capacity)
    for index in 0..<block.count { move(block.start + index, to: start + index) }
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
    return start
  }

  private mutating func give(back start: Int, capacity: Int) {
    guard capacity > 0 else { return }
    let kind = capacity / Self.unit
    while free.count <= kind { free.append([]) }
    free[kind].append(start)
  }
}
