internal import TesseraCore

/// The connections between the nodes, and what is wrong with them. Time is in microseconds.
///
/// A connection keeps order and loses nothing while it lives. What it can do is take long, overtake
/// other connections, and break: then what was under way is lost, and each end learns of it at its own
/// time.
final class VirtualNetwork {
  let clock: VirtualClock
  var log: EventLog
  private let seed: UInt64
  private(set) var connections: [Connection] = []
  private var attempts: [UInt64: UInt64] = [:]
  /// Who takes a new connection; `nil` for a node that does not listen.
  var listeners: [NodeName: (ConnectionEnd) -> Void] = [:]

  // What is wrong now.
  private var partitions: [(a: NodeName, b: NodeName, until: Int64)] = []
  private var stalls: [NodeName: Int64] = [:]
  private var slowness: (extra: Int64, until: Int64) = (0, 0)
  private var overtakingUntil: Int64 = 0

  /// The longest time after which an end learns that its connection broke.
  static let longestSilence: Int64 = 1_200_000

  init(clock: VirtualClock, seed: UInt64, log: EventLog) {
    self.clock = clock
    self.seed = seed
    self.log = log
  }

  // MARK: Faults

  func partition(_ a: NodeName, _ b: NodeName, until: Int64) { partitions.append((a, b, until)) }

  /// The process does nothing at all until then.
  func stall(_ node: NodeName, until: Int64) { stalls[node] = until }

  func delay(by extra: Int64, until: Int64) { slowness = (extra, until) }

  func overtake(until: Int64) { overtakingUntil = until }

  func heal() {
    partitions = []
    stalls = [:]
    slowness = (0, 0)
    overtakingUntil = 0
    for connection in connections { for end in connection.ends { pump(end) } }
  }

  /// Lets go of all nodes, which know the network in turn.
  func tearDown() {
    clock.forgetAll()
    listeners = [:]
    for connection in connections { for end in connection.ends { end.handler = nil } }
    connections = []
  }

  /// Breaks all connections between two nodes.
  func cut(_ a: NodeName, _ b: NodeName) {
    for connection in connections where !connection.isCut {
      let nodes = connection.ends.map(\.node)
      if nodes == [a, b] || nodes == [b, a] { cut(connection) }
    }
  }

  func cut(_ connection: Connection) {
    connection.isCut = true
    for end in connection.ends {
      end.inbound = []
      end.inboundBytes = 0
      guard end.handler != nil else { continue }
      let silence = Int64.random(in: 0...Self.longestSilence, using: &connection.generator)
      schedule(after: silence, for: end.node) { [self] in finish(end) }
    }
  }

  /// The process is gone; its system closes what it had open.
  func died(_ node: NodeName) {
    stalls[node] = nil
    listeners[node] = nil
    for connection in connections {
      for end in connection.ends where end.node == node && end.handler != nil { close(end) }
    }
  }

  // MARK: Time of a node

  func stalledUntil(_ node: NodeName) -> Int64 { stalls[node] ?? 0 }

  /// At that time, or when the node does something again.
  func schedule(after delay: Int64, for node: NodeName, _ action: @escaping () -> Void) {
    clock.schedule(after: delay) { [self] in awake(node, action) }
  }

  /// For a life that begins now: later lives have higher ones, and no two nodes the same, as with the
  /// nanoseconds of a clock.
  func incarnation(of node: NodeName) -> Incarnation {
    Incarnation(UInt64(clock.microseconds + 1) << 24 | node.key)
  }

  private func awake(_ node: NodeName, _ action: @escaping () -> Void) {
    let until = stalledUntil(node)
    guard until > clock.microseconds else { return action() }
    clock.schedule(at: until) { [self] in awake(node, action) }
  }

  // MARK: Connections

