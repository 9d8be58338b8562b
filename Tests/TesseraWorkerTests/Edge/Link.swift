import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

@testable import TesseraWorker

/// A gateway's link to a worker, spoken by hand.
struct Link {
  let connection: RawConnection
  let welcome: LinkWelcome

  static func open(_ address: HostPort, receiveBuffer: Int32? = nil) async throws -> Link {
    let connection = try await RawConnection.open(address, receiveBuffer: receiveBuffer)
    var hello = ByteBuffer()
    LinkCodec.encodeFrame(
      LinkHello(nodeID: "gateway-1", kind: .gateway, incarnation: Incarnation(1)), into: &hello)
    try await connection.send(hello)
    return Link(
      connection: connection,
      welcome: try LinkCodec.decodeWelcome(try await connection.readFrame()))
  }

  func send(_ frame: LinkFrame) async throws {
    var bytes = ByteBuffer()
    LinkCodec.encodeFrame(frame, into: &bytes)
    try await connection.send(bytes)
  }

  /// Frames put together until they are what was waited for.
  func read(until isComplete: (LinkFrame) -> Bool) async throws -> LinkFrame {
    var whole = LinkFrame()
    repeat {
      let frame = try LinkCodec.decodeFrame(try await connection.readFrame())
      whole.deliveries += frame.deliveries
      whole.settled += frame.settled
      whole.credit += frame.credit
      whole.hints += frame.hints
    } while !isComplete(whole)
    return whole
  }
}

/// One input of a session, as it stands on a link.
func linkInput(
  _ session: SessionID, _ number: UInt64, _ payload: Payload, request: UInt64? = nil
) -> SessionInput {
  SessionInput(
    session: session, input: number,
    envelope: CoreHarness.bytes(
      Envelope(cell: .origin, seq: 0, payload: payload, requestID: request), .protobuf))
}
