import TesseraCore
import Testing

@testable import TesseraSimulation

@Suite struct ClusterTests {
  /// Small, so that the gate has time for many.
  static let small: ClusterPlan = {
    var plan = ClusterPlan()
    plan.workers = 2
    plan.cells = 3
    plan.bots = 4
    plan.seconds = 1.5
    return plan
  }()

  @Test func theSameSeedTellsTheSameStory() throws {
    var plan = Self.small
    for seed in 1...5 as ClosedRange<UInt64> {
      plan.seed = seed
      let first = try Cluster(StoryTeller.story(of: plan)).run().report
      let again = try Cluster(StoryTeller.story(of: plan)).run().report
      #expect(first == again)
      #expect(first.events > 500)
    }
  }

  /// A worker's state after a tick is a function of what it was given.
  @Test func everyTickOfEveryWorkerEndsInTheSameState() throws {
    var plan = Self.small
    for seed in [3, 4] as [UInt64] {
      plan.seed = seed
      let clusters = try (0..<2).map { _ in try Cluster(StoryTeller.story(of: plan)) }
      for cluster in clusters {
        cluster.keepsStateHashes = true
        _ = cluster.run()
      }
      #expect(clusters[0].stateHashes == clusters[1].stateHashes)
      #expect(clusters[0].stateHashes.count > 100)
      // While players walk, hardly any is like another.
      #expect(Set(clusters[0].stateHashes).count > 50)
    }
  }

  @Test func anotherSeedTellsAnotherStory() throws {
    var plan = ClusterPlan()
    let first = try Cluster(StoryTeller.story(of: plan)).run().report
    plan.seed = 2
    let other = try Cluster(StoryTeller.story(of: plan)).run().report
    #expect(first.storyHash != other.storyHash)
  }

  /// The gate's share of `xt sim`.
  @Test func everythingHoldsForManySeeds() async throws {
    let failed = try await SeedSweep(plan: Self.small, first: 1, count: 120).run(threads: 2)
    #expect(failed == nil, "\(failed?.violation?.text(seed: failed?.seed ?? 0) ?? "")")
  }

  /// Players that come, go and travel all the time, where nothing else happens that could excuse anything.
  @Test func everythingHoldsForPlayersThatHardlyEverStay() async throws {
    var plan = Self.small
    plan.bots = 6
    var sweep = SeedSweep(plan: plan, first: 1, count: 24)
    sweep.restlessEvery = 1
    #expect(sweep.plans(of: 1).map(\.faults) == [plan.faults, [.delay]])
    #expect(sweep.plans(of: 2).map(\.faults) == [plan.faults, []])
    let story = StoryTeller.story(of: sweep.plans(of: 2)[1])
    #expect(!story.losesCells)
    let kinds = story.steps.map { $0.description.split(separator: " ")[2] }
    #expect(Set(kinds) == ["reconnect", "resume", "travel"])
    let failed = try await sweep.run(threads: 2)
    #expect(failed == nil, "\(failed?.violation?.text(seed: failed?.seed ?? 0) ?? "")")
  }

  @Test(arguments: ClusterFault.allCases)
  func everyFaultHappensAndIsSurvived(fault: ClusterFault) throws {
    var plan = Self.small
    plan.faults = [fault]
    var told = 0
    for seed in 1...5 as ClosedRange<UInt64> {
      plan.seed = seed
      let story = StoryTeller.story(of: plan)
      told += story.steps.count { $0.happening.fault == fault }
      let report = try SeedSweep.run(story)
      #expect(report.isClean, "\(report.table)")
      #expect(report.acknowledged > 50)
    }
    #expect(told > 0)
  }

  @Test func withoutFaultsNobodyIsLostAndOnlyCellsThatMoveAreRefused() throws {
    var plan = ClusterPlan()
    plan.faults = []
    let report = try SeedSweep.run(StoryTeller.story(of: plan))
    #expect(report.isClean)
    #expect(report.unknownOutcomes == 0)
    #expect(report.brokenLinks == 0)
    #expect(report.crashes == 0)
  }

  @Test func playersWalkAcrossWorkersAndNobodyNotices() throws {
    var plan = ClusterPlan()
    plan.faults = []
    plan.seconds = 6
    var between: UInt64 = 0
    for seed in 1...3 as ClosedRange<UInt64> {
      plan.seed = seed
      var story = StoryTeller.story(of: plan)
      // Cells stay where they are, and nobody travels by other means than walking.
      story.steps = []
      let report = try SeedSweep.run(story)
      #expect(report.isClean, "\(report.table)")
      #expect(Set(report.refused.keys).isSubset(of: ["world_edge"]), "\(report.refused)")
      #expect(report.unknownOutcomes == 0)
      between += report.crossingsBetween
    }
    #expect(between > 5)
  }

  @Test func wrongPlansAreRefused() {
    var plan = ClusterPlan()
    plan.workers = 0
    #expect(throws: SimulationError.self) { try plan.validate() }
    #expect(throws: SimulationError.self) { try ClusterFault.list("delay,fire") }
    #expect((try? ClusterFault.list("all")) == Set(ClusterFault.allCases))
    #expect((try? ClusterFault.list("none")) == [])
  }
}

extension StoryStep.Happening {
  fileprivate var fault: ClusterFault? {
    switch self {
    case .crash: .crash
    case .cut: .loss
    case .partition: .partition
    case .stall: .slow
    case .delay: .delay
    case .reorder: .reorder
    case .duplicate: .duplicate
    case .give, .reconnect, .resume, .travel, .plant: nil
    }
  }
}
