// swift-format-ignore-file
// Generated from tessera/peer/v1/peer.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What one tick has for one worker, in the order of these lines.
public struct PeerFrame: Hashable, Sendable {
  /// First on a stream, in both directions.
  public var hello: PeerHello? = nil
  /// From the worker that opened the stream.
  /// Right after the hello: what of earlier streams still counts.
  public var resume: HandoverResume? = nil
  /// Offers that are taken back, those of this frame included.
  public var aborted: [UInt64] = []
  /// The field `offers`, number 3.
  public var offers: [HandoverOffer] = []
  /// The field `commits`, number 4.
  public var commits: [HandoverCommit] = []
  /// The field `inputs`, number 6.
  public var inputs: [ForwardedInput] = []
  /// Of the inputs so far all below this one are known to be done; 0 if nothing is said.
  public var oldestInput: UInt64 = 0
  /// The field `ghosts`, number 7.
  public var ghosts: [GhostUpdate] = []
  /// The field `claims`, number 8.
  public var claims: [EntityClaim] = []
  /// The field `letters`, number 9.
  public var letters: [CellLetter] = []
  /// Entities that somebody has a message for.
  public var sought: [UInt64] = []
  /// From the worker that answers.
  public var accepted: [UInt64] = []
  /// The field `refused`, number 17.
  public var refused: [HandoverRefusal] = []
  /// The field `done`, number 18.
  public var done: [UInt64] = []
  /// Forwarded inputs up to this number have taken effect or were refused.
  public var inputsDone: UInt64 = 0
  /// And these, though one before them has not: nobody's inputs wait for another's.
  public var doneAhead: [UInt64] = []
  /// The field `claim_answers`, number 20.
  public var claimAnswers: [ClaimAnswer] = []
  /// Of inputs among those that are done, and again on a new stream until they are known to be.
  public var inputRefusals: [InputRefusal] = []
  /// Of those that were sought.
  public var places: [EntityPlace] = []
  /// Cells of the other worker that should be shown here and are not: it begins anew with a snapshot.
  public var ghostRequests: [GhostRequest] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    hello: PeerHello? = nil,
    resume: HandoverResume? = nil,
    aborted: [UInt64] = [],
    offers: [HandoverOffer] = [],
    commits: [HandoverCommit] = [],
    inputs: [ForwardedInput] = [],
    oldestInput: UInt64 = 0,
    ghosts: [GhostUpdate] = [],
    claims: [EntityClaim] = [],
    letters: [CellLetter] = [],
    sought: [UInt64] = [],
    accepted: [UInt64] = [],
    refused: [HandoverRefusal] = [],
    done: [UInt64] = [],
    inputsDone: UInt64 = 0,
    doneAhead: [UInt64] = [],
    claimAnswers: [ClaimAnswer] = [],
    inputRefusals: [InputRefusal] = [],
    places: [EntityPlace] = [],
    ghostRequests: [GhostRequest] = []
  ) {
    self.hello = hello
    self.resume = resume
    self.aborted = aborted
    self.offers = offers
    self.commits = commits
    self.inputs = inputs
    self.oldestInput = oldestInput
    self.ghosts = ghosts
    self.claims = claims
    self.letters = letters
    self.sought = sought
    self.accepted = accepted
    self.refused = refused
    self.done = done
    self.inputsDone = inputsDone
    self.doneAhead = doneAhead
    self.claimAnswers = claimAnswers
    self.inputRefusals = inputRefusals
    self.places = places
    self.ghostRequests = ghostRequests
  }
}

/// The message `tessera.peer.v1.PeerHello`.
public struct PeerHello: Hashable, Sendable {
  /// The field `protocol_version`, number 1.
  public var protocolVersion: UInt32 = 0
  /// The field `worker_id`, number 2.
  public var workerID: String = ""
  /// Which life of the worker this is: another one than before has forgotten everything.
  public var incarnation: UInt64 = 0
  /// Whether GhostUpdate.component_rows and what goes with them are read.
  public var readsComponentColumns: Bool = false
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    protocolVersion: UInt32 = 0,
    workerID: String = "",
    incarnation: UInt64 = 0,
    readsComponentColumns: Bool = false
  ) {
    self.protocolVersion = protocolVersion
    self.workerID = workerID
    self.incarnation = incarnation
    self.readsComponentColumns = readsComponentColumns
  }
}

