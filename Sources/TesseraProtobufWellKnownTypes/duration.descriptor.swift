// swift-format-ignore-file
// Generated from google/protobuf/duration.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/duration.proto` says.
public enum ProtobufDurationDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/duration.proto",
    base64: """
      Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiI6CghEdXJhdGlvbhIYCgdzZWNv\
      bmRzGAEgASgDUgdzZWNvbmRzEhQKBW5hbm9zGAIgASgFUgVuYW5vc0KDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINRHVy\
      YXRpb25Qcm90b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9kdXJhdGlvbnBi+AEBogID\
      R1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufDuration: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Duration" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufDurationDescriptor.file }
}
