import NIOCore

/// One session's inputs to one worker.
///
/// Inputs are numbered from 1 and kept until the worker settles them. The numbers go on when the link
/// breaks, and when it is closed for a while: a worker takes a number it has seen for a repetition.
final class SessionLane {
  /// The link's slot.
  let link: Int
  /// Whether the link's present connection has had this session's SessionOpened.
  @exclusivity(unchecked) var isOpen = false
  @exclusivity(unchecked) private(set) var nextInput: UInt64 = 1
  struct Pending {
    /// A whole envelope.
    var envelope: ByteBuffer
    /// The number of the client's request, if it wants an answer.
    var requestID: UInt64?
    /// Whether it is the gateway's own, so that its client knows nothing of it.
    var isRelease: Bool
  }

  /// The last one has the number before ``nextInput``.
  @exclusivity(unchecked) private var unsettled = KeptInputs()
  /// How many of the oldest unsettled were sent over the link's present connection.
  @exclusivity(unchecked) private(set) var sentCount = 0

  init(link: Int) { self.link = link }

  var unsettledCount: Int { unsettled.count }
  var unsettledBytes: Int { unsettled.byteCount }
  var unsentCount: Int { unsettled.count - sentCount }
  /// The number of the oldest unsettled input; `nil` if there is none.
  var oldestUnsettled: UInt64? {
    unsettled.isEmpty ? nil : nextInput - UInt64(unsettled.count)
  }

  /// Takes an input that goes out at once; returns its number.
  func send(
    _ envelope: UnsafeRawBufferPointer, requestID: UInt64? = nil, isRelease: Bool = false
  ) -> UInt64 {
    unsettled.append(envelope, requestID: requestID, isRelease: isRelease)
    sentCount += 1
    defer { nextInput += 1 }
    return nextInput
  }

  /// The oldest input that was not sent over this connection, which now goes out.
  func resend() -> (input: UInt64, pending: Pending)? {
    guard let pending = unsettled[sentCount] else { return nil }
    let input = nextInput - UInt64(unsentCount)
    sentCount += 1
    return (input, pending)
  }

  /// Forgets what the worker has settled; returns how many and how long they were together.
  ///
  /// - Parameters:
  ///   - isPassedOn: whether another worker may have to answer.
  ///   - answers: takes note of what has no answer then.
  func settle(
    upTo input: UInt64, isPassedOn: Bool, _ answers: inout DueAnswers
  ) -> (count: Int, bytes: Int) {
    guard let oldest = oldestUnsettled, oldest <= input else { return (0, 0) }
    let count = Int(min(UInt64(unsettled.count), input - oldest + 1))
    if isPassedOn {
      for offset in 0..<count {
        if let requestID = unsettled.requestID(at: offset) { answers.noteSettled(requestID) }
      }
    }
    sentCount = max(0, sentCount - count)
    return (count, unsettled.removeFirst(count))
  }

  /// The link's connection is gone: nothing was sent over the next one.
  func linkBroke() {
    isOpen = false
    sentCount = 0
  }

  /// Gives up all inputs, oldest first.
  func loseAll() -> [Pending] {
    let lost = (0..<unsettled.count).compactMap { unsettled[$0] }
    unsettled.removeAll()
    sentCount = 0
    return lost
  }
}
