import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

@Suite struct ForwardedRefusalTests {
  /// A gateway may have so many inputs of a session unanswered; whatever of them was refused has to be said
  /// again when the link with the answers breaks.
  @Test func allThatMayBeUnansweredIsKeptAndNoMoreThanAFewBeyond() {
    let slot = SessionSlot(0)
    var record = SessionTable.Record(id: SessionID(7), attachment: .link(0))
    for number in 1...5_000 as ClosedRange<UInt64> {
      let input = QueuedInput(
        session: slot, cell: CellID(cx: 1, cy: 0), requestID: number, action: .leave(EntityID(9)),
        number: number)
      record.noteForwarded(input, refused: Refusal(.worldEdge, "refused: \(number)"))
      let kept = record.refusedForwarded
      let window = min(Int(number), SessionInput.largestWindow)
      #expect(kept.count >= window && kept.count <= SessionInput.largestWindow * 5 / 4)
      #expect(kept.last?.requestID == number)
      #expect(kept.first?.requestID == number - UInt64(kept.count) + 1)
    }
    #expect(record.refusedForwarded.last?.refusal.message == "refused: 5000")
    #expect(record.refusedForwarded.last?.cell == CellID(cx: 1, cy: 0))
  }
}
