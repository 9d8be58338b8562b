/// Looks at PRIORITY frames as they are received. libnghttp2 skips them where priorities are not used,
/// and with them the two rules that RFC 9113 keeps (section 6.3, and section 5.3.1 of RFC 7540): none on
/// stream 0, and none that makes a stream depend on itself.
///
/// It goes from frame head to frame head, which is some ten instructions a frame.
struct PriorityScanner {
  private static let headSize = 9
  private static let payloadSize = 5
  private static let priority: UInt8 = 2

  /// What is left of the preface or of a frame's payload.
  private var skipped = 24
  /// A frame head, or a PRIORITY frame, of which the rest is still to come.
  private var partial: [UInt8] = []

  /// Where the first frame head stands in the bytes that come next; `nil` if one is cut in two.
  var nextHead: Int? { partial.isEmpty ? skipped : nil }

  /// What is wrong with a frame in these bytes; `nil` if nothing is.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) -> String? {
    var index = 0
    while !partial.isEmpty, index < bytes.count {
      partial.append(unsafe bytes[index])
      index += 1
      let (size, problem) = unsafe partial.withUnsafeBytes { unsafe Self.look($0) }
      if let problem { return problem }
      guard let size else { continue }
      skipped = size - partial.count
      partial = []
    }
    while true {
      guard skipped < bytes.count &- index else {
        skipped &-= bytes.count &- index
        return nil
      }
      index &+= skipped
      skipped = 0
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[index...])
      let (size, problem) = unsafe Self.look(rest)
      if let problem { return problem }
      guard let size else {
        unsafe partial.append(contentsOf: rest)
        return nil
      }
      skipped = size
    }
  }

  /// The size of the frame that begins here; `nil` if more of it has to be seen.
  private static func look(_ bytes: UnsafeRawBufferPointer) -> (size: Int?, problem: String?) {
    guard bytes.count >= headSize else { return (nil, nil) }
    let length = unsafe Int(bytes[0]) << 16 | Int(bytes[1]) << 8 | Int(bytes[2])
    guard unsafe bytes[3] == priority, length == payloadSize else {
      return (headSize + length, nil)
    }
    let stream = unsafe number(bytes, at: 5)
    if stream == 0 { return (nil, "a PRIORITY frame on stream 0") }
    guard bytes.count >= headSize + payloadSize else { return (nil, nil) }
    if unsafe number(bytes, at: headSize) == stream {
      return (nil, "a stream depends on itself")
    }
    return (headSize + length, nil)
  }

  /// 31 bits, big-endian.
  private static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
    let raw = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    return UInt32(bigEndian: raw) & 0x7FFF_FFFF
  }
}
