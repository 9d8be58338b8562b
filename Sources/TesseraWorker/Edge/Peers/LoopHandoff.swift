internal import NIOConcurrencyHelpers
internal import NIOCore

/// Items on their way from one event loop to another of the same process: in order, several with one
/// hop, and with a bound on what waits.
///
/// A burst does not hold up the loop that takes it in: after a batch it does something else first.
final class LoopHandoff<Item: Sendable>: Sendable {
  private struct State {
    var items: [Item] = []
    /// Whether the other loop has been told, and has not yet found nothing more.
    var isUnderWay = false
    var isFinished = false

    /// Whether the other loop is to be told.
    mutating func begin() -> Bool {
      defer { isUnderWay = true }
      return !isUnderWay
    }
  }

  /// Items that may wait.
  let limit: Int
  /// Items that are taken in at a time.
  let batch: Int
  private let eventLoop: any EventLoop
  private let receive: @Sendable (Item) -> Void
  private let state = NIOLockedValueBox(State())

  /// - Parameter receive: called on the event loop for each item.
  init(
    to eventLoop: any EventLoop, limit: Int, batch: Int, receive: @escaping @Sendable (Item) -> Void
  ) {
    precondition(limit > 0 && batch > 0)
    self.eventLoop = eventLoop
    self.limit = limit
    self.batch = batch
    self.receive = receive
  }

  /// Sends an item, from any thread. After ``finish(with:)`` it is dropped.
  ///
  /// - Returns: `false` if as many wait as may: the item is dropped.
  func send(_ item: Item) -> Bool {
    let (isTaken, isFirst) = state.withLockedValue { state in
      guard !state.isFinished else { return (true, false) }
      guard state.items.count < limit else { return (false, false) }
      state.items.append(item)
      return (true, state.begin())
    }
    if isFirst { wake() }
    return isTaken
  }

  /// Sends the last item, for which there is always room. Later calls do nothing.
  func finish(with last: Item) {
    let isFirst = state.withLockedValue { state in
      guard !state.isFinished else { return false }
      state.isFinished = true
      state.items.append(last)
      return state.begin()
    }
    if isFirst { wake() }
  }

  private func wake() { eventLoop.execute { self.deliver() } }

  private func deliver() {
    let items = state.withLockedValue { state in
      // What is left at the end goes at once: the loop may be about to end, too.
      let count = state.isFinished ? state.items.count : min(batch, state.items.count)
      defer { state.items.removeFirst(count) }
      return Array(state.items.prefix(count))
    }
    for item in items { receive(item) }
    let isMore = state.withLockedValue { state in
      state.isUnderWay = !state.items.isEmpty
      return state.isUnderWay
    }
    if isMore { wake() }
  }
}