/// A cell and the grant under which it is held.
public struct PeerCell: Hashable, Sendable {
  /// The field `world`, number 1.
  public var world: UInt32 = 0
  /// The field `cx`, number 2.
  public var cx: Int32 = 0
  /// The field `cy`, number 3.
  public var cy: Int32 = 0
  /// The field `depth`, number 4.
  public var depth: UInt32 = 0
  /// The field `epoch`, number 5.
  public var epoch: UInt32 = 0
  /// The life of the orchestrator that granted it.
  public var incarnation: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    world: UInt32 = 0,
    cx: Int32 = 0,
    cy: Int32 = 0,
    depth: UInt32 = 0,
    epoch: UInt32 = 0,
    incarnation: UInt64 = 0
  ) {
    self.world = world
    self.cx = cx
    self.cy = cy
    self.depth = depth
    self.epoch = epoch
    self.incarnation = incarnation
  }
}

/// What one cell shows another of its own. Entities lie in columns of equal length.
public struct GhostUpdate: Hashable, Sendable {
  /// The field `source`, number 1.
  public var source: PeerCell? = nil
  /// The field `target`, number 2.
  public var target: PeerCell? = nil
  /// Counts the updates of this pair of cells on this stream.
  public var version: UInt64 = 0
  /// Whether this is all there is: what was shown before and is not named here is gone.
  public var isSnapshot: Bool = false
  /// The field `ids`, number 5.
  public var ids: [UInt64] = []
  /// The field `xs`, number 6.
  public var xs: [Float] = []
  /// The field `ys`, number 7.
  public var ys: [Float] = []
  /// How often each entity has changed cells: of two cells that show it, the higher is right.
  public var hops: [UInt32] = []
  /// Not shown any more: out of reach, or out of the world.
  public var removed: [UInt64] = []
  /// Not the source's any more: its new cell will show it.
  public var handed: [UInt64] = []
  /// Came to the source from another cell and are not to be shown here: they left before they were, or are
  /// out of reach. A copy that their former cell has handed over is a copy of nothing then. With each goes
  /// how often it had changed cells when it came.
  public var gone: [UInt64] = []
  /// The field `gone_hops`, number 14.
  public var goneHops: [UInt32] = []
  /// What rules show everyone of those among `ids` of which that is new, for who does not read the columns.
  public var components: [GhostComponents] = []
  /// The same in columns: in which row of `ids` each stands, how many bytes there are of it, and these one
  /// behind the other.
  public var componentRows: [UInt32] = []
  /// The field `component_lengths`, number 16.
  public var componentLengths: [UInt32] = []
  /// The field `component_bytes`, number 17.
  public var componentBytes: [UInt8] = []
  /// What happened at entities that are, or were a moment ago, shown.
  public var events: [GhostEvent] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    source: PeerCell? = nil,
    target: PeerCell? = nil,
    version: UInt64 = 0,
    isSnapshot: Bool = false,
    ids: [UInt64] = [],
    xs: [Float] = [],
    ys: [Float] = [],
    hops: [UInt32] = [],
    removed: [UInt64] = [],
    handed: [UInt64] = [],
    gone: [UInt64] = [],
    goneHops: [UInt32] = [],
    components: [GhostComponents] = [],
    componentRows: [UInt32] = [],
    componentLengths: [UInt32] = [],
    componentBytes: [UInt8] = [],
    events: [GhostEvent] = []
  ) {
    self.source = source
    self.target = target
    self.version = version
    self.isSnapshot = isSnapshot
    self.ids = ids
    self.xs = xs
    self.ys = ys
    self.hops = hops
    self.removed = removed
    self.handed = handed
    self.gone = gone
    self.goneHops = goneHops
    self.components = components
    self.componentRows = componentRows
    self.componentLengths = componentLengths
    self.componentBytes = componentBytes
    self.events = events
  }
}

