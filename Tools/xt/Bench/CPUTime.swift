import Foundation

/// CPU time of this thread, or of the process.
enum CPUTime {
  /// Nanoseconds of this thread that something takes.
  static func of(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  /// Nanoseconds of this thread.
  static var now: Double { nanoseconds(CLOCK_THREAD_CPUTIME_ID) }

  /// Nanoseconds of all threads, user and system time.
  static var ofProcess: Double { nanoseconds(CLOCK_PROCESS_CPUTIME_ID) }

  private static func nanoseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
