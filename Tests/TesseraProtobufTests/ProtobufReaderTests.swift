import NIOCore
import TesseraProtobuf
import Testing

@Suite struct ProtobufReaderTests {
  @Test func nothingIsTheEmptyMessage() throws {
    #expect(try Sample(wire: []) == Sample())
  }

  @Test func theLastOfSeveralScalarsWins() throws {
    #expect(try Sample(wire: [0x08, 1, 0x08, 2, 0x62, 1, 0x61, 0x62, 1, 0x62]).uint64 == 2)
    #expect(try Sample(wire: [0x62, 1, 0x61, 0x62, 1, 0x62]).string == "b")
  }

  @Test func aMessageThatComesTwiceIsMerged() throws {
    let merged = try Sample(wire: [0x7A, 4, 0x08, 1, 0x18, 5, 0x7A, 4, 0x10, 2, 0x18, 6]).inner
    #expect(merged == Sample.Inner(a: 1, b: 2, list: [5, 6]))
  }

  @Test func repeatedNumbersMayBePackedOrNotOrBoth() throws {
    let packed: [UInt8] = [0x82, 0x01, 3, 1, 0xAC, 0x02]
    let unpacked: [UInt8] = [0x80, 0x01, 7]
    #expect(try Sample(wire: packed).numbers == [1, 300])
    #expect(try Sample(wire: unpacked + packed + unpacked).numbers == [7, 1, 300, 7])
  }

