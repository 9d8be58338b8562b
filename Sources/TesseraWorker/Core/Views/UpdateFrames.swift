internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// The deltas of one tick: for each viewer a head and the chunks of what it is told.
///
/// Viewers that are told the same share a frame.
struct UpdateFrames: Sendable {
  struct Post: Sendable {
    var session: SessionSlot
    var frame: Int32
    var requestID: UInt64?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var used = 0
  private(set) var frames: [EncodedFrame] = []
  private(set) var posts: [Post] = []
  /// Who is told of the components of which targets, as a range of ``componentSlots``.
  private(set) var componentPosts: [(session: SessionSlot, slots: Range<Int>)] = []
  private(set) var componentSlots: [Int32] = []
  /// Updates told, one for each viewer that was told, and those that waited for bytes.
  var toldCount: UInt64 = 0
  var deferredCount: UInt64 = 0

  var chunks = ChunkTable()
  private var wanted = OrderedNumbers()
  /// The numbers of what a viewer is told, in order.
  private var numbers: [Int32] = []
  private var numberCount = 0
  /// Entries of the viewer at hand; there may be room behind them.
  var entries: [Int32] = []
  var entryCount = 0
  var choice = UpdateChoice()

  private var protobufCell: [UInt8] = []
  private var jsonHead: [UInt8] = []
  private var recent = RecentFrames()
  private var bytesUse = RecentUse()
  private var framesUse = RecentUse()
  private var postsUse = RecentUse()

  mutating func begin(_ interest: Interest, cell: CellID) {
    chunks.begin(interest.changed, interest.table)
    if bytesUse.note(used, of: bytes.count) != nil { bytes = [] }
    used = 0
    frames.removeAll(noting: &framesUse)
    posts.removeAll(noting: &postsUse)
    if !componentPosts.isEmpty {
      componentPosts.removeAll(keepingCapacity: true)
      componentSlots.removeAll(keepingCapacity: true)
    }
    recent.removeAll()
    protobufCell = UpdateChunk.protobufCell(cell)
    jsonHead = UpdateChunk.jsonHead(cell)
  }

  /// Makes what a viewer is told of its pending entries, and notes that it knows.
  ///
  /// - Parameters:
  ///   - piece: how many updates a frame holds at most.
  ///   - times: when what rules show of each target changed.
  mutating func tell(
    _ place: Int, _ interest: inout Interest, as encoding: FrameEncoding, piece: Int,
    components times: ShownTimes = ShownTimes()
  ) {
    entryCount = interest.pendingEntries(of: place, into: &entries)
    guard entryCount > 0 || interest.viewers.all[place].moved else { return }
    choose(place, &interest)
    guard entryCount > 0 || interest.viewers.all[place].moved else { return }
    toldCount += UInt64(entryCount)
    if !times.isEmpty { noteComponents(place, interest, times) }
    noteTold(&interest)
    post(interest.viewers.all[place], interest.table, encoding, key: putInOrder(), piece: piece)
  }

  /// Of the entries, those whose components changed since the viewer was told of them.
  private mutating func noteComponents(_ place: Int, _ interest: Interest, _ times: ShownTimes) {
    let start = componentSlots.count
    for index in 0..<entryCount {
      let slot = interest.views.target(Int(entries[index]))
      let told = interest.views.told(Int(entries[index]))
      if times.tick(of: slot, interest.table) > told.tick(at: interest.tick) {
        componentSlots.append(slot)
      }
    }
    guard componentSlots.count > start else { return }
    componentPosts.append(
      (interest.viewers.all[place].session, start..<componentSlots.count))
  }

  /// The entries are known to the viewer now, and are to be put in order.
  private mutating func noteTold(_ interest: inout Interest) {
    wanted.reserve(chunks.count + entryCount)
    let now = ViewTable.Told.at(interest.tick)
    entries.withUnsafeBufferPointer { entries in
      interest.views.withColumns { views in
        for index in 0..<entryCount {
          let entry = Int(entries[index])
          views.setTold(now, entry)
          views.setMarks(views.marks(entry) & ~ViewTable.boosted, entry)
          wanted.insert(chunks.number(of: views.target(entry)))
        }
      }
    }
  }

