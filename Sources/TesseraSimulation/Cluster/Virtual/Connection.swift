internal import NIOCore
internal import TesseraCore
internal import TesseraProto

/// What goes over a connection in one piece.
enum Packet {
  /// Of a client connection or a link: part of a stream of frames.
  case bytes(ByteBuffer)
  /// The same from a worker to a gateway, with what the worker's core says in it to be settled.
  /// Only the invariants look at that.
  case linkBytes(ByteBuffer, settled: [(session: SessionID, input: UInt64)])
  /// One frame between workers.
  case peer(ByteBuffer)
  /// A worker tells the orchestrator where it listens.
  case register(WorkerRegistration)
  /// The answer: the listing that holds then.
  case registered(ByteBuffer)
  case watch(WatchAssignmentsRequest)
  case listing(ByteBuffer)
  /// The peer has closed after what it sent before.
  case end

  var byteCount: Int {
    switch self {
    case .bytes(let bytes), .linkBytes(let bytes, _), .peer(let bytes), .registered(let bytes),
      .listing(let bytes):
      bytes.readableBytes
    case .register, .watch: 64
    case .end: 0
    }
  }
}

/// What a node has at its end of a connection.
protocol ConnectionHandler: AnyObject {
  func received(_ packet: Packet, over end: ConnectionEnd)
  /// The connection is gone; nothing more comes.
  func ended(_ end: ConnectionEnd)
  /// The peer has taken something of what was sent.
  func drained(_ end: ConnectionEnd)
}

extension ConnectionHandler {
  func drained(_ end: ConnectionEnd) {}
}

/// One of the two ends. What comes in waits here until the node takes it.
final class ConnectionEnd {
  let node: NodeName
  let network: VirtualNetwork
  unowned let connection: Connection
  /// The handler's own name for the connection.
  var tag = 0
  var handler: (any ConnectionHandler)?
  /// Whether the node takes what comes: a socket that isn't read keeps it.
  var isReading = true
  var inbound: [(ready: Int64, packet: Packet)] = []
  var inboundBytes = 0
  var lastReady: Int64 = 0
  var isScheduled = false

  init(_ node: NodeName, _ network: VirtualNetwork, _ connection: Connection) {
    self.node = node
    self.network = network
    self.connection = connection
  }

  var peer: ConnectionEnd { connection.ends[0] === self ? connection.ends[1] : connection.ends[0] }
  /// What was sent and not taken by the peer yet.
  var backlog: Int { peer.inboundBytes }

  func send(_ packet: Packet) { network.send(packet, from: self) }

  /// Closes after what was sent. Nothing more is reported.
  func close() { network.close(self) }

  func read(_ isReading: Bool) {
    self.isReading = isReading
    if isReading { network.pump(self) }
  }
}

/// A TCP connection: what is sent over it comes in that order, or the connection breaks.
final class Connection {
  let number: Int
  var ends: [ConnectionEnd] = []
  /// Broken: what is sent from now on goes nowhere.
  var isCut = false
  var generator: SeededGenerator
  /// Added to every delay while connections overtake each other.
  let overtaking: Int64

  init(number: Int, generator: SeededGenerator) {
    self.number = number
    self.generator = generator
    overtaking = Int64.random(in: 0...120_000, using: &self.generator)
  }
}
