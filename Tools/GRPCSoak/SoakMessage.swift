internal import NIOCore
internal import TesseraProtobuf

/// A number and bytes that follow from it.
struct SoakMessage: ProtobufMessage, Hashable {
  var number: UInt64 = 0
  var body = ByteBuffer()

  init(number: UInt64 = 0, size: Int = 0) {
    self.number = number
    body = ByteBuffer(repeating: UInt8(truncatingIfNeeded: number), count: size)
  }

  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: number = try reader.readUInt64()
      case 2 << 3 | 2: body = try reader.readBytes()
      default: try reader.skipField(tag)
      }
    }
  }

  func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(number, field: 1)
    writer.writeBytes(body, field: 2)
  }
}

/// A generator whose numbers follow from its seed (splitmix64).
struct SplitMix: RandomNumberGenerator, Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Whether one in so many.
  mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
