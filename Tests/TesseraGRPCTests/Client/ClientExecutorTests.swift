import NIOPosix
import TesseraGRPC
import Testing

@Suite struct ClientExecutorTests {
  /// The threads that a task was on before and after its calls.
  private static func isOnTheLoop() -> Bool { MultiThreadedEventLoopGroup.currentEventLoop != nil }

  @Test func aTaskThatPrefersItStaysOnTheLoopThroughItsCalls() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      #expect(!Self.isOnTheLoop())
      try await withTaskExecutorPreference(loopback.client.executor) {
        #expect(Self.isOnTheLoop())
        for number in 1...100 as ClosedRange<UInt64> {
          let answer = try await loopback.echo(Probe(number: number))
          #expect(answer.number == number)
          #expect(Self.isOnTheLoop())
        }
      }
      #expect(!Self.isOnTheLoop())
    }
  }

  @Test func tasksOnItAndElsewhereCallSideBySide() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let executor = await loopback.client.executor
      try await withThrowingDiscardingTaskGroup { group in
        for index in 0..<64 as Range<UInt64> {
          group.addTask(executorPreference: index % 2 == 0 ? executor : nil) {
            for call in 0..<20 as Range<UInt64> {
              let probe = Probe(number: index * 1_000 + call, text: "from \(index)")
              let answer = try await loopback.echo(probe)
              #expect(answer == probe)
            }
          }
        }
      }
    }
  }

  @Test func aCallOnItIsCancelledAndTimesOut() async throws {
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Sleep") { (probe: Probe, _) -> Probe in
        try await Task.sleep(for: .seconds(60))
        return probe
      }
    }) { loopback async throws in
      let executor = await loopback.client.executor
      let late = await #expect(throws: GRPCError.self) {
        try await withTaskExecutorPreference(executor) {
          let _: Probe = try await loopback.client.unary(
            Loopback.service, "Sleep", Probe(),
            options: GRPCCallOptions(timeout: .milliseconds(20)))
        }
      }
      #expect(late?.code == .deadlineExceeded)
      let task = Task(executorPreference: executor) { () throws -> Probe in
        try await loopback.client.unary(Loopback.service, "Sleep", Probe())
      }
      task.cancel()
      let cancelled = await #expect(throws: GRPCError.self) { try await task.value }
      #expect(cancelled?.code == .cancelled)
    }
  }
}