/// The message `tessera.peer.v1.GhostComponents`.
public struct GhostComponents: Hashable, Sendable {
  /// The field `id`, number 1.
  public var id: UInt64 = 0
  /// All that everyone is shown of it.
  public var components: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    id: UInt64 = 0,
    components: [UInt8] = []
  ) {
    self.id = id
    self.components = components
  }
}

/// Told once, and not again: it may get lost with a stream.
public struct GhostEvent: Hashable, Sendable {
  /// The field `id`, number 1.
  public var id: UInt64 = 0
  /// The field `x`, number 2.
  public var x: Float = 0
  /// The field `y`, number 3.
  public var y: Float = 0
  /// The field `body`, number 4.
  public var body: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    id: UInt64 = 0,
    x: Float = 0,
    y: Float = 0,
    body: [UInt8] = []
  ) {
    self.id = id
    self.x = x
    self.y = y
    self.body = body
  }
}

/// What the rules of one cell have for those of another. It may get lost: its sender says it again
/// until it is receipted, and its receiver takes it once.
public struct CellLetter: Hashable, Sendable {
  /// The field `source`, number 1.
  public var source: PeerCell? = nil
  /// The field `target`, number 2.
  public var target: PeerCell? = nil
  /// Written and read by TesseraRules.
  public var content: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    source: PeerCell? = nil,
    target: PeerCell? = nil,
    content: [UInt8] = []
  ) {
    self.source = source
    self.target = target
    self.content = content
  }
}

/// A cell of the worker that asks is to be shown all that there is of one of the other's.
public struct GhostRequest: Hashable, Sendable {
  /// The field `source`, number 1.
  public var source: PeerCell? = nil
  /// The field `target`, number 2.
  public var target: PeerCell? = nil
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    source: PeerCell? = nil,
    target: PeerCell? = nil
  ) {
    self.source = source
    self.target = target
  }
}

/// An entity is frozen at its cell and could go on in another.
public struct HandoverOffer: Hashable, Sendable {
  /// Counts the hand-overs of one life of the source to this worker.
  public var number: UInt64 = 0
  /// The field `source`, number 2.
  public var source: PeerCell? = nil
  /// The field `target`, number 3.
  public var target: PeerCell? = nil
  /// The field `entity`, number 4.
  public var entity: UInt64 = 0
  /// The field `x`, number 5.
  public var x: Float = 0
  /// The field `y`, number 6.
  public var y: Float = 0
  /// After this hand-over.
  public var hops: UInt32 = 0
  /// 0 for an entity that no session has.
  public var session: UInt64 = 0
  /// Whether the session reads JSON.
  public var readsJSON: Bool = false
  /// What the rules keep of it.
  public var components: [UInt8] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    number: UInt64 = 0,
    source: PeerCell? = nil,
    target: PeerCell? = nil,
    entity: UInt64 = 0,
    x: Float = 0,
    y: Float = 0,
    hops: UInt32 = 0,
    session: UInt64 = 0,
    readsJSON: Bool = false,
    components: [UInt8] = []
  ) {
    self.number = number
    self.source = source
    self.target = target
    self.entity = entity
    self.x = x
    self.y = y
    self.hops = hops
    self.session = session
    self.readsJSON = readsJSON
    self.components = components
  }
}

/// The offered entity is the target's from now on.
public struct HandoverCommit: Hashable, Sendable {
  /// The field `number`, number 1.
  public var number: UInt64 = 0
  /// All hand-overs below are over and will not be named again.
  public var oldestOpen: UInt64 = 0
  /// What the session's client has been shown, so that it is told only what differs.
  public var known: [UInt64] = []
  /// If the session is gone: how long the entity stays, in milliseconds, plus 1.
  public var linger: UInt64 = 0
  /// For how many microseconds no input of it was applied.
  public var frozenFor: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    number: UInt64 = 0,
    oldestOpen: UInt64 = 0,
    known: [UInt64] = [],
    linger: UInt64 = 0,
    frozenFor: UInt64 = 0
  ) {
    self.number = number
    self.oldestOpen = oldestOpen
    self.known = known
    self.linger = linger
    self.frozenFor = frozenFor
  }
}

