internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraProto
internal import TesseraRules
internal import TesseraWire
internal import TesseraWorker

/// Makes one planted mistake where the harness passes things between a core and the network.
struct Saboteur {
  private var armed: [PlantedBug: Int] = [:]
  /// By how much the numbers of a session's inputs are ahead of the gateway's, since inputs were
  /// doubled under a number of their own.
  private var doubled: [SessionID: UInt64] = [:]
  /// Credit that comes back for doubled inputs and is not the gateway's.
  private var owedCredit: [LinkID: UInt32] = [:]
  private(set) var strikes: UInt64 = 0

  /// The mistake happens at the next occasion.
  mutating func arm(_ bug: PlantedBug) { armed[bug, default: 0] += 1 }

  mutating func strike(_ bug: PlantedBug) -> Bool {
    guard let count = armed[bug], count > 0 else { return false }
    armed[bug] = count - 1
    strikes += 1
    return true
  }

  func isArmed(_ bug: PlantedBug) -> Bool { armed[bug, default: 0] > 0 }

  /// On the way from a gateway into a worker.
  mutating func incoming(_ frame: LinkFrame, on link: LinkID) -> LinkFrame {
    guard isArmed(.doubledInput) || !doubled.isEmpty else { return frame }
    var changed = frame
    changed.inputs = []
    for var input in frame.inputs {
      input.input += doubled[input.session] ?? 0
      changed.inputs.append(input)
      // Of a step, so that twice is not the same as once.
      guard isArmed(.doubledInput), Self.isStep(input), strike(.doubledInput) else { continue }
      doubled[input.session, default: 0] += 1
      owedCredit[link, default: 0] += 1
      input.input += 1
      changed.inputs.append(input)
    }
    return changed
  }

  private static func isStep(_ input: SessionInput) -> Bool {
    guard let envelope = try? EnvelopeCodec.decode(input.envelope),
      case .move(_, let dx, let dy) = envelope.payload
    else { return false }
    return max(abs(dx), abs(dy)) <= 1
  }

  /// On the way from a worker to a gateway.
  mutating func outgoing(_ frame: LinkFrame, on link: LinkID) -> LinkFrame {
    var frame = frame
    let owed = min(owedCredit[link] ?? 0, frame.credit)
    if owed > 0 {
      frame.credit -= owed
      owedCredit[link, default: 0] -= owed
    }
    for index in frame.settled.indices {
      let ahead = doubled[frame.settled[index].session] ?? 0
      frame.settled[index].input -= min(ahead, frame.settled[index].input)
    }
    if !frame.settled.isEmpty, strike(.droppedSettlement) { frame.settled.removeFirst() }
    for index in frame.deliveries.indices {
      let recipients = frame.deliveries[index].recipients
      if let answered = recipients.firstIndex(where: { $0.requestID != nil }),
        strike(.droppedAcknowledgement)
      {
        frame.deliveries[index].recipients[answered].requestID = nil
      }
      if !recipients.isEmpty, strike(.lostDelivery) {
        frame.deliveries[index].recipients.removeLast()
      }
    }
    return frame
  }

  /// What another worker answers; `nil` if nothing of it is passed on.
  mutating func answer(_ frame: PeerFrame) -> PeerFrame? {
    var frame = frame
    if !frame.done.isEmpty, strike(.droppedCrossingAcknowledgement) { frame.done.removeFirst() }
    return frame
  }

  /// What another worker says.
  mutating func peerFrame(_ frame: PeerFrame) -> PeerFrame {
    var frame = frame
    for index in frame.ghosts.indices
    where !frame.ghosts[index].removed.isEmpty && strike(.ghostNeverRemoved) {
      frame.ghosts[index].removed.removeFirst()
    }
    for letter in frame.letters {
      guard isArmed(.doubledMessage), let again = Self.doubled(letter), strike(.doubledMessage)
      else { continue }
      frame.letters.append(again)
    }
    return frame
  }

  /// The same message in a parcel that nobody has seen.
  private static func doubled(_ letter: CellLetter) -> CellLetter? {
    guard
      let mail = try? CellMail(from: .origin, to: .origin, bytes: letter.content),
      case .parcel(var parcel) = mail.content
    else { return nil }
    parcel.life ^= 1
    parcel.number = 1
    parcel.previous = 0
    var again = letter
    again.content = CellMail(from: .origin, to: .origin, content: .parcel(parcel)).bytes
    return again
  }

  /// What the worker says about its inputs, by the gateway's numbers.
  func told(_ input: UInt64, of session: SessionID) -> UInt64 {
    input - min(doubled[session] ?? 0, input)
  }

  /// The worker's process is gone, and with it all numbers.
  mutating func workerDied() {
    doubled = [:]
    owedCredit = [:]
  }
}
