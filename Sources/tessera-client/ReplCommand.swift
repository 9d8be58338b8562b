internal import ArgumentParser
internal import TesseraClient
internal import TesseraCore

struct ReplCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "A prompt: one connection, a command a line.",
    discussion: """
      On a terminal lines can be edited, Tab completes commands, and the history is kept in \
      ${XDG_STATE_HOME:-~/.local/state}/tessera/client_history. What the server sends is shown at \
      any time. An error does not end the prompt; the end of the connection does, with status 1.

      \(Command.usage)
      """)

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The actor of the lines that name none.")
  var actor: UInt64?

  func run() async throws {
    let lines: any LineSource = LineEditor.onTerminal(prompt: "tessera> ") ?? PlainLines()
    var output = Output(json: options.json)
    output.printLine = { lines.printLine($0) }
    let parser = CommandParser(defaultActor: actor.map(EntityID.init))
    try await ConversationSession.with(
      options: options, output: output, onEnd: { lines.end() }
    ) { session in
      while let line = await lines.next() {
        guard let command = parse(line, parser, output) else { continue }
        switch command {
        case .quit: return
        case .help: output.printLine(Command.usage)
        default: try await perform(command, session, output)
        }
      }
      if let failure = await session.conversation.ended { try end(failure, output) }
    }
  }

  private func parse(_ line: String, _ parser: CommandParser, _ output: Output) -> Command? {
    do throws(CommandSyntaxError) {
      return try parser.parse(line)
    } catch {
      output.printError(error.message)
      return nil
    }
  }

  private func perform(
    _ command: Command, _ session: ConversationSession, _ output: Output
  ) async throws {
    do throws(CommandFailure) {
      try await session.perform(command)
    } catch {
      switch error.code {
      case .refused: break  // The error itself has been shown, as every message is.
      case .unexpected, .timedOut: output.printError(error.message)
      case .connection, .cancelled: try end(error, output)
      }
    }
  }

  private func end(_ failure: CommandFailure, _ output: Output) throws {
    output.printError(failure.message)
    throw ExitCode.failure
  }
}
