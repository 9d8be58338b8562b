import NIOCore
import TesseraCore
import TesseraProto

extension LinkHello: TwinnedMessage {
  var twin: TesseraDataV1LinkHello {
    TesseraDataV1LinkHello(
      magic: LinkHello.magic, protocolVersion: protocolVersion, nodeID: nodeID,
      kind: .init(rawValue: kind.rawValue), credential: Array(credential.readableBytesView),
      incarnation: incarnation.rawValue)
  }
}

extension LinkWelcome: TwinnedMessage {
  var twin: TesseraDataV1LinkWelcome {
    TesseraDataV1LinkWelcome(
      protocolVersion: protocolVersion, nodeID: nodeID, incarnation: incarnation.rawValue,
      credit: credit, maxFrameLength: maximumFrameLength)
  }
}

extension LinkFrame: TwinnedMessage {
  var twin: TesseraDataV1LinkFrame {
    TesseraDataV1LinkFrame(
      opened: opened.map { TesseraDataV1SessionOpened(session: $0.rawValue) },
      inputs: inputs.map(\.twin),
      closed: closed.map { TesseraDataV1SessionClosed(session: $0.rawValue) },
      followed: followed.map(\.twin), joinedElsewhere: joinedElsewhere.map(\.twin),
      orchestrator: orchestrator.rawValue, deliveries: deliveries.map(\.twin),
      settled: settled.map(\.twin), credit: credit,
      hints: hints.map(\.twin), joined: joined.map(\.twin))
  }
}

extension SessionInput: TwinnedMessage {
  var twin: TesseraDataV1SessionInput {
    TesseraDataV1SessionInput(
      session: session.rawValue, input: input, envelope: Array(envelope.readableBytesView),
      isRelease: isRelease)
  }
}

extension InputsSettled: TwinnedMessage {
  var twin: TesseraDataV1InputsSettled {
    TesseraDataV1InputsSettled(session: session.rawValue, input: input)
  }
}

extension Delivery: TwinnedMessage {
  var twin: TesseraDataV1Delivery {
    TesseraDataV1Delivery(
      recipients: recipients.map(\.twin), cell: cell.twin, epoch: epoch.rawValue,
      encoding: encoding == .json ? .json : .protobuf, payload: Array(payload.readableBytesView))
  }
}

extension Recipient: TwinnedMessage {
  var twin: TesseraDataV1Recipient {
    TesseraDataV1Recipient(session: session.rawValue, requestID: requestID)
  }
}

extension RouteHint: TwinnedMessage {
  var twin: TesseraDataV1RouteHint {
    TesseraDataV1RouteHint(
      session: session.rawValue, actor: actor.rawValue, cell: cell.twin, epoch: epoch.rawValue,
      addr: address, hops: hops)
  }
}

extension HintFollowed: TwinnedMessage {
  var twin: TesseraDataV1HintFollowed {
    TesseraDataV1HintFollowed(
      session: session.rawValue, actor: actor.rawValue, hops: hops, isBehind: isBehind)
  }
}

extension ActorJoined: TwinnedMessage {
  var twin: TesseraDataV1ActorJoined {
    TesseraDataV1ActorJoined(session: session.rawValue, actor: actor.rawValue, hops: hops)
  }
}
