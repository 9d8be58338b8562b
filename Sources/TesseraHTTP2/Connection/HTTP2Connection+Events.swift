internal import NIOCore

/// What a consumer reads: the events, and the header blocks they speak of.
extension HTTP2Connection {
  /// The next thing that happened; `nil` when there is nothing more for now. Header blocks of earlier
  /// events are gone then.
  package func nextEvent() -> HTTP2Event? {
    guard let entry = unsafe state.pointee.events.popFirst() else {
      if unsafe state.pointee.events.removeTaken() {
        unsafe state.pointee.arena.reset()
        unsafe state.pointee.inputs.removeAll(keepingCapacity: true)
      }
      return nil
    }
    let stream = HTTP2Stream(slot: entry.slot, id: entry.id)
    switch entry.kind {
    case .headers, .truncatedHeaders:
      return .headers(stream, block(of: entry))
    case .trailers:
      return .trailers(stream, block(of: entry))
    case .data:
      let input = unsafe state.pointee.inputs[entry.index]
      return .data(
        stream,
        input.getSlice(at: input.readerIndex + Int(entry.first), length: entry.second)
          ?? ByteBuffer())
    case .end: return .end(stream)
    case .writable: return .writable(stream)
    case .closed: return .closed(stream, HTTP2ErrorCode(rawValue: UInt32(entry.first)))
    case .ready: return .ready
    case .goAway:
      let text = unsafe state.pointee.events.text(of: entry)
      return .goAway(
        lastStreamID: entry.id, HTTP2ErrorCode(rawValue: UInt32(entry.first)), text)
    case .ping: return .ping
    case .pingAcknowledged: return .pingAcknowledged(entry.first)
    }
  }

  private func block(of entry: EventQueue.Entry) -> HTTP2HeaderBlock {
    HTTP2HeaderBlock(
      fields: Int(entry.first)..<entry.second, isTruncated: entry.kind == .truncatedHeaders)
  }

  /// The fields of a header block, for as long as the block can be read.
  package func fields(of block: HTTP2HeaderBlock) -> ArraySlice<HTTP2HeaderField> {
    unsafe state.pointee.arena.fields[block.fields]
  }

  /// The name of a field that is not among the known ones; empty for those.
  package func name(of field: HTTP2HeaderField) -> ArraySlice<UInt8> {
    unsafe state.pointee.arena.bytes[field.start..<field.start + field.nameLength]
  }

  /// The value of a field.
  package func value(of field: HTTP2HeaderField) -> ArraySlice<UInt8> {
    let start = field.start + field.nameLength
    return unsafe state.pointee.arena.bytes[start..<start + field.valueLength]
  }

  /// Calls `body` with each field of a block, where it stands: nothing is counted or copied. `body`
  /// must not keep the bytes, nor call the connection.
  package func forEachField(
    of block: HTTP2HeaderBlock, _ body: (HTTP2HeaderName, HTTP2FieldBytes) -> Void
  ) {
    let fields = unsafe state.pointee.arena.fields
    unsafe state.pointee.arena.bytes.withUnsafeBufferPointer { bytes in
      for index in block.fields {
        let field = fields[index]
        let start = field.start + field.nameLength
        let end = start + field.valueLength
        unsafe body(
          field.name,
          HTTP2FieldBytes(
            name: UnsafeBufferPointer(rebasing: bytes[field.start..<start]),
            value: UnsafeBufferPointer(rebasing: bytes[start..<end])))
      }
    }
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
