import Foundation

/// The time of day, which goes on when a process starts again.
enum WallClock {
  /// Since 1970.
  static func nanoseconds() -> UInt64 {
    UInt64(max(0, Date().timeIntervalSince1970) * 1_000_000_000)
  }
}
