// swift-format-ignore-file
// Generated from google/protobuf/source_context.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/source_context.proto` says.
public enum ProtobufSourceContextDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/source_context.proto",
    base64: """
      CiRnb29nbGUvcHJvdG9idWYvc291cmNlX2NvbnRleHQucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIsCg1Tb3VyY2VDb250\
      ZXh0EhsKCWZpbGVfbmFtZRgBIAEoCVIIZmlsZU5hbWVCigEKE2NvbS5nb29nbGUucHJvdG9idWZCElNvdXJjZUNvbnRl\
      eHRQcm90b1ABWjZnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9zb3VyY2Vjb250ZXh0cGKiAgNH\
      UEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw==
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufSourceContext: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.SourceContext" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufSourceContextDescriptor.file }
}
