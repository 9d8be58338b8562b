import TesseraCore
import TesseraProto
import TesseraWire

// What happens because time goes by.
extension GatewayCore {
  /// To be called several times a second; deadlines are kept to that precision.
  package mutating func timePassed(now: Duration) {
    for slot in 0..<links.end where links.contains(slot) {
      switch links[slot].state {
      case .greeting(let since, _) where now - since >= limits.welcomeTime:
        effects.append(.closeLink(slot))
        linkFailed(
          slot, reason: "it did not answer the hello within \(limits.welcomeTime)", now: now)
      case .up where isSilent(slot, now: now):
        effects.append(.closeLink(slot))
        linkFailed(
          slot, reason: "it settled nothing and said nothing for \(limits.linkSilence)", now: now)
      case .up: watchNeed(of: slot, now: now)
      default: break
      }
    }
    for slot in 0..<sessions.end where sessions.contains(slot) && !sessions[slot].isRetired {
      if let since = sessions[slot].inputEnded {
        if now - since >= limits.halfClosedTime { disconnect(slot) }
      } else if sessions[slot].block == nil, sessions[slot].reader.isMidFrame,
        now - sessions[slot].lastInput >= limits.frameSilence
      {
        refuse(
          slot, .malformedFrame,
          "a frame was begun and nothing came for \(limits.frameSilence)")
        stats.brokenClients += 1
        disconnect(slot)
      }
    }
  }

  /// The gateway stops: clients are not listened to any more. Answers still go out until
  /// ``disconnectAll()``.
  package mutating func stop() {
    isStopping = true
    for slot in 0..<sessions.end where sessions.contains(slot) { mark(session: slot) }
  }

  /// Inputs that workers have not settled.
  package var unsettledCount: Int {
    (0..<links.end).reduce(0) { $0 + (links.contains($1) ? links[$1].unsettledCount : 0) }
  }

  /// Ends every session, tells the workers, and closes all connections.
  package mutating func disconnectAll() {
    for slot in 0..<sessions.end where sessions.contains(slot) { disconnect(slot) }
    for slot in 0..<links.end where links.contains(slot) && links[slot].state != .idle {
      flushLink(slot)
      links[slot].state = .idle
      effects.append(.closeLink(slot))
    }
  }

  private func isSilent(_ slot: Int, now: Duration) -> Bool {
    links[slot].unsettledCount > 0 && now - links[slot].waitingSince >= limits.linkSilence
  }
}
