import TesseraCore
import TesseraProto
import TesseraWire

/// One event loop's connection to one worker, or the wish for it.
struct WorkerLink {
  let address: HostPort
  var state = State.idle
  var reader = FrameReader()
  /// The life of the worker that answered last.
  var incarnation: Incarnation?
  var workerName = ""
  /// The life of the orchestrator that gave the worker its cells, as it said over this connection.
  var orchestrator = Incarnation.unknown
  /// How many more inputs the worker takes.
  var credit = 0
  /// The credit of a fresh connection.
  var initialCredit = 0
  var maximumFrameLength = 0
  /// More is written than the worker reads.
  var isCongested = false
  /// Whether the routes lead here.
  var isRouted = true
  /// Since when nobody needs it; `nil` while somebody does.
  var unneededSince: Duration?
  /// Attempts that failed since the link was up.
  var failures = 0
  /// Connections in a row that broke soon.
  var quickBreaks = 0
  var upSince: Duration = .zero
  /// Since when settlements are due and nothing came.
  var waitingSince: Duration = .zero

  /// The slots of the sessions that have a lane here.
  var sessions: Set<Int> = []
  var unsettledCount = 0
  var unsettledBytes = 0
  /// Slots of sessions with inputs from before the connection, in the order in which they go.
  var resend = Queue<Int>()
  /// Slots of sessions whose next frame waits for this link.
  var blocked = Queue<Int>()
  var batch = LinkBatch()
  var isMarked = false

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
    state == .up && credit > 0 && !isCongested && resend.isEmpty
      && (unsettledCount == 0
        || unsettledCount < limits.linkInputs && unsettledBytes < limits.linkInputBytes)
  }

  /// Whether it is worth waking those who wait: not for every single credit.
  func mayWake(_ limits: GatewayLimits) -> Bool {
    takesInputs(limits) && (unsettledCount == 0 || credit >= max(1, min(initialCredit / 8, 256)))
  }
}
