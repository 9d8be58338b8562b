internal import TesseraCore

/// Everything that can be seen from a cell: its entities and its ghosts, in columns.
///
/// Each keeps its slot while it is to be seen, whoever owns it: what changes from ghost to entity
/// stays what it is. A slot is given out again only after the tick in which it was left.
struct TargetTable: Sendable {
  /// Where a target is, in one piece: what looks for targets here and there reads one line of a cache for each.
  struct Point: Sendable {
    var x: Float
    var y: Float
    /// Where it was at the last sweep; infinite if it was nowhere near.
    var formerX: Float = .infinity
    var formerY: Float = .infinity

    @inline(__always)
    func squaredDistance(to other: Point) -> Float {
      let (dx, dy) = (x - other.x, y - other.y)
      return dx * dx + dy * dy
    }
  }

  // Columns, by slot.
  private(set) var ids: [EntityID] = []
  private(set) var points: [Point] = []
  private(set) var isThere: [Bool] = []
  /// The tick of its latest change.
  private(set) var changedAt: [Int32] = []
  /// The number of that change within its tick.
  private(set) var changeNumber: [UInt32] = []
  /// Which viewer it is an actor of; -1 for none.
  var viewer: [Int32] = []
  /// How much it counts among others; 1 unless said otherwise.
  var weight: [Float] = []
  /// Whether it moved since the last sweep.
  private var hasMoved: [Bool] = []

  private var index = PlaceIndex<EntityID>()
  /// Of those that went since the last sweep, the sessions that took them out and know so.
  private var takers: [Int32: SessionSlot] = [:]
  private var free: [Int32] = []

  /// Those that moved since the last sweep.
  private(set) var movers: [Int32] = []
  /// Those that came from nowhere or far away since then.
  private(set) var jumpers: [Int32] = []
  /// Those that went since then; their slots are still theirs.
  private(set) var gone: [Int32] = []

  private var moversUse = RecentUse()
  private var jumpersUse = RecentUse()
  private var goneUse = RecentUse()

  /// How many slots may be taken while what other cells show still gets one, so that neighbours do not use up all
  /// memory. It is far below ``EntryColumns/mostTargets``: the rest is for the cell's own, whose number a worker
  /// bounds.
  var slotsForGhosts = 1 << 20

  /// Whether one more of what other cells show can be seen from here.
  var hasRoomForGhost: Bool { ids.count - free.count < slotsForGhosts }

  var count: Int { index.count }
  /// How many slots there are, free ones included.
  var slotCount: Int { ids.count }

  func slot(of id: EntityID) -> Int32? {
    index.find(id) { ids[$0] }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// Which session took out what is there no more, and knows so.
  func taker(of slot: Int) -> SessionSlot? { takers[Int32(truncatingIfNeeded: slot)] }

  func position(_ slot: Int32) -> WorldPosition {
    WorldPosition(x: points[Int(slot)].x, y: points[Int(slot)].y)
  }
}

extension TargetTable {
  /// What priorities are made of.
  @inline(__always)
  func withSights<Result>(
    _ body: (
      _ points: UnsafeBufferPointer<Point>, _ weight: UnsafeBufferPointer<Float>,
      _ viewer: UnsafeBufferPointer<Int32>
    ) -> Result
  ) -> Result {
    points.withUnsafeBufferPointer { points in
      weight.withUnsafeBufferPointer { weight in
        viewer.withUnsafeBufferPointer { body(points, weight, $0) }
      }
    }
  }
}

// MARK: - What happens

extension TargetTable {
  /// - Precondition: nothing of that number is there.
  mutating func add(_ id: EntityID, at position: WorldPosition) -> Int32 {
    let slot: Int32
    if let reused = free.popLast() {
      slot = reused
      let place = Int(slot)
      ids[place] = id
      points[place] = Point(x: position.x, y: position.y)
      isThere[place] = true
      changedAt[place] = 0
      changeNumber[place] = 0
      viewer[place] = -1
      weight[place] = 1
      hasMoved[place] = true
    } else {
      precondition(ids.count < EntryColumns.mostTargets, "views have no bits for more")
      slot = Int32(ids.count)
      ids.appendSparingly(id)
      points.appendSparingly(Point(x: position.x, y: position.y))
      isThere.appendSparingly(true)
      changedAt.appendSparingly(0)
      changeNumber.appendSparingly(0)
      viewer.appendSparingly(-1)
      weight.appendSparingly(1)
      hasMoved.appendSparingly(true)
    }
    movers.append(slot)
    jumpers.append(slot)
    let ids = ids
    index.insert(Int(slot), of: id) { ids[$0] }
    return slot
  }

  mutating func move(_ slot: Int32, to position: WorldPosition) {
    let index = Int(slot)
    points[index].x = position.x
    points[index].y = position.y
    guard !hasMoved[index] else { return }
    hasMoved[index] = true
    movers.append(slot)
  }

  /// It is gone from sight; its slot is given out again after ``endSweep()``.
  mutating func remove(_ slot: Int32, by session: SessionSlot) {
    let place = Int(slot)
    if session != .none { takers[slot] = session }
    points[place].formerX = .infinity
    isThere[place] = false
    viewer[place] = -1
    gone.append(slot)
    let ids = ids
    index.remove(ids[place]) { ids[$0] }
  }

  mutating func noteChange(_ slot: Int32, tick: Int32, number: UInt32) {
    changedAt[Int(slot)] = tick
    changeNumber[Int(slot)] = number
  }

  /// Finds how far the movers went. Those that went farther than a limit count as come from nowhere.
  ///
  /// - Returns: the longest way of the others.
  mutating func measureSteps(limit: Float) -> Float {
    var longest: Float = 0
    var far: [Int32] = []
    let limitSquared = limit * limit
    points.withUnsafeBufferPointer { points in
      isThere.withUnsafeBufferPointer { isThere in
        for slot in movers where isThere[Int(slot)] {
          let point = points[Int(slot)]
          let dx = point.x - point.formerX
          let dy = point.y - point.formerY
          let way = dx * dx + dy * dy
          if way <= limitSquared {
            longest = max(longest, way)
          } else if point.formerX.isFinite {
            far.append(slot)
          }
        }
      }
    }
    for slot in far {
      points[Int(slot)].formerX = .infinity
      points[Int(slot)].formerY = .infinity
      jumpers.append(slot)
    }
    return longest.squareRoot()
  }

  /// What is now was then.
  mutating func endSweep() {
    points.withUnsafeMutableBufferPointer { points in
      hasMoved.withUnsafeMutableBufferPointer { hasMoved in
        for slot in movers {
          let index = Int(slot)
          points[index].formerX = points[index].x
          points[index].formerY = points[index].y
          hasMoved[index] = false
        }
      }
    }
    movers.removeAll(noting: &moversUse)
    jumpers.removeAll(noting: &jumpersUse)
    free.append(contentsOf: gone)
    gone.removeAll(noting: &goneUse)
    if !takers.isEmpty { takers.removeAll() }
  }
}
