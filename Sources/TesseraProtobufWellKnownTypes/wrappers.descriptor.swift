// swift-format-ignore-file
// Generated from google/protobuf/wrappers.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/wrappers.proto` says.
public enum ProtobufWrappersDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/wrappers.proto",
    base64: """
      Ch5nb29nbGUvcHJvdG9idWYvd3JhcHBlcnMucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIjCgtEb3VibGVWYWx1ZRIUCgV2\
      YWx1ZRgBIAEoAVIFdmFsdWUiIgoKRmxvYXRWYWx1ZRIUCgV2YWx1ZRgBIAEoAlIFdmFsdWUiIgoKSW50NjRWYWx1ZRIU\
      CgV2YWx1ZRgBIAEoA1IFdmFsdWUiIwoLVUludDY0VmFsdWUSFAoFdmFsdWUYASABKARSBXZhbHVlIiIKCkludDMyVmFs\
      dWUSFAoFdmFsdWUYASABKAVSBXZhbHVlIiMKC1VJbnQzMlZhbHVlEhQKBXZhbHVlGAEgASgNUgV2YWx1ZSIhCglCb29s\
      VmFsdWUSFAoFdmFsdWUYASABKAhSBXZhbHVlIiMKC1N0cmluZ1ZhbHVlEhQKBXZhbHVlGAEgASgJUgV2YWx1ZSIiCgpC\
      eXRlc1ZhbHVlEhQKBXZhbHVlGAEgASgMUgV2YWx1ZUKDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINV3JhcHBlcnNQcm90\
      b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi93cmFwcGVyc3Bi+AEBogIDR1BCqgIeR29v\
      Z2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufDoubleValue: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.DoubleValue" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufFloatValue: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.FloatValue" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufInt64Value: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Int64Value" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufUInt64Value: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.UInt64Value" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufInt32Value: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Int32Value" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufUInt32Value: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.UInt32Value" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufBoolValue: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.BoolValue" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufStringValue: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.StringValue" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}

extension ProtobufBytesValue: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.BytesValue" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufWrappersDescriptor.file }
}
