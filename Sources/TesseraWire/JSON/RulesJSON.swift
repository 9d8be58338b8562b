internal import TesseraCore
internal import TesseraProtobuf

/// The payloads of worlds with rules of their own: what is protobuf in them is base64 in JSON.
extension JSONWriter {
  /// The members, up to the closing brace.
  mutating func writeOfRules(_ payload: Payload) {
    switch payload {
    case .send(let actor, let recipient, let body):
      writeLiteral("{\"type\":\"send\",\"actor\":")
      write(actor.rawValue)
      writeLiteral(",\"to\":")
      write(recipient.rawValue)
      writeLiteral(",\"body\":")
      writeBase64(body)
    case .shown(let cell, let actors):
      writeLiteral("{\"type\":\"shown\",\"cell\":")
      write(cell, with: actors)
    case .own(let cell, let actors):
      writeLiteral("{\"type\":\"own\",\"cell\":")
      write(cell, with: actors)
    case .event(let cell, let actor, let body):
      writeLiteral("{\"type\":\"event\",\"cell\":")
      write(cell)
      writeLiteral(",\"actor\":")
      write(actor.rawValue)
      writeLiteral(",\"body\":")
      writeBase64(body)
    case .ping, .join, .move, .leave, .pong, .snapshot, .delta, .despawn, .error:
      preconditionFailure("written by write(_:)")
    }
  }

  private mutating func write(_ cell: CellID, with actors: [ActorComponents]) {
    write(cell)
    writeLiteral(",\"actors\":")
    writeList(actors) { (writer, actor) in writer.write(actor) }
  }

  mutating func write(_ actor: ActorComponents) {
    writeLiteral("{\"id\":")
    write(actor.id.rawValue)
    writeLiteral(",\"components\":")
    writeBase64(actor.components)
    writeLiteral("}")
  }

  /// Bytes as a string of base64, with padding.
  mutating func writeBase64(_ bytes: [UInt8]) {
    region.reserve((bytes.count + 2) / 3 * 4 + 2)
    region.putReserved(UInt8(ascii: "\""))
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let digits = Base64.digits(of: bytes, from: start)
      for index in 0..<4 { region.putReserved(digits[index]) }
    }
    region.putReserved(UInt8(ascii: "\""))
  }
}

extension JSONReader {
  /// Bytes as a string of base64, with or without the padding.
  mutating func readBase64() throws(WireError) -> [UInt8] {
    _ = peekToken()
    let start = offset
    guard let bytes = Base64.decode(try readString()) else {
      throw failure("expected base64", at: start)
    }
    return bytes
  }

  mutating func readActorComponents() throws(WireError) -> ActorComponents {
    var id: UInt64?
    var components: [UInt8]?
    _ = peekToken()
    let start = offset
    try readObject { (json, name) throws(WireError) in
      switch name {
      case .id: id = try json.readUInt64()
      case .components: components = try json.readBase64()
      default: try json.skipValue()
      }
    }
    guard let id else { throw missing("id", inObjectAt: start) }
    guard let components else { throw missing("components", inObjectAt: start) }
    return ActorComponents(id: EntityID(id), components: components)
  }
}

/// RFC 4648, section 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// What up to three bytes become, padding included.
  @inline(__always)
  static func digits(of bytes: [UInt8], from start: Int) -> SIMD4<UInt8> {
    let count = min(3, bytes.count - start)
    var group: UInt32 = 0
    for index in 0..<3 {
      group = group << 8 | (index < count ? UInt32(bytes[start + index]) : 0)
    }
    var digits = SIMD4<UInt8>(repeating: UInt8(ascii: "="))
    for index in 0...count {
      digits[index] = alphabet[Int(group >> UInt32(18 - 6 * index)) & 0x3F]
    }
    return digits
  }

  /// `nil` for what is not base64. Padding may be left out, but not be wrong.
  static func decode(_ text: String) -> [UInt8]? {
    var digits = Array(text.utf8)
    let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    if padding > 0 {
      guard padding <= 2, digits.count % 4 == 0 else { return nil }
      digits.removeLast(padding)
    }
    guard digits.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var (group, bits): (UInt32, UInt32) = (0, 0)
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      group = group << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: group >> bits))
        group &= (1 << bits) - 1
      }
    }
    // What is left over of the last digit says nothing, and has to.
    return group == 0 ? bytes : nil
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
