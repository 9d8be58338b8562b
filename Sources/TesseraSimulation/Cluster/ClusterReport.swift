internal import Foundation

/// What a run of a cluster came to.
package struct ClusterReport: Sendable, Codable, Hashable {
  package var seed: UInt64 = 0
  /// How long it took in the cluster, and how many things happened.
  package var virtualMilliseconds = 0
  package var events = 0
  /// Two runs with the same number told the same story.
  package var storyHash = ""
  package var sent: UInt64 = 0
  package var acknowledged: UInt64 = 0
  package var refused: [String: UInt64] = [:]
  /// Requests that ended with "may or may not have taken effect".
  package var unknownOutcomes: UInt64 = 0
  package var applied: UInt64 = 0
  package var repeatedInputs: UInt64 = 0
  package var reconnections: UInt64 = 0
  package var brokenLinks: UInt64 = 0
  package var commits: UInt64 = 0
  package var crashes: UInt64 = 0
  /// Times that a tick found a cell at two workers under different grants: the old owner had not
  /// heard of the new one yet. Without leases that is as long as it is cut off.
  package var overlappingOwners: UInt64 = 0
  /// Entities that went from cell to cell of one worker, and from worker to worker.
  package var crossingsWithin: UInt64 = 0
  package var crossingsBetween: UInt64 = 0
  /// Hand-overs that were begun and taken back.
  package var handoversAborted: UInt64 = 0
  /// Inputs that followed their entities to another worker.
  package var forwardedInputs: UInt64 = 0
  /// What the rules of cells had for those of another worker's, repetitions included.
  package var letters: UInt64 = 0
  package var checks: UInt64 = 0
  /// How often what one player sees of another was compared with what was true, while things went on.
  package var viewChecks: UInt64 = 0
  package var violation: Violation?

  package struct Violation: Sendable, Codable, Hashable {
    package var invariant: String
    package var tick: Int
    package var milliseconds: Int
    package var expected: String
    package var seen: String
    /// The smallest story that was found to fail, as a scenario file.
    package var story: String
    package var command: String
  }

  package var isClean: Bool { violation == nil }

  /// One JSON object, with members in alphabetical order.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// For people.
  package var table: String {
    let numbers: [(String, String)] = [
      ("seed", "\(seed)"), ("virtual time", "\(Double(virtualMilliseconds) / 1000) s"),
      ("events", "\(events)"), ("story", storyHash), ("sent", "\(sent)"),
      ("acknowledged", "\(acknowledged)"),
      (
        "refused",
        refused.isEmpty
          ? "0"
          : refused.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(
            separator: ", ")
      ),
      ("outcome unknown", "\(unknownOutcomes)"), ("applied", "\(applied)"),
      ("repeated inputs", "\(repeatedInputs)"), ("reconnections", "\(reconnections)"),
      ("broken links", "\(brokenLinks)"), ("ledger commits", "\(commits)"),
      ("crashes", "\(crashes)"), ("overlapping owners", "\(overlappingOwners)"),
      ("crossings", "\(crossingsWithin) within workers, \(crossingsBetween) between"),
      ("aborted hand-overs", "\(handoversAborted)"), ("followed inputs", "\(forwardedInputs)"),
      ("letters", "\(letters)"), ("checks", "\(checks), \(viewChecks) of views"),
    ]
    var lines = numbers.map { $0.0.padding(toLength: 20, withPad: " ", startingAt: 0) + $0.1 }
    if let violation {
      lines.append("\n" + violation.text(seed: seed))
    } else {
      lines.append("no violation")
    }
    return lines.joined(separator: "\n")
  }
}

extension ClusterReport.Violation {
  /// Everything that is needed to look into it.
  package func text(seed: UInt64) -> String {
    """
    VIOLATION of \(invariant): seed \(seed), tick \(tick) (\(milliseconds) ms)
      expected: \(expected)
      seen:     \(seen)
    repeat it:  \(command)
    smallest story found (a scenario file):
    \(story.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
    """
  }
}
