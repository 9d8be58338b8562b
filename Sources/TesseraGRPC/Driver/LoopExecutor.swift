internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOPosix

/// Runs tasks on an event loop, with a queue of its own, and sends what they wrote once per turn.
///
/// One per event loop. A turn is what happens from the first `channelRead` to `channelReadComplete`;
/// at its end the jobs that became ready are run and every connection that has something to send
/// sends it. Outside of a read, the first job or the first thing to send schedules such an end.
///
/// `@unchecked Sendable`: everything but `inbox` is touched on the event loop alone.
final class LoopExecutor: TaskExecutor, @unchecked Sendable {
  let eventLoop: any EventLoop

  private var jobs: [UnownedJob] = []
  private var nextJob = 0
  private var unsent: [HTTP2ChannelHandler] = []
  private var isInTurn = false
  private var isEndingTurn = false
  private var isEndScheduled = false
  private var isRunningJob = false

  /// Runs the handlers of this loop's calls.
  private(set) lazy var handlers = HandlerPool(self)
  /// Connections on this loop.
  private var connectionCount = 0

  /// Jobs from other threads.
  private let inbox = NIOLockedValueBox<[UnownedJob]>([])

  /// Jobs that run before the loop looks at its sockets again.
  private static let jobsPerRound = 1_024
  private static let roundsPerTurn = 16

  private static let ofThisThread = ThreadSpecificVariable<LoopExecutor>()

  private init(eventLoop: any EventLoop) {
    self.eventLoop = eventLoop
  }

  /// The executor of an event loop; to be asked for on that loop.
  static func of(_ eventLoop: any EventLoop) -> LoopExecutor {
    eventLoop.preconditionInEventLoop()
    if let executor = ofThisThread.currentValue, executor.eventLoop === eventLoop {
      return executor
    }
    let executor = LoopExecutor(eventLoop: eventLoop)
    ofThisThread.currentValue = executor
    return executor
  }

  /// Whether there are connections on this loop.
  var isInUse: Bool { connectionCount > 0 }

  func connectionBegan() {
    connectionCount += 1
  }

  func connectionEnded() {
    connectionCount -= 1
    guard connectionCount == 0 else { return }
    handlers.endParked()
    scheduleEndIfIdle()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if eventLoop.inEventLoop {
      jobs.append(job)
      scheduleEndIfIdle()
      return
    }
    let isFirst = inbox.withLockedValue { inbox in
      inbox.append(job)
      return inbox.count == 1
    }
    guard isFirst else { return }
    eventLoop.execute {
      self.takeInbox()
      self.scheduleEndIfIdle(orRunNow: true)
    }
  }

  /// A read begins; ``endTurn()`` follows.
  func beginTurn() {
    isInTurn = true
  }

  /// A connection has something to send at the end of the turn.
  func willSend(_ handler: HTTP2ChannelHandler) {
    unsent.append(handler)
    scheduleEndIfIdle()
  }

  /// Runs what is ready and sends what was written.
  func endTurn() {
    isInTurn = false
    guard !isEndingTurn else { return }
    isEndingTurn = true
    var round = 0
    while hasWork, round < Self.roundsPerTurn {
      runJobs()
      handlers.startAll()
      sendAll()
      round += 1
    }
    isEndingTurn = false
    if hasWork { scheduleEndIfIdle() }
  }

  private var hasWork: Bool {
    nextJob < jobs.count || !unsent.isEmpty || handlers.hasWaiting
  }

  /// Runs the jobs that are ready, in the middle of a turn; `false` from within a job.
  func runReadyJobs() -> Bool {
    guard !isRunningJob else { return false }
    runJobs()
    return true
  }

  private func takeInbox() {
    inbox.withLockedValue { inbox in
      jobs.append(contentsOf: inbox)
      inbox.removeAll(keepingCapacity: inbox.count <= 4_096)
    }
  }

  private func runJobs() {
    var budget = Self.jobsPerRound
    while nextJob < jobs.count, budget > 0 {
      let job = jobs[nextJob]
      nextJob += 1
      budget -= 1
      isRunningJob = true
      job.runSynchronously(on: asUnownedTaskExecutor())
      isRunningJob = false
    }
    if nextJob == jobs.count {
      jobs.removeAll(keepingCapacity: jobs.count <= 4_096)
      nextJob = 0
    } else if nextJob >= 1_024, nextJob * 2 >= jobs.count {
      // A queue that is never empty must not keep what has run.
      jobs.removeFirst(nextJob)
      nextJob = 0
    }
  }

  private func sendAll() {
    guard !unsent.isEmpty else { return }
    let handlers = unsent
    unsent.removeAll(keepingCapacity: true)
    for handler in handlers { handler.send() }
  }

  private func scheduleEndIfIdle(orRunNow runsNow: Bool = false) {
    guard !isInTurn, !isEndingTurn, !isEndScheduled else { return }
    if runsNow {
      endTurn()
      return
    }
    isEndScheduled = true
    eventLoop.execute {
      self.isEndScheduled = false
      self.endTurn()
    }
  }
}
