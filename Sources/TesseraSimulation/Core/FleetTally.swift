/// What was counted on one connection, or on many.
package struct FleetTally: Hashable, Sendable {
  package var bots = 0
  /// Bots that are in the world now.
  package var inWorld = 0
  /// Bots that could not join, or not again after they were put out.
  package var notJoined = 0
  /// Joins, moves and leaves.
  package var sent: UInt64 = 0
  package var acknowledged: UInt64 = 0
  package var refused: UInt64 = 0
  /// Inputs never answered, and acknowledged moves that are missing in a position.
  package var lost: UInt64 = 0
  /// Moves that are in a position twice, answers that came twice, frames whose `seq` came twice.
  package var duplicated: UInt64 = 0
  /// Positions that no single lost or doubled move explains.
  package var misplaced: UInt64 = 0
  /// Numbers missing in the `seq` of what was received.
  package var missingFrames: UInt64 = 0
  /// Connections that ended before their bots had left.
  package var connectionsLost = 0
  /// Moves not sent because too many waited for an answer, or the socket took no more.
  package var heldBack: UInt64 = 0
  /// Joins of bots that were in the world already, far from where they were.
  package var teleports: UInt64 = 0
  /// Connections dropped by their bots, which came back over new ones.
  package var reconnections: UInt64 = 0
  /// Times for which slow readers did not read.
  package var readingPauses: UInt64 = 0
  /// Slow readers that were disconnected, and came back.
  package var cutOff = 0
  /// Inputs whose answers went with their connection: that they were applied once or not at all shows
  /// in where their actors were found.
  package var cutShort: UInt64 = 0
  /// Steps out of the world that were refused, which is as it should be.
  package var turnedAtEdge: UInt64 = 0
  package var errors: [String: UInt64] = [:]
  /// The first errors and faults of positions in words.
  package private(set) var examples: [String] = []
  package var framesReceived: UInt64 = 0
  package var bytesReceived: UInt64 = 0

  package init() {}

  /// Whether everything that was sent took effect exactly once.
  package var isClean: Bool {
    lost == 0 && duplicated == 0 && misplaced == 0 && missingFrames == 0 && notJoined == 0
      && connectionsLost == 0
  }

  package mutating func add(_ other: FleetTally) {
    bots += other.bots
    inWorld += other.inWorld
    notJoined += other.notJoined
    sent += other.sent
    acknowledged += other.acknowledged
    refused += other.refused
    lost += other.lost
    duplicated += other.duplicated
    misplaced += other.misplaced
    missingFrames += other.missingFrames
    connectionsLost += other.connectionsLost
    heldBack += other.heldBack
    teleports += other.teleports
    reconnections += other.reconnections
    readingPauses += other.readingPauses
    cutOff += other.cutOff
    cutShort += other.cutShort
    turnedAtEdge += other.turnedAtEdge
    errors.merge(other.errors, uniquingKeysWith: +)
    for example in other.examples { note(example) }
    framesReceived += other.framesReceived
    bytesReceived += other.bytesReceived
  }

  mutating func note(_ example: @autoclosure () -> String) {
    if examples.count < 10 { examples.append(example()) }
  }

  package mutating func record(_ finding: BotFinding?) {
    switch finding {
    case .lostMove: lost += 1
    case .doubledMove: duplicated += 1
    case .misplaced: misplaced += 1
    case nil: break
    }
  }
}
