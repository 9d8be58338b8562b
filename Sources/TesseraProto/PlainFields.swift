internal import TesseraCore

/// Bytes of a message, from which fields are taken that are where they are expected. Whatever is not is not
/// judged here: `nil` or `false` leaves that to a `ProtobufReader`.
struct PlainFields {
  private let base: UnsafeRawPointer?
  private(set) var at = 0
  private(set) var end: Int

  init(_ region: UnsafeRawBufferPointer) {
    base = region.baseAddress
    end = region.count
  }

  @inline(__always)
  var remaining: Int { end &- at }

  /// The next byte; there has to be one.
  @inline(__always)
  private func byte(_ ahead: Int = 0) -> UInt8 {
    base.unsafelyUnwrapped.load(fromByteOffset: at &+ ahead, as: UInt8.self)
  }

  /// Whether a tag of one byte is next, which then is taken.
  @inline(__always)
  mutating func takes(_ tag: UInt8) -> Bool {
    guard at < end, byte() == tag else { return false }
    at &+= 1
    return true
  }

  /// The next byte, which then is taken; 0 if there is none.
  @inline(__always)
  mutating func tag() -> UInt8 {
    guard at < end else { return 0 }
    let tag = byte()
    at &+= 1
    return tag
  }

  /// At most 63 bits.
  @inline(__always)
  mutating func varint() -> UInt64? {
    guard at < end else { return nil }
    let first = byte()
    if first < 0x80 {
      at &+= 1
      return UInt64(first)
    }
    // Two bytes are what most others have.
    if end &- at >= 2, byte(1) < 0x80 {
      defer { at &+= 2 }
      return UInt64(first & 0x7F) | UInt64(byte(1)) &<< 7
    }
    let (value, next) = Self.longVarint(base.unsafelyUnwrapped, at, end)
    at = next
    return next == 0 ? nil : value
  }

  /// - Returns: the number and the place behind it, which is 0 for none. Not a change of the fields, so that
  ///   they can be kept in registers.
  private static func longVarint(
    _ base: UnsafeRawPointer, _ start: Int, _ end: Int
  ) -> (UInt64, Int) {
    var (value, at, shift) = (UInt64(0), start, UInt64(0))
    while at < end, shift < 63 {
      let next = base.load(fromByteOffset: at, as: UInt8.self)
      at &+= 1
      value |= UInt64(next & 0x7F) &<< shift
      if next < 0x80 { return (value, at) }
      shift &+= 7
    }
    return (0, 0)
  }

