import TesseraCore
import TesseraProto
import TesseraWire

/// One event loop's connection to one worker, or the wish for it. One object, as a ``ClientSession`` is.
final class WorkerLink {
  let address: HostPort
  @exclusivity(unchecked) var state = State.idle
  @exclusivity(unchecked) var reader = FrameReader()
  /// The life of the worker that answered last.
  @exclusivity(unchecked) var incarnation: Incarnation?
  @exclusivity(unchecked) var workerName = ""
  /// The life of the orchestrator that gave the worker its cells, as it said over this connection.
  @exclusivity(unchecked) var orchestrator = Incarnation.unknown
  /// How many more inputs the worker takes.
  @exclusivity(unchecked) var credit = 0
  /// The credit of a fresh connection.
  @exclusivity(unchecked) var initialCredit = 0
  @exclusivity(unchecked) var maximumFrameLength = 0
  /// More is written than the worker reads.
  @exclusivity(unchecked) var isCongested = false
  /// Whether the routes lead here.
  @exclusivity(unchecked) var isRouted = true
  /// Since when nobody needs it; `nil` while somebody does.
  @exclusivity(unchecked) var unneededSince: Duration?
  /// Attempts that failed since the link was up.
  @exclusivity(unchecked) var failures = 0
  /// Connections in a row that broke soon.
  @exclusivity(unchecked) var quickBreaks = 0
  @exclusivity(unchecked) var upSince: Duration = .zero
  /// Since when settlements are due and nothing came.
  @exclusivity(unchecked) var waitingSince: Duration = .zero

  /// The slots of the sessions that have a lane here.
  @exclusivity(unchecked) var sessions: Set<Int> = []
  @exclusivity(unchecked) var unsettledCount = 0
  @exclusivity(unchecked) var unsettledBytes = 0
  /// Slots of sessions with inputs from before the connection, in the order in which they go.
  @exclusivity(unchecked) var resend = Queue<Int>()
  /// Slots of sessions whose next frame waits for this link.
  @exclusivity(unchecked) var blocked = Queue<Int>()
  @exclusivity(unchecked) var batch = LinkBatch()
  @exclusivity(unchecked) var isMarked = false

  enum State: Equatable {
    /// Nobody needs it.
    case idle
    /// An attempt runs whose outcome clients' frames wait for.
    case connecting
    /// The hello was sent. `isAwaited`: clients' frames wait for the answer.
    case greeting(since: Duration, isAwaited: Bool)
    case up
    /// The latest attempt failed; the next one is due or runs. Clients are told so at once.
    case down
  }

  init(address: HostPort) { self.address = address }

  /// Whether clients are told at once that nothing can go, instead of waiting for an attempt.
  var isUnreachable: Bool {
    switch state {
    case .down, .greeting(_, isAwaited: false): true
    case .idle, .connecting, .greeting, .up: false
    }
  }

  /// Whether any session's next input may go now.
  func takesInputs(_ limits: GatewayLimits) -> Bool {
    guard case .up = state else { return false }
    return credit > 0 && !isCongested && resend.isEmpty
      && (unsettledCount == 0
        || unsettledCount < limits.linkInputs && unsettledBytes < limits.linkInputBytes)
  }

  /// Whether it is worth waking those who wait: not for every single credit.
  func mayWake(_ limits: GatewayLimits) -> Bool {
    takesInputs(limits) && (unsettledCount == 0 || credit >= max(1, min(initialCredit / 8, 256)))
  }
}
