internal import CMemoryHints

/// What is kept of an entry of a ``ViewTable`` beside its target, in two bytes: there are more entries than
/// anything else.
struct EntryDetails: Sendable {
  /// When it was told, and below that the marks.
  private var bits: UInt16

  private static let markBits: UInt16 = 3
  private static let marksMask: UInt8 = 0b111

  /// - Parameter marks: below 8.
  @inline(__always)
  init(told: ViewTable.Told = .never(since: 0), marks: UInt8 = 0) {
    assert(marks <= Self.marksMask, "there are three bits for marks")
    bits = told.bits &<< Self.markBits | UInt16(marks)
  }

  var told: ViewTable.Told {
    @inline(__always)
    get { ViewTable.Told(bits: bits &>> Self.markBits) }
    @inline(__always)
    set { self = EntryDetails(told: newValue, marks: marks) }
  }

  var marks: UInt8 {
    @inline(__always)
    get { UInt8(truncatingIfNeeded: bits) & Self.marksMask }
    @inline(__always)
    set { self = EntryDetails(told: told, marks: newValue) }
  }
}

/// The entries of a ``ViewTable`` where they lie: by what they are found in one column, so that a search
/// of a view reads little, and all else in others. Whoever has them sees to it that they stay there,
/// that blocks are theirs, and that there is room for ``stride`` more behind the last one.
struct EntryColumns {
  /// Lower parts of the targets.
  private let lows: UnsafeMutablePointer<UInt16>
  private let details: UnsafeMutablePointer<EntryDetails>
  /// Upper parts of the targets; `nil` while no target has one.
  private let highs: UnsafeMutablePointer<UInt8>?

  @inline(__always)
  init(
    _ lows: UnsafeMutablePointer<UInt16>, _ details: UnsafeMutablePointer<EntryDetails>,
    _ highs: UnsafeMutablePointer<UInt8>?
  ) {
    self.lows = lows
    self.details = details
    self.highs = highs
  }
}

// MARK: - One entry

extension EntryColumns {
  /// Targets below this have a lower part alone.
  static let lowTargets = 1 << UInt16.bitWidth
  /// There are no numbers for more.
  static let mostTargets = 1 << (UInt16.bitWidth + UInt8.bitWidth)

  @inline(__always)
  static func low(_ target: Int32) -> UInt16 { UInt16(truncatingIfNeeded: target) }

  @inline(__always)
  private static func high(_ target: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: target &>> Int32(UInt16.bitWidth))
  }

  @inline(__always)
  func target(_ entry: Int) -> Int32 {
    let low = Int32(lows[entry])
    guard let highs else { return low }
    return low | Int32(highs[entry]) &<< Int32(UInt16.bitWidth)
  }

  @inline(__always)
  func marks(_ entry: Int) -> UInt8 { details[entry].marks }

  @inline(__always)
  func setMarks(_ marks: UInt8, _ entry: Int) { details[entry].marks = marks }

  @inline(__always)
  func told(_ entry: Int) -> ViewTable.Told { details[entry].told }

  @inline(__always)
  func setTold(_ when: ViewTable.Told, _ entry: Int) { details[entry].told = when }

  /// - Precondition: there is a column for upper parts, or the target has none.
  @inline(__always)
  func set(_ entry: Int, _ target: Int32, _ when: ViewTable.Told) {
    assert(highs != nil || target < Self.lowTargets, "nowhere to put the upper part of \(target)")
    lows[entry] = Self.low(target)
    details[entry] = EntryDetails(told: when)
    if let highs { highs[entry] = Self.high(target) }
  }

  @inline(__always)
  func move(_ from: Int, to place: Int) {
    lows[place] = lows[from]
    details[place] = details[from]
    if let highs { highs[place] = highs[from] }
  }

  /// Copies entries that lie one behind the other to where nothing else is.
  func copy(_ from: Int, _ count: Int, of other: EntryColumns, to place: Int) {
    (lows + place).update(from: other.lows + from, count: count)
    (details + place).update(from: other.details + from, count: count)
    if let highs, let others = other.highs {
      (highs + place).update(from: others + from, count: count)
    }
  }
}

// MARK: - Finding

extension EntryColumns {
  private typealias Lows = SIMD8<UInt16>

