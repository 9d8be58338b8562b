package import NIOCore

/// Every limit on what a peer may send on one connection, asked as each frame begins.
///
/// The frames of a call in good order only count up; the buckets are looked at when a frame comes that
/// is none of them.
package struct FrameLimits: Hashable, Sendable {
  private var pings: PingLimit
  private var settings: SettingsLimit
  private var resets: ResetLimit
  private var streamErrors: StreamErrorLimit
  private var emptyData: EmptyDataLimit
  private var strayFrames: StrayFrameLimit
  private var priorities: PriorityLimit
  private var windowUpdates: WindowUpdateLimit
  private var unknownFrames: UnknownFrameLimit
  private var goAways: GoAwayLimit

  /// HEADERS and DATA frames that we sent.
  private var sentCount = 0
  /// Streams whose answers we sent to the end.
  private var answeredCount = 0
  /// Streams that the peer opened.
  private var openedCount = 0
  /// What of these has been given to the buckets.
  private var given = Earned()

  private struct Earned: Hashable {
    var sent = 0
    var answered = 0
    var opened = 0
  }

  package init(_ configuration: HTTP2Configuration) {
    let limits = configuration.limits
    pings = PingLimit(limits.pings)
    settings = SettingsLimit(limits.settings)
    resets = ResetLimit(
      limits.resets, maximumConcurrentStreams: configuration.maximumConcurrentStreams)
    streamErrors = StreamErrorLimit(limits.streamErrors)
    emptyData = EmptyDataLimit(limits.emptyData)
    strayFrames = StrayFrameLimit(
      connectionWindow: configuration.connectionWindow, streamWindow: configuration.streamWindow)
    priorities = PriorityLimit(limits.priorities)
    windowUpdates = WindowUpdateLimit(limits.windowUpdates)
    unknownFrames = UnknownFrameLimit(limits.unknownFrames)
    goAways = GoAwayLimit(limits.goAways)
  }

  /// A frame that is neither DATA nor HEADERS begins.
  ///
  /// - Returns: the limit that it is over.
  package mutating func received(type: UInt8, now: NIODeadline) -> HTTP2Limit? {
    giveWhatWasEarned()
    switch type {
    case 0x0, 0x1, 0x9: return nil
    case 0x2, 0x10: return priorities.receivedPriority(now: now) ? nil : .priorities
    case 0x3: return resets.receivedReset(now: now) ? nil : .resets
    case 0x4: return settings.receivedSettings(now: now) ? nil : .settings
    case 0x6: return pings.receivedPing(now: now) ? nil : .pings
    case 0x7: return goAways.receivedGoAway(now: now) ? nil : .goAways
    case 0x8: return windowUpdates.receivedWindowUpdate(now: now) ? nil : .windowUpdates
    default: return unknownFrames.receivedUnknownFrame(now: now) ? nil : .unknownFrames
    }
  }

  /// A DATA frame without payload and without END_STREAM.
  package mutating func receivedEmptyData(now: NIODeadline) -> HTTP2Limit? {
    emptyData.receivedEmptyData(now: now) ? nil : .emptyData
  }

  /// So many bytes were received, of which so many were of frames that are known.
  package func received(bytes: Int, recognised: Int) -> HTTP2Limit? {
    strayFrames.allows(bytes: bytes - recognised) ? nil : .strayFrames
  }

  /// We sent a RST_STREAM that nobody here asked for.
  package mutating func hadToReset(now: NIODeadline) -> HTTP2Limit? {
    streamErrors.hadToReset(now: now) ? nil : .streamErrors
  }

  /// A stream was ended by us while the peer could still send on it.
  package mutating func endedEarly() { strayFrames.endedEarly() }

  /// We sent a HEADERS or a DATA frame.
  package mutating func sentFrame(endsStream: Bool) {
    sentCount &+= 1
    if endsStream { answeredCount &+= 1 }
  }

  /// The peer opened a stream.
  package mutating func openedStream() { openedCount &+= 1 }

  private mutating func giveWhatWasEarned() {
    let sent = sentCount &- given.sent
    let answered = answeredCount &- given.answered
    let opened = openedCount &- given.opened
    guard sent != 0 || opened != 0 || answered != 0 else { return }
    given = Earned(sent: sentCount, answered: answeredCount, opened: openedCount)
    // No bucket holds more; this keeps the products small.
    let most = 1 << 32
    pings.sentFrames(min(sent, most))
    windowUpdates.sentFrames(min(sent, most))
    resets.answered(min(answered, most))
    windowUpdates.openedStreams(min(opened, most))
    priorities.openedStreams(min(opened, most))
    unknownFrames.openedStreams(min(opened, most))
  }
}
