import Foundation
import Logging
import Synchronization
import Testing

@testable import TesseraService

struct LineLogHandlerTests {
  @Test func aTextLineHoldsLevelLabelMessageAndFields() {
    let line = lines(format: .text) { $0.info("listening", metadata: ["addr": "127.0.0.1:1"]) }
    #expect(line.hasSuffix(" info orch: listening addr=127.0.0.1:1\n"))
  }

  @Test func controlCharactersFromAPeerCannotForgeALine() {
    let line = lines(format: .text) { $0.info("a\nb", metadata: ["id": "x\r\n\u{1b}[2J y"]) }
    #expect(line.split(separator: "\n").count == 1)
    #expect(line.contains(#"a\nb"#))
    #expect(line.contains(#"id="x\r\n\u001b[2J y""#))
  }

  @Test func aJSONLineIsOneObject() throws {
    let line = lines(format: .json) { $0.error("\"quoted\"", metadata: ["k": "v\u{1}"]) }
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    #expect(object?["message"] == "\"quoted\"")
    #expect(object?["k"] == "v\u{1}")
    #expect(object?["level"] == "error")
  }

  private func lines(format: LogFormat, _ log: (Logger) -> Void) -> String {
    let written = Written()
    log(
      Logger(label: "orch") { label in
        LineLogHandler(label: label, format: format, sink: .init { written.append($0) })
      })
    return written.text
  }
}

/// What a handler wrote.
private final class Written: Sendable {
  private let lines = Mutex("")

  var text: String { lines.withLock { $0 } }

  func append(_ line: String) { lines.withLock { $0 += line } }
}
