import Logging
import NIOConcurrencyHelpers
import TesseraCore

@testable import TesseraWorker

/// Starts a worker on a free port without an orchestrator, and stops it again.
func withWorker(
  _ configure: (inout WorkerConfiguration) -> Void = { _ in },
  log: LogLines = LogLines(),
  _ body: (WorkerServer, HostPort) async throws -> Void
) async throws {
  var configuration = WorkerConfiguration()
  configuration.address = HostPort(host: "127.0.0.1", port: 0)
  // Nobody listens on the port that asks for a free one.
  configuration.orchestrator = HostPort(host: "127.0.0.1", port: 1)
  configuration.tickRate = 100
  configuration.registrationTimeout = .seconds(60)
  configure(&configuration)
  let server = WorkerServer(configuration: configuration, logger: log.logger())
  let address = try await server.start()
  do {
    try await body(server, address)
  } catch {
    await server.shutdown()
    throw error
  }
  await server.shutdown()
}

/// The lines that a worker logged.
final class LogLines: Sendable {
  private let lines = NIOLockedValueBox<[String]>([])

  var all: [String] { lines.withLockedValue { $0 } }

  func count(_ text: String) -> Int { all.filter { $0.contains(text) }.count }

  func logger() -> Logger { Logger(label: "test") { _ in Handler(log: self) } }

  private struct Handler: LogHandler {
    let log: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .debug

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      log.lines.withLockedValue { $0.append("\(event.level) \(event.message)") }
    }
  }
}
