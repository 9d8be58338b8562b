package import NIOCore
package import TesseraCore

/// Clients that speak to the worker directly: each connection is a session of its own.
extension WorkerCore {
  package mutating func clientOpened(_ client: ClientID) {
    guard sessions.count < configuration.limits.sessions else {
      effects.append(
        .closeClient(client, reason: "this worker has its \(sessions.count) sessions"))
      return
    }
    let session = sessions.open(nil, .detached)
    let place = outbox.addClient(client, session: session)
    sessions[session]?.attachment = .client(place)
    clientPlaces[client] = place
  }

  /// Frames of a client in order, without their length prefixes.
  package mutating func received(_ frames: some Sequence<ByteBuffer>, from client: ClientID) {
    guard let place = clientPlaces[client], let session = outbox[client: place]?.session else {
      return
    }
    for frame in frames {
      switch admit(frame, from: session) {
      case .queued: outbox[client: place]?.queued += 1
      case .answered, .refused: break
      case .garbage(let message): noteGarbage(message, place)
      }
    }
    pauseIfAhead(place)
  }

  /// The client sent something whose end cannot be found: it is told why and disconnected.
  package mutating func clientBroke(_ client: ClientID, _ refusal: Refusal) {
    guard let place = clientPlaces[client], let session = outbox[client: place]?.session else {
      return
    }
    refuseGarbage(refusal, .origin, nil, session)
    noteGarbage(refusal.message, place)
    finish(place)
  }

  /// The client will send no more, but reads on: it gets its answers, then the connection is closed.
  package mutating func clientFinished(_ client: ClientID) {
    guard let place = clientPlaces[client] else { return }
    finish(place)
  }

  /// The connection is gone. The session's actors linger.
  package mutating func clientClosed(_ client: ClientID) {
    guard let place = clientPlaces.removeValue(forKey: client),
      let session = outbox[client: place]?.session
    else { return }
    detach(session)
    outbox.removeClient(place)
  }
}

extension WorkerCore {
  private mutating func finish(_ place: Int) {
    guard let client = outbox[client: place], !client.isFinished else { return }
    outbox[client: place]?.isFinished = true
    queue.append(
      QueuedInput(session: client.session, cell: .origin, requestID: nil, action: .sessionWent))
  }

  /// A client that sends faster than ticks take is held up by its own socket, not dropped.
  private mutating func pauseIfAhead(_ place: Int) {
    guard let client = outbox[client: place], !client.isPaused,
      client.queued >= configuration.limits.queuedInputsPerClient
    else { return }
    outbox[client: place]?.isPaused = true
    counters.pauses += 1
    effects.append(.pauseReading(client.id))
  }

  private mutating func noteGarbage(_ message: String, _ place: Int) {
    guard let client = outbox[client: place], !client.saidGarbage else { return }
    outbox[client: place]?.saidGarbage = true
    effects.append(.clientSentGarbage(client.id, message: message))
  }
}
