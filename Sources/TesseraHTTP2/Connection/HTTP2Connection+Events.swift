package import NIOCore

/// What a consumer reads: the events, and the header blocks they speak of.
extension HTTP2Connection {
  /// The next thing that happened; `nil` when there is nothing more for now. Header blocks of earlier
  /// events are gone then.
  package func nextEvent() -> HTTP2Event? {
    nextNote().map(event)
  }

  /// As ``nextEvent()``, as it was noted.
  package func nextNote() -> HTTP2Note? {
    if let note = unsafe state.pointee.events.popFirst() { return note }
    if unsafe state.pointee.events.removeTaken() {
      unsafe state.pointee.arena.reset()
      unsafe state.pointee.memo.beginBatch()
      // One by one: that is one, as a rule, and the array keeps its memory.
      while unsafe state.pointee.inputs.popLast() != nil {}
    }
    return nil
  }

  /// Takes the end of a stream, if that is what comes next.
  package func takeEnd(of stream: HTTP2Stream) -> Bool {
    unsafe state.pointee.events.popEnd(of: stream)
  }

  /// What a note stands for, while its bytes are there to be read.
  package func event(_ note: HTTP2Note) -> HTTP2Event {
    let stream = note.stream
    switch note.kind {
    case .headers, .truncatedHeaders: return .headers(stream, note.block)
    case .trailers: return .trailers(stream, note.block)
    case .data: return .data(stream, data(of: note))
    case .end: return .end(stream)
    case .writable: return .writable(stream)
    case .closed: return .closed(stream, note.errorCode)
    case .ready: return .ready
    case .goAway:
      let text = unsafe state.pointee.events.text(of: note)
      return .goAway(lastStreamID: note.id, note.errorCode, text)
    case .ping: return .ping
    case .pingAcknowledged: return .pingAcknowledged(note.first)
    }
  }

  /// The bytes of a note of data, from an offset on: a slice of what was received.
  package func data(of note: HTTP2Note, from offset: Int = 0) -> ByteBuffer {
    let start = unsafe state.pointee.inputs[note.index].readerIndex + Int(note.first) + offset
    return unsafe state.pointee.inputs[note.index].getSlice(at: start, length: note.second - offset)
      ?? ByteBuffer()
  }

  /// The fields of a header block, for as long as the block can be read.
  package func fields(of block: HTTP2HeaderBlock) -> [HTTP2HeaderField] {
    block.fields.map { index in
      unsafe HTTP2HeaderField(name: state.pointee.arena.field(at: index).known, index: index)
    }
  }

  /// The name of a field that is not among the known ones; empty for those.
  package func name(of field: HTTP2HeaderField) -> ArraySlice<UInt8> {
    bytes(at: field.index).nameBytes
  }

  /// The value of a field.
  package func value(of field: HTTP2HeaderField) -> ArraySlice<UInt8> {
    bytes(at: field.index).valueBytes
  }

  /// What a field is called, if that is known.
  @inline(__always)
  package func name(at index: Int) -> HTTP2HeaderName {
    unsafe state.pointee.arena.field(at: index).known
  }

  /// The bytes of a field of a block, where they stand: nothing is counted or copied. They are not to
  /// be kept.
  package func bytes(at index: Int) -> HTTP2FieldBytes {
    let field = unsafe state.pointee.arena.field(at: index)
    return unsafe HTTP2FieldBytes(
      name: field.known == .other ? field.nameBytes : UnsafeBufferPointer(start: nil, count: 0),
      value: field.valueBytes)
  }
}

/// The bytes of one field, to be looked at and not kept.
@safe
package struct HTTP2FieldBytes {
  /// Empty for a known name.
  package let name: UnsafeBufferPointer<UInt8>
  package let value: UnsafeBufferPointer<UInt8>

  init(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    unsafe self.name = name
    unsafe self.value = value
  }

  /// Whether the value is this ASCII text.
  package func valueIs(_ text: StaticString) -> Bool { unsafe value.matches(text) }

  /// The value, to be kept.
  package var valueBytes: ArraySlice<UInt8> { unsafe Array(value)[...] }

  /// The name, to be kept.
  package var nameBytes: ArraySlice<UInt8> { unsafe Array(name)[...] }
}