/// The message `tessera.peer.v1.HandoverRefusal`.
public struct HandoverRefusal: Hashable, Sendable {
  /// The field `number`, number 1.
  public var number: UInt64 = 0
  /// The field `reason`, number 2.
  public var reason: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    number: UInt64 = 0,
    reason: String = ""
  ) {
    self.number = number
    self.reason = reason
  }
}

/// Of the same life of the source. What is prepared and not named here was never committed.
public struct HandoverResume: Hashable, Sendable {
  /// The field `committed`, number 1.
  public var committed: [UInt64] = []
  /// The field `oldest_open`, number 2.
  public var oldestOpen: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    committed: [UInt64] = [],
    oldestOpen: UInt64 = 0
  ) {
    self.committed = committed
    self.oldestOpen = oldestOpen
  }
}

/// An input that came to the worker that had the entity before.
public struct ForwardedInput: Hashable, Sendable {
  /// Counts the inputs that one life of a worker passes on to this one.
  public var number: UInt64 = 0
  /// The field `session`, number 2.
  public var session: UInt64 = 0
  /// The field `entity`, number 3.
  public var entity: UInt64 = 0
  /// tessera.data.v1.Envelope
  public var envelope: [UInt8] = []
  /// The field `reads_json`, number 5.
  public var readsJSON: Bool = false
  /// See tessera.data.v1.SessionInput.
  public var isRelease: Bool = false
  /// Whether it was settled before and is only to be answered again.
  public var isRepeated: Bool = false
  /// How many workers have passed it on, this one included; 0 counts as 1.
  public var passed: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    number: UInt64 = 0,
    session: UInt64 = 0,
    entity: UInt64 = 0,
    envelope: [UInt8] = [],
    readsJSON: Bool = false,
    isRelease: Bool = false,
    isRepeated: Bool = false,
    passed: UInt32 = 0
  ) {
    self.number = number
    self.session = session
    self.entity = entity
    self.envelope = envelope
    self.readsJSON = readsJSON
    self.isRelease = isRelease
    self.isRepeated = isRepeated
    self.passed = passed
  }
}

/// A forwarded input was refused.
public struct InputRefusal: Hashable, Sendable {
  /// The field `number`, number 1.
  public var number: UInt64 = 0
  /// The field `code`, number 2.
  public var code: String = ""
  /// The field `message`, number 3.
  public var message: String = ""
  /// Whether the client was told already. Else its session has no connection to the worker that refused
  /// the input, and the other worker alone can tell it.
  public var isAnswered: Bool = false
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    number: UInt64 = 0,
    code: String = "",
    message: String = "",
    isAnswered: Bool = false
  ) {
    self.number = number
    self.code = code
    self.message = message
    self.isAnswered = isAnswered
  }
}

/// Where an entity is that was sought.
public struct EntityPlace: Hashable, Sendable {
  /// The field `entity`, number 1.
  public var entity: UInt64 = 0
  /// Not set if it is in none of the worker's cells.
  public var cell: PeerCell? = nil
  /// Whether it is there for a session that lives: no copy that waits for one elsewhere is right then.
  public var isLive: Bool = false
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    entity: UInt64 = 0,
    cell: PeerCell? = nil,
    isLive: Bool = false
  ) {
    self.entity = entity
    self.cell = cell
    self.isLive = isLive
  }
}

/// A session joins an entity here that was last seen there: it must be nowhere else first.
public struct EntityClaim: Hashable, Sendable {
  /// The field `number`, number 1.
  public var number: UInt64 = 0
  /// The field `entity`, number 2.
  public var entity: UInt64 = 0
  /// The field `session`, number 3.
  public var session: UInt64 = 0
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    number: UInt64 = 0,
    entity: UInt64 = 0,
    session: UInt64 = 0
  ) {
    self.number = number
    self.entity = entity
    self.session = session
  }
}

