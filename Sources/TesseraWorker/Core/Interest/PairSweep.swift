/// Finds the pairs of points that came near each other or went apart, in one pass over the grid.
///
/// A pair is near within the radius and apart beyond radius and hysteresis. What it was before
/// follows from the former places, except in between, where it is not asked: a pair that is neither
/// newly near nor newly apart stays as it is. So nothing is stored per pair here, and whoever keeps
/// what it sees looks only at the few pairs that are found.
struct PairSweep: Sendable {
  /// Two places of the grid.
  struct Pair: Hashable, Sendable {
    var first: Int32
    /// The other's place, and whether they are near.
    private var second: UInt32

    @inline(__always)
    init(_ first: Int, _ second: Int, isNear: Bool) {
      self.first = Int32(truncatingIfNeeded: first)
      self.second = UInt32(truncatingIfNeeded: second) << 1 | (isNear ? 1 : 0)
    }

    var other: Int32 { Int32(bitPattern: second >> 1) }
    /// Near now, else apart now.
    var isNear: Bool { second & 1 == 1 }
  }

  private(set) var found: [Pair] = []
  private let bounds: Bounds

  init(radius: Float, leaveRadius: Float) {
    bounds = Bounds(
      near: radius * radius, far: leaveRadius * leaveRadius, leaveRadius: Double(leaveRadius))
  }

  /// Finds every pair once.
  ///
  /// - Parameter longestStep: no point of the grid went farther, unless it comes from nowhere.
  mutating func sweepAll(_ grid: HashGrid, longestStep: Float) {
    found.removeAll(keepingCapacity: true)
    let bounds = bounds
    let reach = bounds.leaveRadius + 2 * Double(longestStep)
    grid.withPoints { points in
      for place in 0..<grid.count {
        grid.forEachRun(
          aroundX: points.x[place], y: points.y[place], within: reach, upward: true,
          starts: points.starts
        ) { from, to, isOwnRow in
          // In its own row the pair is found by the one that comes first.
          let from = isOwnRow ? max(from, place + 1) : from
          points.scan(place, from, to, bounds, &found)
        }
      }
    }
  }

  /// Finds every pair of these slots with any other; pairs of two of them may be found twice.
  mutating func sweep(
    _ slots: [Int32], _ table: TargetTable, _ grid: HashGrid, longestStep: Float
  ) {
    found.removeAll(keepingCapacity: true)
    let bounds = bounds
    let reach = bounds.leaveRadius + 2 * Double(longestStep)
    grid.withPoints { points in
      for slot in slots where table.isThere[Int(slot)] {
        let place = grid.place(of: slot)
        grid.forEachRun(
          aroundX: points.x[place], y: points.y[place], within: reach, upward: false,
          starts: points.starts
        ) { from, to, _ in
          // It is never newly near to itself unless it is new, and then it is passed over here.
          if from <= place, place < to {
            points.scan(place, from, place, bounds, &found)
            points.scan(place, place + 1, to, bounds, &found)
          } else {
            points.scan(place, from, to, bounds, &found)
          }
        }
      }
    }
  }

  /// Squared distances to compare with.
  struct Bounds: Sendable {
    var near: Float
    var far: Float
    var leaveRadius: Double
  }
}

/// The columns of a grid.
struct GridPoints {
  let x: UnsafePointer<Float>
  let y: UnsafePointer<Float>
  let formerX: UnsafePointer<Float>
  let formerY: UnsafePointer<Float>
  let slots: UnsafePointer<Int32>
  let starts: UnsafeBufferPointer<Int32>

  private static let lanes = SIMD8<Float>(0, 1, 2, 3, 4, 5, 6, 7)
  private static let laneBits = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128)

  /// Compares one point with a run of others, eight at a time. There is room for a vector behind the
  /// last point.
  @inline(__always)
  func scan(
    _ place: Int, _ from: Int, _ to: Int, _ bounds: PairSweep.Bounds,
    _ found: inout [PairSweep.Pair]
  ) {
    guard from < to else { return }
    let ownX = SIMD8<Float>(repeating: x[place])
    let ownY = SIMD8<Float>(repeating: y[place])
    let ownFormerX = SIMD8<Float>(repeating: formerX[place])
    let ownFormerY = SIMD8<Float>(repeating: formerY[place])
    let near = SIMD8<Float>(repeating: bounds.near)
    let far = SIMD8<Float>(repeating: bounds.far)
    var at = from
    while at < to {
      let dx = load(x, at) - ownX
      let dy = load(y, at) - ownY
      let now = dx * dx + dy * dy
      let formerDx = load(formerX, at) - ownFormerX
      let formerDy = load(formerY, at) - ownFormerY
      let former = formerDx * formerDx + formerDy * formerDy
      // Comparisons with what was nowhere are false.
      var flags =
        ((now .<= near) .& .!(former .<= near)) .| ((former .<= far) .& .!(now .<= far))
      if to - at < 8 {
        flags = flags .& (Self.lanes .< SIMD8(repeating: Float(to - at)))
      }
      let words = unsafeBitCast(flags, to: SIMD4<UInt64>.self)
      if words[0] | words[1] | words[2] | words[3] != 0 {
        let bits = unsafeBitCast(flags, to: SIMD8<Int32>.self) & Self.laneBits
        var rest = bits.wrappedSum()
        while rest != 0 {
          let lane = rest.trailingZeroBitCount
          rest &= rest &- 1
          let other = at &+ lane
          let otherX = x[other] - x[place]
          let otherY = y[other] - y[place]
          let isNear = otherX * otherX + otherY * otherY <= bounds.near
          found.append(PairSweep.Pair(place, other, isNear: isNear))
        }
      }
      at += 8
    }
  }

  @inline(__always)
  private func load(_ column: UnsafePointer<Float>, _ at: Int) -> SIMD8<Float> {
    UnsafeRawPointer(column + at).loadUnaligned(as: SIMD8<Float>.self)
  }
}

extension HashGrid {
  @inline(__always)
  func withPoints(_ body: (GridPoints) -> Void) {
    guard count > 0 else { return }
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        formerX.withUnsafeBufferPointer { formerX in
          formerY.withUnsafeBufferPointer { formerY in
            slots.withUnsafeBufferPointer { slots in
              starts.withUnsafeBufferPointer { starts in
                guard let x = x.baseAddress, let y = y.baseAddress,
                  let formerX = formerX.baseAddress, let formerY = formerY.baseAddress,
                  let slots = slots.baseAddress
                else { return }
                body(
                  GridPoints(
                    x: x, y: y, formerX: formerX, formerY: formerY, slots: slots, starts: starts))
              }
            }
          }
        }
      }
    }
  }
}
