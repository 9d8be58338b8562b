internal import CNGHTTP2
package import NIOCore

/// One HTTP/2 connection without a socket: received bytes go in and events come out, commands go in
/// and bytes to send come out.
///
/// It is driven from one thread. The order of things in one turn: ``receive(_:)`` for every read,
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

  var table = StreamTable()
  var arena = HTTP2HeaderArena()
  private var events: [HTTP2Event] = []
  private var nextEventIndex = 0

  /// What is being received, and where its readable bytes are, while libnghttp2 looks at it.
  var input = ByteBuffer()
  var inputBase: UnsafeRawPointer?

  /// What is to be sent; cleared and filled again while nobody else holds it.
  var output = ByteBuffer()
  var outputLimit = 0

  /// Bytes that wait on all streams together.
  package internal(set) var pendingByteCount = 0
  /// There are so many that no stream takes more, until half of them are gone.
  package internal(set) var isFull = false

  /// What the peer may send, asked as each frame begins.
  var limits: FrameLimits
  var headerList: HeaderListLimit
  /// When what is looked at was read.
  var now = NIODeadline.uptimeNanoseconds(0)
  private var receivedByteCount = 0
  /// Bytes of the frames that libnghttp2 told us of.
  var recognisedByteCount = 24

  /// Frames with headers or data that were sent; a peer that takes them moves this.
  package internal(set) var sentFrameCount = 0
  /// Streams that the peer has opened so far.
  package internal(set) var openedStreamCount = 0

  var isReady = false
  var lastErrorText = ""
  /// Why the connection ended, if it did not end well. A GOAWAY for the peer may still be in the
  /// output.
  package internal(set) var failure: HTTP2Error?

  package init(role: HTTP2Role, configuration: HTTP2Configuration) throws(HTTP2Error) {
    self.role = role
    self.configuration = configuration
    limits = FrameLimits(configuration)
    headerList = HeaderListLimit(
      maximumSize: configuration.maximumHeaderListSize,
      maximumCount: configuration.maximumHeaderCount)
    unsafe session = try NGHTTP2Session.make(role: role, configuration: configuration)
    unsafe nghttp2_session_set_user_data(session, Unmanaged.passUnretained(self).toOpaque())
    try submitSettings()
  }

  deinit {
    unsafe nghttp2_session_del(session)
  }

  /// Streams that are open, or that wait until the peer allows them.
  package var openStreamCount: Int { table.count }

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
    self.now = now
    input = bytes
    let taken = unsafe bytes.withUnsafeReadableBytes { bytes in
      unsafe inputBase = bytes.baseAddress
      return unsafe nghttp2_session_mem_recv(
        session, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    }
    unsafe inputBase = nil
    input = ByteBuffer()
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
    receivedByteCount &+= taken
    if let limit = limits.received(bytes: receivedByteCount, recognised: recognisedByteCount) {
      fail(HTTP2Error(over: limit))
    }
    if let failure, failure.code == .flooded { throw failure }
  }

  /// Between HEADERS and the last of its CONTINUATION frames, or within one of them.
  package var isHeaderBlockOpen: Bool { arena.isBlockOpen }

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

  /// The next thing that happened; `nil` when there is nothing more for now. Header blocks of earlier
  /// events are gone then.
  package func nextEvent() -> HTTP2Event? {
    if nextEventIndex < events.count {
      nextEventIndex += 1
      return events[nextEventIndex - 1]
    }
    if nextEventIndex > 0 {
      events.removeAll(keepingCapacity: events.count <= 4_096)
      nextEventIndex = 0
      arena.reset()
    }
    return nil
  }

  /// The fields of a header block, for as long as the block can be read.
  package func fields(of block: HTTP2HeaderBlock) -> ArraySlice<HTTP2HeaderField> {
    arena.fields[block.fields]
  }

  /// The name of a field that is not among the known ones; empty for those.
  package func name(of field: HTTP2HeaderField) -> ArraySlice<UInt8> {
    arena.bytes[field.start..<field.start + field.nameLength]
  }

  /// The value of a field.
  package func value(of field: HTTP2HeaderField) -> ArraySlice<UInt8> {
    let start = field.start + field.nameLength
    return arena.bytes[start..<start + field.valueLength]
  }

  /// What is to be sent now, up to about 256 KiB at a time; `nil` when there is nothing.
  package func takeOutput() -> ByteBuffer? {
    if output.capacity > 1024 * 1024 {
      output = ByteBuffer()
    } else {
      output.clear(minimumCapacity: 4_096)
    }
    outputLimit = 256 * 1024
    while output.readableBytes < outputLimit {
      var bytes: UnsafePointer<UInt8>?
      let count = unsafe nghttp2_session_mem_send(session, &bytes)
      if count < 0 {
        failure = failure ?? NGHTTP2Session.error(Int32(count))
        break
      }
      guard count > 0, let bytes = unsafe bytes else { break }
      unsafe output.writeBytes(UnsafeRawBufferPointer(start: bytes, count: count))
    }
    return output.readableBytes > 0 ? output : nil
  }

  func note(_ event: HTTP2Event) {
    events.append(event)
  }
}
