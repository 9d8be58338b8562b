internal import NIOCore
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraProto

/// The streams that workers of other processes open to this one.
struct PeerService: GRPCService {
  let acceptor: NIOLoopBound<any PeerStreamAcceptor>

  func register(with router: inout GRPCRouter) {
    router.bidirectional(NeighboursMethods.service, NeighboursMethods.talk) {
      (requests: GRPCRequestStream<PeerFrame>, _, writer: GRPCResponseWriter<PeerFrame>) in
      try await talk(requests, writer)
    }
  }

  private func talk(
    _ requests: GRPCRequestStream<PeerFrame>, _ writer: GRPCResponseWriter<PeerFrame>
  ) async throws {
    let acceptor = acceptor
    let (answers, continuation) = AsyncStream<PeerFrame>.makeStream(
      bufferingPolicy: .bufferingOldest(PeerStreamLimits.queuedFrames))
    let id = try await acceptor.eventLoop.submit {
      acceptor.value.openedPeerStream(RemotePeerAnswers(frames: continuation))
    }.get()
    let outcome: Result<Void, any Error> = await withTaskGroup(
      of: Result<Void, any Error>.self
    ) { tasks in
      tasks.addTask {
        do {
          for await answer in answers { try await writer.write(answer) }
          return .success(())
        } catch {
          return .failure(error)
        }
      }
      tasks.addTask {
        do {
          for try await frame in requests {
            acceptor.eventLoop.execute { acceptor.value.received(frame, onPeerStream: id) }
          }
          return .success(())
        } catch {
          return .failure(error)
        }
      }
      let first = await tasks.next() ?? .success(())
      continuation.finish()
      tasks.cancelAll()
      return first
    }
    acceptor.eventLoop.execute { acceptor.value.closedPeerStream(id) }
    try outcome.get()
  }
}

private struct RemotePeerAnswers: PeerAnswers {
  let frames: AsyncStream<PeerFrame>.Continuation

  func send(_ frame: PeerFrame) -> Bool {
    guard case .dropped = frames.yield(frame) else { return true }
    return false
  }

  func finish() { frames.finish() }
}
