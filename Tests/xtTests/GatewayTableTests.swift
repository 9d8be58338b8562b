import ArgumentParser
import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraWire
import Testing

@testable import xt

@Suite struct GatewayTableTests {
  private let machine = Machine(name: "m", description: "m: two cores")
  private let setting = GatewaySetting(
    rounds: 3, seconds: 1, clients: 1000, hertz: 50, updateBytes: 400, load: ["0.1", "0.2"])

  private func sample(_ cpu: Double) -> GatewaySample {
    GatewaySample(cpuMicroseconds: cpu, perSecond: 1000, share: 0.5, loadShare: 0.9)
  }

  @Test func whatTheLoadGeneratorPrintsIsRead() throws {
    let sample = try #require(GatewaySample("units=2000 cpu=0.5 load=1.5 wall=2.0\n"))
    #expect(sample.cpuMicroseconds == 250)
    #expect(sample.perSecond == 1000)
    #expect(sample.share == 0.25)
    #expect(sample.loadShare == 0.75)
    #expect(GatewaySample("units=0 cpu=0.5 load=1.5 wall=2.0") == nil)
    #expect(GatewaySample("") == nil)
  }

  @Test func aRatioIsTheMedianOfTheRoundsAndNotOfTheFigures() throws {
    var table = GatewayTable()
    let load = try #require(GatewayLoad("1000x1"))
    // The second round met a busy machine, which slowed both.
    for (ours, theirs) in [(12.0, 10.0), (44, 40), (10, 8)] {
      table.add(load, .init(ours: sample(ours), forwarder: sample(theirs)))
      table.add(.init(ours: sample(ours), forwarder: sample(theirs), writes: sample(theirs * 2)))
    }
    let text = table.markdown(machine: machine, setting: setting, version: "v")
    #expect(text.contains("| 1000x1 | 1.20 | 1.10, 1.25 | ≤ 1.3 | 12.00, 10.00 | 1000, 1000 |"))
    #expect(text.contains("| 1000 writes alone | 0.60 | 0.55, 0.62 | ≤ 1.5 | 12, 20 |"))
    #expect(text.contains("| forwarder | 1.20 | 1.10, 1.25 |  | 12, 10 |"))
  }

  @Test func aPartThatWasNotMeasuredIsNotShown() throws {
    var table = GatewayTable()
    table.add(
      try #require(GatewayLoad("64x32")), .init(ours: sample(1), forwarder: sample(1)))
    let text = table.markdown(machine: machine, setting: setting, version: "v")
    #expect(text.contains("64x32"))
    #expect(!text.contains("writes alone"))
  }

  @Test func aMatrixThatCannotBeReadIsRefused() {
    for text in ["8y32", "8x", "0x1", "1x1025", "20000x1", "8@", "8@0", "8x1@2"] {
      #expect(throws: (any Error).self) { try BenchGateway.parse(["--matrix", text]) }
    }
    #expect(throws: (any Error).self) { try BenchGateway.parse(["--rounds", "0"]) }
    #expect(throws: Never.self) { try BenchGateway.parse(["--matrix", "8x32,1000@20000"]) }
  }

  @Test func everyClientHasAMoveOfItsOwn() throws {
    var reader = FrameReader()
    reader.append(GatewayFrames(clients: 3, actors: 1).moves)
    var actors: Set<EntityID> = []
    while let frame = try reader.nextFrame() {
      let header = try EnvelopeCodec.decodeHeader(frame)
      #expect(header.kind == .move)
      actors.insert(try #require(header.actor))
    }
    #expect(actors.count == 3)
  }

  @Test func recipientsInFrontMakeADeliveryWhole() throws {
    let frames = GatewayFrames(clients: 1, actors: 20)
    var bytes = Delivery(recipients: [Recipient(session: SessionID(5))]).encoded()
    bytes.writeImmutableBuffer(frames.update)
    let delivery = try Delivery(protobuf: bytes)
    #expect(delivery.recipients == [Recipient(session: SessionID(5))])
    #expect(delivery.payload == frames.updatePayload)
    var reader = FrameReader()
    reader.append(frames.frame)
    let envelope = try EnvelopeCodec.decode(try #require(try reader.nextFrame()))
    #expect(envelope.cell == delivery.cell)
    #expect(envelope.epoch == delivery.epoch)
    guard case .delta(_, let moved) = envelope.payload else {
      Issue.record("the update is no delta")
      return
    }
    #expect(moved.count == 20)
  }
}
