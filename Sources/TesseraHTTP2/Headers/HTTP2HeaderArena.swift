/// The fields of one header block, as places in the connection's arena.
package struct HTTP2HeaderBlock: Sendable {
  package let fields: Range<Int>
  /// The list was longer than allowed, and what went beyond was dropped.
  package let isTruncated: Bool
}

/// One received header field: a name that is known or spelt out, and where the value stands.
package struct HTTP2HeaderField: Sendable {
  package let name: HTTP2HeaderName
  let start: Int
  let nameLength: Int
  let valueLength: Int
}

/// The header blocks of one batch of received bytes, in one piece of memory: no field costs an
/// allocation.
struct HTTP2HeaderArena {
  private(set) var bytes: [UInt8] = []
  private(set) var fields: [HTTP2HeaderField] = []
  private var blockStart = 0
  private var blockByteStart = 0
  private var isTruncated = false
  /// Between HEADERS and the end of its CONTINUATIONs, which may be in a later batch. A block that
  /// libnghttp2 refuses never ends: the next one takes its place.
  private(set) var isBlockOpen = false

  mutating func beginBlock() {
    if isBlockOpen {
      bytes.removeLast(bytes.count - blockByteStart)
      fields.removeLast(fields.count - blockStart)
    }
    blockStart = fields.count
    blockByteStart = bytes.count
    isTruncated = false
    isBlockOpen = true
  }

  mutating func append(
    _ known: HTTP2HeaderName, name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    let start = bytes.count
    if known == .other {
      unsafe bytes.append(contentsOf: name)
    }
    let nameLength = bytes.count - start
    unsafe bytes.append(contentsOf: value)
    fields.append(
      HTTP2HeaderField(
        name: known, start: start, nameLength: nameLength,
        valueLength: bytes.count - start - nameLength))
  }

  /// A field of this block was left out.
  mutating func truncate() { isTruncated = true }

  mutating func endBlock() -> HTTP2HeaderBlock {
    isBlockOpen = false
    return HTTP2HeaderBlock(fields: blockStart..<fields.count, isTruncated: isTruncated)
  }

  /// Forgets every block, once their events are done with. A block that is still arriving stays.
  mutating func reset() {
    guard !fields.isEmpty else { return }
    if isBlockOpen {
      keepOpenBlock()
      return
    }
    bytes.removeAll(keepingCapacity: bytes.count <= 65_536)
    fields.removeAll(keepingCapacity: fields.count <= 4_096)
  }

  private mutating func keepOpenBlock() {
    guard blockStart > 0 else { return }
    fields = fields[blockStart...].map {
      HTTP2HeaderField(
        name: $0.name, start: $0.start - blockByteStart, nameLength: $0.nameLength,
        valueLength: $0.valueLength)
    }
    bytes.removeFirst(blockByteStart)
    blockStart = 0
    blockByteStart = 0
  }
}
