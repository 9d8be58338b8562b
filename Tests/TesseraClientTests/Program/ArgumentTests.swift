import ArgumentParser
import Testing
import TesseraClient
import TesseraCore
import TesseraProto

@testable import tessera_client

@Suite struct ArgumentTests {
  @Test(arguments: [
    ["--addr", "10.0.0.1:9", "--cx", "-3", "--json", "ping", "--ts", "4"],
    ["ping", "--ts", "4", "--addr", "10.0.0.1:9", "--cx", "-3", "--json"],
    ["--cx", "-3", "ping", "--addr", "10.0.0.1:9", "--ts", "4", "--json"],
    ["--json", "ping", "--ts=4", "--addr=10.0.0.1:9", "--cx=-3"],
  ])
  func globalOptionsStandBeforeOrAfterTheSubcommand(arguments: [String]) throws {
    let command = try #require(
      try TesseraClientCommand.parseAsRoot(arguments) as? PingCommand)
    #expect(command.ts == 4)
    #expect(command.options.addr == HostPort(host: "10.0.0.1", port: 9))
    #expect(command.options.cell == CellID(cx: -3, cy: 0))
    #expect(command.options.json)
  }

  @Test func everySubcommandTakesThem() throws {
    for arguments in [
      ["ping"], ["join", "--actor", "1"], ["move", "--actor", "1"], ["leave", "--actor", "1"],
      ["demo", "--actor", "1"], ["repl"], ["script", "-"],
    ] {
      let command = try TesseraClientCommand.parseAsRoot(
        ["--world", "5"] + arguments + ["--timeout", "0.5", "--encoding", "protobuf"])
      let options = try #require(conversationOptions(of: command))
      #expect(options.settings.cell.world == 5)
      #expect(options.settings.timeout == .milliseconds(500))
      #expect(options.configuration.encoding == .protobuf)
    }
  }

  @Test func theDefaultsAreTheDocumentedOnes() throws {
    let command = try TesseraClientCommand.parseAsRoot(["ping"])
    let options = try #require(conversationOptions(of: command))
    #expect(options.address == HostPort(host: "127.0.0.1", port: 4000))
    #expect(
      options.settings
        == Conversation.Settings(cell: .origin, epoch: .unknown, timeout: .seconds(5)))
    #expect(options.configuration.encoding == .json)
  }

  @Test func negativeNumbersAreNumbers() throws {
    let command = try #require(
      try TesseraClientCommand.parseAsRoot(
        ["move", "--actor", "1", "--dx", "-1.5", "--dy", "-2"]) as? MoveCommand)
    #expect(command.dx == -1.5)
    #expect(command.dy == -2)
  }

  @Test(arguments: [
    ["fly"], ["ping", "--ts", "soon"], ["join"], ["--addr", "nowhere", "ping"],
    ["--cx", "many", "ping"], ["--depth", "17", "ping"], ["--sub", "1", "ping"],
    ["ping", "--timeout", "0"], ["--encoding", "xml", "ping"], ["script"],
  ])
  func wrongArgumentsAreUsageErrors(arguments: [String]) {
    let error = #expect(throws: (any Error).self) {
      try TesseraClientCommand.parseAsRoot(arguments)
    }
    guard let error else { return }
    #expect(TesseraClientCommand.exitCode(for: error).rawValue == 64)
  }

  private func conversationOptions(of command: any ParsableCommand) -> ConversationOptions? {
    switch command {
    case let command as PingCommand: command.options
    case let command as JoinCommand: command.options
    case let command as MoveCommand: command.options
    case let command as LeaveCommand: command.options
    case let command as DemoCommand: command.options
    case let command as ReplCommand: command.options
    case let command as ScriptCommand: command.options
    default: nil
    }
  }
}

@Suite struct KeyDecoderTests {
  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = KeyDecoder()
    var text = String.UnicodeScalarView()
    for byte in bytes {
      decoder.feed(byte)
      while let scalar = decoder.next() { text.append(scalar) }
    }
    return String(text)
  }

  @Test func charactersOfAnyLengthComeThrough() {
    let text = "a\u{1B}é€😀\n"
    #expect(decode(Array(text.utf8)) == text)
  }

  @Test func brokenBytesDoNotStopTheNextKey() {
    #expect(decode([0xFF, 0x61]) == "\u{FFFD}a")
    #expect(decode([0xE2, 0x28, 0xA1, 0x61]).hasSuffix("a"))
  }
}
