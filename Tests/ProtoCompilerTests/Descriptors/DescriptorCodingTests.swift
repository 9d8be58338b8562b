import Foundation
import NIOCore
import TesseraProtobuf
import Testing

@testable import ProtoCompiler

@Suite struct DescriptorCodingTests {
  static let wellKnown = [
    "any", "api", "descriptor", "duration", "empty", "field_mask", "source_context", "struct",
    "timestamp", "type", "wrappers",
  ].map { "google/protobuf/\($0).proto" }

  @Test(.enabled(if: Protoc.isHere), arguments: wellKnown)
  func whatProtocWritesIsWrittenAgainByteForByte(file: String) throws {
    let bytes = try Protoc.descriptorSet(
      [file], protoPaths: ["/usr/include"], options: ["--include_imports", "--include_source_info"])
    let set = try FileDescriptorSet(protobuf: ByteBuffer(bytes: bytes))
    #expect(set.files.last?.name == file)
    #expect(Array(set.encoded().readableBytesView) == bytes)
    let unknown = set.files.contains { !$0.unknownFields.isEmpty }
    #expect(!unknown)
  }

  @Test func absentZeroAndEmptyAreThreeThings() throws {
    var field = FieldDescriptorProto()
    #expect(field.encoded().readableBytes == 0)
    field.name = ""
    field.number = 0
    field.proto3Optional = false
    let bytes = Array(field.encoded().readableBytesView)
    #expect(bytes == [0x0A, 0, 0x18, 0, 0x88, 0x01, 0])
    #expect(try FieldDescriptorProto(protobuf: ByteBuffer(bytes: bytes)) == field)

    var option = UninterpretedOption()
    option.doubleValue = 0
    option.stringValue = []
    #expect(Array(option.encoded().readableBytesView) == [0x31, 0, 0, 0, 0, 0, 0, 0, 0, 0x3A, 0])
    #expect(try UninterpretedOption(protobuf: option.encoded()) == option)
  }

  @Test func customOptionsAreKept() throws {
    // deprecated = true, and the extension 50000 = 7.
    let bytes: [UInt8] = [0x18, 1, 0x80, 0xB5, 0x18, 7]
    let options = try FieldOptions(protobuf: ByteBuffer(bytes: bytes))
    #expect(options.deprecated == true)
    #expect(options.unknownFields.encodedFields == [0x80, 0xB5, 0x18, 7])
    #expect(Array(options.encoded().readableBytesView) == bytes)
    #expect(
      try UnknownFields(encodedFields: [0x80, 0xB5, 0x18, 7]) == options.unknownFields)
  }

  @Test func aTypeThatNobodyHasIsRefused() {
    #expect(throws: ProtobufError.self) {
      try FieldDescriptorProto(protobuf: ByteBuffer(bytes: [0x28, 19]))
    }
  }

  @Test(.enabled(if: Protoc.isHere))
  func aPluginRequestSurvives() throws {
    let set = try FileDescriptorSet(
      protobuf: ByteBuffer(
        bytes: Protoc.descriptorSet(["google/protobuf/any.proto"], protoPaths: ["/usr/include"])))
    var request = CodeGeneratorRequest()
    request.filesToGenerate = ["google/protobuf/any.proto"]
    request.parameter = "visibility=public"
    request.protoFiles = set.files
    request.compilerVersion = CodeGeneratorRequest.CompilerVersion()
    request.compilerVersion?.major = 3
    #expect(try CodeGeneratorRequest(protobuf: request.encoded()) == request)
  }
}
