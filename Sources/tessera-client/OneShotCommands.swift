internal import ArgumentParser
internal import TesseraClient
internal import TesseraCore

struct PingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ping", abstract: "Sends a ping and shows the pong.")

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The number to get back (default: the time in ms).")
  var ts: UInt64?

  func run() async throws {
    try await ConversationSession.run([.ping(timestamp: ts)], options: options)
  }
}

struct JoinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Puts an actor into the world and shows the snapshot.")

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The actor's number.")
  var actor: UInt64

  @Option(parsing: .unconditional, help: "Where, in world units.")
  var x: Float = 0

  @Option(parsing: .unconditional, help: "Where, in world units.")
  var y: Float = 0

  func validate() throws {
    guard x.isFinite, y.isFinite else {
      throw ValidationError("--x and --y must be finite numbers")
    }
  }

  func run() async throws {
    let position = WorldPosition(x: x, y: y)
    try await ConversationSession.run(
      [.join(actor: EntityID(actor), position: position)], options: options)
  }
}

struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Moves an actor and shows the delta of the tick.")

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The actor's number.")
  var actor: UInt64

  @Option(parsing: .unconditional, help: "The step, in world units.")
  var dx: Float = 1

  @Option(parsing: .unconditional, help: "The step, in world units.")
  var dy: Float = 0

  func validate() throws {
    guard dx.isFinite, dy.isFinite else {
      throw ValidationError("--dx and --dy must be finite numbers")
    }
  }

  func run() async throws {
    try await ConversationSession.run(
      [.move(actor: EntityID(actor), dx: dx, dy: dy)], options: options)
  }
}

struct LeaveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Takes an actor out of the world.")

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The actor's number.")
  var actor: UInt64

  func run() async throws {
    try await ConversationSession.run([.leave(actor: EntityID(actor))], options: options)
  }
}

struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Sends a message of the world's rules to an entity.",
    discussion: """
      The message is the protobuf message that the world's rules say, as in:
        echo 'tag { target: 2 }' | protoc --encode=meadow.v1.ToEntity meadow.proto | xxd -p
      """)

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The number of the actor in whose name it is sent.")
  var actor: UInt64

  @Option(parsing: .unconditional, help: "Whom it is for (default: the actor itself).")
  var to: UInt64?

  @Option(parsing: .unconditional, help: "Its bytes, in hexadecimal.")
  var body: String

  func validate() throws {
    do throws(CommandSyntaxError) {
      _ = try CommandParser.bytes(body)
    } catch {
      throw ValidationError("--body: \(error.message)")
    }
  }

  func run() async throws {
    let bytes = try CommandParser.bytes(body)
    try await ConversationSession.run(
      [.send(actor: EntityID(actor), to: EntityID(to ?? actor), body: bytes)], options: options)
  }
}

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Shows a short conversation: ping, join, four moves, leave.")

  @OptionGroup var options: ConversationOptions

  @Option(parsing: .unconditional, help: "The actor's number.")
  var actor: UInt64

  func run() async throws {
    try await ConversationSession.run(
      Command.demo(actor: EntityID(actor), in: options.cell), options: options)
  }
}
