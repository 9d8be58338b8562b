internal import TesseraCore
internal import TesseraProto

/// Inputs that came to the worker that had their entity before, on their way to the one that has it:
/// numbered, kept until they are done, sent again over every new stream.
struct ForwardQueue: Sendable {
  struct Item: Sendable {
    var number: UInt64
    var input: QueuedInput
    /// Whether the other worker has said that it refused it.
    var isRefused = false
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

  /// All below it are done.
  var oldest: UInt64 { items.first?.number ?? nextNumber }

  /// The other worker has refused an input. Returns it; `nil` if that is known, or it is done.
  mutating func refused(_ number: UInt64) -> QueuedInput? {
    guard let index = items.firstIndex(where: { $0.number == number }), !items[index].isRefused
    else { return nil }
    items[index].isRefused = true
    return items[index].input
  }

  /// All up to the number are done. Returns them.
  mutating func done(upTo number: UInt64) -> [QueuedInput] {
    let count = items.firstIndex { $0.number > number } ?? items.count
    defer { items.removeFirst(count) }
    return items.prefix(count).map(\.input)
  }

  /// These are done, though others before them are not. Returns them.
  mutating func done(_ numbers: [UInt64]) -> [QueuedInput] {
    let numbers = Set(numbers)
    let done = items.filter { numbers.contains($0.number) }
    if !done.isEmpty { items.removeAll { numbers.contains($0.number) } }
    return done.map(\.input)
  }

  /// The other process is gone: nobody will answer these.
  mutating func targetDied() -> [QueuedInput] {
    defer { self = ForwardQueue() }
    return items.map(\.input)
  }
}

/// The other end: which inputs have come, up to which all are done, and which of them were refused.
struct ForwardReceiver: Sendable {
  private var latest: UInt64 = 0
  private var open: Set<UInt64> = []
  private(set) var told: UInt64 = 0
  /// Those that are done though others before them are not.
  private var doneAhead: Set<UInt64> = []
  /// What was done since the sender was told.
  private var untold: [UInt64] = []
  /// Kept until the sender is known to have heard of them: as many as it has under way at most.
  private(set) var refusals: [InputRefusal] = []

  /// Whether the input is new here.
  mutating func received(_ number: UInt64) -> Bool {
    guard number > latest else { return false }
    latest = number
    open.insert(number)
    return true
  }

  mutating func finished(_ number: UInt64) {
    if open.remove(number) != nil { untold.append(number) }
  }

  mutating func refused(_ refusal: InputRefusal) {
    // More than a sender that keeps to its own bound has under way.
    if refusals.count >= Self.mostRefusals { refusals.removeFirst() }
    refusals.append(refusal)
  }

  private static let mostRefusals = NeighbourConfiguration.Limits.defaults.forwardedInputs

  /// The sender knows that all below the number are done.
  mutating func forgetRefusals(below number: UInt64) {
    guard !refusals.isEmpty else { return }
    refusals.removeAll { $0.number < number }
  }

  /// All up to it are done.
  var doneUpTo: UInt64 { (open.min() ?? latest + 1) - 1 }

  /// What the sender does not know yet: up to which number all are done, and which are though others before
  /// them are not. `nil` if it knows all.
  mutating func news() -> (upTo: UInt64, ahead: [UInt64])? {
    guard !untold.isEmpty || told == 0 else { return nil }
    let done = doneUpTo
    let ahead = untold.filter { $0 > done }
    untold.removeAll(keepingCapacity: true)
    if !doneAhead.isEmpty { doneAhead = doneAhead.filter { $0 > done } }
    doneAhead.formUnion(ahead)
    guard done > told || !ahead.isEmpty else { return nil }
    told = done
    return (done, ahead)
  }

  /// A new stream: what was said on the former one may not have come.
  mutating func streamOpened() {
    told = 0
    untold = doneAhead.sorted()
  }
}
