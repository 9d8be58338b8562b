internal import NIOCore
package import TesseraCore
package import TesseraProto

/// Interest and its frames by themselves, every entity a session's actor: for whoever measures them.
package struct InterestTrial: Sendable {
  private var interest: Interest
  private var frames = UpdateFrames()
  private let count: Int

  /// Entities in the places, numbered from 1.
  ///
  /// - Parameter sessions: whether each is a session's actor.
  package init(
    _ configuration: InterestConfiguration, places: [WorldPosition], sessions: Bool = true
  ) {
    interest = Interest(configuration)
    count = places.count
    for (index, place) in places.enumerated() {
      let slot = interest.table.add(EntityID(UInt64(index + 1)), at: place)
      if sessions { interest.addActor(slot, of: SessionSlot(index)) }
      interest.noteChange(slot)
    }
  }

  package mutating func move(_ index: Int, to place: WorldPosition) {
    interest.table.move(Int32(truncatingIfNeeded: index), to: place)
    interest.noteChange(Int32(truncatingIfNeeded: index))
  }

  /// Brings the views up to date.
  package mutating func update() { interest.update() }

  /// How many entities a session sees on average, itself included.
  package var meanVisible: Double {
    Double(interest.viewers.blocks.reduce(0) { $0 + $1.count }) / Double(max(count, 1))
  }

  /// What an entity sees, by number, in ascending order.
  package func visible(to index: Int) -> [UInt64] {
    interest.shownSlots(of: index).map { interest.table.ids[Int($0)].rawValue }.sorted()
  }

  /// Makes everyone's frame.
  ///
  /// - Returns: how many updates are in them, and how many bytes they have.
  package mutating func makeFrames(_ encoding: FrameEncoding) -> (updates: Int, bytes: Int) {
    let before = frames.toldCount
    interest.refill()
    frames.begin(interest, cell: .origin)
    for place in interest.viewers.all.indices {
      frames.tell(place, &interest, as: encoding, piece: 10_000)
    }
    return (Int(frames.toldCount - before), frames.used)
  }

  /// Ends the tick as if everyone knew everything.
  package mutating func endTick() { interest.endTick() }
}
