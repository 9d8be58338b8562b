internal import TesseraCore
internal import TesseraProto
internal import TesseraRules

/// What the rules of one cell have for those of another. It may be dropped anywhere: couriers send
/// again what is not receipted, and take what comes again once.
extension WorkerCore {
  /// To a cell of another worker it goes with the next frame.
  mutating func post(_ mail: CellMail, to id: WorkerID) {
    let content = mail.bytes
    guard let target = owned(mail.to), let grant = neighbours.map.cells[mail.from]?.grant,
      neighbours.peers[id]?.takeRoom(content.count) == true
    else {
      counters.mailDropped += 1
      return
    }
    counters.mailSent += 1
    say(to: id) {
      $0.letters.append(
        CellLetter(
          source: PeerCell(mail.from, grant), target: PeerCell(mail.to, target.grant),
          content: content))
    }
  }

  /// To a cell of this worker it comes in the next tick.
  mutating func keep(_ mail: CellMail) {
    guard neighbours.mail[mail.to, default: []].count < Peer.lettersAtATime else {
      counters.mailDropped += 1
      return
    }
    neighbours.mail[mail.to, default: []].append(mail)
  }

  /// `false` for a letter that makes no sense.
  mutating func takeLetter(_ letter: CellLetter) -> Bool {
    guard let source = letter.source?.id, let grant = letter.source?.grant,
      let target = letter.target?.id
    else { return false }
    guard cellPlaces[target] != nil, !ruleSet.isEmpty else { return true }
    // From a grant that is over, whatever it says.
    if let known = owned(source), grant < known.grant { return true }
    guard let mail = try? CellMail(from: source, to: target, bytes: letter.content) else {
      return false
    }
    keep(mail)
    return true
  }
}

extension Peer {
  /// Letters that wait for one cell's tick, or go with one frame, at most; and the bytes of the latter.
  static let lettersAtATime = 16_384
  private static let bytesAtATime = 1 << 20

  /// Whether there is room for a letter of this length in the next frame.
  mutating func takeRoom(_ length: Int) -> Bool {
    guard out.letters.count < Self.lettersAtATime, letterBytes + length <= Self.bytesAtATime else {
      return false
    }
    letterBytes += length
    return true
  }
}
