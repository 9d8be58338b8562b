package import CoreMetrics
internal import Synchronization

/// Keeps the current value of every metric of the process, to be shown as text.
///
/// A metric with the same name and dimensions is one metric, however often it is made: the event
/// loops of a process add to one sum. Names and dimensions come from our own code, never from a peer,
/// so their number is bounded by it.
package final class MetricsRegistry: Sendable {
  struct Key: Hashable, Comparable {
    var name: String
    /// Ready to be shown: `stage="inputs",loop="1"`.
    var labels: String

    static func < (a: Key, b: Key) -> Bool { (a.name, a.labels) < (b.name, b.labels) }
  }

  enum Metric: Sendable {
    case counter(CounterValue)
    case meter(MeterValue)
    case distribution(DistributionValue)
  }

  private let metrics = Mutex<[Key: Metric]>([:])

  package init() {}

  /// Every metric with its key, ordered by name.
  var all: [(key: Key, metric: Metric)] {
    metrics.withLock { metrics in
      metrics.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }
    }
  }

  /// The metric of a key, which is made if there is none, or one of another kind.
  private func value<Value: Sendable>(
    _ label: String, _ dimensions: [(String, String)], in kind: (Metric) -> Value?,
    else make: () -> (Value, Metric)
  ) -> Value {
    let key = Key(name: Self.name(label), labels: Self.labels(dimensions))
    return metrics.withLock { metrics in
      if let known = metrics[key].flatMap(kind) { return known }
      let (value, metric) = make()
      metrics[key] = metric
      return value
    }
  }

  /// Letters, digits and underscores, as scrapers of such text want it.
  private static func name(_ label: String) -> String {
    String(
      label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  private static func labels(_ dimensions: [(String, String)]) -> String {
    dimensions.map { name, value in
      "\(Self.name(name))=\"\(OneLine.escaped(value, inQuotes: true))\""
    }.joined(separator: ",")
  }
}

extension MetricsRegistry: MetricsFactory {
  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    value(label, dimensions) {
      if case .counter(let value) = $0 { value } else { nil }
    } else: {
      let value = CounterValue()
      return (value, .counter(value))
    }
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    value(label, dimensions) {
      if case .meter(let value) = $0 { value } else { nil }
    } else: {
      let value = MeterValue()
      return (value, .meter(value))
    }
  }

  /// A recorder that does not aggregate is a gauge: its last value is what counts.
  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    guard aggregate else {
      return value(label, dimensions) {
        if case .meter(let value) = $0 { value } else { nil }
      } else: {
        let value = MeterValue()
        return (value, .meter(value))
      }
    }
    return distribution(label, dimensions, unit: .none)
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    distribution(label, dimensions, unit: .nanoseconds)
  }

  private func distribution(
    _ label: String, _ dimensions: [(String, String)], unit: DistributionValue.Unit
  ) -> DistributionValue {
    value(label, dimensions) {
      if case .distribution(let value) = $0 { value } else { nil }
    } else: {
      let value = DistributionValue(unit: unit)
      return (value, .distribution(value))
    }
  }

  // Whoever lets a metric go does not end it: another loop may still add to it, and what was counted
  // stays true.
  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}
}
