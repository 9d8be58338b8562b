internal import NIOCore
internal import TesseraCore

/// Reads one JSON text from front to back, as its caller expects it: no tree, no copies.
///
/// See RFC 8259. Nothing beyond it is taken: no comments, no trailing commas, no NaN.
struct JSONReader {
  /// Keeps the bytes alive and in place: nothing changes a buffer that two own.
  private let source: ByteBuffer
  let base: UnsafePointer<UInt8>
  var offset = 0
  let end: Int
  /// How many objects and arrays may still be opened.
  private var depthLeft = maximumDepth

  /// How many objects and arrays may stand in one another.
  static let maximumDepth = 64

  init(_ bytes: ByteBuffer) {
    source = bytes
    end = bytes.readableBytes
    base = source.withUnsafeReadableBytes { region in
      let start = region.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
      return start.assumingMemoryBound(to: UInt8.self)
    }
  }

  /// A place to read from again.
  struct Mark {
    fileprivate var offset: Int
    fileprivate var depthLeft: Int
  }

  var mark: Mark { Mark(offset: offset, depthLeft: depthLeft) }

  mutating func rewind(to mark: Mark) {
    offset = mark.offset
    depthLeft = mark.depthLeft
  }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: end) }

  /// The byte here, white space passed over; 0, which no JSON has outside a string, at the end.
  @inline(__always)
  mutating func peekToken() -> UInt8 {
    while offset < end {
      let byte = base[offset]
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset &+= 1
    }
    return 0
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8, _ name: StaticString) throws(WireError) {
    guard peekToken() == byte, offset < end else { throw expected(name) }
    offset &+= 1
  }

  /// Passes over white space to the end of the text.
  mutating func expectEnd() throws(WireError) {
    _ = peekToken()
    guard offset == end else { throw expected("the end of the envelope") }
  }
}

// MARK: - Objects and arrays

extension JSONReader {
  @inline(__always)
  mutating func beginObject() throws(WireError) {
    try expect(UInt8(ascii: "{"), "an object")
    try descend()
  }

  @inline(__always)
  mutating func beginArray() throws(WireError) {
    try expect(UInt8(ascii: "["), "an array")
    try descend()
  }

  @inline(__always)
  private mutating func descend() throws(WireError) {
    depthLeft &-= 1
    if depthLeft < 0 { throw failure("nested more than \(Self.maximumDepth) deep") }
  }

  /// The name of the object's next member, its colon passed over; `nil` after the last one.
  @inline(__always)
  mutating func nextMember(isFirst: inout Bool) throws(WireError) -> JSONName? {
    var byte = peekToken()
    if byte == UInt8(ascii: "}") {
      offset &+= 1
      depthLeft &+= 1
      return nil
    }
    if isFirst {
      isFirst = false
    } else {
      guard byte == UInt8(ascii: ",") else { throw expected("`,` or `}`") }
      offset &+= 1
      byte = peekToken()
    }
    guard byte == UInt8(ascii: "\"") else { throw expected("the name of a member") }
    let name = try readName()
    try expect(UInt8(ascii: ":"), "`:`")
    return name
  }

  /// Reads an object member by member. The closure has to read or skip the value.
  @inline(__always)
  mutating func readObject(
    _ readMember: (inout JSONReader, JSONName) throws(WireError) -> Void
  ) throws(WireError) {
    try beginObject()
    var isFirst = true
    while let name = try nextMember(isFirst: &isFirst) { try readMember(&self, name) }
  }

  /// Reads an array. The closure has to read or skip the element.
  @inline(__always)
  mutating func readArray(
    _ readElement: (inout JSONReader) throws(WireError) -> Void
  ) throws(WireError) {
    try beginArray()
    if peekToken() == UInt8(ascii: "]") {
      offset &+= 1
    } else {
      while true {
        try readElement(&self)
        let byte = peekToken()
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") else {
          throw expected("`,` or `]`")
        }
        offset &+= 1
        if byte == UInt8(ascii: "]") { break }
      }
    }
    depthLeft &+= 1
  }

  /// Passes over `null` if it stands here.
  @inline(__always)
  mutating func takeNull() throws(WireError) -> Bool {
    guard peekToken() == UInt8(ascii: "n") else { return false }
    try skipWord("null")
    return true
  }
}

// MARK: - What is of no interest

extension JSONReader {
  /// Passes over any value, which has to be well-formed.
  mutating func skipValue() throws(WireError) {
    switch peekToken() {
    case UInt8(ascii: "{"):
      try readObject { (reader, _) throws(WireError) in try reader.skipValue() }
    case UInt8(ascii: "["):
      try readArray { (reader) throws(WireError) in try reader.skipValue() }
    case UInt8(ascii: "\""): _ = try readName()
    case UInt8(ascii: "t"): try skipWord("true")
    case UInt8(ascii: "f"): try skipWord("false")
    case UInt8(ascii: "n"): try skipWord("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
    default: throw expected("a value")
    }
  }

  private mutating func skipWord(_ word: StaticString) throws(WireError) {
    let length = word.utf8CodeUnitCount
    guard end - offset >= length,
      (0..<length).allSatisfy({ base[offset + $0] == word.utf8Start[$0] })
    else { throw expected("a value") }
    offset += length
  }
}

// MARK: - Errors

extension JSONReader {
  @inline(never)
  func expected(_ what: StaticString) -> WireError {
    offset < end ? failure("expected \(what)") : failure("expected \(what), not the end")
  }

  /// A refusal that says where: in which member, and at which byte.
  @inline(never)
  func failure(_ what: String, at place: Int? = nil) -> WireError {
    let place = place ?? offset
    let path = JSONPath.path(to: place, in: bytes)
    let prefix = path.isEmpty ? "" : "\(path): "
    return WireError(code: .malformedFrame, message: "\(prefix)\(what) at byte \(place)")
  }

  /// An object lacks a member.
  @inline(never)
  func missing(_ name: StaticString, inObjectAt start: Int) -> WireError {
    failure("the member \(name) is missing in the object", at: start)
  }
}