  /// - Parameter completion: the initiator's end, or `nil` if nobody listens or is reached in time.
  func connect(
    from node: NodeName, to target: NodeName, timeout: Int64,
    completion: @escaping (ConnectionEnd?) -> Void
  ) {
    let pair = node.key << 32 | target.key
    let attempt = attempts[pair, default: 0]
    attempts[pair] = attempt + 1
    var generator = SeededGenerator(seed: seed ^ pair &* 0x9E37_79B9_7F4A_7C15, part: attempt)
    let trip = Int64.random(in: 200...2_000, using: &generator)
    let held = partitionEnd(node, target) - clock.microseconds
    guard held <= timeout else {
      return schedule(after: timeout, for: node) { completion(nil) }
    }
    clock.schedule(after: max(held, 0) + trip) { [self] in
      guard listeners[target] != nil else { return awake(node) { completion(nil) } }
      let connection = Connection(number: connections.count, generator: generator)
      connection.ends = [
        ConnectionEnd(node, self, connection), ConnectionEnd(target, self, connection),
      ]
      connections.append(connection)
      log.mix(UInt64(connection.number))
      log.note(at: clock.microseconds, "\(node) connects to \(target)")
      let ends = connection.ends
      awake(target) { [self] in
        guard !ends[1].connection.isCut else { return }
        guard let accept = listeners[target] else { return close(ends[1]) }
        accept(ends[1])
        pump(ends[1])
      }
      awake(node) { [self] in
        completion(ends[0].connection.isCut ? nil : ends[0])
        pump(ends[0])
      }
    }
  }

  func send(_ packet: Packet, from end: ConnectionEnd) {
    let connection = end.connection
    let peer = end.peer
    guard !connection.isCut else { return }
    let delay = delay(of: connection)
    peer.lastReady = max(peer.lastReady, clock.microseconds + delay)
    peer.inbound.append((peer.lastReady, packet))
    peer.inboundBytes += packet.byteCount
    pump(peer)
  }

  func close(_ end: ConnectionEnd) {
    end.handler = nil
    end.inbound = []
    end.inboundBytes = 0
    send(.end, from: end)
  }

  /// Lets what is there come in when it is due.
  func pump(_ end: ConnectionEnd) {
    guard !end.isScheduled, end.isReading, let first = end.inbound.first else { return }
    end.isScheduled = true
    clock.schedule(at: first.ready) { [self] in
      end.isScheduled = false
      deliver(end)
    }
  }

  private func deliver(_ end: ConnectionEnd) {
    guard let handler = end.handler, end.isReading, !end.inbound.isEmpty else { return }
    let held = max(stalledUntil(end.node), partitionEnd(end.node, end.peer.node))
    if held > clock.microseconds {
      end.isScheduled = true
      return clock.schedule(at: held) { [self] in
        end.isScheduled = false
        deliver(end)
      }
    }
    let packet = end.inbound.removeFirst().packet
    end.inboundBytes -= packet.byteCount
    note(packet, end)
    if case .end = packet {
      finish(end)
    } else {
      handler.received(packet, over: end)
      if let peer = end.peer.handler { peer.drained(end.peer) }
    }
    pump(end)
  }

  private func finish(_ end: ConnectionEnd) {
    guard let handler = end.handler else { return }
    end.handler = nil
    log.mix(UInt64(end.connection.number) << 8 | 0xE)
    log.note(at: clock.microseconds, "\(end.node) learns that \(end.peer.node) is gone")
    handler.ended(end)
  }

  private func note(_ packet: Packet, _ end: ConnectionEnd) {
    log.mix(UInt64(bitPattern: clock.microseconds))
    log.mix(end.node.key << 32 | UInt64(end.connection.number))
    if log.detail == .frames,
      let line = FrameTrace.line(of: packet, from: end.peer.node, to: end.node)
    {
      log.note(at: clock.microseconds, line)
    }
    switch packet {
    case .bytes(let bytes), .linkBytes(let bytes, _), .peer(let bytes), .registered(let bytes),
      .listing(let bytes):
      log.mix(bytes)
    case .register, .watch, .end: break
    }
  }

  private func partitionEnd(_ a: NodeName, _ b: NodeName) -> Int64 {
    var end: Int64 = 0
    for partition in partitions
    where (partition.a == a && partition.b == b) || (partition.a == b && partition.b == a) {
      end = max(end, partition.until)
    }
    return end
  }

  private func delay(of connection: Connection) -> Int64 {
    var delay = Int64.random(in: 100...1_000, using: &connection.generator)
    if slowness.until > clock.microseconds {
      delay += Int64.random(in: 0...slowness.extra, using: &connection.generator)
    }
    if overtakingUntil > clock.microseconds { delay += connection.overtaking }
    return delay
  }
}
