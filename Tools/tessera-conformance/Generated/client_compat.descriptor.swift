// swift-format-ignore-file
// Generated from connectrpc/conformance/v1/client_compat.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// What `connectrpc/conformance/v1/client_compat.proto` says.
enum ClientCompatDescriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "connectrpc/conformance/v1/client_compat.proto",
    base64: """
      Ci1jb25uZWN0cnBjL2NvbmZvcm1hbmNlL3YxL2NsaWVudF9jb21wYXQucHJvdG8SGWNvbm5lY3RycGMuY29uZm9ybWFu\
      Y2UudjEaJmNvbm5lY3RycGMvY29uZm9ybWFuY2UvdjEvY29uZmlnLnByb3RvGidjb25uZWN0cnBjL2NvbmZvcm1hbmNl\
      L3YxL3NlcnZpY2UucHJvdG8aGWdvb2dsZS9wcm90b2J1Zi9hbnkucHJvdG8aG2dvb2dsZS9wcm90b2J1Zi9lbXB0eS5w\
      cm90byKnCgoTQ2xpZW50Q29tcGF0UmVxdWVzdBIbCgl0ZXN0X25hbWUYASABKAlSCHRlc3ROYW1lEkkKDGh0dHBfdmVy\
      c2lvbhgCIAEoDjImLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuSFRUUFZlcnNpb25SC2h0dHBWZXJzaW9uEj8KCHBy\
      b3RvY29sGAMgASgOMiMuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5Qcm90b2NvbFIIcHJvdG9jb2wSNgoFY29kZWMY\
      BCABKA4yIC5jb25uZWN0cnBjLmNvbmZvcm1hbmNlLnYxLkNvZGVjUgVjb2RlYxJICgtjb21wcmVzc2lvbhgFIAEoDjIm\
      LmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuQ29tcHJlc3Npb25SC2NvbXByZXNzaW9uEhIKBGhvc3QYBiABKAlSBGhv\
      c3QSEgoEcG9ydBgHIAEoDVIEcG9ydBImCg9zZXJ2ZXJfdGxzX2NlcnQYCCABKAxSDXNlcnZlclRsc0NlcnQSTQoQY2xp\
      ZW50X3Rsc19jcmVkcxgJIAEoCzIjLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuVExTQ3JlZHNSDmNsaWVudFRsc0Ny\
      ZWRzEjIKFW1lc3NhZ2VfcmVjZWl2ZV9saW1pdBgKIAEoDVITbWVzc2FnZVJlY2VpdmVMaW1pdBIdCgdzZXJ2aWNlGAsg\
      ASgJSABSB3NlcnZpY2WIAQESGwoGbWV0aG9kGAwgASgJSAFSBm1ldGhvZIgBARJGCgtzdHJlYW1fdHlwZRgNIAEoDjIl\
      LmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuU3RyZWFtVHlwZVIKc3RyZWFtVHlwZRItChN1c2VfZ2V0X2h0dHBfbWV0\
      aG9kGA4gASgIUhB1c2VHZXRIdHRwTWV0aG9kEkoKD3JlcXVlc3RfaGVhZGVycxgPIAMoCzIhLmNvbm5lY3RycGMuY29u\
      Zm9ybWFuY2UudjEuSGVhZGVyUg5yZXF1ZXN0SGVhZGVycxI/ChByZXF1ZXN0X21lc3NhZ2VzGBAgAygLMhQuZ29vZ2xl\
      LnByb3RvYnVmLkFueVIPcmVxdWVzdE1lc3NhZ2VzEiIKCnRpbWVvdXRfbXMYESABKA1IAlIJdGltZW91dE1ziAEBEigK\
      EHJlcXVlc3RfZGVsYXlfbXMYEiABKA1SDnJlcXVlc3REZWxheU1zEk0KBmNhbmNlbBgTIAEoCzI1LmNvbm5lY3RycGMu\
      Y29uZm9ybWFuY2UudjEuQ2xpZW50Q29tcGF0UmVxdWVzdC5DYW5jZWxSBmNhbmNlbBJKCgtyYXdfcmVxdWVzdBgUIAEo\
      CzIpLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuUmF3SFRUUFJlcXVlc3RSCnJhd1JlcXVlc3QawgEKBkNhbmNlbBJE\
      ChFiZWZvcmVfY2xvc2Vfc2VuZBgBIAEoCzIWLmdvb2dsZS5wcm90b2J1Zi5FbXB0eUgAUg9iZWZvcmVDbG9zZVNlbmQS\
      LwoTYWZ0ZXJfY2xvc2Vfc2VuZF9tcxgCIAEoDUgAUhBhZnRlckNsb3NlU2VuZE1zEjAKE2FmdGVyX251bV9yZXNwb25z\
      ZXMYAyABKA1IAFIRYWZ0ZXJOdW1SZXNwb25zZXNCDwoNY2FuY2VsX3RpbWluZ0IKCghfc2VydmljZUIJCgdfbWV0aG9k\
      Qg0KC190aW1lb3V0X21zItIBChRDbGllbnRDb21wYXRSZXNwb25zZRIbCgl0ZXN0X25hbWUYASABKAlSCHRlc3ROYW1l\
      Ek0KCHJlc3BvbnNlGAIgASgLMi8uY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5DbGllbnRSZXNwb25zZVJlc3VsdEgA\
      UghyZXNwb25zZRJECgVlcnJvchgDIAEoCzIsLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuQ2xpZW50RXJyb3JSZXN1\
      bHRIAFIFZXJyb3JCCAoGcmVzdWx0IscDChRDbGllbnRSZXNwb25zZVJlc3VsdBJMChByZXNwb25zZV9oZWFkZXJzGAEg\
      AygLMiEuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5IZWFkZXJSD3Jlc3BvbnNlSGVhZGVycxJJCghwYXlsb2FkcxgC\
      IAMoCzItLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuQ29uZm9ybWFuY2VQYXlsb2FkUghwYXlsb2FkcxI2CgVlcnJv\
      chgDIAEoCzIgLmNvbm5lY3RycGMuY29uZm9ybWFuY2UudjEuRXJyb3JSBWVycm9yEk4KEXJlc3BvbnNlX3RyYWlsZXJz\
      GAQgAygLMiEuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5IZWFkZXJSEHJlc3BvbnNlVHJhaWxlcnMSLgoTbnVtX3Vu\
      c2VudF9yZXF1ZXN0cxgFIAEoBVIRbnVtVW5zZW50UmVxdWVzdHMSLQoQaHR0cF9zdGF0dXNfY29kZRgGIAEoBUgAUg5o\
      dHRwU3RhdHVzQ29kZYgBARIaCghmZWVkYmFjaxgHIAMoCVIIZmVlZGJhY2tCEwoRX2h0dHBfc3RhdHVzX2NvZGUiLQoR\
      Q2xpZW50RXJyb3JSZXN1bHQSGAoHbWVzc2FnZRgBIAEoCVIHbWVzc2FnZWIGcHJvdG8z
      """,
    dependencies: [ConfigDescriptor.file, ServiceDescriptor.file, ProtobufAnyDescriptor.file, ProtobufEmptyDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension ClientCompatRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ClientCompatRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ClientCompatDescriptor.file }
}

extension ClientCompatRequest.Cancel: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ClientCompatRequest.Cancel" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ClientCompatDescriptor.file }
}

extension ClientCompatResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ClientCompatResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ClientCompatDescriptor.file }
}

extension ClientResponseResult: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ClientResponseResult" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ClientCompatDescriptor.file }
}

extension ClientErrorResult: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ClientErrorResult" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ClientCompatDescriptor.file }
}
