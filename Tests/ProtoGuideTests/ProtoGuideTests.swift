import TesseraProtobuf
import TesseraProtobufJSON
import TesseraProtobufText
import TesseraProtobufWellKnownTypes
import Testing

/// What `Docs/ProtoGuide.md` shows, with messages that the plugin makes of the .proto files here.
@Suite struct ProtoGuideTests {
  private var player: Player {
    var player = Player(name: "Ada", titles: ["Countess"], rank: .knight)
    player.level = 0
    player.coins["gold"] = 7
    player.state = .riding(Player.Riding(horse: "Bella"))
    player.joined = ProtobufTimestamp(seconds: 1_700_000_000)
    return player
  }

  @Test func aMessageIsAValue() throws {
    let player = player
    let bytes = player.encodedBytes()
    let again = try Player(protobuf: bytes)
    #expect(again == player)
    switch again.state {
    case .riding(let riding)?: #expect(riding.horse == "Bella")
    case .standing?, nil: Issue.record("she rides")
    }
    #expect(Player().level == nil)
    #expect(Player.Rank(rawValue: 9).rawValue == 9)
  }

  @Test func itHasAJSONForm() throws {
    let json = try player.json()
    #expect(try Player(json: json) == player)
    #expect(json.hasPrefix(#"{"name":"Ada","level":0,"titles":["Countess"],"coins":{"gold":"7"},"#))
  }

  @Test func itHasATextForm() throws {
    let text = try player.text()
    #expect(try Player(text: text) == player)
    let short = try Player(text: "name: 'Ada'  riding { horse: 'Bella' }  # a comment")
    #expect(short.state == .riding(Player.Riding(horse: "Bella")))
    var options = ProtobufTextOptions.defaults
    options.types = [Player.protobufFile]
    let any = ProtobufAny(
      typeURL: "type.googleapis.com/game.v1.Player", value: Player(name: "Ada").encodedBytes())
    #expect(
      try any.text(options: options)
        == "[type.googleapis.com/game.v1.Player] {\n  name: \"Ada\"\n}\n")
  }

  @Test func proto2HasMore() throws {
    #expect(throws: ProtobufError.self) { try Settings(protobuf: []) }
    var settings = Settings(version: 1)
    #expect(settings.port == nil)
    #expect(settings.portOrDefault == 7000)
    settings[SettingsExtensions.motto] = "Onward"
    let again = try Settings(protobuf: settings.encodedBytes())
    #expect(again[SettingsExtensions.motto] == "Onward")
  }
}
