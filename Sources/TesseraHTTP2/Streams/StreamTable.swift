internal import NIOCore

/// What we keep of one stream. The consumer's own state is elsewhere, at the same slot.
struct StreamSlot {
  /// The number on the wire; 0 while the slot is free or its number not known yet.
  var id: Int32 = 0
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
  /// The request broke a rule; nobody hears of it.
  var isMalformed = false
  /// Bytes of the request that may still come after the answer, of which nobody hears; with none, the
  /// stream is reset when the answer is sent.
  var drainableByteCount = 0
  /// Bytes of the body that are still to come by its `content-length`; negative if it has none.
  var expectedByteCount: Int64 = -1
  var outbound = OutboundQueue()
  /// Sent after the last byte that waits; with neither of the two the stream ends without trailers.
  var presetTrailers: HTTP2HeaderPreset?
  var trailers: HTTP2HeaderList?
}

/// Every open stream of a connection, in slots that are used again.
///
/// The slots are in memory of their own, so that a look at one is a load and not a check of an
/// array's uniqueness.
@safe
struct StreamTable {
  private var slots: UnsafeMutablePointer<StreamSlot>
  private var capacity: Int32
  private var used: Int32 = 0
  private var free: [Int32] = []

  init() {
    capacity = 16
    unsafe slots = .allocate(capacity: Int(capacity))
  }

  /// To be called once, by the owner.
  func deallocate() {
    unsafe slots.deinitialize(count: Int(used))
    unsafe slots.deallocate()
  }

  var count: Int { Int(used) - free.count }

  /// Every slot, free ones included.
  var slotIndices: Range<Int32> { 0..<used }

  mutating func insert(id: Int32) -> Int32 {
    if let slot = free.popLast() {
      unsafe slots[Int(slot)].id = id
      return slot
    }
    if used == capacity { grow() }
    unsafe (slots + Int(used)).initialize(to: StreamSlot(id: id))
    used += 1
    return used - 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<StreamSlot>.allocate(capacity: Int(capacity) * 2)
    unsafe larger.moveInitialize(from: slots, count: Int(used))
    unsafe slots.deallocate()
    unsafe slots = larger
    capacity *= 2
  }

  /// - Precondition: nothing waits on the stream.
  mutating func remove(_ slot: Int32) {
    let place = unsafe slots + Int(slot)
    unsafe place.pointee.id = 0
    precondition(
      unsafe place.pointee.outbound.byteCount == 0, "a stream is removed while bytes wait on it")
    if unsafe place.pointee.trailers != nil { unsafe place.pointee.trailers = nil }
    unsafe place.pointee.presetTrailers = nil
    unsafe place.pointee.isFinished = false
    unsafe place.pointee.drainableByteCount = 0
    unsafe place.pointee.isDeferred = false
    unsafe place.pointee.isFull = false
    unsafe place.pointee.isRemoteClosed = false
    unsafe place.pointee.isReset = false
    unsafe place.pointee.isMalformed = false
    unsafe place.pointee.expectedByteCount = -1
    free.append(slot)
  }

  subscript(_ slot: Int32) -> StreamSlot {
    @inline(__always)
    _read {
      precondition(slot >= 0 && slot < used, "a slot that was never given out")
      yield unsafe slots[Int(slot)]
    }
    @inline(__always)
    nonmutating _modify {
      precondition(slot >= 0 && slot < used, "a slot that was never given out")
      yield unsafe &slots[Int(slot)]
    }
  }

  /// Whether the handle names a stream that is still there.
  @inline(__always)
  func contains(_ stream: HTTP2Stream) -> Bool {
    unsafe stream.slot >= 0 && stream.slot < used && stream.id != 0
      && slots[Int(stream.slot)].id == stream.id
  }
}
