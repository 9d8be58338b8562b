/// What happened on a connection, as it was noted: plain numbers. Those who are told often read this
/// themselves; ``HTTP2Connection/event(_:)`` makes an ``HTTP2Event`` of it.
package struct HTTP2Note: BitwiseCopyable {
  package enum Kind: UInt8, BitwiseCopyable {
    case headers
    case truncatedHeaders
    case trailers
    case data
    case end
    case writable
    case closed
    case ready
    case goAway
    case ping
    case pingAcknowledged
  }

  package var kind: Kind
  var slot: Int32 = 0
  var id: Int32 = 0
  /// The first field of a block, an offset in an input, an error code, the payload of a ping.
  var first: UInt64 = 0
  /// The end of a block's fields, the number of bytes.
  var second: Int = 0
  /// Which input, or which text; of a block, a part of its pattern.
  var index: Int = 0
  /// Of data: its first five bytes as one number, the first of them on top; beyond what these can be
  /// if there are fewer. Of a block, the other part of its pattern.
  package var prefix: UInt64 = .max

  package var stream: HTTP2Stream { HTTP2Stream(slot: slot, id: id) }

  /// Of a block.
  package var block: HTTP2HeaderBlock {
    HTTP2HeaderBlock(
      fields: Int(first)..<second, isTruncated: kind == .truncatedHeaders,
      pattern: HTTP2HeaderPattern(places: prefix, rest: index))
  }

  /// Of data.
  package var byteCount: Int { second }

  /// Of the end of a stream.
  package var errorCode: HTTP2ErrorCode {
    HTTP2ErrorCode(rawValue: UInt32(truncatingIfNeeded: first))
  }
}

/// What happened on a connection, in the order in which it did, before anybody was told. Nothing in it
/// is counted, so it costs stores and no more.
struct EventQueue {
  typealias Entry = HTTP2Note
  typealias Kind = HTTP2Note.Kind

  private var entries = PlainList<Entry>()
  private var next = 0
  /// The words of GOAWAY frames.
  private var texts: [String] = []

  /// To be called once, by the owner.
  func deallocate() { entries.deallocate() }

  var isEmpty: Bool { next == entries.count }

  /// Whether a DATA frame with its payload at this place of an input was told of; padding may come first.
  func hasData(at offset: Int, ofInput input: Int) -> Bool {
    (next..<entries.count).contains { index in
      let entry = entries[index]
      return entry.kind == .data && entry.index == input
        && (entry.first == UInt64(offset) || entry.first == UInt64(offset) + 1)
    }
  }

  @inline(__always)
  mutating func append(_ entry: Entry) { entries.append(entry) }

  mutating func appendGoAway(_ lastStreamID: Int32, _ code: UInt32, _ text: String) {
    entries.append(
      Entry(kind: .goAway, id: lastStreamID, first: UInt64(code), index: texts.count))
    texts.append(text)
  }

  func text(of entry: Entry) -> String { texts[entry.index] }

  @inline(__always)
  mutating func popFirst() -> Entry? {
    guard next < entries.count else { return nil }
    defer { next &+= 1 }
    return entries[next]
  }

  /// Takes the end of a stream, if that is what comes next.
  @inline(__always)
  mutating func popEnd(of stream: HTTP2Stream) -> Bool {
    guard next < entries.count else { return false }
    let entry = entries[next]
    guard entry.kind == .end, entry.id == stream.id else { return false }
    next &+= 1
    return true
  }

  /// Whether there was anything to forget.
  mutating func removeTaken() -> Bool {
    guard next > 0 else { return false }
    entries.removeAll()
    if !texts.isEmpty { texts = [] }
    next = 0
    return true
  }
}
