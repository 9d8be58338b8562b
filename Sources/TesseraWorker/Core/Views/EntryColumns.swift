/// Eight entries of a ``ViewTable``: as many bytes as come into a cache at a time.
struct EntryGroup: Sendable {
  /// Lower halves of the targets.
  var lows = SIMD8<UInt16>()
  /// The rest of them, and below it the marks.
  var rests = SIMD8<UInt16>()
  /// ``ViewTable/Told``.
  var told = SIMD8<Int32>()

  static let size = 8
}

/// The entries of a ``ViewTable`` where they lie. Whoever has them sees to it that they stay there, and
/// that blocks are theirs.
struct EntryColumns {
  private let base: UnsafeMutableRawPointer

  @inline(__always)
  init(_ groups: UnsafeMutablePointer<EntryGroup>) { base = UnsafeMutableRawPointer(groups) }

  @inline(__always)
  private func lows(_ entry: Int) -> UnsafeMutableRawPointer {
    base + ((entry &>> 3) &<< 6 | (entry & 7) &<< 1)
  }

  @inline(__always)
  private func low(_ entry: Int) -> UInt16 { lows(entry).load(as: UInt16.self) }

  @inline(__always)
  private func rest(_ entry: Int) -> UInt16 { (lows(entry) + 16).load(as: UInt16.self) }

  @inline(__always)
  private func whens(_ entry: Int) -> UnsafeMutableRawPointer {
    base + ((entry &>> 3) &<< 6 | (entry & 7) &<< 2 | 32)
  }
}

// MARK: - Reading ahead

extension EntryColumns {
  /// Reads a little of every group of the viewers of some places, so that they are near at hand.
  ///
  /// - Returns: something that follows from what was read, and is to be kept lest it be left out.
  @inline(__always)
  func read(
    _ places: Range<Int>, _ points: GridPoints,
    _ blocks: UnsafeMutableBufferPointer<ViewTable.Block>
  ) -> UInt16 {
    var sum: UInt16 = 0
    for place in places where points.viewers[place] >= 0 {
      sum |= UInt16(truncatingIfNeeded: blocks[Int(points.viewers[place])].start)
    }
    for place in places where points.viewers[place] >= 0 {
      let block = blocks[Int(points.viewers[place])]
      var at = lows(block.start)
      let last = at + block.count &<< 3
      while at < last {
        sum |= at.load(as: UInt16.self)
        at += MemoryLayout<EntryGroup>.size
      }
    }
    return sum
  }
}

// MARK: - One entry

extension EntryColumns {
  /// How many bits of the upper half are marks.
  private static let markBits = 3
  static let marksMask: UInt8 = 0b111
  /// Targets below this are told apart by their lower half alone, and fewer than halves can count.
  static let lowTargets = (1 << 16) - EntryGroup.size

  @inline(__always)
  static func low(_ target: Int32) -> UInt16 { UInt16(truncatingIfNeeded: target) }

  /// What is kept of a target beside its lower half, without marks.
  @inline(__always)
  static func rest(_ target: Int32) -> UInt16 {
    UInt16(truncatingIfNeeded: target &>> 16) &<< UInt16(markBits)
  }

  @inline(__always)
  static func target(_ low: UInt16, _ rest: UInt16) -> Int32 {
    Int32(low) | Int32(rest &>> UInt16(markBits)) &<< 16
  }

  @inline(__always)
  func target(_ entry: Int) -> Int32 { Self.target(low(entry), rest(entry)) }

  @inline(__always)
  func marks(_ entry: Int) -> UInt8 { UInt8(truncatingIfNeeded: rest(entry)) & Self.marksMask }

  @inline(__always)
  func setMarks(_ marks: UInt8, _ entry: Int) {
    let rest = rest(entry) & ~UInt16(Self.marksMask) | UInt16(marks)
    (lows(entry) + 16).storeBytes(of: rest, as: UInt16.self)
  }