  @Test(arguments: 0..<9)
  func numbersOfAFixedWidthAreTakenInFromAnyAddress(offset: Int) throws {
    let values = (0..<5).map { Double($0) * 0.75 - 1 }
    let bytes = values.flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) }
    }
    let before = [UInt8](repeating: 1, count: offset)
    var reader = try ProtobufReader(ByteBuffer(bytes: before + [40] + bytes + [0, 16] + bytes))
    for _ in 0..<offset { _ = try reader.readBool() }
    var read: [Double] = []
    try reader.readPacked(into: &read, of: ProtobufKind.Double.self)
    #expect(read == values)
    try reader.readPacked(into: &read, of: ProtobufKind.Double.self)
    #expect(read == values)
    try reader.readPacked(into: &read, of: ProtobufKind.Double.self)
    #expect(read == values + values[..<2])
    #expect(reader.byteOffset == offset + 59)
  }

  @Test func partOfANumberOfAFixedWidthIsRefused() throws {
    var reader = try ProtobufReader(ByteBuffer(bytes: [6, 1, 2, 3, 4, 5, 6]))
    var read: [UInt32] = []
    #expect(throws: ProtobufError.self) {
      try reader.readPacked(into: &read, of: ProtobufKind.Fixed32.self)
    }
    #expect(read.isEmpty)
  }

  @Test func aPackedNumberThatEndsBeyondTheFieldIsTruncated() {
    #expect(failure(of: [0x82, 0x01, 1, 0x80, 0x01])?.code == .truncated)
  }

  @Test func aVarintMayBeLongerThanItNeeds() throws {
    #expect(try Sample(wire: [0x08, 0x81, 0x80, 0x80, 0]).uint64 == 1)
    // A tag too.
    #expect(try Sample(wire: [0x88, 0x80, 0, 5]).uint64 == 5)
  }

  @Test func aVarintHasAtMost64Bits() throws {
    let ones = [UInt8](repeating: 0xFF, count: 9)
    #expect(try Sample(wire: [0x08] + ones + [1]).uint64 == .max)
    #expect(failure(of: [0x08] + ones + [2])?.code == .overlongVarint)
    #expect(failure(of: [0x08] + ones + [0x81, 0])?.code == .overlongVarint)
  }

  @Test func numbersOf32BitsTakeTheLowBits() throws {
    let beyond: [UInt8] = [0x81, 0x80, 0x80, 0x80, 0x10]
    #expect(try Sample(wire: [0x10] + beyond).uint32 == 1)
    #expect(try Sample(wire: [0x20] + beyond).int32 == 1)
    #expect(try Sample(wire: [0x30] + beyond).sint32 == -1)
    #expect(try Sample(wire: [0x38] + beyond).bool)
  }

  @Test(
    arguments: [
      [0x00, 0], [0x05, 0], [0x0E], [0x0F], [0x7E], [0x7F],
      [0x80, 0x80, 0x80, 0x80, 0x10, 0],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0],
    ] as [[UInt8]])
  func aTagOfAFieldOrTypeThatCannotBeIsRefused(bytes: [UInt8]) {
    #expect(failure(of: bytes)?.code == .invalidTag)
  }

  @Test func theHighestFieldNumberPasses() throws {
    let field: [UInt8] = [0xF8, 0xFF, 0xFF, 0xFF, 0x0F, 1]
    #expect(try Sample(wire: field).unknownFields.byteCount == 6)
  }

  @Test(
    arguments: [
      [0x08], [0x08, 0x80], [0x80], [0x41, 1, 2, 3, 4, 5, 6, 7], [0x4D, 1, 2, 3], [0x62],
      [0x62, 1],
      [0x62, 0x80], [0x7A, 2, 0x08], [0x7A, 1, 0x08, 1], [0xFA, 0x7F, 5, 1],
    ] as [[UInt8]])
  func whatEndsTooEarlyIsTruncated(bytes: [UInt8]) {
    #expect(failure(of: bytes)?.code == .truncated)
  }

  @Test(
    arguments: [
      // A string, bytes, a message and a field nobody knows, of 2 GiB and of 2^64 - 1 bytes.
      [0x62, 0xFF, 0xFF, 0xFF, 0xFF, 0x07], [0x6A, 0xFF, 0xFF, 0xFF, 0xFF, 0x07],
      [0x7A, 0xFF, 0xFF, 0xFF, 0xFF, 0x07], [0xFA, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0x07],
      [0x62, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1],
      [0x6A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1],
      [0x82, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1],
    ] as [[UInt8]])
  func aLengthBeyondTheMessageIsNotBelieved(bytes: [UInt8]) {
    #expect(failure(of: bytes)?.code == .truncated)
  }

  @Test func aLengthWithinTheBytesButBeyondTheInnerMessageIsRefused() {
    // The inner message has 3 bytes; its field says 2 of them, and one more follows outside.
    #expect(failure(of: [0x7A, 3, 0x22, 2, 0x61, 0x62, 0x63])?.code == .truncated)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x61, 0xC3],
    ] as [[UInt8]])
  func aStringThatIsNotUTF8IsRefused(text: [UInt8]) {
    #expect(failure(of: [0x62, UInt8(text.count)] + text)?.code == .invalidUTF8)
  }

  @Test func bytesAreASliceAtTheRightPlace() throws {
    var buffer = ByteBuffer(bytes: [9, 9, 9, 0x6A, 3, 1, 2, 3])
    buffer.moveReaderIndex(forwardBy: 3)
    #expect(Array(try Sample(protobuf: buffer).bytes.readableBytesView) == [1, 2, 3])
  }

  @Test func anErrorSaysWhere() {
    #expect(failure(of: [0x08, 1, 0x62, 1, 0xFF])?.byteOffset == 4)
    #expect(failure(of: [0x08, 1, 0x41, 0])?.byteOffset == 3)
  }
}

@Suite struct ProtobufLimitTests {
  private func nested(_ depth: Int) -> [UInt8] {
    var message = Sample(uint64: 1)
    for _ in 0..<depth { message = Sample(child: [message]) }
    return message.wire
  }

