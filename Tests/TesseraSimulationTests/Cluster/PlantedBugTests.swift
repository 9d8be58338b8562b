import Testing

@testable import TesseraSimulation

/// The invariants are worth what they find.
@Suite struct PlantedBugTests {
  @Test(arguments: [
    (PlantedBug.secondWriter, [Invariant.oneWriterPerGrant]),
    (.droppedSettlement, [.settledAsTold]),
    (.droppedAcknowledgement, [.everyRequestAnswered]),
    (.doubledInput, [.exactlyOnce]),
    (.lostDelivery, [.everyRequestAnswered, .viewsAgree, .exactlyOnce]),
    (.droppedCrossingAcknowledgement, [.crossingsEnd]),
    (.ghostNeverRemoved, [.viewsAgree, .viewsFollow]),
    (.doubledMessage, [.messagesOnce]),
  ])
  func aPlantedBugIsFoundWithin200Seeds(bug: PlantedBug, invariants: [Invariant]) throws {
    var plan = ClusterPlan()
    plan.planted = bug
    var found: ClusterReport.Violation?
    for seed in 1...200 as ClosedRange<UInt64> where found == nil {
      plan.seed = seed
      found = try SeedSweep.run(StoryTeller.story(of: plan), shrinks: false).violation
    }
    let violation = try #require(found, "not found")
    #expect(invariants.map(\.rawValue).contains(violation.invariant), "\(violation.seen)")
  }

  @Test func aStoryThatFailsIsMadeSmallAndFailsWhenReadBack() throws {
    var plan = ClusterPlan()
    plan.planted = .secondWriter
    var violation: ClusterReport.Violation?
    for seed in 1...50 as ClosedRange<UInt64> where violation == nil {
      plan.seed = seed
      violation = try SeedSweep.run(StoryTeller.story(of: plan)).violation
    }
    let found = try #require(violation)
    let smallest = try ScenarioFile(found.story).story
    #expect(smallest.steps.count <= 3, "\(found.story)")
    #expect(smallest.absentBots.count >= plan.bots - 1)
    let again = try Cluster(smallest).run()
    #expect(again.violation?.invariant.rawValue == found.invariant)
    #expect(found.command.contains("--seed \(plan.seed) "))
  }
}
