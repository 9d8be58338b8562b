import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

/// What goes out when not everything can.
struct UpdateFramesTests {
  @Test func whoSeesTheSameSharesAFrame() {
    var crowd = Crowd(InterestConfiguration(bitsPerSecond: 0), observers: 5, others: 3)
    crowd.moveAll()
    crowd.tell()
    #expect(crowd.frames.frames.count == 1)
    #expect(crowd.frames.posts.map(\.session.index) == [0, 1, 2, 3, 4])
    crowd.tell()
    #expect(crowd.frames.posts.isEmpty, "what did not change is not told again")
  }

  @Test func aFrameIsWhatTheCodecWouldWrite() {
    for encoding in [FrameEncoding.protobuf, .json] {
      var crowd = Crowd(InterestConfiguration(bitsPerSecond: 0), observers: 1, others: 60)
      crowd.moveAll()
      crowd.tell(as: encoding)
      #expect(crowd.told(0, as: encoding) == crowd.everyone)
      #expect(crowd.frames.frames.count == 1)
    }
  }

  @Test func aLongDeltaGoesInPieces() {
    var crowd = Crowd(InterestConfiguration(bitsPerSecond: 0), observers: 1, others: 60)
    crowd.moveAll()
    crowd.tell(piece: 25)
    #expect(crowd.frames.frames.count == 3)
    #expect(crowd.told(0, as: .protobuf) == crowd.everyone)
  }

  @Test(arguments: [FrameEncoding.protobuf, .json])
  func noMoreThanTheBytesThereAreGoOutAndTheOwnAlways(encoding: FrameEncoding) {
    let configuration = InterestConfiguration(rings: [], bitsPerSecond: 64_000)
    #expect(configuration.bytesPerTick == 400)
    var crowd = Crowd(configuration, observers: 1, others: 120)
    var bytes = 0
    for tick in 1...40 {
      crowd.moveAll()
      crowd.tell(as: encoding)
      let told = crowd.told(0, as: encoding)
      #expect(told.contains(1), "its own position always")
      bytes += crowd.chargedBytes(told)
      #expect(bytes <= 400 * (tick + 2), "tick \(tick)")
    }
    #expect(bytes > 400 * 40 * 9 / 10, "what there is is used")
    #expect(crowd.frames.deferredCount > 0)
  }

  @Test func nothingStarves() {
    let configuration = InterestConfiguration(rings: [], bitsPerSecond: 16_000)
    var crowd = Crowd(configuration, observers: 1, others: 100, spread: 60)
    var last: [EntityID: Int] = [:]
    var longest = 0
    for tick in 1...400 {
      crowd.moveAll()
      crowd.tell()
      for id in crowd.told(0, as: .protobuf) {
        longest = max(longest, tick - last[id, default: 0])
        last[id] = tick
      }
    }
    #expect(last.count == 101)
    // Five or so of a hundred go out per tick; the farthest count for a ninth of the nearest.
    #expect(longest < 200, "\(longest) ticks")
    #expect(last.values.allSatisfy { $0 > 200 })
  }

  /// The product of what it counts for and how long it waits would never do.
  @Test func whatCountsForNextToNothingIsToldOnceItIsOverdue() {
    let configuration = InterestConfiguration(rings: [], bitsPerSecond: 16_000)
    var crowd = Crowd(configuration, observers: 1, others: 100, spread: 60)
    for slot in crowd.interest.table.weight.indices { crowd.interest.table.weight[slot] = 1e9 }
    if let slot = crowd.interest.table.slot(of: 1050) {
      crowd.interest.table.weight[Int(slot)] = 1e-9
    }
    var ticks = [0]
    for tick in 1...6_000 {
      crowd.moveAll()
      crowd.tell()
      if crowd.told(0, as: .protobuf).contains(1050) { ticks.append(tick) }
    }
    // Each view is gone through for what is overdue once in a while.
    let waits = zip(ticks.dropFirst(), ticks).map { $0 - $1 }
    let oldest = Int(ViewTable.Told.oldest)
    #expect(waits.count >= 3)
    #expect(waits.allSatisfy { (oldest...oldest + 520).contains($0) }, "\(waits)")
  }

