import Foundation
import Testing

@testable import GRPCSoak

@Suite struct GRPCSoakTests {
  /// A short one for the gate; `TESSERA_SOAK_SECONDS` makes it as long as wanted, such as under a
  /// sanitizer.
  @Test func callsOfAllKindsLeaveNothingBehind() async throws {
    let environment = ProcessInfo.processInfo.environment
    let wanted = environment["TESSERA_SOAK_SECONDS"].flatMap(Int.init)
    if wanted != nil { Self.endBacktraces() }
    let seed = environment["TESSERA_SOAK_SEED"].flatMap(UInt64.init) ?? 1
    var configuration = SoakConfiguration(duration: .seconds(wanted ?? 6), seed: seed)
    // The address sanitizer keeps about a kilobyte for each call for itself. What the calls have allocated
    // and not freed is counted apart from that.
    if dlsym(nil, "__asan_init") != nil { configuration.memoryAllowance = 1 << 30 }
    let report = try await GRPCSoak.run(configuration) { print($0) }
    #expect(report.failures == [], "seed \(seed)")
    #expect(report.callCount > 100)
    #expect(report.outcomes.keys.contains("unary OK"))
    print(report.outcomes.sorted { $0.key < $1.key })
  }

  /// The test runner has the runtime tell it of every error that is thrown, and keeps a backtrace of each
  /// until the test ends. NIO throws one for each broken socket, so that this would be the growth that a
  /// long soak finds.
  private static func endBacktraces() {
    for name in ["_swift_willThrow", "_swift_willThrowTypedImpl"] {
      dlsym(nil, name)?.assumingMemoryBound(to: UnsafeRawPointer?.self).pointee = nil
    }
  }

  @Test func aGrowthBeyondTheAllowanceIsAFailure() async throws {
    let report = try await shortSoak(memoryAllowance: -1 << 40)
    #expect(report.failures.count == 1)
    #expect(!report.hasPassed)
  }

  #if os(Linux)
    @Test func moreThatIsAllocatedAndNotFreedIsAFailure() async throws {
      let report = try await shortSoak(liveAllowance: -1 << 40)
      #expect(report.failures.count == 1)
      #expect(report.failures.allSatisfy { $0.hasPrefix("what is allocated has grown") })
    }

    @Test func whatIsAllocatedIsLiveUntilItIsFreed() throws {
      let before = try #require(LiveMemory.bytes)
      let blocks = (0..<1_000).map { _ in
        UnsafeMutableRawPointer.allocate(byteCount: 8_000, alignment: 8)
      }
      let held = try #require(LiveMemory.bytes)
      for block in blocks { block.deallocate() }
      let after = try #require(LiveMemory.bytes)
      // Other threads of the test runner allocate, too.
      #expect(held - before >= 7_900_000)
      #expect(after - before < 1_000_000)
    }
  #endif

  @Test func aDescriptionByMallocInfoIsSummedUp() {
    let heap = """
      <heap nr="0"><total type="fast" count="9" size="9"/><total type="rest" count="9" size="9"/>
      <system type="current" size="9"/></heap>
      """
    let sums = """
      <total type="fast" count="2" size="64"/><total type="rest" count="3" size="1000"/>
      <total type="mmap" count="1" size="200000"/><system type="current" size="135168"/>
      <system type="max" size="999999"/>
      """
    #expect(LiveMemory.bytes(inDescription: heap + sums) == 135_168 + 200_000 - 64 - 1_000)
    #expect(LiveMemory.bytes(inDescription: heap) == nil)
    #expect(LiveMemory.bytes(inDescription: "") == nil)
  }

  private func shortSoak(
    memoryAllowance: Int = 1 << 40, liveAllowance: Int = 1 << 40
  ) async throws -> SoakReport {
    try await GRPCSoak.run(
      SoakConfiguration(
        duration: .milliseconds(300), seed: 2, taskCount: 2, roundCount: 3,
        memoryAllowance: memoryAllowance, liveAllowance: liveAllowance))
  }
}
