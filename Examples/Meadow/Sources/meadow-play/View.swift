import Meadow
import TesseraCore
import TesseraProtobuf

/// What one player sees of the meadow, kept up to date from what its client is told.
struct View: Sendable {
  /// Something that is in sight.
  struct Seen: Sendable {
    var position: WorldPosition
    var shown = Shown()

    var isIt: Bool { shown.runner?.isIt == true }
  }

  private(set) var all: [EntityID: Seen] = [:]
  private(set) var score = Score()

  /// Who plays and can be seen.
  var runners: [EntityID: Seen] { all.filter { $0.value.shown.runner != nil } }

  /// A message from the server.
  mutating func take(_ payload: Payload) throws(ProtobufError) {
    switch payload {
    case .snapshot(_, let actors):
      let known = all
      all = [:]
      for actor in actors {
        all[actor.id] = Seen(
          position: actor.position, shown: known[actor.id]?.shown ?? Shown())
      }
    case .delta(_, let moved):
      for actor in moved {
        all[actor.id, default: Seen(position: actor.position)].position = actor.position
      }
    case .despawn(_, let gone): for id in gone { all[id] = nil }
    case .shown(_, let actors):
      for actor in actors { all[actor.id]?.shown = try Shown(protobuf: actor.components) }
    case .own(_, let actors):
      for actor in actors { score = try Own(protobuf: actor.components).score ?? Score() }
    default: break
    }
  }
}
