internal import CNGHTTP2

/// Sets libnghttp2 sessions up, and reads its error numbers.
enum NGHTTP2Session {
  /// A session that the caller owns and frees with `nghttp2_session_del`.
  static func make(
    role: HTTP2Role, configuration: HTTP2Configuration, memory: NGHTTP2Memory
  ) throws(HTTP2Error) -> OpaquePointer {
    var callbacks: OpaquePointer?
    var option: OpaquePointer?
    defer {
      // Both are copied into the session.
      unsafe nghttp2_session_callbacks_del(callbacks)
      unsafe nghttp2_option_del(option)
    }
    guard unsafe nghttp2_session_callbacks_new(&callbacks) == 0, let callbacks = unsafe callbacks,
      unsafe nghttp2_option_new(&option) == 0, let option = unsafe option
    else { throw outOfMemory }
    unsafe HTTP2Connection.register(on: callbacks)

    unsafe nghttp2_option_set_no_auto_window_update(option, 1)
    // Nothing is kept of closed streams: the priority tree they would serve is not used.
    unsafe nghttp2_option_set_no_closed_streams(option, 1)
    unsafe nghttp2_option_set_max_reserved_remote_streams(option, 0)
    unsafe nghttp2_option_set_max_outbound_ack(
      option, configuration.maximumQueuedAcknowledgements)
    // nghttp2's own limit knows nothing of answered calls and would cut off honest peers; ours stands
    // before it: `ResetLimit`.
    unsafe nghttp2_option_set_stream_reset_rate_limit(option, 1 << 40, 1 << 40)
    for type in UInt8(0x0A)...0xFF {
      unsafe nghttp2_option_set_user_recv_extension_type(option, type)
    }
    unsafe nghttp2_option_set_max_continuations(option, configuration.maximumContinuations)

    // `RequestRules` stand in their place.
    if role == .server { unsafe nghttp2_option_set_no_http_messaging(option, 1) }

    var session: OpaquePointer?
    let result =
      switch role {
      case .client:
        unsafe nghttp2_session_client_new3(
          &session, callbacks, nil, option, memory.functions)
      case .server:
        unsafe nghttp2_session_server_new3(
          &session, callbacks, nil, option, memory.functions)
      }
    guard result == 0, let session = unsafe session else { throw outOfMemory }
    return unsafe session
  }

  /// The error that a fatal return of libnghttp2 stands for.
  static func error(_ number: Int32) -> HTTP2Error {
    switch number {
    case NGHTTP2_ERR_BAD_CLIENT_MAGIC.rawValue:
      HTTP2Error(.badPreface, "the first bytes are not the HTTP/2 connection preface")
    case NGHTTP2_ERR_FLOODED.rawValue:
      HTTP2Error(over: .unreadAnswers)
    case NGHTTP2_ERR_TOO_MANY_CONTINUATIONS.rawValue:
      HTTP2Error(over: .continuations)
    case NGHTTP2_ERR_NOMEM.rawValue:
      outOfMemory
    default:
      HTTP2Error(.library, "libnghttp2: \(text(of: number))")
    }
  }

  static func text(of number: Int32) -> String {
    unsafe String(cString: nghttp2_strerror(number))
  }

  private static var outOfMemory: HTTP2Error { HTTP2Error(.library, "libnghttp2: out of memory") }
}
