public import TesseraCore
public import TesseraProto

/// What can be known of an envelope without decoding its payload: what a gateway routes by.
public struct EnvelopeHeader: Hashable, Sendable {
  /// Where the message is for, or where it comes from: the routing key.
  public var cell: CellID
  /// The sender numbers its frames on a connection from 0.
  public var seq: UInt64
  /// The cell's ownership epoch as the sender knows it.
  public var epoch: Epoch
  /// The session, if the sender names one.
  public var session: SessionID?
  /// Chosen by the client; comes back with the answer.
  public var requestID: UInt64?
  /// What the payload is.
  public var kind: PayloadKind
  /// Whom a client's join, move or leave is for.
  public var actor: EntityID?
  /// How the envelope is written down.
  public var encoding: FrameEncoding

  /// A header of these fields.
  public init(
    cell: CellID, seq: UInt64, epoch: Epoch = .unknown, session: SessionID? = nil,
    requestID: UInt64? = nil, kind: PayloadKind, actor: EntityID? = nil, encoding: FrameEncoding
  ) {
    self.cell = cell
    self.seq = seq
    self.epoch = epoch
    self.session = session
    self.requestID = requestID
    self.kind = kind
    self.actor = actor
    self.encoding = encoding
  }
}

extension FrameEncoding {
  /// How a frame is written down, by its first byte: `{` begins JSON and no protobuf envelope.
  public init(firstByte: UInt8) {
    self = firstByte == UInt8(ascii: "{") ? .json : .protobuf
  }
}
