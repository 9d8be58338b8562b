internal import CNGHTTP2
package import NIOCore

extension HTTP2Connection {
  /// Opens a stream with a request; as a client only. Waits inside while the peer allows no more
  /// streams.
  ///
  /// - Parameter hasBody: Whether ``write(_:on:)`` and ``finish(_:trailers:)`` follow.
  package func submitRequest(
    _ headers: HTTP2HeaderList, hasBody: Bool
  ) throws(HTTP2Error) -> HTTP2Stream {
    guard failure == nil, unsafe nghttp2_session_check_request_allowed(session) != 0 else {
      throw HTTP2Error(.closed, "the connection takes no new streams")
    }
    let slot = unsafe state.pointee.table.insert(id: 0)
    let id = unsafe headers.withNameValues { list, count in
      unsafe withUnsafePointer(to: Self.dataProvider(ofSlot: slot)) { provider in
        unsafe nghttp2_submit_request(
          session, nil, list, count, hasBody ? provider : nil, Self.userData(ofSlot: slot))
      }
    }
    guard id > 0 else {
      unsafe state.pointee.table.remove(slot)
      throw HTTP2Error(.closed, "no stream could be opened: \(NGHTTP2Session.text(of: id))")
    }
    unsafe state.pointee.openedStreamCount &+= 1
    unsafe state.pointee.table[slot].id = id
    unsafe state.pointee.table[slot].isFinished = !hasBody
    return HTTP2Stream(slot: slot, id: id)
  }

  /// Answers a request with a head, and a body that is still to come unless the head is all.
  package func submitResponse(
    _ headers: HTTP2HeaderList, on stream: HTTP2Stream, hasBody: Bool
  ) {
    guard has(stream) else { return }
    unsafe state.pointee.table[stream.slot].isFinished = !hasBody
    let result = unsafe headers.withNameValues { list, count in
      unsafe withUnsafePointer(to: Self.dataProvider(ofSlot: stream.slot)) { provider in
        unsafe nghttp2_submit_response(
          session, stream.id, list, count, hasBody ? provider : nil)
      }
    }
    // The stream is closing if that was refused; its event is under way.
    if result != 0 { reset(stream, .internalError) }
  }

  /// As ``submitResponse(_:on:hasBody:)``, with a body to follow.
  package func submitResponse(_ headers: HTTP2HeaderPreset, on stream: HTTP2Stream) {
    guard has(stream) else { return }
    let result = unsafe withUnsafePointer(to: Self.dataProvider(ofSlot: stream.slot)) { provider in
      unsafe nghttp2_submit_response(
        session, stream.id, headers.fields, headers.count, provider)
    }
    if result != 0 { reset(stream, .internalError) }
  }

  /// Answers a request with everything at once: head, body and trailers.
  ///
  /// - Parameter keptPrefix: With how many of its first bytes the body's buffer comes back from
  ///   ``takeBuffer()`` later on.
  package func respond(
    _ head: HTTP2HeaderPreset, _ body: ByteBuffer, trailers: HTTP2HeaderPreset,
    on stream: HTTP2Stream, keptPrefix: Int
  ) {
    guard has(stream), unsafe !state.pointee.table[stream.slot].isFinished else { return }
    unsafe state.pointee.table[stream.slot].outbound.append(body, keptPrefix: keptPrefix)
    finish(stream, head, trailers, after: body.readableBytes)
  }

  /// Memory for a short answer that is written where it stays until it is sent; `nil` if there is none
  /// now. ``respond(_:shortOf:trailers:on:)`` follows at once, or nothing.
  package func roomForShortAnswer() -> UnsafeMutableRawBufferPointer? {
    unsafe state.pointee.answers.room()
  }

  /// As ``respond(_:_:trailers:on:keptPrefix:)``, with a body that was just written to the beginning of
  /// ``roomForShortAnswer()``.
  package func respond(
    _ head: HTTP2HeaderPreset, shortOf byteCount: Int, trailers: HTTP2HeaderPreset,
    on stream: HTTP2Stream
  ) {
    guard has(stream), unsafe !state.pointee.table[stream.slot].isFinished,
      unsafe state.pointee.table[stream.slot].outbound.byteCount == 0
    else { return }
    if byteCount > 0 {
      let start = unsafe state.pointee.answers.add(byteCount)
      unsafe state.pointee.table[stream.slot].outbound.append(shortAt: start, count: byteCount)
    }
    finish(stream, head, trailers, after: byteCount)
  }

