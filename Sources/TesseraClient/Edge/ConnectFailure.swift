internal import NIOCore
internal import NIOPosix
package import TesseraCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Says in a few words why a connection could not be made.
package enum ConnectFailure {
  package static func error(_ error: any Error, connectingTo address: HostPort) -> ClientError {
    ClientError(.connectFailed, "cannot connect to \(address): \(reason(error))")
  }

  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as NIOConnectionError:
      guard let attempt = error.connectionErrors.first else {
        return "no such host"
      }
      return reason(attempt.error)
    case ChannelError.connectTimeout(let waited):
      return "no answer within \(waited.nanoseconds / 1_000_000) ms"
    case let error as IOError:
      return reason(errno: error.errnoCode) ?? error.description
    default:
      return String(describing: error)
    }
  }

  private static func reason(errno: CInt) -> String? {
    switch errno {
    case ECONNREFUSED: "connection refused (is a gateway listening there?)"
    case ECONNRESET: "connection reset by the server"
    case EPIPE: "closed by the server"
    case EHOSTUNREACH, ENETUNREACH: "unreachable"
    case ETIMEDOUT: "timed out"
    case EMFILE, ENFILE: "too many open files (see ulimit -n)"
    default: nil
    }
  }
}
