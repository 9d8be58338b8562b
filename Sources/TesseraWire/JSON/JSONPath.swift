/// Where in a JSON text a byte is, in the words of its members: `payload.actors[3].pos.x`.
///
/// Finding it means reading the text a second time, which only a refusal does, and only up to the
/// byte; so reading costs nothing for it.
enum JSONPath {
  private enum Container {
    case object(member: Range<Int>?)
    case array(index: Int)
  }

  /// Longer names are cut here; they come from a peer and go into a message.
  private static let longestName = 32

  static func path(to offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var open: [Container] = []
    var position = 0
    while position < min(offset, bytes.count) {
      switch bytes[position] {
      case UInt8(ascii: "{"): open.append(.object(member: nil))
      case UInt8(ascii: "["): open.append(.array(index: 0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      case UInt8(ascii: ","):
        switch open.popLast() {
        case .array(let index): open.append(.array(index: index + 1))
        case .object: open.append(.object(member: nil))
        case nil: break
        }
      case UInt8(ascii: "\""):
        let name = string(at: position, in: bytes)
        // A string that the byte is in, or at the end of, has not been passed.
        if name.upperBound >= offset { position = offset } else { position = name.upperBound }
        if position < offset, case .object(member: nil)? = open.last {
          open[open.count - 1] = .object(member: name)
        }
      default: break
      }
      position += 1
    }
    return describe(open, in: bytes)
  }

  /// The bytes between the quotes.
  private static func string(
    at opening: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var position = opening + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return opening + 1..<max(opening + 1, min(position, bytes.count))
  }

  private static func describe(
    _ containers: [Container], in bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    var path = ""
    for container in containers {
      switch container {
      case .object(let member):
        guard let member else { continue }
        if !path.isEmpty { path += "." }
        path += String(decoding: bytes[member].prefix(longestName), as: UTF8.self)
      case .array(let index): path += "[\(index)]"
      }
    }
    return path
  }
}