/// The message `tessera.peer.v1.ClaimAnswer`.
public struct ClaimAnswer: Hashable, Sendable {
  /// The field `number`, number 1.
  public var number: UInt64 = 0
  /// Whether the entity is not in that worker's world any more.
  public var isGranted: Bool = false
  /// How often it had changed cells.
  public var hops: UInt32 = 0
  /// If it is not granted since the entity went on from there: to which worker.
  public var workerID: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    number: UInt64 = 0,
    isGranted: Bool = false,
    hops: UInt32 = 0,
    workerID: String = ""
  ) {
    self.number = number
    self.isGranted = isGranted
    self.hops = hops
    self.workerID = workerID
  }
}

extension PeerFrame: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.hello)
      case 18: try reader.readMessage(into: &self.resume)
      case 40: self.aborted.append(try reader.readUInt64())
      case 42: try reader.readPacked(into: &self.aborted, of: ProtobufKind.UInt64.self)
      case 26: try reader.readMessages(into: &self.offers, tag: tag)
      case 34: try reader.readMessages(into: &self.commits, tag: tag)
      case 50: try reader.readMessages(into: &self.inputs, tag: tag)
      case 96: self.oldestInput = try reader.readUInt64()
      case 58: try reader.readMessages(into: &self.ghosts, tag: tag)
      case 66: try reader.readMessages(into: &self.claims, tag: tag)
      case 74: try reader.readMessages(into: &self.letters, tag: tag)
      case 80: self.sought.append(try reader.readUInt64())
      case 82: try reader.readPacked(into: &self.sought, of: ProtobufKind.UInt64.self)
      case 128: self.accepted.append(try reader.readUInt64())
      case 130: try reader.readPacked(into: &self.accepted, of: ProtobufKind.UInt64.self)
      case 138: try reader.readMessages(into: &self.refused, tag: tag)
      case 144: self.done.append(try reader.readUInt64())
      case 146: try reader.readPacked(into: &self.done, of: ProtobufKind.UInt64.self)
      case 152: self.inputsDone = try reader.readUInt64()
      case 184: self.doneAhead.append(try reader.readUInt64())
      case 186: try reader.readPacked(into: &self.doneAhead, of: ProtobufKind.UInt64.self)
      case 162: try reader.readMessages(into: &self.claimAnswers, tag: tag)
      case 170: try reader.readMessages(into: &self.inputRefusals, tag: tag)
      case 178: try reader.readMessages(into: &self.places, tag: tag)
      case 226: try reader.readMessages(into: &self.ghostRequests, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.hello, field: 1)
    writer.writeOptionalMessage(self.resume, field: 2)
    writer.writeMessages(self.offers, field: 3)
    writer.writeMessages(self.commits, field: 4)
    writer.writePacked(self.aborted, field: 5, as: ProtobufKind.UInt64.self)
    writer.writeMessages(self.inputs, field: 6)
    writer.writeMessages(self.ghosts, field: 7)
    writer.writeMessages(self.claims, field: 8)
    writer.writeMessages(self.letters, field: 9)
    writer.writePacked(self.sought, field: 10, as: ProtobufKind.UInt64.self)
    writer.writeUInt64(self.oldestInput, field: 12)
    writer.writePacked(self.accepted, field: 16, as: ProtobufKind.UInt64.self)
    writer.writeMessages(self.refused, field: 17)
    writer.writePacked(self.done, field: 18, as: ProtobufKind.UInt64.self)
    writer.writeUInt64(self.inputsDone, field: 19)
    writer.writeMessages(self.claimAnswers, field: 20)
    writer.writeMessages(self.inputRefusals, field: 21)
    writer.writeMessages(self.places, field: 22)
    writer.writePacked(self.doneAhead, field: 23, as: ProtobufKind.UInt64.self)
    writer.writeMessages(self.ghostRequests, field: 28)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 56
    if let value = self.hello { count += value.encodedByteCountHint + 6 }
    if let value = self.resume { count += value.encodedByteCountHint + 6 }
    count += self.aborted.count * 10
    count += self.offers.count * 6
    count += ProtobufSizeHint.sum(of: self.offers)
    count += self.commits.count * 6
    count += ProtobufSizeHint.sum(of: self.commits)
    count += self.inputs.count * 6
    count += ProtobufSizeHint.sum(of: self.inputs)
    count += self.ghosts.count * 6
    count += ProtobufSizeHint.sum(of: self.ghosts)
    count += self.claims.count * 39
    count += self.letters.count * 6
    count += ProtobufSizeHint.sum(of: self.letters)
    count += self.sought.count * 10
    count += self.accepted.count * 10
    count += self.refused.count * 7
    count += ProtobufSizeHint.sum(of: self.refused)
    count += self.done.count * 10
    count += self.doneAhead.count * 10
    count += self.claimAnswers.count * 7
    count += ProtobufSizeHint.sum(of: self.claimAnswers)
    count += self.inputRefusals.count * 7
    count += ProtobufSizeHint.sum(of: self.inputRefusals)
    count += self.places.count * 65
    count += self.ghostRequests.count * 97
    return count
  }
}

