import Testing

@testable import xt

struct LayerCheckTests {
  @Test func anImportThatGoesDownIsFine() {
    #expect(findings("TesseraWire", declares: ["TesseraCore"], imports: "TesseraCore").isEmpty)
  }

  @Test func anImportThatGoesUpIsFound() {
    let found = findings("TesseraWire", declares: ["TesseraWorker"], imports: "TesseraWorker")
    #expect(found.first?.contains("imports go down only") == true)
    #expect(found.first?.hasPrefix("Sources/X/A.swift:1: ") == true)
  }

  @Test func anImportWithinALayerIsFound() {
    let found = findings(
      "TesseraWorker", declares: ["TesseraOrchestrator"], imports: "TesseraOrchestrator")
    #expect(found.count == 1)
  }

  @Test func anUndeclaredImportIsFound() {
    #expect(findings("TesseraWire", declares: [], imports: "TesseraCore").count == 1)
  }

  @Test func aTransitiveImportOfAnotherPackageIsFound() {
    #expect(findings("TesseraProto", declares: [], imports: "NIOPosix").count == 1)
    #expect(findings("TesseraCore", declares: [], imports: "Foundation").count == 1)
    #expect(findings("TesseraCore", declares: [], imports: "Glibc").count == 1)
  }

  @Test func aShimIsForItsOwnerAlone() {
    #expect(findings("TesseraHTTP2", declares: ["CNGHTTP2"], imports: "CNGHTTP2").isEmpty)
    #expect(findings("TesseraGRPC", declares: ["CNGHTTP2"], imports: "CNGHTTP2").count == 1)
    #expect(
      findings("TesseraProto", declares: ["CProtobufC"], imports: "CProtobufC").count == 1)
  }

  @Test func aCoreMayNotTouchTheOutside() {
    let path = "Sources/TesseraWorker/Core/CellCore.swift"
    #expect(findings("TesseraWorker", declares: [], imports: "NIOPosix", path: path).count == 1)
    #expect(findings("TesseraWorker", declares: [], imports: "Logging", path: path).count == 1)
    #expect(findings("TesseraWorker", declares: [], imports: "NIOCore", path: path).isEmpty)
  }

  @Test func aModuleWithoutALayerIsFound() {
    #expect(findings("TesseraNew", declares: [], imports: "TesseraCore").count == 1)
  }

  @Test func testsMayImportWhatTheyDeclare() {
    let module = ModuleDescription(
      name: "TesseraWireTests", isTest: true, targetDependencies: ["TesseraWire"],
      sources: [SourceFile(path: "a", imports: [.init(module: "TesseraWire", line: 1)])])
    #expect(LayerCheck().findings(in: [module]).isEmpty)
  }

  @Test func theScannerSeesEveryFormOfImport() {
    let text = """
      // import Comment
      import A
      public import B
      @testable import C
      @preconcurrency package import struct D.Thing
      let text = "import E"
      internal import F.Sub
        import "google/protobuf/any.proto";
      """
    #expect(ImportScanner.imports(in: text).map(\.module) == ["A", "B", "C", "D", "F"])
    #expect(ImportScanner.imports(in: text).map(\.line) == [2, 3, 4, 5, 7])
  }

  private func findings(
    _ module: String, declares: Set<String>, imports: String, path: String = "Sources/X/A.swift"
  ) -> [String] {
    LayerCheck().findings(in: [
      ModuleDescription(
        name: module, isTest: false, targetDependencies: declares,
        sources: [SourceFile(path: path, imports: [.init(module: imports, line: 1)])])
    ])
  }
}
