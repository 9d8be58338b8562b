import Foundation
import NIOCore
import TesseraProtobuf
import Testing

@testable import ProtoCompiler

/// Whatever protoc says of a file, we say: the same bytes, or no.
@Suite(.enabled(if: Protoc.isHere)) struct RightFilesTests {
  @Test(arguments: FixtureCase.all(in: "Right"), [true, false])
  func oddFilesAreWhatProtocMakesOfThem(file: FixtureCase, withSourceInfo: Bool) throws {
    let expected = try file.withFolder { folder in
      try Protoc.descriptorSet(
        [FixtureCase.mainFile], protoPaths: [folder, "/usr/include"],
        options: ["--include_imports"] + (withSourceInfo ? ["--include_source_info"] : []))
    }
    let compilation = file.compile()
    let set = compilation.descriptorSet(includesImports: true, includesSourceInfo: withSourceInfo)
    try expectEqual(set, expected, compilation)
  }

  static let protos: [String] = {
    let root = Protoc.packageRoot.appending(path: "Protos").resolvingSymlinksInPath()
    let all = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".proto") }.sorted()
  }()

  @Test(arguments: protos)
  func ourOwnFilesAreWhatProtocMakesOfThem(file: String) throws {
    let root = Protoc.packageRoot.appending(path: "Protos").path
    let expected = try Protoc.descriptorSet(
      [file], protoPaths: [root, "/usr/include"],
      options: ["--include_imports", "--include_source_info"])
    let compilation = ProtoCompiler {
      FileManager.default.contents(atPath: root + "/" + $0).map { [UInt8]($0) }
    }.compile([file])
    try expectEqual(compilation.descriptorSet, expected, compilation)
  }

  @Test(arguments: WellKnownFiles.paths.filter { !$0.contains("compiler/") })
  func theFilesThatAreBuiltInAreProtocs(file: String) throws {
    let expected = try Protoc.descriptorSet(
      [file], protoPaths: ["/usr/include"],
      options: ["--include_imports", "--include_source_info"])
    let compilation = ProtoCompiler { _ in nil }.compile([file])
    try expectEqual(compilation.descriptorSet, expected, compilation)
  }

  private func expectEqual(
    _ set: FileDescriptorSet?, _ expected: [UInt8], _ compilation: Compilation
  ) throws {
    let ours = try #require(
      set, "\(compilation.diagnostics.map(\.description).joined(separator: "\n"))")
    if Array(ours.encoded().readableBytesView) != expected {
      let theirs = try FileDescriptorSet(protobuf: ByteBuffer(bytes: expected))
      for (our, their) in zip(ours.files, theirs.files) where our != their {
        let ourLocations = our.sourceCodeInfo?.locations ?? []
        let theirLocations = their.sourceCodeInfo?.locations ?? []
        for (our, their) in zip(ourLocations, theirLocations) where our != their {
          Issue.record("ours: \(our)\ntheirs: \(their)")
          break
        }
        var (our, their) = (our, their)
        our.sourceCodeInfo = nil
        their.sourceCodeInfo = nil
        #expect(our == their)
      }
      Issue.record("the bytes differ")
    }
  }
}
