import NIOCore
import TesseraProtobuf
import TesseraProtobufWellKnownTypes
import Testing

@testable import ProtoCompiler

/// The compiler's descriptors are written by hand, since the generator stands on them. What it makes of
/// `descriptor.proto` is the same on the wire.
@Suite struct GeneratedTwinTests {
  @Test(arguments: FixtureCase.all(in: "Right"))
  func generatedDescriptorsReadAndWriteWhatTheCompilerWrites(file: FixtureCase) throws {
    let set = try #require(file.compile().descriptorSet)
    let bytes = Array(set.encoded().readableBytesView)
    let twin = try ProtobufFileDescriptorSet(protobuf: bytes)
    #expect(twin.encodedBytes() == bytes)
    #expect(twin.file.map(\.name) == set.files.map(\.name))
  }

  @Test func theBuiltInFilesAreTheSameForBoth() throws {
    let set = try #require(
      ProtoCompiler { _ in nil }.compile(WellKnownFiles.paths).descriptorSet)
    let twin = try ProtobufFileDescriptorSet(protobuf: Array(set.encoded().readableBytesView))
    #expect(twin.encodedBytes() == Array(set.encoded().readableBytesView))
    for (file, other) in zip(set.files, twin.file) {
      #expect(file.messageTypes.map(\.name) == other.messageType.map(\.name))
      #expect(file.unknownFields.isEmpty)
      #expect(other.unknownFields.isEmpty)
    }
  }
}
