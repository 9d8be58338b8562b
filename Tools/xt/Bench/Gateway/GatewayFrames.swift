import Foundation
import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraWire

/// The bytes that a gateway is measured with, as our own codec writes them; the load generator and the
/// forwarder, which are in C, read them from files.
struct GatewayFrames {
  /// One frame of a `move` for each client, one after the other.
  var moves = ByteBuffer()
  /// What answers a move: a delivery without recipients.
  var answer: ByteBuffer
  /// What a tick shows: the same.
  var update: ByteBuffer
  /// Payloads of the two, as they come to a client.
  var answerPayload: ByteBuffer
  var updatePayload: ByteBuffer
  /// The update as one whole frame to a client.
  var frame = ByteBuffer()

  private static let cell = CellID(world: 0, cx: 3, cy: -2, depth: 2)
  private static let epoch = Epoch(7)

  /// - Parameter actors: how many a tick's update shows.
  init(clients: Int, actors: Int) {
    for index in 0..<clients {
      EnvelopeCodec.encodeFrame(
        Envelope(
          cell: Self.cell, seq: 300, payload: .move(actor: Self.actor(index), dx: 1, dy: 0.5),
          requestID: 300),
        as: .protobuf, into: &moves)
    }
    answerPayload = Self.delta(actors: 1)
    updatePayload = Self.delta(actors: actors)
    answer = Self.delivery(answerPayload)
    update = Self.delivery(updatePayload)
    EnvelopeCodec.encodeFrame(
      cell: Self.cell, seq: 300, epoch: Self.epoch, requestID: nil, encodedPayload: updatePayload,
      as: .protobuf, into: &frame)
  }

  private static func actor(_ index: Int) -> EntityID { EntityID(UInt64(1000 + index)) }

  private static func delta(actors: Int) -> ByteBuffer {
    let moved = (0..<actors).map { index in
      ActorState(
        id: actor(index), position: WorldPosition(x: 200.5 + Float(index), y: -120.25))
    }
    var buffer = ByteBuffer()
    EnvelopeCodec.encodePayload(.delta(cell: cell, moved: moved), as: .protobuf, into: &buffer)
    return buffer
  }

  private static func delivery(_ payload: ByteBuffer) -> ByteBuffer {
    Delivery(cell: cell, epoch: epoch, payload: payload).encoded()
  }

  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in [
      ("moves", moves), ("answer", answer), ("answer-payload", answerPayload), ("update", update),
      ("update-payload", updatePayload), ("frame", frame),
    ] {
      try Data(bytes.readableBytesView).write(to: folder.appending(path: name))
    }
  }
}
