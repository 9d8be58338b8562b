internal import CNGHTTP2
internal import NIOCore

/// What libnghttp2 calls. Each C function finds the connection again and notes what happened.
extension HTTP2Connection {
  static func register(on callbacks: OpaquePointer) {
    unsafe nghttp2_session_callbacks_set_on_begin_frame_callback(callbacks) { _, head, context in
      guard let head = unsafe head else { return 0 }
      return unsafe HTTP2Connection.with(context) { unsafe $0.beganFrame(head.pointee) }
    }
    unsafe nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks) {
      _, frame, context in
      guard let frame = unsafe frame else { return 0 }
      return unsafe HTTP2Connection.with(context) { unsafe $0.beganHeaders(frame) }
    }
    // Frames of unknown types are seen to begin only if somebody would unpack them; nobody does.
    unsafe nghttp2_session_callbacks_set_unpack_extension_callback(callbacks) { _, _, _, _ in
      NGHTTP2_ERR_CANCEL.rawValue
    }
    unsafe nghttp2_session_callbacks_set_on_header_callback2(callbacks) {
      _, _, name, value, _, context in
      guard let name = unsafe name, let value = unsafe value else { return 0 }
      return unsafe HTTP2Connection.with(context) { unsafe $0.receivedField(name, value) }
    }
    unsafe nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, context in
      guard let frame = unsafe frame else { return 0 }
      unsafe HTTP2Connection.with(context) { unsafe $0.received(frame) }
      return 0
    }
    unsafe nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) {
      _, _, id, bytes, count, context in
      let bytes = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
      unsafe HTTP2Connection.with(context) { unsafe $0.receivedData(bytes, streamID: id) }
      return 0
    }
    unsafe nghttp2_session_callbacks_set_on_stream_close_callback(callbacks) {
      _, id, code, context in
      unsafe HTTP2Connection.with(context) {
        $0.closedStream(id, HTTP2ErrorCode(rawValue: code))
      }
      return 0
    }
    unsafe nghttp2_session_callbacks_set_on_frame_send_callback(callbacks) { _, frame, context in
      guard let frame = unsafe frame else { return 0 }
      unsafe HTTP2Connection.with(context) { unsafe $0.sent(frame) }
      return 0
    }
    unsafe nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks) {
      _, frame, _, context in
      guard let frame = unsafe frame else { return 0 }
      unsafe HTTP2Connection.with(context) { unsafe $0.couldNotSend(frame.pointee.hd) }
      return 0
    }
    unsafe nghttp2_session_callbacks_set_send_data_callback(callbacks) {
      _, frame, head, length, source, context in
      guard let frame = unsafe frame, let head = unsafe head else { return 0 }
      return unsafe HTTP2Connection.with(context) {
        unsafe $0.sendData(
          HTTP2Connection.stream(frame.pointee.hd.stream_id, of: source),
          head: UnsafeRawBufferPointer(start: head, count: 9), length: length)
      }
    }
    unsafe nghttp2_session_callbacks_set_error_callback2(callbacks) {
      _, _, text, length, context in
      let text = unsafe UnsafeRawBufferPointer(start: text, count: min(length, 256))
      unsafe HTTP2Connection.with(context) {
        unsafe $0.state.pointee.lastErrorText = String(decoding: text, as: UTF8.self)
      }
      return 0
    }
  }

  /// What libnghttp2 asks for the body of a stream; it gives the slot back each time.
  static func dataProvider(ofSlot slot: Int32) -> nghttp2_data_provider {
    unsafe nghttp2_data_provider(
      source: nghttp2_data_source(ptr: HTTP2Connection.userData(ofSlot: slot))
    ) {
      _, id, _, length, flags, source, context in
      guard let flags = unsafe flags else { return 0 }
      return unsafe HTTP2Connection.with(context) {
        unsafe $0.provideData(
          HTTP2Connection.stream(id, of: source), length: length, flags: &flags.pointee)
      }
    }
  }

  @inline(__always)
  private static func stream(
    _ id: Int32, of source: UnsafeMutablePointer<nghttp2_data_source>?
  ) -> HTTP2Stream {
    // The slot comes from us; -1, which is none, where libnghttp2 has nothing.
    unsafe HTTP2Stream(slot: slot(ofUserData: unsafe source?.pointee.ptr), id: id)
  }

  /// The connection is alive: it is one of its methods that libnghttp2 was called from.
  @inline(__always)
  private static func with<Result>(
    _ context: UnsafeMutableRawPointer?, _ body: (HTTP2Connection) -> Result
  ) -> Result {
    guard let context = unsafe context else {
      preconditionFailure("libnghttp2 called back without the connection it was given")
    }
    return unsafe Unmanaged<HTTP2Connection>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  @inline(__always)
  func stream(_ id: Int32) -> HTTP2Stream? {
    let recent = unsafe HTTP2Stream(slot: state.pointee.recentSlot, id: id)
    if unsafe id == state.pointee.recentID, unsafe state.pointee.table.contains(recent) {
      return recent
    }
    guard let data = unsafe nghttp2_session_get_stream_user_data(session, id) else { return nil }
    let stream = unsafe HTTP2Stream(slot: Self.slot(ofUserData: data), id: id)
    unsafe state.pointee.recentID = id
    unsafe state.pointee.recentSlot = stream.slot
    return stream
  }
}