  /// More than can be told in the time after which they are overdue.
  @Test func nothingStarvesWhereAllAreOverdue() {
    var crowd = Crowd(
      InterestConfiguration(rings: [], bitsPerSecond: 1), observers: 1, others: 100, spread: 60)
    var last: [EntityID: Int] = [:]
    for tick in 1...16_000 {
      crowd.moveAll()
      crowd.tell()
      let told = crowd.told(0, as: .protobuf).subtracting([1])
      // As if components were paid for.
      crowd.interest.viewers[0].tokens -= 2_000 * told.count
      for id in told { last[id] = tick }
    }
    let starved = crowd.everyone.subtracting([1]).filter { last[$0, default: 0] < 8_000 }
    #expect(starved.isEmpty)
  }

  @Test(arguments: [1_000, 2_000, 5_000]) func aRingOfVeryManyTicksIsToldStill(interval: Int) {
    let configuration = InterestConfiguration(
      rings: [.init(reach: 0.5, interval: 1), .init(reach: 1, interval: interval)], crowd: 10,
      bitsPerSecond: 0)
    var crowd = Crowd(configuration, observers: 1, others: 20, spread: 63)
    var count = 0
    for _ in 1...12_000 {
      crowd.moveAll()
      crowd.tell()
      if crowd.told(0, as: .protobuf).contains(1020) { count += 1 }
    }
    #expect((12_000 / 1_800...12_000 / 1_000).contains(count), "\(count)")
  }

  /// What a client was shown elsewhere is told with the rest: what is near or acted on its actor goes first.
  @Test func whatIsKnownFromElsewhereWaitsAsWhatIsNew() {
    let configuration = InterestConfiguration(rings: [], bitsPerSecond: 16_000)
    var crowd = Crowd(configuration, observers: 1, others: 100, spread: 60, areKnown: true)
    if let slot = crowd.interest.table.slot(of: 1090) { crowd.interest.boost(slot, for: 0) }
    var order: [Set<EntityID>] = []
    for _ in 0..<40 {
      crowd.tell()
      order.append(crowd.told(0, as: .protobuf))
    }
    #expect(order[0].isSuperset(of: [1, 1001, 1002, 1003]))
    #expect(order[0...4].contains { $0.contains(1090) })
    #expect(order[0...8].allSatisfy { !$0.contains(1100) })
    #expect(order.reduce(0) { $0 + $1.count } == 101, "each of them once")
  }

  @Test func whatIsNearIsToldMoreOftenThanWhatIsFar() {
    let configuration = InterestConfiguration(rings: [], bitsPerSecond: 16_000)
    var crowd = Crowd(configuration, observers: 1, others: 100, spread: 60)
    var counts: [EntityID: Int] = [:]
    for _ in 1...300 {
      crowd.moveAll()
      crowd.tell()
      for id in crowd.told(0, as: .protobuf) { counts[id, default: 0] += 1 }
    }
    // The others stand in a row, the first nearest.
    let near = (1001...1010).reduce(0) { $0 + counts[EntityID(UInt64($1)), default: 0] }
    let far = (1091...1100).reduce(0) { $0 + counts[EntityID(UInt64($1)), default: 0] }
    #expect(near > 3 * far, "\(near) and \(far)")
    #expect(far > 0)
  }

  @Test func inACrowdTheOuterRingsAreToldLessOften() {
    let configuration = InterestConfiguration(bitsPerSecond: 0)
    var crowd = Crowd(configuration, observers: 1, others: 100, spread: 63)
    var counts: [EntityID: Int] = [:]
    for _ in 1...40 {
      crowd.moveAll()
      crowd.tell()
      for id in crowd.told(0, as: .protobuf) { counts[id, default: 0] += 1 }
    }
    #expect(counts[1001] == 40, "within half the radius every tick")
    #expect((19...21).contains(counts[1070, default: 0]), "then every second one")
    #expect((10...11).contains(counts[1100, default: 0]), "then every fourth")
    // Whatever the ring, where one came to rest is known in the end.
    for _ in 0..<4 { crowd.tell() }
    crowd.tell()
    #expect(crowd.frames.posts.isEmpty)
  }

  @Test func aFewDozenAreAllToldAtOnce() {
    var crowd = Crowd(InterestConfiguration(), observers: 1, others: 30, spread: 60)
    crowd.moveAll()
    crowd.tell()
    #expect(crowd.told(0, as: .protobuf) == crowd.everyone)
  }

  @Test func aRingIsLeftOnlyByTheMargin() {
    var interest = Interest(InterestConfiguration(radius: 100, hysteresis: 5))
    let own = interest.table.add(1, at: WorldPosition(x: 0, y: 0))
    interest.addActor(own, of: SessionSlot(0))
    _ = interest.table.add(2, at: WorldPosition(x: 40, y: 0))
    interest.update()
    var marks: UInt8 = 0
    func interval(_ distance: Float) -> Int32 {
      marks = interest.rings.ring(after: marks, atSquared: distance * distance)
      return interest.rings.interval(of: marks)
    }
    #expect([49, 54, 56, 54, 51, 49, 54].map(interval) == [1, 1, 2, 2, 2, 1, 1])
  }

