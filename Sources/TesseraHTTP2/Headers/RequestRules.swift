/// What RFC 9113 asks of the fields of a request, looked at as they arrive (sections 8.1 to 8.5); a
/// request that breaks a rule is malformed, and its stream is reset with PROTOCOL_ERROR.
///
/// libnghttp2 has the same rules, at a price; they are switched off there, for a server.
struct RequestRules {
  private struct Seen: OptionSet {
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

  /// A field arrives.
  mutating func add(
    _ known: HTTP2HeaderName, name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  ) {
    guard unsafe FieldBytes.isValue(value) else { return fail() }
    switch known {
    case .method:
      let method = unsafe value
      addPseudo(.method)
      if unsafe !FieldBytes.isToken(method) { fail() }
      if unsafe method.matches("CONNECT") { seen.insert(.connect) }
      if unsafe method.matches("OPTIONS") { seen.insert(.options) }
    case .path:
      addPseudo(.path)
      if unsafe value.matches("*") {
        seen.insert(.starPath)
      } else if unsafe value.first != UInt8(ascii: "/") {
        fail()
      }
    case .scheme:
      addPseudo(.scheme)
      if value.isEmpty { fail() }
    case .authority:
      addPseudo(.authority)
    case .status:
      fail()
    default:
      seen.insert(.regular)
      unsafe addRegular(known, name, value)
    }
  }

  private mutating func addRegular(
    _ known: HTTP2HeaderName, _ name: UnsafeBufferPointer<UInt8>,
    _ value: UnsafeBufferPointer<UInt8>
  ) {
    switch known {
    case .other:
      if unsafe !FieldBytes.isName(name) { fail() }
    case .connectionSpecific:
      fail()
    case .te:
      if unsafe !value.matches("trailers", ignoringCase: true) { fail() }
    case .host:
      addOnce(.host)
    case .contentLength:
      // A second one that says the same is no better.
      addOnce(.contentLength)
      if let length = unsafe FieldBytes.number(value) {
        contentLength = length
      } else {
        fail()
      }
    default:
      break
    }
  }

  /// Pseudo-header fields stand before all others, each once, in no trailers (section 8.3).
  private mutating func addPseudo(_ field: Seen) {
    if !seen.isDisjoint(with: [.regular, .trailers]) { fail() }
    addOnce(field)
  }

  private mutating func addOnce(_ field: Seen) {
    if !seen.insert(field).inserted { fail() }
  }

  private mutating func fail() { seen.insert(.malformed) }
}
