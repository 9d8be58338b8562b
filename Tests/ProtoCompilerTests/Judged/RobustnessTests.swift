import NIOCore
import TesseraProtobuf
import Testing

@testable import ProtoCompiler

/// Any bytes at all: an answer, in time, and never a crash.
@Suite struct RobustnessTests {
  @Test func filesWithBytesChangedGetAnAnswer() {
    var random = SplitMix(state: 0x7E55_E4A)
    let cases = FixtureCase.all(in: "Right") + FixtureCase.all(in: "Wrong")
    let alphabet = Array("{}[]()<>;=,.\"'/*\\\n\t -+0x9aE_\u{0}\u{FF}é".utf8)
    for round in 0..<1500 {
      var file = cases[round % cases.count]
      var bytes = file.files[FixtureCase.mainFile] ?? []
      for _ in 0..<Int(random.next() % 4 + 1) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[place] = alphabet[Int(random.next() % UInt64(alphabet.count))]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(alphabet[Int(random.next() % UInt64(alphabet.count))], at: place)
        default:
          let end = min(bytes.count, place + Int(random.next() % 40))
          bytes.insert(contentsOf: bytes[place..<end], at: place)
        }
      }
      file.files[FixtureCase.mainFile] = bytes
      let compilation = file.compile()
      let hasErrors = compilation.diagnostics.contains { $0.severity == .error }
      #expect((compilation.descriptorSet == nil) == hasErrors)
      for diagnostic in compilation.diagnostics { #expect(!diagnostic.description.isEmpty) }
      if let set = compilation.descriptorSet {
        // What comes out belongs together, and can be read again.
        #expect((try? DescriptorPool(set)) != nil)
        #expect((try? FileDescriptorSet(protobuf: set.encoded())) == set)
      }
    }
  }

  @Test(
    arguments: [
      ("{", "}"), ("message M {", "}"), ("message M { oneof o {", "}}"), ("[", "]"), ("(", ")"),
      ("option (a) = {", "};"), ("option (a) = { b {", "}};"), ("extend M {", "}"), ("/*", "*/"),
      ("optional group G = 1 {", "}"), ("a.", ""), ("-", ""), ("\"\" ", ""), ("\\", ""),
      ("service S { rpc R (M) returns (M) {", "}}"), ("map<", ">"),
    ])
  func whatStandsDeepInItselfIsAnswered(opening: String, closing: String) {
    for prefix in ["", "syntax = \"proto2\"; message N { optional int32 a = 1 ["] {
      let text =
        prefix + String(repeating: opening, count: 20_000)
        + String(repeating: closing, count: 20_000)
      let compilation = ProtoCompiler { _ in Array(text.utf8) }.compile(["a.proto"])
      #expect(
        compilation.descriptorSet == nil
          || !compilation.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test func anAggregateDeepInItselfIsRefused() {
    let text =
      """
      syntax = "proto3"; import "google/protobuf/descriptor.proto";
      message O { O o = 1; } extend google.protobuf.FileOptions { O mine = 50000; }
      option (mine) = { \(String(repeating: "o {", count: 5000))\(String(repeating: "}", count: 5000)) };
      """
    let compilation = ProtoCompiler { $0 == "a.proto" ? Array(text.utf8) : nil }.compile(["a.proto"]
    )
    #expect(compilation.descriptorSet == nil)
    #expect(compilation.diagnostics.count == 1)
  }

  @Test func aLongChainOfImportsIsRefusedNotFollowedForever() {
    let compilation = ProtoCompiler { path in
      let number = Int(path.dropLast(6)) ?? 0
      return Array("syntax = \"proto3\"; import \"\(number + 1).proto\";".utf8)
    }.compile(["0.proto"])
    #expect(compilation.descriptorSet == nil)
  }

  @Test func aThousandMessagesInTwoHundredFilesAreCompiled() {
    let compilation = ProtoCompiler { path in
      guard let number = Int(path.dropLast(6)) else { return nil }
      var text = "syntax = \"proto3\";\npackage p\(number);\n"
      if number > 0 { text += "import \"\(number - 1).proto\";\n" }
      for message in 0..<5 {
        text += "// A message.\nmessage M\(message) {\n"
        for field in 1...10 { text += "  // A field.\n  repeated string f\(field) = \(field);\n" }
        if number > 0 { text += "  p\(number - 1).M\(message) before = 11;\n" }
        text += "}\n"
      }
      return Array(text.utf8)
    }.compile((0..<200).map { "\($0).proto" })
    #expect(compilation.descriptorSet?.files.count == 200)
    #expect(compilation.diagnostics.isEmpty)
  }
}

/// A small generator with a seed, so that a failure can be seen again.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
