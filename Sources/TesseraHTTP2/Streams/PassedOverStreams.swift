/// The stream numbers that a peer passed over when it opened a higher one: they are closed without ever
/// having been open (RFC 9113, section 5.1.1), and a HEADERS frame on one of them breaks the protocol,
/// where on any other stream that is closed it may merely have been under way.
///
/// Peers that count by two, as all do, cost one comparison; of others the last few gaps are kept.
struct PassedOverStreams {
  private(set) var highest: Int32 = 0
  private var gaps: [ClosedRange<Int32>] = []
  private static let maximumGaps = 16

  /// The peer opened a stream. Even numbers are not a client's to open, and pass nothing over.
  ///
  /// - Returns: whether the number is higher than all before.
  mutating func opened(_ id: Int32) -> Bool {
    guard id & 1 == 1, id > highest else { return false }
    // The first number of a client is 1.
    let expected = highest == 0 ? 1 : highest &+ 2
    if id > expected {
      if gaps.count == Self.maximumGaps { gaps.removeFirst() }
      gaps.append(expected...(id - 2))
    }
    highest = id
    return true
  }

  /// Whether a number is known to have been passed over.
  func contains(_ id: Int32) -> Bool {
    id < highest && gaps.contains { $0.contains(id) }
  }
}
