import Foundation
import TesseraCore

/// What the program is asked for.
struct Options {
  struct Mistake: Error {
    var message: String
  }

  /// What the program shall do.
  enum Request {
    case play(Options)
    case help
    case version
  }

  static let usage = """
    usage: meadow-play [--addr HOST:PORT] [--players 2…16] [--seconds N]
    """

  static let help = """
    \(usage)

    Lets players that nobody steers play tag in a running meadow, and shows it: as a map in a terminal,
    as lines of text elsewhere. `Examples/Meadow/play` starts a meadow and this.

      --addr HOST:PORT   a gateway, or a worker (default: 127.0.0.1:4000)
      --players N        2 to 16 (default: 6)
      --seconds N        ends after so many seconds (default: when it is interrupted)
      --version          says the version
      --help             says this

    Exit status with --seconds: 0 if the hat was found, somebody was tagged, birds were seen and nothing
    went wrong; 1 if not, with a line that says what; 64 for wrong arguments. The first tag takes some
    ten seconds.
    """

  var address = HostPort(host: "127.0.0.1", port: 4000)
  var players = 6
  /// `nil` for until it is interrupted.
  var seconds: Int?
  /// A map where there is a terminal to draw it in, lines of text elsewhere.
  let showsMap = isatty(STDOUT_FILENO) == 1

  static func read(_ arguments: [String]) throws -> Request {
    if arguments.contains(where: { $0 == "--help" || $0 == "-h" }) { return .help }
    if arguments.contains("--version") { return .version }
    return .play(try Options(arguments))
  }

  private init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let flag = rest.popFirst() {
      guard ["--addr", "--players", "--seconds"].contains(flag) else {
        throw Mistake(message: "no such flag as \(flag)")
      }
      guard let value = rest.popFirst() else { throw Mistake(message: "\(flag) needs a value") }
      switch flag {
      case "--addr":
        guard let address = HostPort(value) else {
          throw Mistake(message: "--addr: '\(value)' is not host:port")
        }
        self.address = address
      case "--players":
        guard let count = Int(value), (2...16).contains(count) else {
          throw Mistake(message: "--players: '\(value)' is not 2 to 16")
        }
        players = count
      default:
        guard let count = Int(value), count > 0 else {
          throw Mistake(message: "--seconds: '\(value)' is not a number above 0")
        }
        seconds = count
      }
    }
  }
}