  private func finish(
    _ stream: HTTP2Stream, _ head: HTTP2HeaderPreset, _ trailers: HTTP2HeaderPreset,
    after byteCount: Int
  ) {
    unsafe state.pointee.pendingByteCount += byteCount
    if pendingByteCount >= configuration.maximumPendingBytes {
      unsafe state.pointee.isFull = true
    }
    unsafe state.pointee.table[stream.slot].isFinished = true
    unsafe state.pointee.table[stream.slot].presetTrailers = trailers
    submitResponse(head, on: stream)
  }

  /// A buffer to make a message in, if one is left over: for ``respond(_:_:trailers:on:keptPrefix:)``, of
  /// whose last use it still has the prefix. Otherwise it is empty.
  package func takeBuffer() -> ByteBuffer {
    unsafe state.pointee.spareBuffers.popLast() ?? ByteBuffer()
  }

  /// Adds to what waits to be sent on a stream.
  ///
  /// - Returns: Whether it can take more now; if not, ``HTTP2Event/writable(_:)`` follows.
  @discardableResult
  package func write(_ bytes: ByteBuffer, on stream: HTTP2Stream) -> Bool {
    guard has(stream), unsafe !state.pointee.table[stream.slot].isFinished else { return true }
    unsafe state.pointee.table[stream.slot].outbound.append(bytes)
    unsafe state.pointee.pendingByteCount += bytes.readableBytes
    if pendingByteCount >= configuration.maximumPendingBytes {
      unsafe state.pointee.isFull = true
    }
    wake(stream)
    guard
      unsafe isFull
        || state.pointee.table[stream.slot].outbound.byteCount
          >= configuration.maximumPendingBytesPerStream
    else { return true }
    unsafe state.pointee.table[stream.slot].isFull = true
    return false
  }

  /// Ends our side of a stream, after what waits, with trailers if there are any.
  package func finish(_ stream: HTTP2Stream, trailers: HTTP2HeaderList? = nil) {
    guard has(stream), unsafe !state.pointee.table[stream.slot].isFinished else { return }
    unsafe state.pointee.table[stream.slot].isFinished = true
    unsafe state.pointee.table[stream.slot].trailers = trailers
    wake(stream)
  }

  /// As ``finish(_:trailers:)``.
  package func finish(_ stream: HTTP2Stream, trailers: HTTP2HeaderPreset) {
    guard has(stream), unsafe !state.pointee.table[stream.slot].isFinished else { return }
    unsafe state.pointee.table[stream.slot].isFinished = true
    unsafe state.pointee.table[stream.slot].presetTrailers = trailers
    wake(stream)
  }

  /// Lets the rest of a request come after its answer, so far and unheard, instead of resetting the
  /// stream: what breaks the protocol in it is still told to the peer.
  package func drain(_ stream: HTTP2Stream, upTo byteCount: Int) {
    guard has(stream) else { return }
    unsafe state.pointee.table[stream.slot].drainableByteCount = byteCount
  }

  /// Ends a stream at once, in both directions; what waits is dropped.
  package func reset(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    guard has(stream), unsafe !state.pointee.table[stream.slot].isReset else { return }
    unsafe state.pointee.table[stream.slot].isFinished = true
    unsafe state.pointee.table[stream.slot].isReset = true
    if unsafe !state.pointee.table[stream.slot].isRemoteClosed {
      unsafe state.pointee.limits.endedEarly()
    }
    dropPendingBytes(ofSlot: stream.slot)
    unsafe nghttp2_submit_rst_stream(
      session, UInt8(NGHTTP2_FLAG_NONE.rawValue), stream.id, code.rawValue)
  }

  /// Says that bytes of ``HTTP2Event/data(_:_:)`` were taken, so that the peer may send as many more.
  package func consume(_ count: Int, on stream: HTTP2Stream) {
    // The window of a stream whose end has come is of no use to anybody.
    guard count > 0, has(stream), unsafe !state.pointee.table[stream.slot].isRemoteClosed else {
      return
    }
    unsafe nghttp2_session_consume_stream(session, stream.id, count)
  }

  /// Whether ``HTTP2Event/writable(_:)`` is still to come.
  package func isFull(_ stream: HTTP2Stream) -> Bool {
    unsafe has(stream) && state.pointee.table[stream.slot].isFull
  }

  /// Bytes that wait on a stream.
  package func pendingByteCount(on stream: HTTP2Stream) -> Int {
    has(stream) ? unsafe state.pointee.table[stream.slot].outbound.byteCount : 0
  }

  /// What the ping of ``beginShutdown()`` holds.
  package static let shutdownPing: UInt64 = 0x6765_7465_6E64

  /// The first step of a graceful end: a GOAWAY that still allows streams, and a ping whose answer
  /// says that the peer has seen it.
  package func beginShutdown() {
    unsafe nghttp2_submit_shutdown_notice(session)
    ping(Self.shutdownPing)
  }

