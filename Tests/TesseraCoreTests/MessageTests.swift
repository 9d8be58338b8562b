import TesseraCore
import Testing

@Suite struct MessageTests {
  @Test func everyPayloadKnowsItsKind() {
    let position = WorldPosition(x: 0, y: 0)
    let payloads: [Payload] = [
      .ping(timestamp: 0), .join(actor: EntityID(0), position: position),
      .move(actor: EntityID(0), dx: 0, dy: 0), .leave(actor: EntityID(0)),
      .send(actor: EntityID(0), to: EntityID(1), body: []), .pong(timestamp: 0),
      .snapshot(cell: .origin, actors: []), .delta(cell: .origin, moved: []),
      .despawn(cell: .origin, actors: []), .error(Refusal(.noRoute, "")),
      .shown(cell: .origin, actors: []), .own(cell: .origin, actors: []),
      .event(cell: .origin, actor: EntityID(0), body: []),
    ]
    #expect(payloads.map(\.kind) == PayloadKind.allCases)
    #expect(payloads.prefix(5).allSatisfy { $0.kind.isFromClient })
    #expect(payloads.dropFirst(5).allSatisfy { !$0.kind.isFromClient })
  }

  @Test func theCodesOfRefusalsAreThePublishedOnes() {
    #expect(
      Set(RefusalCode.allCases.map(\.rawValue)) == [
        "malformed_frame", "frame_too_large", "no_route", "cell_not_owned", "stale_epoch",
        "invalid_position", "invalid_delta", "actor_not_joined", "actor_owned_by_other",
        "world_edge", "invalid_message", "rate_limited", "overloaded", "unauthenticated",
      ])
  }

  @Test func aPositionIsFiniteIfBothCoordinatesAre() {
    #expect(WorldPosition(x: 1, y: -1).isFinite)
    #expect(!WorldPosition(x: .nan, y: 0).isFinite)
    #expect(!WorldPosition(x: 0, y: .infinity).isFinite)
    #expect(WorldPosition(x: 1, y: 2).moved(dx: 0.5, dy: -0.5) == WorldPosition(x: 1.5, y: 1.5))
  }
}
