internal import TesseraClient

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Where messages are shown: each on a line of standard output, above the prompt if there is one.
struct Output: Sendable {
  let json: Bool
  var printLine: @Sendable (String) -> Void = { Output.write($0 + "\n", to: STDOUT_FILENO) }

  init(json: Bool) { self.json = json }

  func show(_ message: ReceivedMessage) {
    printLine(json ? MessageText.json(for: message) : MessageText.line(for: message))
    if let warning = MessageText.warning(for: message) { Self.complain(warning) }
  }

  /// A failure, among the messages.
  func printError(_ message: String) { printLine("error: \(message)") }

  /// One line on standard error, under the program's name.
  static func complain(_ message: String) {
    write("tessera-client: \(message)\n", to: STDERR_FILENO)
  }

  /// Writes all of it. When nobody reads any more there is nobody to tell.
  static func write(_ text: String, to descriptor: CInt) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let written = Self.systemWrite(descriptor, start, rest.count)
        guard written > 0 else {
          if written < 0, errno == EINTR { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }

  private static func systemWrite(
    _ descriptor: CInt, _ start: UnsafeRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Glibc.write(descriptor, start, count)
    #endif
  }
}
