internal import Foundation

/// Shows metrics as lines of text, in the form that Prometheus reads: `name{label="value"} number`.
///
/// Times are in seconds. A distribution has a line for each quantile, one for its number (`_count`),
/// its sum (`_sum`) and its largest value (`_max`); counters end in `_total`.
enum MetricsText {
  /// - Parameter heading: The first line, after a `#`.
  static func render(_ registry: MetricsRegistry, heading: String) -> String {
    var text = "# \(OneLine.escaped(heading))\n"
    for (key, metric) in registry.all {
      switch metric {
      case .counter(let counter):
        append(&text, key.name + "_total", [key.labels], "\(counter.value)")
      case .meter(let meter):
        append(&text, key.name, [key.labels], number(meter.value))
      case .distribution(let distribution):
        append(&text, key, distribution)
      }
    }
    return text + "# end\n"
  }

  private static func append(
    _ text: inout String, _ key: MetricsRegistry.Key, _ distribution: DistributionValue
  ) {
    let summary = distribution.summary
    let (name, scale) =
      switch distribution.unit {
      case .none: (key.name, 1.0)
      case .nanoseconds: (key.name + "_seconds", 1e-9)
      }
    for (quantile, value) in summary.quantiles {
      append(
        &text, name, [key.labels, "quantile=\"\(quantile)\""], number(Double(value) * scale))
    }
    append(&text, name + "_count", [key.labels], "\(summary.count)")
    append(&text, name + "_sum", [key.labels], number(summary.sum * scale))
    append(&text, name + "_max", [key.labels], number(Double(summary.maximum) * scale))
  }

  private static func append(
    _ text: inout String, _ name: String, _ labels: [String], _ value: String
  ) {
    let labels = labels.filter { !$0.isEmpty }.joined(separator: ",")
    text += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
  }

  /// Whole numbers without a fraction, others with six digits that count.
  private static func number(_ value: Double) -> String {
    if let whole = Int64(exactly: value) { return "\(whole)" }
    return String(format: "%.6g", value)
  }
}
