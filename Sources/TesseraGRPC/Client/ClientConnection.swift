internal import NIOCore
internal import TesseraHTTP2

/// The calls on one connection to a server.
///
/// `@unchecked Sendable`: touched on the connection's event loop alone.
final class ClientConnection: HTTP2Consumer, @unchecked Sendable {
  /// Who made the connection.
  struct Owner {
    /// The server has answered with its settings: it speaks HTTP/2.
    var onReady: (ClientConnection) -> Void
    /// The server takes no new calls here, or the connection is gone.
    var onUnusable: (ClientConnection) -> Void
    var onClosed: (ClientConnection, GRPCError) -> Void
    /// The server complains of our keepalive pings (gRFC A8).
    var onTooManyPings: () -> Void = {}
  }

  let core: HTTP2Connection
  let target: String
  private var heads: RequestHeads
  private let watchdog: ConnectionWatchdog
  /// `nil` once the connection is closed, which ends the cycle.
  private var owner: Owner?

  /// `nil` before the channel is connected and after it is closed.
  private(set) var handler: HTTP2ChannelHandler?
  private var calls: [(stream: HTTP2Stream, call: ClientCall)?] = []
  private var isUnusable = false
  private var isDraining = false
  /// The server has not answered yet.
  private(set) var isNew = true
  /// The last stream that the server looks at, once it has said so.
  private var lastStreamID = Int32.max

  init(
    target: String, scheme: String, authority: String, configuration: GRPCConnectionConfiguration,
    keepalive: GRPCKeepalive, owner: Owner
  ) throws(HTTP2Error) {
    self.target = target
    self.owner = owner
    core = try HTTP2Connection(role: .client, configuration: configuration.http2)
    watchdog = ConnectionWatchdog(configuration, role: .client, keepalive: keepalive, jitter: 0)
    heads = RequestHeads(scheme: scheme, authority: authority)
  }

  /// Sends a call's request; `false` if the connection takes none any more, which it has said to its
  /// owner then.
  func start(_ call: ClientCall) -> Bool {
    guard !call.isEndedOnLoop else { return true }
    let head = heads.head(of: call)
    let limit = core.maximumSentHeaderListSize
    guard head.size <= limit else {
      call.failOnLoop(
        GRPCError(
          .resourceExhausted,
          "the metadata of the request is \(head.size) bytes long and the server takes \(limit)"))
      return true
    }
    do {
      let stream = try core.submitRequest(head, hasBody: true)
      while calls.count <= Int(stream.slot) { calls.append(nil) }
      calls[Int(stream.slot)] = (stream, call)
      call.attemptBeganOnLoop(self, stream)
      handler?.setNeedsSend()
      return true
    } catch {
      becomeUnusable()
      return false
    }
  }

  /// The call has done with the stream.
  func forget(_ stream: HTTP2Stream) {
    let slot = Int(stream.slot)
    if calls.indices.contains(slot), calls[slot]?.stream == stream { calls[slot] = nil }
  }

  /// Ends every call and closes; when a client is shut down.
  func terminate(_ error: GRPCError) {
    becomeUnusable()
    for entry in takeCalls() { entry.call.failOnLoop(error) }
    handler?.send()
    handler?.close()
  }

  /// Lets the calls that are under way finish, then closes.
  func drain() {
    guard !isDraining else { return }
    isDraining = true
    becomeUnusable()
    core.finishShutdown()
    handler?.setNeedsSend()
  }

  func attached(to handler: HTTP2ChannelHandler) {
    self.handler = handler
    // Held until `closed`, which stops it: see ServerConnection.
    watchdog.start(handler) { action in
      if case .beginShutdown = action { self.drain() }
    }
  }

  func shouldQuiesce() {
    drain()
  }

  func read(_ byteCount: Int, now: NIODeadline) {
    watchdog.received(byteCount, now: now, core)
  }

  func closed(_ reason: HTTP2Error?) {
    handler = nil
    watchdog.stop()
    becomeUnusable()
    let cause = reason?.message ?? "the server closed the connection"
    let error = GRPCError(.unavailable, "\(target): \(cause)")
    let owner = owner
    self.owner = nil
    for (stream, call) in takeCalls() {
      call.lostOnLoop(error, progress(of: stream))
    }
    owner?.onClosed(self, error)
  }

  private func progress(of stream: HTTP2Stream) -> RetryState.Progress {
    if core.isWaiting(stream) { return .neverLeft }
    return stream.id > lastStreamID ? .unprocessed : .processed
  }

  func received(_ event: HTTP2Event) {
    switch event {
    case .headers(let stream, let block):
      call(stream)?.receivedHeadOnLoop(ResponseHead(block, of: core))
    case .trailers(let stream, let block):
      call(stream)?.receivedTrailersOnLoop(ResponseHead(block, of: core))
    case .data(let stream, let bytes):
      call(stream)?.receivedOnLoop(bytes)
    case .end(let stream):
      call(stream)?.receivedEndOnLoop()
    case .writable(let stream):
      call(stream)?.becameWritableOnLoop()
    case .closed(let stream, let code):
      guard let call = call(stream) else { return }
      calls[Int(stream.slot)] = nil
      call.closedOnLoop(
        code, isUnprocessed: code == .refusedStream || stream.id > lastStreamID)
    case .goAway(let lastStreamID, let code, let text):
      receivedGoAway(lastStreamID, code, text)
    case .ready:
      isNew = false
      owner?.onReady(self)
    case .pingAcknowledged(let payload):
      watchdog.pingAcknowledged(payload, core)
    case .ping:
      break
    }
  }

  private func receivedGoAway(_ lastStreamID: Int32, _ code: HTTP2ErrorCode, _ text: String) {
    self.lastStreamID = min(self.lastStreamID, lastStreamID)
    if code == .enhanceYourCalm, text == "too_many_pings" { owner?.onTooManyPings() }
    becomeUnusable()
    // What waits for room on this connection finds it on another one.
    let what = text.isEmpty ? "\(code)" : "\(code) \(text)"
    let error = GRPCError(.unavailable, "\(target): the server takes no more calls (\(what))")
    for case (let stream, let call)? in calls where core.isWaiting(stream) {
      core.reset(stream, .cancel)
      forget(stream)
      call.lostOnLoop(error, .neverLeft)
    }
  }

  private func becomeUnusable() {
    guard !isUnusable else { return }
    isUnusable = true
    owner?.onUnusable(self)
  }

  private func takeCalls() -> [(stream: HTTP2Stream, call: ClientCall)] {
    defer { calls = [] }
    return calls.compactMap { $0 }
  }

  private func call(_ stream: HTTP2Stream) -> ClientCall? {
    let slot = Int(stream.slot)
    guard calls.indices.contains(slot), let entry = calls[slot], entry.stream == stream else {
      return nil
    }
    return entry.call
  }
}
