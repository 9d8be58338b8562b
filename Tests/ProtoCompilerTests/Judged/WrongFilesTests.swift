import Testing

@testable import ProtoCompiler

@Suite struct WrongFilesTests {
  static let cases = FixtureCase.all(in: "Wrong")

  @Test func thereAreEnough() { #expect(Self.cases.count >= 200) }

  @Test(arguments: cases)
  func whatIsWrongIsRefusedAtItsLine(file: FixtureCase) {
    let compilation = file.compile()
    #expect(compilation.descriptorSet == nil)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    if let line = file.markedLine {
      let lines = errors.filter { $0.file == FixtureCase.mainFile }.map(\.line)
      #expect(lines.contains(line), "\(errors.map(\.description).joined(separator: "\n"))")
    }
  }

  @Test(.enabled(if: Protoc.isHere), arguments: cases)
  func whatWeRefuseProtocRefuses(file: FixtureCase) throws {
    try file.withFolder { folder in
      #expect(throws: Protoc.Refusal.self) {
        try Protoc.descriptorSet(
          [FixtureCase.mainFile], protoPaths: [folder, "/usr/include"])
      }
    }
  }
}
