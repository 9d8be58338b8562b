internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraProto
internal import TesseraProtobuf
internal import TesseraWorker

/// A worker's streams to and from others on the virtual network: what `PeerConnections` and
/// `PeerService` do.
final class PeerLinks: ConnectionHandler {
  enum Event {
    case connected(WorkerID)
    case closed(WorkerID)
    case answered(PeerFrame, WorkerID)
    case streamOpened(PeerStreamID)
    case streamClosed(PeerStreamID)
    case received(PeerFrame, PeerStreamID)
    case garbage(String)
  }

  private struct Outgoing {
    var end: ConnectionEnd?
    var attempt = 0
    var backoff = RetryBackoff(initial: .milliseconds(50), maximum: .milliseconds(800))
  }

  private let network: VirtualNetwork
  private let node: NodeName
  private let onEvent: (Event) -> Void
  private var random: SeededGenerator
  private var outgoing: [WorkerID: Outgoing] = [:]
  /// By tag: even ones are outgoing, odd ones incoming.
  private var names: [Int: WorkerID] = [:]
  private var incoming: [Int: ConnectionEnd] = [:]
  private var lastTag = 0
  private var isOver = false

  private static let connectTimeout: Int64 = 1_000_000

  init(
    network: VirtualNetwork, node: NodeName, seed: UInt64, onEvent: @escaping (Event) -> Void
  ) {
    self.network = network
    self.node = node
    self.onEvent = onEvent
    random = SeededGenerator(seed: seed, part: node.key ^ 0x9EE4)
  }

  /// The process is gone.
  func stop() { isOver = true }

  /// Bytes that wait for another worker at most.
  var longestBacklog: Int {
    (outgoing.values.compactMap { $0.end?.backlog } + incoming.values.map(\.backlog)).max() ?? 0
  }

  // MARK: What the core wants

  func connect(_ id: WorkerID, _ address: HostPort, failures: Int) {
    close(id)
    var link = outgoing[id] ?? Outgoing()
    link.attempt += 1
    let attempt = link.attempt
    if failures == 0 { link.backoff.reset() }
    let wait = failures == 0 ? Duration.zero : link.backoff.next(using: &random)
    outgoing[id] = link
    network.schedule(after: wait.inMicroseconds, for: node) { [self] in
      guard !isOver, outgoing[id]?.attempt == attempt, let target = NodeName(address.host) else {
        return
      }
      network.connect(from: node, to: target, timeout: Self.connectTimeout) { [self] end in
        guard !isOver, outgoing[id]?.attempt == attempt else {
          end?.close()
          return
        }
        connected(id, end)
      }
    }
  }

  private func connected(_ id: WorkerID, _ end: ConnectionEnd?) {
    guard let end else { return onEvent(.closed(id)) }
    lastTag += 2
    end.tag = lastTag
    end.handler = self
    names[end.tag] = id
    outgoing[id]?.end = end
    onEvent(.connected(id))
  }

  func close(_ id: WorkerID) {
    outgoing[id]?.attempt += 1
    guard let end = outgoing[id]?.end else { return }
    outgoing[id]?.end = nil
    names[end.tag] = nil
    end.close()
  }

  func send(_ frame: PeerFrame, to id: WorkerID) {
    guard let end = outgoing[id]?.end else { return }
    end.send(.peer(frame.encoded()))
  }

  func answer(_ frame: PeerFrame, on stream: PeerStreamID) {
    incoming[Int(stream.rawValue)]?.send(.peer(frame.encoded()))
  }

  func close(_ stream: PeerStreamID) {
    incoming.removeValue(forKey: Int(stream.rawValue))?.close()
  }

  // MARK: What happens

  func accepted(_ end: ConnectionEnd) {
    lastTag += 2
    end.tag = lastTag + 1
    end.handler = self
    incoming[end.tag] = end
    onEvent(.streamOpened(PeerStreamID(UInt64(end.tag))))
  }

  func received(_ packet: Packet, over end: ConnectionEnd) {
    guard !isOver, case .peer(let bytes) = packet else { return }
    guard let frame = try? PeerFrame(protobuf: bytes) else {
      return onEvent(.garbage("a frame that is none"))
    }
    if end.tag.isMultiple(of: 2) {
      guard let id = names[end.tag], outgoing[id]?.end === end else { return }
      onEvent(.answered(frame, id))
    } else if incoming[end.tag] === end {
      onEvent(.received(frame, PeerStreamID(UInt64(end.tag))))
    }
  }

  func ended(_ end: ConnectionEnd) {
    guard !isOver else { return }
    if end.tag.isMultiple(of: 2) {
      guard let id = names.removeValue(forKey: end.tag), outgoing[id]?.end === end else { return }
      outgoing[id]?.end = nil
      onEvent(.closed(id))
    } else if incoming.removeValue(forKey: end.tag) != nil {
      onEvent(.streamClosed(PeerStreamID(UInt64(end.tag))))
    }
  }
}
