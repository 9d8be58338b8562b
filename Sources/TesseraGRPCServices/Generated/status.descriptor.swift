// swift-format-ignore-file
// Generated from google/rpc/status.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// What `google/rpc/status.proto` says.
public enum RPCStatusDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/rpc/status.proto",
    base64: """
      Chdnb29nbGUvcnBjL3N0YXR1cy5wcm90bxIKZ29vZ2xlLnJwYxoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90byJmCgZT\
      dGF0dXMSEgoEY29kZRgBIAEoBVIEY29kZRIYCgdtZXNzYWdlGAIgASgJUgdtZXNzYWdlEi4KB2RldGFpbHMYAyADKAsy\
      FC5nb29nbGUucHJvdG9idWYuQW55UgdkZXRhaWxzQga6AgNSUENiBnByb3RvMw==
      """,
    dependencies: [ProtobufAnyDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension RPCStatus: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.Status" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCStatusDescriptor.file }
}
