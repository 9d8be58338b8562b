extension ViewTable {
  /// When an entry was told, or that it was not since it came into view: then everything is news.
  ///
  /// It has 13 bits, since there are many. Ticks are kept modulo a power of two; who has it sees to it that it
  /// never gets older than that: ``ViewTable/age(_:at:changedAt:)``.
  struct Told: Hashable, Sendable {
    let bits: UInt16

    private static let tickMask: UInt16 = 0x07FF
    private static let isOldBit: UInt16 = 0x0800
    private static let isNeverBit: UInt16 = 0x1000

    static func at(_ tick: Int32) -> Told {
      Told(bits: UInt16(truncatingIfNeeded: tick) & tickMask)
    }

    /// It came into view in that tick, and has not been told since.
    static func never(since tick: Int32) -> Told {
      Told(bits: UInt16(truncatingIfNeeded: tick) & tickMask | isNeverBit)
    }

    /// Told, but nobody knows when: it is news, and has been since that tick.
    static func longAgo(since tick: Int32) -> Told {
      Told(bits: UInt16(truncatingIfNeeded: tick) & tickMask | isOldBit)
    }

    @inline(__always)
    var isTold: Bool { bits < Self.isNeverBit }

    /// Whether it is known when it was told.
    @inline(__always)
    var isExact: Bool { bits <= Self.tickMask }

    /// Ages up to this one are told apart: about a minute at 20 ticks a second.
    static let oldest: Int32 = 0x0500

    /// For how many ticks it has been as it is.
    @inline(__always)
    func age(at tick: Int32) -> Int32 {
      Int32((UInt16(truncatingIfNeeded: tick) &- bits) & Self.tickMask)
    }

    /// The tick in which it was told; 0 if it was not, or nobody knows when.
    func tick(at tick: Int32) -> Int32 { isExact ? tick &- age(at: tick) : 0 }

    /// Whether what changed last in another tick is news.
    @inline(__always)
    func isBehind(_ changedAt: Int32, at tick: Int32) -> Bool {
      !isExact || age(at: tick) > tick &- changedAt
    }

    /// The same with an age that is not above the oldest.
    fileprivate func clamped(_ changedAt: Int32, at tick: Int32) -> Told {
      guard age(at: tick) > Self.oldest else { return self }
      let since = tick &- Self.oldest
      guard isTold else { return .never(since: since) }
      return isBehind(changedAt, at: tick) ? .longAgo(since: since) : .at(since)
    }
  }
}

extension ViewTable {
  /// In this many ticks every entry is to be gone through once; together with the oldest age it is less
  /// than ticks are counted to.
  static let agingInterval: Int32 = 0x0200

  /// Has no entry of a block get so old that its age cannot be told any more.
  ///
  /// - Parameter changedAt: by target, the tick of its latest change.
  mutating func age(_ block: Block, at tick: Int32, changedAt: [Int32]) {
    withColumns { columns in
      for entry in block.start..<(block.start + block.count) {
        let told = columns.told(entry).clamped(changedAt[Int(columns.target(entry))], at: tick)
        columns.setTold(told, entry)
      }
    }
  }
}
