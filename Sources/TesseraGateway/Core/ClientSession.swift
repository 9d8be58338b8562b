import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

/// What a gateway knows of one connected client. One object, so that its core changes it where it stands;
/// whoever has a copy of the core must not go on with both.
final class ClientSession {
  // What every message touches stands together at the beginning.

  /// One for each worker that the client has spoken to.
  @exclusivity(unchecked) var lanes: [SessionLane] = []
  /// Where its actors live; most clients have one.
  @exclusivity(unchecked) var actors: [ActorRoute] = []
  @exclusivity(unchecked) var lastInput: Duration
  let id: SessionID
  /// The number of the next frame to the client.
  @exclusivity(unchecked) var nextSeq: UInt64 = 0
  /// Frames for the client that the edge has not been given yet.
  @exclusivity(unchecked) var outbound = FrameBytes()
  /// How much the edge was given last.
  @exclusivity(unchecked) private(set) var latestOutbound = 0
  /// Requests whose answers come from another worker than the one that settled them.
  @exclusivity(unchecked) var answers = DueAnswers()
  @exclusivity(unchecked) var block: Block?
  /// That of the client's latest frame. Before the first one JSON, which says for itself what it is.
  @exclusivity(unchecked) var encoding: FrameEncoding = .json
  /// Whether any of its actors has ``ActorRoute/hasMissedOutdated``.
  @exclusivity(unchecked) var hasMissedOutdated = false
  /// Whether the edge was told not to read the socket.
  @exclusivity(unchecked) var isPaused = false
  /// Nothing more goes to the client or comes from it.
  @exclusivity(unchecked) var isRetired = false
  @exclusivity(unchecked) var closing: Closing?
  @exclusivity(unchecked) var isMarked = false
  @exclusivity(unchecked) var hasBeenNoted = false
  let encodedID: LinkFrame.EncodedSession
  /// Since when the client has ended its input.
  @exclusivity(unchecked) var inputEnded: Duration?
  /// The frame that could not be forwarded. Nothing behind it is looked at before it.
  @exclusivity(unchecked) var held: ByteBuffer?

  /// The epoch of the cell of the latest frame that named one.
  @exclusivity(unchecked) var knownEpoch: KnownEpoch?
  /// The route of the latest forwarded frame; most clients stay in one cell for long.
  @exclusivity(unchecked) var route: KnownRoute?
  @exclusivity(unchecked) var reader: FrameReader
  /// What of ``reader`` and ``held`` is in the loop's sum.
  @exclusivity(unchecked) var countedInput = 0

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
    self.encodedID = LinkFrame.EncodedSession(id)
    self.reader = FrameReader(maximumLength: maximumFrameLength)
    self.lastInput = now
  }

  /// The frames for the client, which now are the edge's.
  func takeOutbound() -> FrameBytes {
    latestOutbound = min(outbound.count, Self.largestReserve)
    var taken = FrameBytes()
    swap(&taken, &outbound)
    return taken
  }

  private static let largestReserve = 16_384

  /// Appends an envelope of the gateway's own, or one for this client alone.
  func append(_ envelope: Envelope, as encoding: FrameEncoding) {
    var frame = ByteBuffer()
    EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &frame)
    outbound.append(frame)
  }

  func laneIndex(for link: Int) -> Int? { lanes.firstIndex { $0.link == link } }

  func actorIndex(of actor: EntityID) -> Int? { actors.firstIndex { $0.actor == actor } }

  /// Forgets what a worker has settled; returns how many inputs and how long they were together.
  func settle(upTo input: UInt64, onLane lane: Int) -> (count: Int, bytes: Int) {
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

/// What the table says of a cell, as long as the routes' generation stays.
struct KnownEpoch {
  var cell: CellID
  var epoch: Epoch
  var generation: Int
}
