internal import Foundation

/// How many files and sockets this process may have open.
///
/// The usual soft limit of 1,024 is far below what a gateway has in sockets; the hard limit is what
/// the system's owner allows.
enum OpenFileLimit {
  /// Raises the soft limit to the hard one. What cannot be raised stays as it is.
  static func raise() {
    #if canImport(Darwin)
      let resource = RLIMIT_NOFILE
      // Darwin refuses more than this, whatever the hard limit says.
      let ceiling = rlim_t(OPEN_MAX)
    #else
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
      let ceiling = rlim_t.max
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < min(limit.rlim_max, ceiling) else {
      return
    }
    limit.rlim_cur = min(limit.rlim_max, ceiling)
    _ = setrlimit(resource, &limit)
  }
}
