internal import CoreMetrics
internal import Foundation
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// Writes all metrics to standard error whenever SIGUSR1 comes.
struct MetricsDump: Service {
  /// The metrics of this process.
  static let registry = MetricsRegistry()

  private static let isInstalled = Mutex(false)

  /// Makes every metric that is made from now on one of ``registry``. Once a process; later calls do
  /// nothing.
  static func install() {
    let isFirst = isInstalled.withLock { isInstalled in
      defer { isInstalled = true }
      return !isInstalled
    }
    if isFirst { MetricsSystem.bootstrap(registry) }
  }

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sigusr1)
    for await _ in signals.cancelOnGracefulShutdown() {
      let time = Date.now.formatted(.iso8601)
      let text = MetricsText.render(Self.registry, heading: "metrics at \(time)")
      // One write, so that log lines do not come in between.
      try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
  }
}
