internal import ArgumentParser
internal import Foundation
internal import TesseraClient
internal import TesseraCore

/// A connection with a conversation over it, from connecting to closing.
struct ConversationSession {
  let conversation: Conversation

  /// Sends the commands one after the other; ends the program with status 1 at the first failure.
  static func run(_ commands: [Command], options: ConversationOptions) async throws {
    try await with(options: options, output: Output(json: options.json)) { session in
      for command in commands {
        do throws(CommandFailure) {
          try await session.perform(command)
        } catch {
          // A refusal has been shown already, as every message is.
          if error.code != .refused { Output.complain(error.message) }
          throw ExitCode.failure
        }
      }
    }
  }

  /// Connects, runs the body beside the reading of the connection, and closes.
  ///
  /// - Parameter onEnd: called when the connection has ended, by whichever side.
  static func with(
    options: ConversationOptions, output: Output, onEnd: @escaping @Sendable () -> Void = {},
    _ body: (ConversationSession) async throws -> Void
  ) async throws {
    let connection: TesseraConnection
    do {
      connection = try await TesseraConnection.connect(
        to: options.address, configuration: options.configuration)
    } catch {
      Output.complain(error.message)
      throw ExitCode.failure
    }
    let conversation = Conversation(connection: connection, settings: options.settings) {
      output.show($0)
    }
    let reading = Task {
      await conversation.run()
      onEnd()
    }
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(ConversationSession(conversation: conversation)))
    } catch {
      result = .failure(error)
    }
    await connection.close()
    await reading.value
    try result.get()
  }

  func perform(_ command: Command) async throws(CommandFailure) {
    try await conversation.perform(
      command, timestamp: UInt64(max(0, Date().timeIntervalSince1970 * 1000)))
  }
}
