// swift-format-ignore-file
// Generated from connectrpc/conformance/v1/service.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// What `connectrpc/conformance/v1/service.proto` says.
enum ServiceDescriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "connectrpc/conformance/v1/service.proto",
    base64: """
      Cidjb25uZWN0cnBjL2NvbmZvcm1hbmNlL3YxL3NlcnZpY2UucHJvdG8SGWNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEa\
      JmNvbm5lY3RycGMvY29uZm9ybWFuY2UvdjEvY29uZmlnLnByb3RvGhlnb29nbGUvcHJvdG9idWYvYW55LnByb3RvIp8D\
      ChdVbmFyeVJlc3BvbnNlRGVmaW5pdGlvbhJMChByZXNwb25zZV9oZWFkZXJzGAEgAygLMiEuY29ubmVjdHJwYy5jb25m\
      b3JtYW5jZS52MS5IZWFkZXJSD3Jlc3BvbnNlSGVhZGVycxIlCg1yZXNwb25zZV9kYXRhGAIgASgMSABSDHJlc3BvbnNl\
      RGF0YRI4CgVlcnJvchgDIAEoCzIgLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuRXJyb3JIAFIFZXJyb3ISTgoRcmVz\
      cG9uc2VfdHJhaWxlcnMYBCADKAsyIS5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkhlYWRlclIQcmVzcG9uc2VUcmFp\
      bGVycxJNCgxyYXdfcmVzcG9uc2UYBSABKAsyKi5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLlJhd0hUVFBSZXNwb25z\
      ZVILcmF3UmVzcG9uc2USKgoRcmVzcG9uc2VfZGVsYXlfbXMYBiABKA1SD3Jlc3BvbnNlRGVsYXlNc0IKCghyZXNwb25z\
      ZSKQAwoYU3RyZWFtUmVzcG9uc2VEZWZpbml0aW9uEkwKEHJlc3BvbnNlX2hlYWRlcnMYASADKAsyIS5jb25uZWN0cnBj\
      LmNvbmZvcm1hbmNlLnYxLkhlYWRlclIPcmVzcG9uc2VIZWFkZXJzEiMKDXJlc3BvbnNlX2RhdGEYAiADKAxSDHJlc3Bv\
      bnNlRGF0YRIqChFyZXNwb25zZV9kZWxheV9tcxgDIAEoDVIPcmVzcG9uc2VEZWxheU1zEjYKBWVycm9yGAQgASgLMiAu\
      Y29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5FcnJvclIFZXJyb3ISTgoRcmVzcG9uc2VfdHJhaWxlcnMYBSADKAsyIS5j\
      b25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkhlYWRlclIQcmVzcG9uc2VUcmFpbGVycxJNCgxyYXdfcmVzcG9uc2UYBiAB\
      KAsyKi5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLlJhd0hUVFBSZXNwb25zZVILcmF3UmVzcG9uc2UilgEKDFVuYXJ5\
      UmVxdWVzdBJjChNyZXNwb25zZV9kZWZpbml0aW9uGAEgASgLMjIuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5VbmFy\
      eVJlc3BvbnNlRGVmaW5pdGlvblIScmVzcG9uc2VEZWZpbml0aW9uEiEKDHJlcXVlc3RfZGF0YRgCIAEoDFILcmVxdWVz\
      dERhdGEiWAoNVW5hcnlSZXNwb25zZRJHCgdwYXlsb2FkGAEgASgLMi0uY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5D\
      b25mb3JtYW5jZVBheWxvYWRSB3BheWxvYWQioAEKFklkZW1wb3RlbnRVbmFyeVJlcXVlc3QSYwoTcmVzcG9uc2VfZGVm\
      aW5pdGlvbhgBIAEoCzIyLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuVW5hcnlSZXNwb25zZURlZmluaXRpb25SEnJl\
      c3BvbnNlRGVmaW5pdGlvbhIhCgxyZXF1ZXN0X2RhdGEYAiABKAxSC3JlcXVlc3REYXRhImIKF0lkZW1wb3RlbnRVbmFy\
      eVJlc3BvbnNlEkcKB3BheWxvYWQYASABKAsyLS5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkNvbmZvcm1hbmNlUGF5\
      bG9hZFIHcGF5bG9hZCKeAQoTU2VydmVyU3RyZWFtUmVxdWVzdBJkChNyZXNwb25zZV9kZWZpbml0aW9uGAEgASgLMjMu\
      Y29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5TdHJlYW1SZXNwb25zZURlZmluaXRpb25SEnJlc3BvbnNlRGVmaW5pdGlv\
      bhIhCgxyZXF1ZXN0X2RhdGEYAiABKAxSC3JlcXVlc3REYXRhIl8KFFNlcnZlclN0cmVhbVJlc3BvbnNlEkcKB3BheWxv\
      YWQYASABKAsyLS5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkNvbmZvcm1hbmNlUGF5bG9hZFIHcGF5bG9hZCKdAQoT\
      Q2xpZW50U3RyZWFtUmVxdWVzdBJjChNyZXNwb25zZV9kZWZpbml0aW9uGAEgASgLMjIuY29ubmVjdHJwYy5jb25mb3Jt\
      YW5jZS52MS5VbmFyeVJlc3BvbnNlRGVmaW5pdGlvblIScmVzcG9uc2VEZWZpbml0aW9uEiEKDHJlcXVlc3RfZGF0YRgC\
      IAEoDFILcmVxdWVzdERhdGEiXwoUQ2xpZW50U3RyZWFtUmVzcG9uc2USRwoHcGF5bG9hZBgBIAEoCzItLmNvbm5lY3Ry\
      cGMuY29uZm9ybWFuY2UudjEuQ29uZm9ybWFuY2VQYXlsb2FkUgdwYXlsb2FkIr0BChFCaWRpU3RyZWFtUmVxdWVzdBJk\
      ChNyZXNwb25zZV9kZWZpbml0aW9uGAEgASgLMjMuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5TdHJlYW1SZXNwb25z\
      ZURlZmluaXRpb25SEnJlc3BvbnNlRGVmaW5pdGlvbhIfCgtmdWxsX2R1cGxleBgCIAEoCFIKZnVsbER1cGxleBIhCgxy\
      ZXF1ZXN0X2RhdGEYAyABKAxSC3JlcXVlc3REYXRhIl0KEkJpZGlTdHJlYW1SZXNwb25zZRJHCgdwYXlsb2FkGAEgASgL\
      Mi0uY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5Db25mb3JtYW5jZVBheWxvYWRSB3BheWxvYWQiFgoUVW5pbXBsZW1l\
      bnRlZFJlcXVlc3QiFwoVVW5pbXBsZW1lbnRlZFJlc3BvbnNlIocEChJDb25mb3JtYW5jZVBheWxvYWQSEgoEZGF0YRgB\
      IAEoDFIEZGF0YRJcCgxyZXF1ZXN0X2luZm8YAiABKAsyOS5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkNvbmZvcm1h\
      bmNlUGF5bG9hZC5SZXF1ZXN0SW5mb1ILcmVxdWVzdEluZm8apgIKC1JlcXVlc3RJbmZvEkoKD3JlcXVlc3RfaGVhZGVy\
      cxgBIAMoCzIhLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuSGVhZGVyUg5yZXF1ZXN0SGVhZGVycxIiCgp0aW1lb3V0\
      X21zGAIgASgDSABSCXRpbWVvdXRNc4gBARIwCghyZXF1ZXN0cxgDIAMoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlSCHJl\
      cXVlc3RzEmYKEGNvbm5lY3RfZ2V0X2luZm8YBCABKAsyPC5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkNvbmZvcm1h\
      bmNlUGF5bG9hZC5Db25uZWN0R2V0SW5mb1IOY29ubmVjdEdldEluZm9CDQoLX3RpbWVvdXRfbXMaVgoOQ29ubmVjdEdl\
      dEluZm8SRAoMcXVlcnlfcGFyYW1zGAEgAygLMiEuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5IZWFkZXJSC3F1ZXJ5\
      UGFyYW1zIpcBCgVFcnJvchIzCgRjb2RlGAEgASgOMh8uY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5Db2RlUgRjb2Rl\
      Eh0KB21lc3NhZ2UYAiABKAlIAFIHbWVzc2FnZYgBARIuCgdkZXRhaWxzGAMgAygLMhQuZ29vZ2xlLnByb3RvYnVmLkFu\
      eVIHZGV0YWlsc0IKCghfbWVzc2FnZSIyCgZIZWFkZXISEgoEbmFtZRgBIAEoCVIEbmFtZRIUCgV2YWx1ZRgCIAMoCVIF\
      dmFsdWUi0QQKDlJhd0hUVFBSZXF1ZXN0EhIKBHZlcmIYASABKAlSBHZlcmISEAoDdXJpGAIgASgJUgN1cmkSOwoHaGVh\
      ZGVycxgDIAMoCzIhLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuSGVhZGVyUgdoZWFkZXJzEksKEHJhd19xdWVyeV9w\
      YXJhbXMYBCADKAsyIS5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkhlYWRlclIOcmF3UXVlcnlQYXJhbXMSbQoUZW5j\
      b2RlZF9xdWVyeV9wYXJhbXMYBSADKAsyOy5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLlJhd0hUVFBSZXF1ZXN0LkVu\
      Y29kZWRRdWVyeVBhcmFtUhJlbmNvZGVkUXVlcnlQYXJhbXMSQgoFdW5hcnkYBiABKAsyKi5jb25uZWN0cnBjLmNvbmZv\
      cm1hbmNlLnYxLk1lc3NhZ2VDb250ZW50c0gAUgV1bmFyeRJDCgZzdHJlYW0YByABKAsyKS5jb25uZWN0cnBjLmNvbmZv\
      cm1hbmNlLnYxLlN0cmVhbUNvbnRlbnRzSABSBnN0cmVhbRqOAQoRRW5jb2RlZFF1ZXJ5UGFyYW0SEgoEbmFtZRgBIAEo\
      CVIEbmFtZRJACgV2YWx1ZRgCIAEoCzIqLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuTWVzc2FnZUNvbnRlbnRzUgV2\
      YWx1ZRIjCg1iYXNlNjRfZW5jb2RlGAMgASgIUgxiYXNlNjRFbmNvZGVCBgoEYm9keSLSAQoPTWVzc2FnZUNvbnRlbnRz\
      EhgKBmJpbmFyeRgBIAEoDEgAUgZiaW5hcnkSFAoEdGV4dBgCIAEoCUgAUgR0ZXh0Ej0KDmJpbmFyeV9tZXNzYWdlGAMg\
      ASgLMhQuZ29vZ2xlLnByb3RvYnVmLkFueUgAUg1iaW5hcnlNZXNzYWdlEkgKC2NvbXByZXNzaW9uGAQgASgOMiYuY29u\
      bmVjdHJwYy5jb25mb3JtYW5jZS52MS5Db21wcmVzc2lvblILY29tcHJlc3Npb25CBgoEZGF0YSLvAQoOU3RyZWFtQ29u\
      dGVudHMSSgoFaXRlbXMYASADKAsyNC5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLlN0cmVhbUNvbnRlbnRzLlN0cmVh\
      bUl0ZW1SBWl0ZW1zGpABCgpTdHJlYW1JdGVtEhQKBWZsYWdzGAEgASgNUgVmbGFncxIbCgZsZW5ndGgYAiABKA1IAFIG\
      bGVuZ3RoiAEBEkQKB3BheWxvYWQYAyABKAsyKi5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLk1lc3NhZ2VDb250ZW50\
      c1IHcGF5bG9hZEIJCgdfbGVuZ3RoIr8CCg9SYXdIVFRQUmVzcG9uc2USHwoLc3RhdHVzX2NvZGUYASABKA1SCnN0YXR1\
      c0NvZGUSOwoHaGVhZGVycxgCIAMoCzIhLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuSGVhZGVyUgdoZWFkZXJzEkIK\
      BXVuYXJ5GAMgASgLMiouY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5NZXNzYWdlQ29udGVudHNIAFIFdW5hcnkSQwoG\
      c3RyZWFtGAQgASgLMikuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5TdHJlYW1Db250ZW50c0gAUgZzdHJlYW0SPQoI\
      dHJhaWxlcnMYBSADKAsyIS5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkhlYWRlclIIdHJhaWxlcnNCBgoEYm9keTK4\
      BQoSQ29uZm9ybWFuY2VTZXJ2aWNlEloKBVVuYXJ5EicuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5VbmFyeVJlcXVl\
      c3QaKC5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLlVuYXJ5UmVzcG9uc2UScQoMU2VydmVyU3RyZWFtEi4uY29ubmVj\
      dHJwYy5jb25mb3JtYW5jZS52MS5TZXJ2ZXJTdHJlYW1SZXF1ZXN0Gi8uY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5T\
      ZXJ2ZXJTdHJlYW1SZXNwb25zZTABEnEKDENsaWVudFN0cmVhbRIuLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuQ2xp\
      ZW50U3RyZWFtUmVxdWVzdBovLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuQ2xpZW50U3RyZWFtUmVzcG9uc2UoARJt\
      CgpCaWRpU3RyZWFtEiwuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5CaWRpU3RyZWFtUmVxdWVzdBotLmNvbm5lY3Ry\
      cGMuY29uZm9ybWFuY2UudjEuQmlkaVN0cmVhbVJlc3BvbnNlKAEwARJyCg1VbmltcGxlbWVudGVkEi8uY29ubmVjdHJw\
      Yy5jb25mb3JtYW5jZS52MS5VbmltcGxlbWVudGVkUmVxdWVzdBowLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuVW5p\
      bXBsZW1lbnRlZFJlc3BvbnNlEn0KD0lkZW1wb3RlbnRVbmFyeRIxLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuSWRl\
      bXBvdGVudFVuYXJ5UmVxdWVzdBoyLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuSWRlbXBvdGVudFVuYXJ5UmVzcG9u\
      c2UiA5ACAWIGcHJvdG8z
      """,
    dependencies: [ConfigDescriptor.file, ProtobufAnyDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension UnaryResponseDefinition: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.UnaryResponseDefinition" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension StreamResponseDefinition: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.StreamResponseDefinition" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension UnaryRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.UnaryRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension UnaryResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.UnaryResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension IdempotentUnaryRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.IdempotentUnaryRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension IdempotentUnaryResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.IdempotentUnaryResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension ServerStreamRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ServerStreamRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension ServerStreamResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ServerStreamResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension ClientStreamRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ClientStreamRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension ClientStreamResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ClientStreamResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension BidiStreamRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.BidiStreamRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension BidiStreamResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.BidiStreamResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension UnimplementedRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.UnimplementedRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension UnimplementedResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.UnimplementedResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension ConformancePayload: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ConformancePayload" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension ConformancePayload.RequestInfo: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ConformancePayload.RequestInfo" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension ConformancePayload.ConnectGetInfo: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension Error: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.Error" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension Header: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.Header" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension RawHTTPRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.RawHTTPRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension RawHTTPRequest.EncodedQueryParam: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.RawHTTPRequest.EncodedQueryParam" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension MessageContents: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.MessageContents" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension StreamContents: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.StreamContents" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension StreamContents.StreamItem: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.StreamContents.StreamItem" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}

extension RawHTTPResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.RawHTTPResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServiceDescriptor.file }
}
