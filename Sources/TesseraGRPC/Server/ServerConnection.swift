internal import Logging
internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// Every call of one connection, and how the connection begins and ends.
///
/// `@unchecked Sendable`: touched on the connection's event loop alone, but for the two methods that
/// say so.
final class ServerConnection: HTTP2Consumer, @unchecked Sendable {
  let core: HTTP2Connection
  let configuration: GRPCConnectionConfiguration
  let eventLoop: any EventLoop
  let info: ConnectionInfo
  private let table: RouteTable
  private let complaints: PeerComplaints
  private let counters: ServerCounters
  private let onClosed: @Sendable (ServerConnection) -> Void

  /// `nil` before the channel is connected and after it is closed.
  private(set) var handler: HTTP2ChannelHandler?
  /// Owned by this object; see ``Calls``.
  private let calls: UnsafeMutablePointer<Calls>
  /// What the last request's head said; owned by this object, too.
  private let head: UnsafeMutablePointer<RequestHead>
  private var prefaceTimer: Scheduled<Void>?
  private let watchdog: ConnectionWatchdog
  private var pingStrikes: PingStrikes
  private var shutdown = Shutdown.no

  /// The calls of the connection. Reached through a pointer, because a look at a stored property is
  /// checked for exclusive access each time.
  private struct Calls {
    /// By the slot of the stream; `nil` for a stream that was refused.
    var bySlot: [ServerCall?] = []
    /// Those that came in this turn and have a deadline.
    var newlyTimed: [ServerCall] = []
    /// Those that are over and that nobody else holds, to be used again.
    var spare: [ServerCall] = []
    /// Bytes of messages that have begun and are not complete, of all calls.
    var incompleteByteCount = 0

    static let maximumSpares = 64
  }

  private enum Shutdown {
    case no
    /// The first GOAWAY is sent; the ping that says that it arrived is not answered yet.
    case announced(Scheduled<Void>)
    case final
  }

  init(
    table: RouteTable, configuration: GRPCConnectionConfiguration, info: ConnectionInfo,
    eventLoop: any EventLoop, complaints: PeerComplaints, counters: ServerCounters,
    onClosed: @escaping @Sendable (ServerConnection) -> Void
  ) throws(HTTP2Error) {
    self.table = table
    self.configuration = configuration
    self.info = info
    self.eventLoop = eventLoop
    self.complaints = complaints
    self.counters = counters
    self.onClosed = onClosed
    watchdog = ConnectionWatchdog(
      configuration, role: .server, keepalive: configuration.keepalive ?? .server,
      jitter: .random(in: -1...1))
    pingStrikes = PingStrikes(configuration.pingPolicy)
    core = try HTTP2Connection(role: .server, configuration: configuration.http2)
    calls = .allocate(capacity: 1)
    calls.initialize(to: Calls())
    head = .allocate(capacity: 1)
    head.initialize(to: RequestHead())
  }

  deinit {
    calls.deinitialize(count: 1)
    calls.deallocate()
    head.deinitialize(count: 1)
    head.deallocate()
  }

  // MARK: The connection's life

  func attached(to handler: HTTP2ChannelHandler) {
    self.handler = handler
    let timeout = TimeAmount.nanoseconds(configuration.prefaceTimeout.nanosecondsClamped)
    // Held, and let go by `closed`, which cancels all of these: what was ever referred to weakly is
    // counted in a table beside it from then on, which costs three times as much.
    prefaceTimer = eventLoop.scheduleTask(in: timeout) { () -> Void in
      let limit = HTTP2Limit.preface
      self.core.abort(HTTP2Error(over: limit), .settingsTimeout, limit.words)
      self.handler?.send()
    }
    watchdog.start(handler) { action in self.perform(action) }
  }

  private func perform(_ action: ConnectionLifecycle.Action) {
    switch action {
    case .beginShutdown: shouldQuiesce()
    case .close: endAll("the connection is too old")
    case .ping, .abort: break
    }
  }

  func closed(_ reason: HTTP2Error?) {
    handler = nil
    prefaceTimer?.cancel()
    watchdog.stop()
    if case .announced(let timer) = shutdown { timer.cancel() }
    shutdown = .final
    let error = GRPCError(.unavailable, "the connection to the caller is gone")
    let open = calls.pointee.bySlot
    calls.pointee.bySlot = []
    calls.pointee.spare = []
    for call in open { call?.closed(error) }
    if let reason, reason.code != .closed {
      counters.connectionsFailed.add(1, ordering: .relaxed)
      if let limit = reason.limit.flatMap(GRPCLimit.init) { counters.count(limit) }
      complaints.complain("connection closed", peer: info.peer, reason: reason.message)
    }
    onClosed(self)
  }