  /// Their numbers in order, and a key that is the same for the same numbers.
  private mutating func putInOrder() -> UInt64 {
    numbers.grow(to: entryCount, with: 0)
    var key = UInt64(entryCount)
    var count = 0
    numbers.withUnsafeMutableBufferPointer { numbers in
      wanted.drain { number in
        numbers[count] = number
        count += 1
        key = (key ^ UInt64(truncatingIfNeeded: number)) &* 0x9E37_79B9_7F4A_7C15
        key ^= key >> 29
      }
    }
    numberCount = count
    return key
  }

  private mutating func post(
    _ viewer: Viewer, _ table: TargetTable, _ encoding: FrameEncoding, key: UInt64, piece: Int
  ) {
    if let frame = recent.find(key, numbers[..<numberCount], encoding) {
      return posts.append(
        Post(session: viewer.session, frame: frame, requestID: viewer.moveRequest))
    }
    var from = 0
    repeat {
      let to = min(numberCount, from + piece)
      let isLast = to == numberCount
      let frame = Int32(frames.count)
      append(from..<to, table, encoding)
      posts.append(
        Post(
          session: viewer.session, frame: frame, requestID: isLast ? viewer.moveRequest : nil))
      if from == 0, isLast { recent.note(key, numbers[..<numberCount], encoding, frame) }
      from = to
    } while from < numberCount
  }

  private mutating func append(
    _ range: Range<Int>, _ table: TargetTable, _ encoding: FrameEncoding
  ) {
    var content = 0
    for index in range {
      content += chunks.length(of: Int(numbers[index]), as: encoding, table)
    }
    let start = used
    let room = start + content + range.count + 512
    if bytes.count < room { bytes.grow(to: max(room, bytes.count * 2), with: 0) }
    bytes.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var at = base + start
      numbers.withUnsafeBufferPointer { numbers in
        let numbers = UnsafeBufferPointer(rebasing: numbers[range])
        switch encoding {
        case .protobuf:
          at += UpdateChunk.writeProtobufHead(
            contentLength: protobufCell.count + content, to: at.assumingMemoryBound(to: UInt8.self))
          at = at.put(protobufCell)
          chunks.copyProtobuf(numbers, to: at)
          at += content
        case .json:
          at = at.put(jsonHead)
          chunks.copyJSON(numbers, to: at)
          at += content + max(numbers.count - 1, 0)
          at = at.put(UpdateChunk.jsonTail)
        }
      }
      used = at - base
    }
    frames.append(EncodedFrame(start: start, length: used - start, encoding: encoding))
  }
}

extension UnsafeMutableRawPointer {
  /// Copies bytes here and points behind them.
  fileprivate func put(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
    bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copyMemory(from: base, byteCount: bytes.count) }
    }
    return self + bytes.count
  }
}

/// Frames of this tick by what they tell, so that one made for a viewer serves the next.
private struct RecentFrames: Sendable {
  private struct Known: Sendable {
    var key: UInt64 = 0
    var start = 0
    var count = -1
    var encoding = FrameEncoding.protobuf
    var frame: Int32 = 0
  }

  private var table = [Known](repeating: Known(), count: 64)
  private var numbers: [Int32] = []
  private var use = RecentUse()
  private static let mostNumbers = 1 << 15

  mutating func removeAll() {
    let areNone = numbers.isEmpty
    numbers.removeAll(noting: &use)
    guard !areNone || table.contains(where: { $0.count >= 0 }) else { return }
    for index in table.indices { table[index].count = -1 }
  }

  func find(_ key: UInt64, _ wanted: ArraySlice<Int32>, _ encoding: FrameEncoding) -> Int32? {
    let known = table[Int(key >> 58)]
    guard known.key == key, known.count == wanted.count, known.encoding == encoding,
      numbers[known.start..<(known.start + known.count)].elementsEqual(wanted)
    else { return nil }
    return known.frame
  }

  mutating func note(
    _ key: UInt64, _ wanted: ArraySlice<Int32>, _ encoding: FrameEncoding, _ frame: Int32
  ) {
    if numbers.count + wanted.count > Self.mostNumbers { removeAll() }
    table[Int(key >> 58)] = Known(
      key: key, start: numbers.count, count: wanted.count, encoding: encoding, frame: frame)
    numbers.append(contentsOf: wanted)
  }
}