  @inline(__always)
  func told(_ entry: Int) -> ViewTable.Told {
    ViewTable.Told(bits: whens(entry).load(as: Int32.self))
  }

  @inline(__always)
  func setTold(_ when: ViewTable.Told, _ entry: Int) {
    whens(entry).storeBytes(of: when.bits, as: Int32.self)
  }

  @inline(__always)
  func set(_ entry: Int, _ target: Int32, _ when: ViewTable.Told) {
    set(entry, Self.low(target), Self.rest(target), when)
  }

  @inline(__always)
  private func set(_ entry: Int, _ low: UInt16, _ rest: UInt16, _ when: ViewTable.Told) {
    lows(entry).storeBytes(of: low, as: UInt16.self)
    (lows(entry) + 16).storeBytes(of: rest, as: UInt16.self)
    setTold(when, entry)
  }

  @inline(__always)
  func move(_ from: Int, to place: Int) { set(place, low(from), rest(from), told(from)) }
}

// MARK: - Finding

extension EntryColumns {
  private typealias Lows = SIMD8<UInt16>

  /// Where a target's entry is; -1 if it has none.
  @inline(__always)
  func find(_ target: Int32, in block: ViewTable.Block) -> Int {
    let wanted = Lows(repeating: Self.low(target))
    let wantedRest = Self.rest(target)
    let end = block.start &+ block.count
    var at = block.start
    while at < end {
      let words = unsafeBitCast(
        lows(at).load(as: Lows.self) .== wanted, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 {
        for entry in at..<min(at &+ EntryGroup.size, end)
        where low(entry) == wanted[0] && rest(entry) & ~UInt16(Self.marksMask) == wantedRest {
          return entry
        }
      }
      at &+= EntryGroup.size
    }
    return -1
  }

  /// The number of a target's entry in its block, from 1; 0 if it has none.
  @inline(__always)
  func number(of target: Int32, in block: ViewTable.Block) -> Int {
    let entry = find(target, in: block)
    return entry < 0 ? 0 : entry &- block.start &+ 1
  }

  /// The numbers of two targets' entries in their block, from 1; 0 if one has none.
  ///
  /// It looks at all of them, and nothing that it does depends on where the targets are.
  ///
  /// - Precondition: all targets in the block are below ``lowTargets``, and none is there twice.
  @inline(__always)
  func numbers(_ first: UInt16, _ second: UInt16, in block: ViewTable.Block) -> (Int, Int) {
    let (first, second) = (Lows(repeating: first), Lows(repeating: second))
    var numbers = Lows(1, 2, 3, 4, 5, 6, 7, 8)
    var (found, foundSecond) = (Lows(), Lows())
    var at = lows(block.start)
    let last = at + (block.count &>> 3) &<< 6
    while at < last {
      let here = at.load(as: Lows.self)
      found |= unsafeBitCast(here .== first, to: Lows.self) & numbers
      foundSecond |= unsafeBitCast(here .== second, to: Lows.self) & numbers
      numbers &+= Lows(repeating: 8)
      at += MemoryLayout<EntryGroup>.size
    }
    // Behind the last one lies what is of no block, or of another.
    let isOurs = numbers .<= Lows(repeating: UInt16(truncatingIfNeeded: block.count))
    numbers &= unsafeBitCast(isOurs, to: Lows.self)
    let here = at.load(as: Lows.self)
    found |= unsafeBitCast(here .== first, to: Lows.self) & numbers
    foundSecond |= unsafeBitCast(here .== second, to: Lows.self) & numbers
    return (Self.only(found), Self.only(foundSecond))
  }

  /// The only lane that is not 0.
  @inline(__always)
  private static func only(_ lanes: Lows) -> Int {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    var word = words[0] | words[1]
    word |= word &>> 32
    word |= word &>> 16
    return Int(word & 0xFFFF)
  }
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