  /// Any number: also one of 64 bits, as those of sessions are.
  @inline(__always)
  mutating func longNumber() -> UInt64? {
    guard remaining >= 10 else { return varint() }
    let word = UInt64(
      littleEndian: base.unsafelyUnwrapped.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    let ends = ~word & 0x8080_8080_8080_8080
    // All bits up to the one that ends the number, or all eight bytes of it.
    let mine = word & (ends ^ (ends &- 1)) & 0x7F7F_7F7F_7F7F_7F7F
    let pairs = mine & 0x007F_007F_007F_007F | (mine & 0x7F00_7F00_7F00_7F00) >> 1
    let fours = pairs & 0x0000_3FFF_0000_3FFF | (pairs & 0x3FFF_0000_3FFF_0000) >> 2
    let eight = fours & 0x0FFF_FFFF | (fours & 0x0FFF_FFFF_0000_0000) >> 4
    if ends != 0 {
      at &+= (ends.trailingZeroBitCount &+ 1) >> 3
      return eight
    }
    let (ninth, tenth) = (byte(8), byte(9))
    if ninth < 0x80 {
      at &+= 9
      return eight | UInt64(ninth) &<< 56
    }
    guard tenth <= 1 else { return nil }
    at &+= 10
    return eight | UInt64(ninth & 0x7F) &<< 56 | UInt64(tenth) &<< 63
  }

  @inline(__always)
  mutating func smallVarint() -> UInt32? {
    guard let value = varint(), value <= UInt64(UInt32.max) else { return nil }
    return UInt32(truncatingIfNeeded: value)
  }

  /// A length of what is there.
  @inline(__always)
  mutating func length() -> Int? {
    guard let value = varint(), value <= UInt64(remaining) else { return nil }
    return Int(truncatingIfNeeded: value)
  }

  /// The field number of a tag of two bytes before a length.
  @inline(__always)
  mutating func payloadField() -> UInt8? {
    guard remaining >= 2, byte() & 0x87 == 0x82, byte(1) < 8, byte(1) > 0 else { return nil }
    defer { at &+= 2 }
    return byte() >> 3 & 0xF | byte(1) << 4
  }

  /// Passes over so many bytes, which have to be there.
  @inline(__always)
  mutating func skip(_ count: Int) { at &+= count }

  /// Makes the next so many bytes, which have to be there, all there is; gives what ``leave(_:)`` takes.
  @inline(__always)
  mutating func enter(_ length: Int) -> Int {
    defer { end = at &+ length }
    return end
  }

  @inline(__always)
  mutating func leave(_ outer: Int) { end = outer }

  /// Whether the next so many bytes, which have to be there, are the same as others that are.
  @inline(__always)
  func isSame(as other: Range<Int>) -> Bool {
    let base = base.unsafelyUnwrapped
    return Self.areSame(base + at, base + other.lowerBound, other.count)
  }

  /// Whether two regions begin with the same so many bytes.
  @inline(__always)
  static func areSame(
    _ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer, _ count: Int
  ) -> Bool {
    guard count <= one.count, count <= other.count, let one = one.baseAddress,
      let other = other.baseAddress
    else { return false }
    return areSame(one, other, count)
  }

  @inline(__always)
  private static func areSame(
    _ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int
  ) -> Bool {
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        guard areSame(one, other, at: offset, as: UInt64.self) else { return false }
        offset &+= 8
      }
      // The last eight, some of them for the second time.
      return areSame(one, other, at: count &- 8, as: UInt64.self)
    }
    if count >= 4 {
      return areSame(one, other, at: 0, as: UInt32.self)
        && areSame(one, other, at: count &- 4, as: UInt32.self)
    }
    for offset in 0..<count {
      guard areSame(one, other, at: offset, as: UInt8.self) else { return false }
    }
    return true
  }

  @inline(__always)
  private static func areSame<Word: FixedWidthInteger & BitwiseCopyable>(
    _ one: UnsafeRawPointer, _ other: UnsafeRawPointer, at offset: Int, as word: Word.Type
  ) -> Bool {
    one.loadUnaligned(fromByteOffset: offset, as: word)
      == other.loadUnaligned(fromByteOffset: offset, as: word)
  }

  /// A cell in the next so many bytes, which have to be there.
  @inline(__always)
  mutating func cell(_ length: Int) -> CellID? {
    let fields = PlainFields(base, at, at &+ length)
    at &+= length
    return fields.wholeCell()
  }

  private init(_ base: UnsafeRawPointer?, _ at: Int, _ end: Int) {
    self.base = base
    self.at = at
    self.end = end
  }

  private func wholeCell() -> CellID? {
    var fields = self
    return fields.takeCell()
  }

  @inline(__always)
  private mutating func takeCell() -> CellID? {
    var cell = CellID(cx: 0, cy: 0)
    if takes(1 << 3) {
      guard let value = smallVarint() else { return nil }
      cell.world = value
    }
    if takes(2 << 3) {
      guard let value = smallVarint() else { return nil }
      cell.cx = Self.signed(value)
    }
    if takes(3 << 3) {
      guard let value = smallVarint() else { return nil }
      cell.cy = Self.signed(value)
    }
    if takes(4 << 3) {
      guard let value = smallVarint(), value <= CellID.maximumDepth else { return nil }
      cell.depth = UInt8(truncatingIfNeeded: value)
    }
    if takes(5 << 3) {
      guard let value = smallVarint(), value <= 3 else { return nil }
      cell.sub = UInt8(truncatingIfNeeded: value)
    }
    return at == end ? cell : nil
  }

  @inline(__always)
  private static func signed(_ value: UInt32) -> Int32 {
    Int32(bitPattern: value >> 1) ^ -Int32(bitPattern: value & 1)
  }

  /// Passes over all other fields of a message whose field 1 was taken.
  @inline(__always)
  mutating func skipRest() -> Bool {
    while at < end {
      let tag = byte()
      guard tag >= 2 << 3, tag < 0x80 else { return false }
      at &+= 1
      switch tag & 7 {
      case 0: guard varint() != nil else { return false }
      case 1: at &+= 8
      case 2:
        guard let length = length() else { return false }
        at &+= length
      case 5: at &+= 4
      default: return false
      }
    }
    return at == end
  }
}
