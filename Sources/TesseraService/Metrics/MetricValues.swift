internal import CoreMetrics
internal import Histogram
internal import Synchronization

/// A sum that only grows.
final class CounterValue: CounterHandler, Sendable {
  private let count = Atomic<Int64>(0)

  var value: Int64 { count.load(ordering: .relaxed) }

  func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }

  func reset() { count.store(0, ordering: .relaxed) }
}

/// A value that goes up and down.
final class MeterValue: MeterHandler, RecorderHandler, Sendable {
  private let bits = Atomic<UInt64>(0)

  var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }
  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }

  func increment(by amount: Double) {
    var old = bits.load(ordering: .relaxed)
    while true {
      let sum = Double(bitPattern: old) + amount
      let (exchanged, original) = bits.weakCompareExchange(
        expected: old, desired: sum.bitPattern, ordering: .relaxed)
      if exchanged { return }
      old = original
    }
  }

  func decrement(by amount: Double) { increment(by: -amount) }
}

/// How values are spread: their number, sum, quantiles and maximum since the start.
final class DistributionValue: TimerHandler, RecorderHandler, Sendable {
  enum Unit: Sendable {
    case none
    /// Shown in seconds.
    case nanoseconds
  }

  struct Summary: Sendable {
    var count: UInt64
    var sum: Double
    var maximum: UInt64
    /// For 0.5, 0.9 and 0.99.
    var quantiles: [(quantile: Double, value: UInt64)]
  }

  /// Longer ones count as this long: an hour in nanoseconds.
  private static let largest: UInt64 = 3_600_000_000_000

  private struct State {
    // Two digits: 1 % is more than anybody reads off such a figure, and keeps it small.
    var histogram = Histogram<UInt64>(
      highestTrackableValue: DistributionValue.largest, numberOfSignificantValueDigits: .two)
    var sum = 0.0
    var maximum: UInt64 = 0
  }

  let unit: Unit
  private let state = Mutex(State())

  init(unit: Unit) { self.unit = unit }

  func recordNanoseconds(_ duration: Int64) { record(duration) }

  func record(_ value: Int64) {
    let value = UInt64(max(0, value))
    state.withLock { state in
      state.histogram.record(min(value, Self.largest))
      state.sum += Double(value)
      state.maximum = max(state.maximum, value)
    }
  }

  func record(_ value: Double) {
    record(Int64(exactly: value.rounded()) ?? (value > 0 ? .max : 0))
  }

  var summary: Summary {
    state.withLock { state in
      let isEmpty = state.histogram.totalCount == 0
      return Summary(
        count: state.histogram.totalCount, sum: state.sum, maximum: state.maximum,
        quantiles: [0.5, 0.9, 0.99].map { quantile in
          (quantile, isEmpty ? 0 : state.histogram.valueAtPercentile(quantile * 100))
        })
    }
  }
}
