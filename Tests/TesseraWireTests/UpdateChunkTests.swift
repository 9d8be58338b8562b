import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWire

struct UpdateChunkTests {
  static let states: [ActorState] = {
    let ids: [UInt64] = [0, 1, 127, 128, 16_384, 1 << 40, .max]
    let numbers: [Float] = [
      0, -0.0, 1, -0.125, 255.875, .greatestFiniteMagnitude, .leastNonzeroMagnitude, -1e9,
      .infinity,
    ]
    return ids.flatMap { id in
      numbers.flatMap { x in
        [1, 0, -3.5].map { y in
          ActorState(id: EntityID(id), position: WorldPosition(x: x, y: y))
        }
      }
    }
  }()

  static let cells = [
    CellID.origin, CellID(world: 7, cx: -3, cy: 1 << 20, depth: 5),
    CellID(cx: 1, cy: 2, depth: 1, sub: 3),
  ]

  @Test(arguments: cells, [0, 1, 2, 189])
  func inProtobufTheChunksAreTheWholeDelta(cell: CellID, count: Int) {
    let states = Array(Self.states.prefix(count))
    var content = UpdateChunk.protobufCell(cell)
    for state in states {
      var bytes = [UInt8](repeating: 0xAA, count: UpdateChunk.maximumProtobufLength)
      let length = bytes.withUnsafeMutableBufferPointer {
        $0.baseAddress.map { UpdateChunk.writeProtobuf(state, to: $0) } ?? 0
      }
      content += bytes[..<length]
    }
    var head = [UInt8](repeating: 0, count: 12)
    let length = head.withUnsafeMutableBufferPointer {
      $0.baseAddress.map { UpdateChunk.writeProtobufHead(contentLength: content.count, to: $0) }
        ?? 0
    }
    #expect(head[..<length] + content == whole(states, cell, .protobuf)[...])
  }

  @Test(arguments: cells, [0, 1, 2, 180])
  func inJSONTheChunksAreTheWholeDelta(cell: CellID, count: Int) {
    let states = Self.states.filter(\.position.isFinite).prefix(count)
    var text = UpdateChunk.jsonHead(cell)
    for (index, state) in states.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      var buffer = ByteBuffer()
      UpdateChunk.appendJSON(state, to: &buffer)
      text += Array(buffer.readableBytesView)
    }
    text += UpdateChunk.jsonTail
    #expect(text == whole(Array(states), cell, .json))
  }

  private func whole(_ states: [ActorState], _ cell: CellID, _ encoding: FrameEncoding) -> [UInt8] {
    var buffer = ByteBuffer()
    EnvelopeCodec.encodePayload(.delta(cell: cell, moved: states), as: encoding, into: &buffer)
    return Array(buffer.readableBytesView)
  }
}
