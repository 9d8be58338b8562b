internal import NIOCore
internal import Synchronization
internal import TesseraCore
internal import TesseraProto

/// The ledger as many connections see it: one command at a time, and everyone who waits for the next
/// revision is woken by a commit.
///
/// A waiting watcher costs one continuation. Nothing is queued for it: when it is ready again it asks
/// for the one message that brings it to the latest revision.
final class AssignmentHub: Sendable {
  /// What a watcher has to do next.
  enum Step {
    case send(ByteBuffer)
    /// Until a commit after this revision, or until the time.
    case wait(Revision, until: Duration?)
    /// The orchestrator is shutting down.
    case end
  }

  fileprivate struct State {
    var ledger: AssignmentLedger
    var encoded = EncodedListings()
    var waiting: [UInt64: CheckedContinuation<Void, Never>] = [:]
    var nextWatcher: UInt64 = 0
    var watcherCount = 0
    var isClosed = false
  }

  private let state: Mutex<State>
  private let maximumWatchers: Int
  private let start = ContinuousClock.now

  init(_ ledger: AssignmentLedger, maximumWatchers: Int) {
    state = Mutex(State(ledger: ledger))
    self.maximumWatchers = maximumWatchers
  }

  /// Since the hub was made.
  private var now: Duration { ContinuousClock.now - start }
}

// MARK: - Commands and questions

extension AssignmentHub {
  /// Runs a command and wakes the watchers if it made a commit.
  func commit<Failure: Error>(
    _ command: (inout AssignmentLedger) throws(Failure) -> AssignmentCommit?
  ) throws(Failure) -> AssignmentCommit? {
    // A typed throw does not pass through the lock's closure, a result does.
    let (result, woken) = state.withLock { state in
      let result = Result { () throws(Failure) in try command(&state.ledger) }
      guard case .success(.some) = result else {
        return (result, [CheckedContinuation<Void, Never>]())
      }
      return (result, state.takeWaiting())
    }
    for watcher in woken { watcher.resume() }
    return try result.get()
  }

  func read<Answer: Sendable>(_ question: (AssignmentLedger) -> Answer) -> Answer {
    state.withLock { question($0.ledger) }
  }

  /// How many watches there are now.
  var watcherCount: Int { state.withLock { $0.watcherCount } }

  /// Ends every watch and refuses new ones.
  func close() {
    let woken = state.withLock { state in
      state.isClosed = true
      return state.takeWaiting()
    }
    for watcher in woken { watcher.resume() }
  }
}

extension AssignmentHub.State {
  fileprivate mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
    let woken = Array(waiting.values)
    waiting.removeAll(keepingCapacity: true)
    return woken
  }
}

// MARK: - Watches

extension AssignmentHub {
  /// A watch and its number in the hub.
  struct Watcher {
    let id: UInt64
    fileprivate var watch: AssignmentWatch
  }

  /// Takes in a watcher; `nil` if there are too many. Each one taken in must be given back to
  /// ``leave(_:)``.
  func join(_ request: WatchAssignmentsRequest) -> Watcher? {
    state.withLock { state in
      guard state.watcherCount < maximumWatchers else { return nil }
      state.watcherCount += 1
      state.nextWatcher += 1
      return Watcher(id: state.nextWatcher, watch: AssignmentWatch(request, on: state.ledger))
    }
  }

  func leave(_ watcher: Watcher) {
    state.withLock { $0.watcherCount -= 1 }
  }

  /// What is due; a message counts as sent.
  func next(_ watcher: inout Watcher) -> Step {
    let now = now
    var watch = watcher.watch
    let step = state.withLock { state -> Step in
      if state.isClosed { return .end }
      switch watch.next(state.ledger, now: now) {
      case .send(let message):
        return .send(state.encoded.bytes(of: message, state.ledger))
      case .wait(let until):
        return .wait(state.ledger.revision, until: until)
      }
    }
    watcher.watch = watch
    return step
  }

  /// Returns when there is a revision after the given one, when the time has come, when the task is
  /// cancelled, or when the hub closes.
  func wait(_ watcher: Watcher, after revision: Revision, until: Duration?, on loop: any EventLoop)
    async
  {
    let id = watcher.id
    await withTaskCancellationHandler {
      var timer: Scheduled<Void>?
      await withCheckedContinuation { continuation in
        let mustWait = state.withLock { state in
          // Looked at under the lock: whoever cancels wakes after it, and then finds the entry.
          if Task.isCancelled || state.isClosed || state.ledger.revision != revision {
            return false
          }
          state.waiting[id] = continuation
          return true
        }
        guard mustWait else { return continuation.resume() }
        if let until {
          timer = loop.scheduleTask(in: TimeAmount(until - now)) { self.wake(id) }
        }
      }
      timer?.cancel()
    } onCancel: {
      wake(id)
    }
  }

  private func wake(_ id: UInt64) {
    state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
  }
}
