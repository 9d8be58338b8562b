package import TesseraCore

// What a simulator checks from the outside after every step.
extension GatewayCore {
  /// One link's books.
  package struct LinkBooks: Hashable, Sendable {
    package var slot: Int
    package var address: HostPort
    package var isUp: Bool
    /// Inputs that the worker still takes, and how many it took at the beginning.
    package var credit: Int
    package var initialCredit: Int
    package var unsettledCount: Int
    /// The same, added up over the sessions.
    package var unsettledOfSessions: Int
  }

  /// Every link's books, by slot.
  package var linkBooks: [LinkBooks] {
    (0..<links.end).filter { links.contains($0) }.map { slot in
      let link = links[slot]
      let sum = link.sessions.reduce(0) { sum, session in
        let lane = sessions[session].laneIndex(for: slot)
        return sum + (lane.map { sessions[session].lanes[$0].unsettledCount } ?? 0)
      }
      return LinkBooks(
        slot: slot, address: link.address, isUp: link.state == .up, credit: link.credit,
        initialCredit: link.initialCredit, unsettledCount: link.unsettledCount,
        unsettledOfSessions: sum)
    }
  }

  /// The number of a session's oldest input on a link that is not settled; `nil` if all are, or the
  /// session is gone.
  package func oldestUnsettledInput(of session: SessionID, onLink slot: Int) -> UInt64? {
    guard let place = slotOfSession[session], let lane = sessions[place].laneIndex(for: slot) else {
      return nil
    }
    return sessions[place].lanes[lane].oldestUnsettled
  }

  /// Bytes of frames that were not forwarded yet.
  package var bufferedInputBytes: Int { bufferedInput }

  /// Inputs of one session that are not settled: the most that any session has on any link.
  package var mostUnsettledOfASession: Int {
    (0..<sessions.end).lazy.filter { sessions.contains($0) }
      .flatMap { sessions[$0].lanes.map(\.unsettledCount) }.max() ?? 0
  }
}
