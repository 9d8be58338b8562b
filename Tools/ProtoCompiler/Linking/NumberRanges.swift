/// Ranges of numbers, sorted, so that thousands of them are no burden.
struct NumberRanges {
  struct Range {
    var start: Int64
    /// The last number.
    var last: Int64
    /// Its place where it was declared.
    var index: Int
  }

  private let ranges: [Range]

  init(_ ranges: [Range]) {
    self.ranges = ranges.sorted { ($0.start, $0.index) < ($1.start, $1.index) }
  }

  /// A range that has the number. Where ranges overlap (a mistake of its own) one of them may be missed.
  func first(containing number: Int32) -> Range? {
    let number = Int64(number)
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= number { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[low - 1].last >= number else { return nil }
    return ranges[low - 1]
  }

  /// Pairs that share numbers: of each the one declared first, and the one that comes later.
  var overlaps: [(first: Range, second: Range)] {
    var result: [(Range, Range)] = []
    var widest: Range?
    for range in ranges {
      if let other = widest, range.start <= other.last {
        result.append(other.index < range.index ? (other, range) : (range, other))
      }
      if range.last > widest?.last ?? Int64.min { widest = range }
    }
    return result.sorted { $0.1.index < $1.1.index }
  }

  /// A range that shares numbers with another.
  func first(overlapping other: Range) -> Range? {
    if let last = Int32(exactly: other.last), let range = first(containing: last) { return range }
    // What begins within it ends before it does.
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < other.start { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].start <= other.last else {
      return Int32(exactly: other.start).flatMap(first(containing:))
    }
    return ranges[low]
  }
}

extension NumberRanges.Range: CustomStringConvertible {
  var description: String { "\(start) to \(last)" }
}

extension NumberRanges {
  init(_ ranges: [DescriptorProto.ReservedRange]) {
    self.init(
      ranges.enumerated().map { index, range in
        Range(start: Int64(range.start ?? 0), last: Int64(range.end ?? 0) - 1, index: index)
      })
  }

  init(_ ranges: [DescriptorProto.ExtensionRange]) {
    self.init(
      ranges.enumerated().map { index, range in
        Range(start: Int64(range.start ?? 0), last: Int64(range.end ?? 0) - 1, index: index)
      })
  }

  init(_ ranges: [EnumDescriptorProto.EnumReservedRange]) {
    self.init(
      ranges.enumerated().map { index, range in
        Range(start: Int64(range.start ?? 0), last: Int64(range.end ?? 0), index: index)
      })
  }
}
