// swift-format-ignore-file
// Generated from google/protobuf/api.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/api.proto` says.
public enum ProtobufApiDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/api.proto",
    base64: """
      Chlnb29nbGUvcHJvdG9idWYvYXBpLnByb3RvEg9nb29nbGUucHJvdG9idWYaJGdvb2dsZS9wcm90b2J1Zi9zb3VyY2Vf\
      Y29udGV4dC5wcm90bxoaZ29vZ2xlL3Byb3RvYnVmL3R5cGUucHJvdG8i2wIKA0FwaRISCgRuYW1lGAEgASgJUgRuYW1l\
      EjEKB21ldGhvZHMYAiADKAsyFy5nb29nbGUucHJvdG9idWYuTWV0aG9kUgdtZXRob2RzEjEKB29wdGlvbnMYAyADKAsy\
      Fy5nb29nbGUucHJvdG9idWYuT3B0aW9uUgdvcHRpb25zEhgKB3ZlcnNpb24YBCABKAlSB3ZlcnNpb24SRQoOc291cmNl\
      X2NvbnRleHQYBSABKAsyHi5nb29nbGUucHJvdG9idWYuU291cmNlQ29udGV4dFINc291cmNlQ29udGV4dBIuCgZtaXhp\
      bnMYBiADKAsyFi5nb29nbGUucHJvdG9idWYuTWl4aW5SBm1peGlucxIvCgZzeW50YXgYByABKA4yFy5nb29nbGUucHJv\
      dG9idWYuU3ludGF4UgZzeW50YXgSGAoHZWRpdGlvbhgIIAEoCVIHZWRpdGlvbiLUAgoGTWV0aG9kEhIKBG5hbWUYASAB\
      KAlSBG5hbWUSKAoQcmVxdWVzdF90eXBlX3VybBgCIAEoCVIOcmVxdWVzdFR5cGVVcmwSKwoRcmVxdWVzdF9zdHJlYW1p\
      bmcYAyABKAhSEHJlcXVlc3RTdHJlYW1pbmcSKgoRcmVzcG9uc2VfdHlwZV91cmwYBCABKAlSD3Jlc3BvbnNlVHlwZVVy\
      bBItChJyZXNwb25zZV9zdHJlYW1pbmcYBSABKAhSEXJlc3BvbnNlU3RyZWFtaW5nEjEKB29wdGlvbnMYBiADKAsyFy5n\
      b29nbGUucHJvdG9idWYuT3B0aW9uUgdvcHRpb25zEjMKBnN5bnRheBgHIAEoDjIXLmdvb2dsZS5wcm90b2J1Zi5TeW50\
      YXhCAhgBUgZzeW50YXgSHAoHZWRpdGlvbhgIIAEoCUICGAFSB2VkaXRpb24iLwoFTWl4aW4SEgoEbmFtZRgBIAEoCVIE\
      bmFtZRISCgRyb290GAIgASgJUgRyb290QnYKE2NvbS5nb29nbGUucHJvdG9idWZCCEFwaVByb3RvUAFaLGdvb2dsZS5n\
      b2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2FwaXBiogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93\
      blR5cGVzYgZwcm90bzM=
      """,
    dependencies: [ProtobufSourceContextDescriptor.file, ProtobufTypeDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufApi: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Api" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufApiDescriptor.file }
}

extension ProtobufMethod: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Method" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufApiDescriptor.file }
}

extension ProtobufMixin: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Mixin" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufApiDescriptor.file }
}
