import Foundation
import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWire

@Suite("Payloads of worlds with rules, in JSON")
struct RulesJSONTests {
  @Test func theirBytesAreThese() {
    let cell = #"{"world":0,"cx":1,"cy":0,"depth":0,"sub":0}"#
    let origin = CellID(cx: 1, cy: 0)
    let samples: [(Payload, String)] = [
      (
        .send(actor: EntityID(1), to: EntityID(2), body: [10, 2, 8, 2]),
        #"{"type":"send","actor":1,"to":2,"body":"CgIIAg=="}"#
      ),
      (
        .shown(
          cell: origin, actors: [ActorComponents(id: EntityID(7), components: [18, 2, 8, 1])]),
        #"{"type":"shown","cell":\#(cell),"actors":[{"id":7,"components":"EgIIAQ=="}]}"#
      ),
      (
        .own(cell: origin, actors: [ActorComponents(id: EntityID(7), components: [])]),
        #"{"type":"own","cell":\#(cell),"actors":[{"id":7,"components":""}]}"#
      ),
      (
        .event(cell: origin, actor: EntityID(7), body: [1, 2, 3]),
        #"{"type":"event","cell":\#(cell),"actor":7,"body":"AQID"}"#
      ),
    ]
    for (payload, text) in samples {
      var buffer = ByteBuffer()
      EnvelopeCodec.encodePayload(payload, as: .json, into: &buffer)
      #expect(String(buffer: buffer) == text)
    }
  }

  @Test func withoutARecipientAMessageIsForTheActorItself() throws {
    let envelope = try decode(
      #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"payload":"#
        + #"{"type":"send","actor":3,"body":"AQ"}}"#)
    #expect(envelope.payload == .send(actor: EntityID(3), to: EntityID(3), body: [1]))
  }

  @Test(arguments: ["A", "A===", "AB=C", "A B=", "AB==A", "AB==AB==", "AR==", "é", "A_=="])
  func whatIsNoBase64IsRefused(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test func base64OfAnyBytesReadsBack() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let bytes = random.bytes()
      var writer = JSONWriter(appendingTo: ByteBuffer())
      writer.writeBase64(bytes)
      let text = String(
        decoding: writer.finish().readableBytesView.dropFirst().dropLast(), as: UTF8.self)
      #expect(text == Data(bytes).base64EncodedString())
      #expect(Base64.decode(text) == bytes)
      #expect(Base64.decode(text.filter { $0 != "=" }) == bytes)
    }
  }
}
