internal import NIOCore
internal import TesseraCore
internal import TesseraOrchestrator
internal import TesseraProto
internal import TesseraProtobuf

/// The orchestrator's process: the ledger, and a watch for everyone who asks.
final class OrchestratorNode: ConnectionHandler {
  private let network: VirtualNetwork
  private(set) var ledger: AssignmentLedger?
  private var encoded = EncodedListings()
  private var watchers: [Int: Watcher] = [:]
  private var nextTag = 0
  private var life = 0
  private let onViolation: (Invariant, String, String) -> Void
  private var highestEpochs: [CellID: Epoch] = [:]
  private(set) var commitCount: UInt64 = 0

  private struct Watcher {
    var end: ConnectionEnd
    var watch: AssignmentWatch?
    var isWaiting = false
  }

  init(
    network: VirtualNetwork, onViolation: @escaping (Invariant, String, String) -> Void
  ) {
    self.network = network
    self.onViolation = onViolation
  }

  var isUp: Bool { ledger != nil }

  func start(_ configuration: AssignmentConfiguration) {
    life += 1
    highestEpochs = [:]
    ledger = AssignmentLedger(
      incarnation: network.incarnation(of: .orchestrator),
      configuration: configuration)
    encoded = EncodedListings()
    committed()
    network.listeners[.orchestrator] = { [self] end in
      nextTag += 1
      end.tag = nextTag
      end.handler = self
      watchers[nextTag] = Watcher(end: end)
    }
  }

  func crash() {
    ledger = nil
    watchers = [:]
    network.died(.orchestrator)
  }

  /// The configuration was read again.
  func apply(_ configuration: AssignmentConfiguration) {
    if ledger?.apply(configuration) != nil { committed() }
  }

  func received(_ packet: Packet, over end: ConnectionEnd) {
    guard var ledger else { return }
    switch packet {
    case .register(let registration):
      let commit = try? ledger.register(registration.workerID, address: registration.address)
      self.ledger = ledger
      end.send(.registered(ledger.fullListing().encoded()))
      if commit != nil { committed() }
    case .watch(let request):
      watchers[end.tag]?.watch = AssignmentWatch(request, on: ledger)
      serve(end.tag)
    case .bytes, .linkBytes, .peer, .registered, .listing, .end: break
    }
  }

  func ended(_ end: ConnectionEnd) { watchers[end.tag] = nil }

  private func committed() {
    commitCount += 1
    checkEpochs()
    for tag in watchers.keys.sorted() { serve(tag) }
  }

  private func serve(_ tag: Int) {
    guard let ledger, var watcher = watchers[tag], watcher.watch != nil else { return }
    while let step = watcher.watch?.next(ledger, now: network.clock.now) {
      switch step {
      case .send(let message):
        watcher.end.send(.listing(encoded.bytes(of: message, ledger)))
        continue
      case .wait(let until):
        if let until, !watcher.isWaiting {
          watcher.isWaiting = true
          wait(tag, until: until)
        }
        watchers[tag] = watcher
        return
      }
    }
  }

  private func wait(_ tag: Int, until: Duration) {
    let life = life
    let delay = until.inMicroseconds - network.clock.microseconds
    network.schedule(after: delay, for: .orchestrator) { [self] in
      guard life == self.life else { return }
      watchers[tag]?.isWaiting = false
      serve(tag)
    }
  }

  /// A cell's grants have epochs that only grow within a life.
  private func checkEpochs() {
    guard let ledger else { return }
    for bundle in ledger.fullListing().workers {
      for grant in bundle.cells {
        let highest = highestEpochs[grant.cell] ?? .unknown
        if grant.epoch < highest {
          onViolation(
            .epochsGrow, "cell \(grant.cell) granted at epoch \(highest) or higher",
            "the ledger grants it at \(grant.epoch) at revision \(ledger.revision)")
        }
        highestEpochs[grant.cell] = grant.epoch
      }
    }
  }
}