  /// A search looks at so many in one go, whether they are of its block or behind it.
  static let stride = 32

  /// Where a target's entry is; -1 if it has none.
  @inline(__always)
  func find(_ target: Int32, in block: ViewTable.Block) -> Int {
    let wanted = Lows(repeating: Self.low(target))
    let end = block.start &+ block.count
    var at = block.start
    while at < end {
      let here = UnsafeRawPointer(lows + at).loadUnaligned(as: Lows.self)
      let words = unsafeBitCast(here .== wanted, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 {
        for entry in at..<min(at &+ 8, end) where self.target(entry) == target { return entry }
      }
      at &+= 8
    }
    return -1
  }

  /// The number of a target's entry in its block, counted from 1; 0 if it has none.
  @inline(__always)
  func number(of target: Int32, in block: ViewTable.Block) -> Int {
    let entry = find(target, in: block)
    return entry < 0 ? 0 : entry &- block.start &+ 1
  }

  /// The same for a target that is told apart by its lower part.
  ///
  /// It looks at all of them, and nothing that it does depends on where the target is.
  ///
  /// - Precondition: all targets in the block are below ``lowTargets``, and none is there twice.
  @inline(__always)
  func number(ofLow low: UInt16, in block: ViewTable.Block) -> Int {
    guard block.count <= Self.mostNumbers else {
      let entry = find(Int32(low), in: block)
      return entry < 0 ? 0 : entry &- block.start &+ 1
    }
    typealias Ranks = SIMD8<Int16>
    let wanted = Lows(repeating: low)
    // The first entry has the highest rank. What lies behind the last one, which is of no block or of
    // another, has lower ones.
    var ranks = Ranks(repeating: .max) &- Ranks(0, 1, 2, 3, 4, 5, 6, 7)
    var found = Ranks()
    var at = UnsafeRawPointer(lows + block.start)
    let end = at + 2 &* block.count
    repeat {
      for step in 0..<4 {
        let here = at.loadUnaligned(fromByteOffset: 16 &* step, as: Lows.self)
        let those = unsafeBitCast(here .== wanted, to: Ranks.self) & ranks
        found.replace(with: those, where: those .> found)
        ranks &-= Ranks(repeating: 8)
      }
      at += 2 &* Self.stride
    } while at < end
    let behind = Ranks(repeating: .max &- Int16(truncatingIfNeeded: block.count))
    found &= unsafeBitCast(found .> behind, to: Ranks.self)
    let words = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    var word = words[0] | words[1]
    word |= word &>> 32
    word |= word &>> 16
    return (0x8000 &- Int(word & 0x7FFF)) & 0x7FFF
  }

  /// Numbers are 15 bits wide, and those behind the last one are counted too.
  private static let mostNumbers = 0x7FFF - stride
}

// MARK: - Fetching

/// Has the processor fetch from memory what is going to be looked at, without waiting for it.
extension EntryColumns {
  private static let line = 64

  /// What a search of a block looks at, if it is not a large one.
  @inline(__always)
  func fetchTargets(of block: ViewTable.Block) {
    let first = UnsafeRawPointer(lows + block.start)
    for line in 0..<3 { tessera_read_ahead(first + line &* Self.line) }
    tessera_read_ahead(first + (3 &* Self.line &- 1))
  }

  /// What is kept of an entry beside its target.
  @inline(__always)
  func fetchDetails(_ entry: Int) { tessera_read_ahead(details + entry) }
}

// MARK: - Coming and going

extension EntryColumns {
  /// - Precondition: there is room.
  @inline(__always)
  func append(
    _ target: Int32, _ when: ViewTable.Told, to block: inout ViewTable.Block, cap: Int
  ) {
    set(block.start &+ block.count, target, when)
    if block.shown == block.count, block.shown < cap { block.shown &+= 1 }
    block.count &+= 1
  }

  @inline(__always)
  func remove(at place: Int, from block: inout ViewTable.Block) -> Bool {
    var hole = place
    var wasTold = false
    if place < block.start &+ block.shown {
      wasTold = told(place).isTold
      block.shown &-= 1
      let last = block.start &+ block.shown
      move(last, to: hole)
      hole = last
    }
    block.count &-= 1
    move(block.start &+ block.count, to: hole)
    return wasTold
  }
}
