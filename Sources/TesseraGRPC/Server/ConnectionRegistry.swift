internal import NIOConcurrencyHelpers
internal import NIOCore

/// The open connections of a server: their number is limited, and all of them can be told to end.
final class ConnectionRegistry: Sendable {
  private struct State {
    /// Those that are being accepted and have no object yet count, too.
    var reserved = 0
    /// Channels that are in a TLS handshake, which count among the reserved.
    var handshaking: [ObjectIdentifier: any Channel] = [:]
    var addresses: AddressLimit
    var connections: [ObjectIdentifier: ServerConnection] = [:]
    var isShuttingDown = false
    var waiters: [EventLoopPromise<Void>] = []

    var isEmpty: Bool { reserved == 0 && connections.isEmpty }
  }

  private let maximumCount: Int
  private let state: NIOLockedValueBox<State>

  /// What becomes of one more connection.
  enum Admission {
    case granted
    case tooMany
    case tooManyFromAddress
    case shuttingDown
  }

  init(maximumCount: Int, maximumPerAddress: Int) {
    self.maximumCount = maximumCount
    state = NIOLockedValueBox(State(addresses: AddressLimit(maximum: maximumPerAddress)))
  }

  var count: Int { state.withLockedValue { $0.reserved + $0.connections.count } }

  /// Takes a place for one more, if there is one.
  func reserve(_ address: AddressLimit.Key) -> Admission {
    state.withLockedValue { state in
      guard !state.isShuttingDown else { return .shuttingDown }
      guard state.reserved + state.connections.count < maximumCount else { return .tooMany }
      guard state.addresses.admit(address) else { return .tooManyFromAddress }
      state.reserved += 1
      return .granted
    }
  }

  /// Gives a place back that no connection came to take.
  func cancelReservation(_ address: AddressLimit.Key) {
    finish { state in
      state.reserved -= 1
      state.addresses.release(address)
    }
  }

  /// A channel on a reserved place begins its handshake; it is closed if the server shuts down.
  func beginHandshake(_ channel: any Channel) {
    let isShuttingDown = state.withLockedValue { state in
      state.handshaking[ObjectIdentifier(channel)] = channel
      return state.isShuttingDown
    }
    if isShuttingDown { channel.close(promise: nil) }
  }

  func endHandshake(_ channel: any Channel) {
    state.withLockedValue { _ = $0.handshaking.removeValue(forKey: ObjectIdentifier(channel)) }
  }

  /// Puts a connection on the place that was reserved for it.
  func insert(_ connection: ServerConnection) {
    let isShuttingDown = state.withLockedValue { state in
      state.reserved -= 1
      state.connections[ObjectIdentifier(connection)] = connection
      return state.isShuttingDown
    }
    if isShuttingDown { connection.quiesce() }
  }

  func remove(_ connection: ServerConnection) {
    finish { state in
      guard state.connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else {
        return
      }
      state.addresses.release(AddressLimit.Key(connection.info.remoteAddress))
    }
  }

  /// No more are accepted; those that are open are told.
  func beginShutdown() {
    let (connections, handshaking) = state.withLockedValue { state in
      state.isShuttingDown = true
      return (Array(state.connections.values), Array(state.handshaking.values))
    }
    for connection in connections { connection.quiesce() }
    for channel in handshaking { channel.close(promise: nil) }
  }

  func terminateAll() {
    let connections = state.withLockedValue { Array($0.connections.values) }
    for connection in connections { connection.terminate() }
  }

  /// Returns when no connection is left, or when the time is over.
  func waitUntilEmpty(for time: Duration, on eventLoop: any EventLoop) async {
    let promise = eventLoop.makePromise(of: Void.self)
    let isEmpty = state.withLockedValue { state in
      if state.isEmpty { return true }
      state.waiters.append(promise)
      return false
    }
    // A promise may be completed twice by this race; only the first counts.
    let timer = eventLoop.scheduleTask(in: .nanoseconds(time.nanosecondsClamped)) { [self] in
      let waiters = state.withLockedValue { state in
        defer { state.waiters = [] }
        return state.waiters
      }
      for waiter in waiters { waiter.succeed() }
    }
    if isEmpty { promise.succeed() }
    try? await promise.futureResult.get()
    timer.cancel()
  }

  private func finish(_ change: (inout State) -> Void) {
    let waiters: [EventLoopPromise<Void>] = state.withLockedValue { state in
      change(&state)
      guard state.isEmpty else { return [] }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.succeed() }
  }
}
