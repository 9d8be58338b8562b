// swift-format-ignore-file
// Generated from google/protobuf/any.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/any.proto` says.
public enum ProtobufAnyDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/any.proto",
    base64: """
      Chlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvEg9nb29nbGUucHJvdG9idWYiNgoDQW55EhkKCHR5cGVfdXJsGAEgASgJ\
      Ugd0eXBlVXJsEhQKBXZhbHVlGAIgASgMUgV2YWx1ZUJ2ChNjb20uZ29vZ2xlLnByb3RvYnVmQghBbnlQcm90b1ABWixn\
      b29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9hbnlwYqICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5X\
      ZWxsS25vd25UeXBlc2IGcHJvdG8z
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufAny: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Any" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufAnyDescriptor.file }
}
