internal import TesseraCore
internal import TesseraProto

/// Another worker whose cells lie near, or that has somebody whom a message is for: the stream to it, the
/// stream from it, and what is under way.
struct Peer: Sendable {
  enum State: Hashable, Sendable {
    /// Nobody needs it.
    case idle
    case connecting
    /// The hello was sent.
    case greeting
    case up
  }

  var address: HostPort
  var state = State.idle
  /// Until when the stream stays, though its cells are not near.
  var keptUntil: Duration = .zero
  /// Attempts that failed since the stream was up.
  var failures = 0
  /// The life of the worker that answered last.
  var life: Incarnation?
  /// Whether it reads what rules show of ghosts in columns.
  var readsColumns = false
  /// For how long nothing was heard on the stream.
  var silentFor: Duration = .zero
  var lastSent: Duration = .zero

  var coordinator = HandoverCoordinator()
  var forwards = ForwardQueue()
  /// What goes out next.
  var out = PeerFrame()
  var hasNews = false
  /// How much of `out` is letters of rules.
  var letterBytes = 0

  /// The stream that the other has opened.
  var stream: PeerStreamID?
  var streamSilentFor: Duration = .zero
  var lastAnswered: Duration = .zero
  var participant = HandoverParticipant()
  var receiver = ForwardReceiver()
  var answer = PeerFrame()
  var hasAnswer = false

  init(address: HostPort) { self.address = address }

  /// How long a stream to a worker that is not near stays after its last use.
  static let keptFor: Duration = .seconds(30)

  /// Whether something is under way that only this worker can end.
  var isOwed: Bool { forwards.count > 0 || !coordinator.entries.isEmpty }

  mutating func say(_ change: (inout PeerFrame) -> Void) {
    guard state == .up else { return }
    change(&out)
    hasNews = true
  }

  /// What this worker was about to accept, it refuses.
  ///
  /// - Returns: `false` if the other has been told, or will never hear, that it was accepted.
  mutating func takeBackAcceptance(of number: UInt64) -> Bool {
    guard let place = answer.accepted.firstIndex(of: number) else { return false }
    answer.accepted.remove(at: place)
    answer.refused.append(
      HandoverRefusal(number: number, reason: "the cell has gone to another worker"))
    return true
  }

  mutating func reply(_ change: (inout PeerFrame) -> Void) {
    guard stream != nil else { return }
    change(&answer)
    hasAnswer = true
  }
}
