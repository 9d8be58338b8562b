internal import Foundation
package import Logging

/// Writes one line per message, as text or as JSON, in one `write` so that lines of several threads
/// and processes do not mix.
package struct LineLogHandler: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var logLevel: Logger.Level = .info

  private let label: String
  private let format: LogFormat
  private let sink: Sink

  /// Where lines go.
  package struct Sink: Sendable {
    let write: @Sendable (String) -> Void

    package init(_ write: @escaping @Sendable (String) -> Void) { self.write = write }

    package static let standardError = Sink { line in
      // A closed or full standard error must not stop a server: a line that can't be written is lost.
      try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
  }

  package init(label: String, format: LogFormat, sink: Sink) {
    self.label = label
    self.format = format
    self.sink = sink
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var all = metadata
    if let own = event.metadata { all.merge(own) { _, new in new } }
    let time = Date.now.formatted(Self.timeStyle)
    let fields = all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
    sink.write(
      format == .text
        ? textLine(time: time, event: event, fields: fields)
        : jsonLine(time: time, event: event, fields: fields))
  }

  private func textLine(time: String, event: LogEvent, fields: [(String, String)]) -> String {
    var line = "\(time) \(event.level.rawValue) \(label): \(OneLine.escaped("\(event.message)"))"
    for (key, value) in fields { line += " \(key)=\(Self.quotedIfNeeded(value))" }
    return line + "\n"
  }

  private func jsonLine(time: String, event: LogEvent, fields: [(String, String)]) -> String {
    var line = "{\"time\":\"\(time)\",\"level\":\"\(event.level.rawValue)\""
    line += ",\"logger\":\(Self.quoted(label)),\"message\":\(Self.quoted("\(event.message)"))"
    for (key, value) in fields { line += ",\(Self.quoted(key)):\(Self.quoted(value))" }
    return line + "}\n"
  }

  private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  private static func quotedIfNeeded(_ value: String) -> String {
    let isPlain = !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x7F }
    return isPlain ? value : quoted(value)
  }

  private static func quoted(_ value: String) -> String {
    "\"\(OneLine.escaped(value, inQuotes: true))\""
  }
}
