/// What Tab does: completes the first word of a line to a command.
package struct CommandCompletion: Hashable, Sendable {
  /// What to put in at the cursor.
  package var insertion: String
  /// What the word could become; to be listed when there is nothing to put in.
  package var candidates: [String]

  /// - Parameter text: the line up to the cursor.
  package init(_ text: String) {
    let word = text.drop { $0.isWhitespace }
    // Only commands are completed; behind one there are numbers.
    guard !word.contains(where: \.isWhitespace) else {
      self.init(insertion: "", candidates: [])
      return
    }
    let candidates = Command.names.filter { $0.hasPrefix(word) }
    guard let first = candidates.first else {
      self.init(insertion: "", candidates: [])
      return
    }
    let common = candidates.reduce(first[...]) { $0.commonPrefix(with: $1) }
    let rest = String(common.dropFirst(word.count))
    self.init(insertion: candidates.count == 1 ? rest + " " : rest, candidates: candidates)
  }

  private init(insertion: String, candidates: [String]) {
    self.insertion = insertion
    self.candidates = candidates
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: String) -> Substring {
    var end = startIndex
    for character in other {
      guard end < endIndex, self[end] == character else { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}
