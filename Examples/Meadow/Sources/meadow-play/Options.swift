import Foundation
import TesseraCore

/// What the program is asked for.
struct Options {
  struct Mistake: Error {
    var message: String
  }

  static let usage = """
    usage: meadow-play [--addr HOST:PORT] [--players 2…16] [--seconds N]
    """

  var address = HostPort(host: "127.0.0.1", port: 4000)
  var players = 6
  /// `nil` for until it is interrupted.
  var seconds: Int?
  /// A map where there is a terminal to draw it in, lines of text elsewhere.
  let showsMap = isatty(STDOUT_FILENO) == 1

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let flag = rest.popFirst() {
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
      case "--seconds":
        guard let count = Int(value), count > 0 else {
          throw Mistake(message: "--seconds: '\(value)' is not a number above 0")
        }
        seconds = count
      default: throw Mistake(message: "no such flag as \(flag)")
      }
    }
  }
}
