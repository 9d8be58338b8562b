internal import NIOCore
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraProto

/// The streams that other workers open to this one.
struct PeerService: GRPCService {
  /// Answers that wait to be written; a stream with more is ended.
  static let queuedAnswers = 256

  let loop: NIOLoopBound<WorkerLoop>

  func register(with router: inout GRPCRouter) {
    router.bidirectional(NeighboursMethods.service, NeighboursMethods.talk) {
      (requests: GRPCRequestStream<PeerFrame>, _, writer: GRPCResponseWriter<PeerFrame>) in
      try await talk(requests, writer)
    }
  }

  private func talk(
    _ requests: GRPCRequestStream<PeerFrame>, _ writer: GRPCResponseWriter<PeerFrame>
  ) async throws {
    let loop = loop
    let (answers, continuation) = AsyncStream<PeerFrame>.makeStream(
      bufferingPolicy: .bufferingOldest(Self.queuedAnswers))
    let id = try await loop.eventLoop.submit { loop.value.openedPeerStream(continuation) }.get()
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
            loop.eventLoop.execute { loop.value.received(frame, onPeerStream: id) }
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
    loop.eventLoop.execute { loop.value.closedPeerStream(id) }
    try outcome.get()
  }
}
