internal import CEditLine
internal import Foundation
internal import TesseraClient

/// The lines of this and earlier runs. Where there is no place to keep them they last for the run.
struct LineHistory {
  static let limit: CInt = 1000

  private let entries = history_init()
  private let path: String?

  init() {
    path = HistoryLocation.path(environment: ProcessInfo.processInfo.environment)
    guard let entries else { return }
    tessera_history_set_size(entries, Self.limit)
    tessera_history_set_unique(entries, 1)
    guard let path else { return }
    tessera_history_load(entries, path)
  }

  func attach(to editor: OpaquePointer) {
    guard let entries else { return }
    tessera_el_set_history(editor, entries)
  }

  /// Keeps the line, at once: the program may end by a signal.
  func add(_ line: String) {
    guard let entries else { return }
    tessera_history_enter(entries, line)
    guard let path else { return }
    // A prompt without a kept history is better than none: what fails here costs only that.
    try? FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    tessera_history_save(entries, path)
  }
}
