import Testing

@testable import ProtoCompiler

@Suite struct StyleCheckTests {
  private func warnings(_ text: String) throws -> [String] {
    let compilation = ProtoCompiler { $0 == "a.proto" ? Array(text.utf8) : nil }.compile(["a.proto"]
    )
    let pool = try DescriptorPool(try #require(compilation.descriptorSet))
    return StyleCheck.warnings(pool, files: ["a.proto"]).map(\.description)
  }

  @Test func namesThatDifferFromTheGuideAreToldWithTheirPlaces() throws {
    let found = try warnings(
      """
      syntax = "proto3";
      package Game;
      message moved {
        int32 someField = 1;
        oneof Choice { int32 a = 2; }
        enum Kind { kind_unset = 0; }
      }
      service moves { rpc watch(moved) returns (moved); }
      """)
    #expect(
      found == [
        "a.proto:2:1: warning: expected a package in lower_snake.case, found \"Game\"",
        "a.proto:3:9: warning: expected message names in UpperCamelCase, found \"moved\"",
        "a.proto:4:9: warning: expected a field in lower_snake_case, found \"someField\"",
        "a.proto:5:9: warning: expected a oneof in lower_snake_case, found \"Choice\"",
        "a.proto:6:15: warning: expected an enum's value in UPPER_SNAKE_CASE, found \"kind_unset\"",
        "a.proto:8:9: warning: expected service names in UpperCamelCase, found \"moves\"",
        "a.proto:8:21: warning: expected RPC names in UpperCamelCase, found \"watch\"",
      ])
  }

  @Test func namesAsTheGuideHasThemAreFine() throws {
    let found = try warnings(
      """
      syntax = "proto3";
      package game.v1;
      message Moved { map<string, int32> by_name = 1; optional int32 x2 = 2; }
      enum Kind { KIND_UNSET = 0; }
      """)
    #expect(found.isEmpty)
  }
}
