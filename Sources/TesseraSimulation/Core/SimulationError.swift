/// Why a simulation could not be set up or could not begin.
package struct SimulationError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// A cell that does not exist or cannot be walked in.
    case badCell
    case badOption
    case connectFailed
    case interrupted
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}