  /// The second step: a GOAWAY that names the last stream that was taken. Open streams go on.
  ///
  /// Streams that arrive before the GOAWAY is under way are refused, as it says.
  package func finishShutdown() {
    let last = unsafe nghttp2_session_get_last_proc_stream_id(session)
    unsafe state.pointee.finalStreamID = last
    unsafe nghttp2_submit_goaway(
      session, UInt8(NGHTTP2_FLAG_NONE.rawValue), last, HTTP2ErrorCode.noError.rawValue, nil, 0)
  }

  /// Ends the connection at once with a GOAWAY.
  package func terminate(_ code: HTTP2ErrorCode) {
    unsafe nghttp2_session_terminate_session(session, code.rawValue)
  }

  /// Ends the connection because of what the peer does, with a GOAWAY that says so.
  package func abort(_ error: HTTP2Error, _ code: HTTP2ErrorCode, _ text: String) {
    guard failure == nil else { return }
    failure = error
    submitGoAway(code, text)
  }

  /// Asks the peer for a sign of life; ``HTTP2Event/pingAcknowledged(_:)`` brings the same number back.
  package func ping(_ payload: UInt64) {
    unsafe withUnsafeBytes(of: payload) { bytes in
      _ = unsafe nghttp2_submit_ping(
        session, UInt8(NGHTTP2_FLAG_NONE.rawValue),
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Lets the peer send so many bytes on each stream, and on the whole connection, before they are
  /// taken. Windows grow only: a smaller one than before is not asked for.
  package func growWindows(stream: Int, connection: Int) {
    var entry = nghttp2_settings_entry(
      settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue),
      value: UInt32(clamping: min(stream, Int(Int32.max))))
    unsafe nghttp2_submit_settings(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), &entry, 1)
    unsafe nghttp2_session_set_local_window_size(
      session, UInt8(NGHTTP2_FLAG_NONE.rawValue), 0, Int32(clamping: connection))
  }

  func submitGoAway(_ code: HTTP2ErrorCode, _ text: String) {
    let last = unsafe nghttp2_session_get_last_proc_stream_id(session)
    var text = text
    text.withUTF8 { bytes in
      _ = unsafe nghttp2_submit_goaway(
        session, UInt8(NGHTTP2_FLAG_NONE.rawValue), last, code.rawValue, bytes.baseAddress,
        bytes.count)
    }
  }

  /// Whether the handle names a stream that is still there.
  @inline(__always)
  private func has(_ stream: HTTP2Stream) -> Bool {
    unsafe state.pointee.table.contains(stream)
  }

  private func wake(_ stream: HTTP2Stream) {
    guard unsafe state.pointee.table[stream.slot].isDeferred else { return }
    unsafe state.pointee.table[stream.slot].isDeferred = false
    unsafe nghttp2_session_resume_data(session, stream.id)
  }

  func submitSettings() throws(HTTP2Error) {
    var entries: [(nghttp2_settings_id, Int)] = [
      (NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, configuration.streamWindow),
      (NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, configuration.maximumHeaderListSize),
      (NGHTTP2_SETTINGS_NO_RFC7540_PRIORITIES, 1),
    ]
    switch role {
    case .client:
      entries.append((NGHTTP2_SETTINGS_ENABLE_PUSH, 0))
    case .server:
      entries.append(
        (NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, configuration.maximumConcurrentStreams))
    }
    let settings = entries.map { id, value in
      nghttp2_settings_entry(
        settings_id: Int32(id.rawValue), value: UInt32(clamping: min(value, Int(Int32.max))))
    }
    var result = unsafe settings.withUnsafeBufferPointer { settings in
      unsafe nghttp2_submit_settings(
        session, UInt8(NGHTTP2_FLAG_NONE.rawValue), settings.baseAddress, settings.count)
    }
    if result == 0 {
      result = unsafe nghttp2_session_set_local_window_size(
        session, UInt8(NGHTTP2_FLAG_NONE.rawValue), 0,
        Int32(clamping: max(configuration.connectionWindow, 65_535)))
    }
    if result != 0 { throw NGHTTP2Session.error(result) }
  }

  static func userData(ofSlot slot: Int32) -> UnsafeMutableRawPointer? {
    // Slot 0 must not be a null pointer, which stands for "none of ours".
    unsafe UnsafeMutableRawPointer(bitPattern: Int(slot) + 1)
  }

  @inline(__always)
  static func slot(ofUserData data: UnsafeMutableRawPointer?) -> Int32 {
    Int32(truncatingIfNeeded: Int(bitPattern: data) - 1)
  }
}
