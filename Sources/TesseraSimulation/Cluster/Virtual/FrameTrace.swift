internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraProtobuf
internal import TesseraRules
internal import TesseraWire

/// Says in a line what a packet holds, for whoever looks for what went wrong. Frames that only keep a
/// connection alive are left out.
enum FrameTrace {
  /// - Returns: `nil` for what says nothing.
  static func line(of packet: Packet, from: NodeName, to: NodeName) -> String? {
    let parts: [String] =
      switch packet {
      case .bytes(let bytes), .linkBytes(let bytes, _):
        isLink(from, to) ? frames(in: bytes).flatMap(link) : frames(in: bytes).map(envelope)
      case .peer(let bytes): (try? PeerFrame(protobuf: bytes)).map(peer) ?? ["no frame"]
      case .register: ["registration"]
      case .registered, .listing: ["listing"]
      case .watch: ["watch"]
      case .end: ["end"]
      }
    return parts.isEmpty ? nil : "\(from) -> \(to): " + parts.joined(separator: "; ")
  }

  private static func isLink(_ a: NodeName, _ b: NodeName) -> Bool {
    if case .bot = a { return false }
    if case .bot = b { return false }
    return true
  }

  private static func frames(in bytes: ByteBuffer) -> [ByteBuffer] {
    var reader = FrameReader(maximumLength: 16 << 20)
    reader.append(bytes)
    var frames: [ByteBuffer] = []
    while let frame = try? reader.nextFrame() { frames.append(frame) }
    return frames
  }

  private static func envelope(_ frame: ByteBuffer) -> String {
    guard let envelope = try? EnvelopeCodec.decode(frame) else { return "no envelope" }
    let request = envelope.requestID.map { " request \($0)" } ?? ""
    return "\(envelope.cell) epoch \(envelope.epoch)\(request) \(payload(envelope.payload))"
  }

  private static func payload(_ payload: Payload) -> String {
    func list(_ actors: [ActorState]) -> String {
      actors.map { "\($0.id) at \($0.position)" }.joined(separator: ", ")
    }
    return switch payload {
    case .snapshot(_, let actors): "snapshot [\(list(actors))]"
    case .delta(_, let moved): "delta [\(list(moved))]"
    case .despawn(_, let actors): "despawn \(actors.map(\.rawValue))"
    case .join(let actor, let position): "join \(actor) at \(position)"
    case .move(let actor, let dx, let dy): "move \(actor) by (\(dx), \(dy))"
    case .leave(let actor): "leave \(actor)"
    case .error(let refusal): "\(refusal.code): \(refusal.message)"
    case .ping, .pong, .send, .shown, .own, .event: payload.kind.rawValue
    }
  }

  private static func link(_ frame: ByteBuffer) -> [String] {
    guard !LinkCodec.isHello(frame), let frame = try? LinkCodec.decodeFrame(frame) else {
      return ["hello or welcome"]
    }
    var parts: [String] = []
    if frame.orchestrator != .unknown { parts.append("by orchestrator \(frame.orchestrator)") }
    parts += frame.opened.map { "open \($0)" }
    parts += frame.followed.map {
      "followed \($0.actor) of \($0.session) at hop \($0.hops)\($0.isBehind ? " behind" : "")"
    }
    parts += frame.inputs.map {
      "input \($0.input) of \($0.session)\($0.isRelease ? " release" : "") " + envelope($0.envelope)
    }
    parts += frame.joinedElsewhere.map { "joined elsewhere \($0.actor) of \($0.session)" }
    parts += frame.closed.map { "close \($0)" }
    parts += frame.deliveries.map(delivery)
    parts += frame.joined.map { "joined \($0.actor) of \($0.session) at hop \($0.hops)" }
    parts += frame.hints.map {
      "hint \($0.actor) of \($0.session) to \($0.cell) at '\($0.address)' hop \($0.hops)"
    }
    parts += frame.settled.map { "settled \($0.session) up to \($0.input)" }
    return parts
  }

  private static func delivery(_ delivery: Delivery) -> String {
    var bytes = ByteBuffer()
    EnvelopeCodec.encodeFrame(
      cell: delivery.cell, seq: 0, epoch: delivery.epoch, requestID: nil,
      encodedPayload: delivery.payload, as: delivery.encoding, into: &bytes)
    let recipients = delivery.recipients.map { recipient in
      "\(recipient.session)" + (recipient.requestID.map { " request \($0)" } ?? "")
    }
    return "to \(recipients): " + frames(in: bytes).map(envelope).joined()
  }

  private static func peer(_ frame: PeerFrame) -> [String] {
    var parts: [String] = []
    if frame.hello != nil { parts.append("hello") }
    parts += frame.offers.map { "offer \($0.number) of \($0.entity) at hop \($0.hops)" }
    parts += frame.accepted.map { "accepted \($0)" }
    parts += frame.refused.map { "refused \($0.number): \($0.reason)" }
    parts += frame.aborted.map { "aborted \($0)" }
    parts += frame.commits.map { "commit \($0.number)" }
    parts += frame.done.map { "done \($0)" }
    parts += frame.inputs.map { "input \($0.number)" }
    parts += frame.inputRefusals.map { "input \($0.number) refused: \($0.code)" }
    if frame.inputsDone > 0 { parts.append("inputs done up to \(frame.inputsDone)") }
    if !frame.doneAhead.isEmpty { parts.append("inputs done: \(frame.doneAhead)") }
    parts += frame.claims.map { "claim \($0.number) of \($0.entity)" }
    parts += frame.claimAnswers.map { "claim \($0.number) \($0.isGranted ? "granted" : "refused")" }
    parts += frame.ghosts.map(ghosts)
    parts += frame.ghostRequests.map { _ in "ghosts asked for" }
    parts += frame.letters.map(letter)
    parts += frame.sought.map { "where is \($0)?" }
    parts += frame.places.map { "\($0.entity) is in \($0.cell.map { cell($0) } ?? "no cell")" }
    return parts
  }

  private static func letter(_ letter: CellLetter) -> String {
    let way = "letter from \(cell(letter.source)) to \(cell(letter.target))"
    guard
      let mail = try? CellMail(from: .origin, to: .origin, bytes: letter.content)
    else { return "\(way): no mail" }
    return switch mail.content {
    case .parcel(let parcel):
      "\(way): parcel \(parcel.number) after \(parcel.previous) of \(parcel.sender) for "
        + "\(parcel.recipient)"
    case .receipt(let receipt):
      "\(way): parcel \(receipt.number) for \(receipt.recipient) \(receipt.verdict)"
    }
  }

  private static func ghosts(_ update: GhostUpdate) -> String {
    let shown = update.ids.indices.map { index in
      "\(update.ids[index]) at (\(update.xs[index]), \(update.ys[index])) hop \(update.hops[index])"
    }
    var line = "\(update.isSnapshot ? "all ghosts" : "ghosts") of \(cell(update.source)) for "
    line += "\(cell(update.target)): [\(shown.joined(separator: ", "))]"
    if !update.removed.isEmpty { line += " without \(update.removed)" }
    if !update.handed.isEmpty { line += " handed \(update.handed)" }
    return line
  }

  private static func cell(_ cell: PeerCell?) -> String {
    guard let cell else { return "nothing" }
    return "\(cell.cx),\(cell.cy)@\(cell.depth) epoch \(cell.epoch)"
  }
}
