import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

/// What a gateway knows of one connected client.
struct ClientSession {
  let id: SessionID
  var reader: FrameReader
  /// That of the client's latest frame. Before the first one JSON, which says for itself what it is.
  var encoding: FrameEncoding = .json
  /// The number of the next frame to the client.
  var nextSeq: UInt64 = 0
  /// One for each worker that the client has spoken to.
  var lanes: [SessionLane] = []
  /// Requests whose answers come from another worker than the one that settled them.
  var answers = DueAnswers()
  /// Whether any of its actors has ``ActorRoute/hasMissedOutdated``.
  var hasMissedOutdated = false
  /// Where its actors live; most clients have one.
  var actors: [ActorRoute] = []
  /// The route of the latest forwarded frame; most clients stay in one cell for long.
  var route: KnownRoute?
  /// Frames for the client that the edge has not been given yet.
  var outbound = ByteBuffer()
  /// How much the edge was given last.
  private var latestOutbound = 0

  /// The frame that could not be forwarded. Nothing behind it is looked at before it.
  var held: ByteBuffer?
  var block: Block?
  /// What of ``reader`` and ``held`` is in the loop's sum.
  var countedInput = 0
  var lastInput: Duration

  /// Whether the edge was told not to read the socket.
  var isPaused = false
  /// Since when the client has ended its input.
  var inputEnded: Duration?
  /// Nothing more goes to the client or comes from it.
  var isRetired = false
  var closing: Closing?
  var isMarked = false
  var hasBeenNoted = false

  /// Why the client's frames wait.
  enum Block: Equatable {
    /// The link takes nothing from anybody; the session stands in its queue.
    case link(Int)
    /// The session has as many unsettled inputs there as it may have.
    case lane(Int)
  }

  enum Closing {
    case requested
    case told
  }

  init(id: SessionID, maximumFrameLength: Int, now: Duration) {
    self.id = id
    self.reader = FrameReader(maximumLength: maximumFrameLength)
    self.lastInput = now
  }

  /// Makes room for a frame behind those that wait. Most sessions get about as much as the turn before.
  mutating func reserveOutbound(_ bytes: Int) {
    guard outbound.storageCapacity == 0 else { return }
    outbound = ByteBufferAllocator().buffer(capacity: max(bytes, latestOutbound))
  }

  /// The frames for the client, which now are the edge's.
  mutating func takeOutbound() -> ByteBuffer {
    latestOutbound = min(outbound.readableBytes, Self.largestReserve)
    let taken = outbound
    outbound = ByteBuffer()
    return taken
  }

  private static let largestReserve = 16_384

  func laneIndex(for link: Int) -> Int? { lanes.firstIndex { $0.link == link } }

  func actorIndex(of actor: EntityID) -> Int? { actors.firstIndex { $0.actor == actor } }

  /// Forgets what a worker has settled; returns how many inputs and how long they were together.
  mutating func settle(upTo input: UInt64, onLane lane: Int) -> (count: Int, bytes: Int) {
    // Where it has no actor, what it asked for was passed on to where they are.
    let isPassedOn = actors.contains { $0.link != lanes[lane].link }
    return lanes[lane].settle(upTo: input, isPassedOn: isPassedOn, &answers)
  }

  var unsettledCount: Int { lanes.reduce(0) { $0 + $1.unsettledCount } }
}

/// Where frames for a cell go, as long as the routes' generation stays.
struct KnownRoute {
  var cell: CellID
  var link: Int
  /// Unknown without a table: nothing is checked.
  var epoch: Epoch
  var generation: Int
}
