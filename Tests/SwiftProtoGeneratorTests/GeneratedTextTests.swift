import ProtoCompiler
import SwiftProtoGenerator
import Testing

@Suite struct GeneratedTextTests {
  private func generate(
    _ sources: [String: String], _ options: GeneratorOptions = GeneratorOptions(),
    files: [String]? = nil
  ) throws -> [String: String] {
    let compilation = ProtoCompiler { path in sources[path].map { Array($0.utf8) } }
      .compile(files ?? sources.keys.sorted())
    let set = try #require(compilation.descriptorSet, "\(compilation.diagnostics)")
    let pool = try DescriptorPool(set)
    let generated = try SwiftProtoGenerator.generate(
      files: compilation.files.compactMap(pool.file(named:)), options: options)
    return Dictionary(uniqueKeysWithValues: generated.map { ($0.path, $0.contents) })
  }

  private func proto3(_ body: String) -> String { "syntax = \"proto3\";\npackage game;\n\(body)" }

  @Test func fieldsBecomeProperties() throws {
    let source = proto3(
      """
      // A player.
      message Player {
        // Never used again.
        uint64 worker_id = 1;
        optional string nick_name = 2;
        repeated sint32 marks = 3;
        map<string, Player> friends = 4;
        bytes raw_json = 5;
        oneof state { bool alive = 6; double since = 7; }
        enum Mood { MOOD_UNSPECIFIED = 0; MOOD_GOOD = 1; }
        Mood mood = 8;
      }
      """)
    let text = try #require(try generate(["a.proto": source])["a.pb.swift"])
    for line in [
      "// Generated from a.proto by protoc-gen-tessera. Do not edit.",
      "import TesseraProtobuf", "/// A player.",
      "struct Player: Hashable, Sendable {", "  /// Never used again.",
      "  var workerID: UInt64 = 0", "  var nickName: String? = nil", "  var marks: [Int32] = []",
      "  var friends: ProtobufMap<String, Player> = [:]", "  var rawJSON: [UInt8] = []",
      "  var state: Player.State?", "    case alive(Bool)", "    case since(Double)",
    ] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)\nin\n\(text)")
    }
    #expect(text.contains("static let good = "))
  }

  @Test func servicesAreCalledAsNothingElseIs() throws {
    let source = proto3(
      """
      message M {} message MapClient {} message MapService {}
      service Chat { rpc Say(M) returns (M); }
      service ChatService { rpc Say(M) returns (M); }
      service Map { rpc Show(M) returns (M); }
      """)
    let text = try #require(try generate(["a.proto": source])["a.grpc.swift"])
    let declared = text.split(separator: "\n").compactMap { line in
      ["protocol ", "struct "].first { line.hasPrefix($0) }.map {
        String(line.dropFirst($0.count).prefix { $0 != ":" })
      }
    }
    #expect(
      declared == [
        "ChatServiceProtocol", "ChatClient", "ChatService", "ChatServiceClient",
        "MapServiceProtocol", "MapClientRPC",
      ])
  }

  @Test func servicesOfTwoPackagesThatWouldBeOneAreRefused() throws {
    let service = "message M {} service Chat { rpc Say(M) returns (M); }"
    let sources = [
      "a.proto": "syntax = \"proto3\"; package a; \(service)",
      "b.proto": "syntax = \"proto3\"; package b; \(service.replacing("M", with: "N"))",
    ]
    #expect(throws: GeneratorError.self) { try generate(sources) }
    var options = GeneratorOptions()
    options.services = false
    #expect(try generate(sources, options).count == 2)
    options.services = true
    try options.set("type-prefix", to: "package")
    #expect(try generate(sources, options).count == 4)
  }

  @Test func proto2HasPresenceAndDefaults() throws {
    let source = """
      syntax = "proto2";
      package game;
      message Old {
        required int32 a = 1;
        optional string b = 2 [default = "x\\"y"];
        extensions 100 to 200;
      }
      extend Old { optional int32 extra = 100; }
      """
    let text = try #require(try generate(["a.proto": source])["a.pb.swift"])
    #expect(text.contains("missingRequiredField"))
    #expect(text.contains(#""x\"y""#))
    #expect(text.contains("ProtobufExtension<Old, ProtobufKind.Int32>"))
  }

  @Test func wordsOfSwiftAreEscaped() throws {
    let source = proto3(
      "message M { int32 class = 1; int32 self = 2; int32 unknown_fields = 3; int32 in = 4; }"
        + "message Type { } message Any { M m = 1; }")
    let text = try #require(try generate(["a.proto": source])["a.pb.swift"])
    #expect(text.contains("var `class`: Int32 = 0"))
    #expect(text.contains("var selfField: Int32 = 0"))
    #expect(text.contains("var unknownFieldsField: Int32 = 0"))
    #expect(text.contains("var `in`: Int32 = 0"))
    #expect(text.contains("struct TypeMessage"))
    #expect(text.contains("struct AnyMessage"))
  }

  @Test func aTypeOfTheStandardLibraryIsQualifiedWhereItIsHidden() throws {
    let text = try #require(
      try generate(["a.proto": proto3("message String { string s = 1; }")])["a.pb.swift"])
    #expect(text.contains("var s: Swift.String = \"\""))
  }

  @Test func aServiceBecomesAProtocolAndAClient() throws {
    let source = proto3(
      """
      message Q { }
      message A { }
      service Chat {
        rpc Say(Q) returns (A);
        rpc Watch(Q) returns (stream A);
        rpc Send(stream Q) returns (A);
        rpc Talk(stream Q) returns (stream A);
      }
      """)
    let files = try generate(["a.proto": source])
    let text = try #require(files["a.grpc.swift"])
    for part in [
      "import TesseraGRPC", "protocol ChatService: GRPCService {",
      "static var serviceName: String { \"game.Chat\" }", "struct ChatClient: Sendable {",
      "router.unary(Self.serviceName, \"Say\")",
      "router.serverStreaming(Self.serviceName, \"Watch\")",
      "router.clientStreaming(Self.serviceName, \"Send\")",
      "router.bidirectional(Self.serviceName, \"Talk\")",
      "-> GRPCClientStreamingCall<Q, A>", "-> GRPCBidirectionalCall<Q, A>",
    ] {
      #expect(text.contains(part), "\(part)\nin\n\(text)")
    }
    var options = GeneratorOptions()
    options.services = false
    #expect(try generate(["a.proto": source], options)["a.grpc.swift"] == nil)
  }

  @Test func optionsAreKept() throws {
    var options = GeneratorOptions()
    options.visibility = .public
    options.typePrefix = .package
    options.fileNaming = .underscores
    options.descriptors = true
    let files = try generate(["x/a.proto": proto3("message M { }")], options)
    #expect(files.keys.sorted() == ["x_a.descriptor.swift", "x_a.pb.swift"])
    #expect(files["x_a.pb.swift"]?.contains("public struct GameM: Hashable, Sendable {") == true)
    #expect(files["x_a.descriptor.swift"]?.contains("\"game.M\"") == true)
  }

  @Test func whatComesWithProtobufIsImported() throws {
    let source =
      "syntax = \"proto3\";\nimport \"google/protobuf/timestamp.proto\";\n"
      + "message M { google.protobuf.Timestamp at = 1; }"
    let text = try #require(try generate(["a.proto": source])["a.pb.swift"])
    #expect(text.contains("import TesseraProtobufWellKnownTypes"))
    #expect(text.contains("var at: ProtobufTimestamp?"))
  }

  @Test func twoTypesOfOneNameAreRefused() {
    let sources = [
      "a.proto": "syntax = \"proto3\"; package a; message M { }",
      "b.proto": "syntax = \"proto3\"; package b; message M { }",
    ]
    #expect(throws: GeneratorError("a.M and b.M would both be called M: use --type-prefix package"))
    { try generate(sources) }
  }

  @Test func twoFilesOfOneNameAreRefused() {
    let sources = [
      "x/a.proto": "syntax = \"proto3\"; message M { }",
      "y/a.proto": "syntax = \"proto3\"; message N { }",
    ]
    var options = GeneratorOptions()
    options.fileNaming = .dropPath
    #expect(throws: GeneratorError.self) { try generate(sources, options) }
  }

  @Test(arguments: ["visibility=secret", "nope=1", "services=maybe", "module=a.proto"])
  func anOptionThatIsNoneIsRefused(parameter: String) {
    #expect(throws: GeneratorError.self) { try GeneratorOptions(parameter: parameter) }
  }

  @Test func theSameFilesGiveTheSameText() throws {
    let source = proto3("message M { map<int32, M> m = 1; enum E { A = 0; B = 1; } E e = 2; }")
    #expect(try generate(["a.proto": source]) == generate(["a.proto": source]))
  }
}
