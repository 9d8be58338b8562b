// swift-format-ignore-file
// Generated from google/protobuf/struct.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// What `google/protobuf/struct.proto` says.
public enum ProtobufStructDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/protobuf/struct.proto",
    base64: """
      Chxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvEg9nb29nbGUucHJvdG9idWYimAEKBlN0cnVjdBI7CgZmaWVsZHMY\
      ASADKAsyIy5nb29nbGUucHJvdG9idWYuU3RydWN0LkZpZWxkc0VudHJ5UgZmaWVsZHMaUQoLRmllbGRzRW50cnkSEAoD\
      a2V5GAEgASgJUgNrZXkSLAoFdmFsdWUYAiABKAsyFi5nb29nbGUucHJvdG9idWYuVmFsdWVSBXZhbHVlOgI4ASKyAgoF\
      VmFsdWUSOwoKbnVsbF92YWx1ZRgBIAEoDjIaLmdvb2dsZS5wcm90b2J1Zi5OdWxsVmFsdWVIAFIJbnVsbFZhbHVlEiMK\
      DG51bWJlcl92YWx1ZRgCIAEoAUgAUgtudW1iZXJWYWx1ZRIjCgxzdHJpbmdfdmFsdWUYAyABKAlIAFILc3RyaW5nVmFs\
      dWUSHwoKYm9vbF92YWx1ZRgEIAEoCEgAUglib29sVmFsdWUSPAoMc3RydWN0X3ZhbHVlGAUgASgLMhcuZ29vZ2xlLnBy\
      b3RvYnVmLlN0cnVjdEgAUgtzdHJ1Y3RWYWx1ZRI7CgpsaXN0X3ZhbHVlGAYgASgLMhouZ29vZ2xlLnByb3RvYnVmLkxp\
      c3RWYWx1ZUgAUglsaXN0VmFsdWVCBgoEa2luZCI7CglMaXN0VmFsdWUSLgoGdmFsdWVzGAEgAygLMhYuZ29vZ2xlLnBy\
      b3RvYnVmLlZhbHVlUgZ2YWx1ZXMqGwoJTnVsbFZhbHVlEg4KCk5VTExfVkFMVUUQAEJ/ChNjb20uZ29vZ2xlLnByb3Rv\
      YnVmQgtTdHJ1Y3RQcm90b1ABWi9nb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90eXBlcy9rbm93bi9zdHJ1Y3RwYvgB\
      AaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension ProtobufStruct: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Struct" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufStructDescriptor.file }
}

extension ProtobufValue: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.Value" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufStructDescriptor.file }
}

extension ProtobufListValue: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.protobuf.ListValue" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { ProtobufStructDescriptor.file }
}
