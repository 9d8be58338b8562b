internal import CNGHTTP2
internal import NIOCore

/// What a received frame means; called by libnghttp2.
extension HTTP2Connection {
  func beganFrame(_ head: nghttp2_frame_hd) -> Int32 {
    // DATA counts when it has arrived.
    if head.type == UInt8(NGHTTP2_DATA.rawValue) { return 0 }
    unsafe state.pointee.recognisedByteCount &+= head.length &+ 9
    if head.type == UInt8(NGHTTP2_HEADERS.rawValue) {
      if role == .server, unsafe state.pointee.passedOver.contains(head.stream_id) {
        return violation("HEADERS on a stream number that was passed over")
      }
      guard role == .server else { return 0 }
      // Here and not where the stream begins: one that libnghttp2 refuses was not passed over.
      if unsafe state.pointee.passedOver.opened(head.stream_id) {
        unsafe state.pointee.closedStreams.begins(head.stream_id)
        return 0
      }
      return stream(head.stream_id) == nil ? afterTheEnd(head.stream_id) : 0
    }
    guard
      let limit = unsafe state.pointee.limits.received(type: head.type, now: state.pointee.now)
    else { return 0 }
    return end(over: limit)
  }

  /// Ends the connection from within a callback of what is received: libnghttp2 looks at nothing more.
  private func end(over limit: HTTP2Limit) -> Int32 {
    fail(HTTP2Error(over: limit))
    return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
  }

  /// DATA or HEADERS on a stream that is over. libnghttp2 remembers no such streams here, and would
  /// pass over all of it.
  private func afterTheEnd(_ id: Int32) -> Int32 {
    guard id & 1 == 1, unsafe id <= state.pointee.passedOver.highest else { return 0 }
    switch unsafe state.pointee.closedStreams.end(of: id) {
    case .endedHere:
      return 0
    case .resetByPeer:
      if let limit = unsafe state.pointee.limits.hadToReset(now: state.pointee.now) {
        return end(over: limit)
      }
      unsafe nghttp2_submit_rst_stream(
        session, UInt8(NGHTTP2_FLAG_NONE.rawValue), id, HTTP2ErrorCode.streamClosed.rawValue)
      return 0
    case .endedByPeer:
      return violation("a frame on stream \(id) after its END_STREAM", .streamClosed)
    }
  }

