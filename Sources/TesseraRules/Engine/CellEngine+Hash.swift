internal import TesseraCore

extension CellEngine {
  /// A number that follows from all that the next ticks depend on, besides what the cell lends, so
  /// that two runs can be compared tick by tick. FNV-1a over 64-bit words.
  package var stateHash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    func add(_ bytes: [UInt8]) {
      add(UInt64(bytes.count))
      for byte in bytes { add(UInt64(byte)) }
    }
    add(cell.random.state)
    for place in cell.columns.places {
      for id in cell.columns.ids(at: place) {
        add(id.rawValue)
        add(FieldBytes.encode { cell.columns.write(id, at: place, to: &$0) })
      }
    }
    for id in cell.players.sorted() { add(id.rawValue) }
    for id in ghostBytes.ids.sorted() {
      add(id.rawValue)
      add(ghostBytes[id] ?? [])
    }
    courier.addState(to: add)
    for message in inbound + undelivered {
      add(message.recipient.rawValue)
      add(message.sender.rawValue)
      add(message.requestID ?? 0)
      add(rules.catalog.encode(message.body, in: rules.catalog.messages) ?? [])
    }
    add(UInt64(occurrences.count))
    return hash
  }
}

extension Courier {
  fileprivate func addState(to add: (UInt64) -> Void) {
    for lane in lanes {
      add(lane.recipient.rawValue)
      for parcel in lane.parcels { add(parcel.number) }
    }
    for one in incoming {
      add(one.parcel.recipient.rawValue)
      add(one.parcel.number)
    }
    for (id, inbox) in inboxes.sorted(by: { $0.key < $1.key }) {
      add(id.rawValue)
      for record in inbox.records { add(record.latest) }
    }
  }
}
