import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWire

struct ShownChunkTests {
  private static let cells = [CellID.origin, CellID(world: 7, cx: -3, cy: 1 << 20, depth: 5)]

  @Test(arguments: cells, [FrameEncoding.protobuf, .json])
  func theChunksAreTheWholeMessage(cell: CellID, encoding: FrameEncoding) {
    var random = SeededRandom(seed: 5)
    for count in 0..<40 {
      let actors = (0..<count).map { index in
        ActorComponents(
          id: EntityID(index == 0 ? 0 : 1 << UInt64(index)),
          components: index == 1 ? [] : random.bytes())
      }
      var pile = ByteBuffer(string: "something else")
      let chunks = actors.map { actor in
        let start = pile.writerIndex
        ShownChunk.append(actor, as: encoding, to: &pile)
        return start..<pile.writerIndex
      }
      // They come in any order and any number of times.
      let order = Array(chunks.indices.reversed()) + Array(chunks.indices)
      var buffer = ByteBuffer()
      ShownChunk.Frame(cell, as: encoding).append(
        order.map { chunks[$0] }, of: pile, to: &buffer)
      var whole = ByteBuffer()
      EnvelopeCodec.encodePayload(
        .shown(cell: cell, actors: order.map { actors[$0] }), as: encoding, into: &whole)
      #expect(buffer == whole)
    }
  }
}
