internal import NIOCore
internal import TesseraHTTP2

/// The calls on one connection to a server. Touched on the connection's event loop alone.
final class ClientConnection: HTTP2Consumer {
  let core: HTTP2Connection
  private let target: String
  private let requestHead: HTTP2HeaderList
  /// The server takes no new calls here, or the connection is gone.
  private let onUnusable: (ClientConnection) -> Void
  private let onClosed: (ClientConnection) -> Void

  /// `nil` before the channel is connected and after it is closed.
  private(set) var handler: HTTP2ChannelHandler?
  private var calls: [(stream: HTTP2Stream, call: ClientCall)?] = []
  private var isUnusable = false

  init(
    target: String, configuration: GRPCConnectionConfiguration,
    onUnusable: @escaping (ClientConnection) -> Void,
    onClosed: @escaping (ClientConnection) -> Void
  ) throws(HTTP2Error) {
    self.target = target
    self.onUnusable = onUnusable
    self.onClosed = onClosed
    core = try HTTP2Connection(role: .client, configuration: configuration.http2)
    requestHead = HTTP2HeaderList([
      ":method": "POST", ":scheme": "http", ":authority": target,
    ])
  }

  /// Sends a call's request; `false` if the connection takes none any more, which it has said to its
  /// owner then.
  func start(_ call: ClientCall) -> Bool {
    guard !call.isEndedOnLoop else { return true }
    var list = requestHead
    list.append(":path", call.path)
    list.append("content-type", "application/grpc")
    list.append("te", "trailers")
    list.append("user-agent", "tessera-grpc/0.1")
    if let timeout = call.options.timeout {
      list.append("grpc-timeout", GRPCTimeout.encode(timeout))
    }
    call.options.metadata.write(to: &list)
    do {
      let stream = try core.submitRequest(list, hasBody: true)
      core.write(call.request, on: stream)
      core.finish(stream)
      while calls.count <= Int(stream.slot) { calls.append(nil) }
      calls[Int(stream.slot)] = (stream, call)
      call.sentOnLoop(self, stream)
      handler?.setNeedsSend()
      return true
    } catch {
      becomeUnusable()
      return false
    }
  }

  /// Ends every call and closes; when a client is shut down.
  func terminate(_ error: GRPCError) {
    becomeUnusable()
    failAll(error)
    handler?.send()
    handler?.close()
  }

  /// Lets the calls that are under way finish, then closes.
  func drain() {
    becomeUnusable()
    core.finishShutdown()
    handler?.setNeedsSend()
  }

  func attached(to handler: HTTP2ChannelHandler) {
    self.handler = handler
  }

  func shouldQuiesce() {
    drain()
  }

  func receivedBatch() {}

  func closed(_ reason: HTTP2Error?) {
    handler = nil
    becomeUnusable()
    let cause = reason?.message ?? "the server closed the connection"
    failAll(GRPCError(.unavailable, "\(target): \(cause)"))
    onClosed(self)
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
    case .closed(let stream, let code):
      guard let call = call(stream) else { return }
      calls[Int(stream.slot)] = nil
      call.closedOnLoop(code)
    case .goAway:
      becomeUnusable()
    case .writable, .ready, .ping, .pingAcknowledged:
      break
    }
  }

  private func becomeUnusable() {
    guard !isUnusable else { return }
    isUnusable = true
    onUnusable(self)
  }

  private func failAll(_ error: GRPCError) {
    let calls = calls
    self.calls = []
    for entry in calls { entry?.call.failOnLoop(error) }
  }

  private func call(_ stream: HTTP2Stream) -> ClientCall? {
    let slot = Int(stream.slot)
    guard calls.indices.contains(slot), let entry = calls[slot], entry.stream == stream else {
      return nil
    }
    return entry.call
  }
}
