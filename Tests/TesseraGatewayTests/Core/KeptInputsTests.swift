import NIOCore
import Testing

@testable import TesseraGateway

@Suite struct KeptInputsTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func whatIsKeptIsGivenBackInOrder(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var kept = KeptInputs()
    var expected: [(bytes: [UInt8], request: UInt64?, isRelease: Bool)] = []
    for step in 0..<3_000 {
      switch random.next() % 8 {
      case 0..<5:
        let count = random.next() % 50 == 0 ? 2_000 : Int(random.next() % 90)
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &+ step) }
        let request = random.next() % 3 == 0 ? nil : random.next() % 3
        let isRelease = random.next() % 9 == 0
        expected.append((bytes, request, isRelease))
        bytes.withUnsafeBytes { kept.append($0, requestID: request, isRelease: isRelease) }
      case 5..<7:
        let count = Int(random.next() % UInt64(min(expected.count, 12) + 1))
        let length = expected.prefix(count).reduce(0) { $0 + $1.bytes.count }
        #expect(kept.removeFirst(count) == length)
        expected.removeFirst(count)
      default:
        guard random.next() % 20 == 0 else { continue }
        kept.removeAll()
        expected = []
      }
      #expect(kept.count == expected.count)
      #expect(kept.isEmpty == expected.isEmpty)
      #expect(kept.byteCount == expected.reduce(0) { $0 + $1.bytes.count })
      #expect(kept[expected.count] == nil)
      guard step % 10 == 0 else { continue }
      for (offset, input) in expected.enumerated() {
        #expect(kept[offset]?.envelope == ByteBuffer(bytes: input.bytes))
        #expect(kept[offset]?.requestID == input.request)
        #expect(kept[offset]?.isRelease == input.isRelease)
        #expect(kept.requestID(at: offset) == input.request)
      }
    }
  }

  @Test func settlingBeyondWhatWasSentForgetsAllAndNoMore() {
    let lane = SessionLane(link: 0)
    var answers = DueAnswers()
    for request in 1...3 as ClosedRange<UInt64> {
      _ = [UInt8(1), 2].withUnsafeBytes { lane.send($0, requestID: request) }
    }
    #expect(lane.settle(upTo: 0, isPassedOn: true, &answers) == (0, 0))
    #expect(lane.settle(upTo: 1, isPassedOn: true, &answers) == (1, 2))
    #expect(lane.oldestUnsettled == 2)
    #expect(lane.settle(upTo: 1, isPassedOn: true, &answers) == (0, 0))
    #expect(lane.settle(upTo: .max, isPassedOn: true, &answers) == (2, 4))
    #expect(answers.due == [1, 2, 3])
    #expect(lane.oldestUnsettled == nil)
    #expect(lane.nextInput == 4)
    #expect(lane.unsentCount == 0)
  }
}