extension PeerHello: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.protocolVersion = try reader.readUInt32()
      case 18: self.workerID = try reader.readString()
      case 24: self.incarnation = try reader.readUInt64()
      case 32: self.readsComponentColumns = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(self.protocolVersion, field: 1)
    writer.writeString(self.workerID, field: 2)
    writer.writeUInt64(self.incarnation, field: 3)
    writer.writeBool(self.readsComponentColumns, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 25
    count += self.workerID.utf8.count
    return count
  }
}

extension PeerCell: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.world = try reader.readUInt32()
      case 16: self.cx = try reader.readSInt32()
      case 24: self.cy = try reader.readSInt32()
      case 32: self.depth = try reader.readUInt32()
      case 40: self.epoch = try reader.readUInt32()
      case 48: self.incarnation = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt32(self.world, field: 1)
    writer.writeSInt32(self.cx, field: 2)
    writer.writeSInt32(self.cy, field: 3)
    writer.writeUInt32(self.depth, field: 4)
    writer.writeUInt32(self.epoch, field: 5)
    writer.writeUInt64(self.incarnation, field: 6)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 41 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension GhostUpdate: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.source)
      case 18: try reader.readMessage(into: &self.target)
      case 24: self.version = try reader.readUInt64()
      case 32: self.isSnapshot = try reader.readBool()
      case 40: self.ids.append(try reader.readUInt64())
      case 42: try reader.readPacked(into: &self.ids, of: ProtobufKind.UInt64.self)
      case 53: self.xs.append(try reader.readFloat())
      case 50: try reader.readPacked(into: &self.xs, of: ProtobufKind.Float.self)
      case 61: self.ys.append(try reader.readFloat())
      case 58: try reader.readPacked(into: &self.ys, of: ProtobufKind.Float.self)
      case 64: self.hops.append(try reader.readUInt32())
      case 66: try reader.readPacked(into: &self.hops, of: ProtobufKind.UInt32.self)
      case 72: self.removed.append(try reader.readUInt64())
      case 74: try reader.readPacked(into: &self.removed, of: ProtobufKind.UInt64.self)
      case 80: self.handed.append(try reader.readUInt64())
      case 82: try reader.readPacked(into: &self.handed, of: ProtobufKind.UInt64.self)
      case 104: self.gone.append(try reader.readUInt64())
      case 106: try reader.readPacked(into: &self.gone, of: ProtobufKind.UInt64.self)
      case 112: self.goneHops.append(try reader.readUInt32())
      case 114: try reader.readPacked(into: &self.goneHops, of: ProtobufKind.UInt32.self)
      case 90: try reader.readMessages(into: &self.components, tag: tag)
      case 120: self.componentRows.append(try reader.readUInt32())
      case 122: try reader.readPacked(into: &self.componentRows, of: ProtobufKind.UInt32.self)
      case 128: self.componentLengths.append(try reader.readUInt32())
      case 130: try reader.readPacked(into: &self.componentLengths, of: ProtobufKind.UInt32.self)
      case 138: self.componentBytes = try reader.readByteArray()
      case 98: try reader.readMessages(into: &self.events, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.source, field: 1)
    writer.writeOptionalMessage(self.target, field: 2)
    writer.writeUInt64(self.version, field: 3)
    writer.writeBool(self.isSnapshot, field: 4)
    writer.writePacked(self.ids, field: 5, as: ProtobufKind.UInt64.self)
    writer.writePacked(self.xs, field: 6, as: ProtobufKind.Float.self)
    writer.writePacked(self.ys, field: 7, as: ProtobufKind.Float.self)
    writer.writePacked(self.hops, field: 8, as: ProtobufKind.UInt32.self)
    writer.writePacked(self.removed, field: 9, as: ProtobufKind.UInt64.self)
    writer.writePacked(self.handed, field: 10, as: ProtobufKind.UInt64.self)
    writer.writeMessages(self.components, field: 11)
    writer.writeMessages(self.events, field: 12)
    writer.writePacked(self.gone, field: 13, as: ProtobufKind.UInt64.self)
    writer.writePacked(self.goneHops, field: 14, as: ProtobufKind.UInt32.self)
    writer.writePacked(self.componentRows, field: 15, as: ProtobufKind.UInt32.self)
    writer.writePacked(self.componentLengths, field: 16, as: ProtobufKind.UInt32.self)
    writer.writeBytes(self.componentBytes, field: 17)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 81
    if case _? = self.source { count += 47 }
    if case _? = self.target { count += 47 }
    count += self.ids.count * 10
    count += self.xs.count * 4
    count += self.ys.count * 4
    count += self.hops.count * 5
    count += self.removed.count * 10
    count += self.handed.count * 10
    count += self.gone.count * 10
    count += self.goneHops.count * 5
    count += self.components.count * 6
    count += ProtobufSizeHint.sum(of: self.components)
    count += self.componentRows.count * 5
    count += self.componentLengths.count * 5
    count += self.componentBytes.count
    count += self.events.count * 6
    count += ProtobufSizeHint.sum(of: self.events)
    return count
  }
}

