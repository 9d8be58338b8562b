internal import NIOCore
internal import NIOPosix

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Says why a connection could not be made.
enum ConnectFailure {
  static func describe(_ error: any Error) -> String {
    guard let error = error as? NIOConnectionError else {
      if case ChannelError.connectTimeout(let time) = error {
        return "no answer within \(time.nanoseconds / 1_000_000) ms"
      }
      return words(of: error)
    }
    let causes = error.connectionErrors.map { words(of: $0.error) }
    if !causes.isEmpty { return causes.joined(separator: "; ") }
    let names = [error.dnsAError, error.dnsAAAAError].compactMap { $0 }.map { "\($0)" }
    return names.isEmpty ? "\(error)" : names.joined(separator: "; ")
  }

  /// The system's own words where the error is the system's.
  private static func words(of error: any Error) -> String {
    guard let error = error as? IOError else { return "\(error)" }
    return String(cString: strerror(error.errnoCode))
  }
}
