internal import CNGHTTP2
internal import NIOCore

/// What is sent next, and what follows from it; called by libnghttp2.
extension HTTP2Connection {
  func provideData(_ stream: HTTP2Stream, length: Int, flags: inout UInt32) -> Int {
    guard unsafe state.pointee.table.contains(stream) else {
      return Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue)
    }
    let slot = stream.slot
    let waiting = unsafe state.pointee.table[slot].outbound.byteCount
    let count = min(length, waiting)
    if count == waiting, unsafe state.pointee.table[slot].isFinished {
      flags |= NGHTTP2_DATA_FLAG_EOF.rawValue
      if !submitTrailers(stream, &flags) {
        return Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue)
      }
    } else if count == 0 {
      unsafe state.pointee.table[slot].isDeferred = true
      return Int(NGHTTP2_ERR_DEFERRED.rawValue)
    }
    // The bytes go straight to the output, in `sendData`.
    if count > 0 { flags |= NGHTTP2_DATA_FLAG_NO_COPY.rawValue }
    return count
  }

  /// `false` if libnghttp2 does not take them.
  private func submitTrailers(_ stream: HTTP2Stream, _ flags: inout UInt32) -> Bool {
    let slot = stream.slot
    if let preset = unsafe state.pointee.table[slot].presetTrailers {
      unsafe state.pointee.table[slot].presetTrailers = nil
      flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
      return unsafe nghttp2_submit_trailer(session, stream.id, preset.fields, preset.count) == 0
    }
    guard let trailers = unsafe state.pointee.table[slot].trailers else { return true }
    unsafe state.pointee.table[slot].trailers = nil
    flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
    let result = unsafe trailers.withNameValues { list, count in
      unsafe nghttp2_submit_trailer(session, stream.id, list, count)
    }
    return result == 0
  }

  func sendData(_ stream: HTTP2Stream, head: UnsafeRawBufferPointer, length: Int) -> Int32 {
    guard unsafe state.pointee.output.count < Self.outputLimit else {
      return NGHTTP2_ERR_WOULDBLOCK.rawValue
    }
    guard unsafe state.pointee.table.contains(stream) else {
      return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue
    }
    guard unsafe length <= state.pointee.table[stream.slot].outbound.byteCount else {
      // The stream was reset between the two calls and its bytes were dropped.
      return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue
    }
    unsafe state.pointee.output.append(head)
    unsafe state.pointee.table[stream.slot].outbound.move(
      length, to: &state.pointee.output, from: &state.pointee.answers,
      spares: &state.pointee.spareBuffers)
    pendingBytesLeft(length)
    noteIfWritable(stream.slot)
    return 0
  }

  func sent(_ frame: UnsafePointer<nghttp2_frame>) {
    let head = unsafe frame.pointee.hd
    switch nghttp2_frame_type(UInt32(head.type)) {
    case NGHTTP2_HEADERS, NGHTTP2_DATA:
      let endsStream = head.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
      unsafe state.pointee.sentFrameCount &+= 1
      unsafe state.pointee.limits.sentFrame(endsStream: endsStream)
      guard endsStream, role == .server, let stream = stream(head.stream_id) else { return }
      // An answer that did not wait for the whole request: the peer need not send the rest
      // (RFC 9113, section 8.1).
      if unsafe !state.pointee.table[stream.slot].isRemoteClosed,
        unsafe state.pointee.table[stream.slot].drainableByteCount == 0
      {
        reset(stream, .noError)
      }
    case NGHTTP2_PING:
      // The answer to one of ours is no abuse.
      if head.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) == 0 {
        unsafe state.pointee.limits.sentFrame(endsStream: false)
      }
    case NGHTTP2_RST_STREAM:
      if let stream = stream(head.stream_id),
        unsafe state.pointee.table[stream.slot].isReset
      {
        return
      }
      unsafe state.pointee.limits.endedEarly()
      if let limit = unsafe state.pointee.limits.hadToReset(now: state.pointee.now) {
        fail(HTTP2Error(over: limit))
      }
    case NGHTTP2_GOAWAY:
      let goAway = unsafe frame.pointee.goaway
      let code = unsafe HTTP2ErrorCode(rawValue: goAway.error_code)
      guard code != .noError, failure == nil else { return }
      let text = unsafe UnsafeRawBufferPointer(
        start: goAway.opaque_data, count: min(goAway.opaque_data_len, 256))
      let reason =
        unsafe text.isEmpty
        ? state.pointee.lastErrorText : String(decoding: text, as: UTF8.self)
      failure = HTTP2Error(.protocolViolation, "the peer broke HTTP/2: \(code) \(reason)")
    default:
      break
    }
  }

  /// A head or trailers that libnghttp2 gave up, because they are too long: the stream must not hang.
  func couldNotSend(_ head: nghttp2_frame_hd) {
    guard head.type == UInt8(NGHTTP2_HEADERS.rawValue), let stream = stream(head.stream_id) else {
      return
    }
    reset(stream, .internalError)
  }
}
