/// A limit that a peer can run into; each ends the connection.
package enum HTTP2Limit: String, CaseIterable, Hashable, Sendable {
  /// PING frames, answers to pings that were never sent included.
  case pings
  /// SETTINGS frames.
  case settings
  /// Streams that the peer reset.
  case resets
  /// Streams that we had to reset because of what the peer did on them.
  case streamErrors
  /// DATA frames without a payload that do not end their stream.
  case emptyData
  /// Frames on streams that are over.
  case strayFrames
  /// PRIORITY and PRIORITY_UPDATE frames.
  case priorities
  /// WINDOW_UPDATE frames, measured by the DATA that we sent.
  case windowUpdates
  /// Frames of types that RFC 9113 does not know.
  case unknownFrames
  /// GOAWAY frames.
  case goAways
  /// A header list several times as long as allowed, or with several times as many fields.
  case headerList
  /// CONTINUATION frames after one HEADERS frame.
  case continuations
  /// Frames that wait for a peer that does not read what it causes.
  case unreadAnswers
  /// Bytes that the socket does not take for too long.
  case unreadOutput
  /// Data that waits behind a window that stays shut for too long.
  case closedWindow
  /// A block of headers that begins and does not end in time.
  case slowHeaders
  /// No preface and settings in time.
  case preface
  /// No sign of life after a ping.
  case keepalive
  /// More keepalive pings than allowed (gRFC A8).
  case keepalivePings
}

extension HTTP2Limit {
  /// What there is too much of, for a log and for the peer.
  package var words: String {
    switch self {
    case .pings: "PING frames"
    case .settings: "SETTINGS frames"
    case .resets: "RST_STREAM frames"
    case .streamErrors: "stream errors"
    case .emptyData: "empty DATA frames"
    case .strayFrames: "frames on closed streams"
    case .priorities: "PRIORITY frames"
    case .windowUpdates: "WINDOW_UPDATE frames"
    case .unknownFrames: "frames of unknown types"
    case .goAways: "GOAWAY frames"
    case .headerList: "header fields"
    case .continuations: "CONTINUATION frames"
    case .unreadAnswers: "frames whose answers it does not read"
    case .unreadOutput: "requests for what it does not read"
    case .closedWindow: "requests for what its window does not let through"
    case .slowHeaders: "headers that do not end"
    case .preface: "no HTTP/2 preface and settings in the time allowed"
    case .keepalive: "no answer to a keepalive ping"
    case .keepalivePings: "keepalive pings"
    }
  }
}

/// How much of each kind is honest. See the types for the reasons.
package struct HTTP2Limits: Hashable, Sendable {
  package var pings = HTTP2Rate(burst: 200, perSecond: 20)
  package var settings = HTTP2Rate(burst: 200, perSecond: 20)
  /// The burst is at least this; see ``ResetLimit``.
  package var resets = HTTP2Rate(burst: 1_000, perSecond: 33)
  package var streamErrors = HTTP2Rate(burst: 100, perSecond: 10)
  package var emptyData = HTTP2Rate(burst: 100, perSecond: 10)
  package var priorities = HTTP2Rate(burst: 1_000, perSecond: 50)
  package var windowUpdates = HTTP2Rate(burst: 2_000, perSecond: 200)
  package var unknownFrames = HTTP2Rate(burst: 1_000, perSecond: 50)
  package var goAways = HTTP2Rate(burst: 16, perSecond: 1)

  package init() {}
}
