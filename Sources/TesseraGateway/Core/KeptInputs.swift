import NIOCore

/// Inputs that may have to be sent again, in their order. Their bytes stand one behind the other in memory
/// of their own, so that none keeps what it was read into.
struct KeptInputs {
  private struct Entry {
    /// Where its bytes end, counted from the first byte that was ever kept.
    var end: Int
    var request: UInt64
    var hasRequest: Bool
    var isRelease: Bool
  }

  private var entries: [Entry] = []
  /// The oldest one's place in ``entries``.
  private var first = 0
  private var room: [UInt8] = []
  /// The oldest one's place in ``room``, and where the latest ends.
  private var roomStart = 0
  private var roomEnd = 0
  /// The place of the oldest one's bytes, counted as ``Entry/end`` is.
  private var start = 0

  /// How much of it was given up last: so much is wanted at once the next time.
  private var latestRoom = 0

  private static let leastRoom = 96
  private static let largestLatestRoom = 4_096
  /// More room than this is not kept while there is nothing in it.
  private static let largestIdleRoom = 512
  private static let mostIdleEntries = 64

  var count: Int { entries.count &- first }
  var isEmpty: Bool { first == entries.count }
  var byteCount: Int { roomEnd &- roomStart }

  mutating func append(_ envelope: UnsafeRawBufferPointer, requestID: UInt64?, isRelease: Bool) {
    let length = envelope.count
    if room.count &- roomEnd < length { makeRoom(length) }
    room.withUnsafeMutableBytes { room in
      UnsafeMutableRawBufferPointer(rebasing: room[roomEnd...]).copyMemory(from: envelope)
    }
    roomEnd &+= length
    entries.append(
      Entry(
        end: start &+ byteCount, request: requestID ?? 0, hasRequest: requestID != nil,
        isRelease: isRelease))
  }

  private mutating func makeRoom(_ more: Int) {
    let used = roomStart..<roomEnd
    let needed = used.count + more
    if needed <= room.count / 2 {
      room.withUnsafeMutableBytes { room in
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[used]))
      }
    } else {
      var larger = [UInt8](
        repeating: 0, count: max(needed, room.count * 2, latestRoom, Self.leastRoom))
      larger.withUnsafeMutableBytes { to in
        room.withUnsafeBytes { to.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[used])) }
      }
      room = larger
    }
    (roomStart, roomEnd) = (0, used.count)
  }

  /// Forgets the oldest so many; gives how long they were together.
  mutating func removeFirst(_ count: Int) -> Int {
    guard count > 0 else { return 0 }
    precondition(count <= self.count, "inputs that are not there")
    let end = entries[first &+ count &- 1].end
    let length = end &- start
    start = end
    first &+= count
    roomStart &+= length
    if first == entries.count {
      removeAll()
    } else if first > 64, first * 2 > entries.count {
      entries.removeFirst(first)
      first = 0
    }
    return length
  }

  mutating func removeAll() {
    start &+= byteCount
    entries.removeAll(keepingCapacity: entries.count <= Self.mostIdleEntries)
    first = 0
    if room.count > Self.largestIdleRoom {
      latestRoom = min(room.count, Self.largestLatestRoom)
      room = []
    }
    (roomStart, roomEnd) = (0, 0)
  }

  /// The one at a distance from the oldest; `nil` behind the latest.
  subscript(offset: Int) -> SessionLane.Pending? {
    guard offset < count else { return nil }
    let entry = entries[first + offset]
    let place = roomStart + begin(of: offset) - start
    return room.withUnsafeBytes { room in
      SessionLane.Pending(
        envelope: ByteBuffer(
          bytes: UnsafeRawBufferPointer(rebasing: room[place..<roomStart + entry.end - start])),
        requestID: entry.hasRequest ? entry.request : nil, isRelease: entry.isRelease)
    }
  }

  private func begin(of offset: Int) -> Int {
    offset == 0 ? start : entries[first + offset - 1].end
  }

  /// The client's number of the one at a distance from the oldest, which has to be there.
  func requestID(at offset: Int) -> UInt64? {
    let entry = entries[first + offset]
    return entry.hasRequest ? entry.request : nil
  }
}