  func shouldQuiesce() {
    guard case .no = shutdown else { return }
    core.beginShutdown()
    // A peer that does not answer the ping has the last GOAWAY all the same.
    let timeout = TimeAmount(clamping: configuration.lastStreamTimeout)
    let timer = eventLoop.scheduleTask(in: timeout) { () -> Void in self.announceLastStream() }
    shutdown = .announced(timer)
    handler?.setNeedsSend()
  }

  private func announceLastStream() {
    guard case .announced(let timer) = shutdown else { return }
    timer.cancel()
    shutdown = .final
    core.finishShutdown()
    handler?.setNeedsSend()
  }

  /// Begins a graceful end; from any thread.
  func quiesce() {
    eventLoop.execute { self.shouldQuiesce() }
  }

  /// Ends every call with UNAVAILABLE, then the connection; from any thread.
  func terminate() {
    eventLoop.execute { self.endAll("the server is shutting down") }
  }

  private func endAll(_ reason: String) {
    shouldQuiesce()
    announceLastStream()
    let error = GRPCError(.unavailable, reason)
    for call in calls.pointee.bySlot { call?.end(error, canReset: false) }
    handler?.setNeedsSend()
    // Time for the statuses to reach the socket; a peer that does not read loses them.
    eventLoop.scheduleTask(in: .milliseconds(500)) { self.handler?.close() }
  }

  // MARK: Events

  /// What a call consists of is taken as it was noted.
  func takeEvents(from core: HTTP2Connection) {
    while let note = core.nextNote() {
      switch note.kind {
      case .headers:
        receivedRequest(note.stream, note.block)
      case .data:
        receivedData(note)
      case .end:
        receivedEnd(note.stream)
      case .closed:
        closed(note.stream, note.errorCode)
      default:
        received(core.event(note))
      }
    }
  }

  func received(_ event: HTTP2Event) {
    switch event {
    case .headers(let stream, let block):
      receivedRequest(stream, block)
    case .data(let stream, let bytes):
      receivedData(stream, bytes)
    case .end(let stream):
      receivedEnd(stream)
    case .writable(let stream):
      call(stream)?.becameWritable()
    case .closed(let stream, let code):
      closed(stream, code)
    case .ready:
      prefaceTimer?.cancel()
      prefaceTimer = nil
    case .pingAcknowledged(let payload):
      if payload == HTTP2Connection.shutdownPing { announceLastStream() }
      watchdog.pingAcknowledged(payload, core)
    case .ping:
      receivedPing()
    case .trailers, .goAway:
      break
    }
  }

  func read(_ byteCount: Int, now: NIODeadline) {
    watchdog.received(byteCount, now: now, core)
  }

  private func receivedPing() {
    let isAllowed = pingStrikes.receivedPing(
      now: .now(), hasCalls: core.openStreamCount > 0, sentFrameCount: core.sentFrameCount)
    guard !isAllowed else { return }
    core.abort(HTTP2Error(over: .keepalivePings), .enhanceYourCalm, "too_many_pings")
  }

  func turnEnds() {
    guard !calls.pointee.newlyTimed.isEmpty else { return }
    // Only now: most calls are over by the end of the turn that brought them.
    for call in calls.pointee.newlyTimed where !call.machine.isFinished {
      guard let time = call.timesOutAt else { continue }
      call.timer = eventLoop.scheduleTask(deadline: time) { () -> Void in
        call.end(GRPCError(.deadlineExceeded, "the deadline of the call has passed"))
      }
    }
    calls.pointee.newlyTimed.removeAll(keepingCapacity: true)
  }

  private func call(_ stream: HTTP2Stream) -> ServerCall? {
    let slot = Int(stream.slot)
    guard slot < calls.pointee.bySlot.count, let call = calls.pointee.bySlot[slot],
      call.stream.id == stream.id
    else { return nil }
    return call
  }

  private func receivedRequest(_ stream: HTTP2Stream, _ block: HTTP2HeaderBlock) {
    head.pointee.read(block, of: core, table)
    let slot = Int(stream.slot)
    while calls.pointee.bySlot.count <= slot { calls.pointee.bySlot.append(nil) }
    guard let route = head.pointee.acceptedRoute else {
      refuse(stream, head.pointee)
      return
    }
    var timesOutAt: NIODeadline?
    if case .after(let timeout) = head.pointee.timeout {
      timesOutAt = .now() + .nanoseconds(min(timeout.nanosecondsClamped, 1 << 61))
    }
    let call = makeCall(stream, route, timesOutAt)
    if timesOutAt != nil { calls.pointee.newlyTimed.append(call) }
    if case .many = route.requests { start(call, ByteBuffer()) }
    calls.pointee.bySlot[slot] = consume call
  }

