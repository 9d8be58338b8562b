import Meadow
import TesseraClient
import TesseraCore
import TesseraRules

/// A player: one connection, one actor, and a brain.
actor Player {
  /// What a player tells of the game.
  enum News: Sendable {
    /// Somebody else tagged this player.
    case tagged(by: EntityID, EntityID)
    /// This player found the hat.
    case found(EntityID)
    /// A request was refused for a reason that is no part of the game.
    case trouble(String)
  }

  let id: EntityID
  private(set) var view = View()
  private(set) var isPlaying = false

  private let connection: TesseraConnection
  private let rules: RuleSet
  private let tell: @Sendable (News) -> Void
  private var brain: Brain
  private var cell = CellID.origin
  private var pauseAfterTag = 0

  /// Refusals that happen to those who play: a step came too early, or the prey got away.
  private static let partOfTheGame: Set<String> = [
    "too_fast", "out_of_reach", "out_of_breath", "not_it",
  ]
  private static let stepTime: Duration = .milliseconds(100)

  init(
    _ id: EntityID, at address: HostPort, encoding: TesseraConnection.Configuration,
    rules: RuleSet, tell: @escaping @Sendable (News) -> Void
  ) async throws {
    self.id = id
    self.rules = rules
    self.tell = tell
    brain = Brain(id)
    connection = try await TesseraConnection.connect(to: address, configuration: encoding)
  }

  /// Comes into the meadow and plays until the task is cancelled or the connection ends.
  func play(from position: WorldPosition) async throws {
    cell = CellGeometry().cell(at: position, world: 0, depth: 0) ?? .origin
    async let _ = run(from: position)
    do {
      for try await message in connection.incoming { try take(message.envelope.payload) }
      tell(.trouble("player \(id): the connection ended"))
    } catch  where Task.isCancelled {
      // It was asked to end.
    }
    await connection.close()
  }

  private func run(from position: WorldPosition) async throws {
    // Workers may still be finding each other.
    while !isPlaying {
      try await connection.send(.join(actor: id, position: position), cell: cell)
      try await Task.sleep(for: .milliseconds(500))
    }
    while true {
      let action = brain.next(view, seconds: 0.1)
      if action.dx != 0 || action.dy != 0 {
        try await connection.send(.move(actor: id, dx: action.dx, dy: action.dy), cell: cell)
      }
      pauseAfterTag -= 1
      if let target = action.tags, pauseAfterTag <= 0,
        let body = rules.encode(message: Tag(target: target.rawValue))
      {
        pauseAfterTag = 3
        try await connection.send(.send(actor: id, to: id, body: body), cell: cell)
      }
      try await Task.sleep(for: Self.stepTime)
    }
  }

  private func take(_ payload: Payload) throws {
    try view.take(payload)
    switch payload {
    case .snapshot: isPlaying = true
    case .event(_, let who, let body):
      // All who see it are told; whom it concerns says so.
      guard who == id else { return }
      guard let tagged = try rules.decode(event: body) as? Tagged else { return }
      tell(tagged.by == 0 ? .found(id) : .tagged(by: EntityID(tagged.by), id))
    case .error(let refusal) where isPlaying && !Self.partOfTheGame.contains(refusal.code):
      tell(.trouble("player \(id): \(refusal.code): \(refusal.message)"))
    default: break
    }
  }
}
