import Foundation
import Testing

@testable import TesseraSimulation

@Suite struct ScenarioTests {
  static let files: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios")
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "txt" }.map(\.path).sorted()
  }()

  @Test func thereAreScenarios() { #expect(Self.files.count >= 8) }

  @Test(arguments: files)
  func aScenarioEndsAsItSays(file: String) throws {
    let scenario = try ScenarioFile(String(contentsOfFile: file, encoding: .utf8))
    try #require(!scenario.expectations.isEmpty)
    let report = try SeedSweep.run(scenario.story, shrinks: false)
    for expectation in scenario.expectations {
      switch expectation {
      case .clean: #expect(report.isClean, "\(report.table)")
      case .violation(let name): #expect(report.violation?.invariant == name, "\(report.table)")
      case .atLeast(let name, let number):
        let value = try #require(report.number(name), "no number '\(name)' in a report")
        #expect(value >= number, "\(name) is \(value)")
      }
    }
  }

  @Test func aStoryIsReadAsItIsWritten() throws {
    var plan = ClusterPlan()
    plan.seed = 5
    plan.planted = .lostDelivery
    var story = StoryTeller.story(of: plan)
    story.absentBots = [3]
    let read = try ScenarioFile("\(story)").story
    #expect(read.steps == story.steps)
    #expect(read.absentBots == [3])
    #expect("\(read)" == "\(story)")
  }

  @Test(arguments: [
    "fly", "cluster workers", "cluster workers=0", "at now crash worker-1 for 5",
    "at 5 crash worker-1", "at 5 give here worker-1", "at 5 explode", "without worker-1",
    "expect happiness", "expect applied >= many", "at 5 plant tree",
  ])
  func aLineThatCannotBeReadIsAnError(line: String) {
    let error = #expect(throws: SimulationError.self) { try ScenarioFile("# story\n" + line) }
    if line != "cluster workers=0" { #expect(error?.message.hasPrefix("line 2: ") == true) }
  }
}

extension ClusterReport {
  fileprivate func number(_ name: String) -> UInt64? {
    switch name {
    case "applied": applied
    case "repeated-inputs": repeatedInputs
    case "reconnections": reconnections
    case "broken-links": brokenLinks
    case "crashes": crashes
    case "commits": commits
    case "letters": letters
    case "unknown-outcomes": unknownOutcomes
    case "overlapping-owners": overlappingOwners
    case "crossings-within": crossingsWithin
    case "crossings-between": crossingsBetween
    case "aborted-handovers": handoversAborted
    case "forwarded-inputs": forwardedInputs
    case "refused": refused.values.reduce(0, +)
    default: refused[name.replacing("-", with: "_")]
    }
  }
}
