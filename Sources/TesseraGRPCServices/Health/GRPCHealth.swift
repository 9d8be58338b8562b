internal import NIOCore
internal import Synchronization
public import TesseraGRPC
internal import TesseraProtobuf

/// The health of a server, as `grpc.health.v1.Health` tells it to load balancers, orchestrators and
/// probes.
///
/// ```swift
/// let health = GRPCHealth()
/// router.register(health)
/// health.set(.serving)                       // the server as a whole
/// health.set(.serving, for: "tessera.orch.v1.Orchestrator")
/// …
/// health.shutDown()                          // before the server drains
/// ```
///
/// Usable from any thread or task.
public final class GRPCHealth: GRPCService {
  /// What a service can be.
  public enum Serving: Sendable {
    /// It answers calls.
    case serving
    /// It does not, for now or for good.
    case notServing

    var message: HealthCheckResponse {
      var response = HealthCheckResponse()
      response.status = self == .serving ? .serving : .notServing
      return response
    }
  }

  private struct State {
    var serving: [String: Serving] = ["": .notServing]
    var isShutDown = false
    var watchers: [UInt64: Watcher] = [:]
    var nextWatcher: UInt64 = 0
  }

  private struct Watcher {
    let service: String
    let continuation: AsyncStream<Serving?>.Continuation
  }

  private static let name = "grpc.health.v1.Health"
  /// More services than a reader of a list can be meant to take.
  private static let maximumListed = 100

  private let maximumWatchers: Int
  private let state = Mutex(State())

  /// The health of a server that does not serve yet.
  ///
  /// - Parameter maximumWatchers: Watches at a time; one more is refused with RESOURCE_EXHAUSTED.
  public init(maximumWatchers: Int = 16_384) {
    self.maximumWatchers = maximumWatchers
  }

  /// Says how a service is and wakes who watches it; after ``shutDown()`` nothing is changed.
  ///
  /// - Parameter service: Its fully qualified name; empty for the server as a whole.
  public func set(_ serving: Serving, for service: String = "") {
    state.withLock { state in
      guard !state.isShutDown, state.serving[service] != serving else { return }
      state.serving[service] = serving
      for watcher in state.watchers.values where watcher.service == service {
        watcher.continuation.yield(serving)
      }
    }
  }

  /// Says that nothing serves any more, and ends the watches when they have heard it.
  public func shutDown() {
    state.withLock { state in
      state.isShutDown = true
      for service in state.serving.keys { state.serving[service] = .notServing }
      for watcher in state.watchers.values {
        if state.serving[watcher.service] != nil { watcher.continuation.yield(.notServing) }
        watcher.continuation.finish()
      }
      state.watchers = [:]
    }
  }

  /// Adds `Check`, `List` and `Watch`.
  public func register(with router: inout GRPCRouter) {
    router.unary(Self.name, "Check") { [self] (request: HealthCheckRequest, _) in
      guard let serving = state.withLock({ $0.serving[request.service] }) else {
        throw GRPCError(.notFound, "unknown service \(request.service)")
      }
      return serving.message
    }
    router.unary(Self.name, "List") { [self] (_: HealthListRequest, _) in
      let serving = state.withLock { $0.serving }
      guard serving.count <= Self.maximumListed else {
        throw GRPCError(.resourceExhausted, "there are too many services to list")
      }
      var response = HealthListResponse()
      response.statuses = ProtobufMap(serving.mapValues(\.message))
      return response
    }
    router.serverStreaming(Self.name, "Watch") {
      [self] (request: HealthCheckRequest, _, writer: GRPCResponseWriter<HealthCheckResponse>) in
      try await watch(request.service, writer)
    }
  }

  private func watch(
    _ service: String, _ writer: GRPCResponseWriter<HealthCheckResponse>
  ) async throws {
    // Only the newest counts: a watcher that reads slowly is not told what was in between.
    let (changes, continuation) = AsyncStream.makeStream(
      of: Serving?.self, bufferingPolicy: .bufferingNewest(1))
    let id = try state.withLock { state throws(GRPCError) -> UInt64 in
      guard state.watchers.count < maximumWatchers else {
        throw GRPCError(.resourceExhausted, "there are too many watches; try again later")
      }
      continuation.yield(state.serving[service])
      state.nextWatcher += 1
      guard !state.isShutDown else {
        continuation.finish()
        return state.nextWatcher
      }
      state.watchers[state.nextWatcher] = Watcher(service: service, continuation: continuation)
      return state.nextWatcher
    }
    defer { state.withLock { $0.watchers[id] = nil } }
    for await serving in changes {
      var unknown = HealthCheckResponse()
      unknown.status = .serviceUnknown
      try await writer.write(serving?.message ?? unknown)
    }
    try Task.checkCancellation()
    throw GRPCError(.unavailable, "the server is shutting down")
  }
}
