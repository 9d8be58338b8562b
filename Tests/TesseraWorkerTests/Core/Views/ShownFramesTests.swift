import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

@Suite struct ShownFramesTests {
  /// What is told of a target, by its slot.
  private func components(_ slot: Int32) -> ActorComponents {
    ActorComponents(
      id: EntityID(UInt64(slot) + 100), components: [UInt8](repeating: UInt8(slot), count: 10))
  }

  private func told(_ frames: ShownFrames) -> [[[ActorComponents]]] {
    frames.encoded.posts.map { post in
      post.frames.map { index in
        let frame = frames.encoded.frames[index]
        var buffer = ByteBuffer()
        guard
          let payload = frames.encoded.bytes.getSlice(at: frame.start, length: frame.length)
        else { return [] }
        EnvelopeCodec.encodeFrame(
          cell: .origin, seq: 1, epoch: Epoch(1), requestID: nil, encodedPayload: payload,
          as: frame.encoding, into: &buffer)
        buffer.moveReaderIndex(forwardBy: 4)
        guard case .shown(.origin, let actors) = try? EnvelopeCodec.decode(buffer).payload else {
          Issue.record("no shown")
          return []
        }
        return actors
      }
    }
  }

  @Test(arguments: [FrameEncoding.protobuf, .json])
  func everyoneIsToldItsOwnAndEachIsEncodedOnce(encoding: FrameEncoding) {
    var frames = ShownFrames()
    for tick: Int32 in 1...3 {
      frames.begin(tick: tick, cell: .origin)
      let lists: [[Int32]] = [[1, 2, 3], [2, 3, 9], [2, 3, 9], [9]]
      for (index, slots) in lists.enumerated() {
        frames.add(
          slots[...], to: SessionSlot(index), as: encoding,
          most: 1_000, components: components)
      }
      #expect(told(frames) == lists.map { [$0.map(components)] })
      // Those who are told the same share it.
      #expect(frames.encoded.frames.count == 3)
      let chunks = encoding == .json ? frames.json : frames.protobuf
      var once = ByteBuffer()
      for slot: Int32 in [1, 2, 3, 9] {
        ShownChunk.append(components(slot), as: encoding, to: &once)
      }
      #expect(chunks.pile == once)
    }
  }

  @Test func bothEncodingsAreToldTheSame() {
    var frames = ShownFrames()
    frames.begin(tick: 1, cell: .origin)
    for (index, encoding) in [FrameEncoding.protobuf, .json, .protobuf].enumerated() {
      frames.add(
        [4, 5], to: SessionSlot(index), as: encoding, most: 1_000,
        components: components)
    }
    #expect(frames.encoded.frames.map(\.encoding) == [.protobuf, .json])
    #expect(told(frames) == Array(repeating: [[4, 5].map(components)], count: 3))
  }

  @Test func whatDoesNotFitIntoOneMessageIsToldInMore() {
    var frames = ShownFrames()
    frames.begin(tick: 1, cell: .origin)
    let slots: [Int32] = [1, 2, 3, 4, 5]
    frames.add(
      slots[...], to: SessionSlot(0), as: .protobuf,
      most: 2 * (10 + ShownFrames.head)
    ) {
      $0 == 3 ? ActorComponents(id: 3, components: .init(repeating: 0, count: 90)) : components($0)
    }
    // The third alone is too long, and left out.
    #expect(told(frames) == [[[1, 2].map(components), [4, 5].map(components)]])
  }

  @Test func whatChangesFromTickToTickIsToldAsItIs() {
    var frames = ShownFrames()
    for tick: Int32 in 1...3 {
      frames.begin(tick: tick, cell: .origin)
      let actor = ActorComponents(id: 1, components: [UInt8(tick)])
      frames.add(
        [1], to: SessionSlot(0), as: .json, most: 1_000
      ) { _ in actor }
      #expect(told(frames) == [[[actor]]])
    }
  }
}
