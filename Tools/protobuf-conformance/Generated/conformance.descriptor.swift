// swift-format-ignore-file
// Generated from conformance.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// What `conformance.proto` says.
enum ConformanceDescriptor {
  /// The descriptor and those of the files it imports.
  static let file = ProtobufFileDescriptor(
    name: "conformance.proto",
    base64: """
      ChFjb25mb3JtYW5jZS5wcm90bxILY29uZm9ybWFuY2UiJgoKRmFpbHVyZVNldBIYCgdmYWlsdXJlGAEgAygJUgdmYWls\
      dXJlIvYDChJDb25mb3JtYW5jZVJlcXVlc3QSKwoQcHJvdG9idWZfcGF5bG9hZBgBIAEoDEgAUg9wcm90b2J1ZlBheWxv\
      YWQSIwoManNvbl9wYXlsb2FkGAIgASgJSABSC2pzb25QYXlsb2FkEiMKDGpzcGJfcGF5bG9hZBgHIAEoCUgAUgtqc3Bi\
      UGF5bG9hZBIjCgx0ZXh0X3BheWxvYWQYCCABKAlIAFILdGV4dFBheWxvYWQSTwoXcmVxdWVzdGVkX291dHB1dF9mb3Jt\
      YXQYAyABKA4yFy5jb25mb3JtYW5jZS5XaXJlRm9ybWF0UhVyZXF1ZXN0ZWRPdXRwdXRGb3JtYXQSIQoMbWVzc2FnZV90\
      eXBlGAQgASgJUgttZXNzYWdlVHlwZRI+Cg10ZXN0X2NhdGVnb3J5GAUgASgOMhkuY29uZm9ybWFuY2UuVGVzdENhdGVn\
      b3J5Ugx0ZXN0Q2F0ZWdvcnkSUwoVanNwYl9lbmNvZGluZ19vcHRpb25zGAYgASgLMh8uY29uZm9ybWFuY2UuSnNwYkVu\
      Y29kaW5nQ29uZmlnUhNqc3BiRW5jb2RpbmdPcHRpb25zEjAKFHByaW50X3Vua25vd25fZmllbGRzGAkgASgIUhJwcmlu\
      dFVua25vd25GaWVsZHNCCQoHcGF5bG9hZCLMAgoTQ29uZm9ybWFuY2VSZXNwb25zZRIhCgtwYXJzZV9lcnJvchgBIAEo\
      CUgAUgpwYXJzZUVycm9yEikKD3NlcmlhbGl6ZV9lcnJvchgGIAEoCUgAUg5zZXJpYWxpemVFcnJvchIlCg1ydW50aW1l\
      X2Vycm9yGAIgASgJSABSDHJ1bnRpbWVFcnJvchIrChBwcm90b2J1Zl9wYXlsb2FkGAMgASgMSABSD3Byb3RvYnVmUGF5\
      bG9hZBIjCgxqc29uX3BheWxvYWQYBCABKAlIAFILanNvblBheWxvYWQSGgoHc2tpcHBlZBgFIAEoCUgAUgdza2lwcGVk\
      EiMKDGpzcGJfcGF5bG9hZBgHIAEoCUgAUgtqc3BiUGF5bG9hZBIjCgx0ZXh0X3BheWxvYWQYCCABKAlIAFILdGV4dFBh\
      eWxvYWRCCAoGcmVzdWx0Ik4KEkpzcGJFbmNvZGluZ0NvbmZpZxI4Chl1c2VfanNwYl9hcnJheV9hbnlfZm9ybWF0GAEg\
      ASgIUhV1c2VKc3BiQXJyYXlBbnlGb3JtYXQqUAoKV2lyZUZvcm1hdBIPCgtVTlNQRUNJRklFRBAAEgwKCFBST1RPQlVG\
      EAESCAoESlNPThACEggKBEpTUEIQAxIPCgtURVhUX0ZPUk1BVBAEKo8BCgxUZXN0Q2F0ZWdvcnkSFAoQVU5TUEVDSUZJ\
      RURfVEVTVBAAEg8KC0JJTkFSWV9URVNUEAESDQoJSlNPTl9URVNUEAISJAogSlNPTl9JR05PUkVfVU5LTk9XTl9QQVJT\
      SU5HX1RFU1QQAxINCglKU1BCX1RFU1QQBBIUChBURVhUX0ZPUk1BVF9URVNUEAVCIQofY29tLmdvb2dsZS5wcm90b2J1\
      Zi5jb25mb3JtYW5jZWIGcHJvdG8z
      """,
    dependencies: [])

  /// The serialized `google.protobuf.FileDescriptorProto`.
  static var bytes: [UInt8] { file.bytes }
}

extension FailureSet: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "conformance.FailureSet" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ConformanceDescriptor.file }
}

extension ConformanceRequest: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "conformance.ConformanceRequest" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ConformanceDescriptor.file }
}

extension ConformanceResponse: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "conformance.ConformanceResponse" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ConformanceDescriptor.file }
}

extension JspbEncodingConfig: ProtobufDescribed {
  /// The name with its package.
  static var protobufName: String { "conformance.JspbEncodingConfig" }
  /// The file it is declared in.
  static var protobufFile: ProtobufFileDescriptor { ConformanceDescriptor.file }
}
