import CoreMetrics
import Testing

@testable import TesseraService

struct MetricsRegistryTests {
  private let registry = MetricsRegistry()

  private var lines: [String] {
    MetricsText.render(registry, heading: "x").split(separator: "\n").map(String.init)
  }

  @Test func aCounterMadeTwiceIsOneSum() {
    for _ in 0..<2 {
      Counter(label: "a.b", dimensions: [("kind", "c")], factory: registry).increment(by: 4)
    }
    #expect(lines == ["# x", #"a_b_total{kind="c"} 8"#, "# end"])
  }

  @Test func dimensionsTellMetricsApart() {
    Counter(label: "a", dimensions: [("k", "1")], factory: registry).increment()
    Counter(label: "a", dimensions: [("k", "2")], factory: registry).increment(by: 2)
    #expect(lines.dropFirst().dropLast() == [#"a_total{k="1"} 1"#, #"a_total{k="2"} 2"#])
  }

  @Test func aMeterGoesUpAndDownAndSeveralHoldersAddToIt() {
    let one = Meter(label: "clients", dimensions: [], factory: registry)
    let other = Meter(label: "clients", dimensions: [], factory: registry)
    one.increment(by: 5)
    other.increment(by: 2.5)
    one.decrement(by: 1)
    #expect(lines[1] == "clients 6.5")
    other.set(3)
    #expect(lines[1] == "clients 3")
  }

  @Test func aTimerShowsSecondsAndQuantiles() {
    let timer = Timer(label: "tick", dimensions: [("stage", "inputs")], factory: registry)
    for milliseconds in 1...100 { timer.recordMilliseconds(milliseconds) }
    #expect(lines.contains(#"tick_seconds_count{stage="inputs"} 100"#))
    #expect(lines.contains(#"tick_seconds_sum{stage="inputs"} 5.05"#))
    #expect(lines.contains(#"tick_seconds_max{stage="inputs"} 0.1"#))
    let median = lines.first { $0.contains(#"stage="inputs",quantile="0.5""#) }
    let value = median?.split(separator: " ").last.flatMap { Double($0) } ?? 0
    #expect(abs(value - 0.05) < 0.001)
  }

  @Test func anEmptyTimerShowsZeros() {
    _ = Timer(label: "tick", dimensions: [], factory: registry)
    #expect(lines.contains("tick_seconds_count 0"))
    #expect(lines.contains(#"tick_seconds{quantile="0.99"} 0"#))
  }

  @Test func valuesThatNoHistogramHoldsAreKeptInBounds() {
    let timer = Timer(label: "t", dimensions: [], factory: registry)
    timer.recordNanoseconds(-5)
    timer.recordNanoseconds(Int64.max)
    let recorder = Recorder(label: "r", dimensions: [], aggregate: true, factory: registry)
    recorder.record(Double.nan)
    recorder.record(Double.infinity)
    #expect(lines.contains("t_seconds_count 2"))
    #expect(lines.contains("r_count 2"))
  }

  @Test func aGaugeIsItsLastValue() {
    let gauge = Gauge(label: "g", dimensions: [], factory: registry)
    gauge.record(7)
    gauge.record(2)
    #expect(lines[1] == "g 2")
  }

  @Test func aDimensionCannotForgeALine() {
    Counter(label: "a", dimensions: [("k", "x\"\ny 1")], factory: registry).increment()
    #expect(lines.count == 3)
    #expect(lines[1] == #"a_total{k="x\"\ny 1"} 1"#)
  }

  @Test func manyThreadsLoseNothing() async {
    let counter = Counter(label: "c", dimensions: [], factory: registry)
    let meter = Meter(label: "m", dimensions: [], factory: registry)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<10_000 {
            counter.increment()
            meter.increment(by: 1)
          }
        }
      }
    }
    #expect(lines.contains("c_total 80000"))
    #expect(lines.contains("m 80000"))
  }
}
