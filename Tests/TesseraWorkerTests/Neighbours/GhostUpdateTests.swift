import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraRules
import Testing

@testable import TesseraWorker

/// What cells show each other, on the wire between workers.
@Suite struct GhostUpdateTests {
  private static let grant = CellGrant(incarnation: Incarnation(3), epoch: Epoch(7))

  private static var news: GhostNews {
    var news = GhostNews(
      source: CellID(cx: 0, cy: 0), target: CellID(cx: 1, cy: 0), grant: grant, version: 4,
      isSnapshot: false)
    for id: UInt64 in 1...5 {
      news.shown.append(
        .init(id: EntityID(id), position: WorldPosition(x: Float(id), y: -1), hops: UInt32(id)))
    }
    // Some have nothing new, one has nothing any more.
    news.shown[1].components = news.components.append([1, 2, 3])
    news.shown[3].components = news.components.append([])
    news.shown[4].components = news.components.append([4])
    news.removed = [9]
    news.gone = [.init(id: 11, hops: 2)]
    news.events = [.init(id: 2, position: WorldPosition(x: 2, y: -1), body: [5])]
    return news
  }

  private static func update(_ change: (inout GhostUpdate) -> Void = { _ in }) -> GhostUpdate {
    var update = news.update(targetGrant: grant, inColumns: true)
    change(&update)
    return update
  }

  @Test func itReadsBack() throws {
    let bytes = Self.update().encoded()
    #expect(GhostNews(try GhostUpdate(protobuf: bytes)) == Self.news)
  }

  @Test func whoDoesNotReadColumnsIsToldTheSame() throws {
    let update = Self.news.update(targetGrant: Self.grant, inColumns: false)
    #expect(update.componentRows.isEmpty && update.componentBytes.isEmpty)
    #expect(update.components.map(\.id) == [2, 4, 5])
    #expect(GhostNews(try GhostUpdate(protobuf: update.encoded())) == Self.news)
  }

  @Test func componentsThatMakeNoSenseAreNoNews() {
    #expect(GhostNews(Self.update { $0.componentRows = [1, 3] }) == nil)
    #expect(GhostNews(Self.update { $0.componentLengths = [3, 0] }) == nil)
    #expect(GhostNews(Self.update { $0.componentRows = [1, 3, 5] }) == nil)
    #expect(GhostNews(Self.update { $0.componentRows = [1, 3, .max] }) == nil)
    #expect(GhostNews(Self.update { $0.componentLengths = [3, 0, 2] }) == nil)
    #expect(GhostNews(Self.update { $0.componentLengths = [3, 0, .max] }) == nil)
    #expect(GhostNews(Self.update { $0.componentLengths = [2, 0, 1] }) == nil)
    #expect(GhostNews(Self.update { $0.componentBytes.append(0) }) == nil)
    #expect(GhostNews(Self.update { $0.ids.removeLast() }) == nil)
  }
}
