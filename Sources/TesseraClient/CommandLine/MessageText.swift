internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// A message for people: what it says on one line, and how long its answer took.
package enum MessageText {
  /// How many actors a line lists before it only counts them.
  package static let listedActors = 8

  package static func line(for message: ReceivedMessage) -> String {
    var text = content(of: message.envelope)
    if let answer = message.reception.answers.last {
      text += "  [request \(answer.requestID), \(milliseconds(answer.roundTrip)) ms]"
    }
    return text
  }

  /// The envelope as the wire has it in JSON, whatever encoding it came in.
  package static func json(for message: ReceivedMessage) -> String {
    var buffer = ByteBuffer()
    EnvelopeCodec.encode(message.envelope, as: .json, into: &buffer)
    return String(buffer: buffer)
  }

  /// A line about a frame that is missing or repeated; `nil` if all is in order.
  package static func warning(for message: ReceivedMessage) -> String? {
    switch message.reception.order {
    case .next:
      nil
    case .gap(let missing):
      "warning: \(missing.count) frame(s) missing: expected seq \(missing.lowerBound), "
        + "got \(missing.upperBound)"
    case .repeated(let seq):
      "warning: seq \(seq) came again"
    }
  }

  /// With three decimals: microseconds.
  package static func milliseconds(_ duration: Duration) -> String {
    let microseconds = duration.wholeMicroseconds
    let fraction = String(microseconds % 1000)
    return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  /// Without superfluous zeros: `5`, `0.25`.
  static func seconds(_ duration: Duration) -> String {
    let text = String(duration / .seconds(1))
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The code and the words of an `error`.
  static func refusal(_ refusal: Refusal) -> String {
    "\(printable(refusal.code)): \(printable(refusal.message))"
  }

  private static func content(of envelope: Envelope) -> String {
    let cell =
      "cell \(envelope.cell)" + (envelope.epoch == .unknown ? "" : " epoch \(envelope.epoch)")
    return switch envelope.payload {
    case .pong(let timestamp): "pong \(timestamp)"
    case .snapshot(_, let actors): "snapshot of \(cell): \(list(actors))"
    case .delta(_, let moved): "delta of \(cell): \(list(moved))"
    case .despawn(_, let actors): "despawn in \(cell): \(list(actors.map { "actor \($0)" }))"
    case .error(let refusal): "error \(self.refusal(refusal))"
    case .shown(_, let actors): "shown in \(cell): \(list(actors))"
    case .own(_, let actors): "own in \(cell): \(list(actors))"
    case .event(_, let actor, let body):
      "event in \(cell): at actor \(actor), \(body.count) bytes \(hexadecimal(body))"
    case .ping, .join, .move, .leave, .send: "\(envelope.payload.kind.rawValue) (from a server!)"
    }
  }

  /// A server's words must not steer the reader's terminal.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.properties.generalCategory == .control ? " " : scalar
        }))
  }

  private static func list(_ actors: [ActorState]) -> String {
    let listed = actors.prefix(listedActors + 1).map { "actor \($0.id) at \($0.position)" }
    return list(listed, count: actors.count)
  }

  private static func list(_ actors: [ActorComponents]) -> String {
    let listed = actors.prefix(listedActors + 1).map {
      "actor \($0.id) has \(hexadecimal($0.components))"
    }
    return list(listed, count: actors.count)
  }

  /// At most 32 bytes of what only the world's rules can read.
  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = bytes.prefix(32).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "<" + digits.joined() + (bytes.count > 32 ? "…>" : ">")
  }

  private static func list(_ texts: [String]) -> String { list(texts, count: texts.count) }

  private static func list(_ texts: [String], count: Int) -> String {
    guard count > 0 else { return "nobody" }
    let shown = texts.prefix(listedActors).joined(separator: ", ")
    return count > listedActors ? "\(shown) and \(count - listedActors) more" : shown
  }
}
