internal import Logging
internal import NIOCore

/// The connections of a client, and the calls that wait for one.
///
/// `@unchecked Sendable`: everything but the constants is touched on the event loop alone. Methods
/// named `…OnLoop` are called there.
final class ClientChannel: @unchecked Sendable {
  let eventLoop: any EventLoop
  let configuration: GRPCClient.Configuration
  let interceptors: [any GRPCClientInterceptor]
  let logger: Logger

  var balancer: LoadBalancer
  var subchannels: [Subchannel]
  var throttle: RetryThrottle
  /// Bytes that calls hold for another attempt.
  var requestByteCount = 0
  private(set) var isShutDown = false

  private var waiting: [ClientCall] = []
  /// Calls that wait before their next attempt.
  var delayed: [ObjectIdentifier: ClientCall] = [:]
  private(set) var openCallCount = 0
  /// The client that this belongs to is gone.
  private var isAbandoned = false
  /// Every connection whose channel is open, also those that take no more calls.
  var connections: [ObjectIdentifier: ClientConnection] = [:]
  private var onAllClosed: [EventLoopPromise<Void>] = []
  private var randomness = SystemRandomNumberGenerator()

  init(
    targets: [GRPCTarget], policy: GRPCBalancingPolicy, configuration: GRPCClient.Configuration,
    interceptors: [any GRPCClientInterceptor], eventLoop: any EventLoop, logger: Logger
  ) {
    self.configuration = configuration
    self.interceptors = interceptors
    self.eventLoop = eventLoop
    self.logger = logger
    subchannels = targets.map {
      Subchannel($0, configuration.connection.keepalive ?? .client)
    }
    balancer = LoadBalancer(
      policy: policy, targetCount: targets.count, backoff: configuration.backoff,
      minimumConnectTimeout: configuration.connectTimeout)
    throttle = RetryThrottle(configuration.retryThrottling)
  }

  /// 0 to 1.
  func random() -> Double { Double.random(in: 0...1, using: &randomness) }

  /// What messages call the whole of the targets.
  var name: String { subchannels.map { "\($0.target)" }.joined(separator: ", ") }

  // MARK: From any thread

  /// Ends everything with UNAVAILABLE.
  func shutdown() -> EventLoopFuture<Void> {
    let promise = eventLoop.makePromise(of: Void.self)
    eventLoop.execute {
      self.isShutDown = true
      self.balancer.shutDown()
      for index in self.subchannels.indices { self.subchannels[index].timer?.cancel() }
      let error = GRPCError(.unavailable, "the client for \(self.name) is shut down")
      self.failWaiting(error) { _ in true }
      for call in Array(self.delayed.values) { call.failOnLoop(error) }
      for connection in Array(self.connections.values) { connection.terminate(error) }
      self.onAllClosed.append(promise)
      self.closedOnLoop()
    }
    return promise.futureResult
  }

  /// Nobody can make calls any more; those under way finish.
  func drain() {
    eventLoop.execute {
      self.isAbandoned = true
      self.drainIfAbandoned()
    }
  }

  func drainIfAbandoned() {
    guard isAbandoned else { return }
    for connection in Array(connections.values) {
      if !connection.isNew {
        connection.drain()
      } else if waiting.isEmpty {
        connection.terminate(GRPCError(.unavailable, "the connection is not needed"))
      }
    }
  }

  // MARK: Calls, on the loop

  func startOnLoop(_ call: ClientCall) {
    guard !call.isEndedOnLoop else { return }
    guard openCallCount < configuration.maximumCalls else {
      call.failOnLoop(
        GRPCError(
          .resourceExhausted, "\(configuration.maximumCalls) calls to \(name) are under way"))
      return
    }
    openCallCount += 1
    call.isCounted = true
    call.countRequest()
    call.beginOnLoop()
    assignOnLoop(call)
  }

  func callEnded() {
    openCallCount -= 1
  }

  /// Gives a call to a connection, or lets it wait for one.
  func assignOnLoop(_ call: ClientCall) {
    guard !call.isEndedOnLoop else { return }
    guard !isShutDown else {
      call.failOnLoop(GRPCError(.unavailable, "the client for \(name) is shut down"))
      return
    }
    while true {
      switch balancer.pick(now: .now(), random: random) {
      case .use(let index):
        // A connection that turns out to be at its end has said so; the next pick is another one.
        if subchannels[index].connection?.start(call) == true { return }
        balancer.lost(index)
        continue
      case .wait:
        wait(call)
      case .fail(let error):
        if call.currentOptions.waitForReady { wait(call) } else { call.failOnLoop(error) }
      }
      break
    }
    performEffects()
  }

  private func wait(_ call: ClientCall) {
    // Those that gave up meanwhile must not pile up while the connection takes its time.
    if waiting.count > 64, waiting.count > openCallCount * 2 {
      waiting.removeAll { $0.isEndedOnLoop }
    }
    waiting.append(call)
  }

  func assignWaiting() {
    let calls = waiting
    waiting = []
    for call in calls { assignOnLoop(call) }
    drainIfAbandoned()
  }

  private func failWaiting(_ error: GRPCError, where isFailing: (ClientCall) -> Bool) {
    let calls = waiting
    waiting = []
    for call in calls where !call.isEndedOnLoop {
      if isFailing(call) { call.failOnLoop(error) } else { waiting.append(call) }
    }
  }

  // MARK: What the balancer wants

  func performEffects() {
    for effect in balancer.takeEffects() {
      switch effect {
      case .connect(let index, let timeout):
        connect(index, timeout: timeout)
      case .wait(let until):
        scheduleWake(at: until)
      case .failWaiting(let error):
        failWaiting(error) { !$0.currentOptions.waitForReady }
        // Calls that wait for a connection have to bring it about. The pause is for a client without
        // backoff.
        if !waiting.isEmpty { scheduleWake(at: .now() + .milliseconds(100)) }
      }
    }
  }

  private func scheduleWake(at time: NIODeadline) {
    eventLoop.scheduleTask(deadline: time) { [weak self] () -> Void in
      guard let self, !isShutDown else { return }
      balancer.waited(now: .now())
      waiting.removeAll { $0.isEndedOnLoop }
      if !waiting.isEmpty { assignWaiting() }
    }
  }

  /// A channel is closed: whoever waits for the last one hears of it.
  func closedOnLoop() {
    guard connections.isEmpty else { return }
    let promises = onAllClosed
    onAllClosed = []
    for promise in promises { promise.succeed() }
  }
}
