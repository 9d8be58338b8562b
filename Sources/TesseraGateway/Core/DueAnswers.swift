/// Requests of a session that are settled and have no answer: a worker has passed them on to another one,
/// which answers them over its own link. If that worker is lost, nobody but the gateway can.
struct DueAnswers {
  /// The highest request that was answered; answers to steps are ones to all steps before them.
  private var latest: UInt64 = 0
  private(set) var due: [UInt64] = []

  /// More than a session may have under way is not kept.
  private static let most = 1024

  /// An answer to a request goes to the client.
  mutating func noteAnswered(_ request: UInt64) {
    latest = max(latest, request)
    if !due.isEmpty { due.removeAll { $0 <= request } }
  }

  /// A worker has settled a request.
  mutating func noteSettled(_ request: UInt64) {
    if request > latest, due.count < Self.most { due.append(request) }
  }

  /// Gives up all of them.
  mutating func loseAll() -> [UInt64] {
    defer { due = [] }
    return due
  }
}
