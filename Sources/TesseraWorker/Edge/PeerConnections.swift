internal import Logging
internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraProto

/// The names of the service by which workers speak to each other.
enum NeighboursMethods {
  static let service = "tessera.peer.v1.Neighbours"
  static let talk = "Talk"
}

/// The streams that a worker opens to others: one each, opened again after a wait when one breaks.
///
/// Touched on the event loop only; what happens on a stream is reported there.
final class PeerConnections {
  /// Frames that wait to be written; a stream with more is broken off, and begins anew.
  private static let queuedFrames = 256
  /// The largest frame that is taken from another worker, in bytes.
  static let maximumFrameLength = 16 << 20

  private struct Connection {
    var attempt: UInt64
    var task: Task<Void, Never>
    var frames: AsyncStream<PeerFrame>.Continuation
    var backoff = RetryBackoff(initial: .milliseconds(50), maximum: .seconds(2))
  }

  /// What comes of a stream.
  enum Report: Sendable {
    case connected(WorkerID)
    case answered(PeerFrame, WorkerID)
    case closed(WorkerID, reason: String)
  }

  private let eventLoop: any EventLoop
  private let logger: Logger
  private var connections: [WorkerID: Connection] = [:]
  private var attempts: UInt64 = 0
  private var random = SystemRandomNumberGenerator()
  /// Set once, before the first connection.
  var onReport: (Report) -> Void = { _ in }

  init(eventLoop: any EventLoop, logger: Logger) {
    self.eventLoop = eventLoop
    self.logger = logger
  }

  func connect(_ id: WorkerID, _ address: HostPort, failures: Int) {
    var backoff =
      connections[id]?.backoff
      ?? RetryBackoff(
        initial: .milliseconds(50), maximum: .seconds(2))
    close(id)
    var wait = Duration.zero
    if failures > 0 { wait = backoff.next(using: &random) } else { backoff.reset() }
    attempts += 1
    let (frames, continuation) = AsyncStream<PeerFrame>.makeStream(
      bufferingPolicy: .bufferingOldest(Self.queuedFrames))
    let stream = PeerStream(
      id: id, address: address, attempt: attempts, wait: wait, frames: frames,
      eventLoop: eventLoop, logger: logger, report: reporter())
    connections[id] = Connection(
      attempt: attempts, task: Task { await stream.run() }, frames: continuation,
      backoff: backoff)
  }

  /// Reports of an attempt that is over are dropped.
  private func reporter() -> @Sendable (UInt64, Report) -> Void {
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    return { attempt, report in
      bound.eventLoop.execute { bound.value.take(report, of: attempt) }
    }
  }

  private func take(_ report: Report, of attempt: UInt64) {
    switch report {
    case .connected(let id), .answered(_, let id):
      guard connections[id]?.attempt == attempt else { return }
    case .closed(let id, _):
      guard connections[id]?.attempt == attempt else { return }
      connections[id]?.attempt = 0
    }
    onReport(report)
  }

  func send(_ frame: PeerFrame, to id: WorkerID) {
    guard let connection = connections[id], connection.attempt != 0 else { return }
    guard case .dropped = connection.frames.yield(frame) else { return }
    connections[id]?.attempt = 0
    connection.task.cancel()
    onReport(.closed(id, reason: "more waits for it than it reads"))
  }

  func close(_ id: WorkerID) {
    guard let connection = connections[id] else { return }
    connections[id]?.attempt = 0
    connection.frames.finish()
    connection.task.cancel()
  }

  func closeAll() {
    for id in connections.keys { close(id) }
    connections = [:]
  }
}

/// One attempt: a connection, a stream on it, and its end.
private struct PeerStream: Sendable {
  let id: WorkerID
  let address: HostPort
  let attempt: UInt64
  let wait: Duration
  let frames: AsyncStream<PeerFrame>
  let eventLoop: any EventLoop
  let logger: Logger
  let report: @Sendable (UInt64, PeerConnections.Report) -> Void

  func run() async {
    if wait > .zero {
      do { try await Task.sleep(for: wait) } catch { return }
    }
    var settings = GRPCClient.Configuration.defaults
    settings.connectTimeout = .seconds(2)
    // Attempts are spaced by whoever makes them.
    settings.backoff = .none
    settings.connection.maximumMessageLength = PeerConnections.maximumFrameLength
    let client = GRPCClient(
      host: address.host, port: Int(address.port), configuration: settings, group: eventLoop,
      logger: logger)
    let reason = await talk(through: client)
    await client.shutdown()
    report(attempt, .closed(id, reason: reason))
  }

  private func talk(through client: GRPCClient) async -> String {
    let call: GRPCBidirectionalCall<PeerFrame, PeerFrame> = client.bidirectional(
      NeighboursMethods.service, NeighboursMethods.talk)
    report(attempt, .connected(id))
    return await withTaskGroup(of: String.self) { tasks in
      tasks.addTask {
        do throws(GRPCError) {
          for await frame in frames { try await call.requests.write(frame) }
          return "closed by us"
        } catch {
          return "\(error)"
        }
      }
      tasks.addTask {
        do throws(GRPCError) {
          for try await frame in call.responses { report(attempt, .answered(frame, id)) }
          return "the other worker ended it"
        } catch {
          return "\(error)"
        }
      }
      let reason = await tasks.next() ?? ""
      tasks.cancelAll()
      call.cancel()
      return reason
    }
  }
}
