/// Time that goes by only when somebody has something to do: events in the order of their times, and
/// those of one time in the order in which they were asked for.
final class VirtualClock {
  /// Microseconds since the start.
  private(set) var microseconds: Int64 = 0
  private(set) var eventCount = 0
  private var heap: [Event] = []
  private var order: UInt64 = 0

  private struct Event {
    var at: Int64
    var order: UInt64
    var action: () -> Void

    static func < (a: Event, b: Event) -> Bool {
      a.at != b.at ? a.at < b.at : a.order < b.order
    }
  }

  var now: Duration { .microseconds(microseconds) }

  /// An earlier time than now means now.
  func schedule(at time: Int64, _ action: @escaping () -> Void) {
    order += 1
    heap.append(Event(at: max(time, microseconds), order: order, action: action))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  func schedule(after delay: Int64, _ action: @escaping () -> Void) {
    schedule(at: microseconds + delay, action)
  }

  /// Nothing that was asked for happens any more.
  func forgetAll() { heap = [] }

  /// Does what is due next, if that is before the end; else it is the end now.
  func step(before end: Int64) -> Bool {
    guard let first = heap.first, first.at < end else {
      microseconds = max(microseconds, end)
      return false
    }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    sink()
    microseconds = first.at
    eventCount += 1
    first.action()
    return true
  }

  private func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child] < heap[least] { least = child }
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
