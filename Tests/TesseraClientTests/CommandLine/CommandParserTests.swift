import Testing
import TesseraClient
import TesseraCore

private let withActor = CommandParser(defaultActor: EntityID(7))
private let without = CommandParser(defaultActor: nil)

@Suite struct CommandParserTests {
  @Test(arguments: [
    ("ping", Command.ping(timestamp: nil)),
    ("ping 18446744073709551615", .ping(timestamp: .max)),
    ("join", .join(actor: EntityID(7), position: .init(x: 0, y: 0))),
    ("join 9", .join(actor: EntityID(9), position: .init(x: 0, y: 0))),
    ("join 1.5 -2", .join(actor: EntityID(7), position: .init(x: 1.5, y: -2))),
    ("join 9 1.5 -2", .join(actor: EntityID(9), position: .init(x: 1.5, y: -2))),
    ("move", .move(actor: EntityID(7), dx: 1, dy: 0)),
    ("move 9", .move(actor: EntityID(9), dx: 1, dy: 0)),
    ("move -0.5 .25", .move(actor: EntityID(7), dx: -0.5, dy: 0.25)),
    ("move 9 -0.5 1e2", .move(actor: EntityID(9), dx: -0.5, dy: 100)),
    ("leave", .leave(actor: EntityID(7))),
    ("leave 9", .leave(actor: EntityID(9))),
    ("sleep 250", .sleep(.milliseconds(250))),
    ("help", .help),
    ("quit", .quit),
    ("  \t ping   3\t# with a comment", .ping(timestamp: 3)),
    ("quit#now", .quit),
  ])
  func aLineIsRead(line: String, command: Command) throws {
    #expect(try withActor.parse(line) == command)
  }

  @Test(arguments: ["", "   ", "# a comment", "  # another # one", "\r"])
  func blankLinesAndCommentsAreNothing(line: String) throws {
    #expect(try withActor.parse(line) == nil)
  }

  @Test(arguments: [
    "fly", "Ping", "ping soon", "ping -1", "ping 1 2", "join x y", "join 1.5", "join -1 2 3",
    "join nan 1", "join inf 1", "join 1 2 3 4", "move 1 two", "leave me", "leave 1 2", "sleep",
    "sleep -1", "sleep 1.5", "sleep 3600001", "help me", "quit now", "join 1e400 0",
  ])
  func aFaultyLineIsRefused(line: String) {
    #expect(throws: CommandSyntaxError.self) { try withActor.parse(line) }
  }

  @Test(arguments: ["join", "join 1 2", "move", "move 1 2", "leave"])
  func anActorIsNeededWhereNoneIsGiven(line: String) {
    let error = #expect(throws: CommandSyntaxError.self) { try without.parse(line) }
    #expect(error?.message.contains("--actor") == true)
  }

  @Test(arguments: ["join 3", "join 3 1 2", "move 3", "move 3 1 2", "leave 3", "ping", "sleep 0"])
  func aLineThatNamesItsActorNeedsNoDefault(line: String) throws {
    #expect(try without.parse(line) != nil)
  }

  @Test func aHugeWordIsCutInTheMessage() {
    let line = String(repeating: "x", count: 100_000)
    let error = #expect(throws: CommandSyntaxError.self) { try without.parse(line) }
    #expect((error?.message.count ?? .max) < 200)
  }

  @Test func theHelpNamesEveryCommand() {
    for name in Command.names { #expect(Command.usage.contains(name)) }
  }
}

@Suite struct ScriptTests {
  @Test func stepsKnowTheirLines() throws {
    let script = try Script("# walk\r\nping 1\n\njoin 1 2 # here\nquit", parser: withActor)
    #expect(script.steps.map(\.line) == [2, 4, 5])
    #expect(script.steps.first?.command == .ping(timestamp: 1))
  }

  @Test func everyFaultIsToldWithItsLine() {
    let error = #expect(throws: ScriptError.self) {
      try Script("ping\nfly away\nmove 1\nmove one two\n", parser: withActor)
    }
    #expect(error?.faults.map(\.line) == [2, 4])
    let lines = error?.lines(path: "walk.txt") ?? []
    #expect(lines.first?.hasPrefix("walk.txt:2: unknown command 'fly'") == true)
    #expect(lines.last?.hasPrefix("walk.txt:4: 'one'") == true)
  }

  @Test func anEmptyScriptHasNoSteps() throws {
    #expect(try Script("", parser: without).steps.isEmpty)
  }
}

@Suite struct CommandCompletionTests {
  @Test func oneCandidateIsPutInWithASpace() {
    #expect(CommandCompletion("pi").insertion == "ng ")
    #expect(CommandCompletion("  mo").insertion == "ve ")
    #expect(CommandCompletion("quit").insertion == " ")
  }

  @Test func severalCandidatesAreListed() {
    let all = CommandCompletion("")
    #expect(all.insertion == "")
    #expect(all.candidates == Command.names)
  }

  @Test func whatIsNoCommandIsNotCompleted() {
    for text in ["x", "ping 1", "move ", "pong"] {
      #expect(CommandCompletion(text).insertion == "")
      #expect(CommandCompletion(text).candidates.isEmpty)
    }
  }
}

@Suite struct DemoTests {
  @Test func theDemoStaysInItsCell() throws {
    for cell in [CellID.origin, CellID(cx: -3, cy: 5, depth: 2)] {
      let commands = Command.demo(actor: EntityID(1), in: cell)
      let geometry = CellGeometry()
      guard case .join(_, var position) = commands[1] else {
        Issue.record("the second command is no join")
        return
      }
      #expect(geometry.contains(cell, position))
      for case .move(_, let dx, let dy) in commands {
        position = position.moved(dx: dx, dy: dy)
        #expect(geometry.contains(cell, position))
      }
      #expect(commands.last == .leave(actor: EntityID(1)))
    }
  }
}
