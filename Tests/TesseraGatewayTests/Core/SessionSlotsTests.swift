import TesseraCore
import Testing

@testable import TesseraGateway

@Suite struct SessionSlotsTests {
  @Test func itHoldsWhatADictionaryHolds() {
    var random = SystemRandomNumberGenerator()
    var ids = SessionIDs(incarnation: Incarnation(random.next()), loop: 3)
    var slots = SessionSlots()
    var model: [SessionID: Int] = [:]
    var known: [SessionID] = []
    for round in 0..<20_000 {
      // Grows at first, and then comes and goes.
      if model.count < 300 || Int.random(in: 0..<2, using: &random) == 0 {
        let id = ids.next { slots[$0] != nil }
        slots[id] = round
        model[id] = round
        known.append(id)
      } else if let index = known.indices.randomElement(using: &random) {
        let id = known.remove(at: index)
        slots[id] = nil
        model[id] = nil
      }
      if let id = known.randomElement(using: &random) {
        #expect(slots[id] == model[id])
        slots[id] = -round
        model[id] = -round
      }
      #expect(slots.count == model.count)
    }
    for (id, slot) in model { #expect(slots[id] == slot) }
    for id in known { slots[id] = nil }
    #expect(slots.count == 0)
    for id in known { #expect(slots[id] == nil) }
  }

  @Test func numbersThatAreNobodysAreNotFound() {
    var slots = SessionSlots()
    #expect(slots[SessionID(0)] == nil)
    #expect(slots[SessionID(1)] == nil)
    slots[SessionID(7)] = 70
    #expect(slots[SessionID(0)] == nil)
    #expect(slots[SessionID(8)] == nil)
    slots[SessionID(8)] = nil
    #expect(slots[SessionID(7)] == 70)
    #expect(slots.count == 1)
  }
}