  @Test func whatActedOnAViewersActorComesFirst() {
    let configuration = InterestConfiguration(rings: [], bitsPerSecond: 16_000)
    var crowd = Crowd(configuration, observers: 1, others: 100, spread: 60)
    for _ in 0..<30 {
      crowd.moveAll()
      crowd.tell()
    }
    var plain = 0
    var boosted = 0
    for tick in 0..<200 {
      crowd.moveAll()
      if tick >= 100, let slot = crowd.interest.table.slot(of: 1080) {
        crowd.interest.boost(slot, for: 0)
      }
      crowd.tell()
      if crowd.told(0, as: .protobuf).contains(1080) {
        if tick < 100 { plain += 1 } else { boosted += 1 }
      }
    }
    #expect(boosted > 2 * plain, "\(boosted) and \(plain)")
  }
}

/// Sessions whose actors stand in one place, and others in a row beside them.
private struct Crowd {
  var interest: Interest
  var frames = UpdateFrames()
  let others: Int
  private var moves: Float = 0

  /// - Parameter areKnown: whether they were shown elsewhere; else they are shown by a snapshot.
  init(
    _ configuration: InterestConfiguration, observers: Int, others: Int, spread: Float = 10,
    areKnown: Bool = false
  ) {
    interest = Interest(configuration)
    self.others = others
    for number in 0..<observers {
      let slot = interest.table.add(EntityID(UInt64(1 + number)), at: WorldPosition(x: 0, y: 0))
      interest.addActor(slot, of: SessionSlot(number))
    }
    for number in 1...others {
      _ = interest.table.add(
        EntityID(UInt64(1000 + number)),
        at: WorldPosition(x: spread * Float(number) / Float(others), y: 0))
    }
    if areKnown {
      interest.noteKnown(interest.table.ids, by: SessionSlot(0))
      interest.update()
      return
    }
    interest.update()
    for place in 0..<observers { interest.noteSnapshot(of: place) }
    interest.endTick()
  }

  var everyone: Set<EntityID> {
    let table = interest.table
    return Set(table.ids.indices.lazy.filter { table.isThere[$0] }.map { table.ids[$0] })
  }

  /// A little up and down.
  mutating func moveAll() {
    moves += 1
    for slot in Int32(0)..<Int32(interest.table.slotCount) {
      let x = interest.table.position(slot).x
      interest.table.move(
        slot, to: WorldPosition(x: x, y: moves.truncatingRemainder(dividingBy: 2)))
      interest.noteChange(slot)
    }
  }

  mutating func tell(as encoding: FrameEncoding = .protobuf, piece: Int = 10_000) {
    interest.update()
    interest.refill()
    frames.begin(interest, cell: .origin)
    for place in interest.viewers.all.indices {
      frames.tell(place, &interest, as: encoding, piece: piece)
    }
    interest.endTick()
  }

  /// What the frames of a session name.
  func told(_ session: Int, as encoding: FrameEncoding) -> Set<EntityID> {
    var ids: Set<EntityID> = []
    for post in frames.posts where post.session == SessionSlot(session) {
      let frame = frames.frames[Int(post.frame)]
      let delivery = Delivery(
        cell: .origin, encoding: encoding,
        payload: .init(bytes: frames.bytes[frame.start..<(frame.start + frame.length)]))
      guard case .delta(let cell, let moved) = CoreHarness.payload(of: delivery), cell == .origin
      else { continue }
      ids.formUnion(moved.map(\.id))
      for state in moved {
        guard let slot = interest.table.slot(of: state.id),
          interest.table.position(slot) == state.position
        else { return [] }
      }
    }
    return ids
  }

  /// The bytes of all but the session's own, in protobuf.
  func chargedBytes(_ told: Set<EntityID>) -> Int {
    told.subtracting([1]).reduce(0) { sum, id in
      guard let slot = interest.table.slot(of: id) else { return sum }
      let state = ActorState(id: id, position: interest.table.position(slot))
      var bytes = [UInt8](repeating: 0, count: UpdateChunk.maximumProtobufLength)
      return sum
        + bytes.withUnsafeMutableBufferPointer {
          $0.baseAddress.map { UpdateChunk.writeProtobuf(state, to: $0) } ?? 0
        }
    }
  }
}
