import Testing

@testable import ProtoCompiler

@Suite struct BreakingChangesTests {
  private func pool(_ body: String, syntax: String = "proto3") throws -> DescriptorPool {
    let text = "syntax = \"\(syntax)\";\n\(body)\n"
    let compilation = ProtoCompiler { $0 == "a.proto" ? Array(text.utf8) : nil }.compile(["a.proto"]
    )
    let set = try #require(
      compilation.descriptorSet, "\(compilation.diagnostics.map(\.description))")
    return try DescriptorPool(set)
  }

  private func changes(
    _ old: String, _ new: String, syntax: String = "proto3"
  ) throws -> [BreakingChange] {
    BreakingChanges.between(
      try pool(old, syntax: syntax), try pool(new, syntax: syntax), files: ["a.proto"])
  }

  private func worst(_ changes: [BreakingChange]) -> BreakingChange.Kind? {
    BreakingChange.Kind.allCases.first { kind in changes.contains { $0.kind == kind } }
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var what: String
    var old: String
    var new: String
    var kind: BreakingChange.Kind?

    init(_ what: String, _ old: String, _ new: String, _ kind: BreakingChange.Kind?) {
      self.what = what
      self.old = old
      self.new = new
      self.kind = kind
    }

    var testDescription: String { what }
  }

  @Test(arguments: [
    Change("nothing", "int32 a = 1;", "int32 a = 1;", nil),
    Change("a new field", "", "int32 a = 1;", nil),
    Change("a field gone", "int32 a = 1;", "", .wire),
    Change("a field gone, number reserved", "int32 a = 1;", "reserved 1;", .json),
    Change("a field gone, all reserved", "int32 a = 1;", "reserved 1; reserved \"a\";", .source),
    Change("a field renumbered", "int32 a = 1;", "int32 a = 2;", .wire),
    Change("a field renamed", "int32 a = 1;", "int32 b = 1;", .json),
    Change(
      "a field renamed, same in JSON", "int32 a = 1;", "int32 b = 1 [json_name = \"a\"];", .source),
    Change("another name in JSON", "int32 a = 1;", "int32 a = 1 [json_name = \"b\"];", .json),
    Change("int32 to string", "int32 a = 1;", "string a = 1;", .wire),
    Change("int32 to int64", "int32 a = 1;", "int64 a = 1;", .source),
    Change("int64 to int32", "int64 a = 1;", "int32 a = 1;", .wire),
    Change("int32 to sint32", "int32 a = 1;", "sint32 a = 1;", .wire),
    Change("int32 to fixed32", "int32 a = 1;", "fixed32 a = 1;", .wire),
    Change("bool to int32", "bool a = 1;", "int32 a = 1;", .json),
    Change("string to bytes", "string a = 1;", "bytes a = 1;", .json),
    Change("bytes to string", "bytes a = 1;", "string a = 1;", .wire),
    Change("one message to another", "N a = 1;", "O a = 1;", .wire),
    Change("one to many", "int32 a = 1;", "repeated int32 a = 1;", .wire),
    Change("presence", "int32 a = 1;", "optional int32 a = 1;", .source),
    Change(
      "into a oneof", "int32 a = 1; oneof o { int32 b = 2; }",
      "oneof o { int32 a = 1; int32 b = 2; }",
      .wire),
    Change("into a oneof of its own", "int32 a = 1;", "oneof o { int32 a = 1; }", .source),
    Change("a map's value", "map<int32, string> a = 1;", "map<int32, int32> a = 1;", .wire),
    Change("a reservation forgotten", "reserved 5 to 9;", "reserved 6 to 9;", .wire),
    Change("a reservation split", "reserved 5 to 9;", "reserved 5 to 6; reserved 7 to 10;", nil),
    Change("a reserved name forgotten", "reserved \"x\";", "", .json),
    Change("a nested message gone", "message P {}", "", .source),
  ])
  func aChangeOfAMessageIsWhatItBreaks(change: Change) throws {
    let rest = "message N {} message O {}"
    let found = try changes(
      "message M { \(change.old) } \(rest)", "message M { \(change.new) } \(rest)")
    #expect(worst(found) == change.kind, "\(found.map(\.description))")
    if change.kind == nil { #expect(found.isEmpty) }
  }

  @Test(arguments: [
    Change("a new value", "A = 0;", "A = 0; B = 1;", nil),
    Change("a value gone", "A = 0; B = 1;", "A = 0;", .wire),
    Change("a value gone and reserved", "A = 0; B = 1;", "A = 0; reserved 1;", .json),
    Change("a value renumbered", "A = 0; B = 1;", "A = 0; B = 2;", .wire),
    Change("a value renamed", "A = 0; B = 1;", "A = 0; C = 1;", .json),
  ])
  func aChangeOfAnEnumIsWhatItBreaks(change: Change) throws {
    let found = try changes("enum E { \(change.old) }", "enum E { \(change.new) }")
    #expect(worst(found) == change.kind, "\(found.map(\.description))")
    if change.kind == nil { #expect(found.isEmpty) }
  }

  @Test(arguments: [
    Change(
      "a new RPC", "rpc R(M) returns (M);", "rpc R(M) returns (M); rpc Q(M) returns (M);", nil),
    Change("an RPC gone", "rpc R(M) returns (M);", "", .wire),
    Change("another request", "rpc R(M) returns (M);", "rpc R(N) returns (M);", .wire),
    Change("another response", "rpc R(M) returns (M);", "rpc R(M) returns (N);", .wire),
    Change("a stream", "rpc R(M) returns (M);", "rpc R(stream M) returns (M);", .wire),
  ])
  func aChangeOfAServiceIsWhatItBreaks(change: Change) throws {
    let rest = "message M {} message N {}"
    let found = try changes(
      "service S { \(change.old) } \(rest)", "service S { \(change.new) } \(rest)")
    #expect(worst(found) == change.kind, "\(found.map(\.description))")
    if change.kind == nil { #expect(found.isEmpty) }
  }

  @Test func whatOnlyProto2HasCountsToo() throws {
    func kinds(_ old: String, _ new: String) throws -> [BreakingChange.Kind] {
      try changes("message M { \(old) }", "message M { \(new) }", syntax: "proto2").map(\.kind)
    }
    #expect(try kinds("", "required int32 a = 1;") == [.wire])
    #expect(try kinds("required int32 a = 1;", "") == [.wire])
    #expect(try kinds("optional int32 a = 1;", "required int32 a = 1;") == [.wire])
    #expect(
      try kinds("optional int32 a = 1 [default = 1];", "optional int32 a = 1 [default = 2];")
        == [.wire])
    #expect(try kinds("extensions 100 to 200;", "extensions 100 to 150;") == [.source])
    #expect(try kinds("optional group G = 1 {}", "optional N g = 1; message N {}").contains(.wire))
  }

  @Test func aChangeKnowsItsLine() throws {
    let found = try changes("message M {\n  int32 a = 1;\n}", "message M {\n  string a = 1;\n}")
    #expect(
      found.map(\.description) == [
        "a.proto:3: wire: \"M.a\" was int32 and is string"
      ])
  }

  @Test func aMessageThatMovedToAnotherFileIsStillThere() throws {
    let old = try pool("message M { int32 a = 1; }")
    let text = "syntax = \"proto3\"; message M { int32 a = 1; }"
    let moved = ProtoCompiler { $0 == "b.proto" ? Array(text.utf8) : nil }.compile(["b.proto"])
    let new = try DescriptorPool(try #require(moved.descriptorSet))
    #expect(BreakingChanges.between(old, new, files: ["a.proto"]).isEmpty)
  }
}
