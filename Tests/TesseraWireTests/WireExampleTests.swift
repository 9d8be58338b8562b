import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

/// The examples of the wire format, byte for byte.
@Suite struct WireExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var envelope: Envelope
    var length: UInt8
    var text: String

    init(seq: UInt64 = 0, _ payload: Payload, length: UInt8, _ payloadText: String) {
      envelope = Envelope(cell: .origin, seq: seq, payload: payload)
      self.length = length
      text =
        #"{"cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},"seq":\#(seq),"epoch":0,"payload":"#
        + payloadText + "}"
    }

    var testDescription: String { "\(envelope.payload.kind)" }
  }

  static let actor = EntityID(1)

  static let examples = [
    Example(.ping(timestamp: 123), length: 0x69, #"{"type":"ping","ts":123}"#),
    Example(
      .join(actor: actor, position: WorldPosition(x: 0, y: 0)), length: 0x82,
      #"{"type":"join","actor":1,"pos":{"x":0.0,"y":0.0}}"#),
    Example(
      seq: 1, .move(actor: actor, dx: 1, dy: 0.5), length: 0x7C,
      #"{"type":"move","actor":1,"dx":1.0,"dy":0.5}"#),
    Example(.pong(timestamp: 123), length: 0x69, #"{"type":"pong","ts":123}"#),
    Example(
      .snapshot(
        cell: .origin, actors: [ActorState(id: actor, position: WorldPosition(x: 0, y: 0))]),
      length: 0xC3,
      #"{"type":"snapshot","cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},"#
        + #""actors":[{"id":1,"pos":{"x":0.0,"y":0.0}}]}"#),
    Example(
      seq: 1,
      .delta(
        cell: .origin, moved: [ActorState(id: actor, position: WorldPosition(x: 1, y: 0.5))]),
      length: 0xBF,
      #"{"type":"delta","cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},"#
        + #""moved":[{"id":1,"pos":{"x":1.0,"y":0.5}}]}"#),
  ]

  @Test(arguments: examples)
  func anEnvelopeIsWrittenAsTheFormatHasIt(_ example: Example) {
    var frame = ByteBuffer()
    EnvelopeCodec.encodeFrame(example.envelope, as: .json, into: &frame)
    #expect(Array(frame.readableBytesView.prefix(4)) == [0, 0, 0, example.length])
    frame.moveReaderIndex(forwardBy: 4)
    #expect(frame.readableBytes == Int(example.length))
    #expect(String(buffer: frame) == example.text)
  }

  @Test(arguments: examples)
  func anEnvelopeIsReadBack(_ example: Example) throws {
    let frame = ByteBuffer(string: example.text)
    #expect(try EnvelopeCodec.decode(frame) == example.envelope)
    let header = try EnvelopeCodec.decodeHeader(frame)
    #expect(header.kind == example.envelope.payload.kind)
    #expect(header.encoding == .json)
    #expect(header.seq == example.envelope.seq)
  }

  @Test func payloadsOfDespawnAndErrorAreWrittenAsTheFormatHasThem() {
    var despawn = ByteBuffer()
    EnvelopeCodec.encodePayload(
      .despawn(cell: .origin, actors: [Self.actor]), as: .json, into: &despawn)
    #expect(
      String(buffer: despawn)
        == #"{"type":"despawn","cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},"actors":[1]}"#)
    var error = ByteBuffer()
    EnvelopeCodec.encodePayload(
      .error(Refusal(.cellNotOwned, "…")), as: .json, into: &error)
    #expect(String(buffer: error) == #"{"type":"error","code":"cell_not_owned","message":"…"}"#)
  }
}
