// swift-format-ignore-file
// Generated from google/rpc/error_details.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// What `google/rpc/error_details.proto` says.
public enum RPCErrorDetailsDescriptor {
  /// The descriptor and those of the files it imports.
  public static let file = ProtobufFileDescriptor(
    name: "google/rpc/error_details.proto",
    base64: """
      Ch5nb29nbGUvcnBjL2Vycm9yX2RldGFpbHMucHJvdG8SCmdvb2dsZS5ycGMaHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlv\
      bi5wcm90byK5AQoJRXJyb3JJbmZvEhYKBnJlYXNvbhgBIAEoCVIGcmVhc29uEhYKBmRvbWFpbhgCIAEoCVIGZG9tYWlu\
      Ej8KCG1ldGFkYXRhGAMgAygLMiMuZ29vZ2xlLnJwYy5FcnJvckluZm8uTWV0YWRhdGFFbnRyeVIIbWV0YWRhdGEaOwoN\
      TWV0YWRhdGFFbnRyeRIQCgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBIkcKCVJldHJ5SW5m\
      bxI6CgtyZXRyeV9kZWxheRgBIAEoCzIZLmdvb2dsZS5wcm90b2J1Zi5EdXJhdGlvblIKcmV0cnlEZWxheSJICglEZWJ1\
      Z0luZm8SIwoNc3RhY2tfZW50cmllcxgBIAMoCVIMc3RhY2tFbnRyaWVzEhYKBmRldGFpbBgCIAEoCVIGZGV0YWlsIo4E\
      CgxRdW90YUZhaWx1cmUSQgoKdmlvbGF0aW9ucxgBIAMoCzIiLmdvb2dsZS5ycGMuUXVvdGFGYWlsdXJlLlZpb2xhdGlv\
      blIKdmlvbGF0aW9ucxq5AwoJVmlvbGF0aW9uEhgKB3N1YmplY3QYASABKAlSB3N1YmplY3QSIAoLZGVzY3JpcHRpb24Y\
      AiABKAlSC2Rlc2NyaXB0aW9uEh8KC2FwaV9zZXJ2aWNlGAMgASgJUgphcGlTZXJ2aWNlEiEKDHF1b3RhX21ldHJpYxgE\
      IAEoCVILcXVvdGFNZXRyaWMSGQoIcXVvdGFfaWQYBSABKAlSB3F1b3RhSWQSYgoQcXVvdGFfZGltZW5zaW9ucxgGIAMo\
      CzI3Lmdvb2dsZS5ycGMuUXVvdGFGYWlsdXJlLlZpb2xhdGlvbi5RdW90YURpbWVuc2lvbnNFbnRyeVIPcXVvdGFEaW1l\
      bnNpb25zEh8KC3F1b3RhX3ZhbHVlGAcgASgDUgpxdW90YVZhbHVlEjEKEmZ1dHVyZV9xdW90YV92YWx1ZRgIIAEoA0gA\
      UhBmdXR1cmVRdW90YVZhbHVliAEBGkIKFFF1b3RhRGltZW5zaW9uc0VudHJ5EhAKA2tleRgBIAEoCVIDa2V5EhQKBXZh\
      bHVlGAIgASgJUgV2YWx1ZToCOAFCFQoTX2Z1dHVyZV9xdW90YV92YWx1ZSK9AQoTUHJlY29uZGl0aW9uRmFpbHVyZRJJ\
      Cgp2aW9sYXRpb25zGAEgAygLMikuZ29vZ2xlLnJwYy5QcmVjb25kaXRpb25GYWlsdXJlLlZpb2xhdGlvblIKdmlvbGF0\
      aW9ucxpbCglWaW9sYXRpb24SEgoEdHlwZRgBIAEoCVIEdHlwZRIYCgdzdWJqZWN0GAIgASgJUgdzdWJqZWN0EiAKC2Rl\
      c2NyaXB0aW9uGAMgASgJUgtkZXNjcmlwdGlvbiKMAgoKQmFkUmVxdWVzdBJQChBmaWVsZF92aW9sYXRpb25zGAEgAygL\
      MiUuZ29vZ2xlLnJwYy5CYWRSZXF1ZXN0LkZpZWxkVmlvbGF0aW9uUg9maWVsZFZpb2xhdGlvbnMaqwEKDkZpZWxkVmlv\
      bGF0aW9uEhQKBWZpZWxkGAEgASgJUgVmaWVsZBIgCgtkZXNjcmlwdGlvbhgCIAEoCVILZGVzY3JpcHRpb24SFgoGcmVh\
      c29uGAMgASgJUgZyZWFzb24SSQoRbG9jYWxpemVkX21lc3NhZ2UYBCABKAsyHC5nb29nbGUucnBjLkxvY2FsaXplZE1l\
      c3NhZ2VSEGxvY2FsaXplZE1lc3NhZ2UiTwoLUmVxdWVzdEluZm8SHQoKcmVxdWVzdF9pZBgBIAEoCVIJcmVxdWVzdElk\
      EiEKDHNlcnZpbmdfZGF0YRgCIAEoCVILc2VydmluZ0RhdGEikAEKDFJlc291cmNlSW5mbxIjCg1yZXNvdXJjZV90eXBl\
      GAEgASgJUgxyZXNvdXJjZVR5cGUSIwoNcmVzb3VyY2VfbmFtZRgCIAEoCVIMcmVzb3VyY2VOYW1lEhQKBW93bmVyGAMg\
      ASgJUgVvd25lchIgCgtkZXNjcmlwdGlvbhgEIAEoCVILZGVzY3JpcHRpb24ibwoESGVscBIrCgVsaW5rcxgBIAMoCzIV\
      Lmdvb2dsZS5ycGMuSGVscC5MaW5rUgVsaW5rcxo6CgRMaW5rEiAKC2Rlc2NyaXB0aW9uGAEgASgJUgtkZXNjcmlwdGlv\
      bhIQCgN1cmwYAiABKAlSA3VybCJEChBMb2NhbGl6ZWRNZXNzYWdlEhYKBmxvY2FsZRgBIAEoCVIGbG9jYWxlEhgKB21l\
      c3NhZ2UYAiABKAlSB21lc3NhZ2VCBroCA1JQQ2IGcHJvdG8z
      """,
    dependencies: [ProtobufDurationDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  public static var bytes: [UInt8] { file.bytes }
}

extension RPCErrorInfo: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.ErrorInfo" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCRetryInfo: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.RetryInfo" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCDebugInfo: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.DebugInfo" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCQuotaFailure: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.QuotaFailure" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCQuotaFailure.Violation: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.QuotaFailure.Violation" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCPreconditionFailure: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.PreconditionFailure" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCPreconditionFailure.Violation: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.PreconditionFailure.Violation" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCBadRequest: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.BadRequest" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCBadRequest.FieldViolation: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.BadRequest.FieldViolation" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCRequestInfo: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.RequestInfo" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCResourceInfo: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.ResourceInfo" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCHelp: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.Help" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCHelp.Link: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.Help.Link" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}

extension RPCLocalizedMessage: ProtobufDescribed {
  /// The name with its package.
  public static var protobufName: String { "google.rpc.LocalizedMessage" }
  /// The file it is declared in.
  public static var protobufFile: ProtobufFileDescriptor { RPCErrorDetailsDescriptor.file }
}
