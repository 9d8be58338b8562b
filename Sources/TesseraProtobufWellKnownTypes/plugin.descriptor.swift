// swift-format-ignore-file
// Generated from google/protobuf/compiler/plugin.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/compiler/plugin.proto` says.
public enum ProtobufCompilerPluginDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/compiler/plugin.proto",
    base64: """
      CiVnb29nbGUvcHJvdG9idWYvY29tcGlsZXIvcGx1Z2luLnByb3RvEhhnb29nbGUucHJvdG9idWYuY29tcGlsZXIaIGdv\
      b2dsZS9wcm90b2J1Zi9kZXNjcmlwdG9yLnByb3RvImMKB1ZlcnNpb24SFAoFbWFqb3IYASABKAVSBW1ham9yEhQKBW1p\
      bm9yGAIgASgFUgVtaW5vchIUCgVwYXRjaBgDIAEoBVIFcGF0Y2gSFgoGc3VmZml4GAQgASgJUgZzdWZmaXgizwIKFENv\
      ZGVHZW5lcmF0b3JSZXF1ZXN0EigKEGZpbGVfdG9fZ2VuZXJhdGUYASADKAlSDmZpbGVUb0dlbmVyYXRlEhwKCXBhcmFt\
      ZXRlchgCIAEoCVIJcGFyYW1ldGVyEkMKCnByb3RvX2ZpbGUYDyADKAsyJC5nb29nbGUucHJvdG9idWYuRmlsZURlc2Ny\
      aXB0b3JQcm90b1IJcHJvdG9GaWxlElwKF3NvdXJjZV9maWxlX2Rlc2NyaXB0b3JzGBEgAygLMiQuZ29vZ2xlLnByb3Rv\
      YnVmLkZpbGVEZXNjcmlwdG9yUHJvdG9SFXNvdXJjZUZpbGVEZXNjcmlwdG9ycxJMChBjb21waWxlcl92ZXJzaW9uGAMg\
      ASgLMiEuZ29vZ2xlLnByb3RvYnVmLmNvbXBpbGVyLlZlcnNpb25SD2NvbXBpbGVyVmVyc2lvbiKFBAoVQ29kZUdlbmVy\
      YXRvclJlc3BvbnNlEhQKBWVycm9yGAEgASgJUgVlcnJvchItChJzdXBwb3J0ZWRfZmVhdHVyZXMYAiABKARSEXN1cHBv\
      cnRlZEZlYXR1cmVzEicKD21pbmltdW1fZWRpdGlvbhgDIAEoBVIObWluaW11bUVkaXRpb24SJwoPbWF4aW11bV9lZGl0\
      aW9uGAQgASgFUg5tYXhpbXVtRWRpdGlvbhJICgRmaWxlGA8gAygLMjQuZ29vZ2xlLnByb3RvYnVmLmNvbXBpbGVyLkNv\
      ZGVHZW5lcmF0b3JSZXNwb25zZS5GaWxlUgRmaWxlGrEBCgRGaWxlEhIKBG5hbWUYASABKAlSBG5hbWUSJwoPaW5zZXJ0\
      aW9uX3BvaW50GAIgASgJUg5pbnNlcnRpb25Qb2ludBIYCgdjb250ZW50GA8gASgJUgdjb250ZW50ElIKE2dlbmVyYXRl\
      ZF9jb2RlX2luZm8YECABKAsyIi5nb29nbGUucHJvdG9idWYuR2VuZXJhdGVkQ29kZUluZm9SEWdlbmVyYXRlZENvZGVJ\
      bmZvIlcKB0ZlYXR1cmUSEAoMRkVBVFVSRV9OT05FEAASGwoXRkVBVFVSRV9QUk9UTzNfT1BUSU9OQUwQARIdChlGRUFU\
      VVJFX1NVUFBPUlRTX0VESVRJT05TEAJCcgocY29tLmdvb2dsZS5wcm90b2J1Zi5jb21waWxlckIMUGx1Z2luUHJvdG9z\
      Wilnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9wbHVnaW5wYqoCGEdvb2dsZS5Qcm90b2J1Zi5Db21waWxl\
      cg==
      """,
    dependencies: [ProtobufDescriptorDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufCompilerVersion: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.compiler.Version" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufCompilerPluginDescriptor.file }
}

extension ProtobufCompilerCodeGeneratorRequest: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.compiler.CodeGeneratorRequest" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufCompilerPluginDescriptor.file }
}

extension ProtobufCompilerCodeGeneratorResponse: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.compiler.CodeGeneratorResponse" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufCompilerPluginDescriptor.file }
}

extension ProtobufCompilerCodeGeneratorResponse.File: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.compiler.CodeGeneratorResponse.File" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufCompilerPluginDescriptor.file }
}
