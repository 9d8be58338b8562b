internal import TesseraCore

/// What few sessions have: those that come and go, those whose actors cross, and those that were refused
/// something.
extension SessionTable.Record {
  struct Seldom: Sendable {
    var outstanding: Set<UInt64> = []
    var latestForwarded: [QueuedInput] = []
    var refusedForwarded: [SessionTable.ForwardedRefusal] = []
    var followed: [EntityID: UInt32] = [:]
    var behind: Set<EntityID> = []
    var forgetAt: Duration?
    var refusals = RefusedInputs()

    fileprivate var isEmpty: Bool {
      outstanding.isEmpty && latestForwarded.isEmpty && refusedForwarded.isEmpty
        && followed.isEmpty && behind.isEmpty && forgetAt == nil && refusals.isEmpty
    }
  }

  /// Inputs that wait for an actor which is on its way, or were passed on with it.
  var hasOutstanding: Bool { !(seldom.first?.outstanding.isEmpty ?? true) }

  /// The latest inputs that were passed on to here and took effect, one for each actor and kind: their
  /// answers go over another connection than their settlement.
  var latestForwarded: [QueuedInput] { seldom.first?.latestForwarded ?? [] }

  /// The latest of them that were refused, and what their client was told: as many as may be unanswered.
  var refusedForwarded: [SessionTable.ForwardedRefusal] { seldom.first?.refusedForwarded ?? [] }

  /// Hints that its gateway acts by, whose actors have not come yet.
  var followed: [EntityID: UInt32] {
    get { seldom.first?.followed ?? [:] }
    _modify {
      beginChange()
      defer { endChange() }
      yield &seldom[0].followed
    }
  }

  /// Those of them whose client is to be shown all that there is.
  var behind: Set<EntityID> {
    get { seldom.first?.behind ?? [] }
    _modify {
      beginChange()
      defer { endChange() }
      yield &seldom[0].behind
    }
  }

  /// When the session is forgotten; `nil` while it is attached.
  var forgetAt: Duration? {
    get { seldom.first?.forgetAt }
    set {
      guard !seldom.isEmpty || newValue != nil else { return }
      changeSeldom { $0.forgetAt = newValue }
    }
  }

  /// Changes it, and keeps it if there is anything in it then.
  mutating func changeSeldom<Result>(_ body: (inout Seldom) -> Result) -> Result {
    beginChange()
    defer { endChange() }
    return body(&seldom[0])
  }

  private mutating func beginChange() { if seldom.isEmpty { seldom = [Seldom()] } }

  private mutating func endChange() { if seldom[0].isEmpty { seldom = [] } }
}
