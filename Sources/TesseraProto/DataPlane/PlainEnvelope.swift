package import TesseraCore

/// What a gateway forwards a client's envelope by, of one in protobuf that is written as all known clients
/// write it: every field at most once, in the order of their numbers, none that is not known. Read several
/// times faster than by a `ProtobufReader`, and to the same result.
package struct PlainEnvelope {
  package private(set) var cell: CellID
  /// Where the bytes of the cell end.
  private var cellEnd: Int
  package private(set) var epoch = Epoch(0)
  package private(set) var hasRequestID = false
  /// Whether it is about an actor: all but pings are.
  package private(set) var hasActor = true
  package private(set) var kind = PayloadKind.ping
  /// 0 without one.
  package private(set) var requestID: UInt64 = 0
  /// 0 without one.
  package private(set) var actor = EntityID(0)

  /// What only an ``EnvelopeHeader`` has besides.
  package struct Rest {
    package private(set) var seq: UInt64 = 0
    package private(set) var session: SessionID?

    package init() {}

    @inline(__always)
    fileprivate mutating func note(seq: UInt64) { self.seq = seq }

    @inline(__always)
    fileprivate mutating func note(session: UInt64) { self.session = SessionID(session) }
  }

  /// - Returns: `nil` for anything else, be it right or wrong: a `ProtobufReader` judges that.
  package init?(_ region: UnsafeRawBufferPointer) {
    var rest = Rest()
    self.init(region, &rest)
  }

  /// - Parameter rest: what is said besides.
  package init?(_ region: UnsafeRawBufferPointer, _ rest: inout Rest) {
    var bytes = PlainFields(region)
    guard bytes.takes(1 << 3 | 2) else { return nil }
    guard let length = bytes.length(), let cell = bytes.cell(length) else { return nil }
    self.init(cell, behind: bytes, &rest)
  }

  /// The same where another one is known, which often names the same cell.
  ///
  /// - Parameter bytes: what that one was read from.
  package init?(
    _ region: UnsafeRawBufferPointer, like other: PlainEnvelope, of bytes: UnsafeRawBufferPointer
  ) {
    var rest = Rest()
    guard PlainFields.areSame(region, bytes, other.cellEnd) else {
      self.init(region, &rest)
      return
    }
    var fields = PlainFields(region)
    fields.skip(other.cellEnd)
    self.init(other.cell, behind: fields, &rest)
  }

  @inline(__always)
  private init?(_ cell: CellID, behind cellFields: PlainFields, _ rest: inout Rest) {
    var bytes = cellFields
    self.cell = cell
    cellEnd = bytes.at
    if bytes.takes(2 << 3) {
      guard let value = bytes.varint() else { return nil }
      rest.note(seq: value)
    }
    if bytes.takes(3 << 3) {
      guard let value = bytes.smallVarint() else { return nil }
      epoch = Epoch(value)
    }
    if bytes.takes(4 << 3) {
      guard let value = bytes.varint() else { return nil }
      rest.note(session: value)
    }
    if bytes.takes(5 << 3) {
      guard let value = bytes.varint() else { return nil }
      requestID = value
      hasRequestID = true
    }
    // Fields from 16 on have tags of two bytes.
    guard let field = bytes.payloadField(), let payload = bytes.length(),
      bytes.remaining == payload
    else { return nil }
    switch field {
    case 16:
      hasActor = false
      return
    case 17: kind = .join
    case 18: kind = .move
    case 19: kind = .leave
    case 20: kind = .send
    default: return nil
    }
    guard bytes.takes(1 << 3), let value = bytes.varint() else { return nil }
    actor = EntityID(value)
    guard bytes.skipRest() else { return nil }
  }
}
