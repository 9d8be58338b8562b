/// Comments found on the way from one token to the next.
struct Comments {
  /// Belongs to what ends before.
  var trailing: [UInt8] = []
  /// Stand by themselves.
  var detached: [[UInt8]] = []
  /// Belongs to what comes next.
  var leading: [UInt8] = []
}

/// How to decide what a comment between two tokens of one line is about.
///
/// protoc changed its mind when it learned of editions; files that an older protoc reads, too, keep what
/// that one says.
enum CommentRule {
  /// A block comment that a token follows on its line is dropped.
  case beforeEditions
  /// A comment that is the only one between two tokens of one line stands by itself.
  case editions
}

/// Which comment belongs to what: as protoc decides it, comment by comment.
private struct CommentCollector {
  var comments = Comments()
  private var flushed = 0
  private var pending: [UInt8] = []
  private var hasPending = false
  private var pendingIsLine = false
  private var mayBelongToPrevious = true

  /// Line comments on consecutive lines are one comment.
  mutating func addLine(_ text: ArraySlice<UInt8>) {
    if hasPending, !pendingIsLine { flush() }
    hasPending = true
    pendingIsLine = true
    pending += text
  }

  mutating func addBlock(_ text: [UInt8]) {
    if hasPending { flush() }
    hasPending = true
    pendingIsLine = false
    pending += text
  }

  mutating func dropPending() {
    pending = []
    hasPending = false
  }

  /// What is pending does not belong to what comes next.
  mutating func flush() {
    guard hasPending else { return }
    if mayBelongToPrevious {
      comments.trailing += pending
      mayBelongToPrevious = false
    } else {
      comments.detached.append(pending)
    }
    flushed += 1
    dropPending()
  }

  /// The tokens before and after stand on one line: a single comment could be about either.
  mutating func detachSingle() {
    guard flushed + (hasPending ? 1 : 0) == 1 else { return }
    if flushed == 1, comments.detached.isEmpty {
      comments.detached = [comments.trailing]
      comments.trailing = []
    }
    flush()
  }

  mutating func detachFromPrevious() { mayBelongToPrevious = false }

  mutating func finish() -> Comments {
    if hasPending { comments.leading = pending }
    return comments
  }
}

extension Lexer {
  enum CommentStart {
    case line, block, slash, none
  }

  mutating func tryTakeCommentStart() -> CommentStart {
    switch style {
    case .textFormat: return tryTake("#") ? .line : .none
    case .proto:
      guard tryTake("/") else { return .none }
      if tryTake("/") { return .line }
      if tryTake("*") { return .block }
      setSlash()
      return .slash
    }
  }

  mutating func skipLineComment() {
    skip { $0 != 0 && $0 != UInt8(ascii: "\n") }
    _ = tryTake("\n")
  }

  private mutating func takeLineComment() -> ArraySlice<UInt8> {
    let start = position
    skipLineComment()
    return bytes[start..<position]
  }

  /// The text of a block comment, less the asterisks that its lines begin with.
  mutating func takeBlockComment() -> [UInt8] {
    let startLine = line
    let startColumn = column - 2
    var text: [UInt8] = []
    while true {
      let start = position
      skip {
        $0 != 0 && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\n")
      }
      text += bytes[start..<position]
      if tryTake("\n") {
        text.append(UInt8(ascii: "\n"))
        skip { $0.isBlank }
        if tryTake("*"), tryTake("/") { return text }
      } else if tryTake("*") {
        if tryTake("/") { return text }
        text.append(UInt8(ascii: "*"))
        // An asterisk that a slash does not follow may be followed by one that it does.
      } else if tryTake("/") {
        text.append(UInt8(ascii: "/"))
        if byte == UInt8(ascii: "*") {
          report("\"/*\" within a block comment: block comments do not nest")
        }
      } else {
        report("the block comment does not end")
        report("the comment begins here", line: startLine, column: startColumn)
        // A zero byte is not the end, and has to be passed.
        if !isAtEnd { advance() }
        return text
      }
    }
  }

  /// Goes on to the next token and collects the comments on the way.
  mutating func nextWithComments() -> Comments {
    var collector = CommentCollector()
    // Where the token before ends, and a comment behind it: the next one may stand there, too.
    var lines = [line]
    if current.kind == .start {
      lines = []
      takeByteOrderMark()
      collector.detachFromPrevious()
    } else if !takeCommentBehindToken(&collector, &lines) {
      return collector.finish()
    }
    while true {
      skip { $0.isBlank }
      switch tryTakeCommentStart() {
      case .line: collector.addLine(takeLineComment())
      case .block:
        collector.addBlock(takeBlockComment())
        skip { $0.isBlank }
        _ = tryTake("\n")
      case .slash: return collector.finish()
      case .none:
        if tryTake("\n") {
          // A blank line.
          collector.flush()
          collector.detachFromPrevious()
        } else {
          takeToken(after: &collector, lines)
          return collector.finish()
        }
      }
    }
  }

  /// A comment on the same line belongs to what ended there.
  ///
  /// - Returns: whether more comments may follow; if not, the next token is the current one.
  private mutating func takeCommentBehindToken(
    _ collector: inout CommentCollector, _ lines: inout [Int32]
  ) -> Bool {
    skip { $0.isBlank }
    switch tryTakeCommentStart() {
    case .line:
      collector.addLine(takeLineComment())
      collector.flush()
    case .block:
      collector.addBlock(takeBlockComment())
      lines.append(line)
      skip { $0.isBlank }
      if commentRule == .beforeEditions, !tryTake("\n") {
        // The next token stands on the same line: nobody can say what the comment is about.
        collector.dropPending()
        next()
        return false
      }
      collector.flush()
    case .slash: return false
    case .none:
      guard tryTake("\n") else {
        next()
        return false
      }
    }
    return true
  }

  /// Goes on to the token that all the comments stand before.
  private mutating func takeToken(
    after collector: inout CommentCollector, _ lines: [Int32]
  ) {
    let isToken = next()
    let closers: [UInt8] = [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")")]
    if !isToken || current.kind == .symbol && closers.contains(bytes[current.start]) {
      // At the end of a scope nothing follows that the comment could be about.
      collector.flush()
    }
    if commentRule == .editions, isToken, lines.contains(line) { collector.detachSingle() }
  }

  private mutating func takeByteOrderMark() {
    guard byte == 0xEF else { return }
    if bytes.count >= 3, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
      column = 3
    } else {
      report("a file is UTF-8 or ASCII; this one begins with half a byte order mark")
    }
  }
}
