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

  // Columns, by entry, with room behind the last one for what is read in one go.
  private var lows = [UInt16](repeating: 0, count: EntryColumns.stride)
  private var details = [EntryDetails](repeating: EntryDetails(), count: EntryColumns.stride)
  /// Empty while all targets are low ones.
  private var highs: [UInt8] = []
  /// By how many pieces they have: the places of blocks that are not in use.
  private var free: [[Int]] = []

  /// Blocks have room for multiples of this.
  private static let piece = 8

  /// The ring an entry was in, and whether it is boosted.
  static let ringMask: UInt8 = 0b11
  static let boosted: UInt8 = 0b100

  /// Entries with room.
  var reserved: Int { lows.count - EntryColumns.stride }
}

// MARK: - Entries

extension ViewTable {
  /// What an entry is of.
  func target(_ entry: Int) -> Int32 { read { $0.target(entry) } }

  func told(_ entry: Int) -> Told { read { $0.told(entry) } }

  mutating func setTold(_ when: Told, _ entry: Int) { withColumns { $0.setTold(when, entry) } }

  func marks(_ entry: Int) -> UInt8 { read { $0.marks(entry) } }

  mutating func setMarks(_ marks: UInt8, _ entry: Int) {
    withColumns { $0.setMarks(marks, entry) }
  }

  /// Where in the arena a target's entry is.
  func find(_ target: Int32, in block: Block) -> Int? {
    let entry = read { $0.find(target, in: block) }
    return entry < 0 ? nil : entry
  }

  /// The entries, to be changed in place.
  @inline(__always)
  mutating func withColumns<Result>(_ body: (EntryColumns) -> Result) -> Result {
    lows.withUnsafeMutableBufferPointer { lows in
      details.withUnsafeMutableBufferPointer { details in
        highs.withUnsafeMutableBufferPointer { highs in
          guard let lows = lows.baseAddress, let details = details.baseAddress else {
            preconditionFailure("there is room behind the last entry")
          }
          return body(EntryColumns(lows, details, highs.isEmpty ? nil : highs.baseAddress))
        }
      }
    }
  }

  /// The entries, not to be changed.
  @inline(__always)
  private func read<Result>(_ body: (EntryColumns) -> Result) -> Result {
    lows.withUnsafeBufferPointer { lows in
      details.withUnsafeBufferPointer { details in
        highs.withUnsafeBufferPointer { highs in
          guard let lows = lows.baseAddress, let details = details.baseAddress else {
            preconditionFailure("there is room behind the last entry")
          }
          return body(
            EntryColumns(
              UnsafeMutablePointer(mutating: lows), UnsafeMutablePointer(mutating: details),
              highs.isEmpty ? nil : UnsafeMutablePointer(mutating: highs.baseAddress)))
        }
      }
    }
  }

  /// Makes a column for the upper parts of targets, if any of so many targets has one.
  mutating func admit(targets: Int) {
    guard targets > EntryColumns.lowTargets, highs.isEmpty else { return }
    highs.reserve(lows.capacity, used: lows.count)
    highs.append(contentsOf: repeatElement(0, count: lows.count))
  }

  /// Adds an entry behind the others; it is shown if they all are and there is room below the cap.
  mutating func append(_ target: Int32, _ when: Told, to block: inout Block, cap: Int) {
    admit(targets: Int(target) + 1)
    if block.count == block.capacity {
      reserve(block.capacity + 1, in: &block)
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
  /// Lays all blocks one behind the other in this order.
  ///
  /// - Parameter order: every block that has entries, once.
  mutating func lay(out blocks: inout [Block], in order: [Int]) {
    var new = ViewTable()
    if !highs.isEmpty { new.admit(targets: EntryColumns.mostTargets) }
    let room = order.reduce(0) { $0 + Self.room(for: blocks[$1].count) }
    // The first view that moves behind them does not move all others.
    new.move(to: room + room / 4, used: room)
    new.makeRoom(for: room)
    var start = 0
    new.withColumns { columns in
      read { old in
        for place in order where blocks[place].count > 0 {
          columns.copy(blocks[place].start, blocks[place].count, of: old, to: start)
          blocks[place].start = start
          blocks[place].capacity = Self.room(for: blocks[place].count)
          start += blocks[place].capacity
        }
      }
    }
    for place in blocks.indices where blocks[place].count == 0 { blocks[place] = Block() }
    self = new
  }

  /// An eighth more, and one at least: where many come and go a view that is full soon moves, and leaves
  /// a hole that is larger than what was saved.
  private static func room(for count: Int) -> Int { ((count + count / 8) / piece + 1) * piece }

  /// Whether far more is taken up than they need: views that outgrew their room have left holes.
  func isSparse(_ blocks: [Block]) -> Bool {
    reserved > blocks.reduce(0) { $0 + Self.room(for: $1.count) } * 5 / 4
  }

  /// Adds room for this many entries behind all others.
  private mutating func makeRoom(for count: Int) {
    let needed = lows.count + count
    if needed > lows.capacity { move(to: needed + needed / 4, used: needed) }
    lows.append(contentsOf: repeatElement(0, count: count))
    details.append(contentsOf: repeatElement(EntryDetails(), count: count))
    if !highs.isEmpty { highs.append(contentsOf: repeatElement(0, count: count)) }
  }

  private mutating func move(to capacity: Int, used: Int) {
    lows.reserve(capacity, used: used)
    details.reserve(capacity, used: used)
    if !highs.isEmpty { highs.reserve(capacity, used: used) }
  }

  mutating func release(_ block: inout Block) {
    give(back: block.start, capacity: block.capacity)
    block = Block()
  }

  /// Makes room for this many entries, and some more.
  mutating func reserve(_ count: Int, in block: inout Block) {
    guard count > block.capacity else { return }
    let capacity = Self.room(for: count)
    let start = take(capacity)
    withColumns { $0.copy(block.start, block.count, of: $0, to: start) }
    give(back: block.start, capacity: block.capacity)
    block.start = start
    block.capacity = capacity
  }

  private mutating func take(_ capacity: Int) -> Int {
    let kind = capacity / Self.piece
    if kind < free.count, let start = free[kind].popLast() { return start }
    let start = reserved
    precondition(start + capacity <= Int32.max, "two thousand million entries at most")
    makeRoom(for: capacity)
    return start
  }

  private mutating func give(back start: Int, capacity: Int) {
    guard capacity > 0 else { return }
    let kind = capacity / Self.piece
    while free.count <= kind { free.append([]) }
    free[kind].append(start)
  }
}
