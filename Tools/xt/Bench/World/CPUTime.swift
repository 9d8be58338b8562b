import Foundation

/// CPU time of this thread.
enum CPUTime {
  /// Nanoseconds that something takes.
  static func of(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
