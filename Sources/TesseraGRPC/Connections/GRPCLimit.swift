internal import TesseraHTTP2

/// A limit that ended or refused connections.
public enum GRPCLimit: String, CaseIterable, Hashable, Sendable {
  /// PING frames.
  case pings
  /// SETTINGS frames.
  case settings
  /// Calls that the peer began and reset.
  case resets
  /// Streams that had to be reset because of what the peer did on them.
  case streamErrors
  /// DATA frames without a payload.
  case emptyData
  /// Frames on streams that are over.
  case strayFrames
  /// PRIORITY and PRIORITY_UPDATE frames.
  case priorities
  /// WINDOW_UPDATE frames.
  case windowUpdates
  /// Frames of unknown types.
  case unknownFrames
  /// GOAWAY frames.
  case goAways
  /// Header lists many times too long.
  case headerList
  /// CONTINUATION frames after one HEADERS frame.
  case continuations
  /// Frames whose answers are not read.
  case unreadAnswers
  /// Output that is not read.
  case unreadOutput
  /// Data behind a window that stayed shut.
  case closedWindow
  /// Headers that did not end in time.
  case slowHeaders
  /// No HTTP/2 preface and settings in time.
  case preface
  /// No sign of life after a ping.
  case keepalive
  /// More keepalive pings than allowed.
  case keepalivePings
  /// A TLS handshake that failed or took too long.
  case handshake
  /// Connections in all.
  case connections
  /// Connections from one address.
  case connectionsPerAddress
}

extension GRPCLimit {
  init?(_ limit: HTTP2Limit) { self.init(rawValue: limit.rawValue) }
}
