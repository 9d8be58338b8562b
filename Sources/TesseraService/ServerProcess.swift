internal import ArgumentParser
internal import Foundation
package import Logging
internal import NIOCore
internal import ServiceLifecycle
package import TesseraCore
internal import UnixSignals

/// The life of a server program: start, serve, end well.
///
/// SIGUSR1 writes the metrics to standard error. SIGTERM and SIGINT end it gracefully. SIGHUP reloads, where the program has something to reload,
/// and is otherwise logged and ignored.
package struct ServerProcess: Sendable {
  private let logger: Logger
  private let address: HostPort
  private let start: @Sendable () async throws -> Void
  private let reload: (@Sendable () async -> Void)?
  private let shutdown: @Sendable () async -> Void

  /// - Parameters:
  ///   - address: where the server is to listen, for the message if it cannot.
  ///   - start: returns when the server serves; throws what to tell the user.
  ///   - reload: what SIGHUP asks for.
  ///   - shutdown: returns when everything accepted is done.
  package init(
    logger: Logger, address: HostPort, start: @escaping @Sendable () async throws -> Void,
    reload: (@Sendable () async -> Void)? = nil, shutdown: @escaping @Sendable () async -> Void
  ) {
    self.logger = logger
    self.address = address
    self.start = start
    self.reload = reload
    self.shutdown = shutdown
  }

  /// Runs until a signal ends it.
  ///
  /// - Throws: what `start` throws, as one line on standard error and exit code 1.
  package func run() async throws {
    // Before there is something to reload, it must not end the process.
    signal(SIGHUP, SIG_IGN)
    OpenFileLimit.raise()
    MetricsDump.install()
    do {
      try await start()
    } catch {
      Self.printError(explain(error))
      throw ExitCode.failure
    }
    var configuration = ServiceGroupConfiguration(
      services: [
        Serving(shutdown: shutdown), Hangups(reload: reload, logger: logger), MetricsDump(),
        MemoryReturner(),
      ],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet(logger))
    configuration.maximumGracefulShutdownDuration = .seconds(30)
    try await ServiceGroup(configuration: configuration).run()
  }

  /// What `start` throws if it is not the address of the process that it cannot listen on.
  package struct ListenFailure: Error {
    let address: HostPort
    let cause: any Error

    package init(address: HostPort, cause: any Error) {
      self.address = address
      self.cause = cause
    }
  }

  /// One line on standard error, whatever the message holds.
  package static func printError(_ message: String) {
    let line = "error: \(OneLine.escaped(message))\n"
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }

  private func explain(_ error: any Error) -> String {
    if let failure = error as? ListenFailure { return explain(failure.cause, at: failure.address) }
    return explain(error, at: address)
  }

  private func explain(_ error: any Error, at address: HostPort) -> String {
    if let unknown = error as? SocketAddressError.UnknownHost {
      return "cannot listen on \(address): no such host as \(unknown.host)"
    }
    guard let failure = error as? IOError else { return "\(error)" }
    let reason =
      switch failure.errnoCode {
      case EADDRINUSE:
        "the port is in use; stop the program that has it, or choose another with --addr"
      case EACCES: "not allowed; ports below 1024 are for root"
      case EADDRNOTAVAIL: "that is not an address of this machine"
      default: String(cString: strerror(failure.errnoCode))
      }
    return "cannot listen on \(address): \(reason)"
  }

  /// The lifecycle library's own messages are for its users, not for ours.
  private func quiet(_ logger: Logger) -> Logger {
    var quiet = logger
    quiet.logLevel = max(.error, logger.logLevel)
    return quiet
  }
}

/// Keeps the process up until it is asked to end.
private struct Serving: Service {
  let shutdown: @Sendable () async -> Void

  func run() async throws {
    try? await gracefulShutdown()
    await shutdown()
  }
}

/// Listens for SIGHUP.
private struct Hangups: Service {
  let reload: (@Sendable () async -> Void)?
  let logger: Logger

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    for await _ in signals.cancelOnGracefulShutdown() {
      if let reload {
        await reload()
      } else {
        logger.info("SIGHUP: nothing to reload")
      }
    }
  }
}

/// Reads the settings of a program and tells the user of a bad one: one line, exit code 64.
package func readingSettings<Value>(_ read: () throws -> Value) throws -> Value {
  do {
    return try read()
  } catch let error as SettingError {
    ServerProcess.printError(error.message)
    throw ExitCode(EX_USAGE)
  }
}
