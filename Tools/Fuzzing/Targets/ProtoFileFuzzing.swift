internal import NIOCore
internal import ProtoCompiler
internal import SwiftProtoGenerator
internal import TesseraProtobuf

/// .proto files: one, or two with a line of three hyphens between them, which may import each other.
enum ProtoFileFuzzing {
  private static let separator = Array("\n---\n".utf8)

  static func compile(_ bytes: [UInt8]) throws(FuzzFinding) {
    var files = ["a.proto": bytes]
    if let range = bytes.firstRange(of: separator) {
      files = [
        "a.proto": Array(bytes[..<range.lowerBound]), "b.proto": Array(bytes[range.upperBound...]),
      ]
    }
    let compilation = ProtoCompiler { files[$0] }.compile(files.keys.sorted())
    for diagnostic in compilation.diagnostics { _ = diagnostic.description }
    guard let set = compilation.descriptorSet else {
      guard compilation.diagnostics.contains(where: { $0.severity == .error }) else {
        throw FuzzFinding("a file is refused, and nobody says why")
      }
      return
    }
    let written = set.encodedBytes()
    guard let again = try? FileDescriptorSet(protobuf: ByteBuffer(bytes: written)),
      again.encodedBytes() == written
    else { throw FuzzFinding("the descriptors are others after they were encoded") }
    guard let pool = try? DescriptorPool(set) else {
      throw FuzzFinding("files that are right do not belong together")
    }
    guard BreakingChanges.between(pool, pool, files: Set(compilation.files)).isEmpty else {
      throw FuzzFinding("a file breaks itself")
    }
    _ = StyleCheck.warnings(pool, files: Set(compilation.files))
    var options = GeneratorOptions()
    options.descriptors = true
    _ = try? SwiftProtoGenerator.generate(
      files: compilation.files.compactMap(pool.file(named:)), options: options)
  }
}
