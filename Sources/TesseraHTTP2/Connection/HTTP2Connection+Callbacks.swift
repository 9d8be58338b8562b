internal import CNGHTTP2
internal import NIOCore

/// What libnghttp2 calls. Each C function finds the connection again and notes what happened.
extension HTTP2Connection {
  static func register(on callbacks: OpaquePointer) {
    unsafe nghttp2_session_callbacks_set_on_begin_frame_callback(callbacks) { _, head, context in
      guard let head = unsafe head else { return 0 }
      return unsafe HTTP2Connection.from(context).beganFrame(head.pointee)
    }
    unsafe nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks) {
      _, frame, context in
      guard let frame = unsafe frame else { return 0 }
      return unsafe HTTP2Connection.from(context).beganHeaders(frame.pointee)
    }
    // Frames of unknown types are seen to begin only if somebody would unpack them; nobody does.
    unsafe nghttp2_session_callbacks_set_unpack_extension_callback(callbacks) { _, _, _, _ in
      NGHTTP2_ERR_CANCEL.rawValue
    }
    unsafe nghttp2_session_callbacks_set_on_header_callback(callbacks) {
      _, _, name, nameLength, value, valueLength, _, context in
      let connection = unsafe HTTP2Connection.from(context)
      switch connection.headerList.add(nameLength: nameLength, valueLength: valueLength) {
      case .keep:
        unsafe connection.arena.append(
          name: UnsafeBufferPointer(start: name, count: nameLength),
          value: UnsafeBufferPointer(start: value, count: valueLength), limit: .max)
        return 0
      case .drop:
        connection.arena.truncate()
        return 0
      case .abuse:
        return connection.end(over: .headerList)
      }
    }
    unsafe nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, context in
      guard let frame = unsafe frame else { return 0 }
      unsafe HTTP2Connection.from(context).received(frame.pointee)
      return 0
    }
    unsafe nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) {
      _, _, id, bytes, count, context in
      let bytes = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
      unsafe HTTP2Connection.from(context).receivedData(bytes, streamID: id)
      return 0
    }
    unsafe nghttp2_session_callbacks_set_on_stream_close_callback(callbacks) {
      _, id, code, context in
      unsafe HTTP2Connection.from(context).closedStream(id, HTTP2ErrorCode(rawValue: code))
      return 0
    }
    unsafe nghttp2_session_callbacks_set_on_frame_send_callback(callbacks) { _, frame, context in
      guard let frame = unsafe frame else { return 0 }
      unsafe HTTP2Connection.from(context).sent(frame.pointee)
      return 0
    }
    unsafe nghttp2_session_callbacks_set_send_data_callback(callbacks) {
      _, frame, head, length, _, context in
      guard let frame = unsafe frame, let head = unsafe head else { return 0 }
      return unsafe HTTP2Connection.from(context).sendData(
        streamID: frame.pointee.hd.stream_id,
        head: UnsafeRawBufferPointer(start: head, count: 9), length: length)
    }
    unsafe nghttp2_session_callbacks_set_error_callback2(callbacks) {
      _, _, text, length, context in
      let text = unsafe UnsafeRawBufferPointer(start: text, count: min(length, 256))
      unsafe HTTP2Connection.from(context).lastErrorText = unsafe String(
        decoding: text, as: UTF8.self)
      return 0
    }
  }

  static func dataProvider() -> nghttp2_data_provider {
    unsafe nghttp2_data_provider(source: nghttp2_data_source()) {
      _, id, _, length, flags, _, context in
      guard let flags = unsafe flags else { return 0 }
      return unsafe HTTP2Connection.from(context).provideData(
        streamID: id, length: length, flags: &flags.pointee)
    }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> HTTP2Connection {
    guard let context = unsafe context else {
      preconditionFailure("libnghttp2 called back without the connection it was given")
    }
    return unsafe Unmanaged<HTTP2Connection>.fromOpaque(context).takeUnretainedValue()
  }

  private func stream(_ id: Int32) -> HTTP2Stream? {
    guard let data = unsafe nghttp2_session_get_stream_user_data(session, id) else { return nil }
    return HTTP2Stream(slot: Int32(Int(bitPattern: data) - 1), id: id)
  }

  // MARK: Receiving

  private func beganFrame(_ head: nghttp2_frame_hd) -> Int32 {
    // DATA counts when it has arrived.
    if head.type == UInt8(NGHTTP2_DATA.rawValue) { return 0 }
    recognisedByteCount &+= head.length + 9
    if head.type == UInt8(NGHTTP2_HEADERS.rawValue) { return 0 }
    guard let limit = limits.received(type: head.type, now: now) else { return 0 }
    return end(over: limit)
  }

  /// Ends the connection from within a callback of what is received: libnghttp2 looks at nothing more.
  private func end(over limit: HTTP2Limit) -> Int32 {
    fail(HTTP2Error(over: limit))
    return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
  }

  private func beganHeaders(_ frame: nghttp2_frame) -> Int32 {
    arena.beginBlock()
    headerList.begin()
    if role == .server, unsafe frame.headers.cat == NGHTTP2_HCAT_REQUEST {
      let id = unsafe frame.hd.stream_id
      let slot = table.insert(id: id)
      openedStreamCount &+= 1
      limits.openedStream()
      unsafe nghttp2_session_set_stream_user_data(session, id, Self.userData(ofSlot: slot))
    }
    return 0
  }

  private func received(_ frame: nghttp2_frame) {
    let head = unsafe frame.hd
    switch nghttp2_frame_type(UInt32(head.type)) {
    case NGHTTP2_HEADERS:
      let block = arena.endBlock()
      guard let stream = stream(head.stream_id) else { return }
      noteHeaders(block, of: stream, isRequest: unsafe frame.headers.cat == NGHTTP2_HCAT_REQUEST)
      noteEnd(of: stream, flags: head.flags)
    case NGHTTP2_DATA:
      recognisedByteCount &+= head.length + 9
      // Padding is no payload.
      if unsafe head.length == frame.data.padlen,
        head.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) == 0,
        let limit = limits.receivedEmptyData(now: now)
      {
        fail(HTTP2Error(over: limit))
        return
      }
      guard let stream = stream(head.stream_id) else { return }
      noteEnd(of: stream, flags: head.flags)
    case NGHTTP2_SETTINGS:
      if !isReady, head.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) == 0 {
        isReady = true
        note(.ready)
      }
    case NGHTTP2_PING:
      let payload = unsafe withUnsafeBytes(of: frame.ping.opaque_data) { bytes in
        unsafe bytes.loadUnaligned(as: UInt64.self)
      }
      let isAnswer = head.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0
      note(isAnswer ? .pingAcknowledged(payload) : .ping)
    case NGHTTP2_GOAWAY:
      let goAway = unsafe frame.goaway
      let text = unsafe UnsafeRawBufferPointer(
        start: goAway.opaque_data, count: min(goAway.opaque_data_len, 256))
      unsafe note(
        .goAway(
          lastStreamID: goAway.last_stream_id, HTTP2ErrorCode(rawValue: goAway.error_code),
          String(decoding: text, as: UTF8.self)))
    default:
      break
    }
  }

  private func noteHeaders(_ block: HTTP2HeaderBlock, of stream: HTTP2Stream, isRequest: Bool) {
    if isRequest {
      note(.headers(stream, block))
      return
    }
    // A head of 1xx announces another one. Trailers are the block without a status.
    guard role == .client,
      let status = arena.fields[block.fields].first(where: { $0.name == .status })
    else {
      note(.trailers(stream, block))
      return
    }
    if value(of: status).first != UInt8(ascii: "1") { note(.headers(stream, block)) }
  }

  private func noteEnd(of stream: HTTP2Stream, flags: UInt8) {
    guard flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0 else { return }
    table[stream.slot].isRemoteClosed = true
    note(.end(stream))
  }

  private func receivedData(_ bytes: UnsafeRawBufferPointer, streamID: Int32) {
    unsafe nghttp2_session_consume_connection(session, bytes.count)
    guard let stream = stream(streamID) else { return }
    // A slice of what was read, where it is one; libnghttp2 may also hand out memory of its own.
    if let base = unsafe inputBase, let start = bytes.baseAddress,
      unsafe start >= base, unsafe start - base + bytes.count <= input.readableBytes,
      let slice = input.getSlice(
        at: input.readerIndex + (unsafe start - base), length: bytes.count)
    {
      note(.data(stream, slice))
    } else {
      unsafe note(.data(stream, ByteBuffer(bytes: bytes)))
    }
  }

  private func closedStream(_ id: Int32, _ code: HTTP2ErrorCode) {
    guard let stream = stream(id) else { return }
    dropPendingBytes(ofSlot: stream.slot)
    table.remove(stream.slot)
    note(.closed(stream, code))
  }

  // MARK: Sending

  private func provideData(streamID: Int32, length: Int, flags: inout UInt32) -> Int {
    guard let stream = stream(streamID) else {
      return Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue)
    }
    let slot = stream.slot
    let waiting = table[slot].outbound.byteCount
    let count = min(length, waiting)
    if count == waiting, table[slot].isFinished {
      flags |= NGHTTP2_DATA_FLAG_EOF.rawValue
      if let trailers = table[slot].trailers {
        table[slot].trailers = nil
        flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
        let result = unsafe trailers.withNameValues { list, count in
          unsafe nghttp2_submit_trailer(session, streamID, list, count)
        }
        if result != 0 { return Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue) }
      }
    } else if count == 0 {
      table[slot].isDeferred = true
      return Int(NGHTTP2_ERR_DEFERRED.rawValue)
    }
    // The bytes go straight to the output, in `sendData`.
    if count > 0 { flags |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue }
    return count
  }

  private func sendData(streamID: Int32, head: UnsafeRawBufferPointer, length: Int) -> Int32 {
    guard output.readableBytes < outputLimit else { return NGHTTP2_ERR_WOULDBLOCK.rawValue }
    guard let stream = stream(streamID) else {
      return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue
    }
    guard length <= table[stream.slot].outbound.byteCount else {
      // The stream was reset between the two calls and its bytes were dropped.
      return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue
    }
    unsafe output.writeBytes(head)
    table[stream.slot].outbound.move(length, to: &output)
    pendingBytesLeft(length)
    noteIfWritable(stream.slot)
    return 0
  }

  private func sent(_ frame: nghttp2_frame) {
    let head = unsafe frame.hd
    switch nghttp2_frame_type(UInt32(head.type)) {
    case NGHTTP2_HEADERS, NGHTTP2_DATA:
      let endsStream = head.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
      sentFrameCount &+= 1
      limits.sentFrame(endsStream: endsStream)
      guard endsStream, let stream = stream(head.stream_id) else { return }
      // An answer that did not wait for the whole request: the peer need not send the rest
      // (RFC 9113, section 8.1).
      if role == .server, !table[stream.slot].isRemoteClosed, !table[stream.slot].isReset {
        table[stream.slot].isReset = true
        limits.endedEarly()
        unsafe nghttp2_submit_rst_stream(
          session, UInt8(NGHTTP2_FLAG_NONE.rawValue), stream.id, HTTP2ErrorCode.noError.rawValue)
      }
    case NGHTTP2_PING:
      // The answer to one of ours is no abuse.
      if head.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) == 0 { limits.sentFrame(endsStream: false) }
    case NGHTTP2_RST_STREAM:
      if let stream = stream(head.stream_id), table[stream.slot].isReset { return }
      limits.endedEarly()
      if let limit = limits.hadToReset(now: now) { fail(HTTP2Error(over: limit)) }
    case NGHTTP2_GOAWAY:
      let goAway = unsafe frame.goaway
      let code = unsafe HTTP2ErrorCode(rawValue: goAway.error_code)
      guard code != .noError, failure == nil else { return }
      let text = unsafe UnsafeRawBufferPointer(
        start: goAway.opaque_data, count: min(goAway.opaque_data_len, 256))
      let reason = unsafe text.isEmpty ? lastErrorText : String(decoding: text, as: UTF8.self)
      failure = HTTP2Error(.protocolViolation, "the peer broke HTTP/2: \(code) \(reason)")
    default:
      break
    }
  }
}