  @Test func messagesMayStandInOneAnotherUpToTheLimit() {
    #expect(failure(of: nested(100)) == nil)
    #expect(failure(of: nested(101))?.code == .depthLimitExceeded)
    #expect(failure(of: nested(3), limits: ProtobufLimits(maximumDepth: 3)) == nil)
    #expect(
      failure(of: nested(3), limits: ProtobufLimits(maximumDepth: 2))?.code == .depthLimitExceeded)
  }

  @Test func depthIsNotUsedUpByMessagesSideBySide() {
    let wide = Sample(child: (0..<1000).map { Sample(uint64: $0) }).wire
    #expect(failure(of: wide, limits: ProtobufLimits(maximumDepth: 1)) == nil)
  }

  @Test func groupsCountAsMessages() {
    let group: (Int) -> [UInt8] = { depth in
      [UInt8](repeating: 0xA3, count: depth).flatMap { [$0, 0x01] }
        + [UInt8](repeating: 0xA4, count: depth).flatMap { [$0, 0x01] }
    }
    #expect(failure(of: group(100)) == nil)
    #expect(failure(of: group(101))?.code == .depthLimitExceeded)
    #expect(failure(of: group(100_000))?.code == .depthLimitExceeded)
  }

  @Test func aMessageBeyondTheSizeLimitIsRefusedUnread() {
    let limits = ProtobufLimits(maximumSize: 4)
    #expect(failure(of: [0x08, 1, 0x08, 1], limits: limits) == nil)
    #expect(failure(of: [0x08, 1, 0x08, 1, 0], limits: limits)?.code == .sizeLimitExceeded)
  }
}

@Suite struct UnknownFieldTests {
  /// Fields 20 to 24 of every wire type, one of them a group with a group in it.
  static let fields: [UInt8] =
    [0xA0, 0x01, 0x96, 0x01] + [0xA9, 0x01, 1, 2, 3, 4, 5, 6, 7, 8] + [0xB2, 0x01, 2, 0x68, 0x69]
    + [0xBB, 0x01, 0x08, 1, 0x13, 0x14, 0xBC, 0x01] + [0xC5, 0x01, 1, 2, 3, 4]

  @Test func theyAreWrittenAgainBehindTheKnownOnes() throws {
    let message = try Sample(wire: Self.fields + [0x08, 7])
    #expect(message.uint64 == 7)
    #expect(message.unknownFields.byteCount == Self.fields.count)
    #expect(message.wire == [0x08, 7] + Self.fields)
  }

  @Test func aKnownFieldOfAnotherTypeIsUnknown() throws {
    // Field 1 is a varint; here it has 32 bits, and bytes.
    let bytes: [UInt8] = [0x0D, 1, 2, 3, 4, 0x0A, 1, 0]
    let message = try Sample(wire: bytes)
    #expect(message.uint64 == 0)
    #expect(message.wire == bytes)
  }

  @Test(
    arguments: [
      [0xBB, 0x01], [0xBB, 0x01, 0xC4, 0x01], [0xBC, 0x01], [0xBB, 0x01, 0x13, 0xBC, 0x01, 0x14],
      [0x0C], [0x7A, 2, 0xBB, 0x01, 0xBC, 0x01],
    ] as [[UInt8]])
  func aGroupThatDoesNotEndWhereItShouldIsRefused(bytes: [UInt8]) {
    #expect(failure(of: bytes)?.code == .unmatchedGroup)
  }

  @Test func aBrokenFieldInAGroupIsRefused() {
    #expect(failure(of: [0xBB, 0x01, 0x0F])?.code == .invalidTag)
    #expect(failure(of: [0xBB, 0x01, 0x0A, 9])?.code == .truncated)
  }

  /// Two bytes of every value, after ASCII of every length, and three and four at the edges; the
  /// standard library knows what is UTF-8.
  @Test func whatIsUTF8IsWhatTheStandardLibrarySays() throws {
    func check(_ bytes: [UInt8]) throws {
      let expected = String(validating: bytes, as: UTF8.self)
      let wire = [0x62, UInt8(bytes.count)] + bytes
      try #require((try? Sample(wire: wire))?.string == expected, "\(bytes)")
    }
    for first in UInt8(0x7F)...0xFF {
      for second in stride(from: UInt8(0), through: 0xF0, by: 0x10) {
        try check([first, second])
        try check([first, second, 0x80])
        try check([first, second | 0x0F, 0xBF, 0x80])
        try check([first, second, 0x80, 0xC0])
      }
    }
    for count in 0...17 {
      let head = [UInt8](repeating: 0x61, count: count)
      for tail: [UInt8] in [
        [], [0xC3, 0xA9], [0xC3], [0xE2, 0x82], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80],
        [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFF],
      ] {
        try check(head + tail)
        try check(head + tail + head)
      }
    }
  }
}
