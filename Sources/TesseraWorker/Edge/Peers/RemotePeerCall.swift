internal import Logging
internal import NIOCore
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraProto

/// The names of the service by which workers speak to each other.
enum NeighboursMethods {
  static let service = "tessera.peer.v1.Neighbours"
  static let talk = "Talk"
}

/// A stream to a worker of another process: a connection, a gRPC stream on it, and its end.
struct RemotePeerCall: PeerCall {
  private let frames: AsyncStream<PeerFrame>.Continuation
  private let task: Task<Void, Never>

  /// Opens a stream.
  ///
  /// - Parameters:
  ///   - eventLoop: where the connection lives.
  ///   - report: what comes of it; called on any thread.
  init(
    to id: WorkerID, at address: HostPort, on eventLoop: any EventLoop, logger: Logger,
    report: @escaping @Sendable (PeerConnections.Report) -> Void
  ) {
    let (frames, continuation) = AsyncStream<PeerFrame>.makeStream(
      bufferingPolicy: .bufferingOldest(PeerStreamLimits.queuedFrames))
    self.frames = continuation
    let conversation = Conversation(
      id: id, address: address, frames: frames, eventLoop: eventLoop, logger: logger,
      report: report)
    task = Task { await conversation.run() }
  }

  func send(_ frame: PeerFrame) -> Bool {
    guard case .dropped = frames.yield(frame) else { return true }
    return false
  }

  func close() {
    frames.finish()
    task.cancel()
  }

  var ending: Task<Void, Never>? { task }
}

private struct Conversation: Sendable {
  let id: WorkerID
  let address: HostPort
  let frames: AsyncStream<PeerFrame>
  let eventLoop: any EventLoop
  let logger: Logger
  let report: @Sendable (PeerConnections.Report) -> Void

  func run() async {
    var settings = GRPCClient.Configuration.defaults
    settings.connectTimeout = .seconds(2)
    // Attempts are spaced by whoever makes them.
    settings.backoff = .none
    settings.connection.maximumMessageLength = PeerStreamLimits.frameLength
    let client = GRPCClient(
      host: address.host, port: Int(address.port), configuration: settings, group: eventLoop,
      logger: logger)
    let reason = await talk(through: client)
    await client.shutdown()
    guard !Task.isCancelled else { return }
    report(.closed(id, reason: reason))
  }

  private func talk(through client: GRPCClient) async -> String {
    let call: GRPCBidirectionalCall<PeerFrame, PeerFrame> = client.bidirectional(
      NeighboursMethods.service, NeighboursMethods.talk)
    report(.connected(id))
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
          for try await frame in call.responses { report(.answered(frame, id)) }
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
