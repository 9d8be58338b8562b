// swift-format-ignore-file
// Generated from google/protobuf/empty.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/empty.proto` says.
public enum ProtobufEmptyDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/empty.proto",
    base64: """
      Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xl\
      LnByb3RvYnVmQgpFbXB0eVByb3RvUAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5\
      cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlwZXNiBnByb3RvMw==
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufEmpty: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Empty" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufEmptyDescriptor.file }
}
