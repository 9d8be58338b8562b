import NIOCore
import NIOPosix
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraOrchestrator

@Suite(.timeLimit(.minutes(1))) struct AssignmentHubTests {
  private let loop = MultiThreadedEventLoopGroup.singleton.next()

  private func hub(maximumWatchers: Int = 10) throws -> AssignmentHub {
    AssignmentHub(ledger(try plan(("a", 1, [cell(0)]))), maximumWatchers: maximumWatchers)
  }

  /// A watcher that has its first message.
  private func watcher(_ hub: AssignmentHub, deltas: Bool = false) throws -> AssignmentHub.Watcher {
    var watcher = try #require(hub.join(WatchAssignmentsRequest(deltas: deltas)))
    guard case .send = hub.next(&watcher) else {
      Issue.record("no first message")
      return watcher
    }
    return watcher
  }

  @Test func aCommitWakesWhoeverWaits() async throws {
    let hub = try hub()
    var first = try watcher(hub)
    guard case .wait(let revision, let until) = hub.next(&first) else {
      Issue.record("nothing is due")
      return
    }
    #expect(until == nil)
    async let woken: Void = hub.wait(first, after: revision, until: nil, on: loop)
    _ = hub.commit { $0.apply(.single()) }
    await woken
    guard case .send = hub.next(&first) else {
      Issue.record("the commit is due")
      return
    }
  }

  @Test func aCommitThatCameBeforeTheWaitIsNotMissed() async throws {
    let hub = try hub()
    let first = try watcher(hub)
    _ = hub.commit { $0.apply(.single()) }
    await hub.wait(first, after: Revision(1), until: nil, on: loop)
  }

  @Test func aWaitEndsAtItsTime() async throws {
    let hub = try hub()
    let first = try watcher(hub, deltas: true)
    await hub.wait(first, after: Revision(1), until: .milliseconds(30), on: loop)
    await hub.wait(first, after: Revision(1), until: .zero, on: loop)
  }

  @Test func aCancelledWaitEnds() async throws {
    let hub = try hub()
    let first = try watcher(hub)
    for delay in [Duration.zero, .milliseconds(20)] {
      let task = Task { await hub.wait(first, after: Revision(1), until: nil, on: loop) }
      try await Task.sleep(for: delay)
      task.cancel()
      await task.value
    }
  }

  @Test func closingEndsWaitsAndWatches() async throws {
    let hub = try hub()
    var first = try watcher(hub)
    async let woken: Void = hub.wait(first, after: Revision(1), until: nil, on: loop)
    hub.close()
    await woken
    guard case .end = hub.next(&first) else {
      Issue.record("the watch goes on")
      return
    }
  }

  @Test func overTheLimitNobodyIsTakenInUntilSomebodyLeaves() throws {
    let hub = try hub(maximumWatchers: 2)
    let first = try watcher(hub)
    _ = try watcher(hub)
    #expect(hub.join(WatchAssignmentsRequest()) == nil)
    hub.leave(first)
    #expect(hub.watcherCount == 1)
    #expect(hub.join(WatchAssignmentsRequest()) != nil)
  }
}
