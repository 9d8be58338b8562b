package import TesseraCore

/// Carries out commands over a connection, one after the other: sends each and waits for its own
/// answer, while every message that comes, pushes too, is shown in its order.
package actor Conversation {
  /// What every request of a conversation has in common.
  package struct Settings: Hashable, Sendable {
    package var cell: CellID
    package var epoch: Epoch
    /// How long to wait for an answer.
    package var timeout: Duration

    package init(cell: CellID, epoch: Epoch, timeout: Duration) {
      self.cell = cell
      self.epoch = epoch
      self.timeout = timeout
    }
  }

  private let connection: TesseraConnection
  private let settings: Settings
  private let show: @Sendable (ReceivedMessage) -> Void
  private var waiters: [UInt64: CheckedContinuation<Result<Payload, CommandFailure>, Never>] = [:]
  /// Answers that came before `send` returned the id they answer.
  private var early: [UInt64: Payload] = [:]
  private var sendsInFlight = 0
  /// How the connection ended, if it has.
  package private(set) var ended: CommandFailure?

  /// - Parameter show: called with every message, in order.
  package init(
    connection: TesseraConnection, settings: Settings,
    show: @escaping @Sendable (ReceivedMessage) -> Void
  ) {
    self.connection = connection
    self.settings = settings
    self.show = show
  }

  /// Reads the connection until it ends. Commands only get answers while this runs.
  package func run() async {
    var failure = CommandFailure(.connection, "the server closed the connection")
    do throws(ClientError) {
      for try await message in connection.incoming { received(message) }
    } catch {
      failure = CommandFailure(.connection, error.message)
    }
    ended = failure
    for (_, waiter) in waiters { waiter.resume(returning: .failure(failure)) }
    waiters.removeAll()
  }

  /// Carries out one command and returns when it has its answer.
  ///
  /// - Throws: ``CommandFailure`` if the answer is an `error` or does not come in time, or if the
  ///   connection is gone.
  package func perform(
    _ command: Command, timestamp: @autoclosure @Sendable () -> UInt64
  ) async throws(CommandFailure) {
    if case .sleep(let time) = command {
      do {
        return try await Task.sleep(for: time)
      } catch {
        throw CommandFailure(.cancelled, "cancelled")
      }
    }
    guard let payload = command.payload(defaultTimestamp: timestamp()) else { return }
    let answer = try await ask(payload)
    if case .error(let refusal) = answer {
      throw CommandFailure(.refused, MessageText.refusal(refusal))
    }
    guard payload.isAnswered(by: answer) else {
      throw CommandFailure(
        .unexpected, "\(payload.kind.rawValue) was answered by a \(answer.kind.rawValue)")
    }
  }
}

/// Why a command was not carried out.
package struct CommandFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// The server answered with an `error`, which is shown as every message is.
    case refused
    /// The server answered with something else than was asked for.
    case unexpected
    case timedOut
    /// The connection is gone.
    case connection
    case cancelled
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { message }
}

extension Conversation {
  private func ask(_ payload: Payload) async throws(CommandFailure) -> Payload {
    if let ended { throw ended }
    let id = try await send(payload)
    if let answer = early.removeValue(forKey: id) { return answer }
    if let ended { throw ended }
    let timeout = settings.timeout
    let timer = Task {
      // Cancelled when the answer has come, and then nobody waits for the id any more.
      try? await Task.sleep(for: timeout)
      timeOut(id, of: payload.kind)
    }
    defer { timer.cancel() }
    let result = await withCheckedContinuation { waiters[id] = $0 }
    return try result.get()
  }

  private func send(_ payload: Payload) async throws(CommandFailure) -> UInt64 {
    sendsInFlight += 1
    defer { sendsInFlight -= 1 }
    do {
      return try await connection.send(payload, cell: settings.cell, epoch: settings.epoch)
    } catch {
      throw CommandFailure(.connection, error.message)
    }
  }

  private func received(_ message: ReceivedMessage) {
    show(message)
    if sendsInFlight == 0 { early.removeAll() }
    for answer in message.reception.answers {
      if let waiter = waiters.removeValue(forKey: answer.requestID) {
        waiter.resume(returning: .success(message.envelope.payload))
      } else if sendsInFlight > 0 {
        early[answer.requestID] = message.envelope.payload
      }
    }
  }

  private func timeOut(_ id: UInt64, of kind: PayloadKind) {
    waiters.removeValue(forKey: id)?.resume(
      returning: .failure(
        CommandFailure(
          .timedOut,
          "no answer to \(kind.rawValue) within \(MessageText.seconds(settings.timeout)) s")))
  }
}

extension Payload {
  /// Whether a message of the server is the kind of answer that this request gets.
  fileprivate func isAnswered(by answer: Payload) -> Bool {
    switch (self, answer) {
    case (.ping(let asked), .pong(let answered)): asked == answered
    case (.join, .snapshot), (.move, .delta), (.move, .despawn): true
    case (.leave, .delta), (.leave, .despawn), (.send, .delta): true
    default: false
    }
  }
}
