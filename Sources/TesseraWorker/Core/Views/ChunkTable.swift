internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// What is told of targets in one tick: each is encoded at most once per encoding.
///
/// Those that changed in the tick are numbered in the order of their change, those that waited since
/// an earlier one behind them, as they are needed.
struct ChunkTable: Sendable {
  // By slot.
  /// The number of one that has one: then ``slots`` says so, too.
  private var numbers: [Int32] = []

  // By number.
  private(set) var count = 0
  private var slots: [Int32] = []
  private var protobuf: [SIMD32<UInt8>] = []
  /// 0 if not encoded.
  private var protobufLengths: [UInt8] = []
  private var json = ByteBuffer()
  private var jsonStarts: [Int32] = []
  private var jsonLengths: [Int32] = []

  private var use = RecentUse()

  /// Begins a tick with those that changed in it.
  mutating func begin(_ changed: [Int32], _ table: TargetTable) {
    if let needed = use.note(count, of: slots.capacity) { giveBack(but: needed) }
    count = 0
    json.clear()
    numbers.grow(to: table.slotCount, with: 0)
    for slot in changed where table.isThere[Int(slot)] { _ = number(of: slot) }
  }

  private mutating func giveBack(but needed: Int) {
    (slots, protobuf, protobufLengths, jsonStarts, jsonLengths) = ([], [], [], [], [])
    json = ByteBuffer()
    slots.reserveCapacity(needed)
    protobuf.reserveCapacity(needed)
    protobufLengths.reserveCapacity(needed)
    jsonStarts.reserveCapacity(needed)
    jsonLengths.reserveCapacity(needed)
  }

  /// The number of a target.
  @inline(__always)
  mutating func number(of slot: Int32) -> Int {
    let number = Int(numbers[Int(slot)])
    return number < count && slots[number] == slot ? number : giveNumber(to: slot)
  }

  private mutating func giveNumber(to slot: Int32) -> Int {
    let number = count
    count += 1
    numbers[Int(slot)] = Int32(number)
    if number == slots.count {
      slots.append(slot)
      protobuf.append(SIMD32())
      protobufLengths.append(0)
      jsonStarts.append(0)
      jsonLengths.append(0)
    } else {
      slots[number] = slot
      protobufLengths[number] = 0
      jsonLengths[number] = 0
    }
    return number
  }

  /// How many bytes a chunk has. It is encoded if it was not.
  @inline(__always)
  mutating func length(
    of number: Int, as encoding: FrameEncoding, _ table: TargetTable
  ) -> Int {
    let known = encoding == .protobuf ? Int(protobufLengths[number]) : Int(jsonLengths[number])
    return known != 0 ? known : encode(number, as: encoding, table)
  }

  private mutating func encode(
    _ number: Int, as encoding: FrameEncoding, _ table: TargetTable
  ) -> Int {
    let slot = slots[number]
    let state = ActorState(id: table.ids[Int(slot)], position: table.position(slot))
    guard encoding == .protobuf else {
      let start = json.writerIndex
      UpdateChunk.appendJSON(state, to: &json)
      jsonStarts[number] = Int32(start)
      jsonLengths[number] = Int32(json.writerIndex - start)
      return Int(jsonLengths[number])
    }
    let length = withUnsafeMutableBytes(of: &protobuf[number]) { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { bytes in
        bytes.baseAddress.map { UpdateChunk.writeProtobuf(state, to: $0) } ?? 0
      }
    }
    protobufLengths[number] = UInt8(length)
    return length
  }

  /// Copies chunks that are encoded one behind the other. There is room for a whole one behind them.
  func copyProtobuf(_ numbers: UnsafeBufferPointer<Int32>, to bytes: UnsafeMutableRawPointer) {
    var at = bytes
    protobuf.withUnsafeBufferPointer { chunks in
      protobufLengths.withUnsafeBufferPointer { lengths in
        for number in numbers {
          at.storeBytes(of: chunks[Int(number)], as: SIMD32<UInt8>.self)
          at += Int(lengths[Int(number)])
        }
      }
    }
  }

  /// The same in JSON, with commas between them.
  func copyJSON(_ numbers: UnsafeBufferPointer<Int32>, to bytes: UnsafeMutableRawPointer) {
    var at = bytes
    json.withUnsafeReadableBytes { text in
      for (index, number) in numbers.enumerated() {
        if index > 0 {
          at.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
          at += 1
        }
        let start = Int(jsonStarts[Int(number)])
        let length = Int(jsonLengths[Int(number)])
        UnsafeMutableRawBufferPointer(start: at, count: length).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: text[start..<(start + length)]))
        at += length
      }
    }
  }
}

/// A set of small numbers that is read in order: what it costs depends on how many are in it.
struct OrderedNumbers: Sendable {
  private var bits: [UInt64] = []
  private var summary: [UInt64] = []

  mutating func reserve(_ count: Int) {
    bits.grow(to: (count + 63) / 64, with: 0)
    summary.grow(to: (bits.count + 63) / 64, with: 0)
  }

  @inline(__always)
  mutating func insert(_ number: Int) {
    bits[number >> 6] |= 1 &<< UInt64(truncatingIfNeeded: number)
    summary[number >> 12] |= 1 &<< UInt64(truncatingIfNeeded: number >> 6)
  }

  /// Takes all of them out, in order.
  @inline(__always)
  mutating func drain(_ body: (Int32) -> Void) {
    for high in summary.indices where summary[high] != 0 {
      var words = summary[high]
      summary[high] = 0
      while words != 0 {
        let index = high << 6 | words.trailingZeroBitCount
        words &= words - 1
        var word = bits[index]
        bits[index] = 0
        while word != 0 {
          body(Int32(truncatingIfNeeded: index << 6 | word.trailingZeroBitCount))
          word &= word - 1
        }
      }
    }
  }
}
