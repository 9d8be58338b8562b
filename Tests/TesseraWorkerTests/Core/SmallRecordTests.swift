import TesseraCore
import Testing

@testable import TesseraWorker

/// What there is one of for each session or actor is small, and what few have costs the others nothing.
@Suite struct SmallRecordTests {
  @Test func sessionsAndViewersTakeALineOfTheCacheAtMost() {
    #expect(MemoryLayout<SessionTable.Record?>.stride == 64)
    #expect(MemoryLayout<Viewer>.stride == 40)
    #expect(MemoryLayout<ViewTable.Block>.stride == 16)
  }

  @Test func aSessionKeepsWhatFewHaveOnlyAsLongAsItHasIt() {
    var record = SessionTable.Record(id: SessionID(1), attachment: .link(3))
    #expect(record.attachment == .link(3))
    #expect(record.seldom.isEmpty)
    record.latestInput = 9
    record.holdOpen(4)
    #expect(record.hasOutstanding && record.doneUpTo == 3)
    #expect(record.finish(4) && !record.finish(4))
    #expect(!record.hasOutstanding && record.doneUpTo == 9)
    #expect(record.seldom.isEmpty)
    record.followed[EntityID(7)] = 2
    record.behind.insert(EntityID(7))
    record.forgetAt = .seconds(1)
    #expect(record.followed == [EntityID(7): 2] && record.behind == [EntityID(7)])
    record.followed[EntityID(7)] = nil
    #expect(record.behind.remove(EntityID(7)) != nil)
    #expect(record.forgetAt == .seconds(1))
    record.forgetAt = nil
    #expect(record.seldom.isEmpty)
  }

  @Test func aCopyOfASessionStaysAsItWas() {
    var record = SessionTable.Record(id: SessionID(1), attachment: .detached)
    record.forgetAt = .seconds(1)
    let copy = record
    record.forgetAt = .seconds(2)
    record.attachment = .client(5)
    #expect(copy.forgetAt == .seconds(1) && copy.attachment == .detached)
    #expect(record.forgetAt == .seconds(2) && record.attachment == .client(5))
  }

  @Test func whyInputsWereRefusedIsKept() {
    var record = SessionTable.Record(id: SessionID(1), attachment: .link(0))
    record.latestInput = 5
    record.noteRefusal(Refusal(.overloaded, "later"), of: nil)
    #expect(record.refusal(of: 5)?.message == "later")
    #expect(record.refusal(of: 4) == nil)
    var bare = SessionTable.Record(id: nil, attachment: .client(0))
    bare.noteRefusal(Refusal(.overloaded, "later"), of: 5)
    #expect(bare.refusal(of: 5) == nil && bare.seldom.isEmpty)
  }

  @Test func aViewersActorsKeepTheirOrder() {
    var actors: ViewerActors = []
    #expect(actors.isEmpty && actors.first == nil)
    for slot: Int32 in [4, 0, 9, 2] { actors.append(slot) }
    #expect(Array(actors) == [4, 0, 9, 2] && actors.count == 4)
    actors.remove(4)
    #expect(Array(actors) == [0, 9, 2])
    actors.remove(9)
    actors.remove(7)
    #expect(actors == [0, 2] && Array(actors.dropFirst()) == [2])
    actors.remove(0)
    actors.remove(2)
    #expect(actors == [])
  }
}
