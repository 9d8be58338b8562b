import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

/// What a worker does as far as a gateway can tell: every input takes effect once, is answered with a
/// pong and settled.
struct ModelWorker {
  /// Survives connections, not lives.
  private(set) var life: UInt64 = 1
  private var latest: [SessionID: UInt64] = [:]
  private var waiting: [SessionInput] = []
  /// Sessions opened on the present connection.
  private var open: Set<SessionID> = []
  private(set) var credit = 0
  private var owedCredit: UInt32 = 0

  /// Everything that took effect, in order, over all lives: session and request id.
  private(set) var applied: [(session: SessionID, request: UInt64)] = []
  /// Anything that a gateway must not do.
  private(set) var complaints: [String] = []

  /// The connection is gone; the sessions' numbers stay for its successor.
  mutating func connectionEnded() {
    open = []
    waiting = []
    owedCredit = 0
  }

  mutating func restart() {
    connectionEnded()
    life += 1
    latest = [:]
  }

  mutating func welcome(credit: Int) -> LinkWelcome {
    self.credit = credit
    return LinkWelcome(
      nodeID: "model", incarnation: Incarnation(life), credit: UInt32(credit),
      maximumFrameLength: 2_000)
  }

  mutating func received(_ frame: LinkFrame) {
    open.formUnion(frame.opened)
    for input in frame.inputs {
      credit -= 1
      if credit < 0 { complaints.append("an input without credit") }
      if !open.contains(input.session) { complaints.append("an input before its session") }
      waiting.append(input)
    }
    open.subtract(frame.closed)
  }

  /// Applies some of what waits; the answers, settlements and credit go back in one frame.
  mutating func tick(_ count: Int) -> LinkFrame? {
    let taken = waiting.prefix(count)
    guard !taken.isEmpty else { return nil }
    waiting.removeFirst(taken.count)
    var frame = LinkFrame()
    for input in taken {
      guard let request = (try? EnvelopeCodec.decodeHeader(input.envelope))?.requestID else {
        complaints.append("an unreadable input")
        continue
      }
      if input.input > latest[input.session] ?? 0 {
        latest[input.session] = input.input
        applied.append((input.session, request))
      }
      var payload = ByteBuffer()
      EnvelopeCodec.encodePayload(.pong(timestamp: request), as: .json, into: &payload)
      frame.deliveries.append(
        Delivery(
          recipients: [Recipient(session: input.session, requestID: request)], cell: .origin,
          epoch: .unknown, encoding: .json, payload: payload))
      frame.settled.append(InputsSettled(session: input.session, input: input.input))
      owedCredit += 1
    }
    frame.credit = owedCredit
    credit += Int(owedCredit)
    owedCredit = 0
    return frame
  }
}
