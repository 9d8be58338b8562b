internal import CEditLine
internal import Foundation
internal import TesseraClient

/// Lines of a terminal, edited with libedit.
///
/// libedit is used on one queue only, the editor's own, which blocks there while a line is typed.
/// What the server sends meanwhile is put into the mailbox, which wakes the editor in the middle of
/// waiting for a key: it takes the prompt away, prints, and draws the line again as it was.
final class LineEditor: LineSource, @unchecked Sendable {
  // Only touched on `queue`, as is everything libedit calls back into; the mailbox has its own lock.
  private let editor: OpaquePointer
  private let history: LineHistory
  private let prompt: UnsafeMutablePointer<CChar>
  private let promptWidth: Int
  private var keys = KeyDecoder()

  private let mailbox: PromptMailbox
  private let queue = DispatchQueue(label: "tessera-client.editor")

  /// `nil` unless both standard input and standard output are a terminal.
  static func onTerminal(prompt: String) -> LineEditor? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
    return LineEditor(prompt: prompt)
  }

  private init?(prompt text: String) {
    // libedit works in wide characters and asks the locale for them.
    setlocale(LC_CTYPE, "")
    guard let mailbox = PromptMailbox(), let prompt = strdup(text),
      let editor = tessera_el_init("tessera-client")
    else { return nil }
    self.mailbox = mailbox
    self.prompt = prompt
    self.promptWidth = text.count
    self.editor = editor
    self.history = LineHistory()
    // The editor lives as long as the program's only prompt; libedit's pointer to it does not own it.
    tessera_el_set_client_data(editor, Unmanaged.passUnretained(self).toOpaque())
    tessera_el_set_prompt(editor) { editor in LineEditor.owner(of: editor)?.prompt }
    tessera_el_set_editor(editor, "emacs")
    tessera_el_set_signal(editor, 1)
    tessera_el_set_getc(editor) { editor, key in
      LineEditor.owner(of: editor)?.readKey(into: key) ?? 0
    }
    tessera_el_add_function(editor, "tessera-complete", "complete the command") { editor, _ in
      LineEditor.owner(of: editor)?.complete() ?? UInt8(CC_ERROR)
    }
    tessera_el_bind(editor, "^I", "tessera-complete")
    history.attach(to: editor)
  }

  deinit {
    el_end(editor)
    free(prompt)
  }

  private static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let data = tessera_el_client_data(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  func next() async -> String? {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.readLine()) }
    }
  }

  func end() { mailbox.end() }

  func printLine(_ line: String) { mailbox.post(line) }
}

// On the editor's queue.
extension LineEditor {
  private func readLine() -> String? {
    mailbox.promptBegins()
    defer { mailbox.promptEnds() }
    var count: CInt = 0
    guard let line = el_gets(editor, &count), count > 0 else {
      Output.write("\n", to: STDOUT_FILENO)
      return nil
    }
    var text = String(cString: line)
    if text.last == "\n" { text.removeLast() }
    if text.contains(where: { !$0.isWhitespace }) { history.add(text) }
    return text
  }

  /// What libedit calls for a key: 1 and the key, 0 at the end, −1 on an error.
  private func readKey(into key: UnsafeMutablePointer<wchar_t>?) -> CInt {
    while true {
      if let scalar = keys.next() {
        key?.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      }
      switch mailbox.waitForKey() {
      case .key(let byte): keys.feed(byte)
      case .mail(let lines): printAbovePrompt(lines)
      case .end: return 0
      case .failed: return -1
      }
    }
  }

  private func printAbovePrompt(_ lines: [String]) {
    var text = ""
    let rows = rowsAboveCursor()
    if rows > 0 { text += "\u{1B}[\(rows)A" }
    text += "\r\u{1B}[J"
    for line in lines { text += line.replacing("\n", with: "\r\n") + "\r\n" }
    Output.write(text, to: STDOUT_FILENO)
    tessera_el_refresh(editor)
  }

  /// How many rows of a line that is wider than the terminal stand above the cursor's.
  private func rowsAboveCursor() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0,
      let line = el_wline(editor)?.pointee
    else { return 0 }
    return (promptWidth + (line.cursor - line.buffer)) / Int(size.ws_col)
  }

  private func complete() -> UInt8 {
    guard let line = el_line(editor)?.pointee else { return UInt8(CC_ERROR) }
    let length = line.cursor - line.buffer
    let typed = UnsafeBufferPointer(start: line.buffer, count: length)
    let completion = CommandCompletion(
      String(decoding: typed.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    if !completion.insertion.isEmpty {
      return el_insertstr(editor, completion.insertion) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    guard !completion.candidates.isEmpty else { return UInt8(CC_ERROR) }
    printAbovePrompt([completion.candidates.joined(separator: "  ")])
    return UInt8(CC_REFRESH)
  }
}