extension GhostComponents: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.id = try reader.readUInt64()
      case 18: self.components = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.id, field: 1)
    writer.writeBytes(self.components, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 17
    count += self.components.count
    return count
  }
}

extension GhostEvent: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.id = try reader.readUInt64()
      case 21: self.x = try reader.readFloat()
      case 29: self.y = try reader.readFloat()
      case 34: self.body = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.id, field: 1)
    writer.writeFloat(self.x, field: 2)
    writer.writeFloat(self.y, field: 3)
    writer.writeBytes(self.body, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 27
    count += self.body.count
    return count
  }
}

extension CellLetter: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.source)
      case 18: try reader.readMessage(into: &self.target)
      case 26: self.content = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.source, field: 1)
    writer.writeOptionalMessage(self.target, field: 2)
    writer.writeBytes(self.content, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 6
    if case _? = self.source { count += 47 }
    if case _? = self.target { count += 47 }
    count += self.content.count
    return count
  }
}

extension GhostRequest: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: try reader.readMessage(into: &self.source)
      case 18: try reader.readMessage(into: &self.target)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeOptionalMessage(self.source, field: 1)
    writer.writeOptionalMessage(self.target, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 90 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension HandoverOffer: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readUInt64()
      case 18: try reader.readMessage(into: &self.source)
      case 26: try reader.readMessage(into: &self.target)
      case 32: self.entity = try reader.readUInt64()
      case 45: self.x = try reader.readFloat()
      case 53: self.y = try reader.readFloat()
      case 56: self.hops = try reader.readUInt32()
      case 64: self.session = try reader.readUInt64()
      case 72: self.readsJSON = try reader.readBool()
      case 82: self.components = try reader.readByteArray()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.number, field: 1)
    writer.writeOptionalMessage(self.source, field: 2)
    writer.writeOptionalMessage(self.target, field: 3)
    writer.writeUInt64(self.entity, field: 4)
    writer.writeFloat(self.x, field: 5)
    writer.writeFloat(self.y, field: 6)
    writer.writeUInt32(self.hops, field: 7)
    writer.writeUInt64(self.session, field: 8)
    writer.writeBool(self.readsJSON, field: 9)
    writer.writeBytes(self.components, field: 10)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 57
    if case _? = self.source { count += 47 }
    if case _? = self.target { count += 47 }
    count += self.components.count
    return count
  }
}

