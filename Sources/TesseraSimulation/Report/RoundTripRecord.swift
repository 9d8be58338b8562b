internal import Histogram
internal import TesseraClient

/// Round-trip times, kept in a histogram with three significant digits, and the exact maximum.
package struct RoundTripRecord: Sendable {
  /// Longer ones count as this long, in microseconds: an hour.
  private static let longest: UInt64 = 3_600_000_000

  private var histogram = Histogram<UInt64>(
    highestTrackableValue: Self.longest, numberOfSignificantValueDigits: .three)
  private var longestSeen: Duration = .zero

  package init() {}

  package var count: UInt64 { histogram.totalCount }

  package mutating func record(_ roundTrip: Duration) {
    histogram.record(min(roundTrip.wholeMicroseconds, Self.longest))
    longestSeen = max(longestSeen, roundTrip)
  }

  package mutating func add(_ other: RoundTripRecord) {
    histogram.add(other.histogram)
    longestSeen = max(longestSeen, other.longestSeen)
  }

  /// In milliseconds; 0 if nothing was recorded.
  package func percentile(_ percentile: Double) -> Double {
    count == 0 ? 0 : Double(histogram.valueAtPercentile(percentile)) / 1000
  }

  /// In milliseconds.
  package var maximum: Double { Double(longestSeen.wholeMicroseconds) / 1000 }
}
