/// How much waits to be sent, and who may add to it.
extension HTTP2Connection {
  func dropPendingBytes(ofSlot slot: Int32) {
    let count = table[slot].outbound.byteCount
    guard count > 0 else { return }
    table[slot].outbound.removeAll()
    pendingBytesLeft(count)
  }

  func pendingBytesLeft(_ count: Int) {
    pendingByteCount -= count
    guard isFull, pendingByteCount <= configuration.maximumPendingBytes / 2 else { return }
    isFull = false
    for slot in table.slotIndices { noteIfWritable(slot) }
  }

  func noteIfWritable(_ slot: Int32) {
    guard !isFull, table[slot].isFull,
      table[slot].outbound.byteCount <= configuration.maximumPendingBytesPerStream / 2
    else { return }
    table[slot].isFull = false
    note(.writable(HTTP2Stream(slot: slot, id: table[slot].id)))
  }
}
