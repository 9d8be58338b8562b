/// What RFC 9113 asks of the fields of a request, looked at as they arrive (sections 8.1 to 8.5); a
/// request that breaks a rule is malformed, and its stream is reset with PROTOCOL_ERROR.
///
/// libnghttp2 has the same rules, at a price; they are switched off there, for a server.
struct RequestRules {
  fileprivate struct Seen: OptionSet, BitwiseCopyable {
    let rawValue: UInt16
    static let method = Seen(rawValue: 1)
    static let scheme = Seen(rawValue: 2)
    static let path = Seen(rawValue: 4)
    static let authority = Seen(rawValue: 8)
    static let host = Seen(rawValue: 16)
    static let contentLength = Seen(rawValue: 32)
    static let regular = Seen(rawValue: 64)
    static let trailers = Seen(rawValue: 128)
    static let connect = Seen(rawValue: 256)
    static let starPath = Seen(rawValue: 512)
    static let options = Seen(rawValue: 1_024)
    static let malformed = Seen(rawValue: 2_048)
  }

  private var seen: Seen = []
  /// The body's length, if the head tells it; negative otherwise.
  private(set) var contentLength: Int64 = -1

  /// A block begins.
  mutating func begin(isTrailers: Bool) {
    seen = isTrailers ? .trailers : []
    contentLength = -1
  }

  /// Whether the block is what a request may consist of, now that it is complete.
  func isWellFormed(endsStream: Bool) -> Bool {
    if seen.contains(.malformed) { return false }
    if seen.contains(.trailers) { return endsStream }
    guard seen.contains(.method), !seen.isDisjoint(with: [.authority, .host]) else { return false }
    if seen.contains(.connect) {
      // Section 8.5.
      guard seen.contains(.authority), seen.isDisjoint(with: [.scheme, .path]) else { return false }
    } else {
      guard seen.isSuperset(of: [.scheme, .path]) else { return false }
      if seen.contains(.starPath), !seen.contains(.options) { return false }
    }
    return !endsStream || contentLength <= 0
  }

  /// What the bytes of one field say about a block that it stands in.
  struct Finding: BitwiseCopyable {
    /// What must not have been seen before it; otherwise the block is malformed.
    fileprivate var forbids: Seen = []
    fileprivate var adds: Seen = []
    fileprivate var contentLength: Int64 = -1

    init() {}

    fileprivate init(forbids: Seen = [], adds: Seen) {
      self.forbids = forbids
      self.adds = adds
    }
  }

  /// Looks at a field. The finding depends on its bytes alone.
  static func look(
    _ known: HTTP2HeaderName, name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) -> Finding {
    guard unsafe FieldBytes.isValue(value) else { return Finding(adds: .malformed) }
    switch known {
    case .method:
      var finding = pseudo(.method)
      if unsafe !FieldBytes.isToken(value) { finding.adds.insert(.malformed) }
      if unsafe value.matches("CONNECT") { finding.adds.insert(.connect) }
      if unsafe value.matches("OPTIONS") { finding.adds.insert(.options) }
      return finding
    case .path:
      var finding = pseudo(.path)
      if unsafe value.matches("*") {
        finding.adds.insert(.starPath)
      } else if unsafe value.first != UInt8(ascii: "/") {
        finding.adds.insert(.malformed)
      }
      return finding
    case .scheme:
      var finding = pseudo(.scheme)
      if value.isEmpty { finding.adds.insert(.malformed) }
      return finding
    case .authority:
      return pseudo(.authority)
    case .status:
      return Finding(adds: .malformed)
    default:
      return unsafe regular(known, name, value)
    }
  }

  /// Pseudo-header fields stand before all others, each once, in no trailers (section 8.3).
  private static func pseudo(_ field: Seen) -> Finding {
    Finding(forbids: [.regular, .trailers, field], adds: field)
  }

  private static func regular(
    _ known: HTTP2HeaderName, _ name: UnsafeBufferPointer<UInt8>,
    _ value: UnsafeBufferPointer<UInt8>
  ) -> Finding {
    var finding = Finding(adds: .regular)
    switch known {
    case .other:
      if unsafe !FieldBytes.isName(name) { finding.adds.insert(.malformed) }
    case .connectionSpecific:
      finding.adds.insert(.malformed)
    case .te:
      if unsafe !value.matches("trailers", ignoringCase: true) { finding.adds.insert(.malformed) }
    case .host:
      finding.forbids = .host
      finding.adds.insert(.host)
    case .contentLength:
      // A second one that says the same is no better.
      finding.forbids = .contentLength
      finding.adds.insert(.contentLength)
      if let length = unsafe FieldBytes.number(value) {
        finding.contentLength = length
      } else {
        finding.adds.insert(.malformed)
      }
    default:
      break
    }
    return finding
  }

  /// A field arrives of which this was found.
  @inline(__always)
  mutating func add(_ finding: Finding) {
    if !seen.isDisjoint(with: finding.forbids) { seen.insert(.malformed) }
    seen.formUnion(finding.adds)
    if finding.contentLength >= 0 { contentLength = finding.contentLength }
  }
}
