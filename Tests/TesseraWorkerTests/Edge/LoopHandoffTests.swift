import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import Testing

@testable import TesseraWorker

/// What goes from one event loop to another.
struct LoopHandoffTests {
  @Test func itemsOfOneThreadComeInOrderAndTheLastOneLast() async throws {
    try await withTwoLoops { from, to in
      let taken = NIOLockedValueBox<[Int]>([])
      let handoff = LoopHandoff<Int>(to: to, limit: 100_000, batch: 7) { item in
        to.preconditionInEventLoop()
        taken.withLockedValue { $0.append(item) }
      }
      try await from.submit {
        for item in 0..<20_000 { #expect(handoff.send(item)) }
        handoff.finish(with: -1)
        #expect(handoff.send(5), "what comes after the end is not refused but dropped")
        handoff.finish(with: -2)
      }.get()
      try await until("the last item") { taken.withLockedValue { $0.last == -1 } }
      try await to.submit {}.get()
      #expect(taken.withLockedValue { $0 } == Array(0..<20_000) + [-1])
    }
  }

  @Test func noMoreWaitThanMayAndTheEndAlwaysHasRoom() async throws {
    try await withTwoLoops { from, to in
      let taken = NIOLockedValueBox<[Int]>([])
      let handoff = LoopHandoff<Int>(to: to, limit: 3, batch: 2) { item in
        taken.withLockedValue { $0.append(item) }
      }
      // While the other loop is busy, nothing is taken.
      try await to.submit {
        #expect((1...5).map { handoff.send($0) } == [true, true, true, false, false])
        handoff.finish(with: 6)
      }.get()
      try await until("the end") { taken.withLockedValue { $0.last == 6 } }
      #expect(taken.withLockedValue { $0 } == [1, 2, 3, 6])
    }
  }

  @Test func aBurstLeavesTheLoopTimeForOtherThings() async throws {
    try await withTwoLoops { from, to in
      let events = NIOLockedValueBox<[String]>([])
      let handoff = LoopHandoff<Int>(to: to, limit: 10, batch: 2) { item in
        events.withLockedValue { $0.append("\(item)") }
      }
      try await to.submit {
        for item in 1...5 { _ = handoff.send(item) }
        to.execute { events.withLockedValue { $0.append("other") } }
      }.get()
      try await until("all") { events.withLockedValue { $0.count == 6 } }
      #expect(events.withLockedValue { $0 } == ["1", "2", "other", "3", "4", "5"])
    }
  }

  @Test func nothingIsLostBetweenManyThreads() async throws {
    try await withTwoLoops { _, to in
      let sums = NIOLockedValueBox<[Int: Int]>([:])
      let handoff = LoopHandoff<(thread: Int, item: Int)>(to: to, limit: 1 << 20, batch: 16) {
        entry in
        sums.withLockedValue { sums in
          #expect(sums[entry.thread, default: 0] == entry.item)
          sums[entry.thread, default: 0] += 1
        }
      }
      await withTaskGroup(of: Void.self) { tasks in
        for thread in 0..<4 {
          tasks.addTask {
            for item in 0..<5_000 { #expect(handoff.send((thread, item))) }
          }
        }
      }
      try await until("all") { sums.withLockedValue { $0.values.reduce(0, +) == 20_000 } }
    }
  }
}

/// Two event loops, which end with the body.
func withTwoLoops(
  _ body: (any EventLoop, any EventLoop) async throws -> Void
) async throws {
  let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
  do {
    try await body(group.next(), group.next())
  } catch {
    try await group.shutdownGracefully()
    throw error
  }
  try await group.shutdownGracefully()
}
