package import TesseraCore

/// Reads the lines of scripts and of the prompt; ``Command/usage`` says what there is.
///
/// How many numbers a `join` or a `move` has decides what they are: none, an actor, a pair, or an
/// actor and a pair. Where the actor is left out, ``defaultActor`` stands in.
package struct CommandParser: Sendable {
  /// The actor of the commands that name none.
  package var defaultActor: EntityID?

  package init(defaultActor: EntityID?) { self.defaultActor = defaultActor }

  /// The longest `sleep`.
  package static let longestSleep: Duration = .seconds(3600)

  /// Reads one line; `nil` for one that is blank or only a comment.
  package func parse(_ line: some StringProtocol) throws(CommandSyntaxError) -> Command? {
    let text: Substring = Substring(line).prefix { $0 != "#" }
    var words = text.split { $0.isWhitespace }.map(String.init)
    guard !words.isEmpty else { return nil }
    let name = words.removeFirst()
    switch name {
    case "ping":
      try limit(words, to: 1, usage: "ping [TS]")
      return .ping(timestamp: try words.first.map(Self.timestamp))
    case "join":
      let (actor, pair) = try actorAndPair(words, of: "join", pair: "X Y")
      return .join(actor: actor, position: WorldPosition(x: pair?.0 ?? 0, y: pair?.1 ?? 0))
    case "move":
      let (actor, pair) = try actorAndPair(words, of: "move", pair: "DX DY")
      return .move(actor: actor, dx: pair?.0 ?? 1, dy: pair?.1 ?? 0)
    case "leave":
      try limit(words, to: 1, usage: "leave [ACTOR]")
      return .leave(actor: try actor(words.first, of: "leave"))
    case "send":
      guard (2...3).contains(words.count) else {
        throw CommandSyntaxError("usage: send [ACTOR] TO HEX")
      }
      return .send(
        actor: try actor(words.count == 3 ? words[0] : nil, of: "send"),
        to: try actor(words[words.count - 2], of: "send"),
        body: try Self.bytes(words[words.count - 1]))
    case "sleep":
      return .sleep(try Self.sleep(words))
    case "help":
      try limit(words, to: 0, usage: "help")
      return .help
    case "quit":
      try limit(words, to: 0, usage: "quit")
      return .quit
    default:
      throw CommandSyntaxError(
        "unknown command '\(Self.shown(name))'; there are: "
          + Command.names.joined(separator: ", "))
    }
  }
}

/// What is wrong with a line.
package struct CommandSyntaxError: Error, Hashable, CustomStringConvertible {
  package var message: String

  package init(_ message: String) { self.message = message }

  package var description: String { message }
}

extension CommandParser {
  private func limit(
    _ words: [String], to count: Int, usage: String
  ) throws(CommandSyntaxError) {
    guard words.count > count else { return }
    throw CommandSyntaxError("too many words; usage: \(usage)")
  }

  private func actorAndPair(
    _ words: [String], of name: String, pair: String
  ) throws(CommandSyntaxError) -> (EntityID, (Float, Float)?) {
    switch words.count {
    case 0, 1:
      return (try actor(words.first, of: name), nil)
    case 2:
      return (try actor(nil, of: name), (try Self.number(words[0]), try Self.number(words[1])))
    case 3:
      return (
        try actor(words[0], of: name), (try Self.number(words[1]), try Self.number(words[2]))
      )
    default:
      throw CommandSyntaxError("too many words; usage: \(name) [ACTOR] [\(pair)]")
    }
  }

  private func actor(
    _ word: String?, of name: String
  ) throws(CommandSyntaxError) -> EntityID {
    if let word {
      guard let id = UInt64(word) else {
        throw CommandSyntaxError("'\(Self.shown(word))' is no actor: a whole number from 0 up")
      }
      return EntityID(id)
    }
    guard let defaultActor else {
      throw CommandSyntaxError("\(name) names no actor; write it out, or give --actor")
    }
    return defaultActor
  }

  private static func number(_ word: String) throws(CommandSyntaxError) -> Float {
    guard let number = Float(word), number.isFinite else {
      throw CommandSyntaxError("'\(shown(word))' is no finite number")
    }
    return number
  }

  /// Two hexadecimal digits for each byte.
  package static func bytes(_ word: String) throws(CommandSyntaxError) -> [UInt8] {
    let digits = Array(word.utf8)
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[start..<min(start + 2, digits.count)], as: UTF8.self)
      guard pair.utf8.count == 2, let byte = UInt8(pair, radix: 16), pair.first != "+" else {
        throw CommandSyntaxError(
          "'\(shown(word))' is no message: two hexadecimal digits for each byte, such as 0a020801")
      }
      bytes.append(byte)
    }
    return bytes
  }

  private static func timestamp(_ word: String) throws(CommandSyntaxError) -> UInt64 {
    guard let timestamp = UInt64(word) else {
      throw CommandSyntaxError("'\(shown(word))' is no timestamp: a whole number from 0 up")
    }
    return timestamp
  }

  private static func sleep(_ words: [String]) throws(CommandSyntaxError) -> Duration {
    guard words.count == 1 else {
      throw CommandSyntaxError("usage: sleep MS")
    }
    let longest = longestSleep.components.seconds * 1000
    guard let milliseconds = Int64(words[0]), (0...longest).contains(milliseconds) else {
      throw CommandSyntaxError(
        "'\(shown(words[0]))' is no time to sleep: whole milliseconds from 0 to \(longest)")
    }
    return .milliseconds(milliseconds)
  }

  /// A word of the input as it may stand in a message.
  private static func shown(_ word: String) -> String {
    word.count <= 40 ? word : word.prefix(40) + "…"
  }
}
