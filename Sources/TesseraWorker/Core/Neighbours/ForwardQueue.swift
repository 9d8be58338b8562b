internal import TesseraCore

/// Inputs that came to the worker that had their entity before, on their way to the one that has it:
/// numbered, kept until they are done, sent again over every new stream.
struct ForwardQueue: Sendable {
  struct Item: Sendable {
    var number: UInt64
    var input: QueuedInput
  }

  private var items: [Item] = []
  private var nextNumber: UInt64 = 1

  var count: Int { items.count }
  var all: [Item] { items }

  mutating func append(_ input: QueuedInput) -> Item {
    let item = Item(number: nextNumber, input: input)
    nextNumber += 1
    items.append(item)
    return item
  }

  /// All up to the number are done. Returns them.
  mutating func done(upTo number: UInt64) -> [QueuedInput] {
    let count = items.firstIndex { $0.number > number } ?? items.count
    defer { items.removeFirst(count) }
    return items.prefix(count).map(\.input)
  }

  /// The other process is gone: nobody will answer these.
  mutating func targetDied() -> [QueuedInput] {
    defer { self = ForwardQueue() }
    return items.map(\.input)
  }
}

/// The other end: which inputs have come, and up to which all are done.
struct ForwardReceiver: Sendable {
  private var latest: UInt64 = 0
  private var open: Set<UInt64> = []
  private(set) var told: UInt64 = 0

  /// Whether the input is new here.
  mutating func received(_ number: UInt64) -> Bool {
    guard number > latest else { return false }
    latest = number
    open.insert(number)
    return true
  }

  mutating func finished(_ number: UInt64) { open.remove(number) }

  /// All up to it are done.
  var doneUpTo: UInt64 { (open.min() ?? latest + 1) - 1 }

  /// What the sender does not know yet; `nil` if it knows all.
  mutating func news() -> UInt64? {
    let done = doneUpTo
    guard done > told else { return nil }
    told = done
    return done
  }

  /// A new stream: what was said on the former one may not have come.
  mutating func streamOpened() { told = 0 }
}
