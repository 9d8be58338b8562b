import Foundation
import NIOCore
import TesseraProtobuf
import Testing

@testable import ProtoCompiler

@Suite struct DescriptorPoolTests {
  private func pool(_ source: String) throws -> DescriptorPool {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(source.utf8).write(to: folder.appending(path: "a.proto"))
    let bytes = try Protoc.descriptorSet(
      ["a.proto"], protoPaths: [folder.path, "/usr/include"],
      options: ["--include_imports", "--include_source_info"])
    return try DescriptorPool(FileDescriptorSet(protobuf: ByteBuffer(bytes: bytes)))
  }

  @Test(.enabled(if: Protoc.isHere))
  func everythingIsFoundByNameAndKnowsItsPlace() throws {
    let pool = try pool(
      """
      syntax = "proto3";
      package a.b;
      import "google/protobuf/any.proto";
      // The outer one.
      message Outer {
        message Inner { optional int32 level = 1; }
        map<string, Inner> by_name = 1;  // by name
        repeated sint32 numbers = 2;
        oneof choice { Color color = 3; google.protobuf.Any any = 4; }
        string plain = 5;
      }
      enum Color { RED = 0; }
      service Painter { rpc Paint(stream Outer) returns (Outer.Inner); }
      """)
    let outer = try #require(pool.message(named: ".a.b.Outer"))
    #expect(outer.comments.leading == " The outer one.\n")
    let byName = try #require(outer.field(named: "by_name"))
    #expect(byName.isMap && byName.jsonName == "byName")
    #expect(byName.comments.trailing == " by name\n")
    #expect(byName.mapEntry?.value.messageType?.fullName == "a.b.Outer.Inner")
    #expect(byName.mapEntry?.key.type == .string)
    #expect(outer.field(number: 2)?.isPacked == true)
    #expect(outer.realOneofs.map(\.name) == ["choice"])
    #expect(outer.realOneofs[0].fields.map(\.name) == ["color", "any"])
    #expect(outer.field(named: "color")?.enumType == pool.enum(named: "a.b.Color"))
    #expect(outer.field(named: "any")?.messageType?.file.name == "google/protobuf/any.proto")
    #expect(outer.field(named: "plain")?.hasPresence == false)
    let level = try #require(pool.message(named: "a.b.Outer.Inner")?.field(named: "level"))
    #expect(level.isProto3Optional && level.hasPresence && level.oneof == nil)
    #expect(level.containingMessage.parent == outer)
    #expect(level.containingMessage.oneofs.map(\.isSynthetic) == [true])
    #expect(pool.enum(named: "a.b.Color")?.isClosed == false)
    let method = try #require(pool.service(named: "a.b.Painter")?.methods.first)
    #expect(method.isClientStreaming && !method.isServerStreaming)
    #expect(method.input == outer && method.output.name == "Inner")
  }

  @Test(.enabled(if: Protoc.isHere))
  func extensionsKnowWhatTheyExtend() throws {
    let pool = try pool(
      """
      syntax = "proto2";
      message M { extensions 100 to max; optional group G = 1 { required int32 x = 1; } }
      message Scope { extend M { optional Scope inner = 100; } }
      extend M { repeated int32 outer = 101 [packed = true]; }
      enum E { A = 1; }
      """)
    let message = try #require(pool.message(named: "M"))
    #expect(message.isExtendable)
    #expect(Set(pool.extensions(of: message).map(\.fullName)) == ["Scope.inner", "outer"])
    #expect(pool.extension(named: "Scope.inner")?.extensionScope?.name == "Scope")
    #expect(pool.extension(named: "outer")?.isPacked == true)
    #expect(message.field(named: "g")?.isGroup == true)
    #expect(message.field(named: "g")?.messageType?.field(named: "x")?.isRequired == true)
    #expect(pool.enum(named: "E")?.isClosed == true)
  }

  @Test func whatIsNotThereIsSaid() {
    var file = FileDescriptorProto()
    file.name = "a.proto"
    file.dependencies = ["b.proto"]
    var set = FileDescriptorSet()
    set.files = [file]
    #expect(throws: DescriptorError("\"a.proto\" imports \"b.proto\", which is not there")) {
      try DescriptorPool(set)
    }
  }
}
