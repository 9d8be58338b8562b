internal import ArgumentParser
internal import TesseraCore
internal import TesseraService

@main
struct TesseraClientCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-client",
    abstract: "Talks to a Tessera gateway as one player.",
    discussion: """
      The options below may stand before or after the subcommand.

      Examples:
        tessera-client ping --ts 1
        tessera-client join --actor 1 --x 8 --y 8
        tessera-client --addr 10.0.0.5:4000 --json move --actor 1 --dx 1 --dy 0.5
        tessera-client demo --actor 1
        tessera-client repl --actor 1
        echo 'join 8 8' | tessera-client script - --actor 1

      Exit status: 0 if every request got its proper answer, 1 if one got an error or none or there \
      was no connection, 64 for wrong arguments.
      """,
    version: TesseraVersion.current,
    subcommands: [
      PingCommand.self, JoinCommand.self, MoveCommand.self, LeaveCommand.self, SendCommand.self,
      DemoCommand.self, ReplCommand.self, ScriptCommand.self,
    ])

  /// Every subcommand has the same group: what stands here, before or after the subcommand, is what
  /// the subcommand gets.
  @OptionGroup var options: ConversationOptions
}
