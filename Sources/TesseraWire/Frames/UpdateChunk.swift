package import NIOCore
package import TesseraCore
internal import TesseraProto
internal import TesseraProtobuf

/// The parts of a delta: a head, and one chunk for each update, so that an update that many are told
/// is encoded once and copied from then on.
///
/// Put together they are what ``EnvelopeCodec/encodePayload(_:as:into:)`` writes for the whole.
package enum UpdateChunk {
  /// No chunk in protobuf is longer.
  package static let maximumProtobufLength = 32

  /// Writes an actor's update as the field of a delta that it is: tag, length and content.
  ///
  /// - Parameter bytes: has room for ``maximumProtobufLength``.
  /// - Returns: how many bytes were written.
  package static func writeProtobuf(
    _ state: ActorState, to bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    bytes[0] = 2 << 3 | 2
    var count = 2
    if state.id.rawValue != 0 {
      bytes[count] = 1 << 3
      count = putVarint(state.id.rawValue, bytes, count + 1)
    }
    let position = count
    bytes[position] = 2 << 3 | 2
    count = putFloat(state.position.x, field: 1, bytes, position + 2)
    count = putFloat(state.position.y, field: 2, bytes, count)
    bytes[position + 1] = UInt8(count - position - 2)
    bytes[1] = UInt8(count - 2)
    return count
  }

  /// Appends an actor's update as the member of a list that it is, without a comma.
  package static func appendJSON(_ state: ActorState, to buffer: inout ByteBuffer) {
    var writer = JSONWriter(appendingTo: consume buffer)
    writer.write(state)
    buffer = writer.finish()
  }

  /// The field of a delta that names its cell, to be put behind ``protobufHead(contentLength:)``.
  package static func protobufCell(_ cell: CellID) -> [UInt8] {
    var writer = ProtobufWriter(appendingTo: ByteBuffer())
    writer.writeMessage(cell, field: 1)
    let buffer = writer.finish()
    return Array(buffer.readableBytesView)
  }

  /// Writes what stands in front of the fields of a delta, or another message of a cell and a list.
  ///
  /// - Parameter contentLength: of its cell and its chunks.
  /// - Returns: how many bytes were written, 12 at most.
  package static func writeProtobufHead(
    of kind: PayloadKind = .delta, contentLength: Int, to bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let tag = UInt64(kind.fieldNumber << 3 | 2)
    return putVarint(UInt64(contentLength), bytes, putVarint(tag, bytes, 0))
  }

  /// What stands in front of the updates of a delta in JSON.
  package static func jsonHead(_ cell: CellID) -> [UInt8] {
    var buffer = ByteBuffer()
    EnvelopeCodec.encodePayload(.delta(cell: cell, moved: []), as: .json, into: &buffer)
    return Array(buffer.readableBytesView.dropLast(jsonTail.count))
  }

  /// What stands behind them.
  package static let jsonTail = Array("]}".utf8)

  @inline(__always)
  private static func putVarint(
    _ value: UInt64, _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int
  ) -> Int {
    var rest = value
    var at = start
    while rest >= 0x80 {
      bytes[at] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      at += 1
    }
    bytes[at] = UInt8(truncatingIfNeeded: rest)
    return at + 1
  }

  /// What is zero is left out; minus zero is not zero.
  @inline(__always)
  private static func putFloat(
    _ value: Float, field: UInt8, _ bytes: UnsafeMutablePointer<UInt8>, _ start: Int
  ) -> Int {
    guard value.bitPattern != 0 else { return start }
    bytes[start] = field << 3 | 5
    let bits = value.bitPattern.littleEndian
    UnsafeMutableRawPointer(bytes + start + 1).storeBytes(of: bits, as: UInt32.self)
    return start + 5
  }
}
