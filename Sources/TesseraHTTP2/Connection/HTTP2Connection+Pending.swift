/// How much waits to be sent, and who may add to it.
extension HTTP2Connection {
  func dropPendingBytes(ofSlot slot: Int32) {
    let count = unsafe state.pointee.table[slot].outbound.byteCount
    guard count > 0 else { return }
    unsafe state.pointee.table[slot].outbound.removeAll(from: &state.pointee.answers)
    pendingBytesLeft(count)
  }

  func pendingBytesLeft(_ count: Int) {
    unsafe state.pointee.pendingByteCount -= count
    guard isFull, pendingByteCount <= configuration.maximumPendingBytes / 2 else { return }
    unsafe state.pointee.isFull = false
    for slot in unsafe state.pointee.table.slotIndices { noteIfWritable(slot) }
  }

  func noteIfWritable(_ slot: Int32) {
    guard unsafe state.pointee.table[slot].isFull, !isFull,
      unsafe state.pointee.table[slot].outbound.byteCount
        <= configuration.maximumPendingBytesPerStream / 2
    else { return }
    unsafe state.pointee.table[slot].isFull = false
    unsafe state.pointee.events.append(
      EventQueue.Entry(kind: .writable, slot: slot, id: state.pointee.table[slot].id))
  }
}
