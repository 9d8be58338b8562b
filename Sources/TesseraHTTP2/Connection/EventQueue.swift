/// What happened on a connection, in the order in which it did, before anybody was told. Nothing in it
/// is counted, so it costs stores and no more.
struct EventQueue {
  enum Kind: UInt8 {
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

  struct Entry {
    var kind: Kind
    var slot: Int32 = 0
    var id: Int32 = 0
    /// The first field of a block, an offset in an input, an error code, the payload of a ping.
    var first: UInt64 = 0
    /// The end of a block's fields, the number of bytes.
    var second: Int = 0
    /// Which input, or which text.
    var index: Int = 0
  }

  private var entries: [Entry] = []
  private var next = 0
  /// The words of GOAWAY frames.
  private var texts: [String] = []

  var isEmpty: Bool { next == entries.count }

  /// Whether a DATA frame with its payload at this place of an input was told of; padding may come first.
  func hasData(at offset: Int, ofInput input: Int) -> Bool {
    entries[next...].contains { entry in
      entry.kind == .data && entry.index == input
        && (entry.first == UInt64(offset) || entry.first == UInt64(offset) + 1)
    }
  }

  mutating func append(_ entry: Entry) { entries.append(entry) }

  mutating func appendGoAway(_ lastStreamID: Int32, _ code: UInt32, _ text: String) {
    entries.append(
      Entry(kind: .goAway, id: lastStreamID, first: UInt64(code), index: texts.count))
    texts.append(text)
  }

  func text(of entry: Entry) -> String { texts[entry.index] }

  mutating func popFirst() -> Entry? {
    guard next < entries.count else { return nil }
    defer { next &+= 1 }
    return entries[next]
  }

  /// Whether there was anything to forget.
  mutating func removeTaken() -> Bool {
    guard next > 0 else { return false }
    entries.removeAll(keepingCapacity: entries.count <= 4_096)
    texts = []
    next = 0
    return true
  }
}
