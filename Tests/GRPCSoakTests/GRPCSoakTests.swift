import Foundation
import GRPCSoak
import Testing

@Suite struct GRPCSoakTests {
  /// A short one for the gate; `TESSERA_SOAK_SECONDS` makes it as long as wanted, such as under a
  /// sanitizer.
  @Test func callsOfAllKindsLeaveNothingBehind() async throws {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["TESSERA_SOAK_SECONDS"].flatMap(Int.init) ?? 6
    let seed = environment["TESSERA_SOAK_SEED"].flatMap(UInt64.init) ?? 1
    let report = try await GRPCSoak.run(
      SoakConfiguration(duration: .seconds(seconds), seed: seed)
    ) { print($0) }
    #expect(report.failures == [], "seed \(seed)")
    #expect(report.callCount > 100)
    #expect(report.outcomes.keys.contains("unary OK"))
    print(report.outcomes.sorted { $0.key < $1.key })
  }

  @Test func aGrowthBeyondTheAllowanceIsAFailure() async throws {
    let report = try await GRPCSoak.run(
      SoakConfiguration(
        duration: .milliseconds(300), seed: 2, taskCount: 2, roundCount: 3,
        memoryAllowance: -1 << 40))
    #expect(report.failures.count == 1)
    #expect(!report.hasPassed)
  }
}
