internal import CNGHTTP2

/// The fields of one header block, as places in the connection's arena.
package struct HTTP2HeaderBlock: Sendable {
  package let fields: Range<Int>
  /// The list was longer than allowed, and what went beyond was dropped.
  package let isTruncated: Bool
  /// What the fields are, where they are known.
  package let pattern: HTTP2HeaderPattern
}

/// One received header field: a name that is known or spelt out, and where it stands.
package struct HTTP2HeaderField: Sendable {
  package let name: HTTP2HeaderName
  let index: Int
}

/// Where the bytes of a received field are. They belong to libnghttp2, which counts who holds them.
@safe
struct ReceivedField: BitwiseCopyable {
  var known: HTTP2HeaderName
  var nameLength: Int32
  var valueLength: Int32
  var name: UnsafePointer<UInt8>?
  var value: UnsafePointer<UInt8>?
  /// What keeps the name and the value alive.
  var nameOwner: OpaquePointer?
  var valueOwner: OpaquePointer?

  /// Looks at a name and a value as libnghttp2 hands them out.
  init(name nameOwner: OpaquePointer, value valueOwner: OpaquePointer) {
    let name = unsafe nghttp2_rcbuf_get_buf(nameOwner)
    let value = unsafe nghttp2_rcbuf_get_buf(valueOwner)
    unsafe self.init(
      name: UnsafeBufferPointer(start: name.base, count: name.len),
      value: UnsafeBufferPointer(start: value.base, count: value.len))
    unsafe self.nameOwner = nameOwner
    unsafe self.valueOwner = valueOwner
  }

  /// A field whose bytes somebody keeps.
  init(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    unsafe known = HTTP2HeaderName(name)
    nameLength = Int32(truncatingIfNeeded: name.count)
    valueLength = Int32(truncatingIfNeeded: value.count)
    unsafe self.name = name.baseAddress
    unsafe self.value = value.baseAddress
    unsafe nameOwner = nil
    unsafe valueOwner = nil
  }

  var nameBytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: name, count: Int(nameLength))
  }

  var valueBytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: value, count: Int(valueLength))
  }

  func retain() {
    unsafe nghttp2_rcbuf_incref(nameOwner)
    unsafe nghttp2_rcbuf_incref(valueOwner)
  }

  func release() {
    unsafe nghttp2_rcbuf_decref(nameOwner)
    unsafe nghttp2_rcbuf_decref(valueOwner)
  }
}

/// The header blocks of one batch of received bytes: places, and a hold on what is there. No field is
/// copied or costs an allocation of its own.
@safe
struct HTTP2HeaderArena {
  private var list = PlainList<ReceivedField>()
  /// Fields that are held until the batch is done with. What ``FieldMemo`` holds is not among them.
  private var held = PlainList<ReceivedField>()
  private var blockStart = 0
  private var heldStart = 0
  /// Up to which field of a block that is still arriving this holds all of them.
  private var heldThrough = 0
  private var isTruncated = false
  private var pattern = HTTP2HeaderPattern.Builder()
  /// Between HEADERS and the end of its CONTINUATIONs, which may be in a later batch. A block that
  /// libnghttp2 refuses never ends: the next one takes its place.
  private(set) var isBlockOpen = false

  var count: Int { list.count }
  var heldCount: Int { held.count }

  /// To be called once, by the owner, while libnghttp2's memory is there.
  mutating func deallocate() {
    releaseHeld(held.count)
    list.deallocate()
    held.deallocate()
  }

  /// - Parameter generation: Of what is remembered; see ``FieldMemo``.
  mutating func beginBlock(generation: UInt32 = 0) {
    if isBlockOpen { list.truncate(to: blockStart) }
    blockStart = list.count
    heldStart = held.count
    heldThrough = blockStart
    isTruncated = false
    pattern.begin(generation: generation)
    isBlockOpen = true
  }

  /// Adds a field that is held here until the batch is done with.
  mutating func append(_ field: ReceivedField) {
    hold(field)
    pattern.addNew()
    list.append(field)
  }

  /// Adds a field that somebody else holds for so long.
  mutating func append(heldElsewhere field: ReceivedField) {
    pattern.addNew()
    list.append(field)
  }

  /// Adds a field that is remembered at a place of ``FieldMemo``.
  @inline(__always)
  mutating func append(_ field: ReceivedField, remembered place: Int) {
    pattern.add(place)
    list.append(field)
  }

  /// Takes over what somebody else has held.
  mutating func takeOver(_ field: ReceivedField) {
    held.append(field)
  }

  private mutating func hold(_ field: ReceivedField) {
    guard unsafe field.valueOwner != nil else { return }
    field.retain()
    held.append(field)
  }

  /// A field of this block was left out.
  mutating func truncate() { isTruncated = true }

  mutating func endBlock(generation: UInt32 = 0) -> HTTP2HeaderBlock {
    isBlockOpen = false
    return HTTP2HeaderBlock(
      fields: blockStart..<list.count, isTruncated: isTruncated,
      pattern: pattern.end(generation: generation))
  }

  func field(at index: Int) -> ReceivedField { list[index] }

  /// Forgets every block, once their events are done with. A block that is still arriving stays.
  mutating func reset() {
    guard !list.isEmpty || !held.isEmpty else { return }
    if isBlockOpen {
      list.removeFirst(blockStart)
      heldThrough -= blockStart
      blockStart = 0
      releaseHeld(heldStart)
      heldStart = 0
      // Whoever else holds some of these does so until now.
      for index in heldThrough..<list.count { hold(list[index]) }
      heldThrough = list.count
      return
    }
    list.removeAll()
    releaseHeld(held.count)
  }

  private mutating func releaseHeld(_ count: Int) {
    guard count > 0 else { return }
    for index in 0..<count { held[index].release() }
    if count == held.count { held.removeAll() } else { held.removeFirst(count) }
  }
}
