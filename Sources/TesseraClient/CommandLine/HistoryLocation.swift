/// Where the prompt's history is kept: a file of the user's state, as the XDG base directory
/// specification has it.
package enum HistoryLocation {
  /// `nil` if the environment names no place. A relative `XDG_STATE_HOME` is ignored, as the
  /// specification asks.
  package static func path(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return "\(state)/tessera/client_history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/tessera/client_history"
  }
}
