package import ArgumentParser
internal import Foundation
package import Logging

/// How every program is told what to log: `--log` and `--log-format`, or the variables `TESSERA_LOG`
/// and `TESSERA_LOG_FORMAT`.
package struct LoggingOptions: ParsableArguments {
  @Option(
    name: .customLong("log"),
    help:
      "Least important level to log: trace, debug, info, notice, warning, error, critical. (TESSERA_LOG; default: info)"
  )
  package var level: String?

  @Option(
    name: .customLong("log-format"),
    help: "How a line looks: text or json. (TESSERA_LOG_FORMAT; default: text)")
  package var format: String?

  package init() {}

  /// The logger these options ask for. It writes to standard error.
  ///
  /// - Throws: ``SettingError`` for a level or format that does not exist.
  package func makeLogger(label: String, environment: Environment) throws(SettingError) -> Logger {
    let level = try Self.levelSetting.resolve(
      flag: level, named: "--log", environment: environment)
    let format = try Self.formatSetting.resolve(
      flag: format, named: "--log-format", environment: environment)
    var logger = Logger(label: label) { label in
      LineLogHandler(label: label, format: format ?? .text, sink: .standardError)
    }
    logger.logLevel = level ?? .info
    return logger
  }

  private static let levelSetting = Setting<Logger.Level>(
    "TESSERA_LOG",
    expectation: "a level: \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))"
  ) { Logger.Level(rawValue: $0.lowercased()) }

  private static let formatSetting = Setting<LogFormat>(
    "TESSERA_LOG_FORMAT",
    expectation: "a format: \(LogFormat.allCases.map(\.rawValue).joined(separator: ", "))"
  ) { LogFormat(rawValue: $0.lowercased()) }
}

/// How a log line looks.
package enum LogFormat: String, CaseIterable, Sendable {
  /// For people: time, level, label, message, then `key=value`.
  case text
  /// For machines: one JSON object a line.
  case json
}
