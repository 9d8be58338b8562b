/// What we keep of one stream. The consumer's own state is elsewhere, at the same slot.
struct StreamSlot {
  /// The number on the wire; 0 while the slot is free or its number not known yet.
  var id: Int32 = 0
  var outbound = OutboundQueue()
  /// Sent after the last byte that waits; `nil` ends the stream without trailers.
  var trailers: HTTP2HeaderList?
  /// Nothing more will be written: what waits is the end.
  var isFinished = false
  /// A data provider is registered and waits to be woken.
  var isDeferred = false
  /// Somebody was told that the stream is full and waits for `.writable`.
  var isFull = false
  /// The peer has sent its END_STREAM.
  var isRemoteClosed = false
  /// A reset of ours is under way; its close is still to come.
  var isReset = false
}

/// Every open stream of a connection, in slots that are used again.
struct StreamTable {
  private var slots: [StreamSlot] = []
  private var free: [Int32] = []

  var count: Int { slots.count - free.count }

  /// Every slot, free ones included.
  var slotIndices: Range<Int32> { 0..<Int32(slots.count) }

  mutating func insert(id: Int32) -> Int32 {
    if let slot = free.popLast() {
      slots[Int(slot)].id = id
      return slot
    }
    slots.append(StreamSlot(id: id))
    return Int32(slots.count - 1)
  }

  mutating func remove(_ slot: Int32) {
    let index = Int(slot)
    slots[index].id = 0
    slots[index].outbound.removeAll()
    slots[index].trailers = nil
    slots[index].isFinished = false
    slots[index].isDeferred = false
    slots[index].isFull = false
    slots[index].isRemoteClosed = false
    slots[index].isReset = false
    free.append(slot)
  }

  subscript(_ slot: Int32) -> StreamSlot {
    _read { yield slots[Int(slot)] }
    _modify { yield &slots[Int(slot)] }
  }

  /// Whether the handle names a stream that is still there.
  func contains(_ stream: HTTP2Stream) -> Bool {
    slots.indices.contains(Int(stream.slot)) && slots[Int(stream.slot)].id == stream.id
      && stream.id != 0
  }
}
