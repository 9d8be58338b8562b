/// One header list, summed as its fields arrive, over CONTINUATION frames too.
///
/// What goes over the limit is dropped, and the request is refused (431). A list that is several times
/// as long is no mistake: HPACK makes megabytes of a few bytes that name the same long field again and
/// again ("HPACK bomb", CVE-2016-6581), and each costs time even if it is dropped.
package struct HeaderListLimit: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    case keep
    case drop
    /// So far over the limit that the connection is to end.
    case abuse
  }

  private let maximumSize: Int
  private let maximumCount: Int
  private var size = 0
  private var count = 0
  private static let factorOfAbuse = 4

  /// - Parameters:
  ///   - maximumSize: bytes of names and values, with 32 for each field (RFC 9113, section 6.5.2).
  ///   - maximumCount: fields.
  package init(maximumSize: Int, maximumCount: Int) {
    self.maximumSize = maximumSize
    self.maximumCount = maximumCount
  }

  package var isExceeded: Bool { size > maximumSize || count > maximumCount }

  /// A new list begins.
  package mutating func begin() {
    size = 0
    count = 0
  }

  /// What a field counts.
  static func size(nameLength: Int, valueLength: Int) -> Int { nameLength + valueLength + 32 }

  @inline(__always)
  package mutating func add(nameLength: Int, valueLength: Int) -> Verdict {
    add(size: Self.size(nameLength: nameLength, valueLength: valueLength))
  }

  /// - Parameter fieldSize: See ``size(nameLength:valueLength:)``; at most what a frame can bring.
  @inline(__always)
  mutating func add(size fieldSize: Int) -> Verdict {
    size &+= fieldSize
    count &+= 1
    return isExceeded ? verdict : .keep
  }

  /// What is to become of a list that is too long.
  private var verdict: Verdict {
    size / Self.factorOfAbuse > maximumSize || count / Self.factorOfAbuse > maximumCount
      ? .abuse : .drop
  }
}
