import TesseraCore

/// Where one actor of a session lives, so that what its client says for it goes there whatever cell the
/// client names.
struct ActorRoute {
  let actor: EntityID
  /// The cell that it is in, as far as is known.
  var cell: CellID
  /// The link to the worker that has it.
  var link: Int
  /// Whether that is only what the cell which its client named leads to.
  var isGuess = false
  /// How often it had changed cells by the latest hint; 0 before any.
  var hops: UInt32 = 0
  /// The link that its latest join went over, wherever hints have led since; `nil` for a guess.
  var joinLink: Int?
  /// A worker that has it by that join, to which no hint has led yet, and how often it had changed cells.
  var passedOn: (link: Int, hops: UInt32)?
  /// The routes' generation under which this was found right.
  var generation: Int
  /// The link over which its inputs went before: what is under way there comes first.
  var former: Int?
  /// Whether the link to its worker broke while it was there.
  var hasMissed = false
  /// Whether something that its worker said was not passed on, being of a cell that is another one's.
  var hasMissedOutdated = false
  /// Whether its worker is to show its client all that there is, since the former one's link broke.
  var isBehind = false
  /// Whether a worker has said that its client joined it there.
  var isJoined = false
  /// Whether it was taken out of its worker's world because its client joins it at another one.
  var isReleased = false
}
