internal import NIOCore

/// Runs the handlers of calls on an event loop, in tasks that are used again.
///
/// A task costs as much as the rest of a short call. So a worker that has run a handler to its end
/// takes the next call that waits, and parks when there is none. A handler that suspends keeps its
/// worker; the calls behind it get another one. A worker whose task was cancelled with its call is not
/// used again.
///
/// Touched on the event loop alone.
final class HandlerPool {
  /// Owned by this object; a look at a stored property would be checked for exclusive access each time.
  private let state: UnsafeMutablePointer<State>

  private struct State {
    var waiting = LoopQueue<ServerCall>()
    var parked: [HandlerWorker] = []
    var isStarting = false
  }

  /// More than a loop has handlers that end at the same time; the rest goes.
  private static let maximumParked = 256

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.pointee.waiting.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Whether calls wait for ``startAll(on:)``.
  var hasWaiting: Bool { !state.pointee.waiting.isEmpty }

  /// Puts a call at the end of those that wait for ``startAll(on:)``.
  func add(_ call: ServerCall) {
    state.pointee.waiting.append(call)
  }

  /// Starts every call that waits. A handler that does not suspend has returned when this returns.
  func startAll(on executor: LoopExecutor) {
    guard !state.pointee.isStarting, !state.pointee.waiting.isEmpty else { return }
    state.pointee.isStarting = true
    while !state.pointee.waiting.isEmpty {
      if let worker = state.pointee.parked.popLast() {
        worker.wake()
        // From within a job the worker only becomes ready here, and runs later in this turn.
        guard executor.runReadyJobs() else { break }
      } else {
        HandlerWorker(self).start(on: executor)
      }
    }
    state.pointee.isStarting = false
  }

  /// The next call for a worker.
  func next() -> ServerCall? {
    state.pointee.waiting.popFirst()
  }

  /// Takes a worker in that has nothing to do; `false` if it is to end.
  func park(_ worker: HandlerWorker, on executor: LoopExecutor) -> Bool {
    guard state.pointee.parked.count < Self.maximumParked, executor.isInUse else { return false }
    state.pointee.parked.append(worker)
    return true
  }

  /// Ends every worker that is parked: nobody needs them now.
  func endParked() {
    let workers = state.pointee.parked
    state.pointee.parked = []
    for worker in workers { worker.end() }
  }
}

/// One task that runs handlers, one after the other.
///
/// `@unchecked Sendable`: touched on the event loop alone.
final class HandlerWorker: @unchecked Sendable {
  private let pool: HandlerPool
  private var task: Task<Void, Never>?
  private var parking: UnsafeContinuation<Void, Never>?
  private var isEnding = false
  private var isCancelled = false

  init(_ pool: HandlerPool) {
    self.pool = pool
  }

  /// Runs what waits at once, up to where a handler suspends.
  func start(on executor: LoopExecutor) {
    let task = Task.immediate(executorPreference: executor) { await self.run(executor) }
    self.task = task
    if isCancelled { task.cancel() }
  }

  func wake() {
    let continuation = parking
    parking = nil
    continuation?.resume()
  }

  func end() {
    isEnding = true
    wake()
  }

  /// Cancels the handler that runs; the worker ends with it.
  func cancel() {
    isCancelled = true
    task?.cancel()
  }

  private func run(_ executor: LoopExecutor) async {
    let eventLoop = executor.eventLoop
    while !isEnding {
      while let call = pool.next() {
        guard let message = call.beginsHandler(in: self) else { continue }
        await call.route.run(message, call)
        // A handler may come back on another thread; then this is not ours to touch any more.
        guard eventLoop.inEventLoop, !isCancelled else { return }
      }
      guard pool.park(self, on: executor) else { return }
      await withUnsafeContinuation { parking = $0 }
    }
  }
}
