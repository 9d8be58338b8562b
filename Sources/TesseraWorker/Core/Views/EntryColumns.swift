/// The columns of a ``ViewTable`` where they lie. Whoever has them sees to it that they stay there, and
/// that blocks are theirs.
struct EntryColumns {
  private let targets: UnsafeMutablePointer<Int32>
  private let tags: UnsafeMutablePointer<UInt8>
  private let told: UnsafeMutablePointer<ViewTable.Told>
  private let marks: UnsafeMutablePointer<UInt8>

  @inline(__always)
  init(
    targets: UnsafeMutableBufferPointer<Int32>, tags: UnsafeMutableBufferPointer<UInt8>,
    told: UnsafeMutableBufferPointer<ViewTable.Told>, marks: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let targets = targets.baseAddress, let tags = tags.baseAddress,
      let told = told.baseAddress, let marks = marks.baseAddress
    else { preconditionFailure("arrays lie somewhere, even empty ones") }
    (self.targets, self.tags, self.told, self.marks) = (targets, tags, told, marks)
  }

  /// A few bits of a target.
  @inline(__always)
  static func tag(_ target: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: (UInt32(bitPattern: target) &* 0x9E37_79B1) &>> 24)
  }

  /// Where a target's entry is; -1 if it has none. Tags are read up to a vector behind the block.
  @inline(__always)
  static func find(
    _ target: Int32, in block: ViewTable.Block, _ targets: UnsafePointer<Int32>,
    _ tags: UnsafePointer<UInt8>
  ) -> Int {
    let wanted = SIMD16<UInt8>(repeating: tag(target))
    let end = block.start &+ block.count
    var at = block.start
    while at < end {
      let here = UnsafeRawPointer(tags + at).loadUnaligned(as: SIMD16<UInt8>.self)
      let words = unsafeBitCast(here .== wanted, to: SIMD2<UInt64>.self)
      var (low, high) = (words[0], words[1])
      while low | high != 0 {
        let lane = low != 0 ? low.trailingZeroBitCount : 64 &+ high.trailingZeroBitCount
        let entry = at &+ lane &>> 3
        if entry < end, targets[entry] == target { return entry }
        if low != 0 {
          low &= ~(0xFF &<< UInt64(truncatingIfNeeded: lane))
        } else {
          high &= ~(0xFF &<< UInt64(truncatingIfNeeded: lane &- 64))
        }
      }
      at &+= 16
    }
    return -1
  }

  @inline(__always)
  func find(_ target: Int32, in block: ViewTable.Block) -> Int {
    Self.find(target, in: block, targets, tags)
  }

  /// - Precondition: there is room.
  @inline(__always)
  func append(
    _ target: Int32, _ when: ViewTable.Told, to block: inout ViewTable.Block, cap: Int
  ) {
    let at = block.start &+ block.count
    targets[at] = target
    tags[at] = Self.tag(target)
    told[at] = when
    marks[at] = 0
    if block.shown == block.count, block.shown < cap { block.shown &+= 1 }
    block.count &+= 1
  }

  @inline(__always)
  func remove(at place: Int, from block: inout ViewTable.Block) -> Bool {
    var hole = place
    var wasTold = false
    if place < block.start &+ block.shown {
      wasTold = told[place].isTold
      block.shown &-= 1
      let last = block.start &+ block.shown
      move(last, to: hole)
      hole = last
    }
    block.count &-= 1
    move(block.start &+ block.count, to: hole)
    return wasTold
  }

  @inline(__always)
  func move(_ from: Int, to place: Int) {
    targets[place] = targets[from]
    tags[place] = tags[from]
    told[place] = told[from]
    marks[place] = marks[from]
  }
}
