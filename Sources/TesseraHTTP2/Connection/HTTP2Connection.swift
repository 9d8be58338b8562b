internal import CNGHTTP2
package import NIOCore

/// One HTTP/2 connection without a socket: received bytes go in and events come out, commands go in
/// and bytes to send come out.
///
/// It is driven from one thread. The order of things in one turn: ``receive(_:now:)`` for every read,
/// ``nextEvent()`` until there is none, commands as the events ask for, and at the end of the turn
/// ``takeOutput()`` until it gives nothing more — sending can close streams, so events may follow.
///
/// libnghttp2 calls back while bytes are received and while output is taken. These calls only note
/// what happened; no code of the consumer runs inside them.
@safe
package final class HTTP2Connection {
  package let role: HTTP2Role
  package let configuration: HTTP2Configuration

  /// Owned by this object: made in `init`, freed in `deinit`. The session's user data is this object
  /// unretained, which is sound because the session never outlives it and calls back only inside
  /// methods of it.
  let session: OpaquePointer
  /// Owned by this object, too; see ``ConnectionState``.
  let state: UnsafeMutablePointer<ConnectionState>
  /// What the session allocates from, which it must not outlive.
  private let memory: NGHTTP2Memory

  package init(role: HTTP2Role, configuration: HTTP2Configuration) throws(HTTP2Error) {
    self.role = role
    self.configuration = configuration
    memory = NGHTTP2Memory()
    unsafe session = try NGHTTP2Session.make(
      role: role, configuration: configuration, memory: memory)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: ConnectionState(configuration))
    unsafe nghttp2_session_set_user_data(session, Unmanaged.passUnretained(self).toOpaque())
    try submitSettings()
  }

  deinit {
    unsafe nghttp2_session_del(session)
    unsafe state.pointee.deallocate()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
    // The session was freed into it.
    withExtendedLifetime(memory) {}
  }

  /// The peer has sent its settings, as ``HTTP2Event/ready`` says.
  package var isReady: Bool { unsafe state.pointee.isReady }

  /// Streams that are open, or that wait until the peer allows them.
  package var openStreamCount: Int { unsafe state.pointee.table.count }

  /// Bytes that wait on all streams together.
  package var pendingByteCount: Int { unsafe state.pointee.pendingByteCount }

  /// There are so many that no stream takes more, until half of them are gone.
  package var isFull: Bool { unsafe state.pointee.isFull }

  /// Frames with headers or data that were sent; a peer that takes them moves this.
  package var sentFrameCount: Int { unsafe state.pointee.sentFrameCount }

  /// Streams that the peer has opened so far.
  package var openedStreamCount: Int { unsafe state.pointee.openedStreamCount }

  /// What a header list may measure that is sent, each field counted with 32 more: what the peer says
  /// it takes (SETTINGS_MAX_HEADER_LIST_SIZE; RFC 9113, section 6.5.2), and no more than libnghttp2
  /// sends.
  package var maximumSentHeaderListSize: Int {
    let peers = unsafe nghttp2_session_get_remote_settings(
      session, NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE)
    return min(Int(peers), 60_000)
  }

  /// Why the connection ended, if it did not end well. A GOAWAY for the peer may still be in the
  /// output.
  package internal(set) var failure: HTTP2Error? {
    get { unsafe state.pointee.failure }
    set { unsafe state.pointee.failure = newValue }
  }

  /// Whether nothing is left to be received or sent: time to close the socket.
  package var isFinished: Bool {
    unsafe nghttp2_session_want_read(session) == 0 && nghttp2_session_want_write(session) == 0
  }

  /// Takes in what was read from the socket.
  ///
  /// - Parameter now: when that was; the limits on what a peer may do in a second go by it.
  /// - Throws: ``HTTP2Error`` if the connection cannot go on; the output may hold a last GOAWAY.
  package func receive(
    _ bytes: ByteBuffer, now: NIODeadline = .uptimeNanoseconds(0)
  ) throws(HTTP2Error) {
    if let failure { throw failure }
    let firstHead = unsafe state.pointee.priorities.nextHead
    let unheard = unsafe state.pointee.receivedByteCount - state.pointee.recognisedByteCount
    unsafe state.pointee.now = now
    unsafe state.pointee.inputIndex = state.pointee.inputs.count
    unsafe state.pointee.inputs.append(bytes)
    let taken = unsafe bytes.withUnsafeReadableBytes { bytes in
      if role == .server, let problem = unsafe state.pointee.priorities.scan(bytes) {
        _ = violation(problem)
        return 0
      }
      unsafe state.pointee.inputBase = bytes.baseAddress
      unsafe state.pointee.inputCount = bytes.count
      return unsafe nghttp2_session_mem_recv(
        session, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    }
    unsafe state.pointee.inputBase = nil
    unsafe state.pointee.inputCount = 0
    if taken == 0, let failure { throw failure }
    if role == .server, taken > 0, let firstHead,
      unsafe state.pointee.receivedByteCount + taken - state.pointee.recognisedByteCount > unheard
    {
      unsafe bytes.withUnsafeReadableBytes { bytes in
        unsafe lookForDataAfterTheEnd(bytes, from: firstHead)
      }
    }
    if unsafe state.pointee.events.isEmpty { unsafe state.pointee.inputs.removeAll() }
    if taken < 0 {
      let error = failure ?? NGHTTP2Session.error(Int32(taken))
      if failure == nil { fail(error) }
      throw error
    }
    // A peer that reads takes what its frames cause; libnghttp2 itself bounds acknowledgements only.
    let queued = unsafe nghttp2_session_get_outbound_queue_size(session)
    if queued > configuration.maximumQueuedFrames {
      fail(HTTP2Error(over: .unreadAnswers))
    }
    unsafe state.pointee.receivedByteCount &+= taken
    if let limit = unsafe state.pointee.limits.received(
      bytes: state.pointee.receivedByteCount, recognised: state.pointee.recognisedByteCount)
    {
      fail(HTTP2Error(over: limit))
    }
    if let failure, failure.code == .flooded { throw failure }
  }

  /// Between HEADERS and the last of its CONTINUATION frames, or within one of them.
  package var isHeaderBlockOpen: Bool { unsafe state.pointee.arena.isBlockOpen }

  /// The connection is over; the peer is told why.
  func fail(_ error: HTTP2Error) {
    guard failure == nil else { return }
    failure = error
    switch error.code {
    case .flooded: submitGoAway(.enhanceYourCalm, error.limit?.words ?? "")
    case .badPreface: submitGoAway(.protocolError, error.message)
    case .protocolViolation, .closed, .library: break
    }
  }

  /// Whether ``takeOutput()`` may have something to give; a cheap look at what waits.
  package var hasOutput: Bool { unsafe nghttp2_session_want_write(session) != 0 }

  /// What is to be sent now, up to about 256 KiB at a time; `nil` when there is nothing.
  package func takeOutput() -> ByteBuffer? {
    gatherOutput()
    return unsafe state.pointee.output.take()
  }

  /// What became of the output.
  package enum Offer {
    case nothing
    case taken
    /// What is left of it.
    case rest(ByteBuffer)
  }

  /// As ``takeOutput()``, but offers the output where it stands first.
  ///
  /// - Parameter write: Takes as much of it as it can, and says how many bytes that were.
  package func offerOutput(_ write: (UnsafeRawBufferPointer) -> Int) -> Offer {
    gatherOutput()
    let count = unsafe state.pointee.output.count
    guard count > 0 else { return .nothing }
    let written = unsafe write(state.pointee.output.bytes)
    if written == count { return .taken }
    guard var rest = unsafe state.pointee.output.take() else { return .nothing }
    rest.moveReaderIndex(forwardBy: written)
    return .rest(rest)
  }

  private func gatherOutput() {
    unsafe state.pointee.output.begin()
    while unsafe state.pointee.output.count < Self.outputLimit {
      var bytes: UnsafePointer<UInt8>?
      let count = unsafe nghttp2_session_mem_send(session, &bytes)
      if count < 0 {
        failure = failure ?? NGHTTP2Session.error(Int32(count))
        break
      }
      guard count > 0, let bytes = unsafe bytes else { break }
      unsafe state.pointee.output.append(UnsafeRawBufferPointer(start: bytes, count: count))
    }
  }

  /// How much is taken out at a time.
  static let outputLimit = 256 * 1024
}
