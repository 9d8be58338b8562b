internal import NIOCore

/// The time that the cores are given.
enum MonotonicClock {
  static func now() -> Duration { .nanoseconds(NIODeadline.now().uptimeNanoseconds) }
}