extension HandoverCommit: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readUInt64()
      case 16: self.oldestOpen = try reader.readUInt64()
      case 24: self.known.append(try reader.readUInt64())
      case 26: try reader.readPacked(into: &self.known, of: ProtobufKind.UInt64.self)
      case 32: self.linger = try reader.readUInt64()
      case 40: self.frozenFor = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.number, field: 1)
    writer.writeUInt64(self.oldestOpen, field: 2)
    writer.writePacked(self.known, field: 3, as: ProtobufKind.UInt64.self)
    writer.writeUInt64(self.linger, field: 4)
    writer.writeUInt64(self.frozenFor, field: 5)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 50
    count += self.known.count * 10
    return count
  }
}

extension HandoverRefusal: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readUInt64()
      case 18: self.reason = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.number, field: 1)
    writer.writeString(self.reason, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 17
    count += self.reason.utf8.count
    return count
  }
}

extension HandoverResume: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.committed.append(try reader.readUInt64())
      case 10: try reader.readPacked(into: &self.committed, of: ProtobufKind.UInt64.self)
      case 16: self.oldestOpen = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writePacked(self.committed, field: 1, as: ProtobufKind.UInt64.self)
    writer.writeUInt64(self.oldestOpen, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 17
    count += self.committed.count * 10
    return count
  }
}

extension ForwardedInput: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readUInt64()
      case 16: self.session = try reader.readUInt64()
      case 24: self.entity = try reader.readUInt64()
      case 34: self.envelope = try reader.readByteArray()
      case 40: self.readsJSON = try reader.readBool()
      case 48: self.isRelease = try reader.readBool()
      case 56: self.isRepeated = try reader.readBool()
      case 64: self.passed = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.number, field: 1)
    writer.writeUInt64(self.session, field: 2)
    writer.writeUInt64(self.entity, field: 3)
    writer.writeBytes(self.envelope, field: 4)
    writer.writeBool(self.readsJSON, field: 5)
    writer.writeBool(self.isRelease, field: 6)
    writer.writeBool(self.isRepeated, field: 7)
    writer.writeUInt32(self.passed, field: 8)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 51
    count += self.envelope.count
    return count
  }
}

extension InputRefusal: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readUInt64()
      case 18: self.code = try reader.readString()
      case 26: self.message = try reader.readString()
      case 32: self.isAnswered = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.number, field: 1)
    writer.writeString(self.code, field: 2)
    writer.writeString(self.message, field: 3)
    writer.writeBool(self.isAnswered, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 25
    count += self.code.utf8.count
    count += self.message.utf8.count
    return count
  }
}

extension EntityPlace: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.entity = try reader.readUInt64()
      case 18: try reader.readMessage(into: &self.cell)
      case 24: self.isLive = try reader.readBool()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.entity, field: 1)
    writer.writeOptionalMessage(self.cell, field: 2)
    writer.writeBool(self.isLive, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 58 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension EntityClaim: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readUInt64()
      case 16: self.entity = try reader.readUInt64()
      case 24: self.session = try reader.readUInt64()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.number, field: 1)
    writer.writeUInt64(self.entity, field: 2)
    writer.writeUInt64(self.session, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int { 33 }

  /// Its length takes one byte.
  public static var isAlwaysShort: Bool { true }
}

extension ClaimAnswer: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.number = try reader.readUInt64()
      case 16: self.isGranted = try reader.readBool()
      case 24: self.hops = try reader.readUInt32()
      case 34: self.workerID = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeUInt64(self.number, field: 1)
    writer.writeBool(self.isGranted, field: 2)
    writer.writeUInt32(self.hops, field: 3)
    writer.writeString(self.workerID, field: 4)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 25
    count += self.workerID.utf8.count
    return count
  }
}
