/// Bytes of frames that belong to no open stream and are thrown away, above all DATA on streams that are
/// over. What was under way when we ended a stream is honest, and no more than the stream's window; a
/// peer that goes on has not looked at the reset.
///
/// Counted in bytes, without a clock, as what was received less what was recognised: libnghttp2 says
/// nothing of frames that it ignores. Each stream that we ended before the peer did allows three more
/// windows, because small messages have as much of frame heads.
package struct StrayFrameLimit: Hashable, Sendable {
  private let streamWindow: Int
  private var allowance: Int
  private static let factor = 3
  private static let maximum = 1 << 40

  package init(connectionWindow: Int, streamWindow: Int) {
    self.streamWindow = streamWindow
    allowance = (connectionWindow + streamWindow) * Self.factor
  }

  /// - Parameter bytes: of stray frames since the connection began.
  package func allows(bytes: Int) -> Bool { bytes <= allowance }

  /// A stream was ended by us while the peer could still send on it.
  package mutating func endedEarly() {
    allowance = min(allowance + streamWindow * Self.factor, Self.maximum)
  }
}