  /// DATA with a payload on streams that are over, of which libnghttp2 says nothing at all: looked for
  /// in what was received when a part of that is of no frame that it told of.
  func lookForDataAfterTheEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    let headSize = 9
    var index = start
    while index + headSize < bytes.count, failure == nil {
      let length =
        unsafe Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
      let payload = index + headSize
      if unsafe bytes[index + 3] == UInt8(NGHTTP2_DATA.rawValue), length > 0 {
        let number = unsafe bytes.loadUnaligned(fromByteOffset: index + 5, as: UInt32.self)
        let id = Int32(truncatingIfNeeded: UInt32(bigEndian: number) & 0x7FFF_FFFF)
        let wasTold = unsafe state.pointee.events.hasData(
          at: payload, ofInput: state.pointee.inputIndex)
        if stream(id) == nil, !wasTold { _ = afterTheEnd(id) }
      }
      index = payload + length
    }
  }

  func violation(_ text: String, _ code: HTTP2ErrorCode = .protocolError) -> Int32 {
    if failure == nil {
      failure = HTTP2Error(.protocolViolation, "the peer broke HTTP/2: \(text)")
      submitGoAway(code, text)
    }
    return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue
  }

  func beganHeaders(_ frame: UnsafePointer<nghttp2_frame>) -> Int32 {
    unsafe state.pointee.arena.beginBlock(generation: state.pointee.memo.generation)
    unsafe state.pointee.headerList.begin()
    guard role == .server else { return 0 }
    let isRequest = unsafe frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST
    unsafe state.pointee.rules.begin(isTrailers: !isRequest)
    guard isRequest else { return 0 }
    let id = unsafe frame.pointee.hd.stream_id
    let slot = unsafe state.pointee.table.insert(id: id)
    unsafe state.pointee.recentID = id
    unsafe state.pointee.recentSlot = slot
    unsafe state.pointee.openedStreamCount &+= 1
    unsafe state.pointee.closedStreams.began()
    unsafe state.pointee.limits.openedStream()
    unsafe nghttp2_session_set_stream_user_data(session, id, Self.userData(ofSlot: slot))
    return 0
  }

  func receivedField(_ name: OpaquePointer, _ value: OpaquePointer) -> Int32 {
    guard let place = unsafe state.pointee.memo.find(name: name, value: value) else {
      return unsafe receivedNewField(name, value)
    }
    let known = unsafe state.pointee.memo.entry(at: place)
    if role == .server { unsafe state.pointee.rules.add(known.pointee.finding) }
    let verdict = unsafe state.pointee.headerList.add(size: known.pointee.size)
    guard case .keep = verdict else { return leftOut(verdict) }
    unsafe state.pointee.arena.append(known.pointee.field, remembered: place)
    return 0
  }

  private func receivedNewField(_ name: OpaquePointer, _ value: OpaquePointer) -> Int32 {
    let field = unsafe ReceivedField(name: name, value: value)
    var finding = RequestRules.Finding()
    if role == .server {
      unsafe finding = RequestRules.look(
        field.known, name: field.nameBytes, value: field.valueBytes)
      unsafe state.pointee.rules.add(finding)
    }
    let isHeld = unsafe state.pointee.memo.note(field, finding, &state.pointee.arena)
    let verdict = unsafe state.pointee.headerList.add(
      nameLength: Int(field.nameLength), valueLength: Int(field.valueLength))
    guard case .keep = verdict else { return leftOut(verdict) }
    if isHeld {
      unsafe state.pointee.arena.append(heldElsewhere: field)
    } else {
      unsafe state.pointee.arena.append(field)
    }
    return 0
  }

  /// A field was one too many.
  private func leftOut(_ verdict: HeaderListLimit.Verdict) -> Int32 {
    if case .abuse = verdict { return end(over: .headerList) }
    unsafe state.pointee.arena.truncate()
    return 0
  }

  func received(_ frame: UnsafePointer<nghttp2_frame>) {
    let head = unsafe frame.pointee.hd
    switch nghttp2_frame_type(UInt32(head.type)) {
    case NGHTTP2_HEADERS:
      let block = unsafe state.pointee.arena.endBlock(
        generation: state.pointee.memo.generation)
      guard let stream = stream(head.stream_id) else { return }
      let endsStream = head.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
      let isRequest = unsafe frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST
      if role == .server, !accepts(stream, isRequest: isRequest, endsStream: endsStream) { return }
      noteHeaders(block, of: stream, isRequest: isRequest)
      if endsStream { noteEnd(of: stream) }
    case NGHTTP2_DATA:
      unsafe state.pointee.recognisedByteCount &+= head.length &+ 9
      let endsStream = head.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
      // Padding is no payload.
      if !endsStream, unsafe head.length == frame.pointee.data.padlen,
        let limit = unsafe state.pointee.limits.receivedEmptyData(now: state.pointee.now)
      {
        fail(HTTP2Error(over: limit))
        return
      }
      guard endsStream, let stream = stream(head.stream_id) else { return }
      noteEnd(of: stream)
    default:
      unsafe receivedControl(frame, head)
    }
  }

  private func receivedControl(_ frame: UnsafePointer<nghttp2_frame>, _ head: nghttp2_frame_hd) {
    switch nghttp2_frame_type(UInt32(head.type)) {
    case NGHTTP2_SETTINGS:
      if unsafe !state.pointee.isReady, head.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) == 0 {
        unsafe state.pointee.isReady = true
        unsafe state.pointee.events.append(EventQueue.Entry(kind: .ready))
      }
    case NGHTTP2_PING:
      let payload = unsafe withUnsafeBytes(of: frame.pointee.ping.opaque_data) { bytes in
        unsafe bytes.loadUnaligned(as: UInt64.self)
      }
      let isAnswer = head.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0
      unsafe state.pointee.events.append(
        EventQueue.Entry(kind: isAnswer ? .pingAcknowledged : .ping, first: payload))
    case NGHTTP2_RST_STREAM:
      if role == .server {
        unsafe state.pointee.closedStreams.note(head.stream_id, .resetByPeer)
      }
    case NGHTTP2_GOAWAY:
      let goAway = unsafe frame.pointee.goaway
      let text = unsafe UnsafeRawBufferPointer(
        start: goAway.opaque_data, count: min(goAway.opaque_data_len, 256))
      unsafe state.pointee.events.appendGoAway(
        goAway.last_stream_id, goAway.error_code, String(decoding: text, as: UTF8.self))
    default:
      break
    }
  }

  /// Whether a block of a request may be told of: it breaks no rule, and its stream is one that we
  /// still take.
  private func accepts(_ stream: HTTP2Stream, isRequest: Bool, endsStream: Bool) -> Bool {
    if unsafe state.pointee.table[stream.slot].isMalformed { return false }
    guard unsafe state.pointee.rules.isWellFormed(endsStream: endsStream) else {
      refuse(stream, .protocolError)
      if let limit = unsafe state.pointee.limits.hadToReset(now: state.pointee.now) {
        fail(HTTP2Error(over: limit))
      }
      return false
    }
    guard isRequest else { return true }
    if unsafe stream.id > state.pointee.finalStreamID {
      refuse(stream, .refusedStream)
      return false
    }
    unsafe state.pointee.table[stream.slot].expectedByteCount =
      state.pointee.rules.contentLength
    return true
  }

  /// Resets a stream of whose request nobody hears any more.
  private func refuse(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    unsafe state.pointee.table[stream.slot].isMalformed = true
    reset(stream, code)
  }

  private func noteHeaders(_ block: HTTP2HeaderBlock, of stream: HTTP2Stream, isRequest: Bool) {
    let kind: EventQueue.Kind
    if isRequest {
      kind = block.isTruncated ? .truncatedHeaders : .headers
    } else {
      // A head of 1xx announces another one. Trailers are the block without a status.
      let status =
        role == .client ? block.fields.first(where: { name(at: $0) == .status }) : nil
      if let status, unsafe bytes(at: status).value.first == UInt8(ascii: "1") { return }
      kind = status == nil ? .trailers : block.isTruncated ? .truncatedHeaders : .headers
    }
    unsafe state.pointee.events.append(
      EventQueue.Entry(
        kind: kind, slot: stream.slot, id: stream.id, first: UInt64(block.fields.lowerBound),
        second: block.fields.upperBound, index: block.pattern.rest, prefix: block.pattern.places))
  }

  private func noteEnd(of stream: HTTP2Stream) {
    unsafe state.pointee.table[stream.slot].isRemoteClosed = true
    guard unsafe !state.pointee.table[stream.slot].isMalformed else { return }
    if unsafe state.pointee.table[stream.slot].expectedByteCount > 0 {
      bodyIsNotAsLongAsTold(stream)
      return
    }
    note(.end, stream)
  }

  /// The body has more bytes than its `content-length` says, or ends before (RFC 9113, section 8.1.1).
  private func bodyIsNotAsLongAsTold(_ stream: HTTP2Stream) {
    refuse(stream, .protocolError)
    if let limit = unsafe state.pointee.limits.hadToReset(now: state.pointee.now) {
      fail(HTTP2Error(over: limit))
    }
  }

  private func note(_ kind: EventQueue.Kind, _ stream: HTTP2Stream, _ number: UInt64 = 0) {
    unsafe state.pointee.events.append(
      EventQueue.Entry(kind: kind, slot: stream.slot, id: stream.id, first: number))
  }

  func receivedData(_ bytes: UnsafeRawBufferPointer, streamID: Int32) {
    unsafe nghttp2_session_consume_connection(session, bytes.count)
    guard let stream = stream(streamID), unsafe !state.pointee.table[stream.slot].isMalformed
    else { return }
    let expected = unsafe state.pointee.table[stream.slot].expectedByteCount
    if expected >= 0 {
      unsafe state.pointee.table[stream.slot].expectedByteCount = expected - Int64(bytes.count)
      if expected < bytes.count {
        bodyIsNotAsLongAsTold(stream)
        return
      }
    }
    if unsafe state.pointee.table[stream.slot].drainableByteCount > 0 {
      drain(bytes.count, on: stream)
      return
    }
    // A place in what was read, where it is one; libnghttp2 may also hand out memory of its own.
    if let base = unsafe state.pointee.inputBase, let start = bytes.baseAddress,
      unsafe start >= base, unsafe start - base + bytes.count <= state.pointee.inputCount
    {
      unsafe noteData(stream, bytes, at: start - base, input: state.pointee.inputIndex)
    } else {
      unsafe state.pointee.inputs.append(ByteBuffer(bytes: bytes))
      unsafe noteData(stream, bytes, at: 0, input: state.pointee.inputs.count - 1)
    }
  }

  private func drain(_ count: Int, on stream: HTTP2Stream) {
    let rest = unsafe state.pointee.table[stream.slot].drainableByteCount - count
    unsafe state.pointee.table[stream.slot].drainableByteCount = max(0, rest)
    consume(count, on: stream)
    // It may be that the answer waits for the peer's window; it is followed by a reset then.
    if rest <= 0, unsafe state.pointee.table[stream.slot].outbound.byteCount == 0 {
      reset(stream, .noError)
    }
  }

  private func noteData(
    _ stream: HTTP2Stream, _ bytes: UnsafeRawBufferPointer, at offset: Int, input: Int
  ) {
    var note = EventQueue.Entry(
      kind: .data, slot: stream.slot, id: stream.id, first: UInt64(offset), second: bytes.count,
      index: input)
    if bytes.count >= 5 {
      let length = unsafe bytes.loadUnaligned(fromByteOffset: 1, as: UInt32.self)
      note.prefix = unsafe UInt64(bytes[0]) << 32 | UInt64(UInt32(bigEndian: length))
    }
    unsafe state.pointee.events.append(note)
  }

  func closedStream(_ id: Int32, _ code: HTTP2ErrorCode) {
    guard let stream = stream(id) else { return }
    if role == .server, unsafe !state.pointee.table[stream.slot].isRemoteClosed {
      unsafe state.pointee.closedStreams.note(id, .endedHere)
    }
    dropPendingBytes(ofSlot: stream.slot)
    unsafe state.pointee.table.remove(stream.slot)
    note(.closed, stream, UInt64(code.rawValue))
  }
}
