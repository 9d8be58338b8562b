// swift-format-ignore-file
// Generated from google/protobuf/field_mask.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/field_mask.proto` says.
public enum ProtobufFieldMaskDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/field_mask.proto",
    base64: """
      CiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIiEKCUZpZWxkTWFzaxIUCgVw\
      YXRocxgBIAMoCVIFcGF0aHNChQEKE2NvbS5nb29nbGUucHJvdG9idWZCDkZpZWxkTWFza1Byb3RvUAFaMmdvb2dsZS5n\
      b2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2ZpZWxkbWFza3Bi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVm\
      LldlbGxLbm93blR5cGVzYgZwcm90bzM=
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufFieldMask: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FieldMask" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufFieldMaskDescriptor.file }
}
