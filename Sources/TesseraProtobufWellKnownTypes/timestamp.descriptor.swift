// swift-format-ignore-file
// Generated from google/protobuf/timestamp.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/timestamp.proto` says.
public enum ProtobufTimestampDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/timestamp.proto",
    base64: """
      Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiOwoJVGltZXN0YW1wEhgKB3Nl\
      Y29uZHMYASABKANSB3NlY29uZHMSFAoFbmFub3MYAiABKAVSBW5hbm9zQoUBChNjb20uZ29vZ2xlLnByb3RvYnVmQg5U\
      aW1lc3RhbXBQcm90b1ABWjJnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi90aW1lc3RhbXBwYvgB\
      AaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufTimestamp: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Timestamp" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufTimestampDescriptor.file }
}
