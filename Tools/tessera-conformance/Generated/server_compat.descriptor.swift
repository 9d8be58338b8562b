// swift-format-ignore-file
// Generated from connectrpc/conformance/v1/server_compat.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// What `connectrpc/conformance/v1/server_compat.proto` says.
enum ServerCompatDescriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "connectrpc/conformance/v1/server_compat.proto",
    base64: """
      Ci1jb25uZWN0cnBjL2NvbmZvcm1hbmNlL3YxL3NlcnZlcl9jb21wYXQucHJvdG8SGWNvbm5lY3RycGMuY29uZm9ybWFu\
      Y2UudjEaJmNvbm5lY3RycGMvY29uZm9ybWFuY2UvdjEvY29uZmlnLnByb3RvIt4CChNTZXJ2ZXJDb21wYXRSZXF1ZXN0\
      Ej8KCHByb3RvY29sGAEgASgOMiMuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5Qcm90b2NvbFIIcHJvdG9jb2wSSQoM\
      aHR0cF92ZXJzaW9uGAIgASgOMiYuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5IVFRQVmVyc2lvblILaHR0cFZlcnNp\
      b24SFwoHdXNlX3RscxgEIAEoCFIGdXNlVGxzEiYKD2NsaWVudF90bHNfY2VydBgFIAEoDFINY2xpZW50VGxzQ2VydBIy\
      ChVtZXNzYWdlX3JlY2VpdmVfbGltaXQYBiABKA1SE21lc3NhZ2VSZWNlaXZlTGltaXQSRgoMc2VydmVyX2NyZWRzGAcg\
      ASgLMiMuY29ubmVjdHJwYy5jb25mb3JtYW5jZS52MS5UTFNDcmVkc1ILc2VydmVyQ3JlZHMiWQoUU2VydmVyQ29tcGF0\
      UmVzcG9uc2USEgoEaG9zdBgBIAEoCVIEaG9zdBISCgRwb3J0GAIgASgNUgRwb3J0EhkKCHBlbV9jZXJ0GAMgASgMUgdw\
      ZW1DZXJ0YgZwcm90bzM=
      """,
    dependencies: [ConfigDescriptor.file])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension ServerCompatRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ServerCompatRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServerCompatDescriptor.file }
}

extension ServerCompatResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "connectrpc.conformance.v1.ServerCompatResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ServerCompatDescriptor.file }
}
