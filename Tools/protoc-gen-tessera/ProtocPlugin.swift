internal import Foundation
internal import NIOCore
internal import ProtoCompiler
internal import SwiftProtoGenerator
internal import TesseraProtobuf

/// protoc's plugin: `protoc --tessera_out=visibility=public:DIR FILE…`.
///
/// Reads a `CodeGeneratorRequest` on standard input and writes a `CodeGeneratorResponse` to standard
/// output. Exit code 0 with the error in the response if the .proto files are at fault, 1 if the
/// request cannot be read, 64 if there are arguments.
@main
enum ProtocPlugin {
  static func main() {
    guard CommandLine.arguments.count == 1 else {
      report(usage)
      exit(CommandLine.arguments.dropFirst().contains { $0 == "--help" || $0 == "-h" } ? 0 : 64)
    }
    do {
      let input = FileHandle.standardInput.readDataToEndOfFile()
      let request = try CodeGeneratorRequest(
        protobuf: ByteBuffer(bytes: input),
        limits: ProtobufLimits(maximumSize: .max, maximumDepth: 1000))
      let response = PluginRequest.answer(request)
      try FileHandle.standardOutput.write(contentsOf: Data(response.encodedBytes()))
    } catch {
      report("protoc-gen-tessera: standard input is no request of protoc: \(error)")
      exit(1)
    }
  }

  private static func report(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private static let usage = """
    protoc-gen-tessera is run by protoc:

      protoc --plugin=protoc-gen-tessera=PATH --tessera_out=OPTIONS:DIR FILE.proto…

    OPTIONS, separated by commas:
      visibility=internal|package|public   who may use what is generated (internal)
      type-prefix=none|package             what names of types begin with (none)
      file-naming=full-path|underscores|drop-path
      services=true|false                  protocols and clients for services (true)
      descriptors=true|false               for JSON, text format and reflection (false)
      module=PATH=MODULE                   where an imported .proto file's types are; may be repeated
    """
}
