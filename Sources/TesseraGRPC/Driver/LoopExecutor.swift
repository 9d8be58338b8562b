internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOPosix

/// Runs tasks on an event loop, with a queue of its own, and sends what they wrote once per turn.
///
/// One per event loop. A turn is what happens from the first `channelRead` until the loop has read from
/// every socket that was ready with it; at its end the jobs that became ready are run and every connection
/// that has something to send sends it. Outside of a read, the first job or the first thing to send
/// schedules such an end.
///
/// `@unchecked Sendable`: everything but `inbox` is touched on the event loop alone.
final class LoopExecutor: TaskExecutor, @unchecked Sendable {
  let eventLoop: any EventLoop

  /// Owned by this object. Reached through a pointer, because a look at a stored property is checked for
  /// exclusive access each time, and a read of one call has dozens.
  private let state: UnsafeMutablePointer<State>

  private struct State {
    var jobs = LoopQueue<UnownedJob>()
    var unsent = LoopQueue<HTTP2ChannelHandler>()
    var isInTurn = false
    var isEndingTurn = false
    var isEndScheduled = false
    var isRunningJob = false
    /// Reads of this turn so far.
    var readCount = 0
    /// Turns that end with their first read, because the one before them had no other.
    var singleReadTurns = 0
    /// Connections on this loop.
    var connectionCount = 0
  }

  /// Runs the handlers of this loop's calls.
  let handlers = HandlerPool()

  /// Jobs from other threads.
  private let inbox = NIOLockedValueBox<[UnownedJob]>([])

  /// Jobs that run before the loop looks at its sockets again.
  private static let jobsPerRound = 1_024
  private static let roundsPerTurn = 16
  /// To wait for the loop costs some hundred instructions, which several reads share.
  private static let singleReadTurns = 7

  private static let ofThisThread = ThreadSpecificVariable<LoopExecutor>()

  private init(eventLoop: any EventLoop) {
    self.eventLoop = eventLoop
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.pointee.jobs.deallocate()
    state.pointee.unsent.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
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
  var isInUse: Bool { state.pointee.connectionCount > 0 }

  func connectionBegan() {
    state.pointee.connectionCount += 1
  }

  func connectionEnded() {
    state.pointee.connectionCount -= 1
    guard state.pointee.connectionCount == 0 else { return }
    handlers.endParked()
    scheduleEndIfIdle()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if eventLoop.inEventLoop {
      state.pointee.jobs.append(job)
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

  /// A read begins; ``endRead()`` follows.
  func beginTurn() {
    state.pointee.isInTurn = true
  }

  /// A read is complete. The turn ends when the loop has come to the other sockets that are ready, if
  /// there are any as a rule: then their calls share what a turn costs.
  func endRead() {
    state.pointee.readCount += 1
    if state.pointee.connectionCount <= 1 {
      endTurn()
    } else if state.pointee.singleReadTurns > 0 {
      state.pointee.singleReadTurns -= 1
      endTurn()
    } else if !state.pointee.isEndScheduled {
      scheduleEnd()
    }
  }

  /// A connection has something to send at the end of the turn.
  func willSend(_ handler: HTTP2ChannelHandler) {
    state.pointee.unsent.append(handler)
    scheduleEndIfIdle()
  }

  /// Runs what is ready and sends what was written.
  func endTurn() {
    state.pointee.isInTurn = false
    state.pointee.readCount = 0
    guard !state.pointee.isEndingTurn else { return }
    state.pointee.isEndingTurn = true
    var round = 0
    while hasWork, round < Self.roundsPerTurn {
      runJobs()
      handlers.startAll(on: self)
      sendAll()
      round += 1
    }
    state.pointee.isEndingTurn = false
    if hasWork { scheduleEndIfIdle() }
  }

  private var hasWork: Bool {
    !state.pointee.jobs.isEmpty || !state.pointee.unsent.isEmpty || handlers.hasWaiting
  }

  /// Runs the jobs that are ready, in the middle of a turn; `false` from within a job.
  func runReadyJobs() -> Bool {
    guard !state.pointee.isRunningJob else { return false }
    runJobs()
    return true
  }

  private func takeInbox() {
    inbox.withLockedValue { inbox in
      for job in inbox { state.pointee.jobs.append(job) }
      inbox.removeAll(keepingCapacity: inbox.count <= 4_096)
    }
  }

  private func runJobs() {
    var budget = Self.jobsPerRound
    while budget > 0, let job = state.pointee.jobs.popFirst() {
      budget -= 1
      state.pointee.isRunningJob = true
      job.runSynchronously(on: asUnownedTaskExecutor())
      state.pointee.isRunningJob = false
    }
  }

  private func sendAll() {
    // Those of this round; who comes meanwhile has the next one.
    var count = state.pointee.unsent.count
    while count > 0, let handler = state.pointee.unsent.popFirst() {
      handler.send()
      count -= 1
    }
  }

  private func scheduleEndIfIdle(orRunNow runsNow: Bool = false) {
    guard !state.pointee.isInTurn, !state.pointee.isEndingTurn, !state.pointee.isEndScheduled else {
      return
    }
    if runsNow {
      endTurn()
      return
    }
    scheduleEnd()
  }

  private func scheduleEnd() {
    state.pointee.isEndScheduled = true
    eventLoop.execute {
      self.state.pointee.isEndScheduled = false
      if self.state.pointee.readCount == 1 {
        self.state.pointee.singleReadTurns = Self.singleReadTurns
      }
      self.endTurn()
    }
  }
}
