public import TesseraCore

/// What one received frame means to the session: see ``ClientSession/received(_:now:)``.
public struct Reception: Hashable, Sendable {
  /// Where the frame stands in the server's numbering.
  public enum Order: Hashable, Sendable {
    /// The number after the last one.
    case next
    /// Numbers are missing: the frames that carried them were lost on the way.
    case gap(missing: Range<UInt64>)
    /// A number that was there before.
    case repeated(seq: UInt64)
  }

  /// A request id that does not fit.
  public enum Irregularity: Hashable, Sendable {
    /// The request was answered before.
    case answeredAgain(requestID: UInt64)
    /// Nothing was sent under this id.
    case neverAsked(requestID: UInt64)
  }

  /// Whether frames are missing before this one.
  public var order: Order
  /// The requests that this frame answers, ascending by id. Empty for a push.
  public var answers: [Answer]
  /// What is wrong with the frame's request id, if anything.
  public var irregularity: Irregularity?

  /// A reception with these facts.
  public init(order: Order, answers: [Answer] = [], irregularity: Irregularity? = nil) {
    self.order = order
    self.answers = answers
    self.irregularity = irregularity
  }
}

/// A request that has its answer.
public struct Answer: Hashable, Sendable {
  /// The number under which it was sent.
  public var requestID: UInt64
  /// What was asked.
  public var kind: PayloadKind
  /// From sending the request to receiving the answer. For a `move` it includes the wait for the
  /// cell's next tick.
  public var roundTrip: Duration

  /// An answer with these facts.
  public init(requestID: UInt64, kind: PayloadKind, roundTrip: Duration) {
    self.requestID = requestID
    self.kind = kind
    self.roundTrip = roundTrip
  }
}
