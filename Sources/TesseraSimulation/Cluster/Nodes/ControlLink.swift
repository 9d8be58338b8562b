internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraOrchestrator
internal import TesseraProto
internal import TesseraProtobuf

/// One life's way to the orchestrator: a worker registers until it works and then watches, a gateway
/// watches. What `OrchestratorRegistration` and `AssignmentWatcher` do, on the virtual network.
final class ControlLink: ConnectionHandler {
  private let network: VirtualNetwork
  private let node: NodeName
  /// A worker's; `nil` for a gateway.
  private let registration: WorkerRegistration?
  private let onTable: (AssignmentTable) -> Void
  private let onRefusal: (String) -> Void

  private(set) var mirror = AssignmentMirror()
  /// The life of the orchestrator that knows the worker.
  private var knownBy: Incarnation?
  private var end: ConnectionEnd?
  private var backoff = RetryBackoff(initial: .milliseconds(50), maximum: .milliseconds(800))
  private var random: SeededGenerator
  private var isOver = false

  private static let connectTimeout: Int64 = 1_000_000

  init(
    network: VirtualNetwork, node: NodeName, registration: WorkerRegistration?, seed: UInt64,
    onTable: @escaping (AssignmentTable) -> Void, onRefusal: @escaping (String) -> Void
  ) {
    self.network = network
    self.node = node
    self.registration = registration
    self.onTable = onTable
    self.onRefusal = onRefusal
    random = SeededGenerator(seed: seed, part: node.key)
  }

  /// The process is gone.
  func stop() { isOver = true }

  func connect() {
    network.connect(from: node, to: .orchestrator, timeout: Self.connectTimeout) { [self] end in
      guard !isOver else { return }
      guard let end else { return retry() }
      end.handler = self
      self.end = end
      if let registration, knownBy == nil { end.send(.register(registration)) } else { watch() }
    }
  }

  func received(_ packet: Packet, over end: ConnectionEnd) {
    guard !isOver else { return }
    switch packet {
    case .registered(let bytes): registered(bytes)
    case .listing(let bytes): take(bytes)
    case .bytes, .linkBytes, .peer, .register, .watch, .end: break
    }
  }

  func ended(_ end: ConnectionEnd) {
    guard !isOver else { return }
    self.end = nil
    retry()
  }

  private func retry() {
    let wait = backoff.next(using: &random)
    network.schedule(after: wait.inMicroseconds, for: node) { [self] in
      if !isOver { connect() }
    }
  }

  private func watch() {
    let known = mirror.resumePoint
    end?.send(
      .watch(
        WatchAssignmentsRequest(
          knownIncarnation: known.incarnation, knownRevision: known.revision, deltas: true,
          nodeID: "\(node)")))
  }

  private func registered(_ bytes: ByteBuffer) {
    guard let listing = try? AssignmentListing(protobuf: bytes) else { return }
    let isFirst = knownBy == nil
    knownBy = listing.incarnation
    guard isFirst else { return }
    backoff.reset()
    onTable(AssignmentTable(listing))
    watch()
  }

  private func take(_ bytes: ByteBuffer) {
    do {
      let listing = try AssignmentListing(protobuf: bytes)
      let refused = mirror.refusedGrantCount
      let changed = try mirror.apply(listing)
      if mirror.refusedGrantCount != refused {
        onRefusal("a listing of revision \(listing.revision) grants a lower epoch than before")
      }
      backoff.reset()
      if changed { onTable(mirror.table) }
      if let registration, knownBy != listing.incarnation {
        end?.send(.register(registration))
      }
    } catch {
      // As the watcher does: give the watch up and begin from nothing.
      mirror.restart()
      end?.close()
      end = nil
      retry()
    }
  }
}

extension Duration {
  var inMicroseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