  private func refuse(_ stream: HTTP2Stream, _ head: RequestHead) {
    switch head.refusal(table) {
    case .grpc(let error):
      core.submitResponse(
        ResponseHeaders.trailersOnly(error, nil, limit: core.maximumSentHeaderListSize),
        on: stream, hasBody: false)
    case .http(let status, let body):
      core.drain(stream, upTo: 16 * 1024)
      let body = ByteBuffer(string: body)
      core.submitResponse(
        ResponseHeaders.plain(status: status, contentLength: body.readableBytes), on: stream,
        hasBody: !head.isHead)
      guard !head.isHead else { return }
      core.write(body, on: stream)
      core.finish(stream)
    }
  }

  private func makeCall(
    _ stream: HTTP2Stream, _ route: Route, _ timesOutAt: NIODeadline?
  ) -> ServerCall {
    // Where it stands: a copy of a head counts all that is in it.
    let head = UnsafePointer(self.head)
    guard let call = calls.pointee.spare.popLast() else {
      return ServerCall(
        stream: stream, route: route, head: head.pointee, timesOutAt: timesOutAt,
        connection: self)
    }
    call.begin(
      stream: stream, route: route, head: head, timesOutAt: timesOutAt, connection: self)
    return call
  }

  private func receivedData(_ note: HTTP2Note) {
    let stream = note.stream
    if let call = call(stream),
      call.machine.startsAtOnce(
        prefix: note.prefix, byteCount: note.byteCount, core.takeEnd(of: stream))
    {
      start(call, core.data(of: note, from: MessageDeframer.prefixLength))
      return
    }
    receivedData(stream, core.data(of: note))
  }

  private func receivedData(_ stream: HTTP2Stream, _ bytes: ByteBuffer) {
    guard let call = call(stream) else {
      core.consume(bytes.readableBytes, on: stream)
      return
    }
    switch call.machine.received(bytes) {
    case .consume(let count):
      countIncompleteBytes(of: call)
      if calls.pointee.incompleteByteCount > configuration.maximumIncompleteBytes {
        counters.callsOverMemory.add(1, ordering: .relaxed)
        call.end(
          GRPCError(.resourceExhausted, "the connection holds too many unfinished requests"))
      }
      core.consume(count, on: stream)
      call.serveReader()
    case .fail(let error):
      call.end(error)
    case .drop:
      core.consume(bytes.readableBytes, on: stream)
    }
  }

  /// The status of a call whose answer the peer would only leave lying.
  func answerOverMemory() -> GRPCError {
    counters.callsOverMemory.add(1, ordering: .relaxed)
    return GRPCError(.resourceExhausted, "the caller leaves too many answers unread")
  }

  /// Brings the count up to date after the call took in bytes, or let go of them.
  func countIncompleteBytes(of call: ServerCall) {
    let count = call.machine.incompleteByteCount
    guard count != call.countedByteCount else { return }
    calls.pointee.incompleteByteCount += count - call.countedByteCount
    call.countedByteCount = count
  }

  private func receivedEnd(_ stream: HTTP2Stream) {
    guard let call = call(stream) else { return }
    switch call.machine.receivedEnd() {
    case .start(let message):
      countIncompleteBytes(of: call)
      call.noteCompression()
      start(call, message)
    case .fail(let error): call.end(error)
    case .ignore: call.serveReader()
    }
  }

  private func start(_ call: ServerCall, _ message: ByteBuffer) {
    guard let executor = handler?.executor else { return }
    call.firstMessage = message
    executor.handlers.add(call)
  }

  private func closed(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    let slot = Int(stream.slot)
    guard slot < calls.pointee.bySlot.count, var call = calls.pointee.bySlot[slot].take() else {
      return
    }
    guard call.stream.id == stream.id else {
      calls.pointee.bySlot[slot] = call
      return
    }
    call.closed(GRPCError(.cancelled, "the call was cancelled by its caller (\(code))"))
    if calls.pointee.spare.count < Calls.maximumSpares, isKnownUniquelyReferenced(&call),
      call.canBeginAgain
    {
      calls.pointee.spare.append(consume call)
    }
  }
}
