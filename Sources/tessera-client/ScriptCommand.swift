internal import ArgumentParser
internal import Foundation
internal import TesseraClient
internal import TesseraCore

struct ScriptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script", abstract: "Runs the commands of a file, one a line.",
    discussion: """
      The whole script is read before anything is sent. Each command waits for its own answer; the \
      first error or time-out ends the script with status 1 and its line on standard error.

      \(Command.usage)
      """)

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The actor of the lines that name none.")
  var actor: UInt64?

  @Argument(help: "The file, or - for standard input.")
  var path: String

  func run() async throws {
    let steps = try readScript().steps
    let output = Output(json: options.json)
    try await ConversationSession.with(options: options, output: output) { session in
      for step in steps {
        switch step.command {
        case .quit: return
        case .help: output.printLine(Command.usage)
        default: try await perform(step, session)
        }
      }
    }
  }

  private func perform(_ step: Script.Step, _ session: ConversationSession) async throws {
    do throws(CommandFailure) {
      try await session.perform(step.command)
    } catch {
      Output.write("\(path):\(step.line): \(error.message)\n", to: STDERR_FILENO)
      throw ExitCode.failure
    }
  }

  private func readScript() throws -> Script {
    let text: String
    do {
      let data =
        path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: path))
      text = String(decoding: data, as: UTF8.self)
    } catch {
      Output.complain("cannot read \(path): \(error.localizedDescription)")
      throw ExitCode.failure
    }
    do throws(ScriptError) {
      return try Script(text, parser: CommandParser(defaultActor: actor.map(EntityID.init)))
    } catch {
      for line in error.lines(path: path) { Output.write(line + "\n", to: STDERR_FILENO) }
      throw ExitCode.validationFailure
    }
  }
}
